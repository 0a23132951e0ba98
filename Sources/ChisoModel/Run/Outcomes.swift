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
        /// What went wrong, in one clause, without a place.
        public var message: String
        /// Where in the rules.
        public var location: SourceLocation?

        /// Describes a failed call.
        public init(message: String, location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }

        /// Of a row that failed and has no entry: only where memory is short, none can be kept.
        public static let untold = Failure(message: "the machine is out of memory")
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
