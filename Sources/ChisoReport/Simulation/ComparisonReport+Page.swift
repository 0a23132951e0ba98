import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

extension ComparisonReport {
    /// Columns a unit's name keeps before scenarios move to a further grid.
    private static let unitRoom = 20

    /// Scenarios, units and totals from top to bottom.
    ///
    /// - Parameter width: Columns of the terminal; nil to set all scenarios side by side.
    func page(width: Int?) -> Page {
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
            while let width, shown.count > 1, Self.width(of: grid(shown)) > width {
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
        var columns: [Grid.Column] = [.text("unit"), .number("index"), .number("rank")]
        for place in scenarios {
            columns += [.number("(\(place + 1))"), .text("rank", .keep)]
        }
        let labels = before.labels
        let rows = rows.map { unit, movements in
            let first = movements[0]
            var row = [
                labels[unit], first.text(first.totalBefore.index, first.before),
                first.before.rank.map(String.init) ?? PlainNumber.none,
            ]
            for movement in movements[scenarios] {
                let rank = movement.after.rank.map(String.init) ?? PlainNumber.none
                row += [
                    movement.text(movement.totalAfter.index, movement.after),
                    movement.arrow.isEmpty ? rank : "\(rank) \(movement.arrow)",
                ]
            }
            return row
        }
        return Grid(columns: columns, rows: rows)
    }
}
