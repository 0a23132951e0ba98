import ChisoModel
import ChisoPrint
import ChisoScoring

/// Units over several periods in print: where they stood, and what moved them.
public struct TrendReport: Report {
    let trend: Trend
    /// Codes of the units to show; empty for all.
    let codes: [String]

    /// - Parameters:
    ///   - trend: At least one period.
    ///   - units: Codes of the units to show, each with its indicators; empty for all, without them. A code that is not
    ///     in the round shows nothing: the caller checks.
    public init(_ trend: Trend, units: [String] = []) {
        self.trend = trend
        codes = units
    }

    // MARK: - Reading the trend

    /// The newest period.
    var newest: Scorecards { trend.periods[trend.periods.count - 1] }

    /// The units asked for, in the newest rank order.
    var units: [Int] { newest.units(codes) }

    /// Whether the unit's indicators are told.
    var tellsIndicators: Bool { !codes.isEmpty }

    /// Keys of the indicators of all periods: the newest edition's in printed order, then those it no longer has.
    var indicatorKeys: [String] {
        var known = Set<String>()
        return trend.periods.reversed().flatMap { cards in
            cards.pack.tree.printedIndicators.compactMap { place -> String? in
                let key = cards.pack.indicators[place].key
                return known.insert(key).inserted ? key : nil
            }
        }
    }

    /// An indicator of a period by its key, with its place; nil where its edition has none.
    func indicator(_ key: String, in cards: Scorecards) -> (place: Int, indicator: Indicator)? {
        cards.pack.indicator(named: key).map { ($0, cards.pack.indicators[$0]) }
    }

    /// The indicator as its newest edition declares it.
    func newestIndicator(_ key: String) -> Indicator? {
        trend.periods.reversed().lazy.compactMap { indicator(key, in: $0)?.indicator }.first
    }

    /// Why the change of a step is not split.
    func text(_ reason: StandingChange.Unsplit, _ step: Int) -> String {
        Words(.en).text(
            reason, from: trend.periods[step].period, to: trend.periods[step + 1].period)
    }
}

extension Trend {
    /// Decimals that an index of any period is printed with.
    var indexPlaces: Int {
        periods.map { PlainNumber.places($0.pack.precision.index, otherwise: 2) }.max() ?? 2
    }

    /// Why changes of a step are not split, the units of one reason together, both in the order of the units given.
    func unsplit(_ step: Int, of units: [Int]) -> [(StandingChange.Unsplit, [Int])] {
        var reasons: [StandingChange.Unsplit] = []
        var found: [StandingChange.Unsplit: [Int]] = [:]
        for unit in units {
            guard let reason = steps[step][unit].unsplit else { continue }
            if found[reason] == nil { reasons.append(reason) }
            found[reason, default: []].append(unit)
        }
        return reasons.map { ($0, found[$0] ?? []) }
    }
}

