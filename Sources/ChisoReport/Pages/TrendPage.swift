import ChisoModel

/// All units over several periods: where they stood, and what moved them.
struct TrendPage {
    let pages: ReportPages
    let trend: Trend

    private var say: PageWords { pages.say }

    /// The whole page.
    var document: String {
        let lead = say(
            "Mỗi kỳ chấm theo bộ chỉ số có hiệu lực trong kỳ đó.",
            "Each period is scored by the rules in force in it.")
        let steps = trend.steps.indices.reversed().map { step in
            Markup.section(
                title(step), anchor: "step-\(step + 1)",
                TrendParts(pages: pages, trend: trend).table(step))
        }
        return pages.frame(say("Qua các kỳ", "Over time"), base: "").document(
            """
            <p class="lead">\(lead)</p>
            \(Markup.notice(pages.warnings))\
            \(Markup.section(say("Chỉ số và hạng từng kỳ", "Index and rank by period"),
                anchor: "periods", standings))\
            \(Markup.section(say("Hạng đổi do đâu", "What moved ranks"), anchor: "causes",
                "<p>\(TrendParts.explanation(say))</p>\n"))\
            \(steps)
            """)
    }

    private func title(_ step: Int) -> String {
        let periods = [trend.periods[step], trend.periods[step + 1]].map { say.period($0.period) }
        return periods.joined(separator: " → ")
    }

    private var standings: Markup {
        let down: Markup = " data-first=\"descending\""
        var heads: [Markup] = [.heading(say("Đơn vị", "Unit"), " class=\"name\"")]
        for cards in trend.periods {
            heads.append(
                .heading(
                    say("Chỉ số \(cards.period)", "Index \(cards.period)"), isNumber: true, down))
            heads.append(
                .heading(say("Hạng \(cards.period)", "Rank \(cards.period)"), isNumber: true))
        }
        let rows = pages.cards.order.map { unit -> Markup in
            let cells = trend.periods.map { cards -> Markup in
                let index = cards.rankedNode(group: 0, unit: unit).index
                let rank = cards.standings[unit].rank
                return Markup.number(say.index(index, of: cards.pack), index)
                    + Markup.number(rank.map(String.init) ?? "–", rank.map(Double.init))
            }
            return """
                <tr><th scope="row">\(pages.link(unit: unit))</th>\(cells)</tr>

                """
        }
        return .table(
            say("Chỉ số và hạng từng kỳ", "Index and rank by period"), class: "sortable",
            attributes: " data-filter", head: "\(heads)", rows: rows)
    }
}

/// The parts that changes are split into, as rows and columns of pages.
struct TrendParts {
    let pages: ReportPages
    let trend: Trend

    private var say: PageWords { pages.say }

    /// What the parts mean.
    static func explanation(_ say: PageWords) -> String {
        say(
            "Mỗi phần được tính bằng cách chấm lại: trước hết thay số liệu của chính đơn vị, rồi của "
                + "các đơn vị khác, rồi mục tiêu, rồi các quy định còn lại của bộ chỉ số. Các phần "
                + "cộng lại đúng bằng toàn bộ thay đổi.",
            "Each part comes from scoring again: first with the unit's own new figures, then those "
                + "of all others, then the targets, then all else the rules say. The parts add up "
                + "to the whole change.")
    }

    /// The name of a cause.
    func name(_ cause: StandingChange.Cause) -> String {
        switch cause {
        case .own: say("Số liệu của đơn vị", "Own figures")
        case .others: say("Đơn vị khác", "Others")
        case .targets: say("Mục tiêu", "Targets")
        case .rules: say("Quy định", "Rules")
        }
    }

