import ChisoModel

/// Units in rank order, one a row, with the index of every group just below the root.
struct RankingTable {
    /// Columns a unit's name keeps before group columns move to a further grid.
    static let unitRoom = 20

    let scorecards: Scorecards
    private let groups: [Int]
    private let labels: [String]

    /// Prepares the tables of a result.
    init(_ scorecards: Scorecards) {
        self.scorecards = scorecards
        groups = PackOutline(scorecards.pack).topGroups
        labels = scorecards.labels
    }

    private var pack: RulePack { scorecards.pack }

    /// A block per comparison group, and what the group columns stand for.
    ///
    /// - Parameter width: Columns of the terminal; nil to set all group columns side by side.
    func blocks(width: Int?) -> [Page.Block] {
        var blocks: [Page.Block] = []
        for (name, units) in comparisonGroups {
            if let within = pack.ranking.within {
                blocks.append(.title("\(within): \(name.isEmpty ? "(none)" : name)", level: 2))
            }
            blocks += grids(units, width: width).map(Page.Block.grid)
        }
        return blocks + [.legend("groups, index in percent:", legend)]
    }

    /// In the order in which their first units stand.
    private var comparisonGroups: [(name: String, units: [Int])] {
        guard pack.ranking.within != nil else { return [("", scorecards.order)] }
        var names: [String] = []
        var members: [String: [Int]] = [:]
        for unit in scorecards.order {
            let name = scorecards.standings[unit].comparisonGroup
            if members[name] == nil { names.append(name) }
            members[name, default: []].append(unit)
        }
        return names.map { ($0, members[$0] ?? []) }
    }

    private var legend: [(label: String, text: String)] {
        groups.map { group in
            let group = pack.groups[group]
            let role = group.role == .base ? "" : " (\(group.role.rawValue) points)"
            return (heading(group), group.title + role)
        }
    }

    private func heading(_ group: Group) -> String { DisplayWidth.cut(group.label, to: 12) }

    // MARK: - Grids

    private func grids(_ units: [Int], width: Int?) -> [Grid] {
        let main = mainGrid(units)
        guard let width else { return [joined(main, groups[...], units)] }
        var rest = groups[...]
        var grids: [Grid] = []
        var base = main
        repeat {
            let least = grids.isEmpty ? 0 : 1
            let fitting = rest.prefix(max(fittingCount(rest, base, units, width), least))
            grids.append(joined(base, fitting, units))
            rest = rest.dropFirst(fitting.count)
            base = Grid(
                columns: Array(main.columns[..<2]),
                rows: main.rows.map { [$0[0], DisplayWidth.cut($0[1], to: Self.unitRoom)] })
        } while !rest.isEmpty
        return grids
    }

    /// How many of `groups` stand beside `base` with names at ``unitRoom``.
    private func fittingCount(
        _ groups: ArraySlice<Int>, _ base: Grid, _ units: [Int], _ width: Int
    ) -> Int {
        var widths = base.naturalWidths
        widths[1] = min(widths[1], Self.unitRoom)
        var used = widths.reduce(0, +) + Grid.gap * (widths.count - 1)
        let added = joined(Grid(columns: [], rows: units.map { _ in [] }), groups, units)
        return added.naturalWidths.prefix { column in
            used += Grid.gap + column
            return used <= width
        }.count
    }

    /// Rank, unit, figures and class, without the groups.
    func mainGrid(_ units: [Int]) -> Grid {
        let hasPoints = pack.ranking.by == .points
        let hasMarks = scorecards.isProvisional
        var columns: [Grid.Column] = [.number("rank"), .text("unit")]
        if hasPoints { columns.append(.number("points")) }
        columns.append(.number("index"))
        if pack.hasClasses { columns.append(.text("class")) }
        columns.append(.number("scored"))
        if hasMarks { columns.append(.text("mark", .keep)) }
        let rows = units.map { unit in
            let standing = scorecards.standings[unit]
            let total = scorecards.rankedNode(group: 0, unit: unit)
            var row = [standing.rank.map(String.init) ?? PlainNumber.none, labels[unit]]
            if hasPoints { row.append(PlainNumber.fixed(total.points, pack.precision.total)) }
            row.append(pack.indexText(total.index))
            if pack.hasClasses { row.append(standing.className ?? PlainNumber.none) }
            row.append(scorecards.completeness(unit))
            if hasMarks { row.append(standing.isProvisional ? "provisional" : "") }
            return row
        }
        return Grid(columns: columns, rows: rows)
    }

    private func joined(_ base: Grid, _ groups: ArraySlice<Int>, _ units: [Int]) -> Grid {
        var grid = base
        for place in groups {
            let group = pack.groups[place]
            grid.columns.append(.number(heading(group)))
            for (row, unit) in units.enumerated() {
                let result = scorecards.rankedNode(group: place, unit: unit)
                grid.rows[row].append(
                    group.role == .base
                        ? pack.indexText(result.index)
                        : group.pointsText(result, pack.decimals(group)))
            }
        }
        return grid
    }
}
