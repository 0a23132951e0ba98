import ChisoModel

/// Reads `targets.csv`: `unit`, `indicator`, `target`, and `words` and `period` if any.
///
/// A target may be a number, words, or both. A group has no number to be held against: for one only words are read.
struct TargetsReader {
    private struct Key: Hashable {
        var unit: Int
        var indicator: String
        var period: String
    }

    /// What a record says; a number that is refused is NaN.
    private struct Given: Equatable {
        var number: Double?
        var words: String
    }

    private let keys: RecordKeys
    private let indicator: Int
    private let target: Int
    private let words: Int?
    private let context: RoundContext

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        keys = try RecordKeys(table, context)
        indicator = try table.required("indicator")
        target = try table.required("target")
        words = table.place("words")
        self.context = context
    }

    /// The targets that are numbers and those that are words alone, each in the order of the table.
    ///
    /// One that says nothing is none; one that is refused is a number, NaN. The number of one in words is NaN too.
    func read(
        _ table: inout TableReader, _ log: inout RecordLog
    ) throws(Failure) -> (numbers: [Round.Target], words: [Round.Target]) {
        RecordKeys.warnOfUnread(
            table, known: ["unit", "indicator", "target", "words", "period"], &log)
        var targets: [(target: Round.Target, isNumber: Bool)] = []
        var given = GivenOnce<Key, Given>()
        while try table.advance() {
            let found: (key: Key, given: Given)?
            if let fault = table.recordFault {
                log.add(fault)
                found = quietKey(table).map { ($0, Given(number: .nan, words: "")) }
            } else {
                found = key(table, &log).flatMap { key in
                    value(table, key, &log).map { (key, $0) }
                }
            }
            guard let (key, value) = found else { continue }
            switch given.earlier(key, value, row: table.row, place: targets.count) {
            case .none: targets.append((Self.target(key, value), value.number != nil))
            case .same(let row):
                log.addSame("the target of '\(key.indicator)'", row, at: place(table, key))
            case .different(let row, let at):
                targets[at].target.target = .nan
                targets[at].target.words = ""
                targets[at].isNumber = targets[at].isNumber || value.number != nil
                log.addDifferent(
                    "the target of '\(key.indicator)'", typed(table), row, at: place(table, key))
            }
        }
        return (
            targets.filter(\.isNumber).map(\.target),
            targets.filter { !$0.isNumber && !$0.target.words.isEmpty }.map(\.target)
        )
    }

    private static func target(_ key: Key, _ given: Given) -> Round.Target {
        Round.Target(
            unit: key.unit, indicator: key.indicator, target: given.number ?? .nan,
            period: key.period, words: given.words)
    }

    private func key(_ table: TableReader, _ log: inout RecordLog) -> Key? {
        guard let unit = keys.unit(table, &log), let indicator = node(table, &log),
            let period = keys.period(table, &log)
        else { return nil }
        return Key(unit: unit, indicator: indicator, period: period)
    }

    /// The indicator the record is about; a group where it gives words alone.
    private func node(_ table: TableReader, _ log: inout RecordLog) -> String? {
        let key = table.word(indicator)
        if isBlank(table.word(target), table), context.groupKeys.contains(key) { return key }
        return keys.indicator(table, indicator, &log)
    }

    /// What a broken record is about, as far as it shows.
    private func quietKey(_ table: TableReader) -> Key? {
        let indicator = table.word(indicator)
        guard let unit = keys.quietUnit(table), context.indicatorKeys.contains(indicator) else {
            return nil
        }
        return Key(unit: unit, indicator: indicator, period: keys.quietPeriod(table))
    }

    /// The number and the words; nil when both are blank.
    private func value(_ table: TableReader, _ key: Key, _ log: inout RecordLog) -> Given? {
        let typed = table.word(target)
        let words = words.map { table.word($0) } ?? ""
        if isBlank(typed, table) {
            return isBlank(words, table) ? nil : Given(number: nil, words: words)
        }
        do {
            let number = try table.numbers(target).number(typed, allowsPercent: true)
            return Given(number: number, words: words)
        } catch {
            log.add(
                DataCode.notANumber, .error,
                "'\(typed)' as target of '\(key.indicator)' is not a number: \(error.message)",
                at: place(table, key), fix: error.fix)
            return Given(number: .nan, words: words)
        }
    }

    private func isBlank(_ typed: String, _ table: TableReader) -> Bool {
        typed.isEmpty || table.resource.missingValues.contains(typed)
    }

    /// The target as typed, for messages.
    private func typed(_ table: TableReader) -> String {
        let parts = [table.word(target), words.map { table.word($0) } ?? ""]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func place(_ table: TableReader, _ key: Key) -> DataLocation {
        table.location(target, unit: context.units[key.unit].code, period: key.period)
    }
}
