import ChisoModel
import ChisoPrint
import ChisoScoring

/// How sure a ranking is in print: where each unit may stand, which units cannot be told apart, and what drives it.
public struct UncertaintyReport: Report {
    let uncertainty: Uncertainty
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. Drivers are those of all units either way. A code that is
    ///     not in the round shows nothing: the caller checks.
    public init(_ uncertainty: Uncertainty, units: [String] = []) {
        self.uncertainty = uncertainty
        self.units = units
    }

    /// Pairs and drivers that a page shows before the rest is only counted.
    static let limit = 15

    /// The round as it is.
    var baseline: Scorecards { uncertainty.baseline }

    /// The units asked for, in rank order.
    var shown: [Int] { baseline.units(units) }

    /// The pairs of which either unit is shown.
    var pairs: [Uncertainty.Pair] {
        let shown = Set(shown)
        return uncertainty.pairs.filter { shown.contains($0.first) || shown.contains($0.second) }
    }

    /// By unit: from how many others of its comparison group it cannot be told apart.
    var companions: [Int] {
        var counts = baseline.units.map { _ in 0 }
        for pair in uncertainty.pairs {
            counts[pair.first] += 1
            counts[pair.second] += 1
        }
        return counts
    }
}

// MARK: - Tables and Markdown

extension UncertaintyReport {
    /// What was asked, units, pairs and drivers from top to bottom.
    public func page(on screen: Screen?) -> Page {
        let limit = Self.limit
        let frame = ReportFrame(scorecards: baseline)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        page.append(.lines(uncertainty.changes.map { "change: \($0)" } + asked))
        page.append(.grid(unitGrid))
        page.append(.lines([Self.reading]))
        page.append(.title(pairTitle, level: 2))
        page.append(.grid(pairGrid(limit)))
        page.append(.lines(Self.rest(pairs.count, limit, "pair")))
        page.append(
            .title("one at a time: the mean rank shift at the low and the high end", level: 2))
        page.append(.grid(swingGrid(limit)))
        page.append(.lines(Self.rest(uncertainty.swings.count, limit, "number")))
        page.append(.title("shares of the variance of the mean rank shift", level: 2))
        page.append(.grid(shareGrid(limit)))
        page.append(.lines(shareNotes(limit)))
        return page
    }

    private var asked: [String] {
        let question = uncertainty.question
        let shift = PlainNumber.fixed(uncertainty.shiftMean, places: 2)
        return question.inputs.map { "uncertain: \($0.text), uniform" } + [
            "runs: \(question.runs), seed \(question.seed); a rank moves by \(shift) places on "
                + "average over units and runs"
        ]
    }

    private static let reading =
        "5-95 %: the ranks that the middle nine tenths of the runs stay within; ≈: units of which "
        + "neither is above the other in more than 95 % of the runs; other columns: percent of runs"

    private static func rest(_ count: Int, _ limit: Int, _ noun: String) -> [String] {
        count > limit
            ? ["and \(PlainNumber.counted(count - limit, noun)) more: see csv or json"] : []
    }

    // MARK: - Units

    private var unitGrid: Grid {
        let pack = baseline.pack
        var columns: [Grid.Column] = [
            .number("rank"), .text("unit"), .text(pack.ranking.within ?? ""), .number("5-95 %"),
            .text("", .keep), .number("median"), .number("≈"),
            .number("top \(uncertainty.question.top)"),
        ]
        if pack.hasClasses { columns.append(.text("class, percent", .wrap)) }
        let labels = baseline.labels
        let companions = companions
        let last = uncertainty.places.compactMap(\.high).max() ?? 1
        let rows = shown.map { unit in
            let place = uncertainty.places[unit]
            let standing = baseline.standings[unit]
            let isRanked = place.low != nil
            var row = [
                standing.rank.map(String.init) ?? PlainNumber.none, labels[unit],
                standing.comparisonGroup, place.span, place.bar(to: last, now: standing.rank),
                place.median.map(String.init) ?? PlainNumber.none,
                isRanked ? String(companions[unit]) : PlainNumber.none,
                isRanked ? Self.percent(place.top) : PlainNumber.none,
            ]
            if pack.hasClasses { row.append(classText(place)) }
            return row
        }
        let grid = Grid(columns: columns, rows: rows)
        return pack.ranking.within == nil ? grid.without(column: 2) : grid
    }

    /// The classes a unit is given in some run, most often first: `Tốt 78, Xuất sắc 22`.
    private func classText(_ place: Uncertainty.Place) -> String {
        let given = place.classes.indices.filter { place.classes[$0] > 0 }.sorted { a, b in
            place.classes[a] == place.classes[b] ? a < b : place.classes[a] > place.classes[b]
        }
        var parts = given.map {
            "\(baseline.pack.classes[$0].name) \(Self.percent(place.classes[$0]))"
        }
        if place.unclassed > 0 {
            parts.append("\(PlainNumber.none) \(Self.percent(place.unclassed))")
        }
        return parts.joined(separator: ", ")
    }

