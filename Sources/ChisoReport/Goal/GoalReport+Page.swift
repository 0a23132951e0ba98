import ChisoModel
import ChisoPrint

// Tables and Markdown.

extension GoalReport {
    /// The verdict, the changes, the unit before and after, its rivals, and what was allowed to change.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: answer.after)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        page.append(.lines(answer.changes.map { "change: \($0)" } + ["goal: \(answer.goal.text)"]))
        page.append(.lines([verdict]))
        page.append(.grid(moves))
        page.append(.grid(standings))
        page.append(.lines(rivals))
        page.append(.lines(["what may change:"]))
        page.append(.grid(varied))
        page.append(.lines(notes))
        return page
    }

    private var moves: Grid {
        var grid = Grid(columns: [
            .text("field", .keep), .text("title"), .number("now"), .number("→ new"),
            .number("cost"),
        ])
        for move in answer.moves {
            let varied = answer.varied[move.varied]
            grid.rows.append([
                field(move.varied).key, field(move.varied).title,
                varied.present.map(PlainNumber.text) ?? "blank", PlainNumber.text(move.figure),
                PlainNumber.text(varied.cost(of: move.figure)),
            ])
        }
        return grid
    }

    private var standings: Grid {
        let pack = answer.before.pack
        var columns: [Grid.Column] = [
            .text(answer.before.labels[answer.unit]), .number("points"), .number("index"),
            .number("rank"),
        ]
        if pack.hasClasses { columns.append(.text("class")) }
        let cards = answer.moves.isEmpty ? [answer.before] : [answer.before, answer.after]
        let rows = zip(["now", "new"], cards).map { label, cards in
            let total = cards.total(answer.unit)
            let standing = cards.standings[answer.unit]
            let row = [
                label, PlainNumber.fixed(total.points, pack.precision.total),
                pack.indexText(total.index), standing.rank.map(String.init) ?? PlainNumber.none,
            ]
            return pack.hasClasses ? row + [standing.className ?? PlainNumber.none] : row
        }
        return Grid(columns: columns, rows: rows)
    }

    private var rivals: [String] {
        let labels = answer.before.labels
        let names = { (units: [Int]) in units.map { labels[$0] }.joined(separator: ", ") }
        let neighbours = answer.neighbours
        let figure = answer.before.pack.ranking.by.rawValue
        var lines: [String] = []
        if !answer.overtaken.isEmpty { lines.append("overtakes: \(names(answer.overtaken))") }
        if !answer.level.isEmpty { lines.append("draws level with: \(names(answer.level))") }
        if let rival = neighbours.behind {
            lines.append(
                "margin: \(PlainNumber.text(rival.distance)) of \(figure) before "
                    + "\(labels[rival.unit]), the next behind")
        }
        if let rival = neighbours.ahead {
            lines.append(
                "\(PlainNumber.text(rival.distance)) of \(figure) behind "
                    + "\(labels[rival.unit]), the next ahead")
        }
        return lines
    }

    private var varied: Grid {
        var grid = Grid(columns: [
            .text("field", .keep), .number("now"), .number("from"), .number("to"),
            .number("step"), .number("cost of 1"), .text("measure"), .text("limits"),
        ])
        for (place, varied) in answer.varied.enumerated() {
            grid.rows.append([
                field(place).key, varied.present.map(PlainNumber.text) ?? "blank",
                PlainNumber.text(varied.limits.lowerBound),
                PlainNumber.text(varied.limits.upperBound), PlainNumber.text(varied.resolution),
                PlainNumber.text(varied.rate), field(place).measure,
                varied.isDeclared ? "declared" : "chosen",
            ])
        }
        return grid
    }

    private var notes: [String] {
        var notes = [
            "figures that a check refutes, or that make a cell fail, are not allowed"
        ]
        if answer.varied.contains(where: { $0.present == nil }) {
            notes.append("the cost of filling in a blank field is counted from 0")
        }
        if answer.varied.contains(where: { !$0.isDeclared }) {
            notes.append(
                "chosen limits: up to twice the largest figure of the round for the field, or of "
                    + "the unit for fields read with it")
        }
        return notes
    }
}
