import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

extension ComparisonReport {
    /// Columns a unit's name keeps before scenarios move to a further grid.
    private static let unitRoom = 20

    /// Scenarios, units and totals from top to bottom; in Markdown all scenarios side by side.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: answers[0].simulation.after)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        for (place, answer) in answers.enumerated() {
            page.append(.lines(scenarioLines(place, answer)))
        }
        var rest = answers.indices
        while !rest.isEmpty {
            var shown = rest
            while let screen, shown.count > 1, Self.width(of: grid(shown)) > screen.width {
                shown = shown.dropLast()
            }
            page.append(.grid(grid(shown)))
            rest = rest.dropFirst(shown.count)
        }
        page.append(.lines(summaries))
        return page
    }

    /// Columns a grid takes when its names are cut.
    private static func width(of grid: Grid) -> Int {
        let widths = grid.naturalWidths
        return min(widths[0], unitRoom) + widths.dropFirst().reduce(0) { $0 + Grid.gap + $1 }
    }

    private func scenarioLines(_ place: Int, _ answer: Answer) -> [String] {
        let lines = answer.simulation.causeLines
        return ["(\(place + 1)) \(lines.first ?? "no change")"] + lines.dropFirst()
    }

    private var summaries: [String] {
        zip(answers.indices, answers).map { place, answer in
            let text = TotalsText(answer, names: NodeNames(answer.simulation))
            let points = PlainNumber.signed(answer.totals.pointsAdded)
            return "(\(place + 1)) \(text.summary); points: \(points)"
        }
    }

    private func grid(_ scenarios: Range<Int>) -> Grid {
        let columns = columns
        let after = [columns.indexAfter, columns.moved]
        return Grid(
            [columns.unit, columns.indexBefore, columns.rankBefore].map {
                $0.over { $0.movements[0] }
            }
                + scenarios.flatMap { place in
                    [after[0].called("(\(place + 1))"), after[1]].map {
                        $0.over { $0.movements[place] }
                    }
                }, rows)
    }
}
