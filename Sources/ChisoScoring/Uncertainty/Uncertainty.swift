import ChisoModel

/// How sure a ranking is when inputs may be off: where each unit may stand, and what makes the difference.
///
/// - Basis: Nardo et al. 2008, "Handbook on constructing composite indicators" (OECD and JRC), part on uncertainty and
///   sensitivity analysis; Saisana, Saltelli and Tarantola 2005, J. R. Statist. Soc. A 168, equation 7 for the shift.
public struct Uncertainty: Sendable {
    /// Where one unit stands over all runs.
    public struct Place: Hashable, Sendable {
        /// The rank that 5 % of the runs in which the unit is ranked do not pass, the one that half of them and the
        /// one that 95 % do not pass; nil when it is ranked in none.
        public var low: Int?
        /// See ``low``.
        public var median: Int?
        /// See ``low``.
        public var high: Int?
        /// Share of all runs, 0 to 1, in which the rank is at most the `top` asked.
        public var top: Double
        /// Share of all runs with each class of the pack, in its order.
        public var classes: [Double]
        /// Share of all runs without a class; 1 where the pack has none.
        public var unclassed: Double

        /// Makes a place.
        public init(
            low: Int?, median: Int?, high: Int?, top: Double, classes: [Double], unclassed: Double
        ) {
            self.low = low
            self.median = median
            self.high = high
            self.top = top
            self.classes = classes
            self.unclassed = unclassed
        }
    }

    /// Two units of a comparison group of which neither is above the other in more than 95 % of the runs.
    public struct Pair: Hashable, Sendable {
        /// Places in the round; the first is the one ranked higher as things are, or named first in the order of ranks.
        public var first: Int
        /// See ``first``.
        public var second: Int
        /// Share of the runs in which the first is above the second.
        public var above: Double
        /// Share of the runs in which the second is above the first; ties are in neither.
        public var below: Double

        /// Makes a pair.
        public init(first: Int, second: Int, above: Double, below: Double) {
            self.first = first
            self.second = second
            self.above = above
            self.below = below
        }
    }

    /// What one number does alone, at either end of what it may be, everything else as it is.
    public struct Swing: Hashable, Sendable {
        /// `procedures.weight`, `dossiers_on_time.target`, or a field's key, all its figures off the same way.
        public var label: String
        /// Place of its input in the question.
        public var input: Int
        /// Mean over the units of how many places a rank moves, at the lower end.
        public var shiftLow: Double
        /// The same at the upper end.
        public var shiftHigh: Double
        /// By unit: by how much its index changes at the lower end; NaN where there is no index.
        public var indexLow: [Double]
        /// The same at the upper end.
        public var indexHigh: [Double]

        /// Makes a swing.
        public init(
            label: String, input: Int, shiftLow: Double, shiftHigh: Double, indexLow: [Double],
            indexHigh: [Double]
        ) {
            self.label = label
            self.input = input
            self.shiftLow = shiftLow
            self.shiftHigh = shiftHigh
            self.indexLow = indexLow
            self.indexHigh = indexHigh
        }
    }

    /// How much of the variance of the mean shift is due to one input, or to one number.
    public struct Share: Hashable, Sendable {
        /// An input as typed, or the label of a ``Swing``.
        public var label: String
        /// Place of its input in the question.
        public var input: Int
        /// Whether it stands for a whole input.
        public var isInput: Bool
        /// What fixing it would take away on average; about 0 to 1, an estimate may be a little outside.
        public var first: Double
        /// What would be left if all else were fixed: ``first`` and all it does together with others.
        public var total: Double

        /// Makes a share.
        public init(label: String, input: Int, isInput: Bool, first: Double, total: Double) {
            self.label = label
            self.input = input
            self.isInput = isInput
            self.first = first
            self.total = total
        }
    }

    /// What was asked.
    public var question: UncertaintyQuestion
    /// Changes made before anything was drawn, as typed.
    public var changes: [String]
    /// The round as it is, with the changes.
    public var baseline: Scorecards
    /// One per unit, in the order of the round.
    public var places: [Place]
    /// By the order of ranks as they are, of the first and then of the second.
    public var pairs: [Pair]
    /// Mean and variance over the runs of the mean shift: by how many places a rank moves, averaged over the units.
    public var shiftMean: Double
    /// See ``shiftMean``.
    public var shiftVariance: Double
    /// Those that move ranks most first.
    public var swings: [Swing]
    /// Inputs first, then numbers, each with the largest total first; empty when the variance is 0 or none was asked.
    public var shares: [Share]

    /// Puts an answer together.
    public init(
        question: UncertaintyQuestion, changes: [String], baseline: Scorecards, places: [Place],
        pairs: [Pair], shiftMean: Double, shiftVariance: Double, swings: [Swing], shares: [Share]
    ) {
        self.question = question
        self.changes = changes
        self.baseline = baseline
        self.places = places
        self.pairs = pairs
        self.shiftMean = shiftMean
        self.shiftVariance = shiftVariance
        self.swings = swings
        self.shares = shares
    }
}
