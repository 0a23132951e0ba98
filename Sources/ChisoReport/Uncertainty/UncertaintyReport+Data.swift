import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.uncertainty/1`, whose schema stands in the documentation.

extension UncertaintyReport {
    /// One record a unit, in rank order.
    public var csv: String {
        let (places, companions) = (uncertainty.places, companions)
        let classes = baseline.pack.classes.enumerated().map { place, band -> TableColumn<Int> in
            .number("class \(band.name)") { .shortest(places[$0].classes[place]) }
        }
        let columns: [TableColumn<Int>] =
            [
                .text("unit") { .text(baseline.units[$0].code) },
                .text("name") { .text(baseline.units[$0].name) },
                .text("kind") { .text(baseline.units[$0].kind) },
                .number("index") { .shortest(baseline.rankedNode(group: 0, unit: $0).index) },
                .number("rank") { .whole(baseline.standings[$0].rank) },
                .number("rank_5") { .whole(places[$0].low) },
                .number("rank_median") { .whole(places[$0].median) },
                .number("rank_95") { .whole(places[$0].high) },
                .number("indistinct") { .whole(places[$0].low == nil ? nil : companions[$0]) },
                .number("top_\(uncertainty.question.top)") { .shortest(places[$0].top) },
            ] + classes + [
                .number("unclassed") { .shortest(places[$0].unclassed) },
                .text("provisional") { .flag(baseline.standings[$0].isProvisional) },
            ]
        return CSVText(columns, shown).text
    }

    /// The whole document; units stand in rank order.
    public var json: JSONValue {
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
