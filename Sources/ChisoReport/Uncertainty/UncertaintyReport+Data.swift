import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.uncertainty/1`, whose schema stands in the documentation.

extension UncertaintyReport {
    /// One record a unit, in rank order.
    var csv: String {
        let pack = baseline.pack
        var csv = CSVText(
            headings: [
                "unit", "name", "kind", "index", "rank", "rank_5", "rank_median", "rank_95",
                "indistinct", "top_\(uncertainty.question.top)",
            ] + pack.classes.map { "class \($0.name)" } + ["unclassed", "provisional"])
        let companions = companions
        for unit in shown {
            let place = uncertainty.places[unit]
            let about = baseline.units[unit]
            csv.append(
                [
                    .text(about.code), .text(about.name), .text(about.kind),
                    .number(baseline.rankedNode(group: 0, unit: unit).index),
                    .whole(baseline.standings[unit].rank), .whole(place.low),
                    .whole(place.median), .whole(place.high),
                    .whole(place.low == nil ? nil : companions[unit]),
                    .number(place.top),
                ] + place.classes.map { .number($0) }
                    + [.number(place.unclassed), .flag(baseline.standings[unit].isProvisional)])
        }
        return csv.text
    }

    /// The whole document; units stand in rank order.
    var json: JSONValue {
        let question = uncertainty.question
        return .object([
            ("schema", .string("chiso.uncertainty/1")),
            ("pack", Contract.pack(baseline.pack)),
            ("round", .string(baseline.round)),
            ("period", .string(baseline.period)),
            ("changes", .strings(uncertainty.changes)),
            ("uncertain", .strings(question.inputs.map(\.text))),
            ("runs", .optional(question.runs)),
            // As text: a reader's numbers may hold 53 bits only.
            ("seed", .string(String(question.seed))),
            ("top", .optional(question.top)),
            ("provisional", .flag(baseline.isProvisional)),
            ("units", .list(of: shown, unit)),
            ("indistinct", .list(of: pairs, pair)),
            ("shift_mean", .number(uncertainty.shiftMean)),
            ("shift_variance", .number(uncertainty.shiftVariance)),
            ("one_at_a_time", .list(of: uncertainty.swings, swing)),
            ("variance_shares", .list(of: uncertainty.shares, share)),
            ("diagnostics", .list(of: baseline.diagnostics, Contract.diagnostic)),
        ])
    }

    private func unit(_ unit: Int) -> JSONValue {
        let place = uncertainty.places[unit]
        let about = baseline.units[unit]
        let standing = baseline.standings[unit]
        return .object([
            ("unit", .string(about.code)), ("name", .string(about.name)),
            ("kind", .string(about.kind)), ("provisional", .flag(standing.isProvisional)),
            ("index", .optional(baseline.rankedNode(group: 0, unit: unit).index)),
            ("rank", .optional(standing.rank)), ("class", .optional(standing.className)),
            ("rank_5", .optional(place.low)), ("rank_median", .optional(place.median)),
            ("rank_95", .optional(place.high)), ("top", .number(place.top)),
            (
                "classes",
                .object(
                    zip(baseline.pack.classes, place.classes).map { ($0.name, .number($1)) })
            ),
            ("unclassed", .number(place.unclassed)),
        ])
    }

    private func pair(_ pair: Uncertainty.Pair) -> JSONValue {
        .object([
            ("first", .string(baseline.units[pair.first].code)),
            ("second", .string(baseline.units[pair.second].code)),
            ("above", .number(pair.above)), ("below", .number(pair.below)),
        ])
    }

    private func swing(_ swing: Uncertainty.Swing) -> JSONValue {
        .object([
            ("number", .string(swing.label)),
            ("input", .string(uncertainty.question.inputs[swing.input].text)),
            ("shift_low", .number(swing.shiftLow)), ("shift_high", .number(swing.shiftHigh)),
            ("index_low", changes(swing.indexLow)), ("index_high", changes(swing.indexHigh)),
        ])
    }

    /// The change of the index of each unit shown, by code.
    private func changes(_ column: [Double]) -> JSONValue {
        let places = Rounding.firstPlaces
        return .object(
            shown.map { (baseline.units[$0].code, .number(Rounding.round(column[$0], places))) })
    }

    private func share(_ share: Uncertainty.Share) -> JSONValue {
        .object([
            ("of", .string(share.label)),
            ("input", .string(uncertainty.question.inputs[share.input].text)),
            ("is_input", .flag(share.isInput)), ("first_order", .number(share.first)),
            ("total", .number(share.total)),
        ])
    }
}
