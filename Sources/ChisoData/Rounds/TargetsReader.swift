import ChisoModel

/// Reads `targets.csv`: `unit`, `indicator`, `target`, and `words`, `earns` and `period` if any.
///
/// A target may be a number, words, or both. `earns` says what one in words comes to: `full`, a number of points, or a
/// level of the choice that the indicator takes its value from. A group, or the total, may have words and a number, which
/// is held against what the targets of its parts give.
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
        var earned: Round.Target.Earned?
    }

    private(set) var record: Record
    private let indicator: Int
    private let target: Int
    private let words: Int?
    private let earns: Int?

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        indicator = try record.table.required("indicator")
        target = try record.table.required("target")
        words = record.table.place("words")
        earns = record.table.place("earns")
    }

    /// What the table holds, each list in its order.
    struct Said {
        /// Of indicators, as numbers.
        var numbers: [Round.Target]
        /// In words alone, or by what they earn.
        var words: [Round.Target]
        /// Of groups and the total, as numbers.
        var ofGroups: [Round.Target]
    }

    /// One that says nothing is none; one that is refused is a number, NaN. The number of one in words is NaN too.
    mutating func read() throws(Failure) -> Said {
        record.warn(ofOthersThan: ["unit", "indicator", "target", "words", "earns", "period"])
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
        let pack = record.context.pack
        let numbers = targets.items.filter(\.isNumber).map(\.target)
        return Said(
            numbers: numbers.filter { pack.indicator(named: $0.indicator) != nil },
            words: targets.items.filter {
                !$0.isNumber && (!$0.target.words.isEmpty || $0.target.earned != nil)
            }.map(\.target),
            ofGroups: numbers.filter {
                pack.indicator(named: $0.indicator) == nil && $0.target.isFinite
            })
    }

    private static func target(_ key: Key, _ said: Words) -> Round.Target {
        Round.Target(
            unit: key.unit, indicator: key.indicator, target: said.number ?? .nan,
            period: key.period, words: said.words, earned: said.earned)
    }

    private mutating func entry() throws(Record.Unread) -> (Key, Words) {
        let key = Key(
            unit: try record.unit(), indicator: try record.node(indicator),
            period: try record.period())
        return (key, try said(key))
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
        let earned = try earned(key)
        if record.isBlank(typed) {
            if record.isBlank(words), earned == nil { throw Record.Unread() }
            return Words(number: nil, words: words, earned: earned)
        }
        do {
            let number = try record.table.numbers(target).number(typed, allowsPercent: true)
            return Words(number: number, words: words, earned: earned)
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

    /// What it earns once reached; nil where the table does not say.
    private mutating func earned(_ key: Key) throws(Record.Unread) -> Round.Target.Earned? {
        guard let earns, !record.isBlank(record.word(earns)) else { return nil }
        let typed = record.word(earns)
        let levels = levels(of: key.indicator)
        if let place = levels.firstIndex(where: { $0.key == typed || $0.title == typed }) {
            return .level(place)
        }
        let isGroup = record.context.pack.group(named: key.indicator) != nil
        if typed == "full", !isGroup { return .full }
        var (why, fix) = ("neither full nor points", "write full, a number of points")
        if isGroup {
            (why, fix) = ("of no use: it is a group", "say what its indicators earn")
        } else if typed.contains(where: \.isNumber) {
            do {
                let points = try record.table.numbers(earns).number(typed, allowsPercent: false)
                return .points(points)
            } catch {
                (why, fix) = ("not a number: \(error.message)", error.fix)
            }
        } else if !levels.isEmpty {
            fix += ", or one of \(levels.map(\.key).joined(separator: ", "))"
        }
        record.report(
            .notANumber, .error,
            "'\(typed)' as what the target of '\(key.indicator)' earns is \(why)",
            at: record.location(earns, of: key.unit, period: key.period),
            fix: "\(fix), or leave it blank")
        throw Record.Unread()
    }

    /// The levels of the choice that an indicator takes its value from; none for another.
    private func levels(of indicator: String) -> [Field.Level] {
        let pack = record.context.pack
        guard let place = pack.indicator(named: indicator),
            case .field(let field) = pack.indicators[place].valueSource,
            case .choice(let levels) = pack.fields[field].kind
        else { return [] }
        return levels
    }

    /// The target as typed, for messages.
    private var typed: String {
        [record.word(target), record.word(words)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func place(_ key: Key) -> DataLocation {
        record.location(target, of: key.unit, period: key.period)
    }
}
