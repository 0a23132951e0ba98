import ChisoModel

// Tables and Markdown.

extension ComparisonReport {
    /// Columns a scenario takes: its index, its rank and the move.
    private static let scenarioRoom = 22
    /// Columns the unit and its figures before take.
    private static let unitRoom = 34

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
        let fitting = width.map { max(1, ($0 - Self.unitRoom) / Self.scenarioRoom) }
        var start = 0
        while start < answers.count {
            let end = min(answers.count, start + (fitting ?? answers.count))
            page.append(.grid(grid(start..<end)))
            start = end
        }
        page.append(.lines(summaries))
        return page
    }

    private func scenarioLines(_ place: Int, _ answer: Answer) -> [String] {
        var lines = answer.simulation.causeLines
        lines[0] = "(\(place + 1)) \(lines[0])"
        return lines
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
            columns += [.number("(\(place + 1))"), .number("rank"), .text("move", .keep)]
        }
        let labels = before.labels
        let rows = rows.map { unit, movements in
            let first = movements[0]
            var row = [
                labels[unit], first.text(first.totalBefore.index, first.before),
                first.before.rank.map(String.init) ?? PlainNumber.none,
            ]
            for movement in movements[scenarios] {
                row += [
                    movement.text(movement.totalAfter.index, movement.after),
                    movement.after.rank.map(String.init) ?? PlainNumber.none, movement.arrow,
                ]
            }
            return row
        }
        return Grid(columns: columns, rows: rows)
    }
}
