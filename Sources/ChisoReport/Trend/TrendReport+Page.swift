import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

extension TrendReport {
    /// Indices of all periods, why ranks changed, then the indicators of the units asked for; in Markdown all columns side
    /// by side.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: newest)
        var page = Page()
        page.append(.title(title ?? frame.title, level: 1))
        page.append(.lines(heading))
        for grid in split(indices, after: 2, screen) { page.append(.grid(grid)) }
        let columns = TrendColumns(trend).terminal
        for place in trend.steps.indices {
            let (old, new) = (trend.periods[place], trend.periods[place + 1])
            page.append(.title("\(old.period) → \(new.period): what moved each unit", level: 2))
            let causes = Grid(
                columns, units.map { TrendColumns.Row(unit: $0, period: place + 1) })
            for grid in split(causes, after: 1, screen) { page.append(.grid(grid)) }
            page.append(.lines(unsplit(place)))
        }
        if !trend.steps.isEmpty { page.append(.lines([Self.legend])) }
        if tellsIndicators { units.forEach { append(indicatorsOf: $0, to: &page) } }
        page.append(.lines([frame.missing]))
        return page
    }

    private func split(_ grid: Grid, after first: Int, _ screen: Screen?) -> [Grid] {
        screen.map { grid.split(after: first, width: $0.width) } ?? [grid]
    }

    /// A title of their own for periods that several editions score; nil when one does.
    private var title: String? {
        guard Set(trend.periods.map(\.pack.id)).count > 1, let first = trend.periods.first else {
            return nil
        }
        return "\(newest.round), \(first.period) to \(newest.period)"
    }

    private static let legend =
        "Index (rank) by period. Places gained or lost, then index. own: the unit's figures; others: everyone else's; "
        + "targets: those in force; rules: all else the edition says. They are changed one after "
        + "the other in this order, and add up to the whole."

    private var heading: [String] {
        let periods = trend.periods.map { cards in
            "period \(cards.period): pack \(cards.pack.id), edition \(cards.pack.edition)"
                + (cards.isProvisional ? "; provisional: a failed cell touches the ranking" : "")
        }
        return ["round \(newest.round)"] + periods
    }

    private var indices: Grid {
        let labels = newest.labels
        let ranks = trend.periods.flatMap { $0.standings.compactMap(\.rank) }
        let widest = String(ranks.max() ?? 0).count
        let periods = trend.periods.map { cards -> TableColumn<Int> in
            .number(cards.period) { unit in
                let index = cards.pack.indexText(cards.rankedNode(group: 0, unit: unit).index)
                let rank = cards.standings[unit].rank.map(String.init) ?? PlainNumber.none
                let space = String(repeating: " ", count: widest - rank.count)
                return .text("\(index) (\(rank))\(space)")
            }
        }
        var since: [TableColumn<Int>] = []
        if let step = trend.steps.last {
            since.append(
                .number("since \(trend.periods[trend.periods.count - 2].period)") {
                    .change(step[$0].index, trend.indexPlaces)
                        .with(tone: Tone(change: step[$0].index))
                })
        }
        return Grid(
            [
                .number("rank") { .whole(newest.standings[$0].rank) },
                .name("unit") { .text(labels[$0]) },
            ] + periods + since, units)
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

    /// Periods of indicators that find room beside their titles.
    private static let shown = 4

    private func append(indicatorsOf unit: Int, to page: inout Page) {
        page.append(.title(newest.labels[unit], level: 2))
        let periods = trend.periods.suffix(Self.shown)
        if periods.count < trend.periods.count {
            page.append(
                .lines(["points of the last \(Self.shown) periods; --format csv has all"]))
        }
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
                } + [change(cells), values(cells, unit)]
        }
        page.append(.grid(Grid(columns: columns, rows: rows)))
    }

    /// What the points changed by since the period before, at the decimals they have.
    private func change(_ cells: [(Cell, Indicator, Scorecards)?]) -> String {
        guard let (cell, indicator, cards) = cells.last ?? nil,
            let before = (cells.dropLast().last ?? nil)?.0.points, let points = cell.points
        else { return PlainNumber.none }
        let places = PlainNumber.places(cards.pack.decimals(indicator))
        guard let units = Rounding.scaled(points - before, places) else { return PlainNumber.none }
        return PlainNumber.point(in: units, places: places, signed: true)
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
