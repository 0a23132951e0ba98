import ChisoModel
import ChisoPrint
import ChisoScoring

// Periods of one unit.

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
                return "\(from) → \(to): " + say("không tách được", "not split")
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
        let heads: [Markup] =
            [.heading(say("Tiêu chí", "Indicator"), " class=\"name\"")]
            + trend.periods.map { .heading($0.period, isNumber: true) }
        let report = report
        let rows = report.indicatorKeys.map { key -> Markup in
            let cells = trend.periods.map { cards -> Markup in
                guard let found = report.indicator(key, in: cards) else { return "<td></td>" }
                return points(of: unit, found, in: cards)
            }
            return "<tr><th scope=\"row\">\(named(key))</th>\(cells)</tr>\n"
        }
        return .table(
            say("Điểm từng tiêu chí qua các kỳ", "Points of each indicator by period"),
            head: "\(heads)", rows: rows)
    }

    /// A link to the page of an indicator; the title of one that the newest edition no longer has.
    private func named(_ key: String) -> Markup {
        let place = pages.pack.indicators.firstIndex { $0.key == key }
        if let place { return pages.link(indicator: place, from: "../") }
        return Markup(report.newestIndicator(key).map { say.named($0) } ?? key)
    }

    func points(
        of unit: Int, _ found: (place: Int, indicator: Indicator), in cards: Scorecards
    ) -> Markup {
        let cell = cards.cell(indicator: found.place, unit: unit)
        guard cell.status == .scored else {
            return "<td class=\"number quiet\" data-v=\"\">\(say.status(cell.status))</td>"
        }
        let points = say.fixed(cell.points, cards.pack.decimals(found.indicator))
        return .number(points, cell.points)
    }
}
