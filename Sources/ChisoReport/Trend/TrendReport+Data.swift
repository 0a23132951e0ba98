import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV and the contract `chiso.trend/1`, whose schema stands in the documentation.

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
            .text("period") { .text($0.cards.period) },
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
            ("period", .string(cards.period)), ("pack", Contract.pack(cards.pack)),
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
            ("period", .string(cards.period)), ("rank", .optional(cards.standings[unit].rank)),
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
            ("from", .string(trend.periods[step].period)),
            ("to", .string(trend.periods[step + 1].period)),
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
                        ("period", .string(period)), ("value", .optional(cell.value)),
                        ("target", .optional(cell.target)), ("points", .optional(cell.points)),
                        ("max", .number(cell.max)), ("status", .string(cell.status.rawValue)),
                    ])
                }
            ),
        ])
    }
}
