import ChisoModel

/// What cost a unit points of its total: the one place that weighs losses, for every page, table and plan.
///
/// With what bonuses added, and what rounding levels took or gave,
///
///     losses + rounding = applicable maximum - points + bonus
public struct UnitLosses: Sendable {
    /// What one indicator cost, or one group besides its children.
    public struct Loss: Hashable, Sendable {
        /// An indicator; or a group that has fewer points than its children come to, or more.
        public var node: Group.Child
        /// Base, or the role of the outermost bonus or penalty group it stands in.
        public var role: Group.Role
        /// Points of the total; nil where the cell is not counted. Below zero where a group's bounds let it lose less
        /// than its children do.
        public var points: Double?
        /// What a point of it is of the total: weights and shares of means on its way up; 0 where it weighs nothing.
        public var factor: Double
        /// Whether ``factor`` is only its share of a maximum, as a function of the pack makes a group on its way up.
        public var isApproximate: Bool
    }

    /// By place in ``RulePack/indicators``; 0 points of one that lost nothing or weighs nothing.
    public private(set) var indicators: [Loss]
    /// Groups that lost or gave back points themselves, in printed order.
    public private(set) var levels: [Loss] = []
    /// What rounding levels took from the total, below zero: added to it.
    public let rounding: Double
    /// What bonuses added to the total.
    public let bonus: Double
    private var printed: [Loss] = []

    /// Weighs what one unit lost.
    public init(_ cards: Scorecards, unit: Int) {
        let scale = TotalScale(cards, unit: unit)
        (rounding, bonus) = (scale.rounding, scale.bonus)
        indicators = cards.pack.indicators.indices.map {
            Loss(node: .indicator($0), role: .base, points: nil, factor: 1, isApproximate: false)
        }
        for node in cards.pack.tree.nodes {
            let isWithoutWeight = cards.pack.isWithoutWeight(node)
            var loss = Loss(
                node: node.child, role: node.role,
                factor: isWithoutWeight ? 0 : scale.factor(of: node) ?? 1,
                isApproximate: !scale.approximate.isDisjoint(with: node.above))
            switch node.child {
            case .group(let place):
                guard let points = scale.levels[place], points != 0,
                    cards.standings[unit].scored > 0
                else { continue }
                loss.points = points
                levels.append(loss)
            case .indicator(let place):
                let isRefused =
                    cards.pack.blank(place).unranks
                    && cards.indicators[place].statuses[unit] == .missing
                loss.points = isRefused ? nil : scale.lost(indicator: place, node)
                if isWithoutWeight, loss.points != nil { loss.points = 0 }
                indicators[place] = loss
            }
            printed.append(loss)
        }
    }

    /// All that lost points or is not counted: most first, equals in printed order, what gives points back after them and
    /// what is not counted last.
    public var all: [Loss] {
        let counted = printed.enumerated().filter { $1.points ?? 0 != 0 }.sorted { a, b in
            (-(a.element.points ?? 0), a.offset) < (-(b.element.points ?? 0), b.offset)
        }
        return counted.map(\.element) + printed.filter { $0.points == nil }
    }

    /// Points lost altogether.
    public var sum: Double { printed.reduce(0) { Rounding.sum($0, $1.points ?? 0) } }
}

extension UnitLosses.Loss {
    fileprivate init(node: Group.Child, role: Group.Role, factor: Double, isApproximate: Bool) {
        self.init(
            node: node, role: role, points: nil, factor: factor, isApproximate: isApproximate)
    }
}
