import ChisoModel

/// What a scenario does to one unit.
struct Movement {
    /// How a unit's place in the ranking changes.
    enum Change: Equatable {
        /// Places gained, or lost if negative; 0 for a unit that keeps its rank or its lack of one.
        case places(Int)
        case enters
        case leaves
    }

    /// By place in the units of both runs.
    var unit: Int
    var before: Standing
    var after: Standing
    /// Percent; nil where there is none.
    var indexBefore: Double?
    var indexAfter: Double?
    /// Decimals the index is printed with.
    var places: Int

    /// The change of rank.
    var change: Change {
        switch (before.rank, after.rank) {
        case (let before?, let after?): .places(before - after)
        case (nil, nil): .places(0)
        case (nil, _?): .enters
        case (_?, nil): .leaves
        }
    }

    /// The change of the index, in units of its last printed decimal; nil where an index is absent.
    var indexChange: Int64? {
        guard let indexBefore, let indexAfter, let from = Rounding.scaled(indexBefore, places),
            let to = Rounding.scaled(indexAfter, places)
        else { return nil }
        return to - from
    }

    /// Whether the class is another, or was gained or lost.
    var changesClass: Bool { before.className != after.className }

    /// `▲2`, `▼1`, `in`, `out`, or nothing.
    var arrow: String {
        switch change {
        case .places(0): ""
        case .places(let places): places > 0 ? "▲\(places)" : "▼\(-places)"
        case .enters: "in"
        case .leaves: "out"
        }
    }

    /// Every unit: those whose rank moves most first, then those whose index does, then by rank after.
    static func all(in simulation: Simulation) -> [Movement] {
        let places = PlainNumber.places(simulation.after.pack.precision.index)
        let movements = simulation.after.order.map { unit in
            Movement(
                unit: unit, before: simulation.before.standings[unit],
                after: simulation.after.standings[unit],
                indexBefore: simulation.before.total(unit).index,
                indexAfter: simulation.after.total(unit).index, places: places)
        }
        // Units come in the order of the ranking after, which a stable order keeps among equals.
        return movements.enumerated().sorted { a, b in
            a.element.weight == b.element.weight
                ? a.offset < b.offset : a.element.weight > b.element.weight
        }.map(\.element)
    }

    /// Places moved, then change of the index; entering or leaving the ranking weighs most.
    private var weight: (Int, UInt64) {
        let size = indexChange?.magnitude ?? 0
        if case .places(let places) = change { return (abs(places), size) }
        return (.max, size)
    }
}
