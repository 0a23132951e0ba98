/// A leaf of the pack's tree: what is measured, what it is held against, and what it can earn.
public struct Indicator: Sendable {
    /// Where an indicator's value comes from.
    public enum ValueSource: Hashable, Sendable {
        /// A function of its own.
        case rule
        /// A field as submitted, by its place in ``RulePack/fields``.
        case field(Int)
        /// None: `score` reads fields itself, and the value is null.
        case none
    }

    /// What 0/0 in `chiso.percent` means for the cell.
    public enum NoneArising: Hashable, Sendable {
        /// The cell does not apply, for this reason.
        case notApplicable(String)
        /// Full points.
        case full
        /// No points.
        case zero
    }

    /// Which way is better, when the rule declares it.
    public enum Better: String, Sendable {
        case higher, lower
    }

    /// What a target is a number of.
    public enum TargetMeaning: String, Sendable, CaseIterable {
        /// The value, in ``Indicator/measure``: what a survey reaches, the bound of a step.
        case value
        /// The points.
        case points
    }

    /// That what the value is held against is due at the end of the year, and what of a target is due before.
    public struct YearEnd: Hashable, Sendable {
        /// By the month, 1 to 11, at whose end it is due: the share of the year's target, from 0 to 1; never less than
        /// that of a month before.
        public var parts: [Int: Double]

        /// Due at the year's end, parts of it before.
        public init(parts: [Int: Double] = [:]) { self.parts = parts }
    }

    /// Unique in the pack, snake_case.
    public var key: String
    /// The official number: "3.4.1".
    public var code: String
    /// What it is called.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String
    /// Document and clause each rule rests on.
    public var basis: [String]
    /// What the value counts in.
    public var measure: String
    /// The least and largest value that makes sense; a value outside fails the cell.
    public var range: ClosedRange<Double>?
    /// Which way is better.
    public var better: Better?
    /// Most points it can earn.
    public var max: DeclaredNumber
    /// Fewest points it can earn; 0 unless declared.
    public var min: DeclaredNumber
    /// What the value is held against.
    public var target: DeclaredNumber?
    /// What its target, and those of units, are numbers of.
    public var targetMeaning = TargetMeaning.value
    /// Nil: what it is held against holds at any time, as a rate does.
    public var yearEnd: YearEnd?
    /// Every other declared number or list, by name.
    public var params: [String: ParameterValue]
    /// Declared numbers under `params` that differ by a column of the unit.
    public var paramColumns: [String: DeclaredNumber]
    /// Its weight in a `weighted` group.
    public var weight: Double
    /// What 0/0 means; nil when the rule must not meet it.
    public var noneArising: NoneArising?
    /// Names whose absence the rule handles itself: they arrive as nil.
    public var optional: Set<String>
    /// Whether its data come from a survey.
    public var isSurvey: Bool
    /// Since when its results are comparable with one another; nil: always.
    public var yardstickBreak: YardstickBreak?
    /// Decimals its points are rounded to; nil: the pack's.
    public var decimals: Decimals?
    /// Where the value comes from.
    public var valueSource: ValueSource
    /// What `value` reads, in the order of its parameters.
    public var valueReads: [Read]
    /// What `score` reads, in the order of its parameters.
    public var scoreReads: [Read]
    /// The names behind ``valueReads``, as the rule spells them.
    public var valueNames: [String]
    /// The names behind ``scoreReads``, as the rule spells them.
    public var scoreNames: [String]
    /// What its formula kind looks through before any cell is scored: `max`, `min`, `target`, `better` and names under
    /// ``params``, in the order of its parameters; empty where it looks through nothing.
    public var checkNames: [String]
    /// Whether its kind has looked through the numbers as they stand here; a unit's own target it has not seen.
    public var isChecked: Bool
    /// The formula kind whose file makes its score; nil for a function of the pack's own.
    public var kind: FormulaKind?
    /// What stands under its `params`, as far as its kind, or else its pack, says; in their order.
    public var meanings: [FormulaKind.Parameter]
    /// Where it is declared.
    public var location: SourceLocation
    /// Why it could not be loaded; such an indicator fails for every unit.
    public var fault: Diagnostic?

