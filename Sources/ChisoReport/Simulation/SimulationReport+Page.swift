import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

extension SimulationReport {
    /// Changes, units, totals and knife edges from top to bottom.
    var page: Page { page(withCauses: true) }

    /// The same; without causes where they have been told already.
    func page(withCauses: Bool) -> Page {
        let frame = ReportFrame(scorecards: simulation.after)
        var heading = frame.heading
        if isProvisional && !simulation.after.isProvisional {
            heading.append("provisional: a failed cell touches the ranking before the change")
        }
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(heading))
        if withCauses { page.append(.lines(simulation.causeLines)) }
        page.append(.grid(grid(of: movements)))
        page.append(.lines(TotalsText(answer, names: names).lines))
        page.append(codes)
        let edges = EdgesText(answer, units: movements.map(\.unit), names: names)
        if !edges.lines.isEmpty {
            page.append(.title(edges.title, level: 2))
            page.append(.lines(edges.lines))
        }
        return page
    }

    /// What the codes named under the units and in the totals stand for.
    var codes: Page.Block { .legend("codes:", names.legend(namedKeys)) }

    /// Keys named under the units and in the totals.
    private var namedKeys: [String] {
        (answer.totals.effects + answer.totals.reachedWithoutEffect).prefix(TotalsText.most)
            .map { $0.node.key } + movements.flatMap { $0.causes.prefix(6).map(\.key) }
    }

    /// Units before and after, a row each; what changed a unit's points stands below it.
    func grid(of movements: [Movement]) -> Grid {
        let pack = simulation.after.pack
        let hasMarks = isProvisional
        var columns: [Grid.Column] = [
            .text("unit"), .text(pack.ranking.within ?? ""), .number("index"), .number("→ new"),
            .number("change"), .number("rank"), .number("→ new"), .text("move", .keep),
        ]
        if pack.hasClasses { columns.append(.text("class")) }
        if hasMarks { columns.append(.text("mark", .keep)) }
        columns.append(.text("points", .below))
        let (labels, names) = (simulation.after.labels, names)
        let rows = movements.map { movement in
            var row = [
                labels[movement.unit], movement.after.comparisonGroup,
                movement.text(movement.totalBefore.index, movement.before),
                movement.text(movement.totalAfter.index, movement.after), movement.changeText,
                movement.before.rank.map(String.init) ?? PlainNumber.none,
                movement.after.rank.map(String.init) ?? PlainNumber.none, movement.arrow,
            ]
            if pack.hasClasses { row.append(movement.classText) }
            if hasMarks { row.append(movement.isProvisional ? "provisional" : "") }
            row.append(movement.isMover ? movement.reasons(names) : "")
            return row
        }
        let grid = Grid(columns: columns, rows: rows)
        return pack.ranking.within == nil ? grid.without(column: 1) : grid
    }
}

extension Simulation {
    /// The scenario, the pack it is compared with, and the changes, a line each.
    var causeLines: [String] {
        var lines: [String] = []
        if !name.isEmpty {
            lines.append("scenario: " + (title.isEmpty ? name : "\(name): \(title)"))
        }
        let (old, new) = (before.pack, after.pack)
        if old.path != new.path {
            lines.append("rules before: \(old.path), edition \(old.edition)")
            lines.append("rules after: \(new.path), edition \(new.edition)")
        }
        return lines + changes.map { "change: \($0)" }
    }
}
