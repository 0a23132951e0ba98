import Synchronization

/// The figures of a round by period, in memory as the figures are many: a period of few figures among many units keeps
/// those alone, and is spread over all units when it is read.
public struct RoundSubmissions: Sendable {
    private enum Kept {
        case whole(Submissions)
        case sparse(SparseSubmissions)
    }

    private var kept: [Period: Kept]
    /// Periods that were spread last: audits read one figure after the other. Copies of the round share them, for a period
    /// that a copy changes is kept whole from then on.
    private let spread = SpreadPeriods()

    /// Figures of which all periods are kept whole.
    public init(_ whole: [Period: Submissions]) { kept = whole.mapValues { .whole($0) } }

    /// Figures of periods kept whole, and of periods kept sparse.
    public init(_ whole: [Period: Submissions], sparse: [Period: SparseSubmissions]) {
        self.init(whole)
        kept.merge(sparse.mapValues { .sparse($0) }) { first, _ in first }
    }

    /// The periods with figures, in no order.
    public var keys: some Collection<Period> & Sendable { kept.keys }

    /// How many periods there are.
    public var count: Int { kept.count }

    /// What was submitted for a period; nil when nothing was.
    public subscript(period: Period) -> Submissions? {
        get {
            switch kept[period] {
            case nil: nil
            case .whole(let submissions): submissions
            case .sparse(let few): spread.submissions(period, few)
            }
        }
        set { kept[period] = newValue.map { .whole($0) } }
    }

    /// Whether anything is told of a figure of a period; a period kept sparse is not spread for it.
    public func areQualified(in period: Period) -> Bool {
        switch kept[period] {
        case nil: false
        case .whole(let submissions): submissions.columns.areQualified
        case .sparse(let few): !few.qualifiers.isEmpty
        }
    }

    /// What was submitted, one period at a time.
    public var values: some Sequence<Submissions> { kept.keys.lazy.compactMap { self[$0] } }

    /// Something of each period.
    public func mapValues<Value>(_ value: (Submissions) -> Value) -> [Period: Value] {
        var found: [Period: Value] = [:]
        for period in kept.keys { found[period] = self[period].map(value) }
        return found
    }
}

extension RoundSubmissions: ExpressibleByDictionaryLiteral {
    /// Periods kept whole.
    public init(dictionaryLiteral elements: (Period, Submissions)...) {
        self.init(Dictionary(uniqueKeysWithValues: elements))
    }
}

extension RoundSubmissions: Equatable {
    /// Whether both hold the same figures, however they keep them.
    public static func == (a: RoundSubmissions, b: RoundSubmissions) -> Bool {
        a.count == b.count && a.keys.allSatisfy { a[$0] == b[$0] }
    }
}

/// The last periods that were spread over all units. A class, for reading changes nothing of a round.
private final class SpreadPeriods: Sendable {
    private static let most = 16
    private let last = Mutex<[Submissions]>([])

    func submissions(_ period: Period, _ few: SparseSubmissions) -> Submissions {
        if let known = last.withLock({ $0.first { $0.period == period } }) { return known }
        let submissions = few.submissions
        last.withLock { last in
            if last.count == Self.most { last.removeFirst() }
            last.append(submissions)
        }
        return submissions
    }
}

/// What few of many units submitted for one period.
public struct SparseSubmissions: Sendable {
    /// The place of a datum.
    public struct Place: Hashable, Sendable {
        /// Of the pack's fields.
        public var field: Int32
        /// Of the round's units.
        public var unit: Int32

        /// A place.
        public init(_ field: Int, _ unit: Int) {
            self.field = Int32(field)
            self.unit = Int32(unit)
        }
    }

    /// A datum as a ``FieldColumn`` has it, with its line and table.
    public struct Datum: Sendable {
        /// See ``FieldColumn/values``.
        public var value = 0.0
        /// See ``FieldColumn/rows``.
        public var row: Int32
        /// The table of ``row``.
        public var table: Int32
        /// See ``FieldColumn/states``.
        public var state: FieldColumn.State

        /// A datum that a line of a table says.
        public init(_ state: FieldColumn.State, value: Double = 0, row: Int, table: Int) {
            self.state = state
            self.value = value
            self.row = Int32(row)
            self.table = Int32(table)
        }
    }

    /// The period it covers.
    public let period: Period
    /// All that was submitted.
    public var data: [Place: Datum] = [:]
    /// See ``FieldColumn/texts``.
    public var texts: [Place: String] = [:]
    /// See ``FieldColumn/evidence``.
    public var evidence: [Place: String] = [:]
    /// See ``FieldColumn/notes``.
    public var notes: [Place: String] = [:]
    /// See ``FieldColumn/qualifiers``.
    public var qualifiers: [Place: Qualifier] = [:]
    /// By field: the table of its first datum.
    public var tables: [Int: Int] = [:]
    private let blank: [FieldColumn]

    /// No figures of a period.
    ///
    /// - Parameter blank: Of each field a column of blanks, which all periods share.
    public init(period: Period, blank: [FieldColumn]) {
        self.period = period
        self.blank = blank
    }

    /// The same, spread over all units.
    public var submissions: Submissions {
        var columns = blank
        for (field, table) in tables { columns[field].table = table }
        for (place, datum) in data {
            let (field, unit) = (Int(place.field), Int(place.unit))
            columns[field].values[unit] = datum.value
            columns[field].states[unit] = datum.state
            columns[field].setOrigin(of: unit, table: Int(datum.table), row: datum.row)
        }
        for (place, text) in texts { columns[Int(place.field)].texts[Int(place.unit)] = text }
        for (place, text) in evidence { columns[Int(place.field)].evidence[Int(place.unit)] = text }
        for (place, text) in notes { columns[Int(place.field)].notes[Int(place.unit)] = text }
        for (place, qualifier) in qualifiers {
            columns[Int(place.field)].qualifiers[Int(place.unit)] = qualifier
        }
        return Submissions(period: period, columns: columns)
    }
}
