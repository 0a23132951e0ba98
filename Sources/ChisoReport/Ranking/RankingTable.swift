import ChisoModel
import ChisoPrint
import ChisoScoring

/// Units in rank order, one a row, with the index of every group just below the root, as they fit a terminal.
struct RankingTable {
    /// Columns a unit's name keeps before group columns move to a further grid.
    static let unitRoom = 20

    private let scorecards: Scorecards
    private let columns: RankingColumns
    /// The columns asked for; empty for those that fit.
    private let asked: [RankingColumns.Column]
    private let screen: Screen?

    /// - Parameters:
    ///   - names: Of columns; one that is none is left out.
    ///   - screen: Nil to set all group columns side by side. Bars stand beside the index where there is room for them and
    ///     for all groups.
    init(_ scorecards: Scorecards, columns names: [String], _ screen: Screen?) {
        (self.scorecards, self.screen) = (scorecards, screen)
        columns = RankingColumns(scorecards, tellsUnranked: false)
        asked = names.compactMap(columns.named)
    }

    private var pack: RulePack { scorecards.pack }
    private var groups: [Int] { columns.groups }

    /// A block per comparison group, and what the group columns stand for.
    var blocks: [Page.Block] {
        var blocks: [Page.Block] = []
        for (name, units) in scorecards.comparisonGroups {
            if let within = pack.ranking.within {
                blocks.append(.title("\(within): \(name.isEmpty ? "(none)" : name)", level: 2))
            }
            blocks += grids(units).map(Page.Block.grid)
        }
        let apart = scorecards.apart
        if !apart.isEmpty {
            blocks.append(
                .title("units above, not ranked among those that belong to them", level: 2))
            blocks += grids(apart, columns.terminalApart).map(Page.Block.grid)
        }
        return blocks + [.legend("groups, index in percent:", legend)]
    }

    private var legend: [(label: String, text: String)] {
        groups.map { group in
            let group = pack.groups[group]
            let role = group.role == .base ? "" : " (\(group.role.rawValue) points)"
            return (RankingColumns.heading(group), group.title + role)
        }
    }

    // MARK: - Grids

    /// - Parameter first: What stands before the groups; nil: what the ranking has, with bars where there is room.
    private func grids(_ units: [Int], _ first: [RankingColumns.Column]? = nil) -> [Grid] {
        if !asked.isEmpty { return [Grid(asked, units)] }
        var base = Grid(first ?? columns.terminal(withBars: false), units)
        guard let screen else { return [base.joined(with: grid(groups[...], units))] }
        if screen.hasBars, first == nil {
            let wide = Grid(columns.terminal(withBars: true), units)
            if fittingCount(groups[...], wide, units, screen.width) == groups.count { base = wide }
        }
        var rest = groups[...]
        var grids: [Grid] = []
        repeat {
            let least = grids.isEmpty ? 0 : 1
            let fitting = rest.prefix(max(fittingCount(rest, base, units, screen.width), least))
            grids.append(base.joined(with: grid(fitting, units)))
            rest = rest.dropFirst(fitting.count)
            base = Grid(
                columns: Array(grids[0].columns[..<2]),
                rows: grids[0].rows.map { [$0[0], DisplayWidth.cut($0[1], to: Self.unitRoom)] })
        } while !rest.isEmpty
        return grids
    }

    private func grid(_ groups: ArraySlice<Int>, _ units: [Int]) -> Grid {
        Grid(groups.map(columns.group), units)
    }

    /// How many of `groups` stand beside `base` with names at ``unitRoom``.
    private func fittingCount(
        _ groups: ArraySlice<Int>, _ base: Grid, _ units: [Int], _ width: Int
    ) -> Int {
        var widths = base.naturalWidths
        widths[1] = min(widths[1], Self.unitRoom)
        var used = widths.reduce(0, +) + Grid.gap * (widths.count - 1)
        return grid(groups, units).naturalWidths.prefix { column in
            used += Grid.gap + column
            return used <= width
        }.count
    }
}
