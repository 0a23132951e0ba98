import ChisoModel

/// Reads submissions of one datum a record: `unit`, `field`, `value`, `evidence`, `as_of`,
/// `estimate`, and notes.
struct LongSubmissionsReader {
    private(set) var record: Record
    private let data: DatumReader
    private let field: Int
    private let value: Int
    private let evidence: Int?
    private let note: Int?
    private let asOf: Int?
    private let estimate: Int?

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        field = try record.table.required("field")
        value = try record.table.required("value")
        evidence = record.table.place("evidence")
        note = record.table.place("note")
        asOf = record.table.place("as_of")
        estimate = record.table.place("estimate")
        data = DatumReader(record, column: value)
    }

    /// Reads all records.
    mutating func read(into builder: inout SubmissionsBuilder) throws(Failure) {
        record.warn(ofOthersThan: [
            "unit", "field", "value", "period", "evidence", "as_of", "estimate",
        ])
        while try record.advance() {
            if record.isBroken { refuse(&builder) } else { try? read(&builder) }
        }
    }

    private mutating func read(_ builder: inout SubmissionsBuilder) throws(Record.Unread) {
        let (unit, period) = (try record.unit(), try record.period())
        // A period of which no figure is known is one all the same: another edition may know them.
        let place = builder.index(ofPeriod: period)
        let field = try record.field(field)
        let cell = DatumReader.Cell(column: value, field: field, unit: unit, period: period)
        let (datum, isEstimate) = data.reading(cell, &record)
        let told = record.qualifier(asOf: asOf, estimate: estimate, of: unit, period)
        let qualifier = isEstimate ? Qualifier(asOf: told?.asOf, isEstimate: true) : told
        let again = builder.put(
            datum, qualifier, typed: record.table.word(value), field: field, unit: unit,
            period: place,
            origin: record.origin)
        // What is said beside a figure that a later one replaced is not said of the later one.
        if again == .later { return }
        if let evidence, !record.table.bytes(evidence).isEmpty {
            builder.name(
                evidence: record.table.word(evidence), field: field, unit: unit, period: place)
        }
        if let note, !record.table.bytes(note).isEmpty {
            builder.note(record.table.word(note), field: field, unit: unit, period: place)
        }
        if let again { data.report(again, cell, &record) }
    }

    /// Refuses the datum of a broken record as far as the record shows whose it is.
    private func refuse(_ builder: inout SubmissionsBuilder) {
        guard let unit = record.brokenUnit,
            let field = record.context.pack.field(named: record.table.word(field))
        else { return }
        builder.refuse(
            field: field, unit: unit, period: builder.index(ofPeriod: record.brokenPeriod),
            typed: record.table.word(value), origin: record.origin)
    }
}