// MARK: - Tables and Markdown

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
            .number(cards.period.text) { unit in
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
            + periods.map { .number($0.period.text) }
            + [.number("change"), .text("values", .below)]
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

// MARK: - CSV and the contract `chiso.trend/1`, whose schema stands in the documentation

extension TrendReport {
    /// One record a unit and period; with the indicators told, one a unit, period and indicator.
    public var csv: String { tellsIndicators ? indicatorsCSV : standingsCSV }

    private var standingsCSV: String {
        let rows = units.flatMap { unit in
            trend.periods.indices.map { TrendColumns.Row(unit: unit, period: $0) }
        }
        return CSVText(TrendColumns(trend).csv, rows).text
    }

    private var indicatorsCSV: String {
        typealias Row = (unit: Int, cards: Scorecards, indicator: Indicator, cell: Cell)
        let columns: [TableColumn<Row>] = [
            .text("unit") { .text($0.cards.units[$0.unit].code) },
            .text("name") { .text($0.cards.units[$0.unit].name) },
            .text("key") { .text($0.indicator.key) }, .text("code") { .text($0.indicator.code) },
            .text("title") { .text($0.indicator.title) },
            .text("period") { .text($0.cards.period.text) },
            .number("value") { .shortest($0.cell.value) },
            .number("target") { .shortest($0.cell.target) },
            .number("points") { .shortest($0.cell.points) },
            .number("max") { .shortest($0.cell.max) },
            .text("status") { .text($0.cell.status.rawValue) },
        ]
        let keys = indicatorKeys
        let rows = units.flatMap { unit in
            keys.flatMap { key in
                trend.periods.compactMap { cards -> Row? in
                    indicator(key, in: cards).map { place, indicator in
                        (unit, cards, indicator, cards.cell(indicator: place, unit: unit))
                    }
                }
            }
        }
        return CSVText(columns, rows).text
    }

    /// The whole document; units stand in the newest rank order.
    public var json: JSONValue {
        let keys = indicatorKeys
        return .object([
            ("schema", .string("chiso.trend/1")),
            ("round", .string(newest.round)),
            ("periods", .list(of: trend.periods, period)),
            ("units", .list(of: units) { unit($0, keys) }),
        ])
    }

    private func period(_ cards: Scorecards) -> JSONValue {
        .object([
            ("period", .string(cards.period.text)), ("pack", Contract.pack(cards.pack)),
            ("provisional", .flag(cards.isProvisional)),
            ("diagnostics", .list(of: cards.diagnostics, Contract.diagnostic)),
        ])
    }

    private func unit(_ unit: Int, _ keys: [String]) -> JSONValue {
        let scored = newest.units[unit]
        return .object([
            ("unit", .string(scored.code)), ("name", .string(scored.name)),
            ("kind", .string(scored.kind)),
            ("standings", .list(of: trend.periods) { standing($0, unit) }),
            ("changes", .list(of: Array(trend.steps.indices)) { change($0, unit) }),
            ("indicators", .list(of: keys) { cells($0, unit) }),
        ])
    }

    private func standing(_ cards: Scorecards, _ unit: Int) -> JSONValue {
        let total = cards.rankedNode(group: 0, unit: unit)
        return .object([
            ("period", .string(cards.period.text)), ("rank", .optional(cards.standings[unit].rank)),
            ("points", .optional(total.points)), ("index", .optional(total.index)),
            ("class", .optional(cards.standings[unit].className)),
            ("provisional", .flag(cards.standings[unit].isProvisional)),
        ])
    }

    private func change(_ step: Int, _ unit: Int) -> JSONValue {
        let change = trend.steps[step][unit]
        let parts = StandingChange.Cause.allCases.compactMap { cause in
            change.parts[cause].map { part in
                (
                    key: cause.rawValue,
                    value: JSONValue.object([
                        ("places", .number(Double(part.places))), ("index", .number(part.index)),
                    ])
                )
            }
        }
        return .object([
            ("from", .string(trend.periods[step].period.text)),
            ("to", .string(trend.periods[step + 1].period.text)),
            ("places", .optional(change.places)), ("index", .optional(change.index)),
            ("parts", parts.isEmpty ? .null : .object(parts)),
            ("not_split", .optional(change.unsplit.map { text($0, step) })),
        ])
    }

    private func cells(_ key: String, _ unit: Int) -> JSONValue {
        let cells = trend.periods.compactMap { cards in
            indicator(key, in: cards).map {
                (cards.period, cards.cell(indicator: $0.place, unit: unit))
            }
        }
        return .object([
            ("key", .string(key)),
            (
                "periods",
                .list(of: cells) { period, cell in
                    .object([
                        ("period", .string(period.text)), ("value", .optional(cell.value)),
                        ("target", .optional(cell.target)), ("points", .optional(cell.points)),
                        ("max", .number(cell.max)), ("status", .string(cell.status.rawValue)),
                    ])
                }
            ),
        ])
    }
}
