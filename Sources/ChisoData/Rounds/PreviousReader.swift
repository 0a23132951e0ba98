import ChisoModel

/// Reads `previous.csv`: `unit`, `key`, `value`; what units had in the preceding period.
///
/// A key is `field.<key>`, `value.<indicator>`, `points.<indicator>` or `rank`. Text fields have no
/// previous figure, because rules cannot read them.
struct PreviousReader: RecordReader {
    private struct Key: Hashable {
        var unit: Int
        var figure: Round.Previous.Key
    }

    private(set) var record: Record
    private let key: Int
    private let value: Int
    private let parsers: [Round.Previous.Key: DatumParser]

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        key = try record.table.required("key")
        value = try record.table.required("value")
        parsers = Self.parsers(record.context.pack, numbers: record.table.numbers(value))
    }

    private static func parsers(
        _ pack: RulePack, numbers: NumberParser
    ) -> [Round.Previous.Key: DatumParser] {
        let rank = Field(key: "rank", kind: .count, least: 1)
        var parsers = [Round.Previous.Key.rank: DatumParser(rank, numbers: numbers)]
        for field in pack.fields where field.kind != .text {
            parsers[.field(field.key)] = DatumParser(field, numbers: numbers)
        }
        for key in pack.indicators.map(\.key) {
            for figure in [Round.Previous.Key.value(key), .points(key)] {
                parsers[figure] = DatumParser(
                    Field(key: figure.text, kind: .number), numbers: numbers)
            }
        }
        return parsers
    }

    /// The figures, in the order of the table; one that is blank, `NA` or refused is left out.
    mutating func read() throws(Failure) -> [Round.Previous] {
        record.warn(ofOthersThan: ["unit", "key", "value"])
        var previous = KeyedList<Key, Double, Round.Previous?>()
        while try record.advance() {
            guard !record.isBroken, let (key, figure) = try? entry() else { continue }
            let again = previous.add(
                Round.Previous(unit: key.unit, key: key.figure, value: figure), key, figure,
                record.origin
            ) { $0 = nil }
            guard let again else { continue }
            record.report(
                again, of: "'\(key.figure.text)'", typed: record.word(value), at: place(key))
        }
        return previous.items.compactMap { $0 }
    }

    private mutating func entry() throws(Record.Unread) -> (Key, Double) {
        let unit = try record.unit()
        let name = record.word(key)
        guard let known = Round.Previous.Key(name), let parser = parsers[known] else {
            throw record.unknown(.figure, name, key)
        }
        let key = Key(unit: unit, figure: known)
        let typed = record.word(value)
        switch parser.datum(typed, blanks: record.table.resource.missingValues) {
        case .given(let figure): return (key, figure)
        case .blank, .notApplicable, .text: break
        case .refused(let fault):
            record.report(
                Diagnostic(
                    fault.code, .error, "'\(typed)' of '\(name)' \(fault.clause)",
                    data: place(key), fix: fault.fix))
        }
        throw Record.Unread()
    }

    private func place(_ key: Key) -> DataLocation {
        record.location(value, of: key.unit, period: nil)
    }
}
