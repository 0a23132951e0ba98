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

    private var pack: RulePack { answer.before.pack }

    /// What may change, as `--vary` names it.
    private func key(_ varied: Int) -> String {
        switch answer.varied[varied].subject {
        case .field(let place): pack.fields[place].key
        case .target(let place): pack.indicators[place].key + ".met"
        }
    }

    private func title(_ varied: Int) -> String {
        switch answer.varied[varied].subject {
        case .field(let place): pack.fields[place].title
        case .target(let place): "target: \(pack.indicators[place].title)"
        }
    }

    private func measure(_ varied: Int) -> String {
        switch answer.varied[varied].subject {
        case .field(let place): pack.fields[place].measure
        case .target: "of the way"
        }
    }

    /// What targets that count as reached put in the place of what there is.
    private var reached: [String] {
        answer.moves.compactMap { move in
            guard case .target(let place) = answer.varied[move.varied].subject else { return nil }
            let indicator = pack.indicators[place]
            let cells = [answer.before, answer.after].map {
                $0.cell(indicator: place, unit: answer.unit)
            }
            let isValue =
                indicator.targetMeaning == .value && cells[1].value != nil
                && cells[0].value != cells[1].value
            let figures = cells.map { isValue ? $0.value : $0.points }
                .map { $0.map(PlainNumber.text) ?? "none" }
            let measure = isValue ? indicator.measure : "points"
            let points = cells.map { $0.points.map(PlainNumber.text) ?? "none" }
            return "\(key(move.varied)): \(figures[0]) → \(figures[1])"
                + (measure.isEmpty ? "" : measure == "%" ? "%" : " \(measure)")
                + (isValue ? ", points \(points[0]) → \(points[1])" : "")
        }
    }
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
        page.append(
            .grid(
                Grid(
                    [field, title, present.called("now"), new.called("→ new"), cost],
                    answer.moves.map(\.varied))))
        page.append(.lines(reached))
        page.append(.grid(standings))
        page.append(.lines(rivals))
        page.append(.lines(["what may change:"]))
        page.append(
            .grid(
                Grid(
                    [
                        field, present.called("now"), least.called("from"), largest.called("to"),
                        resolution.called("step"), rate.called("cost of 1"), measure,
                        isDeclared.called("limits"),
                    ], answer.varied.indices)))
        page.append(.lines(notes))
        return page
    }

    private var standings: Grid {
        typealias Row = (label: String, cards: Scorecards)
        let rows = zip(["now", "new"], [answer.before, answer.after])
            .prefix(answer.moves.isEmpty ? 1 : 2).map { Row(label: $0, cards: $1) }
        let label = answer.before.labels[answer.unit]
        let columns = StandingColumns.all.filter {
            $0.key != "class" || answer.before.pack.hasClasses
        }
        return Grid(
            [.text(label) { .text($0.label) }]
                + columns.map { $0.over { (row: Row) in standing(in: row.cards) } }, rows)
    }

    /// Where the unit stands.
    private func standing(in cards: Scorecards) -> StandingColumns {
        StandingColumns(
            total: cards.total(answer.unit), standing: cards.standings[answer.unit],
            pack: answer.before.pack)
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

    private var notes: [String] {
        var notes = [
            "figures that a check refutes, or that make a cell fail, are not allowed"
        ]
        if answer.varied.contains(where: { if case .target = $0.subject { true } else { false } }) {
            notes.append(
                "a target counts from 0, as it is, to 1, wholly reached; its cost is that of the "
                    + "share of the way")
        }
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

// MARK: - What can be said of a figure that may change, by place in the varied: each column once

extension GoalReport {
    private typealias Column = TableColumn<Int>

    private var field: Column { .text("field", fit: .keep) { .text(key($0)) } }
    private var title: Column { .text("title") { .text(title($0)) } }
    private var measure: Column { .text("measure") { .text(measure($0)) } }

    private var present: Column {
        .number("present") {
            let present = answer.varied[$0].present
            return .shortest(present).with(plain: present.map(PlainNumber.text) ?? "blank")
        }
    }

    /// Nothing where it does not change.
    private var new: Column { .number("new") { .shortest(figure($0)) } }

    private var cost: Column {
        .number("cost") { .shortest(figure($0).map(answer.varied[$0].cost)) }
    }

    private var least: Column {
        .number("least") { .shortest(answer.varied[$0].limits.lowerBound) }
    }

    private var largest: Column {
        .number("largest") { .shortest(answer.varied[$0].limits.upperBound) }
    }

    private var isDeclared: Column {
        .text("declared") {
            let isDeclared = answer.varied[$0].isDeclared
            return .flag(isDeclared).with(plain: isDeclared ? "declared" : "chosen")
        }
    }

    private var resolution: Column {
        .number("resolution") { .shortest(answer.varied[$0].resolution) }
    }

    private var rate: Column { .number("cost") { .shortest(answer.varied[$0].rate) } }

    private func figure(_ varied: Int) -> Double? {
        answer.moves.first { $0.varied == varied }?.figure
    }
}

// MARK: - CSV, and the contract `chiso.goal/1`, whose schema stands in the documentation

extension GoalReport {
    /// One record a field that may change; `new` is empty where it does not.
    public var csv: String {
        let stood = [StandingColumns.rank, StandingColumns.index, StandingColumns.className]
            .flatMap { column in
                [("before", answer.before), ("after", answer.after)].map { when, cards in
                    column.called("\(column.key)_\(when)").over { (_: Int) in standing(in: cards) }
                }
            }
        return CSVText(
            [
                .text("goal") { _ in .text(answer.goal.text) },
                .text("outcome") { _ in .text(answer.outcome.rawValue) },
                field, title, measure, present.called("now"), new, cost,
            ] + stood, answer.varied.indices
        ).text
    }

    /// The whole document.
    public var json: JSONValue {
        let codes = { (units: [Int]) in
            JSONValue.strings(units.map { answer.before.units[$0].code })
        }
        let rows = { (places: [Int], columns: [Column]) in
            JSONValue.list(of: places) { .object(JSONValue.members(columns, $0)) }
        }
        let stood = { (cards: Scorecards) in
            JSONValue.object(JSONValue.members(StandingColumns.all, standing(in: cards)))
        }
        let neighbours = answer.neighbours
        return .object(
            answer.before.contract("chiso.goal/1") + [
                ("changes", .strings(answer.changes)),
                ("goal", .string(answer.goal.text)),
                ("unit", .string(answer.before.units[answer.unit].code)),
                ("outcome", .string(answer.outcome.rawValue)),
                ("cost", .number(answer.cost)),
                ("tried", .number(Double(answer.tried))),
                (
                    "moves",
                    rows(
                        answer.moves.map(\.varied),
                        [field, present.called("before"), new.called("after"), cost])
                ),
                ("before", stood(answer.before)),
                ("after", stood(answer.after)),
                ("overtaken", codes(answer.overtaken)),
                ("level_with", codes(answer.level)),
                ("next_ahead", rival(neighbours.ahead)),
                ("next_behind", rival(neighbours.behind)),
                (
                    "varied",
                    rows(
                        Array(answer.varied.indices),
                        [
                            field, title, measure, present, least, largest, isDeclared, resolution,
                            rate,
                        ])
                ),
                ("diagnostics", .list(of: answer.after.diagnostics, Contract.diagnostic)),
            ])
    }

    private func rival(_ rival: GoalAnswer.Rival?) -> JSONValue {
        guard let rival else { return .null }
        return .object([
            ("unit", .string(answer.before.units[rival.unit].code)),
            ("distance", .number(rival.distance)),
        ])
    }
}
