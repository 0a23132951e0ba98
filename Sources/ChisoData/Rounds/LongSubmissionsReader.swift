import ChisoModel

/// Reads submissions of one datum a record: `unit`, `field`, `value`, `evidence`, and notes.
struct LongSubmissionsReader {
    private let keys: RecordKeys
    private let data: DatumReader
    private let field: Int
    private let value: Int
    private let evidence: Int?
    private let note: Int?
    /// The place of the table among the round's.
    private let index: Int
    private let context: RoundContext

    /// Finds the columns of a table.
    init(_ table: TableReader, _ index: Int, _ context: RoundContext) throws(Failure) {
        keys = try RecordKeys(table, context)
        field = try table.required("field")
        value = try table.required("value")
        evidence = table.place("evidence")
        note = table.place("note")
        data = DatumReader(table, cell: value, context)
        self.index = index
        self.context = context
    }

    /// Reads all records.
    func read(
        _ table: inout TableReader, tables: [String], into builder: inout SubmissionsBuilder,
        _ log: inout RecordLog
    ) throws(Failure) {
        RecordKeys.warnOfUnread(
            table, known: ["unit", "field", "value", "period", "evidence"], &log)
        while try table.advance() {
            if let fault = table.recordFault {
                log.add(fault)
                refuse(table, &builder)
                continue
            }
            guard let unit = keys.unit(table, &log), let field = keys.field(table, field, &log),
                let period = keys.period(table, &log)
            else { continue }
            let place = DatumReader.Place(cell: value, field: field, unit: unit, period: period)
            let datum = data.datum(place, table, &log)
            let periodPlace = builder.index(ofPeriod: period)
            let clash = builder.put(
                datum, typed: table.word(value), field: field, unit: unit, period: periodPlace,
                origin: SubmissionsBuilder.Origin(table: index, row: table.row))
            if let evidence, !table.bytes(evidence).isEmpty {
                builder.name(
                    evidence: table.word(evidence), field: field, unit: unit, period: periodPlace)
            }
            if let note, !table.bytes(note).isEmpty {
                builder.note(table.word(note), field: field, unit: unit, period: periodPlace)
            }
            if let clash { data.report(clash, place, table, tables: tables, &log) }
        }
    }

    /// Refuses the datum of a broken record as far as the record shows whose it is.
    private func refuse(_ table: TableReader, _ builder: inout SubmissionsBuilder) {
        guard let unit = keys.quietUnit(table), let field = context.fieldIndices[table.word(field)]
        else { return }
        builder.refuse(
            field: field, unit: unit, period: builder.index(ofPeriod: keys.quietPeriod(table)),
            typed: table.word(value),
            origin: SubmissionsBuilder.Origin(table: index, row: table.row))
    }
}
