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
            let head = say.head(reason)
            return head.prefix(1).uppercased() + head.dropFirst() + " (\(text)): \(named)."
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
                periods: trend.periods.map(\.period.text), lines: lines,
                written: { say.shown($0) }, name: "course"
            ).drawing)
    }
}

// MARK: - Periods of one indicator

extension TrendParts {
    /// One indicator over all periods: what was earned of its maximum, and each unit's points; nothing where only one
    /// period has it.
    func section(ofIndicator key: String) -> Markup {
        let report = report
        let found = trend.periods.map { cards in
            report.indicator(key, in: cards).map { (place: $0.place, indicator: $0.indicator) }
        }
        guard found.count(where: { $0 != nil }) > 1 else { return .none }
        let spreads = zip(trend.periods, found).map { cards, found in
            found.flatMap { Quartiles(shares(of: $0.place, in: cards)) }
        }
        let lines = [
            line(say("cao nhất", "highest"), spreads.map { $0?.most }),
            line(say("trung vị", "median"), spreads.map { $0?.median }),
            line(say("thấp nhất", "lowest"), spreads.map { $0?.least }),
        ]
        let periods = zip(trend.periods, found).map { cards, found -> TableColumn<Int> in
            let most = found.map { " / \(say.ungrouped($0.indicator.max))" } ?? ""
            return .number("", cards.period.text + most, sorting: .descending) { unit in
                found.map { points(of: unit, $0, in: cards) } ?? .blank
            }
        }
        return chart(say("Điểm đạt so với tối đa, %", "Share of the maximum earned, %"), lines)
            + .table(
                say("Điểm từng kỳ", "Points by period"),
                [pages.rankingColumns(from: "../").unit] + periods, pages.cards.order, say,
                isSearched: false)
    }

    /// What units earned of the maximum, percent, where scored; of those that do not stand apart.
    private func shares(of place: Int, in cards: Scorecards) -> [Double] {
        cards.units.indices.filter { !cards.standings[$0].standsApart }.compactMap { unit in
            let cell = cards.cell(indicator: place, unit: unit)
            guard let points = cards.countedPoints(cell, indicator: place), cell.max > 0
            else { return nil }
            return points / cell.max * 100
        }
    }
}

// MARK: - Periods of one unit

extension TrendParts {
    /// One unit over all periods, newest first, and its indicators.
    func section(of unit: Int) -> Markup {
        let table = Markup.table(
            say("Qua các kỳ", "Over time"), columns.unitPage,
            trend.periods.indices.reversed().map { TrendColumns.Row(unit: unit, period: $0) }, say,
            isSortable: false, isSearched: false)
        let reasons = trend.steps.indices.reversed().compactMap { step in
            trend.steps[step][unit].unsplit.map { reason in
                let (from, to) = (trend.periods[step].period, trend.periods[step + 1].period)
                return "\(from) → \(to): " + say.head(reason)
                    + " (\(say.text(reason, from: from, to: to)))."
            }
        }
        return indices(of: unit) + table + .notice(reasons)
            + "<p class=\"quiet\">\(Self.explanation(say))</p>\n" + indicators(of: unit)
    }

    /// The unit's index beside the median of those ranked.
    private func indices(of unit: Int) -> Markup {
        let own = trend.periods.map { $0.rankedNode(group: 0, unit: unit).index }
        let medians = trend.periods.map { cards in
            Quartiles(
                cards.units.indices.compactMap {
                    cards.standings[$0].rank == nil
                        ? nil : cards.rankedNode(group: 0, unit: $0).index
                })
        }
        var lines = [line(pages.labels[unit], own)]
        if medians.contains(where: { ($0?.count ?? 0) > 1 }) {
            lines.append(line(say("trung vị", "median"), medians.map { $0?.median }))
        }
        return chart(say("Chỉ số qua các kỳ, %", "Index by period, %"), lines)
    }

    /// Points of every indicator in every period.
    private func indicators(of unit: Int) -> Markup {
        let report = report
        let periods = trend.periods.map { cards -> TableColumn<String> in
            .number("", cards.period.text) { key in
                report.indicator(key, in: cards).map { points(of: unit, $0, in: cards) } ?? .blank
            }
        }
        let name = TableColumn<String>.name("indicator", say("Tiêu chí", "Indicator")) { key in
            let place = pages.pack.indicator(named: key)
            // The newest edition may no longer have it.
            return .text(report.newestIndicator(key).map { say.named($0) } ?? key)
                .with(markup: place.map { pages.link(indicator: $0, from: "../") })
        }
        return .table(
            say("Điểm từng tiêu chí qua các kỳ", "Points of each indicator by period"),
            [name] + periods, report.indicatorKeys, say, isSortable: false, isSearched: false)
    }

    private func points(
        of unit: Int, _ found: (place: Int, indicator: Indicator), in cards: Scorecards
    ) -> TableFigure {
        let cell = cards.cell(indicator: found.place, unit: unit)
        guard cell.status == .scored else {
            return .written(say.status(cell.status), by: nil).with(pageClass: "quiet")
        }
        let isPenalty = cards.pack.tree.role(of: .indicator(found.place)) == .penalty
        return .fixed(
            isPenalty ? cell.points.map { 0 - $0 } : cell.points,
            cards.pack.decimals(found.indicator))
    }
}
