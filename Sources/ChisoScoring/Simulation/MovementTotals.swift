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
}

// MARK: - Added up

extension MovementTotals {
    /// Adds up what movements come to.
    ///
    /// Units that stand apart before and after have no part in it: those below them are counted.
    init(of all: [Movement], in simulation: Simulation) {
        self.init()
        let movements = all.filter { !($0.before.standsApart && $0.after.standsApart) }
        for movement in movements { count(movement) }
        pointsAdded = Rounding.round(
            movements.reduce(0) { sum, movement in
                sum + (movement.totalAfter.points ?? 0) - (movement.totalBefore.points ?? 0)
            }, Rounding.firstPlaces)
        countClasses(movements, simulation)
        let (old, new) = (Self.ties(in: simulation.before), Self.ties(in: simulation.after))
        tiesMade = Self.notWithin(old, new)
        tiesBroken = Self.notWithin(new, old)
        countEffects(movements)
        compare(simulation)
    }

    private mutating func count(_ movement: Movement) {
        switch movement.change {
        case .enters: enter += 1
        case .leaves: leave += 1
        case .places(0): stay += 1
        case .places(let places): if places > 0 { rise += 1 } else { fall += 1 }
        }
        if movement.totalBefore.index != movement.totalAfter.index { indexChanged += 1 }
        if movement.changesClass { classChanged += 1 }
    }

    private mutating func countClasses(_ movements: [Movement], _ simulation: Simulation) {
        var names = simulation.after.pack.classes.map(\.name)
        for band in simulation.before.pack.classes where !names.contains(band.name) {
            names.append(band.name)
        }
        classes = names.map { name in
            let old = movements.filter { $0.before.className == name }
            let new = movements.filter { $0.after.className == name }
            return ClassCount(
                name: name, before: old.count, after: new.count,
                gained: new.filter { $0.before.className != name }.map(\.unit),
                lost: old.filter { $0.after.className != name }.map(\.unit))
        }
    }

    private mutating func countEffects(_ movements: [Movement]) {
        var nodes: [Cause.Node] = []
        var sums: [Cause.Node: Effect] = [:]
        for cause in movements.flatMap(\.causes) {
            if sums[cause.node] == nil { nodes.append(cause.node) }
            sums[cause.node, default: Effect(node: cause.node, units: 0, points: 0)].units += 1
            sums[cause.node]?.points += cause.points
        }
        effects = nodes.compactMap { node in
            guard var effect = sums[node] else { return nil }
            effect.points = Rounding.round(effect.points, Rounding.firstPlaces)
            return effect
        }.enumerated().sorted { a, b in
            (-abs(a.element.points), a.offset) < (-abs(b.element.points), b.offset)
        }.map(\.element)
    }

    /// What was scored anew, and what only one of two packs has.
    private mutating func compare(_ simulation: Simulation) {
        let (old, new) = (simulation.before.pack, simulation.after.pack)
        for (place, indicator) in new.indicators.enumerated() {
            if simulation.reach?.indicators.contains(place) ?? true {
                reached.append(indicator.key)
            } else {
                notReached.append(indicator.key)
            }
        }
        let oldKeys = old.groups.dropFirst().map(\.key) + old.indicators.map(\.key)
        let newKeys = new.groups.dropFirst().map(\.key) + new.indicators.map(\.key)
        let (oldSet, newSet) = (Set(oldKeys), Set(newKeys))
        onlyBefore = oldKeys.filter { !newSet.contains($0) }
        onlyAfter = newKeys.filter { !oldSet.contains($0) }
    }

    /// Units that share a rank within their comparison group, in rank order.
    private static func ties(in cards: Scorecards) -> [Tie] {
        var ties: [Tie] = []
        var start = 0
        let ranked = cards.order.filter { cards.standings[$0].rank != nil }
        while start < ranked.count {
            let first = cards.standings[ranked[start]]
            let units = ranked[start...].prefix { unit in
                let other = cards.standings[unit]
                return other.rank == first.rank && other.comparisonGroup == first.comparisonGroup
            }
            if units.count > 1 { ties.append(Tie(rank: first.rank ?? 0, units: Array(units))) }
            start += units.count
        }
        return ties
    }

    /// Those of `ties` whose units do not all share one of `others`.
    private static func notWithin(_ others: [Tie], _ ties: [Tie]) -> [Tie] {
        var places: [Int: Int] = [:]
        for (place, tie) in others.enumerated() {
            for unit in tie.units { places[unit] = place }
        }
        return ties.filter { tie in
            guard let first = places[tie.units[0]] else { return true }
            return tie.units.contains { places[$0] != first }
        }
    }
}
