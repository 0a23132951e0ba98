/// The rule of one indicator, evaluated over whole columns of units.
///
/// `value` and `score` are pure: the same arguments give the same outcome, whatever ran before.
public protocol IndicatorRule {
    /// Looks through the declared numbers of the units in `rows` whose flag in `wanted` is set: the outcome is `none`
    /// where they are such as the rule's formula kind demands, and `failed`, with what is wrong, where they are not.
    ///
    /// - Parameter arguments: One per entry of ``Indicator/checkNames``, in that order.
    func check(_ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes)

    /// Measures the value of the units in `rows` whose flag in `wanted` is set.
    ///
    /// - Parameter arguments: One per entry of ``Indicator/valueReads``, in that order.
    func value(_ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes)

    /// Turns values into points for the units in `rows` whose flag in `wanted` is set.
    ///
    /// - Parameter arguments: One per entry of ``Indicator/scoreReads``, in that order.
    func score(_ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes)
}

/// The rule of one node of the tree that no built-in aggregate covers, or of the pack's class.
public protocol NodeRule {
    /// Aggregates or classifies the units in `rows` whose flag in `wanted` is set.
    ///
    /// - Parameter arguments: One per declared read of the node, in that order.
    func evaluate(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes)
}

/// The rules of one pack, made for one thread: an evaluator is used by one thread at a time.
public protocol RuleSet: AnyObject {
    /// One per indicator of the pack, in its order; nil for an indicator that could not be loaded.
    var indicatorRules: [(any IndicatorRule)?] { get }
    /// By group index, for groups whose aggregate is a function.
    var aggregates: [Int: any NodeRule] { get }
    /// The pack's `classify`, when it has one.
    var classify: (any NodeRule)? { get }
    /// One per cross-field check of the pack, in its order.
    var checks: [any NodeRule] { get }

    /// Runs a body, and tells which lines of the rules ran in it, in the order they ran; at most `most` of them, the
    /// last ones, so that how it ended is never lost.
    ///
    /// Slower than without: for one cell, or the tests of a pack. A body that asks for lines itself ends the asking of
    /// this one.
    func lines(_ most: Int, during body: () throws -> Void) rethrows -> [SourceLocation]
    /// The lines of code that a part of the rules can come to, in order of path and line, each once; those of the
    /// formula kinds it uses are among them.
    func activeLines(of part: RulePart) -> [SourceLocation]
}

/// A part of a pack's rules that is called by itself.
public enum RulePart: Hashable, Sendable {
    /// Value and score of an indicator, by its place in the pack.
    case indicator(Int)
    /// The functions that aggregate, of all groups.
    case aggregates
    /// The pack's `classify`.
    case classify
    /// The checks across fields.
    case checks
}

extension RuleSet {
    /// Rules that have no lines.
    public func lines(
        _ most: Int, during body: () throws -> Void
    ) rethrows -> [SourceLocation] {
        try body()
        return []
    }

    /// Rules that have no lines.
    public func activeLines(of part: RulePart) -> [SourceLocation] { [] }

    /// The lines of code that the rules can come to, in order of path and line, each once.
    public var activeLines: [SourceLocation] {
        let parts =
            indicatorRules.indices.map { RulePart.indicator($0) } + [
                .aggregates, .classify, .checks,
            ]
        return Set(parts.flatMap { activeLines(of: $0) }).inOrder
    }
}

extension Sequence<SourceLocation> {
    /// The places in order of path and line.
    public var inOrder: [SourceLocation] {
        sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
    }
}

/// Lends rule sets: one to each thread that asks, all alike.
public protocol RuleSource: Sendable {
    /// Lends a rule set made from what was read when the pack was loaded; the files may have changed since.
    ///
    /// - Throws: What the body throws, or why no set could be made.
    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result
}

// MARK: - Arguments

/// One argument of a rule over a range of units: a column, or one thing for all.
///
/// Columns hold one entry per unit of the round, not of the range; a rule reads the rows it is asked for.
public enum RuleArgument: Sendable {
    /// Numbers; a row whose flag in `present` is false arrives as nil. `present` nil: all are there.
    case numbers([Double], present: [Bool]?)
    /// Yes (non-zero) or no (zero), with absence as in ``numbers(_:present:)``.
    case flags([Double], present: [Bool]?)
    /// An index into `texts` for each row, or -1 for absent; arrives as a string or nil.
    case texts([Int32], [String])
    /// The same for every unit: a number, text or flag as such; a list or record as a read-only table.
    case constant(ParameterValue)
    /// Nil for every unit.
    case absent

    /// Whether every unit receives the same.
    public var isConstant: Bool {
        switch self {
        case .constant, .absent: true
        case .numbers, .flags, .texts: false
        }
    }
}

// MARK: - Outcomes

/// What a rule returned for a range of units.
///
/// Arrays have one entry per unit of the round; a rule writes the rows it was asked for.
public struct Outcomes: Hashable, Sendable {
    /// What became of one call.
    public enum Status: UInt8, Hashable, Sendable {
        /// Not asked for.
        case skipped
        /// Returned a finite number, or yes (1) or no (0).
        case number
        /// Returned nothing.
        case none
        /// Returned a text; see ``Outcomes/texts``.
        case text
        /// Ended by `chiso.not_applicable(reason)`; see ``Outcomes/reasons``.
        case notApplicable
        /// `chiso.percent(0, 0)`: nothing arose; what that means is declared by the indicator.
        case noneArising
        /// Failed; see ``Outcomes/failures``.
        case failed
    }

    /// Numbers; 0 unless the status is `number`.
    public var numbers: [Double]
    /// One per unit.
    public var statuses: [Status]
    /// By row: the text returned.
    public var texts: [Int: String]
    /// By row: why the cell does not apply; of a node's function, the text it returned after its result.
    public var reasons: [Int: String]
    /// By row: what failed, with file and line.
    public var failures: [Int: Failure]
    /// What the calls cost.
    public var cost = RuleCost()
    /// Most that the calls may cost together; nil: nothing bounds it. When they cost more, every row asked for fails.
    public var allowance: Int?

    /// One failed call.
    public struct Failure: Hashable, Sendable {
        /// What went wrong, for who acts on it.
        public enum Kind: Sendable, Hashable {
            /// The text is not Lua; only of a file.
            case syntax
            /// An error raised while running, or a result that is none.
            case runtime
            /// `chiso.percent` of something of nothing: 1 of 0.
            case percentOfNothing
            /// Too many instructions.
            case budget
            /// Too many bytes, or too long a text.
            case memory
            /// What the sandbox does not allow: bytecode, globals, state kept from call to call.
            case refused
        }

        /// What went wrong.
        public var kind: Kind
        /// What went wrong, in one clause, without a place.
        public var message: String
        /// Where in the rules.
        public var location: SourceLocation?

        /// Describes a failed call.
        public init(
            kind: Kind = .runtime, message: String, location: SourceLocation? = nil
        ) {
            self.kind = kind
            self.message = message
            self.location = location
        }

        /// Of a row that failed and has no entry: only where memory is short, none can be kept.
        public static let untold = Failure(kind: .memory, message: "the machine is out of memory")
    }

    /// What failed in a row; nil where nothing did.
    public func failure(_ row: Int) -> Failure? {
        failures[row] ?? (statuses[row] == .failed ? .untold : nil)
    }

    /// Outcomes for `count` units, all `skipped`.
    public init(count: Int, allowance: Int? = nil) {
        self.allowance = allowance
        numbers = Array(repeating: 0, count: count)
        statuses = Array(repeating: .skipped, count: count)
        texts = [:]
        reasons = [:]
        failures = [:]
    }
}
