import ChisoModel

/// Reads `units.csv`: `unit`, `name`, `kind` if any, and whatever columns rules read.
///
/// A unit that cannot be read refuses the round: a ranking without it would be another ranking.
struct UnitsReader {
    /// What was found that does not refuse the round.
    private(set) var diagnostics: [Diagnostic] = []

    private let code: Int
    private let name: Int
    private let kind: Int?
    /// The other columns.
    private let others: [(place: Int, name: String, isNumber: Bool)]

    /// Finds the columns of a table, and those that the pack declares.
    init(_ table: TableReader, pack: RulePack) throws(DataFault) {
        code = try table.required("unit")
        name = try table.required("name")
        kind = table.place("kind")
        let own = ["unit", "name", "kind"]
        others = table.resource.columns.filter { !own.contains($0.name) }.compactMap { column in
            table.place(column.name).map { ($0, column.name, column.isNumber) }
        }
        for column in pack.unitColumns where table.place(column) == nil {
            let near = Suggestion.nearest(to: column, in: others.map(\.name))
            diagnostics.append(
                Diagnostic(
                    "D313", .error,
                    "pack '\(pack.id)' reads a column '\(column)' that the table does not have",
                    data: DataLocation(table.path, row: 1),
                    fix: near.map { "rename '\($0)'" } ?? "add the column, in the schema too"))
        }
    }

    /// The units, in the order of the table.
    ///
    /// - Throws: D212 to D215, D311 and D312, all that were found.
    mutating func units(_ table: inout TableReader) throws(DataFault) -> [ScoredUnit] {
        var faults: [Diagnostic] = []
        var rows: [String: Int] = [:]
        var units: [ScoredUnit] = []
        while try table.advance() {
            let code = table.word(self.code)
            if let fault = table.recordFault {
                faults.append(fault)
            } else if code.isEmpty {
                faults.append(
                    Diagnostic(
                        "D312", .error, "the unit has no code", data: table.location(self.code),
                        fix: "give it a short code of its own, and keep it from year to year"))
            } else if let row = rows[code] {
                faults.append(
                    Diagnostic(
                        "D311", .error, "the unit '\(code)' stands on line \(row) already",
                        data: table.location(self.code), fix: "give each unit its own code"))
            } else {
                rows[code] = table.row
                units.append(unit(code, table))
            }
        }
        guard faults.isEmpty else { throw DataFault(faults) }
        return units
    }

    private mutating func unit(_ code: String, _ table: TableReader) -> ScoredUnit {
        var unit = ScoredUnit(code: code, name: table.word(name))
        if unit.name.isEmpty {
            unit.name = code
            diagnostics.append(
                Diagnostic(
                    "D321", .warning, "the unit '\(code)' has no name; its code is printed",
                    data: table.location(name), fix: "write its name"))
        }
        unit.kind = kind.map { table.word($0) } ?? ""
        for column in others { unit.columns[column.name] = entry(column, of: code, table) }
        return unit
    }

    private mutating func entry(
        _ column: (place: Int, name: String, isNumber: Bool), of unit: String, _ table: TableReader
    ) -> ScoredUnit.Entry? {
        let typed = table.word(column.place)
        if typed.isEmpty || table.resource.missingValues.contains(typed) { return nil }
        guard column.isNumber else { return .text(typed) }
        if typed == "NA" { return nil }
        do {
            return .number(try table.numbers(column.place).number(typed))
        } catch {
            diagnostics.append(
                Diagnostic(
                    "D314", .error,
                    "'\(typed)' of '\(column.name)' is not a number: \(error.message)",
                    data: table.location(column.place, unit: unit), fix: error.fix))
            return nil
        }
    }
}
