import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV and the contract `chiso.trend/1`, whose schema stands in the documentation.

extension TrendReport {
    /// One record a unit and period; with the indicators told, one a unit, period and indicator.
    var csv: String { tellsIndicators ? indicatorsCSV : standingsCSV }

    private var standingsCSV: String {
        let causes = StandingChange.Cause.allCases
        var csv = CSVText(
            headings: ["unit", "name", "kind", "period", "pack", "rank", "index", "class"]
                + ["places_gained", "index_change"]
                + causes.flatMap { ["\($0.rawValue)_places", "\($0.rawValue)_index"] }
                + ["not_split"])
        for unit in units {
            for (place, cards) in trend.periods.enumerated() {
                let change = place == 0 ? nil : trend.steps[place - 1][unit]
                let (scored, standing) = (cards.units[unit], cards.standings[unit])
                var record: [CSVText.Entry] = [
                    .text(scored.code), .text(scored.name), .text(scored.kind),
                    .text(cards.period), .text(cards.pack.id), .whole(standing.rank),
                    .number(cards.rankedNode(group: 0, unit: unit).index),
                    .text(standing.className ?? ""), .whole(change?.places),
                    .number(change?.index),
                ]
                for cause in causes {
                    let part = change?.parts[cause]
                    record += [.whole(part?.places), .number(part?.index)]
                }
                let reason = change?.unsplit.map { text($0, place - 1) }
                csv.append(record + [.text(reason ?? "")])
            }
        }
        return csv.text
    }

    private var indicatorsCSV: String {
        var csv = CSVText(headings: [
            "unit", "name", "key", "code", "title", "period", "value", "target", "points", "max",
            "status",
        ])
        for unit in units {
            for key in indicatorKeys {
                for cards in trend.periods {
                    guard let (place, indicator) = indicator(key, in: cards) else { continue }
                    let cell = cards.cell(indicator: place, unit: unit)
                    csv.append([
                        .text(cards.units[unit].code), .text(cards.units[unit].name), .text(key),
                        .text(indicator.code), .text(indicator.title), .text(cards.period),
                        .number(cell.value), .number(cell.target), .number(cell.points),
                        .number(cell.max), .text(cell.status.rawValue),
                    ])
                }
            }
        }
        return csv.text
    }

    /// The whole document; units stand in the newest rank order.
    var json: JSONValue {
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
