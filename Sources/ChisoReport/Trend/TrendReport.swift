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

    /// Why the change of a step is not split, under a heading that says that it is not.
    func note(_ reason: StandingChange.Unsplit, _ step: Int) -> String {
        Words(.en).note(
            reason, from: trend.periods[step].period, to: trend.periods[step + 1].period)
    }
}

extension Trend {
    /// What came of a unit's targets for a period; nil where the round states it none.
    func count(of unit: Int, in period: Int) -> TargetResults.Count? {
        guard targets.indices.contains(period) else { return nil }
        let count = targets[period].count(of: unit)
        return count.total > 0 ? count : nil
    }

    /// The periods for which the round states targets.
    var targetPeriods: [Int] { targets.indices.filter { !targets[$0].all.isEmpty } }

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
        if let met {
            page.append(.title("targets met, of those stated", level: 2))
            for grid in split(met, after: 1, screen) { page.append(.grid(grid)) }
        }
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
                + (cards.partYear.map { "; \(Words(.en).standing($0))" } ?? "")
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

    /// How many targets each unit met in each period that has some; nil where none has.
    private var met: Grid? {
        guard !trend.targetPeriods.isEmpty else { return nil }
        let labels = newest.labels
        let periods = trend.targetPeriods.map { place -> TableColumn<Int> in
            .number(trend.periods[place].period.text) {
                .text(trend.count(of: $0, in: place)?.met(Words(.en)) ?? PlainNumber.none)
            }
        }
        return Grid([.name("unit") { .text(labels[$0]) }] + periods, units)
    }

    /// What came of a unit's targets in the newest period that states it some.
    private func append(targetsOf unit: Int, to page: inout Page) {
        guard
            let place = trend.targetPeriods.last(where: { trend.count(of: unit, in: $0) != nil }),
            let count = trend.count(of: unit, in: place)
        else { return }
        let cards = trend.periods[place]
        page.append(
            .lines([
                "targets of \(cards.period): \(TargetResultColumns.line(count, Words(.en)))"
            ]))
        page.append(
            .grid(
                Grid(
                    TargetResultColumns(cards, say: Words(.en)).terminal,
                    trend.targets[place].of(unit))))
    }

    private func unsplit(_ step: Int) -> [String] {
        let labels = newest.labels
        return trend.unsplit(step, of: units).map { reason, units in
            let more = units.count > 5 ? " and \(units.count - 5) more" : ""
            let named = units.prefix(5).map { labels[$0] }.joined(separator: ", ")
            let text = Words(.en).text(
                reason, from: trend.periods[step].period, to: trend.periods[step + 1].period)
            return "\(Words(.en).head(reason)), \(text): \(named)\(more)"
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
        typealias Row = (key: String, cells: [TrendCell?])
        let points = periods.enumerated().map { place, cards -> TableColumn<Row> in
            .number(cards.period.text) { .text($0.cells[place]?.pointsText ?? "") }
        }
        let columns: [TableColumn<Row>] =
            [
                .text("code", fit: .keep) { .text(newestIndicator($0.key)?.label ?? $0.key) },
                .text("title", fit: .wrap) { .text(newestIndicator($0.key)?.title ?? "") },
            ] + points + [
                .number("change") { .text(change($0.cells)) },
                .text("values", fit: .below) { .text(values($0.cells, unit)) },
            ]
        let rows = indicatorKeys.map { key in
            Row(key: key, cells: periods.map { cell(key, unit, in: $0) })
        }
        page.append(.grid(Grid(columns, rows)))
        append(targetsOf: unit, to: &page)
    }

    /// The cell of an indicator by its key in a period; nil where its edition has none.
    private func cell(_ key: String, _ unit: Int, in cards: Scorecards) -> TrendCell? {
        indicator(key, in: cards).map { place, _ in
            TrendCell(
                unit: unit, cards: cards, place: place,
                cell: cards.cell(indicator: place, unit: unit))
        }
    }

    /// What the points changed by since the period before, at the decimals they have.
    private func change(_ cells: [TrendCell?]) -> String {
        guard let last = cells.last ?? nil, let points = last.points,
            let earlier = cells.dropLast().last ?? nil, let before = earlier.points,
            !last.isApart(from: earlier)
        else { return PlainNumber.none }
        let places = PlainNumber.places(last.cards.pack.decimals(last.indicator))
        guard let units = Rounding.scaled(points - before, places) else { return PlainNumber.none }
        return PlainNumber.point(in: units, places: places, signed: true)
    }

    /// `96.1 → 98.3 %`; nothing where nothing is measured.
    private func values(_ cells: [TrendCell?], _ unit: Int) -> String {
        guard cells.contains(where: { $0?.cell.value != nil }) else { return "" }
        let texts = cells.map { cell in
            guard let cell else { return PlainNumber.none }
            return ValueText.text(
                of: cell.cell, indicator: cell.indicator, unit: cell.cards.units[unit],
                fields: cell.cards.pack.fields)
        }
        let measure = cells.compactMap { $0?.indicator.measure }.last ?? ""
        return texts.joined(separator: " → ") + (measure.isEmpty ? "" : " \(measure)")
    }
}

/// One cell of one period.
private struct TrendCell {
    let unit: Int
    let cards: Scorecards
    let place: Int
    var indicator: Indicator { cards.pack.indicators[place] }
    let cell: Cell

