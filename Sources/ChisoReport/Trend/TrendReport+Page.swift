import ChisoModel

// Tables and Markdown.

extension TrendReport {
    /// Indices of all periods, why ranks changed, then the indicators of the units asked for.
    var page: Page {
        let frame = ReportFrame(scorecards: newest)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(heading))
        page.append(.grid(indices))
        for (place, step) in trend.steps.enumerated() {
            let (old, new) = (trend.periods[place], trend.periods[place + 1])
            page.append(.title("\(old.period) → \(new.period): what moved each unit", level: 2))
            page.append(.grid(causes(of: step, old, new)))
            page.append(.lines(unsplit(place)))
        }
        if !trend.steps.isEmpty { page.append(.lines([Self.legend])) }
        if tellsIndicators { units.forEach { append(indicatorsOf: $0, to: &page) } }
        page.append(.lines([frame.missing]))
        return page
    }

    private static let legend =
        "Places gained or lost, then index. own: the unit's figures; others: everyone else's; "
        + "targets: those in force; rules: all else the edition says. They are changed one after "
        + "the other in this order, and add up to the whole."

    private var heading: [String] {
        let periods = trend.periods.map { cards in
            "period \(cards.period): pack \(cards.pack.id), edition \(cards.pack.edition)"
                + (cards.isProvisional ? "; provisional: a failed cell touches the ranking" : "")
        }
        return ["round \(newest.round)"] + periods
    }

    /// The periods that find room beside each other in a table.
    private var shown: ArraySlice<Scorecards> { trend.periods.suffix(5) }

    private var indices: Grid {
        let labels = newest.labels
        let columns =
            [Grid.Column.number("rank"), .text("unit")] + shown.map { .number($0.period) }
            + [.number("change"), .text("ranks")]
        let rows = units.map { unit in
            let figures = shown.map { cards in
                cards.pack.indexText(cards.rankedNode(group: 0, unit: unit).index)
            }
            let ranks = shown.map { cards in
                cards.standings[unit].rank.map(String.init) ?? PlainNumber.none
            }
            return [ranks.last ?? PlainNumber.none, labels[unit]] + figures
                + [signed(trend.steps.last?[unit].index), ranks.joined(separator: " → ")]
        }
        return Grid(columns: columns, rows: rows)
    }

    // MARK: - Causes

    private func causes(of step: [StandingChange], _ old: Scorecards, _ new: Scorecards) -> Grid {
        let labels = newest.labels
        let columns =
            [Grid.Column.text("unit"), .number("rank"), .number("→ new"), .number("index")]
            + StandingChange.Cause.allCases.map { .number($0.rawValue) }
        let rows = units.map { unit in
            let change = step[unit]
            let parts = StandingChange.Cause.allCases.map { cause in
                change.parts[cause].map(text) ?? PlainNumber.none
            }
            return [
                labels[unit], old.standings[unit].rank.map(String.init) ?? PlainNumber.none,
                new.standings[unit].rank.map(String.init) ?? PlainNumber.none,
                signed(change.index),
            ] + parts
        }
        return Grid(columns: columns, rows: rows)
    }

    private func text(_ part: StandingChange.Part) -> String {
        [StandingChange.arrow(part.places), signed(part.index)].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private func unsplit(_ step: Int) -> [String] {
        let labels = newest.labels
        return trend.unsplit(step, of: units).map { reason, units in
            let more = units.count > 5 ? " and \(units.count - 5) more" : ""
            let named = units.prefix(5).map { labels[$0] }.joined(separator: ", ")
            return "not split, \(text(reason, step)): \(named)\(more)"
        }
    }

    // MARK: - Indicators

    private func append(indicatorsOf unit: Int, to page: inout Page) {
        page.append(.title(newest.labels[unit], level: 2))
        let periods = trend.periods.suffix(4)
        let columns =
            [Grid.Column.text("code", .keep), .text("title", .wrap)]
            + periods.map { .number($0.period) } + [.number("change"), .text("values", .below)]
        let rows = indicatorKeys.map { key -> [String] in
            let shown = newestIndicator(key)
            let cells = periods.map { cards in
                indicator(key, in: cards).map { place, indicator in
                    (cards.cell(indicator: place, unit: unit), indicator, cards)
                }
            }
            return [shown?.label ?? key, shown?.title ?? ""]
                + cells.map { cell in
                    guard let (cell, indicator, cards) = cell else { return "" }
                    return cell.status == .scored
                        ? PlainNumber.fixed(cell.points, cards.pack.decimals(indicator))
                        : cell.status.rawValue.replacing("_", with: " ")
                } + [change(cells.map { $0?.0.points }), values(cells, unit)]
        }
        page.append(.grid(Grid(columns: columns, rows: rows)))
    }

    private func change(_ points: [Double?]) -> String {
        guard let last = points.last ?? nil, let before = points.dropLast().last ?? nil else {
            return PlainNumber.none
        }
        return PlainNumber.signed(last - before)
    }

    /// `96.1 → 98.3 %`; nothing where nothing is measured.
    private func values(_ cells: [(Cell, Indicator, Scorecards)?], _ unit: Int) -> String {
        guard cells.contains(where: { $0?.0.value != nil }) else { return "" }
        let texts = cells.map { cell in
            guard let (cell, indicator, cards) = cell else { return PlainNumber.none }
            return ValueText.text(
                of: cell, indicator: indicator, unit: cards.units[unit], fields: cards.pack.fields)
        }
        let measure = cells.compactMap { $0?.1.measure }.last ?? ""
        return texts.joined(separator: " → ") + (measure.isEmpty ? "" : " \(measure)")
    }
}
