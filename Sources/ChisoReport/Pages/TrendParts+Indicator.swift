import ChisoModel
import ChisoPrint
import ChisoScoring

// Periods of one indicator.

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
        let heads =
            [Markup.heading(say("Đơn vị", "Unit"), " class=\"name\"")]
            + zip(trend.periods, found).map { cards, found in
                let most =
                    found.map { " / \(pages.handbook.say.ungrouped($0.indicator.max))" } ?? ""
                return .heading(
                    cards.period + most, isNumber: true, " data-first=\"descending\"")
            }
        let rows = pages.cards.order.map { unit -> Markup in
            let cells = zip(trend.periods, found).map { cards, found -> Markup in
                found.map { points(of: unit, $0, in: cards) } ?? "<td></td>"
            }
            return """
                <tr><th scope="row">\(pages.link(unit: unit, from: "../"))</th>\(cells)</tr>

                """
        }
        return chart(say("Điểm đạt so với tối đa, %", "Share of the maximum earned, %"), lines)
            + .table(
                say("Điểm từng kỳ", "Points by period"), class: "sortable", head: "\(heads)",
                rows: rows)
    }

    /// What units earned of the maximum, percent, where scored.
    private func shares(of place: Int, in cards: Scorecards) -> [Double] {
        cards.units.indices.compactMap { unit in
            let cell = cards.cell(indicator: place, unit: unit)
            guard let points = cards.countedPoints(cell), cell.max > 0 else { return nil }
            return points / cell.max * 100
        }
    }
}