    /// As they count in the total: below zero what a penalty takes off; nil of a cell that is not scored.
    var points: Double? {
        cards.pack.tree.role(of: .indicator(place)) == .penalty
            ? cell.points.map { 0 - $0 } : cell.points
    }

    /// Whether its yardstick changed since an earlier cell of the same indicator.
    func isApart(from earlier: TrendCell) -> Bool {
        let read = indicator.fieldsRead.map { cards.pack.fields[$0].yardstickBreak }
        return ([cards.pack.yardstickBreak, indicator.yardstickBreak] + read).contains {
            $0?.parts(earlier.cards.period, from: cards.period) ?? false
        }
    }

    /// Points, or why there are none.
    var pointsText: String {
        cell.status == .scored
            ? PlainNumber.fixed(points, cards.pack.decimals(indicator))
            : cell.status.rawValue.replacing("_", with: " ")
    }

    /// In CSV and JSON.
    static var columns: [TableColumn<TrendCell>] {
        [
            .text("period") { .text($0.cards.period.text) },
            .number("value") { .shortest($0.cell.value) },
            .number("target") { .shortest($0.cell.target) },
            .number("points") { .shortest($0.cards.countedPoints($0.cell, indicator: $0.place)) },
            .number("max") { .shortest($0.cell.max) },
            .text("status") { .text($0.cell.status.rawValue) },
        ]
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
        let columns: [TableColumn<TrendCell>] =
            newest.identity.prefix(2).map { $0.over(\.unit) } + [
                .text("key") { .text($0.indicator.key) },
                .text("code") { .text($0.indicator.code) },
                .text("title") { .text($0.indicator.title) },
            ] + TrendCell.columns
        let keys = indicatorKeys
        let rows = units.flatMap { unit in
            keys.flatMap { key in trend.periods.compactMap { cell(key, unit, in: $0) } }
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
        .object(
            JSONValue.members(newest.identity, unit) + [
                ("standings", .list(of: Array(trend.periods.indices)) { standing($0, unit) }),
                ("changes", .list(of: Array(trend.steps.indices)) { change($0, unit) }),
                ("indicators", .list(of: keys) { cells($0, unit) }),
            ])
    }

    private func standing(_ place: Int, _ unit: Int) -> JSONValue {
        let cards = trend.periods[place]
        let targets = trend.count(of: unit, in: place).map { count in
            (
                key: "targets",
                value: JSONValue.object([
                    ("met", .whole(count.met)), ("missed", .whole(count.missed)),
                    ("undecided", .whole(count.undecided)),
                ])
            )
        }
        let total = cards.rankedNode(group: 0, unit: unit)
        return .object(
            [
                ("period", .string(cards.period.text)),
                ("rank", .optional(cards.standings[unit].rank)),
                ("points", .optional(total.points)), ("index", .optional(total.index)),
                ("class", .optional(cards.standings[unit].className)),
                ("provisional", .flag(cards.standings[unit].isProvisional)),
            ] + [targets].compactMap { $0 })
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
            ("not_split", .optional(change.unsplit.map { note($0, step) })),
        ])
    }

    private func cells(_ key: String, _ unit: Int) -> JSONValue {
        let cells = trend.periods.compactMap { cell(key, unit, in: $0) }
        let columns = TrendCell.columns
        return .object([
            ("key", .string(key)),
            ("periods", .list(of: cells) { .object(JSONValue.members(columns, $0)) }),
        ])
    }
}
