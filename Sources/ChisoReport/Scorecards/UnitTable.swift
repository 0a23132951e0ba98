import ChisoModel
import ChisoPrint
import ChisoScoring

/// The whole scorecard of one unit: its standing, every group and indicator, and what was lost.
struct UnitTable {
    let scorecards: Scorecards
    /// By place in ``Scorecards/units``.
    let unit: Int

    private var pack: RulePack { scorecards.pack }

    /// The unit's part of a page.
    var blocks: [Page.Block] {
        let losses = lossGrid
        return [
            .title(title, level: 2), .lines(standing), .grid(grid),
            .title(losses.rows.isEmpty ? "lost: nothing" : "lost, largest first:", level: 3),
            .grid(losses),
        ]
    }

    private var title: String {
        let unit = scorecards.units[self.unit]
        let facts = [unit.code, unit.kind].filter { !$0.isEmpty }.joined(separator: ", ")
        return unit.name.isEmpty ? facts : "\(unit.name) (\(facts))"
    }

    private var standing: [String] {
        let standing = scorecards.standings[unit]
        let total = scorecards.total(unit)
        let points = PlainNumber.fixed(total.points, pack.precision.total)
        var facts = ["unranked"]
        if let rank = standing.rank {
            facts = ["rank \(rank) of \(rankedCount)", "index \(pack.indexText(total.index)) %"]
            if pack.hasClasses { facts.append("class \(standing.className ?? PlainNumber.none)") }
        }
        facts.append("points \(points) / \(PlainNumber.text(total.applicableMax ?? .nan))")
        facts.append("scored \(scorecards.completeness(unit))")
        var lines = [facts.joined(separator: "; ")]
        if let own = ownMark { lines.append(own) }
        if let reason = standing.classReason(.vi, in: pack) { lines.append("class: \(reason)") }
        if let reason = standing.unrankedReason {
            lines.append("unranked: \(reason.text(.vi, in: pack))")
        }
        if standing.isProvisional { lines.append("provisional: a failed cell touches this unit") }
        return lines
    }

    /// The total by the unit's own figures, where an appraiser wrote anything in the round; the appraised one counts.
    private var ownMark: String? {
        guard let marks = scorecards.marks else { return nil }
        guard marks.isAppraised(unit) else { return "by the unit's own figures: not appraised" }
        let root = marks.groups[0]
        let own = root.isApplicable[unit] ? root.points[unit] : .nan
        let index = root.isApplicable[unit] ? root.indices[unit] : .nan
        return "self points \(PlainNumber.fixed(own, pack.precision.total)); "
            + "self index \(pack.indexText(index)) %; what the appraiser wrote counts"
    }

    /// Whether both marks are to be shown.
    private var showsMarks: Bool { scorecards.marks?.isAppraised(unit) ?? false }

    /// Units with a rank in the unit's comparison group.
    private var rankedCount: Int {
        let group = scorecards.standings[unit].comparisonGroup
        return scorecards.standings.count { $0.rank != nil && $0.comparisonGroup == group }
    }

    // MARK: - Indicators

    private var grid: Grid {
        var grid = Grid(
            columns: [
                .text("code"), .text("title", .wrap),
                Grid.Column(heading: "value", isTrailing: true, fit: .wrap), .number("target"),
            ] + (showsMarks ? [.number("self")] : []) + [
                .number("points"), Grid.Column(heading: "/ max", isTrailing: false, fit: .keep),
                .text("status", .keep), .text("reason", .below),
            ])
        for node in pack.tree.belowRoot {
            switch node.child {
            case .group(let group):
                grid.headings.insert(grid.rows.count)
                grid.rows.append(row(group: group))
            case .indicator(let indicator): grid.rows.append(row(indicator: indicator))
            }
        }
        return grid
    }

    private func row(group place: Int) -> [String] {
        let group = pack.groups[place]
        let result = scorecards.node(group: place, unit: unit)
        let index =
            switch group.role {
            case _ where result.points == nil: CellStatus.notApplicable.rawValue
            case .base: result.index.map { pack.indexText($0) + " %" } ?? ""
            case .bonus, .penalty: group.role.rawValue
            }
        return [group.label, group.title, "", ""] + ownPoints(group: place) + [
            group.pointsText(result, pack.decimals(group)),
            "/ " + PlainNumber.text(result.applicableMax ?? result.max), index, result.reason ?? "",
        ]
    }

    private func ownPoints(group place: Int) -> [String] {
        guard showsMarks, let column = scorecards.marks?.groups[place] else { return [] }
        let own = column.isApplicable[unit] ? column.points[unit] : .nan
        return [PlainNumber.fixed(own, pack.decimals(pack.groups[place]))]
    }

    private func ownPoints(indicator place: Int) -> [String] {
        guard showsMarks else { return [] }
        let own = scorecards.ownPoints(indicator: place, unit: unit)
        return [PlainNumber.fixed(own, pack.decimals(pack.indicators[place]))]
    }

    /// Why the cell is not scored, and what the appraisal took or gave and why.
    private func reason(_ cell: Cell, indicator place: Int) -> String {
        [cell.reason?.text(.vi, in: pack), appraisal(cell, indicator: place)].compactMap { $0 }
            .joined(separator: "; ")
    }

    private func appraisal(_ cell: Cell, indicator place: Int) -> String? {
        guard showsMarks else { return nil }
        let words = scorecards.appraisalReason(indicator: place, unit: unit)
        let own = scorecards.ownPoints(indicator: place, unit: unit) ?? 0
        let decimals = pack.decimals(pack.indicators[place])
        let difference = Rounding.round((scorecards.countedPoints(cell) ?? 0) - own, 9)
        guard difference != 0, cell.status != .failed else {
            return words.map { "thẩm định: \($0)" }
        }
        let sign = difference > 0 ? "+" : ""
        let change = "thẩm định \(sign)\(PlainNumber.fixed(difference, decimals))"
        return words.map { "\(change): \($0)" } ?? change
    }

    private func row(indicator place: Int) -> [String] {
        let indicator = pack.indicators[place]
        let cell = scorecards.cell(indicator: place, unit: unit)
        let value = ValueText.text(
            of: cell, indicator: indicator, unit: scorecards.units[unit], fields: pack.fields)
        return [
            indicator.label, indicator.title + (indicator.isSurvey ? " (khảo sát)" : ""), value,
            PlainNumber.text(cell.target ?? .nan),
        ] + ownPoints(indicator: place) + [
            PlainNumber.fixed(scorecards.countedPoints(cell), pack.decimals(indicator)),
            "/ " + PlainNumber.text(cell.max), cell.status.rawValue, reason(cell, indicator: place),
        ]
    }

    private var lossGrid: Grid {
        let columns: [Grid.Column] = [
            .number("lost"), .text("code"), .text("title", .wrap), .text("why", .wrap),
        ]
        let rows = Loss.all(of: unit, in: scorecards).map { loss in
            switch loss.node {
            case .indicator(let place):
                let indicator = pack.indicators[place]
                return [loss.text, indicator.label, indicator.title, loss.reason]
            case .group(let place):
                let group = pack.groups[place]
                return [loss.text, group.label, group.title, loss.reason]
            }
        }
        return Grid(columns: columns, rows: rows)
    }
}
