import ChisoModel

/// How one cell came to what it earned, step by step.
public struct CellSteps: Sendable {
    /// One parameter of a rule's function, and what arrived for the unit.
    public struct Reading: Sendable {
        /// As the rule spells it.
        public var name: String
        /// What the name stands for.
        public var read: Read
        /// What arrived; nil when nothing did.
        public var argument: ParameterValue?

        /// Notes what arrived.
        public init(name: String, read: Read, argument: ParameterValue?) {
            self.name = name
            self.read = read
            self.argument = argument
        }
    }

    /// The cell, its points rounded as declared.
    public var cell: Cell
    /// The points before rounding; nil unless scored.
    public var unrounded: Double?
    /// What `value` and then `score` read, each name once.
    public var readings: [Reading]
    /// The lines that ran while the value was measured, in order; empty when no function ran.
    public var valueLines: [SourceLocation] = []
    /// The lines that ran while the points were given, in order; empty when no function ran.
    public var scoreLines: [SourceLocation] = []
    /// 0 of 0: the declaration says what that is worth.
    public var isNoneArising = false
    /// What the rule failed with.
    public var failure: Outcomes.Failure?

    /// Starts with the cell and what it read.
    public init(cell: Cell, unrounded: Double?, readings: [Reading]) {
        self.cell = cell
        self.unrounded = unrounded
        self.readings = readings
    }
}