    /// All units from one period to the next.
    func table(_ step: Int) -> Markup {
        let down: Markup = " data-first=\"descending\""
        var heads: [Markup] = [
            .heading(say("Đơn vị", "Unit"), " class=\"name\""),
            .heading(say("Tăng, giảm hạng", "Places"), isNumber: true, down),
            .heading(say("Tăng, giảm chỉ số", "Index change"), isNumber: true, down),
        ]
        for cause in StandingChange.Cause.allCases {
            heads.append(.heading("\(name(cause)): \(say("hạng", "places"))", isNumber: true, down))
            heads.append(
                .heading("\(name(cause)): \(say("chỉ số", "index"))", isNumber: true, down))
        }
        let rows = pages.cards.order.map { unit -> Markup in
            """
            <tr><th scope="row">\(pages.link(unit: unit))</th>\(cells(trend.steps[step][unit]))</tr>

            """
        }
        return .table(
            say("Thay đổi của từng đơn vị", "Each unit's change"), class: "sortable",
            attributes: " data-filter", head: "\(heads)", rows: rows)
    }

    /// The cells of one change: the whole, then its parts.
    func cells(_ change: StandingChange) -> Markup {
        let parts = StandingChange.Cause.allCases.map { cause -> Markup in
            pair(change.parts[cause]?.places, change.parts[cause]?.index)
        }
        return pair(change.places, change.index) + "\(parts)"
    }

    private func pair(_ places: Int?, _ index: Double?) -> Markup {
        let digits = PlainNumber.places(pages.pack.precision.index, otherwise: 2)
        return Markup.places(places)
            + Markup.number(index.map { say.signed($0, places: digits) } ?? "–", index)
    }

    /// One unit over all periods, newest first, and its indicators.
    func section(of unit: Int) -> Markup {
        let heads: [Markup] =
            [
                .heading(say("Kỳ", "Period")), .heading(say("Hạng", "Rank"), isNumber: true),
                .heading(say("Chỉ số", "Index"), isNumber: true),
                .heading(say("Tăng, giảm hạng", "Places"), isNumber: true),
                .heading(say("Tăng, giảm chỉ số", "Index change"), isNumber: true),
            ]
            + StandingChange.Cause.allCases.flatMap { cause -> [Markup] in
                [say("hạng", "places"), say("chỉ số", "index")].map {
                    .heading("\(name(cause)): \($0)", isNumber: true)
                }
            }
        let rows = trend.periods.indices.reversed().map { place -> Markup in
            let cards = trend.periods[place]
            let rank = cards.standings[unit].rank
            let index = cards.rankedNode(group: 0, unit: unit).index
            let change =
                place == 0
                ? StandingChange(unit: unit, places: nil, index: nil)
                : trend.steps[place - 1][unit]
            return """
                <tr><th scope="row">\(say.period(cards.period))</th>\
                \(Markup.number(rank.map(String.init) ?? "–", rank.map(Double.init)))\
                \(Markup.number(say.index(index, of: cards.pack), index))\
                \(cells(change))</tr>

                """
        }
        let table = Markup.table(
            say("Qua các kỳ", "Over time"), head: "\(heads)", rows: Array(rows))
        return table + "<p class=\"quiet\">\(Self.explanation(say))</p>\n" + indicators(of: unit)
    }

    /// Points of every indicator in every period.
    private func indicators(of unit: Int) -> Markup {
        let heads: [Markup] =
            [.heading(say("Tiêu chí", "Indicator"), " class=\"name\"")]
            + trend.periods.map { .heading($0.period, isNumber: true) }
        let rows = pages.pack.indicators.indices.map { place -> Markup in
            let key = pages.pack.indicators[place].key
            let cells = trend.periods.map { cards -> Markup in
                guard let old = cards.pack.indicators.firstIndex(where: { $0.key == key }) else {
                    return "<td></td>"
                }
                let cell = cards.cell(indicator: old, unit: unit)
                let points = say.fixed(
                    cell.points, cards.pack.decimals(cards.pack.indicators[old]))
                return Markup.number(points, cell.points)
            }
            return """
                <tr><th scope="row">\(pages.link(indicator: place, from: "../"))</th>\(cells)</tr>

                """
        }
        return .table(
            say("Điểm từng tiêu chí qua các kỳ", "Points of each indicator by period"),
            head: "\(heads)", rows: rows)
    }
}
