import ChisoModel
import ChisoPrint
import ChisoScoring

/// All units over several periods: where they stood, and what moved them.
struct TrendPage {
    let pages: ReportPages
    let trend: Trend

    private var say: Words { pages.say }
    private var parts: TrendParts { TrendParts(pages: pages, trend: trend) }

    var document: String {
        let lead = say(
            "Mỗi kỳ chấm theo bộ chỉ số có hiệu lực trong kỳ đó.",
            "Each period is scored by the rules in force in it.")
        let steps = trend.steps.indices.reversed().map { step in
            Markup.section(
                title(step), anchor: "step-\(step + 1)",
                parts.table(step) + .notice(parts.unsplit(step)))
        }
        return pages.frame(say("Qua các kỳ", "Over time"), base: "").document(
            """
            <p class="lead">\(lead)</p>
            \(Markup.notice(pages.warnings))\
            \(Markup.section(say("Chỉ số (hạng) từng kỳ", "Index (rank) by period"),
                anchor: "periods", chart + standings))\
            \(targets)\
            \(Markup.section(say("Hạng đổi do đâu", "What moved ranks"), anchor: "causes",
                "<p>\(TrendParts.explanation(say))</p>\n"))\
            \(steps)
            """)
    }

    private func title(_ step: Int) -> String {
        let periods = [trend.periods[step], trend.periods[step + 1]].map { say.period($0.period) }
        return periods.joined(separator: " → ")
    }

    /// The indices of the first units; those that follow are grey.
    private var chart: Markup {
        let most = 8
        let figures = { (unit: Int) in
            trend.periods.map { $0.rankedNode(group: 0, unit: unit).index }
        }
        let order = pages.cards.order.filter { figures($0).contains { $0 != nil } }
        let lines = order.prefix(most).map { parts.line(pages.labels[$0], figures($0)) }
        guard trend.periods.count > 1, !lines.isEmpty else { return .none }
        let title = say("Chỉ số qua các kỳ, %", "Index by period, %")
        let told = lines.map { "\($0.name): \(parts.told($0.figures))" }
        let grey = order.count - lines.count
        let more = say(
            "Màu xám: \(grey) đơn vị còn lại, theo bảng dưới đây",
            "In grey: the \(grey) other units, see the table below")
        return .chart(
            PeriodLines(
                title: title,
                description: (told + (grey > 0 ? [more] : [])).joined(separator: "; ") + ".",
                periods: trend.periods.map(\.period.text), lines: lines,
                others: order.dropFirst(most).map(figures), written: { say.shown($0) },
                name: "courses"
            ).drawing) + (grey > 0 ? "<p class=\"quiet\">\(more).</p>\n" : .none)
    }

    /// The index of every period, and the rank behind it.
    private var standings: Markup {
        let unit = TableColumn<Int>.name("unit", say("Đơn vị", "Unit")) {
            .text(pages.labels[$0]).with(markup: pages.link(unit: $0))
        }
        let periods = trend.periods.map { cards -> TableColumn<Int> in
            .number(cards.period.text, cards.period.text, sorting: .descending) { unit in
                let index = cards.rankedNode(group: 0, unit: unit).index
                let rank = cards.standings[unit].rank.map { " (\($0))" } ?? ""
                return .written(say.index(index, of: cards.pack) + rank, by: index)
            }
        }
        return .table(
            say("Chỉ số (hạng) từng kỳ", "Index (rank) by period"), [unit] + periods,
            pages.cards.order, say)
    }
    /// How many targets each unit met in each period that has some.
    private var targets: Markup {
        guard !trend.targetPeriods.isEmpty else { return .none }
        let title = say("Mục tiêu đạt từng kỳ", "Targets met by period")
        let unit = TableColumn<Int>.name("unit", say("Đơn vị", "Unit")) {
            .text(pages.labels[$0]).with(markup: pages.link(unit: $0))
        }
        let periods = trend.targetPeriods.map { place -> TableColumn<Int> in
            let period = trend.periods[place].period
            return .number(period.text, period.text, sorting: .descending) { unit in
                let count = trend.count(of: unit, in: place)
                return .written(
                    count?.met(say) ?? "", by: count.map { Double($0.met) / Double($0.total) })
            }
        }
        return .section(
            title, anchor: "targets",
            .table(title, [unit] + periods, pages.cards.order, say))
    }
}
