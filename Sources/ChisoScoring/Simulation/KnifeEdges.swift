import ChisoModel

/// Places of a ranking that a trifle would change: rounding, the tie rule, and thresholds nearly met.
public struct KnifeEdges: Hashable, Sendable {
    /// What puts one of two neighbours in a ranking before the other, or neither.
    public enum Ground: Hashable, Sendable {
        /// Their figures differ by one last place, which rounding made: unrounded they are equal or stand otherwise.
        case rounding
        /// Their figures are equal; the points of this group or indicator decide.
        case tieBreak(String)
        /// Their figures are equal; the unrounded ones decide.
        case unrounded
        /// Their figures are equal, and they share a rank.
        case shared
        /// Nothing but their names decides.
        case name
    }

    /// Two neighbours in a ranking.
    public struct Pair: Hashable, Sendable {
        /// The unit that stands first.
        public var above: Int
        /// The unit that stands next.
        public var below: Int
        /// What ranks them, as rounded: index in percent, or points.
        public var figures: [Double]
        /// The same before rounding.
        public var unrounded: [Double]
        /// What decides.
        public var ground: Ground

        /// Makes a pair.
        public init(
            above: Int, below: Int, figures: [Double], unrounded: [Double], ground: Ground
        ) {
            self.above = above
            self.below = below
            self.figures = figures
            self.unrounded = unrounded
            self.ground = ground
        }

        /// Whether rounding alone makes the figures equal.
        public var isTiedByRounding: Bool {
            figures[0] == figures[1] && unrounded[0] != unrounded[1]
        }
    }

    /// A unit's index near the least of a class.
    public struct NearClass: Hashable, Sendable {
        /// The unit.
        public var unit: Int
        /// The class's name.
        public var name: String
        /// Its least index, percent.
        public var from: Double
        /// The unit's index less that: negative below the class.
        public var distance: Double

        /// Makes an edge.
        public init(unit: Int, name: String, from: Double, distance: Double) {
            self.unit = unit
            self.name = name
            self.from = from
            self.distance = distance
        }
    }

    /// A unit's value near a number that its indicator declares.
    public struct NearThreshold: Hashable, Sendable {
        /// The unit.
        public var unit: Int
        /// By place in ``RulePack/indicators``.
        public var indicator: Int
        /// The number's path in the indicator: `target`, `floor`, `steps[2].at_least`.
        public var name: String
        /// The number.
        public var threshold: Double
        /// The value measured.
        public var value: Double

        /// Makes an edge.
        public init(unit: Int, indicator: Int, name: String, threshold: Double, value: Double) {
            self.unit = unit
            self.indicator = indicator
            self.name = name
            self.threshold = threshold
            self.value = value
        }

        /// The value less the threshold.
        public var distance: Double {
            Rounding.round(value - threshold, Rounding.firstPlaces)
        }
    }

    /// What counts as near: points of the index for classes, and the value's own measure for indicators.
    public var near: Double
    /// In rank order.
    public var pairs: [Pair] = []
    /// Nearest first.
    public var classes: [NearClass] = []
    /// Nearest first.
    public var thresholds: [NearThreshold] = []

    /// No edges yet.
    public init(near: Double) {
        self.near = near
    }
}
