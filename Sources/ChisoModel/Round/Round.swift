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
        public var period: String
        /// The target in words, or empty.
        public var words: String

        /// Makes a row.
        public init(
            unit: Int, indicator: String, target: Double, period: String, words: String = ""
        ) {
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
        public var period: String
        /// The line of the table, from 1.
        public var row: Int32

        /// Makes a row.
        public init(
            unit: Int, key: String, value: Double, state: FieldColumn.State, reason: String,
            period: String, row: Int32
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
        /// Place in ``Round/units``.
        public var unit: Int
        /// `field.<key>`, `value.<indicator>`, `points.<indicator>`, or `rank`.
        public var key: String
        /// The figure.
        public var value: Double

        /// Makes a row.
        public init(unit: Int, key: String, value: Double) {
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
    public var period: String
    /// In the order of `units.csv`; codes are unique.
    public var units: [ScoredUnit]
    /// By period; every column has one entry per unit.
    public var submissions: [String: Submissions]
    /// Rows of `targets.csv`.
    public var targets: [Target]
    /// Rows of `appraisals.csv`.
    public var appraisals: [Appraisal]
    /// Rows of `previous.csv`.
    public var previous: [Previous]
    /// Targets in words without a number, of indicators or groups: rows of `targets.csv`; their number is NaN.
    public var targetWords: [Target] = []
    /// Rows of `tasks.csv`.
    public var tasks: [PlannedTask] = []
    /// Rows of `statements.csv`.
    public var statements: [Statement] = []
    /// Rows of `reports.csv`.
    public var reports: [PeriodicReport] = []
    /// The tables read, in the order of the package.
    public var tables: [Table]
    /// What was found wrong while reading; the round is usable all the same.
    public var diagnostics: [Diagnostic]

    /// Makes a round.
    public init(
        id: String, title: String = "", period: String, units: [ScoredUnit],
        submissions: [String: Submissions], targets: [Target] = [],
        appraisals: [Appraisal] = [], previous: [Previous] = [], tables: [Table] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.id = id
        self.title = title
        self.period = period
        self.units = units
        self.submissions = submissions
        self.targets = targets
        self.appraisals = appraisals
        self.previous = previous
        self.tables = tables
        self.diagnostics = diagnostics
    }
}
