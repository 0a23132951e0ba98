/// One submission round: the units, what they submitted, their targets, and last period's results.
public struct Round: Sendable {
    /// One row of `targets.csv`: overrides the declared target of one indicator for one unit.
    public struct Target: Hashable, Sendable {
        /// Place in ``Round/units``.
        public var unit: Int
        /// The indicator's key.
        public var indicator: String
        /// NaN when what was typed is refused: the cell fails, for nobody knows its target.
        public var target: Double
        /// The period it holds for.
        public var period: Period
        /// The target in words, or empty.
        public var words: String
        /// What it earns once it is reached; nil: what the rule makes of the number.
        public var earned: Earned?

        /// What a target earns, where its number says it not: a target in words, or one that no value reaches.
        public enum Earned: Hashable, Sendable {
            /// The most points there are.
            case full
            /// So many points.
            case points(Double)
            /// What the rule makes of this level of the choice that it takes its value from, by its place.
            case level(Int)
        }

        /// Makes a row.
        public init(
            unit: Int, indicator: String, target: Double, period: Period, words: String = "",
            earned: Earned? = nil
        ) {
            self.earned = earned
            self.unit = unit
            self.indicator = indicator
            self.target = target
            self.period = period
            self.words = words
        }
    }

    /// One row of `appraisals.csv`: the appraiser's figure for a field, or points for an indicator.
    public struct Appraisal: Hashable, Sendable {
        /// Place in ``Round/units``.
        public var unit: Int
        /// A field's key or an indicator's key.
        public var key: String
        /// The datum as in a ``FieldColumn``, or the points.
        public var value: Double
        /// Whether the appraiser gave a figure; points are always given.
        public var state: FieldColumn.State
        /// The appraiser's words.
        public var reason: String
        /// The period it holds for.
        public var period: Period
        /// The line of the table, from 1.
        public var row: Int32

        /// Makes a row.
        public init(
            unit: Int, key: String, value: Double, state: FieldColumn.State, reason: String,
            period: Period, row: Int32
        ) {
            self.unit = unit
            self.key = key
            self.value = value
            self.state = state
            self.reason = reason
            self.period = period
            self.row = row
        }
    }

    /// One row of `previous.csv`: what a unit had in the preceding period.
    public struct Previous: Hashable, Sendable {
        /// What it is a figure of.
        public enum Key: Hashable, Sendable {
            case rank
            /// A field, by its key.
            case field(String)
            /// The value of an indicator, by its key.
            case value(String)
            /// The points of an indicator, by its key.
            case points(String)

            /// The key that a text writes; nil when it writes none.
            public init?(_ text: String) {
                let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
                switch (parts.first, parts.count) {
                case ("rank", 1): self = .rank
                case ("field", 2): self = .field(parts[1])
                case ("value", 2): self = .value(parts[1])
                case ("points", 2): self = .points(parts[1])
                default: return nil
                }
            }

            /// As written: `rank`, `field.<key>`, `value.<indicator>`, `points.<indicator>`.
            public var text: String {
                switch self {
                case .rank: "rank"
                case .field(let key): "field.\(key)"
                case .value(let key): "value.\(key)"
                case .points(let key): "points.\(key)"
                }
            }
        }

        /// Place in ``Round/units``.
        public var unit: Int
        /// What it is a figure of.
        public var key: Key
        /// The figure.
        public var value: Double

        /// Makes a row.
        public init(unit: Int, key: Key, value: Double) {
            self.unit = unit
            self.key = key
            self.value = value
        }
    }

    /// A table of the round, and whose figures it holds.
    public struct Table: Hashable, Sendable {
        /// Path as the user would type it.
        public var path: String
        /// `real`, `published`, `synthetic` or `mixed`, as the package declares.
        public var figures: String
        /// Where the figures come from, in words.
        public var source: String

        /// Describes a table.
        public init(path: String, figures: String, source: String) {
            self.path = path
            self.figures = figures
            self.source = source
        }
    }

    /// The package's name: `bac-kan-districts-2023`.
    public var id: String
    /// The round's title.
    public var title: String
    /// The round's own period.
    public var period: Period
    /// In the order of `units.csv`; codes are unique.
    public var units: [ScoredUnit] { didSet { unitCodes.follow(units, by: \.code) } }
    /// The units by code.
    public private(set) var unitCodes: KeyIndex
    /// By period; every column has one entry per unit.
    public var submissions: RoundSubmissions
    /// Rows of `targets.csv`.
    public var targets: [Target]
    /// Rows of `appraisals.csv`.
    public var appraisals: [Appraisal]
    /// Rows of `previous.csv`.
    public var previous: [Previous]
    /// Targets in words without a number, of indicators or groups: rows of `targets.csv`; their number is NaN.
    public var targetWords: [Target] = []
    /// Numbers that groups and the total are to come to; ``Target/indicator`` is the group's key.
    public var groupTargets: [Target] = []
    /// Rows of `tasks.csv`.
    public var tasks: [PlannedTask] = []
    /// Rows of `statements.csv`.
    public var statements: [Statement] = []
    /// Rows of `reports.csv` by unit, and those that ``schedule`` makes due; a unit that is exempt has one without a day.
    public var reports: [PeriodicReport] = []
    /// Rows of `reports.csv` that name no unit.
    public var schedule: [ScheduledReport] = []
    /// The tables read, in the order of the package.
    public var tables: [Table]
    /// What was found wrong while reading; the round is usable all the same.
    public var diagnostics: [Diagnostic]

