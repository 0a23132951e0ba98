import ChisoModel

/// Reads submissions of one unit a record: `unit`, and a column for each field.
struct WideSubmissionsReader {
    private let keys: RecordKeys
    private let fields: [(cell: Int, field: Int, data: DatumReader)]
    /// The place of the table among the round's.
    private let index: Int
    private let context: RoundContext

    /// Finds the columns of a table; one that is no field of the pack is reported and not read.
    init(
        _ table: TableReader, _ index: Int, _ context: RoundContext, _ log: inout RecordLog
    ) throws(Failure) {
        keys = try RecordKeys(table, context)
        var fields: [(cell: Int, field: Int, data: DatumReader)] = []
        var readers: [NumberParser: DatumReader] = [:]
        for (cell, name) in table.names.enumerated()
        where !["unit", "period", "note", "evidence", "source"].contains(name) {
            guard let field = context.fieldIndices[name] else {
                Self.report(name, table, context.pack, &log)
                continue
            }
            let numbers = table.numbers(cell)
            let reader = readers[numbers] ?? DatumReader(table, cell: cell, context)
            readers[numbers] = reader
            fields.append((cell, field, reader))
        }
        self.fields = fields
        self.index = index
        self.context = context
    }

    private static func report(
        _ name: String, _ table: TableReader, _ pack: RulePack, _ log: inout RecordLog
    ) {
        if pack.relatedKeys.contains(name) { return }
        let near = Suggestion.clause(for: name, in: pack.fields.map(\.key))
        log.add(
            DataCode.fieldUnknown, .error,
            "the column '\(name)' is not a field of pack '\(pack.id)' and is not read\(near)",
            at: DataLocation(table.path, row: 1, column: name),
            fix: "correct it here and in the schema, or add it to pack '\(pack.id)'")
    }

    /// Reads all records.
    func read(
        _ table: inout TableReader, tables: [String], into builder: inout SubmissionsBuilder,
        _ log: inout RecordLog
    ) throws(Failure) {
        while try table.advance() {
            if let fault = table.recordFault {
                log.add(fault)
                refuse(table, &builder)
                continue
            }
            guard let unit = keys.unit(table, &log), let period = keys.period(table, &log) else {
                continue
            }
            let periodIndex = builder.index(ofPeriod: period)
            let origin = SubmissionsBuilder.Origin(table: index, row: table.row)
            for (cell, field, data) in fields {
                let place = DatumReader.Place(cell: cell, field: field, unit: unit, period: period)
                let clash = builder.put(
                    data.datum(place, table, &log), typed: table.word(cell), field: field,
                    unit: unit, period: periodIndex, origin: origin)
                if let clash { data.report(clash, place, table, tables: tables, &log) }
            }
        }
    }

    /// Refuses all data of a broken record, for any cell may stand in another's column.
    private func refuse(_ table: TableReader, _ builder: inout SubmissionsBuilder) {
        guard let unit = keys.quietUnit(table) else { return }
        let period = builder.index(ofPeriod: keys.quietPeriod(table))
        for (cell, field, _) in fields {
            builder.refuse(
                field: field, unit: unit, period: period, typed: table.word(cell),
                origin: SubmissionsBuilder.Origin(table: index, row: table.row))
        }
    }
}
