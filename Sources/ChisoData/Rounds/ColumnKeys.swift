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
    /// By column: the texts that the pack names anywhere.
    private var named: [String: Set<String>] = [:]

    /// Gathers what a pack declares.
    init(_ pack: RulePack) {
        for indicator in pack.indicators {
            for (_, number) in indicator.declaredNumbers {
                add(number, "'\(indicator.key)'", indicator.location)
            }
        }
        for band in pack.classes { add(band.from, "class '\(band.name)'", nil) }
        for key in declared.keys { named[key.column, default: []].insert(key.text) }
        let kinds = pack.fields.flatMap(\.reportedBy)
        if !kinds.isEmpty { named["kind", default: []].formUnion(kinds) }
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
            // What a unit has misspelt is told of the unit.
            let slips = present.compactMap { Spelling.slip($0, of: named[column] ?? []) }
            return due.subtracting(present).subtracting(slips).sorted().map { text in
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

    // MARK: - Units

    /// Marks the units whose text is a slip of one that the pack names, or blank where the pack differs by it, and tells of
    /// them and of texts that no part of the pack names, once for each text.
    ///
    /// - Parameter rows: By code: the line on which a unit stands.
    func mark(
        _ units: inout [ScoredUnit], rows: [String: Int], _ table: TableFile
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for column in named.keys.sorted() where table.place(column) != nil {
            let known = named[column] ?? []
            // By number a column does not differ: what it has is no text.
            let texts = Dictionary(
                grouping: units.indices.filter { units[$0].number(column) == nil },
                by: { units[$0].text(column) ?? "" })
            for (text, places) in texts where !known.contains(text) {
                let slip = Spelling.slip(text, of: known)
                let isUnclear = text.isEmpty || slip != nil
                for place in places where isUnclear && units[place].unclearColumn == nil {
                    units[place].unclearColumn = column
                }
                // Of several the same one is named, whatever their order in the table.
                let code = places.map { units[$0].code }.min() ?? ""
                var place = DataLocation(table.path, row: rows[code], column: column)
                place.unit = code
                found.append(
                    diagnostic(
                        text, of: code, more: places.count - 1, isUnclear: isUnclear,
                        slip: slip, known: known, at: place))
            }
        }
        return found.sorted()
    }

    private func diagnostic(
        _ text: String, of code: String, more: Int, isUnclear: Bool, slip: String?,
        known: Set<String>, at place: DataLocation
    ) -> Diagnostic {
        let unit = "unit \(code)" + (more > 0 ? " and \(more) more" : "")
        let names = known.sorted().prefix(20).joined(separator: ", ")
        let column = place.column ?? ""
        guard isUnclear else {
            return Diagnostic(
                DataCode.unitTextUnnamed, .warning, "'\(text)' of \(unit) is none of \(names)",
                data: place, fix: "correct it here, or name it in the pack, if the pack means it")
        }
        let message =
            text.isEmpty
            ? "the '\(column)' of \(unit) is blank, and the pack differs by it: \(names)"
            : "'\(text)' of \(unit) is none of \(names); did you mean '\(slip ?? "")'?"
        return Diagnostic(
            DataCode.unitTextUnclear, .error, message, data: place,
            fix: "write it as the pack does; \(more > 0 ? "the units are" : "the unit is") "
                + "not ranked until then")
    }
}
