import ChisoModel

/// The texts by which a pack's declared numbers differ, held against those that the units of a round have.
struct ColumnKeys {
    /// A text of a column.
    private struct Key: Hashable {
        var column: String
        var text: String
    }

    /// Who declares a number for a text, first to last, and where the first does.
    private struct Declaration {
        var names: [String]
        var place: SourceLocation?
    }

    private var declared: [Key: Declaration] = [:]

    /// Gathers what a pack declares.
    init(_ pack: RulePack) {
        for indicator in pack.indicators {
            for (_, number) in indicator.declaredNumbers {
                add(number, "'\(indicator.key)'", indicator.location)
            }
        }
        for band in pack.classes { add(band.from, "class '\(band.name)'", nil) }
    }

    private mutating func add(
        _ number: DeclaredNumber, _ name: String, _ place: SourceLocation?
    ) {
        guard case .byColumn(let column, let table) = number else { return }
        for text in table.keys {
            let key = Key(column: column, text: text)
            let place = place.flatMap { $0.path.isEmpty ? nil : $0 }
            var declaration = declared[key] ?? Declaration(names: [], place: place)
            if !declaration.names.contains(name) { declaration.names.append(name) }
            declared[key] = declaration
        }
    }

    /// A warning for each text that no unit has, once for all that declare it: a unit whose own text is meant but
    /// written otherwise would silently have no number.
    func diagnostics(_ units: [ScoredUnit], _ table: TableFile) -> [Diagnostic] {
        let columns = Dictionary(grouping: declared.keys, by: \.column)
        return columns.keys.sorted().filter { table.place($0) != nil }.flatMap { column in
            let present = Set(units.compactMap { $0.text(column) })
            let due = Set((columns[column] ?? []).map(\.text))
            return due.subtracting(present).sorted().map { text in
                diagnostic(
                    Key(column: column, text: text), strangers: present.subtracting(due), table)
            }
        }
    }

    /// - Parameter strangers: The units' texts for which nothing is declared.
    private func diagnostic(
        _ key: Key, strangers: Set<String>, _ table: TableFile
    ) -> Diagnostic {
        let declaration = declared[key]
        let names = declaration?.names ?? []
        let more = names.count > 1 ? " and \(names.count - 1) more" : ""
        let near = Suggestion.nearest(to: key.text, in: strangers)
        return Diagnostic(
            DataCode.unitTextWithoutNumber, .warning,
            "no unit has '\(key.text)' as its '\(key.column)', by which "
                + "\(names.first ?? "")\(more) \(names.count > 1 ? "differ" : "differs")",
            rule: declaration?.place,
            data: DataLocation(table.path, row: 1, column: key.column),
            fix: near.map { "units have '\($0)': write the same in both, if that is meant" }
                ?? "correct it in the pack or here, unless the round has no such unit")
    }
}
