import ChisoModel

/// What the points of a unit's nodes are on the scale of its total: what its groups lost themselves, and what each node
/// brings to it.
struct TotalScale {
    /// By group: what a point of it is of the total; without those that do not count for the unit.
    private var factors: [Int: Double] = [:]
    /// By group: points lost at its own level, on the scale of the total: negative where it is bounded so that its
    /// children lose more than it does.
    private(set) var levels: [Int: Double] = [:]
    /// What bonuses add to the total.
    private(set) var bonus = 0.0
    /// What rounding levels took from the total, below zero: added to it.
    private(set) var rounding = 0.0

    /// Groups in which what a point is worth follows from maxima alone, as a function makes them or one around them.
    private(set) var approximate: Set<Int> = []

    private let cards: Scorecards
    private let unit: Int

    /// Works out one unit.
    init(_ cards: Scorecards, unit: Int) {
        self.cards = cards
        self.unit = unit
        for node in cards.pack.tree.nodes {
            guard let place = node.group, cards.groups[place].isApplicable[unit],
                let factor = factor(of: node)
            else { continue }
            factors[place] = factor
            if isApproximate(place) || !approximate.isDisjoint(with: node.above) {
                approximate.insert(place)
            }
            if !cards.pack.isWithoutWeight(node) { add(place, node, factor) }
        }
        rounding = Rounding.round(rounding, 6)
    }

    /// What a point of a child is of the total, one without weight as if it weighed 1; nil where its group does not
    /// count.
    func factor(of child: Group.Child, in group: Int) -> Double? {
        factors[group].map { factor in
            let share = share(of: child, in: group)
            return factor * (share == 0 ? 1 : share)
        }
    }

    /// What a point of an indicator or group is of the total: 1 of the root; nil where its group does not count.
    func factor(of node: Tree.Node) -> Double? {
        node.parent.map { factor(of: node.child, in: $0) } ?? 1
    }

    /// Points of the total that an indicator can win back; nil where they are not known. A bonus not earned is not lost;
    /// missing data that stay in the maximum lost all of it.
    func lost(indicator place: Int, _ node: Tree.Node) -> Double? {
        let cell = cards.cell(indicator: place, unit: unit)
        let isMissed = cell.status == .missing && cards.pack.blank(place).staysIn
        guard
            let points = cards.countedPoints(cell, indicator: place) ?? (isMissed ? 0 : nil),
            let factor = factor(of: node)
        else { return nil }
        let lost =
            switch node.role {
            case .base: cell.max - points
            case .bonus: 0.0
            case .penalty: points
            }
        return Rounding.round(factor * lost, Rounding.firstPlaces)
    }

    private mutating func add(_ place: Int, _ node: Tree.Node, _ factor: Double) {
        let group = cards.pack.groups[place]
        let points = figures(.group(place)).points
        if node.role == .bonus {
            if group.role == .bonus { bonus = Rounding.sum(bonus, factor * points) }
            return
        }
        let own = node.role == .penalty ? penalty(place) : base(place)
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

    // MARK: - What each node brings

    /// What a node brings to the unit's total, in points and in applicable maximum.
    struct Contribution {
        var points = 0.0
        var maximum = 0.0
    }

    /// By place of an indicator, and of a group: what it brings.
    ///
    /// An indicator brings its points times the weights above it. A group brings what its bounds, its rounding or its
    /// function make of its children beyond their sum; so all nodes together bring exactly the total. Nodes in a group
    /// made by a function bring nothing, and it all.
    func contributions() -> (indicators: [Contribution], groups: [Contribution]) {
        var indicators = cards.indicators.map { _ in Contribution() }
        var groups = cards.groups.map { _ in Contribution() }
        // A unit of which nothing is scored has no total to bring anything to.
        guard !groups.isEmpty, cards.node(group: 0, unit: unit).points != nil else {
            return (indicators, groups)
        }
        for node in cards.pack.tree.nodes {
            guard let whole = contribution(withAllIn: node) else { continue }
            switch node.child {
            case .indicator(let place): indicators[place] = whole
            case .group(let place): groups[place] = whole
            }
            if let parent = node.parent {
                groups[parent].points -= whole.points
                groups[parent].maximum -= whole.maximum
            }
        }
        return (indicators, groups)
    }

    /// What a node brings together with all that stands in it; nil where it does not count, or a function stands between.
    private func contribution(withAllIn node: Tree.Node) -> Contribution? {
        let pack = cards.pack
        let figures = figures(node.child)
        guard figures.counts, !node.above.contains(where: isMadeByFunction),
            let most = factor(of: node)
        else { return nil }
        let factor = pack.isWithoutWeight(node) ? 0 : most
        let penalties =
            (role(node.child) == .penalty ? 1 : 0)
            + node.above.count { pack.groups[$0].role == .penalty }
        let sign = penalties.isMultiple(of: 2) ? 1.0 : -1.0
        return Contribution(
            points: sign * factor * figures.points,
            maximum: node.role == .base ? abs(factor) * figures.max : 0)
    }

    private func isMadeByFunction(_ place: Int) -> Bool {
        if case .function = cards.pack.groups[place].aggregate { true } else { false }
    }

    // MARK: - Children

    /// What a point of a child is in its group.
    private func share(of child: Group.Child, in place: Int) -> Double {
        guard role(child) == .base else { return 1 }
        let group = cards.pack.groups[place]
        switch group.aggregate {
        case .sum: return 1
        case .weighted: return cards.pack.weight(of: child)
        case .weightedIndex:
            let weights = group.children.reduce(0.0) { sum, child in
                let figures = figures(child)
                return role(child) == .base && figures.counts && figures.max > 0
                    ? sum + cards.pack.weight(of: child) : sum
            }
            let own = figures(child).max
            guard weights > 0, own > 0 else { return 0 }
            return cards.pack.weight(of: child) / weights * figures(.group(place)).max / own
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
        guard isMadeByFunction(place) else { return false }
        return cards.pack.groups[place].children.contains {
            abs(share(of: $0, in: place) - 1) > 1e-9
        }
    }

    private func role(_ child: Group.Child) -> Group.Role { cards.pack.ownRole(of: child) }

    /// As the node above has them.
    private func figures(_ child: Group.Child) -> (points: Double, max: Double, counts: Bool) {
        switch child {
        case .indicator(let place):
            let column = cards.indicators[place]
            return (
                column.points[unit], column.maxima[unit],
                column.statuses[unit].counts(where: cards.pack.blank(place))
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
