import ChisoModel

/// Finds the unit and the period of a table's records.
struct RecordKeys {
    private let unitPlace: Int
    private let periodPlace: Int?
    private let context: RoundContext

    /// Finds the columns `unit` and, if there is one, `period`.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        unitPlace = try table.required("unit")
        periodPlace = table.place("period")
        self.context = context
    }

    /// The record's unit, by its index; nil, with a diagnostic, when there is none.
    func unit(_ table: TableReader, _ log: inout RecordLog) -> Int? {
        let code = table.word(unitPlace)
        if let index = context.unitIndices[code] { return index }
        if code.isEmpty {
            log.add(
                DataCode.recordWithoutKey, .error, "the record names no unit",
                at: table.location(unitPlace),
                fix: "write the unit's code, or take the record out")
        } else {
            log.countUnknown(.unitUnknown, code, at: table.location(unitPlace))
        }
        return nil
    }

    /// The field a cell names, by its index; nil, with a diagnostic, when there is none.
    func field(_ table: TableReader, _ cell: Int, _ log: inout RecordLog) -> Int? {
        let key = table.word(cell)
        if let index = context.fieldIndices[key] { return index }
        if key.isEmpty {
            log.add(
                DataCode.recordWithoutKey, .error, "the record names no field",
                at: table.location(cell),
                fix: "write the field's key, or take the record out")
        } else {
            log.countUnknown(.fieldUnknown, key, at: table.location(cell))
        }
        return nil
    }

    /// The indicator a cell names; nil, with a diagnostic, when there is none.
    func indicator(_ table: TableReader, _ cell: Int, _ log: inout RecordLog) -> String? {
        let key = table.word(cell)
        if context.indicatorKeys.contains(key) { return key }
        if key.isEmpty {
            log.add(
                DataCode.recordWithoutKey, .error, "the record names no indicator",
                at: table.location(cell),
                fix: "write the indicator's key, or take the record out")
        } else {
            log.countUnknown(.indicatorUnknown, key, at: table.location(cell))
        }
        return nil
    }

    /// The record's period, the round's when it names none; nil, with a diagnostic, for no period.
    func period(_ table: TableReader, _ log: inout RecordLog) -> String? {
        guard let periodPlace else { return context.period }
        let typed = table.word(periodPlace)
        if typed.isEmpty || typed == context.period { return context.period }
        if Period.isPeriod(typed) { return typed }
        log.add(
            DataCode.notAPeriod, .error, "'\(typed)' is not a period",
            at: table.location(periodPlace),
            fix: Period.fix)
        return nil
    }

    /// The index of a record's unit, when it is known, without a word about it.
    func quietUnit(_ table: TableReader) -> Int? { context.unitIndices[table.word(unitPlace)] }

    /// The record's period, the round's when it is none.
    func quietPeriod(_ table: TableReader) -> String {
        let typed = periodPlace.map { table.word($0) } ?? ""
        return Period.isPeriod(typed) ? typed : context.period
    }

    /// Warns of columns of a table that nobody reads.
    static func warnOfUnread(_ table: TableReader, known: [String], _ log: inout RecordLog) {
        let notes = ["note", "evidence", "source"]
        for name in table.names where !known.contains(name) && !notes.contains(name) {
            log.add(
                DataCode.columnUnread, .warning,
                "the column '\(name)' is not read\(Suggestion.clause(for: name, in: known))",
                at: DataLocation(table.path, row: 1),
                fix: "columns that are read: \(known.joined(separator: ", "))")
        }
    }
}
