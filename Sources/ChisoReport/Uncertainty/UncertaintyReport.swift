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
        let (labels, places) = (baseline.labels, uncertainty.places)
        let last = places.compactMap(\.high).max() ?? 1
        return Grid(
            [rank, .text("unit") { .text(labels[$0]) }]
                + TableColumn<Int>.text(pack.ranking.within ?? "") {
                    .text(baseline.standings[$0].comparisonGroup)
                }.when(pack.ranking.within != nil) + [
                    .number("5-95 %") { .text(places[$0].span) },
                    .text("", fit: .keep) {
                        .text(places[$0].bar(to: last, now: baseline.standings[$0].rank))
                    },
                    median.called("median"), indistinct.called("≈"),
                    top.called("top \(uncertainty.question.top)"),
                ]
                + TableColumn<Int>.text("class, percent", fit: .wrap) {
                    .text(classText(places[$0]))
                }.when(pack.hasClasses), shown)
    }

    private typealias Column = TableColumn<Int>

    private var index: Column {
        .number("index") { .shortest(baseline.rankedNode(group: 0, unit: $0).index) }
    }
    private var rank: Column { .number("rank") { .whole(baseline.standings[$0].rank) } }
    private var low: Column { .number("rank_5") { .whole(uncertainty.places[$0].low) } }
    private var median: Column { .number("rank_median") { .whole(uncertainty.places[$0].median) } }
    private var high: Column { .number("rank_95") { .whole(uncertainty.places[$0].high) } }

    /// From how many others of its comparison group a unit cannot be told apart; nothing of one never ranked.
    private var indistinct: Column {
        let companions = companions
        return .number("indistinct") {
            .whole(uncertainty.places[$0].low == nil ? nil : companions[$0])
        }
    }

    private var top: Column {
        .number("top") {
            let place = uncertainty.places[$0]
            return .shortest(place.top)
                .with(plain: place.low == nil ? PlainNumber.none : Self.percent(place.top))
        }
    }

    private var unclassed: Column {
        .number("unclassed") { .shortest(uncertainty.places[$0].unclassed) }
    }

    private var provisional: Column {
        .text("provisional") { .flag(baseline.standings[$0].isProvisional) }
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
        let columns = pairColumns
        return Grid(
            [columns[0].called("unit"), columns[1].called("and")] + columns[2...],
            pairs.prefix(limit))
    }

    /// Both units, and the part of the runs in which the first stands above and below the second.
    private var pairColumns: [TableColumn<Uncertainty.Pair>] {
        let (units, labels) = (baseline.units, baseline.labels)
        return [
            .text("first") { .text(units[$0.first].code).with(plain: labels[$0.first]) },
            .text("second") { .text(units[$0.second].code).with(plain: labels[$0.second]) },
            .number("above") { .shortest($0.above).with(plain: Self.percent($0.above)) },
            .number("below") { .shortest($0.below).with(plain: Self.percent($0.below)) },
        ]
    }

    // MARK: - Drivers

    private func swingGrid(_ limit: Int) -> Grid {
        let labels = baseline.labels
        let places = max(2, PlainNumber.places(baseline.pack.precision.index))
        let columns = swingColumns
        return Grid(
            [columns[0], columns[2].called("low"), columns[3].called("high")] + [
                .number("index") { .change($0.mostMoved.change, places) },
                .text("of unit") { .text($0.mostMoved.unit.map { labels[$0] } ?? "") },
            ], uncertainty.swings.prefix(limit))
    }

    /// The number, its input, and the mean rank shift at the low and the high end.
    private var swingColumns: [TableColumn<Uncertainty.Swing>] {
        [
            .text("number", fit: .keep) { .text($0.label) },
            .text("input") { .text(uncertainty.question.inputs[$0.input].text) },
            .number("shift_low") { .fixed($0.shiftLow, 2) },
            .number("shift_high") { .fixed($0.shiftHigh, 2) },
        ]
    }

    private func shareGrid(_ limit: Int) -> Grid {
        let columns = shareColumns
        return Grid(
            [
                columns[0].called("input or number"), columns[3].called("first order %"),
                columns[4].called("total %"),
                .text("", fit: .keep) {
                    let part = Int((12 * $0.total).rounded(.up), within: 0...12)
                    return .text(String(repeating: "█", count: part))
                },
            ], shownShares(limit))
    }

    /// The number or input, its input, whether it is one, and its shares of the variance.
    private var shareColumns: [TableColumn<Uncertainty.Share>] {
        let percent = { (share: Double) in PlainNumber.fixed(100 * share, places: 1) }
        return [
            .text("of", fit: .keep) { .text($0.label) },
            .text("input") { .text(uncertainty.question.inputs[$0.input].text) },
            .text("is_input") { .flag($0.isInput) },
            .number("first_order") { .shortest($0.first).with(plain: percent($0.first)) },
            .number("total") { .shortest($0.total).with(plain: percent($0.total)) },
        ]
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

// MARK: - CSV, and the contract `chiso.uncertainty/1`, whose schema stands in the documentation

extension UncertaintyReport {
    /// One record a unit, in rank order.
    public var csv: String {
        let places = uncertainty.places
        let classes = baseline.pack.classes.enumerated().map { place, band -> Column in
            .number("class \(band.name)") { .shortest(places[$0].classes[place]) }
        }
        return CSVText(
            baseline.identity + [
                index, rank, low, median, high, indistinct,
                top.called("top_\(uncertainty.question.top)"),
            ] + classes + [unclassed, provisional], shown
        ).text
    }

    /// The whole document; units stand in rank order.
    public var json: JSONValue {
        let question = uncertainty.question
        let (pairColumns, shareColumns) = (pairColumns, shareColumns)
        return .object(
            baseline.contract("chiso.uncertainty/1") + [
                ("changes", .strings(uncertainty.changes)),
                ("uncertain", .strings(question.inputs.map(\.text))),
                ("runs", .optional(question.runs)),
                // As text: a reader's numbers may hold 53 bits only.
                ("seed", .string(String(question.seed))),
                ("top", .optional(question.top)),
                ("provisional", .flag(baseline.isProvisional)),
                ("units", .list(of: shown, unit)),
                (
                    "indistinct",
                    .list(of: pairs) { .object(JSONValue.members(pairColumns, $0)) }
                ),
                ("shift_mean", .number(uncertainty.shiftMean)),
                ("shift_variance", .number(uncertainty.shiftVariance)),
                ("one_at_a_time", .list(of: uncertainty.swings, swing)),
                (
                    "variance_shares",
                    .list(of: uncertainty.shares) { .object(JSONValue.members(shareColumns, $0)) }
                ),
                ("diagnostics", .list(of: baseline.diagnostics, Contract.diagnostic)),
            ])
    }

    private func unit(_ unit: Int) -> JSONValue {
        let place = uncertainty.places[unit]
        let classes = zip(baseline.pack.classes, place.classes)
        let columns: [Column] = [
            provisional, index, rank, .text("class") { .text(baseline.standings[$0].className) },
            low, median, high, top,
        ]
        return .object(
            JSONValue.members(baseline.identity + columns, unit) + [
                ("classes", .object(classes.map { ($0.name, .number($1)) })),
                ("unclassed", .number(place.unclassed)),
            ])
    }

    private func swing(_ swing: Uncertainty.Swing) -> JSONValue {
        .object(
            JSONValue.members(swingColumns, swing) + [
                ("index_low", changes(swing.indexLow)), ("index_high", changes(swing.indexHigh)),
            ])
    }

    /// The change of the index of each unit shown, by code.
    private func changes(_ column: [Double]) -> JSONValue {
        let places = Rounding.firstPlaces
        return .object(
            shown.map { (baseline.units[$0].code, .number(Rounding.round(column[$0], places))) })
    }
}
