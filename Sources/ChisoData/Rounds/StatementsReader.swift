import ChisoModel

/// Reads `statements.csv`: `document`, `unit`, `stated`, and of `place`, `period`, `as_of`, `key`, `formula`,
/// `words` and `note` those that it has.
struct StatementsReader {
    private let keys: RecordKeys
    private let document: Int
    private let stated: Int
    private let places: [String: Int]
    private let context: RoundContext

    private static let further = ["place", "period", "as_of", "key", "formula", "words", "note"]

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        keys = try RecordKeys(table, context)
        document = try table.required("document")
        stated = try table.required("stated")
        places = Dictionary(
            uniqueKeysWithValues: Self.further.compactMap { name in
                table.place(name).map { (name, $0) }
            })
        self.context = context
    }

    /// The rows, in the order of the table; one whose unit, period, document, key or day is not known is left out.
    func read(_ table: inout TableReader, _ log: inout RecordLog) throws(Failure) -> [Statement] {
        RecordKeys.warnOfUnread(table, known: ["document", "unit", "stated"] + Self.further, &log)
        var statements: [Statement] = []
        while try table.advance() {
            if let fault = table.recordFault {
                log.add(fault)
            } else if let statement = statement(table, &log) {
                statements.append(statement)
            }
        }
        return statements
    }

    /// Small letters, digits and `_` after a letter.
    private static func isKey(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return text.utf8.first.map(letters.contains) == true
            && text.utf8.allSatisfy {
                letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
            }
    }

    private func statement(_ table: TableReader, _ log: inout RecordLog) -> Statement? {
        guard let unit = keys.unit(table, &log), let period = keys.period(table, &log),
            isNamed(table, &log), let key = key(table, &log)
        else { return nil }
        let typed = word("as_of", table)
        let asOf = Day(typed: typed)
        guard typed.isEmpty || asOf != nil else {
            RecordKeys.refuseDay(typed, table, places["as_of"], &log)
            return nil
        }
        var statement = Statement(
            document: table.word(document), place: word("place", table), unit: unit,
            period: period, asOf: asOf, key: key, stated: table.word(stated), value: nil,
            formula: word("formula", table), words: word("words", table),
            note: word("note", table), row: table.row)
        read(&statement, table, &log)
        return statement
    }

    /// Reads the figure as printed; words without a digit, such as "không phát sinh", are none and no mistake.
    private func read(
        _ statement: inout Statement, _ table: TableReader, _ log: inout RecordLog
    ) {
        let typed = statement.stated
        guard typed.contains(where: \.isNumber), !table.resource.missingValues.contains(typed)
        else { return }
        do {
            let (value, decimals) = try figure(typed, table.numbers(stated))
            (statement.value, statement.decimals) = (value, decimals)
        } catch {
            guard !statement.key.isEmpty || !statement.formula.isEmpty else { return }
            log.add(
                DataCode.statementNotANumber, .warning,
                "'\(typed)' as stated is not a number, and is not compared: \(error.message)",
                at: table.location(
                    stated, unit: context.units[statement.unit].code, period: statement.period),
                fix: "write the figure alone, and the words around it under 'words'")
        }
    }

    /// A figure by the table's signs, or, as documents mix them, by those of another locale: `71.40` beside `71,4`.
    private func figure(
        _ typed: String, _ numbers: NumberParser
    ) throws(NumberFault) -> (value: Double, decimals: Int) {
        do {
            return (try numbers.number(typed, allowsPercent: true), numbers.decimals(of: typed))
        } catch {
            for other in NumberParser.Locale.allCases.map({ NumberParser($0) }) {
                if let value = try? other.number(typed, allowsPercent: true) {
                    return (value, other.decimals(of: typed))
                }
            }
            throw error
        }
    }

    private func isNamed(_ table: TableReader, _ log: inout RecordLog) -> Bool {
        if !table.word(document).isEmpty { return true }
        log.add(
            DataCode.recordWithoutKey, .error, "the record names no document",
            at: table.location(document),
            fix: "write the title of the document that states it")
        return false
    }

    /// The record's key, empty when it has none; nil, with a diagnostic, when it is no name.
    private func key(_ table: TableReader, _ log: inout RecordLog) -> String? {
        let key = word("key", table)
        if key.isEmpty || Self.isKey(key) { return key }
        log.add(
            DataCode.statementKeyRefused, .error,
            "'\(key)' is not a name, and the statement is not read",
            at: table.location(places["key"]),
            fix: "write a field's key, or a name of small letters, digits and '_'")
        return nil
    }

    private func word(_ name: String, _ table: TableReader) -> String {
        places[name].map { table.word($0) } ?? ""
    }
}

extension RecordKeys {
    /// Reports a cell that should be a day, and is none.
    static func refuseDay(
        _ typed: String, _ table: TableReader, _ place: Int?, _ log: inout RecordLog
    ) {
        log.add(
            DataCode.statementDayWrong, .error,
            "'\(typed)' is not a day of the calendar, and the record is not read",
            at: table.location(place),
            fix: "write year-month-day (2023-12-31) or day/month/year (31/12/2023)")
    }
}

extension NumberParser {
    /// How many decimals a text was typed with that this parser reads as a number.
    func decimals(of typed: String) -> Int {
        let scalars = typed.unicodeScalars
        guard let sign = scalars.firstIndex(of: decimal) else { return 0 }
        return scalars[scalars.index(after: sign)...].prefix(while: Self.isDigit).count
    }
}
