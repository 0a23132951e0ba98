import ChisoModel

/// Reads the cells of a table as data of the pack's fields, and reports those that are not.
struct DatumReader {
    /// A cell of the record at hand, and what it is to be a datum of.
    struct Cell {
        var column: Int
        var field: Int
        var unit: Int
        var period: Period
    }

    private let parsers: [DatumParser]
    private let blanks: Set<String>
    /// Whether no text that stands for nothing looks like a number (`9999`).
    private let areBlanksNoNumbers: Bool

    /// Readers for all fields, with numbers as a column types them.
    init(_ record: Record, column: Int) {
        let numbers = record.table.numbers(column)
        parsers = record.context.pack.fields.map { DatumParser($0, numbers: numbers) }
        blanks = record.table.resource.missingValues
        areBlanksNoNumbers = blanks.allSatisfy { numbers.plain(Array($0.utf8)[...]) == nil }
    }

    /// What a cell says; a refused one is reported.
    func datum(_ cell: Cell, _ record: inout Record) -> Datum {
        reading(cell, &record, takesEstimates: false).datum
    }

    /// What a cell says, and whether it says so of an estimate; a refused one is reported.
    func reading(
        _ cell: Cell, _ record: inout Record, takesEstimates: Bool = true
    ) -> (datum: Datum, isEstimate: Bool) {
        let parser = parsers[cell.field]
        if areBlanksNoNumbers, let datum = parser.plainDatum(record.table.bytes(cell.column)) {
            checkShare(datum, nil, cell, &record)
            return (datum, false)
        }
        let typed = record.table.word(cell.column)
        let (datum, isEstimate) =
            takesEstimates
            ? parser.reading(typed, blanks: blanks)
            : (parser.datum(typed, blanks: blanks), false)
        if case .given = datum, parser.isGrouped(typed),
            !record.doubts.repeatsGrouped(in: cell.period), let grouped = parser.grouped(typed)
        {
            record.doubts.addGrouped(typed, of: parser.field.key, grouped, place(cell, record))
        }
        if case .refused(let fault) = datum, fault.isOfOtherLocale {
            record.doubts.addPointed(typed, at: place(cell, record))
        }
        checkShare(datum, typed, cell, &record)
        if case .refused(let fault) = datum {
            record.report(
                Diagnostic(
                    fault.code, .error, "'\(typed)' of '\(parser.field.key)' \(fault.clause)",
                    rule: rule(cell), data: place(cell, record), fix: fault.fix))
        }
        return (datum, isEstimate)
    }

    private func checkShare(
        _ datum: Datum, _ typed: String?, _ cell: Cell, _ record: inout Record
    ) {
        let parser = parsers[cell.field]
        guard case .given(let value) = datum, parser.isDoubtfulShare(value, typed: typed ?? "")
        else { return }
        record.doubts.addShare(
            typed ?? record.table.word(cell.column), value, of: parser.field.key,
            place(cell, record))
    }

    /// Reports a datum that was given before.
    func report(_ repetition: Record.Repetition, _ cell: Cell, _ record: inout Record) {
        record.report(
            repetition, of: "'\(parsers[cell.field].field.key)'",
            typed: record.table.word(cell.column), rule: rule(cell), at: place(cell, record))
    }

    private func rule(_ cell: Cell) -> SourceLocation? {
        let location = parsers[cell.field].field.location
        return location.path.isEmpty ? nil : location
    }

    private func place(_ cell: Cell, _ record: Record) -> DataLocation {
        record.location(cell.column, of: cell.unit, period: cell.period)
    }
}
