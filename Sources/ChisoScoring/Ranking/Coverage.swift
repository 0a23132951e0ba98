import ChisoModel

/// Whether enough of a unit is scored for it to be ranked.
struct Coverage {
    private let due: RulePack.Ranking.Coverage
    /// See ``factors(_:)``; empty where no share of points is due.
    private let factors: [Double]

    init(_ pack: RulePack) {
        due = pack.ranking.coverage
        factors = due.points == nil ? [] : Self.factors(pack)
    }

    /// By place of an indicator: what a point of its maximum is of the total's; 0 of bonuses and penalties.
    static func factors(_ pack: RulePack) -> [Double] {
        pack.indicators.indices.map { factor($0, pack) }
    }

    private static func factor(_ place: Int, _ pack: RulePack) -> Double {
        guard let node = pack.tree.node(.indicator(place)), node.role == .base else { return 0 }
        var child = node.child
        return node.above.reduce(1) { factor, group in
            defer { child = .group(group) }
            return factor * share(of: child, in: group, pack)
        }
    }

    /// What a point of a child's maximum is of its group's.
    private static func share(
        of child: Group.Child, in place: Int, _ pack: RulePack
    ) -> Double {
        let base = pack.groups[place].children.filter { pack.ownRole(of: $0) == .base }
        switch pack.groups[place].aggregate {
        case .sum, .function: return 1
        case .mean: return 1 / Double(base.count)
        case .weighted: return pack.weight(of: child)
        case .weightedIndex:
            let weights = base.reduce(0) { $0 + pack.weight(of: $1) }
            let (whole, own) = (max(of: .group(place), pack), max(of: child, pack))
            return weights > 0 && own > 0 ? pack.weight(of: child) / weights * whole / own : 0
        }
    }

    private static func max(of child: Group.Child, _ pack: RulePack) -> Double {
        switch child {
        case .indicator(let place): pack.indicators[place].max.largest ?? 0
        case .group(let place): pack.groups[place].max ?? pack.declaredMax(of: place)
        }
    }

    /// Why a unit is not ranked; nil where enough of it is scored.
    func lack(_ unit: Int, in columns: [IndicatorColumn]) -> Reason? {
        if let share = due.indicators {
            let scored = columns.count { $0.statuses[unit] == .scored }
            let applicable = columns.count { $0.statuses[unit] != .notApplicable }
            if Self.isBelow(Double(scored), share, of: Double(applicable)) {
                return .indicatorsUncovered(scored, of: applicable, due: share)
            }
        }
        if let share = due.points {
            var (scored, applicable) = (0.0, 0.0)
            for (column, factor) in zip(columns, factors) {
                guard column.statuses[unit] != .notApplicable else { continue }
                applicable += factor * column.maxima[unit]
                if column.statuses[unit] == .scored { scored += factor * column.maxima[unit] }
            }
            scored = Rounding.round(scored, Rounding.firstPlaces)
            applicable = Rounding.round(applicable, Rounding.firstPlaces)
            if Self.isBelow(scored, share, of: applicable) {
                return .pointsUncovered(scored, of: applicable, due: share)
            }
        }
        return nil
    }

    /// Half of 3 is 1.5; a share met but for the hair of doubles is met.
    private static func isBelow(_ part: Double, _ share: Double, of whole: Double) -> Bool {
        part < share * whole - 1e-9
    }
}
