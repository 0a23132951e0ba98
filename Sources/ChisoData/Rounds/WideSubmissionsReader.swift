import ChisoModel

/// Reads submissions of one unit a record: `unit`, `as_of`, and a column for each field.
struct WideSubmissionsReader {
    private(set) var record: Record
    private var fields: [(column: Int, field: Int, data: DatumReader)] = []
    private let asOf: Int?

    /// Finds the columns of a table; one that is no field of the pack is reported and not read.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        // A pack may have a field of this name.
        asOf = record.context.pack.field(named: "as_of") == nil ? record.table.place("as_of") : nil
        var readers: [NumberParser: DatumReader] = [:]
        for (column, name) in record.table.names.enumerated()
        where !["unit", "period", "note", "evidence", "source"].contains(name) {
            if column == asOf { continue }
            guard let field = record.context.pack.field(named: name) else {
                report(name, record.context.pack)
                continue
            }
            let numbers = record.table.numbers(column)
            let reader = readers[numbers] ?? DatumReader(record, column: column)
            readers[numbers] = reader
            fields.append((column, field, reader))
        }
    }

    private mutating func report(_ name: String, _ pack: RulePack) {
        if pack.relatedKeys.contains(name) { return }
        let near = Suggestion.clause(for: name, in: pack.fields.map(\.key))
        record.report(
            .fieldUnknown, .error,
            "the column '\(name)' is not a field of pack '\(pack.id)' and is not read\(near)",
            at: DataLocation(record.table.path, row: 1, column: name),
            fix: "correct it here and in the schema, or add it to pack '\(pack.id)'")
    }

    /// Reads all records.
    mutating func read(into builder: inout SubmissionsBuilder) throws(Failure) {
        while try record.advance() {
            if record.isBroken { refuse(&builder) } else { try? read(&builder) }
        }
    }

    private mutating func read(_ builder: inout SubmissionsBuilder) throws(Record.Unread) {
        let (unit, period) = (try record.unit(), try record.period())
        let place = builder.index(ofPeriod: period)
        let qualifier = record.qualifier(asOf: asOf, of: unit, period)
        for (column, field, data) in fields {
            let cell = DatumReader.Cell(column: column, field: field, unit: unit, period: period)
            let (datum, isEstimate) = data.reading(cell, &record)
            let own = isEstimate ? Qualifier(asOf: qualifier?.asOf, isEstimate: true) : qualifier
            let again = builder.put(
                datum, own, typed: record.table.word(column), field: field, unit: unit,
                period: place, origin: record.origin)
            if let again { data.report(again, cell, &record) }
        }
    }

    /// Refuses all data of a broken record, for any cell may stand in another's column.
    private func refuse(_ builder: inout SubmissionsBuilder) {
        guard let unit = record.brokenUnit else { return }
        let period = builder.index(ofPeriod: record.brokenPeriod)
        for (column, field, _) in fields {
            builder.refuse(
                field: field, unit: unit, period: period, typed: record.table.word(column),
                origin: record.origin)
        }
    }
}