    /// Percent without decimals; `<1` and `>99` where that would round to none or all.
    static func percent(_ share: Double) -> String {
        let percent = Rounding.round(100 * share, 0)
        if percent == 0, share > 0 { return "<1" }
        if percent == 100, share < 1 { return ">99" }
        return PlainNumber.fixed(percent, places: 0)
    }

    // MARK: - Pairs

    private var pairTitle: String {
        pairs.isEmpty
            ? "every pair of units can be told apart"
            : "\(PlainNumber.counted(pairs.count, "pair")) that cannot be told apart"
    }

    private func pairGrid(_ limit: Int) -> Grid {
        let labels = baseline.labels
        let columns: [Grid.Column] = [
            .text("unit"), .text("and"), .number("above"), .number("below"),
        ]
        let rows = pairs.prefix(limit).map { pair in
            [
                labels[pair.first], labels[pair.second], Self.percent(pair.above),
                Self.percent(pair.below),
            ]
        }
        return Grid(columns: columns, rows: rows)
    }

    // MARK: - Drivers

    private func swingGrid(_ limit: Int) -> Grid {
        let columns: [Grid.Column] = [
            .text("number", .keep), .number("low"), .number("high"), .number("index"),
            .text("of unit"),
        ]
        let labels = baseline.labels
        let places = max(2, PlainNumber.places(baseline.pack.precision.index))
        let rows = uncertainty.swings.prefix(limit).map { swing in
            let (unit, change) = swing.mostMoved
            let text = Rounding.scaled(change, places).map {
                PlainNumber.point(in: $0, places: places, signed: true)
            }
            return [
                swing.label, PlainNumber.fixed(swing.shiftLow, places: 2),
                PlainNumber.fixed(swing.shiftHigh, places: 2), text ?? PlainNumber.none,
                unit.map { labels[$0] } ?? "",
            ]
        }
        return Grid(columns: columns, rows: rows)
    }

    private func shareGrid(_ limit: Int) -> Grid {
        let columns: [Grid.Column] = [
            .text("input or number", .keep), .number("first order %"), .number("total %"),
            .text("", .keep),
        ]
        let rows = shownShares(limit).map { share in
            [
                share.label, PlainNumber.fixed(100 * share.first, places: 1),
                PlainNumber.fixed(100 * share.total, places: 1),
                String(repeating: "█", count: Int((12 * min(max(share.total, 0), 1)).rounded(.up))),
            ]
        }
        return Grid(columns: columns, rows: rows)
    }

    /// Every input, and the first numbers.
    private func shownShares(_ limit: Int) -> [Uncertainty.Share] {
        uncertainty.shares.filter(\.isInput)
            + uncertainty.shares.filter { !$0.isInput }.prefix(limit)
    }

    private func shareNotes(_ limit: Int) -> [String] {
        guard !uncertainty.shares.isEmpty else {
            if uncertainty.question.drivers == .none { return ["not asked"] }
            return [
                uncertainty.shiftVariance == 0
                    ? "no run moves a rank by another distance than the others"
                    : "one input: all of the variance is its; see --drivers each for its numbers"
            ]
        }
        let numbers = uncertainty.shares.count { !$0.isInput }
        return Self.rest(numbers, limit, "number") + [
            "estimates from \(uncertainty.question.runs) runs of each; small shares are within "
                + "about \(Self.percent(2 / Double(uncertainty.question.runs).squareRoot())) % of 0"
        ]
    }
}

extension Uncertainty.Place {
    /// `2-4`, or `3`.
    var span: String {
        guard let low, let high else { return PlainNumber.none }
        return low == high ? "\(low)" : "\(low)-\(high)"
    }

    /// The span on a line of ranks 1 to `last`, and the rank as it is.
    ///
    /// A line of up to 20 places has a column for each; a longer one is shrunk to 20.
    func bar(to last: Int, now rank: Int?) -> String {
        guard let low, let high else { return "" }
        let columns = min(last, 20)
        func column(_ rank: Int) -> Int { min((rank - 1) * columns / max(last, 1), columns - 1) }
        let span = column(low)...column(high)
        return String(
            (0..<columns).map { place -> Character in
                if let rank, column(rank) == place { return "●" }
                return span.contains(place) ? "─" : "·"
            })
    }
}

extension Uncertainty.Swing {
    /// The unit whose index moves most at either end, and by how much; 0 when none moves.
    var mostMoved: (unit: Int?, change: Double) {
        var most: (unit: Int?, change: Double) = (nil, 0)
        for column in [indexLow, indexHigh] {
            for (unit, change) in column.enumerated() where abs(change) > abs(most.change) {
                most = (unit, change)
            }
        }
        return most
    }
}

// MARK: - CSV and JSON

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
            ("period", .string(baseline.period.text)),
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
