import ChisoModel
import ChisoPrint
import ChisoScoring

/// An explanation in print: one cell from the figures it read to the unit's rank, or a unit's losses.
public struct ExplainReport: Report {
    /// What is reported.
    let explanation: Explanation
    /// The languages of the sentences, in order.
    let languages: [Language]

    /// - Parameters:
    ///   - languages: In which the sentences to the unit are written; not empty.
    public init(
        _ explanation: Explanation, languages: [Language] = Language.allCases
    ) {
        self.explanation = explanation
        self.languages = languages
    }

    /// One record a cell, with the sentences asked for.
    public var csv: String {
        var csv = CSVText(
            headings: ["unit", "key", "code", "title", "status", "points", "max", "lost"]
                + languages.map { "sentence_\($0.rawValue)" })
        for trace in explanation.cells {
            let indicator = pack.indicators[trace.indicator]
            csv.append(
                [
                    .text(cards.units[unit].code), .text(indicator.key), .text(indicator.code),
                    .text(indicator.title), .text(trace.cell.status.rawValue),
                    .number(cards.countedPoints(trace.cell, indicator: trace.indicator)),
                    .number(trace.cell.max),
                    .number(trace.lost),
                ] + languages.map { .text(sentence(trace, $0)) })
        }
        return csv.text
    }

    /// The sentences to the unit about one cell, by language.
    func sentence(_ trace: CellTrace, _ language: Language) -> String {
        CellSentence(trace, in: explanation, language).text
    }

    var cards: Scorecards { explanation.scorecards }
    var pack: RulePack { explanation.scorecards.pack }
    var unit: Int { explanation.unit }
}

// MARK: - Tables and Markdown