    /// `max`, `min`, `target`, and the numbers under `params` that differ by a column, with their names.
    public var declaredNumbers: [(name: String, number: DeclaredNumber)] {
        [("max", max), ("min", min)] + (target.map { [("target", $0)] } ?? [])
            + paramColumns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The share of the year's target that is due by the end of a period: 1 at the year's end, and where it holds at any
    /// time; nil where nothing is known to be due yet.
    public func shareDue(by period: Period) -> Double? {
        guard let yearEnd, period.endsWithinYear else { return 1 }
        return period.months.flatMap { yearEnd.parts[$0.upperBound] }
    }

    /// Whether its points are given by its target.
    public var readsTarget: Bool {
        scoreReads.contains(.parameter("target")) || valueReads.contains(.parameter("target"))
    }

    /// The fields whose figures its cells depend on, by their places in ``RulePack/fields``.
    public var fieldsRead: Set<Int> {
        var places: Set<Int> = []
        for case .field(let place) in valueReads + scoreReads { places.insert(place) }
        if case .field(let place) = valueSource { places.insert(place) }
        return places
    }

    /// Makes an indicator that reads nothing yet.
    public init(
        key: String, code: String = "", title: String = "", max: DeclaredNumber,
        location: SourceLocation = SourceLocation("")
    ) {
        self.key = key
        self.code = code
        self.title = title
        self.max = max
        self.location = location
        titleEn = ""
        basis = []
        measure = ""
        min = .number(0)
        params = [:]
        paramColumns = [:]
        weight = 1
        optional = []
        isSurvey = false
        valueSource = .none
        valueReads = []
        scoreReads = []
        valueNames = []
        scoreNames = []
        checkNames = []
        isChecked = false
        meanings = []
    }
}

// MARK: - Declared numbers

/// A number that policy can change: the same for every unit, or by a text column of the unit.
///
/// In Lua: `max = 2`, or `max = chiso.by("kind", { district = 2, commune = 1 })`.
public enum DeclaredNumber: Hashable, Sendable {
    case number(Double)
    /// Looked up by the unit's text in `column`; a unit whose text is not among the keys has none.
    case byColumn(String, [String: Double])

    /// The number that holds for a unit, or nil when the table has no entry for it.
    public func value(for unit: ScoredUnit) -> Double? {
        switch self {
        case .number(let number): number
        case .byColumn(let column, let table): unit.text(column).flatMap { table[$0] }
        }
    }

    /// The largest number it can take, for sums of maxima; nil for an empty table.
    public var largest: Double? {
        switch self {
        case .number(let number): number
        case .byColumn(_, let table): table.values.max()
        }
    }

    /// The least number it can take; nil for an empty table.
    public var least: Double? {
        switch self {
        case .number(let number): number
        case .byColumn(_, let table): table.values.min()
        }
    }
}

// MARK: - Parameters

/// A declared number, or a declared list or record of numbers, texts and flags, as a rule receives it.
public indirect enum ParameterValue: Hashable, Sendable {
    case number(Double)
    case text(String)
    case flag(Bool)
    /// In the order written.
    case list([ParameterValue])
    /// By name, in the order of the names.
    case record([String: ParameterValue])

    /// The number, when it is one.
    public var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }
}

// MARK: - What functions read

/// What the name of a rule's parameter stands for; a name stands for exactly one thing.
public enum Read: Hashable, Sendable {
    /// `max`, `min`, `target`, or a name under `params`.
    case parameter(String)
    /// The indicator's own value.
    case value
    /// A field of the pack, by its place in ``RulePack/fields``.
    case field(Int)
    /// A column of `units.csv`.
    case unitColumn(String)
    /// The field in the preceding period.
    case previousField(Int)
    /// The indicator's value, points or rank in the preceding period.
    case previousValue, previousPoints, previousRank
    /// A statistic over the scored values of the unit's comparison group.
    case peers(PeerStatistic)
    /// A child of a node: its points, index or max, by its place among the children.
    case childPoints(Int), childIndex(Int), childMax(Int)
    /// A group's or indicator's points, by key; read by `classify`.
    case nodePoints(String), nodeIndex(String)
    /// The unit's index, total points, and class by the bands; read by `classify`.
    case index, points, className
}

/// A statistic over the scored values of a comparison group, the unit included.
public enum PeerStatistic: String, Hashable, Sendable, CaseIterable {
    case min, max, mean, count
}

// MARK: - Functions as written

/// A function of a pack as its file writes it.
public struct FunctionText: Hashable, Sendable {
    /// The file, and the line on which the function begins.
    public var location: SourceLocation
    /// The line on which it ends.
    public var lastLine: Int
    /// Its lines whole, from the first to the last, with what else stands on them.
    public var lines: [String]

    /// A function and its lines.
    public init(location: SourceLocation, lastLine: Int, lines: [String]) {
        self.location = location
        self.lastLine = lastLine
        self.lines = lines
    }
}
