import ChisoModel

/// What each node of the tree brings to one unit's total, in points and in applicable maximum.
///
/// An indicator brings its points times the weights above it. A group brings what its bounds, its rounding or its
/// function make of its children beyond their sum; so all nodes together bring exactly the total.
struct Contributions {
    /// Of one node.
    struct Share {
        var points = 0.0
        var maximum = 0.0
    }

    /// By place in the pack's indicators.
    private(set) var indicators: [Share]
    /// By place in the pack's groups.
    private(set) var groups: [Share]
    private let cards: Scorecards
    private let unit: Int

    init(to unit: Int, in cards: Scorecards) {
        self.cards = cards
        self.unit = unit
        indicators = Array(repeating: Share(), count: cards.pack.indicators.count)
        groups = Array(repeating: Share(), count: cards.pack.groups.count)
        // A unit of which nothing is scored has no total to bring anything to.
        if !groups.isEmpty, cards.node(group: 0, unit: unit).points != nil {
            walk(0, times: 1, isOfScale: true)
        }
    }

    /// Splits what a group brings among its children, and keeps the rest.
    private mutating func walk(_ place: Int, times factor: Double, isOfScale: Bool) {
        let column = cards.groups[place]
        var rest = Share(
            points: factor * column.points[unit],
            maximum: isOfScale ? abs(factor) * column.applicableMaxima[unit] : 0)
        for (child, own) in factors(of: cards.pack.groups[place]) {
            let isBase = isOfScale && role(child) == .base
            let part = self.share(child, times: factor * own, isOfScale: isBase)
            rest.points -= part.points
            rest.maximum -= part.maximum
            switch child {
            case .indicator(let inner): indicators[inner] = part
            case .group(let inner): walk(inner, times: factor * own, isOfScale: isBase)
            }
        }
        groups[place] = rest
    }

    private func share(_ child: Group.Child, times factor: Double, isOfScale: Bool) -> Share {
        let (points, maximum) =
            switch child {
            case .indicator(let place):
                (cards.indicators[place].points[unit], cards.indicators[place].maxima[unit])
            case .group(let place):
                (cards.groups[place].points[unit], cards.groups[place].applicableMaxima[unit])
            }
        return Share(points: factor * points, maximum: isOfScale ? abs(factor) * maximum : 0)
    }

    /// The children that count for the unit, and what each is taken times; none under a function.
    private func factors(of group: Group) -> [(Group.Child, Double)] {
        let counting = group.children.filter(counts)
        switch group.aggregate {
        case .function: return []
        case .sum: return counting.map { ($0, sign($0)) }
        case .weighted:
            return counting.map { ($0, role($0) == .base ? weight($0) : sign($0)) }
        case .mean:
            let applying = Double(counting.count { role($0) == .base })
            return counting.map { ($0, role($0) == .base ? 1 / applying : sign($0)) }
        }
    }

    private func counts(_ child: Group.Child) -> Bool {
        switch child {
        case .group(let place): return cards.groups[place].isApplicable[unit]
        case .indicator(let place):
            let status = cards.indicators[place].statuses[unit]
            return status == .scored || (status == .missing && cards.pack.missing != .exclude)
        }
    }

    private func role(_ child: Group.Child) -> Group.Role {
        if case .group(let place) = child { return cards.pack.groups[place].role }
        return .base
    }

    private func sign(_ child: Group.Child) -> Double { role(child) == .penalty ? -1 : 1 }

    private func weight(_ child: Group.Child) -> Double {
        switch child {
        case .group(let place): cards.pack.groups[place].weight
        case .indicator(let place): cards.pack.indicators[place].weight
        }
    }
}
