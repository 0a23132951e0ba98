import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.goal/1`, whose schema stands in the documentation.

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
            ("period", .string(answer.before.period)),
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
