import ChisoModel

/// Reads `units.csv`: `unit`, `name`, `kind` if any, and whatever columns rules read.
///
/// A unit that cannot be read refuses the round: a ranking without it would be another ranking.
struct UnitsReader {
    /// What was found that does not refuse the round.
    private(set) var diagnostics: [Diagnostic] = []
    /// By code: the line on which the unit stands.
    private(set) var rows: [String: Int] = [:]

    private let code: Int
    private let name: Int
    private let kind: Int?
    /// The other columns.
    private let others: [Column]

    /// A column that rules may read, or that is only kept.
    private struct Column {
        var place: Int
        var name: String
        /// Reads its cells as numbers; nil for texts.
        var numbers: DatumParser?
    }

    /// Finds the columns of a table, and those that the pack declares.
    init(_ table: TableFile, pack: RulePack) throws(Failure) {
        code = try table.required("unit")
        name = try table.required("name")
        kind = table.place("kind")
        let own = ["unit", "name", "kind"]
        others = table.resource.columns.filter { !own.contains($0.name) }.compactMap { column in
            table.place(column.name).map { place in
                let declared = pack.unitColumn(named: column.name)
                let kind = declared.map(\.kind) ?? (column.isNumber ? .number : .text)
                return Column(
                    place: place, name: column.name,
                    numbers: Self.field(column.name, kind).map {
                        DatumParser($0, numbers: table.numbers(place))
                    })
            }
        }
        for column in pack.unitColumns where table.place(column.key) == nil {
            let near = Suggestion.nearest(to: column.key, in: others.map(\.name))
            diagnostics.append(
                Diagnostic(
                    DataCode.unitColumnMissing, .error,
                    "pack '\(pack.id)' reads a column '\(column.key)' "
                        + "that the table does not have",
                    data: DataLocation(table.path, row: 1),
                    fix: near.map { "rename '\($0)'" } ?? "add the column, in the schema too"))
        }
    }

    /// A column of numbers as a field, whose numbers are typed alike; nil for a column of texts.
    private static func field(_ name: String, _ kind: UnitColumn.Kind) -> Field? {
        switch kind {
        case .number: Field(key: name, kind: .number)
        case .count: Field(key: name, kind: .count)
        case .amount: Field(key: name, kind: .amount)
        case .percent: Field(key: name, kind: .percent)
        case .text: nil
        }
    }

    /// The units, in the order of the table.
    ///
    /// - Throws: D212 to D215, D219, D222, D311 and D312, the first 10 000 that were found.
    mutating func units(_ table: inout TableFile) throws(Failure) -> [ScoredUnit] {
        var faults: [Diagnostic] = []
        rows = [:]
        // Two codes that look the same are one.
        var seen: [String: Int] = [:]
        var units: [ScoredUnit] = []
        while faults.count < Self.mostFaults, try table.advance() {
            guard units.count < Self.most else { throw tooMany(table) }
            let code = table.name(self.code)
            if let fault = table.recordFault {
                faults.append(fault)
            } else if code.isEmpty {
                faults.append(
                    Diagnostic(
                        DataCode.unitWithoutCode, .error, "the unit has no code",
                        data: table.location(self.code),
                        fix: "give it a short code of its own, and keep it from year to year"))
            } else if let fault = tooLong(table) {
                faults.append(fault)
            } else if let row = seen[Spelling.seen(code)] {
                faults.append(
                    Diagnostic(
                        DataCode.unitTwice, .error,
                        "the unit '\(code)' stands on line \(row) already",
                        data: table.location(self.code), fix: "give each unit its own code"))
            } else {
                rows[code] = table.row
                seen[Spelling.seen(code)] = table.row
                units.append(unit(code, table))
            }
        }
        guard faults.isEmpty else { throw Failure(faults) }
        checkParents(of: units, rows, table)
        return units
    }

    /// The most units that a round may have.
    private static let most = 100_000
    /// The most faults that are told of.
    private static let mostFaults = 10_000