    /// Makes a round.
    public init(
        id: String, title: String = "", period: Period, units: [ScoredUnit],
        submissions: RoundSubmissions, targets: [Target] = [],
        appraisals: [Appraisal] = [], previous: [Previous] = [], tables: [Table] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.id = id
        self.title = title
        self.period = period
        self.units = units
        unitCodes = KeyIndex(units, by: \.code)
        self.submissions = submissions
        self.targets = targets
        self.appraisals = appraisals
        self.previous = previous
        self.tables = tables
        self.diagnostics = diagnostics
    }
}

// MARK: - Periods

extension Round {
    /// The periods that its records name, and its own.
    public var periods: Set<Period> {
        var all = Set(submissions.keys).union([period])
        all.formUnion((targets + targetWords + groupTargets).map(\.period))
        all.formUnion(appraisals.map(\.period) + statements.map(\.period))
        all.formUnion(reports.map(\.period) + diagnostics.compactMap(\.period))
        return all
    }

    /// What was found in records of some periods.
    public func diagnostics(of isOne: (Period) -> Bool) -> [Diagnostic] {
        diagnostics.filter { $0.period.map(isOne) ?? false }
    }

    /// What was found in the round as a whole: in no record of any period.
    public var generalDiagnostics: [Diagnostic] { diagnostics.filter { $0.period == nil } }
}

// MARK: - Submissions

/// What all units submitted for one period: one column per field of the pack, one entry per unit of the round.
public struct Submissions: Hashable, Sendable {
    /// The period it covers: `2023`, `2023-Q2`.
    public var period: Period
    /// In the order of the pack's fields.
    public var columns: [FieldColumn]

    /// Makes submissions.
    public init(period: Period, columns: [FieldColumn]) {
        self.period = period
        self.columns = columns
    }
}

/// What all units submitted for one field, in the order of the round's units.
public struct FieldColumn: Hashable, Sendable {
    /// Whether and how a datum was submitted.
    public enum State: UInt8, Hashable, Sendable {
        /// A figure, zero included.
        case given
        /// Not submitted.
        case blank
        /// Submitted as `NA`: does not apply to this unit.
        case notApplicable
        /// Submitted, but not a figure of the declared type or range, or contradicted by a check; a diagnostic says why.
        case refused
    }

    /// Numbers as such, yes as 1 and no as 0, a choice as the index of its level, a date as a day number; 0 unless `given`.
    public var values: [Double]
    /// One per unit.
    public var states: [State]
    /// The line of the table a datum came from, from 1; 0 when there was none. Empty when not kept.
    public var rows: [Int32]
    /// Which of the round's ``Round/tables`` the rows are of, but for the units in ``otherTables``.
    public var table: Int
    /// By unit index: the table of a datum that came from another table than ``table``.
    public var otherTables: [Int: Int]
    /// By unit index: the text of text fields, and the words as typed of refused data.
    public var texts: [Int: String]
    /// By unit index: the document named with the datum, as typed.
    public var evidence: [Int: String] = [:]
    /// By unit index: what the unit noted beside the datum, as typed.
    public var notes: [Int: String] = [:]
    /// By unit index: what must be known to read the datum; of most data nothing.
    public var qualifiers: [Int: Qualifier] = [:]

    /// A column of blanks.
    public init(blank count: Int) {
        values = Array(repeating: 0, count: count)
        states = Array(repeating: .blank, count: count)
        rows = Array(repeating: 0, count: count)
        table = 0
        otherTables = [:]
        texts = [:]
    }

    /// A column without origins, as tests make it: nil is blank.
    public init(_ numbers: [Double?]) {
        values = numbers.map { $0 ?? 0 }
        states = numbers.map { $0 == nil ? .blank : .given }
        rows = []
        table = 0
        otherTables = [:]
        texts = [:]
    }

    /// Notes that a datum came from another table than the column's; does nothing where origins are not kept.
    public mutating func setOrigin(of unit: Int, table: Int?, row: Int32) {
        guard unit < rows.count, let table else { return }
        rows[unit] = row
        otherTables[unit] = table == self.table ? nil : table
    }

    /// The table and the line a datum came from; nil when there was none, or origins are not kept.
    public func origin(of unit: Int) -> (table: Int, row: Int)? {
        guard unit < rows.count, rows[unit] > 0 else { return nil }
        return (otherTables[unit] ?? table, Int(rows[unit]))
    }
}

extension Round {
    /// The numeric targets that units are held against in a period: the rows for it, and of units without one those of the
    /// shortest period that it lies in, for a year's target holds in its quarters.
    public func targets(in period: Period) -> [Target] {
        let own = targets.filter { $0.period == period }
        let around = targets.filter { $0.period.contains(period) }
        guard !around.isEmpty else { return own }
        var best: [String: [Int: Target]] = [:]
        for row in around + own {
            if let other = best[row.indicator]?[row.unit], row.period.contains(other.period) {
                continue
            }
            best[row.indicator, default: [:]][row.unit] = row
        }
        return best.sorted { $0.key < $1.key }.flatMap { _, rows in
            rows.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
