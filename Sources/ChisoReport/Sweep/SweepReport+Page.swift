import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

extension SweepReport {
    /// What is swept, a compact matrix, and the places where ranks or classes change.
    public func page(on screen: Screen?) -> Page {
        let width = screen?.width ?? 160
        let frame = ReportFrame(scorecards: sweep.base)
        var heading = frame.heading
        if sweep.isProvisional && !sweep.base.isProvisional {
            heading.append("provisional: a failed cell touches the ranking at some step")
        }
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(heading))
        page.append(
            .lines(sweep.changes.map { "change: \($0)" } + sweep.axes.map(line)))
        if sweep.axes.count == 1 {
            let matrix = SweepMatrix(sweep: sweep, units: shown, width: width)
            page.append(.lines(matrix.notes))
            page.append(.grid(matrix.grid))
            page.append(.lines([turnsLine]))
            page.append(.grid(turnsGrid))
        } else {
            let matrix = SweepPlane(sweep: sweep, unit: units.first.flatMap(place), width: width)
            page.append(.lines(matrix.notes))
            page.append(.grid(matrix.grid))
        }
        return page
    }

    private func place(_ code: String) -> Int? {
        sweep.base.units.firstIndex { $0.code == code }
    }

    private func line(_ axis: Sweep.Axis) -> String {
        let range = axis.range
        let now = axis.baseline.map { "; now \(PlainNumber.text($0))" } ?? ""
        return "sweep: \(range.change.pathText) from \(PlainNumber.text(range.first)) to "
            + "\(PlainNumber.text(range.last)) in steps of \(PlainNumber.text(range.step))\(now)"
    }

    // MARK: - Where ranks or classes change

    private var turnsLine: String {
        let count = sweep.turns.count
        if count == 0 { return "no rank and no class changes from one step to the next" }
        let places = count == 1 ? "1 place" : "\(count) places"
        let exact = sweep.axes[0].isWhole ? "to the whole number" : "to a millionth"
        let cut = sweep.isCut ? "; many in one step are only coarsely placed: sweep finer" : ""
        let touching = turnsGrid.rows.count
        let some = touching < count ? "; \(touching) of them touch the units shown" : ""
        return "ranks or classes change in \(places), found \(exact)\(some)\(cut)"
    }

    private var turnsGrid: Grid {
        let groups = sweep.base.standings.map(\.comparisonGroup)
        let wanted = Set(shown)
        let rows = sweep.turns.compactMap { turn -> [String]? in
            let words = SweepWords(turn: turn, base: sweep.base, within: groups).sentences
                .filter { units.isEmpty || !$0.units.isDisjoint(with: wanted) }
            if words.isEmpty { return nil }
            return [turn.place, words.map(\.text).joined(separator: "; ")]
        }
        return Grid(columns: [.number("at"), .text("what changes", .wrap)], rows: rows)
    }
}

extension Sweep.Turn {
    /// `98`, `above 97.5`: where the change holds first as the number grows.
    var place: String {
        holdsAtNumber ? PlainNumber.text(number) : "above \(PlainNumber.text(number))"
    }
}