    /// The code, name or kind that is too long to be printed beside others.
    private func tooLong(_ table: TableFile) -> Diagnostic? {
        let whose = "of the unit '\(table.word(code).prefix(Self.longestCode))'"
        let texts = [
            ("the code of a unit", code, Self.longestCode),
            ("the name \(whose)", name, PackageReader.longestTitle),
            ("the kind \(whose)", kind ?? table.names.count, PackageReader.longestTitle),
        ]
        for (what, place, most) in texts {
            let count = table.word(place).utf8.count
            guard count > most else { continue }
            return Diagnostic(
                DataCode.nameTooLong, .error,
                "\(what) has \(count) bytes, more than the \(most) that are read",
                data: table.location(place), fix: "shorten it; look for a quote that is not closed")
        }
        return nil
    }

    /// The most bytes of a unit's code.
    private static let longestCode = 200

    private func tooMany(_ table: TableFile) -> Failure {
        Failure(
            DataCode.tooManyUnits, "the round has more than \(Self.most) units",
            data: DataLocation(table.path, row: table.row), fix: "divide it into several rounds")
    }

    /// A unit belongs to another unit of the round, and not to itself by way of others.
    private mutating func checkParents(
        of units: [ScoredUnit], _ rows: [String: Int], _ table: TableFile
    ) {
        let parents = Dictionary(
            uniqueKeysWithValues: units.compactMap { unit in unit.parent.map { (unit.code, $0) } })
        let circles = Self.circles(units.map(\.code), parents)
        let codes = units.map(\.code)
        var strangers = 0
        for unit in units {
            guard let parent = unit.parent else { continue }
            let place = DataLocation(
                table.path, row: rows[unit.code], column: "parent", unit: unit.code)
            if rows[parent] == nil {
                strangers += 1
                // The first of many show the pattern.
                let near =
                    strangers <= 20 ? Suggestion.nearest(to: parent, in: codes) : nil
                diagnostics.append(
                    Diagnostic(
                        DataCode.parentUnknown, .error,
                        "'\(unit.code)' belongs to '\(parent)', which is no unit of the round",
                        data: place,
                        fix: near.map { "did you mean '\($0)'?" }
                            ?? "add the unit, or leave the parent blank"))
                continue
            }
            guard circles.contains(unit.code) else { continue }
            diagnostics.append(
                Diagnostic(
                    DataCode.parentCircle, .error,
                    "'\(unit.code)' belongs to itself by way of '\(parent)'",
                    data: place, fix: "correct the parent of one of them"))
        }
    }

    /// The units that belong to themselves by way of others; each unit is passed once or twice, however long the ways.
    private static func circles(_ codes: [String], _ parents: [String: String]) -> Set<String> {
        var seenFrom: [String: String] = [:]
        var circles: Set<String> = []
        for start in codes {
            var next = start
            while let above = parents[next], seenFrom[next] == nil {
                seenFrom[next] = start
                next = above
            }
            guard seenFrom[next] == start, parents[next] != nil else { continue }
            while circles.insert(next).inserted, let above = parents[next] { next = above }
        }
        return circles
    }

    private mutating func unit(_ code: String, _ table: TableFile) -> ScoredUnit {
        var unit = ScoredUnit(code: code, name: table.word(name))
        if unit.name.isEmpty {
            unit.name = code
            diagnostics.append(
                Diagnostic(
                    DataCode.unitWithoutName, .warning,
                    "the unit '\(code)' has no name; its code is printed",
                    data: table.location(name), fix: "write its name"))
        }
        unit.kind = kind.map { table.name($0) } ?? ""
        for column in others { unit.columns[column.name] = entry(column, of: code, table) }
        return unit
    }

    private mutating func entry(
        _ column: Column, of unit: String, _ table: TableFile
    ) -> ScoredUnit.Entry? {
        let typed = table.word(column.place)
        if typed.isEmpty || table.resource.missingValues.contains(typed) { return nil }
        guard let numbers = column.numbers else { return .text(table.name(column.place)) }
        switch numbers.datum(typed) {
        case .given(let number): return .number(number)
        case .refused(let fault):
            diagnostics.append(
                Diagnostic(
                    DataCode.unitNumberRefused, .error,
                    "'\(typed)' of '\(column.name)' \(fault.clause)",
                    data: table.location(column.place, unit: unit),
                    fix: fault.code == DataCode.outOfRange
                        ? "correct the figure, or the type in pack.lua" : fault.fix
                ))
            return nil
        case .blank, .notApplicable, .text: return nil
        }
    }
}
