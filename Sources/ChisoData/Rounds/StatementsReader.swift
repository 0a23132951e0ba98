import ChisoModel

/// Reads `statements.csv`: `document`, `unit`, `stated`, and of `place`, `period`, `as_of`, `key`, `formula`,
/// `words` and `note` those that it has.
struct StatementsReader: RecordReader {
    private(set) var record: Record
    private let document: Int
    private let stated: Int
    private let asOf: Int?
    private let key: Int?

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        document = try record.table.required("document")
        stated = try record.table.required("stated")
        asOf = record.table.place("as_of")
        key = record.table.place("key")
    }

    /// The rows, in the order of the table; one whose unit, period, document, key or day is not known is left out.
    mutating func read() throws(Failure) -> [Statement] {
        record.warn(ofOthersThan: [
            "document", "unit", "stated", "place", "period", "as_of", "key", "formula", "words",
            "note",
        ])
        var statements: [Statement] = []
        while try record.advance() {
            if !record.isBroken, let statement = try? statement() { statements.append(statement) }
        }
        return statements
    }

    private mutating func statement() throws(Record.Unread) -> Statement {
        let (unit, period) = (try record.unit(), try record.period())
        let document = try record.name(
            "document", document, fix: "write the title of the document that states it")
        let key = try statedKey()
        let day = try record.word(asOf).isEmpty ? nil : record.day(asOf)
        var statement = Statement(
            document: document, place: word("place"), unit: unit, period: period, asOf: day,
            key: key, stated: record.word(stated), value: nil, formula: word("formula"),
            words: word("words"), note: word("note"), row: record.origin.row)
        read(&statement)
        return statement
    }

    private func word(_ column: String) -> String { record.word(record.table.place(column)) }

    /// The record's key, empty when it has none.
    private mutating func statedKey() throws(Record.Unread) -> String {
        let word = record.word(key)
        if word.isEmpty || Self.isKey(word) { return word }
        throw record.refuse(
            .statementKeyRefused, "'\(word)' is not a name, and the statement is not read",
            at: record.location(key),
            fix: "write a field's key, or a name of small letters, digits and '_'")
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

    /// Reads the figure as printed; words without a digit, such as "không phát sinh", are none and no mistake.
    private mutating func read(_ statement: inout Statement) {
        let typed = statement.stated
        guard typed.contains(where: \.isNumber), !record.isBlank(typed) else { return }
        do {
            let (value, decimals) = try Self.figure(typed, record.table.numbers(stated))
            (statement.value, statement.decimals) = (value, decimals)
        } catch {
            guard !statement.key.isEmpty || !statement.formula.isEmpty else { return }
            record.report(
                .statementNotANumber, .warning,
                "'\(typed)' as stated is not a number, and is not compared: \(error.message)",
                at: record.location(stated, of: statement.unit, period: statement.period),
                fix: "write the figure alone, and the words around it under 'words'")
        }
    }

    /// A figure by the table's signs, or, as documents mix them, by those of another locale: `71.40` beside `71,4`.
    private static func figure(
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
}

extension NumberParser {
    /// How many decimals a text was typed with that this parser reads as a number.
    fileprivate func decimals(of typed: String) -> Int {
        let scalars = typed.unicodeScalars
        guard let sign = scalars.firstIndex(of: decimal) else { return 0 }
        return scalars[scalars.index(after: sign)...].prefix(while: Self.isDigit).count
    }
}
