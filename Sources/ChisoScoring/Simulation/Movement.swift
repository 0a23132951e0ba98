import ChisoModel

/// What a scenario does to one unit, and which indicators do it.
public struct Movement: Hashable, Sendable {
    /// How a unit's place in the ranking changes.
    public enum Change: Hashable, Sendable {
        /// Places gained, or lost if negative; 0 for a unit that keeps its rank or its lack of one.
        case places(Int)
        case enters
        case leaves
    }

    /// By place in the units of both runs.
    public var unit: Int
    /// Where it stood.
    public var before: Standing
    /// Where it stands.
    public var after: Standing
    /// Its total before.
    public var totalBefore: NodeResult
    /// Its total after.
    public var totalAfter: NodeResult
    /// Decimals the index is printed with.
    public var places: Int
    /// What changed its total: most points first, then most maximum, then in printed order.
    public var causes: [Cause] = []
    /// How much of the index's change is due to points, percent; nil where an index is absent.
    public var indexByPoints: Double?
    /// How much of the index's change is due to a changed maximum, percent; nil where an index is absent.
    ///
    /// With ``indexByPoints`` it makes the change before rounding. Each part is the mean of what it makes when it
    /// comes first and when it comes last, so that neither is favoured.
    /// - Basis: Shapley 1953, for two parts.
    public var indexByMaximum: Double?

    /// The change of rank.
    public var change: Change {
        switch (before.rank, after.rank) {
        case (let before?, let after?): .places(before - after)
        case (nil, nil): .places(0)
        case (nil, _?): .enters
        case (_?, nil): .leaves
        }
    }

    /// The change of the points; nil where a total is absent.
    public var pointsChange: Double? {
        guard let from = totalBefore.points, let to = totalAfter.points else { return nil }
        return Rounding.round(to - from, Rounding.firstPlaces)
    }

    /// The change of the index, in units of its last printed decimal; nil where an index is absent.
    public var indexChange: Int64? {
        guard let from = totalBefore.index, let to = totalAfter.index,
            let least = Rounding.scaled(from, places), let most = Rounding.scaled(to, places)
        else { return nil }
        return most - least
    }

    /// Whether the class is another, or was gained or lost.
    public var changesClass: Bool { before.className != after.className }
}

/// One node of the tree that changed a unit's total.
public struct Cause: Hashable, Sendable {
    /// What changed: an indicator, or a group by its own bounds, rounding or function.
    public enum Node: Hashable, Sendable {
        case indicator(String)
        case group(String)
    }

    /// By key.
    public var node: Node
    /// Points it adds to the total.
    public var points: Double
    /// What it adds to the total's applicable maximum.
    public var maximum: Double
    /// What both add to the index, percent; nil where an index is absent.
    public var index: Double?

    /// The node's key.
    public var key: String {
        switch node {
        case .indicator(let key), .group(let key): key
        }
    }
}
