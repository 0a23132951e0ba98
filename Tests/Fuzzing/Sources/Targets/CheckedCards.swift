import ChisoModel
import ChisoScoring

/// Holds scorecards to what they promise, whatever the rules were.
enum CheckedCards {
    static func check(_ cards: Scorecards) throws {
        for (indicator, column) in zip(cards.pack.indicators, cards.indicators) {
            let decimals = indicator.decimals ?? cards.pack.precision.indicator
            for unit in cards.units.indices {
                try check(
                    column.cell(unit), "\(indicator.key) of \(cards.units[unit].code)", decimals)
            }
        }
        for place in cards.groups.indices {
            for unit in cards.units.indices {
                let node = cards.node(group: place, unit: unit)
                let name = "\(cards.pack.groups[place].key) of \(cards.units[unit].code)"
                let figures = [node.points, node.applicableMax, node.max, node.index]
                for figure in figures.compactMap({ $0 }) {
                    try promise(figure.isFinite, "\(name) has \(node)")
                }
            }
        }
        try promise(cards.order.sorted() == Array(cards.units.indices), "every unit has a place")
        let ranks = cards.order.compactMap { cards.standings[$0].rank }
        try promise(ranks == ranks.sorted() && ranks.allSatisfy { $0 > 0 }, "ranks: \(ranks)")
        for standing in cards.standings {
            try promise(
                (standing.rank == nil) == (standing.unrankedReason != nil),
                "who has no rank has a reason: \(standing)")
        }
    }

    /// A cell has finite points, or a reason to have none.
    private static func check(_ cell: Cell, _ name: String, _ decimals: Decimals) throws {
        let figures = [cell.value, cell.target, cell.points, cell.max].compactMap { $0 }
        try promise(figures.allSatisfy(\.isFinite), "\(name) is \(cell)")
        try promise(
            (cell.status == .scored) == (cell.points != nil), "\(name) has points: \(cell)")
        try promise(
            (cell.status == .scored) == (cell.reason == nil), "\(name) has a reason: \(cell)")
        if let points = cell.points, cell.max >= 0 {
            // Points are rounded as their level declares, and the maximum is not.
            let most = Rounding.round(cell.max, decimals)
            try promise(points <= most + 1e-9, "\(name) is over its max: \(cell)")
        }
    }
}
