import ChisoModel

/// Reads the cells of a table as data of the pack's fields, and reports those that are not.
struct DatumReader {
    /// One record's cell, and what it is to be a datum of.
    struct Place {
        /// The column.
        var cell: Int
        var field: Int
        var unit: Int
        var period: String
    }

    private let context: RoundContext
    private let parsers: [DatumParser]
    private let blanks: Set<String>
    /// Whether no text that stands for nothing looks like a number (`9999`).
    private let areBlanksNoNumbers: Bool

    /// Readers for all fields, with numbers as the column at `cell` types them.
    init(_ table: TableReader, cell: Int, _ context: RoundContext) {
        self.context = context
        let numbers = table.numbers(cell)
        parsers = context.pack.fields.map { DatumParser($0, numbers: numbers) }
        blanks = table.resource.missingValues
        areBlanksNoNumbers = blanks.allSatisfy { numbers.plain(Array($0.utf8)[...]) == nil }
    }

    /// What a cell says; a refused one is reported.
    func datum(_ place: Place, _ table: TableReader, _ log: inout RecordLog) -> Datum {
        let parser = parsers[place.field]
        if areBlanksNoNumbers, let datum = parser.plainDatum(table.bytes(place.cell)) {
            return datum
        }
        let typed = table.word(place.cell)
        let datum = parser.datum(typed, blanks: blanks)
        if case .refused(let fault) = datum {
            log.add(
                diagnostic(
                    fault.code, "'\(typed)' of '\(parser.field.key)' \(fault.clause)",
                    place, table, fault.fix))
        }
        return datum
    }

    /// Reports a datum that was given before.
    func report(
        _ clash: SubmissionsBuilder.Clash, _ place: Place, _ table: TableReader,
        tables: [String], _ log: inout RecordLog
    ) {
        let key = parsers[place.field].field.key
        switch clash {
        case .same(let first):
            var warning = diagnostic(
                DataCode.figureTwiceAlike,
                "'\(key)' is given again, as \(line(first, table, tables))", place, table,
                "take one of the two out")
            warning.severity = .warning
            log.add(warning)
        case .different(let first):
            let typed = table.word(place.cell)
            log.add(
                diagnostic(
                    DataCode.figureTwiceDifferent,
                    "'\(key)' is '\(typed)' here, but not \(line(first, table, tables)): "
                        + "neither is believed", place, table, "take the wrong one out"))
        }
    }

    private func line(
        _ first: SubmissionsBuilder.Origin, _ table: TableReader, _ tables: [String]
    ) -> String {
        let path = tables[first.table]
        return path == table.path ? "on line \(first.row)" : "in \(path):\(first.row)"
    }

    private func diagnostic(
        _ code: some DiagnosticCode, _ message: String, _ place: Place, _ table: TableReader,
        _ fix: String
    ) -> Diagnostic {
        let field = context.pack.fields[place.field]
        return Diagnostic(
            code, .error, message, rule: field.location.path.isEmpty ? nil : field.location,
            data: table.location(
                place.cell, unit: context.units[place.unit].code, period: place.period),
            fix: fix)
    }
}