extension ExplainReport {
    /// What is asked about, the sentences, and what they rest on.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: cards)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading + explanation.changes.map { "change: \($0)" }))
        for block in UnitTable(scorecards: cards, unit: unit).blocks.prefix(2) {
            page.append(block)
        }
        if explanation.isWhole {
            for block in whole { page.append(block) }
        } else {
            for trace in explanation.cells {
                for block in blocks(trace) { page.append(block) }
            }
        }
        return page
    }

    // MARK: - A whole unit

    private var whole: [Page.Block] {
        let title = explanation.cells.isEmpty ? "lost: nothing" : "lost, largest first:"
        return [.title(title, level: 3)] + languages.map { .grid(reasons($0)) }
            + [.title("groups:", level: 3), .grid(groups)]
    }

    private func reasons(_ language: Language) -> Grid {
        var grid = Grid(columns: [
            .number("lost"), .text("code", .keep), .text("\(language.rawValue)", .wrap),
        ])
        let words = LossWords(explanation: explanation, say: Words(language))
        for loss in words.all {
            switch loss {
            case .cell(let trace):
                let indicator = pack.indicators[trace.indicator]
                grid.rows.append([
                    lost(trace), indicator.label,
                    words.say.title(indicator) + ": "
                        + CellSentence(trace, in: explanation, language).short,
                ])
            case .level(let level, let place):
                let group = pack.groups[place]
                grid.rows.append([
                    PlainNumber.lost(
                        level.points, of: level.node, factor: level.factor,
                        isApproximate: level.isApproximate, in: pack), group.label,
                    words.say.title(group) + ": " + words.text(level, place) + ".",
                ])
            }
        }
        return grid
    }

    private func lost(_ trace: CellTrace) -> String {
        PlainNumber.lost(
            trace.lost, of: .indicator(trace.indicator), factor: trace.factor,
            isApproximate: trace.isApproximate, in: pack)
    }

    private var groups: Grid {
        var grid = Grid(columns: [
            .text("code"), .text("title", .wrap), .number("points"),
            Grid.Column(heading: "/ max", isTrailing: false, fit: .keep), .number("lost"),
            .number("index"),
        ])
        for place in pack.tree.topGroups + [0] {
            let group = pack.groups[place]
            let result = cards.node(group: place, unit: unit)
            let decimals = place == 0 ? pack.precision.total : pack.decimals(group)
            grid.rows.append([
                place == 0 ? "" : group.label, place == 0 ? "total" : group.title,
                place == 0
                    ? PlainNumber.fixed(result.points, decimals)
                    : group.pointsText(result, decimals),
                "/ " + PlainNumber.text(result.applicableMax ?? result.max),
                PlainNumber.fixed(lost(place), decimals), pack.indexText(result.index),
            ])
        }
        return grid
    }

    /// What a group is short of its applicable maximum; for a penalty its points, for a bonus nothing.
    func lost(_ place: Int) -> Double? {
        let result = cards.node(group: place, unit: unit)
        guard let points = result.points, let max = result.applicableMax else { return nil }
        switch pack.groups[place].role {
        case .base: return Rounding.round(Swift.max(0, max - points), Rounding.firstPlaces)
        case .bonus: return 0
        case .penalty: return points
        }
    }

    // MARK: - One cell

    private func blocks(_ trace: CellTrace) -> [Page.Block] {
        let indicator = pack.indicators[trace.indicator]
        let heading = indicator.code.isEmpty ? "" : "\(indicator.code) "
        var blocks: [Page.Block] = [
            .title("\(heading)\(indicator.title) (\(indicator.key))", level: 3)
        ]
        blocks += languages.map { .lines(["\($0.rawValue): \(sentence(trace, $0))"]) }
        blocks.append(.lines(["rule: \(indicator.location)"]))
        blocks += [.grid(data(trace)), .grid(parameters(trace)), .lines(result(trace))]
        blocks += ran("measuring the value", trace.valueLines)
        blocks += ran("giving the points", trace.scoreLines)
        if let line = trace.deciding {
            let isOwn = line.place.path == indicator.location.path
            let place = line.place.line.map { isOwn ? "line \($0) of the rule" : nil } ?? nil
            blocks.append(
                .lines(["the line that decided: \(place ?? "\(line.place)")", "  \(line.text)"]))
        }
        blocks += [.grid(sums(trace)), .grid(moves(trace)), .lines(notes(trace))]
        return blocks + [.legend("basis:", indicator.basis.map { ("-", $0) })]
    }

    private func data(_ trace: CellTrace) -> Grid {
        var grid = Grid(columns: [
            .text("code", .keep), .text("data"), .number("figure"), .text("measure"),
            .text("title", .below), .text("from", .below),
        ])
        for datum in trace.data {
            let text = DatumText(datum, pack: pack)
            grid.rows.append([
                text.code, datum.name, text.figure, text.measure, text.title, text.source,
            ])
        }
        return grid
    }

    private func parameters(_ trace: CellTrace) -> Grid {
        var grid = Grid(columns: [
            .text("parameter", .keep), .text("value", .wrap), .text("from", .wrap),
        ])
        for parameter in trace.parameters {
            grid.rows.append([
                parameter.name, parameter.value.map(ParameterText.text) ?? PlainNumber.none,
                ParameterText.source(parameter, in: pack.indicators[trace.indicator]),
            ])
        }
        return grid
    }

    private func ran(_ what: String, _ lines: [CellTrace.Line]) -> [Page.Block] {
        guard !lines.isEmpty else { return [] }
        let most = 24
        let shown = lines.suffix(most)
        let earlier = lines.count > most ? ", the last \(most) of \(lines.count)" : ""
        var blocks: [Page.Block] = []
        var path = ""
        for line in shown {
            if line.place.path != path {
                path = line.place.path
                let title = blocks.isEmpty ? "\(what)\(earlier): \(path)" : "then in \(path)"
                blocks.append(.lines([title]))
                blocks.append(.grid(Grid(columns: [.number("line"), .text("ran", .wrap)])))
            }
            if case .grid(var grid)? = blocks.popLast() {
                grid.rows.append([line.place.line.map(String.init) ?? "", line.text])
                blocks.append(.grid(grid))
            }
        }
        return blocks
    }

    private func result(_ trace: CellTrace) -> [String] {
        let indicator = pack.indicators[trace.indicator]
        let cell = trace.cell
        var facts = ["status \(cell.status.rawValue)"]
        if cell.value != nil {
            let value = ValueText.text(
                of: cell, indicator: indicator, unit: cards.units[unit], fields: pack.fields)
            facts.append("value \(Words(.en).measured(value, indicator.measure))")
        }
        if let points = cell.points, let unrounded = trace.steps.unrounded {
            facts.append("points \(PlainNumber.text(points)) / \(PlainNumber.text(cell.max))")
            switch pack.decimals(indicator) {
            case .places(let places):
                facts.append("\(PlainNumber.text(unrounded)) before rounding to \(places) decimals")
            case .unrounded: facts.append("not rounded")
            }
        }
        var lines = [facts.joined(separator: "; ")]
        if let reason = cell.reason {
            lines.append(
                "reason: \(reason.text(languages.count == 1 ? languages[0] : .vi, in: pack))")
        }
        if let place = trace.steps.failure?.location { lines.append("failed at: \(place)") }
        for place in pack.tree.groups(above: .indicator(trace.indicator)) {
            let reason = cards.groups[place].reasons[unit]
            if let reason { lines.append("in \(pack.groups[place].label): \(reason)") }
        }
        if trace.factor != 1 {
            let share = PlainNumber.text(Rounding.round(trace.factor, 6))
            lines.append(
                "a point of it is \(trace.isApproximate ? "about " : "")\(share) of the total")
        }
        for check in trace.refuting {
            lines.append("refuted by check \(check.key): \(check.message) (\(check.place))")
        }
        if let ruling = trace.ruling {
            lines.append("fixed by the appraiser: \(ruling.place.map(DatumText.typed) ?? "")")
        }
        if let own = trace.own {
            lines.append(
                "by the unit's own figures: \(own.status.rawValue), "
                    + "points \(own.points.map(PlainNumber.text) ?? PlainNumber.none)")
        }
        return lines
    }

    private func sums(_ trace: CellTrace) -> Grid {
        let chain = pack.tree.groups(above: .indicator(trace.indicator))
        let isWeighted = chain.contains { pack.groups[$0].isWeighted }
        var grid = Grid(columns: [
            .text("in"), .text("title", .wrap), .number("points"),
            Grid.Column(heading: "/ max", isTrailing: false, fit: .keep), .number("index"),
            .text("by", .keep),
        ])
        if isWeighted { grid.columns.append(.number("weight")) }
        let indicator = pack.indicators[trace.indicator]
        grid.rows.append(
            [
                indicator.label, indicator.title,
                PlainNumber.fixed(
                    cards.countedPoints(trace.cell, indicator: trace.indicator),
                    pack.decimals(indicator)),
                "/ " + PlainNumber.text(trace.cell.max), "", "",
            ] + (isWeighted ? [PlainNumber.text(indicator.weight)] : []))
        for place in chain {
            let group = pack.groups[place]
            let result = cards.node(group: place, unit: unit)
            let decimals = place == 0 ? pack.precision.total : pack.decimals(group)
            grid.rows.append(
                [
                    place == 0 ? "total" : group.label,
                    place == 0 ? "" : group.title,
                    place == 0
                        ? PlainNumber.fixed(result.points, decimals)
                        : group.pointsText(result, decimals),
                    "/ " + PlainNumber.text(result.applicableMax ?? result.max),
                    pack.indexText(result.index), group.aggregate.name,
                ] + (isWeighted ? [place == 0 ? "" : PlainNumber.text(group.weight)] : []))
        }
        return grid
    }

    private func moves(_ trace: CellTrace) -> Grid {
        var grid = Grid(columns: [
            .text("would earn more", .keep), .number("now"), .number("→ new"), .number("points"),
            .number("gain"),
        ])
        var all = trace.advice.moves
        if let best = trace.advice.best, !all.contains(best) { all.append(best) }
        for move in all {
            let field = pack.fields[move.field]
            grid.rows.append([
                field.key, move.before.map { DatumText.figure($0, field) } ?? "blank",
                DatumText.figure(move.after, field), PlainNumber.text(move.points),
                PlainNumber.text(move.gain),
            ])
        }
        return grid
    }

    private func notes(_ trace: CellTrace) -> [String] {
        switch trace.advice.outcome {
        case .found, .none:
            [
                "sought by the rule itself, one figure at a time: \(trace.advice.tried) figures "
                    + "tried, within the ranges of the fields and the checks of the pack"
            ]
        case .full: []
        case .notSought: ["what would earn more was not sought"]
        }
    }
}
