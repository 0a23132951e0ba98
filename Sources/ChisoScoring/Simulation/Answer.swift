import ChisoModel

/// What a scenario does to everyone: unit by unit, overall, and how little would make it otherwise.
public struct Answer: Sendable {
    /// The runs before and after.
    public var simulation: Simulation
    /// One per unit: those whose rank moves most first, then those whose index does, then in rank order after; last those
    /// that stand apart.
    public var movements: [Movement]
    /// What it comes to over all units.
    public var totals: MovementTotals
    /// What hangs by a thread in the ranking after.
    public var edges: KnifeEdges
}

// MARK: - What a simulation comes to

extension Answer {
    /// Works out what a simulation comes to.
    ///
    /// - Parameter near: How far from a threshold still counts as near: points of the index for classes, the value's
    ///   own measure for indicators; at least 0.
    public init(_ simulation: Simulation, near: Double = 0.5) {
        let movements = Self.movements(of: simulation)
        self.init(
            simulation: simulation, movements: movements,
            totals: MovementTotals(of: movements, in: simulation),
            edges: KnifeEdges(of: simulation.after, near: near))
    }

    /// Every unit, movers first.
    private static func movements(of simulation: Simulation) -> [Movement] {
        let (before, after) = (simulation.before, simulation.after)
        let attribution = Attribution(simulation)
        let places =
            switch after.pack.precision.index {
            case .places(let places): places
            case .unrounded: 4
            }
        let movements = after.order.map { unit in
            var movement = Movement(
                unit: unit, before: before.standings[unit], after: after.standings[unit],
                totalBefore: before.node(group: 0, unit: unit),
                totalAfter: after.node(group: 0, unit: unit), places: places)
            movement.causes = attribution.causes(of: unit)
            let added = movement.totalAfter.applicableMax ?? 0
            let parts = attribution.indexParts(
                of: unit, points: movement.pointsChange ?? 0,
                maximum: added - (movement.totalBefore.applicableMax ?? 0))
            movement.indexByPoints = parts?.points
            movement.indexByMaximum = parts?.maximum
            return movement
        }
        // Units come in the order of the ranking after, which a stable order keeps among equals.
        return movements.enumerated().sorted { a, b in
            let isApart = (a.element.after.standsApart, b.element.after.standsApart)
            if isApart.0 != isApart.1 { return isApart.1 }
            return a.element.weight == b.element.weight
                ? a.offset < b.offset : a.element.weight > b.element.weight
        }.map(\.element)
    }
}

extension Movement {
    /// Places moved, then change of the index; entering or leaving the ranking weighs most.
    fileprivate var weight: (Int, UInt64) {
        let size = indexChange?.magnitude ?? 0
        if case .places(let places) = change { return (abs(places), size) }
        return (.max, size)
    }
}

// MARK: - Before and after

/// A run before and after a scenario, side by side.
public struct Simulation: Sendable {
    /// The scenario's name; empty for changes given on the command line.
    public var name = ""
    /// What the scenario is about, in words; may be empty.
    public var title = ""
    /// The changes, as typed.
    public var changes: [String]
    /// The run without them.
    public var before: Scorecards
    /// The run with them.
    public var after: Scorecards
    /// What was scored anew; nil when all was, as between two packs.
    public var reach: Reach?
    /// What comes of the targets that the changes take as reached; nil where they take none so.
    public var targets: TargetsMet?
    /// Changes that move nothing of what they name, and why, in order.
    public var idle: [IdleChange] = []

    /// Puts two runs of the same units side by side.
    public init(
        changes: [String], before: Scorecards, after: Scorecards, reach: Reach? = nil
    ) {
        self.changes = changes
        self.before = before
        self.after = after
        self.reach = reach
    }
}
