import ChisoModel
import ChisoPrint
import ChisoScoring

/// Units in rank order, one a row, with the index of every group just below the root.
struct RankingTable {
    /// Columns a unit's name keeps before group columns move to a further grid.
    static let unitRoom = 20

    let scorecards: Scorecards
    private let groups: [Int]
    private let labels: [String]
    /// Names of the columns asked for; empty for those that fit.
    private let names: [String]
    /// Whether a bar stands beside the index where there is room for it and for all groups.
    private let hasBars: Bool

    /// Prepares the tables of a result.
    init(_ scorecards: Scorecards, columns names: [String] = [], hasBars: Bool = false) {
        self.scorecards = scorecards
        self.names = names
        self.hasBars = hasBars
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
            return (Self.heading(group), group.title + role)
        }
    }

    private static func heading(_ group: Group) -> String { DisplayWidth.cut(group.label, to: 12) }

    // MARK: - Grids

    private func grids(_ units: [Int], width: Int?) -> [Grid] {
        if !names.isEmpty { return [grid(of: names, units)] }
        var main = mainGrid(units)
        if let width, hasBars {
            let wide = grid(of: names(withBars: true), units)
            if fittingCount(groups[...], wide, units, width) == groups.count { main = wide }
        }
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
    func mainGrid(_ units: [Int]) -> Grid { grid(of: names(withBars: false), units) }

    // MARK: - Columns

    /// Names of the columns that stand there unless others are asked for, without the groups.
    private func names(withBars: Bool) -> [String] {
        ["rank", "unit"] + (pack.ranking.by == .points ? ["points"] : []) + ["index"]
            + (withBars ? ["bar"] : []) + (pack.hasClasses ? ["class"] : []) + ["scored"]
            + (scorecards.isProvisional ? ["mark"] : [])
    }

    /// Names of all columns: a group's is its key, or its number as it heads the column.
    static func columnNames(of pack: RulePack) -> [String] {
        let groups = PackOutline(pack).topGroups.map { pack.groups[$0] }
        return [
            "rank", "unit", "code", "kind", "points", "index", "bar", "class", "scored", "mark",
        ]
            + groups.map(\.key) + groups.map(heading).filter { !$0.isEmpty }
    }

    /// The columns of some names, in their order; a name that is none is left out: the caller checks.
    private func grid(of names: [String], _ units: [Int]) -> Grid {
        let columns = names.compactMap(column)
        var grid = Grid(
            columns: columns.map(\.column),
            rows: units.map { unit in columns.map { $0.text(unit) } })
        for (place, name) in names.filter({ column($0) != nil }).enumerated() where name == "class"
        {
            grid.tones[place] = units.map { tone(scorecards.standings[$0].className) }
        }
        return grid
    }

    /// How a class ranks among all classes.
    private func tone(_ name: String?) -> Tone? {
        guard let name, let place = pack.classes.firstIndex(where: { $0.name == name }) else {
            return nil
        }
        return Tone(place: place, of: pack.classes.count)
    }

    /// A column by its name, and what it says of a unit.
    private func column(_ name: String) -> (column: Grid.Column, text: (Int) -> String)? {
        switch name {
        case "rank":
            return (
                .number(name),
                { scorecards.standings[$0].rank.map(String.init) ?? PlainNumber.none }
            )
        case "unit": return (.text(name), { labels[$0] })
        case "code": return (.text(name), { scorecards.units[$0].code })
        case "kind": return (.text(name), { scorecards.units[$0].kind })
        case "points":
            return (.number(name), { PlainNumber.fixed(total($0).points, pack.precision.total) })
        case "index": return (.number(name), { pack.indexText(total($0).index) })
        case "bar": return (.text("", .keep), { Bar.text(total($0).index, of: 100) })
        case "class":
            return (.text(name), { scorecards.standings[$0].className ?? PlainNumber.none })
        case "scored": return (.number(name), { scorecards.completeness($0) })
        case "mark":
            return (
                .text(name, .keep),
                { scorecards.standings[$0].isProvisional ? "provisional" : "" }
            )
        default:
            let named = groups.first {
                pack.groups[$0].key == name || Self.heading(pack.groups[$0]) == name
            }
            return named.map(column(group:))
        }
    }

    private func column(group place: Int) -> (column: Grid.Column, text: (Int) -> String) {
        let group = pack.groups[place]
        return (
            .number(Self.heading(group)),
            { unit in
                let result = scorecards.rankedNode(group: place, unit: unit)
                return group.role == .base
                    ? pack.indexText(result.index)
                    : group.pointsText(result, pack.decimals(group))
            }
        )
    }

    private func total(_ unit: Int) -> NodeResult { scorecards.rankedNode(group: 0, unit: unit) }

    private func joined(_ base: Grid, _ groups: ArraySlice<Int>, _ units: [Int]) -> Grid {
        var grid = base
        for place in groups {
            let added = column(group: place)
            grid.columns.append(added.column)
            for (row, unit) in units.enumerated() { grid.rows[row].append(added.text(unit)) }
        }
        return grid
    }
}
