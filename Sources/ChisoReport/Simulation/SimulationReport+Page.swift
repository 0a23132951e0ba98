import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

extension SimulationReport {
    /// Changes, units, totals and knife edges from top to bottom.
    public func page(on screen: Screen?) -> Page { page(withCauses: true) }

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
        page.append(.grid(Grid(columns.terminal, movements)))
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
