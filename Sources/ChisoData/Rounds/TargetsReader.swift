import ChisoModel

/// Reads `targets.csv`: `unit`, `indicator`, `target`, and `words` and `period` if any.
///
/// A target may be a number, words, or both. A group has no number to be held against: for one only words are read.
struct TargetsReader: RecordReader {
    private struct Key: Hashable {
        var unit: Int
        var indicator: String
        var period: Period
    }

    /// What a record says; a number that is refused is NaN.
    private struct Words: Equatable {
        var number: Double?
        var words: String
    }

    private(set) var record: Record
    private let indicator: Int
    private let target: Int
    private let words: Int?

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        indicator = try record.table.required("indicator")
        target = try record.table.required("target")
        words = record.table.place("words")
    }

    /// The targets that are numbers and those that are words alone, each in the order of the table.
    ///
    /// One that says nothing is none; one that is refused is a number, NaN. The number of one in words is NaN too.
    mutating func read() throws(Failure) -> (numbers: [Round.Target], words: [Round.Target]) {
        record.warn(ofOthersThan: ["unit", "indicator", "target", "words", "period"])
        var targets = KeyedList<Key, Words, (target: Round.Target, isNumber: Bool)>()
        while try record.advance() {
            guard let (key, said) = try? record.isBroken ? broken() : entry() else { continue }
            let again = targets.add(
                (Self.target(key, said), said.number != nil), key, said, record.origin
            ) {
                $0.target.target = .nan
                $0.target.words = ""
                $0.isNumber = $0.isNumber || said.number != nil
            }
            guard let again else { continue }
            record.report(
                again, of: "the target of '\(key.indicator)'", typed: typed, at: place(key))
        }
        return (
            targets.items.filter(\.isNumber).map(\.target),
            targets.items.filter { !$0.isNumber && !$0.target.words.isEmpty }.map(\.target)
        )
    }

    private static func target(_ key: Key, _ said: Words) -> Round.Target {
        Round.Target(
            unit: key.unit, indicator: key.indicator, target: said.number ?? .nan,
            period: key.period, words: said.words)
    }

    private mutating func entry() throws(Record.Unread) -> (Key, Words) {
        let key = Key(
            unit: try record.unit(), indicator: try node(), period: try record.period())
        return (key, try said(key))
    }

    /// The indicator the record is about; a group where it gives words alone.
    private mutating func node() throws(Record.Unread) -> String {
        let key = record.word(indicator)
        let isGroup =
            record.isBlank(record.word(target)) && record.context.pack.group(named: key) != nil
        return isGroup ? key : try record.indicator(indicator)
    }

    /// What a broken record is about, as far as it shows.
    private func broken() -> (Key, Words)? {
        let indicator = record.word(indicator)
        guard let unit = record.brokenUnit, record.context.pack.indicator(named: indicator) != nil
        else {
            return nil
        }
        return (
            Key(unit: unit, indicator: indicator, period: record.brokenPeriod),
            Words(number: .nan, words: "")
        )
    }

    /// The number and the words, one of which is there.
    private mutating func said(_ key: Key) throws(Record.Unread) -> Words {
        let typed = record.word(target)
        let words = record.word(words)
        if record.isBlank(typed) {
            if record.isBlank(words) { throw Record.Unread() }
            return Words(number: nil, words: words)
        }
        do {
            let number = try record.table.numbers(target).number(typed, allowsPercent: true)
            return Words(number: number, words: words)
        } catch {
            record.report(
                .notANumber, .error,
                "'\(typed)' as target of '\(key.indicator)' is not a number: \(error.message)",
                at: place(key),
                fix: typed.contains(where: \.isNumber)
                    ? error.fix
                    : "write the number; a target in words goes in the column 'words', and leaves "
                        + "'target' blank")
            return Words(number: .nan, words: words)
        }
    }

    /// The target as typed, for messages.
    private var typed: String {
        [record.word(target), record.word(words)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func place(_ key: Key) -> DataLocation {
        record.location(target, of: key.unit, period: key.period)
    }
}
