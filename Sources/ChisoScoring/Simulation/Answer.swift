import ChisoModel

/// What a scenario does to everyone: unit by unit, overall, and how little would make it otherwise.
public struct Answer: Sendable {
    /// The runs before and after.
    public var simulation: Simulation
    /// One per unit: those whose rank moves most first, then those whose index does, then in rank order after.
    public var movements: [Movement]
    /// What it comes to over all units.
    public var totals: MovementTotals
    /// What hangs by a thread in the ranking after.
    public var edges: KnifeEdges

    /// Puts an answer together.
    public init(
        simulation: Simulation, movements: [Movement], totals: MovementTotals, edges: KnifeEdges
    ) {
        self.simulation = simulation
        self.movements = movements
        self.totals = totals
        self.edges = edges
    }
}
