import ChisoModel
import ChisoPrint
import ChisoScoring

/// The parts that changes are split into, and figures over periods, for all pages that show them.
struct TrendParts {
    let pages: ReportPages
    let trend: Trend

    var say: Words { pages.say }
    var report: TrendReport { TrendReport(trend) }

    /// What the parts mean.
    static func explanation(_ say: Words) -> String {
        say(
            "Mỗi ô ghi số bậc tăng hoặc giảm rồi đến thay đổi của chỉ số. Mỗi phần được tính bằng "
                + "cách chấm lại: trước hết thay số liệu của chính đơn vị, rồi của các đơn vị khác, "
                + "rồi mục tiêu, rồi các quy định còn lại của bộ chỉ số. Các phần cộng lại đúng "
                + "bằng toàn bộ thay đổi.",
            "A cell tells places gained or lost, then the change of the index. Each part comes from "
                + "scoring again: first with the unit's own new figures, then those of all others, "
                + "then the targets, then all else the rules say. The parts add up to the whole "
                + "change.")
    }

    // MARK: - Changes

    /// All units from one period to the next.
    func table(_ step: Int) -> Markup {
        .table(
            say("Thay đổi của từng đơn vị", "Each unit's change"), columns.stepPage,
            pages.cards.order.map { TrendColumns.Row(unit: $0, period: step + 1) }, say)
    }

    var columns: TrendColumns { TrendColumns(trend, say: say) { pages.link(unit: $0) } }

    /// Why changes are not split, the units of one reason together.
    func unsplit(_ step: Int) -> [String] {
        trend.unsplit(step, of: pages.cards.order).map { reason, units in
            let named = units.map { pages.labels[$0] }.joined(separator: ", ")
            let text = say.text(
                reason, from: trend.periods[step].period, to: trend.periods[step + 1].period)
            return say("Không tách được", "Not split") + " (\(text)): \(named)."
        }
    }

    // MARK: - Figures over periods

    /// A line of a chart.
    func line(_ name: String, _ figures: [Double?]) -> PeriodLines.Line {
        let last = figures.compactMap(\.self).last
        return PeriodLines.Line(
            name: name, figures: figures, text: say.fixed(last, places: trend.indexPlaces))
    }

    /// Figures as a screen reader reads them.
    func told(_ figures: [Double?]) -> String {
        zip(trend.periods, figures).map { cards, figure in
            "\(cards.period) \(say.fixed(figure, places: trend.indexPlaces))"
        }.joined(separator: ", ")
    }

    func chart(_ title: String, _ lines: [PeriodLines.Line]) -> Markup {
        let lines = lines.filter { $0.figures.contains { $0 != nil } }
        guard trend.periods.count > 1, !lines.isEmpty else { return .none }
        return .chart(
            PeriodLines(
                title: title,
                description: lines.map { "\($0.name): \(told($0.figures))" }
                    .joined(separator: "; ") + ".",
                periods: trend.periods.map(\.period), lines: lines,
                written: { say.shown($0) }, name: "course"
            ).drawing)
    }
}
