import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a unit in a period, and of what moved it there: each column once, and where which of them stand.
struct TrendColumns {
    /// A unit in one of the periods.
    struct Row {
        var unit: Int
        /// By place in the periods of the trend.
        var period: Int
    }

    typealias Column = TableColumn<Row>

    private let trend: Trend
    private let say: Words
    private let link: ((Int) -> Markup)?
    private let labels: [String]
    /// Decimals that an index of any period is printed with.
    private let places: Int

    /// - Parameters:
    ///   - say: Words of headings on pages and sheets, and of reasons; of no matter to a terminal.
    ///   - link: The way to a unit's page, where there is one.
    init(_ trend: Trend, say: Words = Words(.en), link: ((Int) -> Markup)? = nil) {
        (self.trend, self.say, self.link) = (trend, say, link)
        labels = trend.periods.last?.labels ?? []
        places = trend.indexPlaces
    }

    private func cards(_ row: Row) -> Scorecards { trend.periods[row.period] }
    private func standing(_ row: Row) -> Standing { cards(row).standings[row.unit] }

    /// What moved a unit since the period before; nil in the first.
    private func change(_ row: Row) -> StandingChange? {
        row.period == 0 ? nil : trend.steps[row.period - 1][row.unit]
    }

    // MARK: - Where they stand

    /// Of a unit in the order of the periods, in CSV.
    var csv: [Column] {
        (trend.periods.last?.identity ?? []).map { $0.over(\.unit) } + [
            .text("period") { .text(cards($0).period.text) },
            .text("pack") { .text(cards($0).pack.id) },
            rank, index, className.called("class"), gained("places_gained", "", nil),
            indexChange("index_change", "", nil),
        ]
            + StandingChange.Cause.allCases.flatMap {
                [
                    gained("\($0.rawValue)_places", "", $0),
                    indexChange("\($0.rawValue)_index", "", $0),
                ]
            } + [unsplit.called("not_split")] + counts
    }

    /// Of all units and periods, on a sheet.
    var sheet: [Column] {
        [unit, period, rank, index]
            + className.when(trend.periods.last?.pack.hasClasses ?? false)
            + parts.flatMap { cause, words in
                [
                    gained("", words.sheet + say(": hạng", ": places"), cause),
                    indexChange("", words.sheet + say(": chỉ số", ": index"), cause),
                ]
            } + [unsplit] + met.when(!trend.targetPeriods.isEmpty)
    }

    /// Of one unit by period, on its page.
    var unitPage: [Column] {
        [period, rank, index.headed(say("Chỉ số", "Index"))]
            + met.when(!trend.targetPeriods.isEmpty) + moves(sorting: .descending)
    }

    /// Of all units in one period, on the page over time.
    var stepPage: [Column] { [unit] + moves(sorting: .descending) }

    /// The same on a terminal, with the ranks before and after.
    var terminal: [Column] {
        [
            unit,
            .number("rank") { .whole(trend.periods[$0.period - 1].standings[$0.unit].rank) },
            rank.called("→ new"), indexChange("index", "", nil),
        ] + StandingChange.Cause.allCases.map { move($0, $0.rawValue, "", .ascending) }
    }

    // MARK: - Standings

    private var unit: Column {
        .name("unit", say("Đơn vị", "Unit")) {
            .text(labels[$0.unit]).with(markup: link?($0.unit))
        }
    }

    private var period: Column {
        .label("period", say("Kỳ", "Period")) { row in
            TableFigure.text(cards(row).period.text).with(style: BookStyles.centred)
                .with(markup: Markup(say.period(cards(row).period)))
        }
    }

    private var rank: Column {
        .number("rank", say("Hạng", "Rank"), width: 7) { .whole(standing($0).rank) }
    }

    private var index: Column {
        .number("index", say("Chỉ số (%)", "Index (%)")) { row in
            let pack = cards(row).pack
            return .fixed(
                cards(row).rankedNode(group: 0, unit: row.unit).index,
                PlainNumber.places(pack.precision.index, otherwise: 2))
        }
    }

    private var className: Column {
        .text("class", say("Xếp loại", "Class"), width: 13) {
            .text(standing($0).className).with(style: BookStyles.centred)
        }
    }

    // MARK: - What came of targets

    private func count(_ row: Row) -> TargetResults.Count? {
        trend.count(of: row.unit, in: row.period)
    }

    /// Of those that the round states for the period.
    private var met: Column {
        .text("targets", say("Mục tiêu đạt", "Targets met"), width: 13) { row in
            TableFigure.text(count(row)?.met(say) ?? "").with(style: BookStyles.centred)
        }
    }

    /// In CSV; none where the round states no target for any of the periods.
    private var counts: [Column] {
        guard !trend.targetPeriods.isEmpty else { return [] }
        return [
            .number("targets_met") { .whole(count($0)?.met) },
            .number("targets_missed") { .whole(count($0)?.missed) },
            .number("targets_undecided") { .whole(count($0)?.undecided) },
        ]
    }

    // MARK: - What moved them

