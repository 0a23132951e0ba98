import ChisoModel

/// What the points of a unit's nodes are on the scale of its total, and what its groups lost themselves.
public struct TotalScale: Sendable {
    /// By group: what a point of it is of the total; without those that do not count for the unit.
    private var factors: [Int: Double] = [:]
    /// By group: points lost at its own level, on the scale of the total: negative where it is bounded so that its
    /// children lose more than it does.
    public private(set) var levels: [Int: Double] = [:]
    /// What bonuses add to the total.
    public private(set) var bonus = 0.0
    /// What rounding levels took from the total, below zero: added to it.
    public private(set) var rounding = 0.0

    /// Groups in which what a point is worth follows from maxima alone, as a function makes them or one around them.
    public private(set) var approximate: Set<Int> = []

    private let cards: Scorecards
    private let unit: Int

    /// Works out one unit.
    public init(_ cards: Scorecards, outline: NodeOutline, unit: Int) {
        self.cards = cards
        self.unit = unit
        for entry in outline.entries {
            guard case .group(let place) = entry.node, cards.groups[place].isApplicable[unit],
                let factor = entry.around.first.map({ self.factor(of: entry.node, in: $0) }) ?? 1
            else { continue }
            factors[place] = factor
            if isApproximate(place) || !approximate.isDisjoint(with: entry.around) {
                approximate.insert(place)
            }
            if !entry.isWithoutWeight { add(place, entry, factor) }
        }
        rounding = Rounding.round(rounding, 6)
    }

    /// What a point of a child is of the total, one without weight as if it weighed 1; nil where its group does not
    /// count.
    public func factor(of child: Group.Child, in group: Int) -> Double? {
        factors[group].map { factor in
            let share = share(of: child, in: group)
            return factor * (share == 0 ? 1 : share)
        }
    }

    /// What a point of an indicator or group is of the total: 1 of the root; nil where its group does not count.
    public func factor(of entry: NodeOutline.Entry) -> Double? {
        guard let group = entry.around.first else { return 1 }
        return factor(of: entry.node, in: group)
    }

    /// Points of the total that an indicator can win back; nil where they are not known. A bonus not earned is not lost;
    /// missing data that stay in the maximum lost all of it.
    public func lost(indicator place: Int, _ entry: NodeOutline.Entry) -> Double? {
        let cell = cards.cell(indicator: place, unit: unit)
        let isMissed = cell.status == .missing && cards.pack.missing != .exclude
        guard let points = isMissed ? 0 : cell.points, let factor = factor(of: entry) else {
            return nil
        }
        let lost =
            switch entry.role {
            case .base: cell.max - points
            case .bonus: 0.0
            case .penalty: points
            }
        return Rounding.round(factor * lost, Rounding.firstPlaces)
    }

    private mutating func add(_ place: Int, _ entry: NodeOutline.Entry, _ factor: Double) {
        let group = cards.pack.groups[place]
        let points = figures(.group(place)).points
        if entry.role == .bonus {
            if group.role == .bonus { bonus = Rounding.sum(bonus, factor * points) }
            return
        }
        let own = entry.role == .penalty ? penalty(place) : base(place)
        if abs(own) <= step(place, group) / 2 + 1e-7 {
            rounding += factor * own
        } else {
            levels[place] = Rounding.round(factor * own, Rounding.firstPlaces)
        }
    }

    /// What a group on the scale lost besides what its children did.
    private func base(_ place: Int) -> Double {
        let all = figures(.group(place))
        return cards.pack.groups[place].children.reduce(all.max - all.points) { own, child in
            let figures = figures(child)
            guard figures.counts else { return own }
            return switch role(child) {
            case .base: own - share(of: child, in: place) * (figures.max - figures.points)
            case .bonus: own + figures.points
            case .penalty: own - figures.points
            }
        }
    }

    /// What a group that takes points off takes off more than its children.
    private func penalty(_ place: Int) -> Double {
        let all = figures(.group(place))
        return cards.pack.groups[place].children.reduce(all.points) { own, child in
            let figures = figures(child)
            return figures.counts ? own - share(of: child, in: place) * figures.points : own
        }
    }

    /// The step to which the points of a group are rounded.
    private func step(_ place: Int, _ group: Group) -> Double {
        let precision = cards.pack.precision
        switch group.decimals ?? (place == 0 ? precision.total : precision.group) {
        case .unrounded: return 0
        case .places(let places): return (0..<places).reduce(1.0) { step, _ in step / 10 }
        }
    }

    // MARK: - Children

    /// What a point of a child is in its group.
    private func share(of child: Group.Child, in place: Int) -> Double {
        let group = cards.pack.groups[place]
        guard role(child) == .base else { return 1 }
        switch group.aggregate {
        case .sum: return 1
        case .weighted:
            return switch child {
            case .indicator(let place): cards.pack.indicators[place].weight
            case .group(let place): cards.pack.groups[place].weight
            }
        case .mean:
            let count = group.children.count { role($0) == .base && figures($0).counts }
            return count > 0 ? 1 / Double(count) : 1
        case .function:
            let sum = group.children.reduce(0.0) { sum, child in
                let figures = figures(child)
                return role(child) == .base && figures.counts ? sum + figures.max : sum
            }
            return sum > 0 ? figures(.group(place)).max / sum : 1
        }
    }

    private func isApproximate(_ place: Int) -> Bool {
        let group = cards.pack.groups[place]
        guard case .function = group.aggregate else { return false }
        return group.children.contains { abs(share(of: $0, in: place) - 1) > 1e-9 }
    }

    private func role(_ child: Group.Child) -> Group.Role {
        switch child {
        case .indicator: .base
        case .group(let place): cards.pack.groups[place].role
        }
    }

    /// As the node above has them.
    private func figures(_ child: Group.Child) -> (points: Double, max: Double, counts: Bool) {
        switch child {
        case .indicator(let place):
            let column = cards.indicators[place]
            let status = column.statuses[unit]
            let isIn = status == .missing && cards.pack.missing != .exclude
            return (
                status == .scored ? column.points[unit] : 0, column.maxima[unit],
                status == .scored || isIn
            )
        case .group(let place):
            let column = cards.groups[place]
            return (
                column.points[unit], column.applicableMaxima[unit], column.isApplicable[unit]
            )
        }
    }
}

extension Rounding {
    /// The sum of two decimals, without the hair of binary fractions: the same in any order of addition.
    public static func sum(_ a: Double, _ b: Double) -> Double { round(a + b, firstPlaces) }
}
