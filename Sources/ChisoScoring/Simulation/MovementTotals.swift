import ChisoModel

/// What a scenario comes to over all units.
public struct MovementTotals: Hashable, Sendable {
    /// The units of one class before and after.
    public struct ClassCount: Hashable, Sendable {
        /// As printed.
        public var name: String
        /// How many units had it.
        public var before: Int
        /// How many units have it.
        public var after: Int
        /// Units that have it only after.
        public var gained: [Int]
        /// Units that had it only before.
        public var lost: [Int]

        /// Counts a class.
        public init(name: String, before: Int, after: Int, gained: [Int], lost: [Int]) {
            self.name = name
            self.before = before
            self.after = after
            self.gained = gained
            self.lost = lost
        }
    }

    /// Units that share a rank.
    public struct Tie: Hashable, Sendable {
        /// The rank shared.
        public var rank: Int
        /// At least two, in rank order.
        public var units: [Int]

        /// Makes a tie.
        public init(rank: Int, units: [Int]) {
            self.rank = rank
            self.units = units
        }
    }

    /// What one indicator or group adds over all units.
    public struct Effect: Hashable, Sendable {
        /// The node.
        public var node: Cause.Node
        /// How many units' totals it changes.
        public var units: Int
        /// Points it adds over all units.
        public var points: Double

        /// Makes an effect.
        public init(node: Cause.Node, units: Int, points: Double) {
            self.node = node
            self.units = units
            self.points = points
        }
    }

    /// Units that gain places.
    public var rise = 0
    /// Units that lose places.
    public var fall = 0
    /// Units that keep their rank, or their lack of one.
    public var stay = 0
    /// Units ranked only after.
    public var enter = 0
    /// Units ranked only before.
    public var leave = 0
    /// Units whose index is another.
    public var indexChanged = 0
    /// Units whose class is another.
    public var classChanged = 0
    /// Points added over all units; a unit without points counts with 0.
    public var pointsAdded = 0.0
    /// One per class of either run, highest first.
    public var classes: [ClassCount] = []
    /// Ties after that were not ties before.
    public var tiesMade: [Tie] = []
    /// Ties before that are no longer.
    public var tiesBroken: [Tie] = []
    /// Keys of the indicators scored anew, in printed order.
    public var reached: [String] = []
    /// Keys of the indicators taken over from the run before.
    public var notReached: [String] = []
    /// What changed totals: most points first.
    public var effects: [Effect] = []
    /// Keys of indicators and groups that only the pack before has.
    public var onlyBefore: [String] = []
    /// Keys of indicators and groups that only the pack after has.
    public var onlyAfter: [String] = []

    /// No units.
    public init() {}
}
