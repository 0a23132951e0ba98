import ChisoModel

/// A round under one number, or two, taken through a range: where everyone stands at each step.
public struct Sweep: Sendable {
    /// A number that is swept.
    public struct Axis: Sendable {
        /// The range as typed.
        public var range: SweepRange
        /// What the number is without the sweep; nil when the path names several, or a blank figure.
        public var baseline: Double?
        /// Whether only whole numbers make sense: the path names a count.
        public var isWhole: Bool
        /// The numbers, smallest first.
        public var numbers: [Double]

        /// Describes a number that is swept.
        public init(range: SweepRange, baseline: Double?, isWhole: Bool) {
            self.range = range
            self.baseline = baseline
            self.isWhole = isWhole
            numbers = range.numbers
        }
    }

    /// Where everyone stands; one entry per unit of the round.
    public struct State: Hashable, Sendable {
        private var rankNumbers: [Int32]
        private var classPlaces: [Int16]
        /// Percent; NaN where there is none.
        public let indices: [Double]

        /// Takes from a result what a sweep shows.
        public init(_ standings: [Standing], indices: [Double], classes: [RulePack.ClassBand]) {
            rankNumbers = standings.map { Int32($0.rank ?? 0) }
            classPlaces = standings.map { standing in
                Int16(classes.firstIndex { $0.name == standing.className } ?? -1)
            }
            self.indices = indices
        }

        /// From 1; nil when unranked.
        public func rank(_ unit: Int) -> Int? {
            rankNumbers[unit] == 0 ? nil : Int(rankNumbers[unit])
        }

        /// The place among the pack's classes, highest first; nil without a class.
        public func classPlace(_ unit: Int) -> Int? {
            classPlaces[unit] < 0 ? nil : Int(classPlaces[unit])
        }

        /// Percent; nil where there is none.
        public func index(_ unit: Int) -> Double? { indices[unit].isNaN ? nil : indices[unit] }

        /// Whether every unit has the same rank and class.
        public func stands(as other: State) -> Bool {
            rankNumbers == other.rankNumbers && classPlaces == other.classPlaces
        }
    }

    /// A place where some rank or class changes as the number grows.
    public struct Turn: Sendable {
        /// The number with the fewest decimals within the resolution.
        public var number: Double
        /// Whether the change holds at the number itself; otherwise only just above it.
        public var holdsAtNumber: Bool
        /// The last number looked at before the change, and the first after it.
        public var bracket: ClosedRange<Double>
        /// Where everyone stands before the change and after it.
        public var before: State
        /// See ``before``.
        public var after: State

        /// Describes a place.
        public init(
            number: Double, holdsAtNumber: Bool, bracket: ClosedRange<Double>, before: State,
            after: State
        ) {
            self.number = number
            self.holdsAtNumber = holdsAtNumber
            self.bracket = bracket
            self.before = before
            self.after = after
        }
    }

    /// One for a sweep, two for a grid.
    public var axes: [Axis]
    /// The changes made before the sweep, as typed.
    public var changes: [String]
    /// The round with those changes and without the sweep.
    public var base: Scorecards
    /// One per step; of a grid, the second number runs faster.
    public var states: [State]
    /// By number; empty for a grid.
    ///
    /// Changes undone again between two steps are found only where rounding lets neighbours trade places.
    public var turns: [Turn]
    /// Whether the search between some steps was cut short, so that some turns are only coarsely placed.
    public var isCut: Bool
    /// What was found that touches the ranking at some step: failed cells.
    public var isProvisional: Bool

    /// Puts a sweep together.
    public init(
        axes: [Axis], changes: [String], base: Scorecards, states: [State], turns: [Turn],
        isCut: Bool = false, isProvisional: Bool
    ) {
        self.axes = axes
        self.changes = changes
        self.base = base
        self.states = states
        self.turns = turns
        self.isCut = isCut
        self.isProvisional = isProvisional
    }

    /// The swept numbers of a step.
    public func numbers(of step: Int) -> [Double] {
        guard axes.count > 1 else { return [axes[0].numbers[step]] }
        let count = axes[1].numbers.count
        return [axes[0].numbers[step / count], axes[1].numbers[step % count]]
    }
}
