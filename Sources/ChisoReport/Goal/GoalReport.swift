import ChisoModel
import ChisoPrint
import ChisoScoring

/// The answer to a goal in print: which figures change, what that costs, and who is overtaken.
public struct GoalReport: Report {
    let answer: GoalAnswer

    /// The answer to a goal.
    public init(_ answer: GoalAnswer) {
        self.answer = answer
    }

    /// What was found, in a sentence.
    var verdict: String {
        let count = PlainNumber.text(Double(answer.tried))
        let cost = PlainNumber.text(answer.cost)
        let finest = answer.varied.allSatisfy { $0.resolution == 1 } ? "" : " in the steps below"
        switch answer.outcome {
        case .already: return "met as it is: nothing has to change"
        case .reachedExactly:
            return "reached at a cost of \(cost); nothing cheaper\(finest) reaches it "
                + "(\(count) combinations scored, all cheaper ones among them)"
        case .reachedBestFound:
            return "reached at a cost of \(cost), the best found; something cheaper may reach it "
                + "(\(count) combinations scored, not all cheaper ones)"
        case .outOfReach:
            return "out of reach, proved: no figures that the fields may hold\(finest) reach it "
                + "(all \(count) combinations scored)"
        case .outOfReachAtBest:
            return "out of reach, proved: not met even if every indicator that reads these fields "
                + "earned its maximum"
        case .outOfReachWithinLimits:
            return "out of reach: no figures within the limits below reach it (all \(count) "
                + "combinations scored); not proved beyond them"
        case .notFound:
            return "not reached by any figures tried; not proved to be out of reach "
                + "(\(count) of too many combinations scored)"
        }
    }

    /// The field of a varied place.
    func field(_ varied: Int) -> Field { answer.before.pack.fields[answer.varied[varied].field] }
}

// MARK: - Tables and Markdown

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

// MARK: - CSV, and the contract `chiso.goal/1`, whose schema stands in the documentation

extension GoalReport {
    /// One record a field that may change; `new` is empty where it does not.
    public var csv: String {
        let (before, after) = (answer.before, answer.after)
        let unit = answer.unit
        let columns: [TableColumn<Int>] = [
            .text("goal") { _ in .text(answer.goal.text) },
            .text("outcome") { _ in .text(answer.outcome.rawValue) },
            .text("field") { .text(field($0).key) }, .text("title") { .text(field($0).title) },
            .text("measure") { .text(field($0).measure) },
            .number("now") { .shortest(answer.varied[$0].present) },
            .number("new") { .shortest(figure($0)) },
            .number("cost") { place in
                .shortest(figure(place).map(answer.varied[place].cost))
            },
            .number("rank_before") { _ in .whole(before.standings[unit].rank) },
            .number("rank_after") { _ in .whole(after.standings[unit].rank) },
            .number("index_before") { _ in .shortest(before.total(unit).index) },
            .number("index_after") { _ in .shortest(after.total(unit).index) },
            .text("class_before") { _ in .text(before.standings[unit].className) },
            .text("class_after") { _ in .text(after.standings[unit].className) },
        ]
        return CSVText(columns, answer.varied.indices).text
    }

    private func figure(_ varied: Int) -> Double? {
        answer.moves.first { $0.varied == varied }?.figure
    }

    /// The whole document.
    public var json: JSONValue {
        let codes = { (units: [Int]) in
            JSONValue.strings(units.map { answer.before.units[$0].code })
        }
        let neighbours = answer.neighbours
        return .object([
            ("schema", .string("chiso.goal/1")),
            ("pack", Contract.pack(answer.before.pack)),
            ("round", .string(answer.before.round)),
            ("period", .string(answer.before.period.text)),
            ("changes", .strings(answer.changes)),
            ("goal", .string(answer.goal.text)),
            ("unit", .string(answer.before.units[answer.unit].code)),
            ("outcome", .string(answer.outcome.rawValue)),
            ("cost", .number(answer.cost)),
            ("tried", .number(Double(answer.tried))),
            ("moves", .list(of: answer.moves, move)),
            ("before", standing(in: answer.before)),
            ("after", standing(in: answer.after)),
            ("overtaken", codes(answer.overtaken)),
            ("level_with", codes(answer.level)),
            ("next_ahead", rival(neighbours.ahead)),
            ("next_behind", rival(neighbours.behind)),
            ("varied", .list(of: Array(answer.varied.indices), varied)),
            ("diagnostics", .list(of: answer.after.diagnostics, Contract.diagnostic)),
        ])
    }

    private func move(_ move: GoalAnswer.Move) -> JSONValue {
        let varied = answer.varied[move.varied]
        return .object([
            ("field", .string(field(move.varied).key)), ("before", .optional(varied.present)),
            ("after", .number(move.figure)), ("cost", .number(varied.cost(of: move.figure))),
        ])
    }

    private func standing(in cards: Scorecards) -> JSONValue {
        let total = cards.total(answer.unit)
        let standing = cards.standings[answer.unit]
        return .object([
            ("points", .optional(total.points)), ("index", .optional(total.index)),
            ("rank", .optional(standing.rank)), ("class", .optional(standing.className)),
        ])
    }

    private func rival(_ rival: GoalAnswer.Rival?) -> JSONValue {
        guard let rival else { return .null }
        return .object([
            ("unit", .string(answer.before.units[rival.unit].code)),
            ("distance", .number(rival.distance)),
        ])
    }

    private func varied(_ place: Int) -> JSONValue {
        let varied = answer.varied[place]
        return .object([
            ("field", .string(field(place).key)), ("title", .string(field(place).title)),
            ("measure", .string(field(place).measure)), ("present", .optional(varied.present)),
            ("least", .number(varied.limits.lowerBound)),
            ("largest", .number(varied.limits.upperBound)),
            ("declared", .flag(varied.isDeclared)), ("resolution", .number(varied.resolution)),
            ("cost", .number(varied.rate)),
        ])
    }
}