    /// The whole change, and its parts, as pages and sheets head them.
    private var parts: [(cause: StandingChange.Cause?, words: (page: String, sheet: String))] {
        let whole = say("Thay đổi", "Change")
        return [(nil, (whole, whole))]
            + StandingChange.Cause.allCases.map { cause in
                switch cause {
                case .own:
                    (
                        cause,
                        (
                            say("Số liệu của đơn vị", "Own figures"),
                            say("Do số liệu của đơn vị", "By own figures")
                        )
                    )
                case .others:
                    (cause, (say("Đơn vị khác", "Others"), say("Do đơn vị khác", "By others")))
                case .targets:
                    (cause, (say("Mục tiêu", "Targets"), say("Do mục tiêu", "By targets")))
                case .rules:
                    (cause, (say("Quy định", "Rules"), say("Do quy định", "By rules")))
                }
            }
    }

    /// - Parameter cause: Nil: of the whole change.
    private func part(_ cause: StandingChange.Cause?, _ row: Row) -> (places: Int?, index: Double?)
    {
        guard let change = change(row) else { return (nil, nil) }
        guard let cause else { return (change.places, change.index) }
        return (change.parts[cause]?.places, change.parts[cause]?.index)
    }

    private func gained(_ key: String, _ heading: String, _ cause: StandingChange.Cause?) -> Column
    {
        .number(key, heading, width: 9) { .places(part(cause, $0).places) }
    }

    private func indexChange(
        _ key: String, _ heading: String, _ cause: StandingChange.Cause?
    ) -> Column {
        .number(key, heading, width: 9) { row in
            let index = part(cause, row).index
            return .change(index, places).with(tone: Tone(change: index))
        }
    }

    private func moves(sorting: ColumnSorting) -> [Column] {
        parts.map { cause, words in move(cause, "", words.page, sorting) }
    }

    /// Ranks gained or lost, then what the index gained or lost, by which it is sorted.
    private func move(
        _ cause: StandingChange.Cause?, _ key: String, _ heading: String, _ sorting: ColumnSorting
    ) -> Column {
        .number(key, heading, sorting: sorting) { row in
            let (gained, index) = part(cause, row)
            guard let gained, let index else { return .change(nil, places) }
            let way: Markup =
                gained == 0
                ? .none
                : "<span class=\"\(gained > 0 ? "up" : "down")\">\(abs(gained))</span>&ensp;"
            let change = TableFigure.change(index, places).with(tone: Tone(change: index))
            return
                change
                .with(
                    plain: [PlainNumber.arrow(gained), change.plain].filter { !$0.isEmpty }
                        .joined(separator: " ")
                ).with(markup: way + Markup(say.signed(index, places: places)))
        }
    }

    private var unsplit: Column {
        .text("not_split", say("Không tách được", "Not split"), width: 40) { row in
            .text(
                change(row)?.unsplit.map {
                    say.note($0, from: trend.periods[row.period - 1].period, to: cards(row).period)
                } ?? "")
        }
    }
}

extension Words {
    /// What cannot be said of a change.
    func head(_ reason: StandingChange.Unsplit) -> String {
        switch reason {
        case .notComparable: self("không so sánh được", "not comparable")
        case .fieldsGone, .unranked, .failed, .refused, .othersRefused:
            self("không tách được", "not split")
        }
    }

    /// The reason alone, for what is headed "not split"; where there is nothing to compare it says so first.
    func note(_ reason: StandingChange.Unsplit, from old: Period, to new: Period) -> String {
        let text = text(reason, from: old, to: new)
        if case .notComparable = reason { return "\(head(reason)): \(text)" }
        return text
    }

    /// Why a change from one period to the next is not split.
    func text(_ reason: StandingChange.Unsplit, from old: Period, to new: Period) -> String {
        switch reason {
        case .fieldsGone(let indicator):
            self(
                "bộ chỉ số kỳ \(new) không còn thu số liệu mà '\(indicator)' của kỳ \(old) cần",
                "the edition of \(new) no longer asks for what '\(indicator)' of \(old) reads")
        case .unranked:
            self(
                "số liệu kỳ \(new) không đủ để xếp hạng theo bộ chỉ số kỳ \(old)",
                "the figures of \(new) do not rank it by the edition of \(old)")
        case .notComparable(let yardstick, let key):
            text(yardstick, of: key)
        case .failed(let indicator, let period):
            self(
                "'\(indicator)' kỳ \(period) không tính được, nên không có điểm để so",
                "'\(indicator)' failed in \(period), and has no points to compare")
        case .refused(let indicator):
            self(
                "số liệu kỳ \(new) của '\(indicator)' không tính được theo bộ chỉ số kỳ \(old)",
                "the figures of \(new) fail '\(indicator)' by the edition of \(old)")
        case .othersRefused:
            self(
                "số liệu của đơn vị khác cùng xếp hạng không tính được ở cả hai kỳ theo bộ chỉ số "
                    + "kỳ \(old)",
                "figures of another unit ranked with it do not count in both periods by the edition "
                    + "of \(old)")
        }
    }

    private func text(_ yardstick: YardstickBreak, of key: String?) -> String {
        let reason = yardstick.reason.isEmpty ? "" : " (\(yardstick.reason))"
        let from = yardstick.from
        guard let key else {
            return self(
                "từ kỳ \(from) bộ chỉ số đo theo cách khác",
                "the rules measure otherwise from \(from) on")
                + reason
        }
        return self(
            "từ kỳ \(from) '\(key)' đo theo cách khác",
            "'\(key)' is measured otherwise from \(from) on")
            + reason
    }
}
