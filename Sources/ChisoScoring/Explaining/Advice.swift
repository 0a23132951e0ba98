/// What a change of one figure of a unit would do for a cell, found by trying the rule itself.
public struct Advice: Sendable {
    /// What the search came to.
    public enum Outcome: String, Sendable {
        /// A change of one figure earns more.
        case found
        /// No change of a single figure tried earns more.
        case none
        /// Nothing more can be earned.
        case full
        /// Nothing was sought: the appraiser fixed the points, the cell does not apply, or its rule could not be loaded.
        case notSought = "not_sought"
    }

    /// One figure changed, and what that earns.
    public struct Move: Hashable, Sendable {
        /// A place in ``RulePack/fields``.
        public var field: Int
        /// The figure now, as in a ``FieldColumn``; nil when there is none.
        public var before: Double?
        /// The figure that earns more.
        public var after: Double
        /// The points then.
        public var points: Double
        /// What that is more than now, or for a penalty less.
        public var gain: Double

        /// Notes a change.
        public init(field: Int, before: Double?, after: Double, points: Double, gain: Double) {
            self.field = field
            self.before = before
            self.after = after
            self.points = points
            self.gain = gain
        }
    }

    /// What the search came to.
    public var outcome: Outcome
    /// By field, the smallest change that earns more; the smallest of all first.
    public var moves: [Move]
    /// The change that earns most; of those that earn the same the smallest.
    public var best: Move?
    /// Figures tried.
    public var tried: Int

    /// Tells what was found; nothing was sought unless told.
    public init(
        outcome: Outcome = .notSought, moves: [Move] = [], best: Move? = nil, tried: Int = 0
    ) {
        self.outcome = outcome
        self.moves = moves
        self.best = best
        self.tried = tried
    }
}
