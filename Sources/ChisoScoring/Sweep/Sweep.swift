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

// MARK: - Who moves at a turn

/// What one unit does where ranks or classes change.
public struct SweepMove: Hashable, Sendable {
    /// By place in the units of the round.
    public var unit: Int
    /// Nil when unranked.
    public var rankBefore: Int?
    /// Nil when unranked.
    public var rankAfter: Int?
    /// The place among the pack's classes; nil without a class.
    public var classBefore: Int?
    /// See ``classBefore``.
    public var classAfter: Int?
    /// Units it stood behind and now stands before.
    public var passes: [Int]
    /// Units it stood behind and now stands level with.
    public var reaches: [Int]
    /// Units it stood level with or before, and now stands behind, though they pass no one.
    public var loses: [Int]
}

extension Sweep.Turn {
    /// The units whose rank or class changes: those that rise first, best rank first.
    ///
    /// - Parameter groups: By unit, what it is ranked within: only units of the same text pass each other.
    public func moves(within groups: [String]) -> [SweepMove] {
        let moving = groups.indices.filter { unit in
            before.rank(unit) != after.rank(unit)
                || before.classPlace(unit) != after.classPlace(unit)
        }
        return moving.map { move($0, within: groups) }.sorted { a, b in
            let keys = [a, b].map { ($0.rises ? 0 : 1, $0.rankAfter ?? .max, $0.unit) }
            return keys[0] < keys[1]
        }
    }

    private func move(_ unit: Int, within groups: [String]) -> SweepMove {
        var move = SweepMove(
            unit: unit, rankBefore: before.rank(unit), rankAfter: after.rank(unit),
            classBefore: before.classPlace(unit), classAfter: after.classPlace(unit),
            passes: [], reaches: [], loses: [])
        guard let old = move.rankBefore, let new = move.rankAfter else { return move }
        for other in groups.indices where other != unit && groups[other] == groups[unit] {
            guard let was = before.rank(other), let becomes = after.rank(other) else { continue }
            if was < old, becomes > new { move.passes.append(other) }
            if was < old, becomes == new { move.reaches.append(other) }
            if was == old, becomes < new { move.loses.append(other) }
        }
        return move
    }
}

extension SweepMove {
    /// Whether the rank is better after, or gained.
    public var rises: Bool { (rankAfter ?? .max) < (rankBefore ?? .max) }
    /// Whether the rank is worse after, or lost.
    public var falls: Bool { (rankAfter ?? .max) > (rankBefore ?? .max) }
}
