import ChisoModel

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
            a.element.weight == b.element.weight
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
