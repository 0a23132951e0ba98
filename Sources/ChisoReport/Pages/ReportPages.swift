import ChisoModel
import ChisoPrint
import ChisoScoring

/// A result as a folder of pages for people: the ranking, a page a unit, a page an indicator, and who moves in a simulation.
///
/// Pages hold all they need, fetch nothing, link to each other by relative addresses only, and are the same bytes for
/// the same result.
public struct ReportPages: Sendable {
    /// One file of the folder.
    public struct File: Sendable {
        /// Relative to the folder: `units/bach-thong.html`.
        public let path: String
        /// Its whole text.
        public let text: String
    }

    /// What pages say about the round besides its results.
    public struct About: Sendable {
        /// The round's title; empty: its name is shown.
        public var title: String
        /// The tables that the figures come from.
        public var tables: [Round.Table]
        /// The day the report was made; nil: none is printed.
        public var day: Day?
        /// What units noted beside their figures: one per field of the pack, by unit; of each period.
        let notes: [Period: [[Int: String]]]

        /// What is known of a round.
        public init(_ round: Round, day: Day? = nil) {
            title = round.title
            tables = round.tables
            notes = round.submissions.mapValues { $0.columns.map(\.notes) }
            self.day = day
        }
    }

    let cards: Scorecards
    let spreads: Spreads
    let handbook: Handbook
    let about: About
    /// The period before, scored by the rules then in force, over the same units in the same order.
    let before: Scorecards?
    /// What simulations say; empty when none was asked for.
    let answers: [Answer]
    let say: Words
    let policies: Policies
    let names: PageNames
    let labels: [String]
    let losses: RoundLosses
    private let dayWarnings: [String]

    /// All periods of the round up to the one reported; nil where it has no earlier one.
    public var trend: Trend?

    /// The targets that the round states for the period, with what came of them; nil where it states none.
    public var targets: TargetResults?

    /// The workbook beside `index.html` that the pages lead to; nil: none.
    public var workbook: String?

    /// Prepares the pages of a result.
    ///
    /// - Parameters:
    ///   - cards: The result, with marks where an appraiser wrote anything.
    ///   - spreads: Of the same result.
    ///   - handbook: Of the same pack.
    ///   - before: The result of the preceding period over the same units, or nil.
    ///   - answers: Simulations that start from the result.
    ///   - language: Of headings, sentences and numbers; titles follow it where the pack has both.
    public init(
        _ cards: Scorecards, spreads: Spreads, handbook: Handbook, about: About,
        before: Scorecards? = nil, answers: [Answer] = [], language: Language = .vi
    ) {
        self.cards = cards
        self.spreads = spreads
        self.handbook = handbook
        self.about = about
        self.before = before.flatMap { $0.units.map(\.code) == cards.units.map(\.code) ? $0 : nil }
        self.answers = answers
        say = Words(language)
        policies = Policies(cards.pack, say)
        names = PageNames(cards.units)
        labels = cards.labels
        losses = RoundLosses(cards)
        dayWarnings = say.warnings(ofDays: cards)
    }

    /// `index.html`: the ranking of all units and the ways to the other pages.
    public var ranking: File {
        File(path: "index.html", text: RankingPage(pages: self).document)
    }

    /// The page of one unit, by all that cost it points.
    public func unit(_ explanation: Explanation) -> File {
        let page = UnitPage(pages: self, explanation: explanation)
        return File(path: path(unit: explanation.unit), text: page.document)
    }

    /// The page of one indicator, by its place in ``RulePack/indicators``.
    public func indicator(_ place: Int) -> File {
        let page = IndicatorPage(pages: self, place: place)
        return File(path: path(indicator: place), text: page.document)
    }

    /// `simulation.html`; nil when no simulation was asked for.
    public var simulation: File? {
        answers.isEmpty
            ? nil : File(path: "simulation.html", text: SimulationPage(pages: self).document)
    }

    /// `trend.html`; nil where nothing is known of an earlier period.
    public var overTime: File? {
        trend.map { File(path: "trend.html", text: TrendPage(pages: self, trend: $0).document) }
    }

    // MARK: - What the pages share

    /// What is said of units, with the ways to their pages.
    ///
    /// - Parameter base: The way up to the folder: empty, or `../`.
    func rankingColumns(from base: String = "") -> RankingColumns {
        RankingColumns(
            cards, say: say, before: before, tellsUnranked: false,
            link: { link(unit: $0, from: base) })
    }

    /// What is said of the cards of units.
    var cardColumns: CardColumns { CardColumns(cards, on: self) }

    var pack: RulePack { cards.pack }

    /// Where a unit's page is, as seen from the folder.
    func path(unit: Int) -> String { "units/\(names.units[unit]).html" }

    /// Where an indicator's page is, as seen from the folder.
    func path(indicator: Int) -> String {
        "indicators/\(PageNames.plain(pack.indicators[indicator].key, keeping: "_")).html"
    }

    /// A link to a unit's page.
    func link(unit: Int, from base: String = "") -> Markup {
        let foreign: Markup = say.language == .en ? " lang=\"vi\"" : ""
        return "<a href=\"\(base + path(unit: unit))\"\(foreign)>\(labels[unit])</a>"
    }

    /// A link to an indicator's page.
    func link(indicator: Int, _ text: String? = nil, from base: String = "") -> Markup {
        let text = text ?? say.named(pack.indicators[indicator])
        return "<a href=\"\(base + path(indicator: indicator))\">\(text)</a>"
    }

    /// The frame of a page.
    ///
    /// - Parameter base: The way up to the folder: empty, or `../`.
    func frame(_ title: String, base: String) -> PageFrame {
        let round = about.title.isEmpty ? cards.round : about.title
        var ways = [PageFrame.Way(text: say("Xếp hạng", "Ranking"), path: base + "index.html")]
        if !pack.tree.topGroups.isEmpty {
            ways.append(
                .init(text: say("Bản đồ nhiệt", "Heat map"), path: base + "index.html#heat"))
        }
        ways.append(
            .init(text: say("Các tiêu chí", "Indicators"), path: base + "index.html#indicators"))
        if !answers.isEmpty {
            ways.append(.init(text: say("Mô phỏng", "Simulation"), path: base + "simulation.html"))
        }
        if trend != nil {
            ways.append(.init(text: say("Qua các kỳ", "Over time"), path: base + "trend.html"))
        }
        if let workbook {
            ways.append(
                .init(text: say("Bảng tính (XLSX)", "Workbook (XLSX)"), path: base + workbook))
        }
        var closing = [
            "\(say.title(pack)); \(round); \(say("kỳ", "period")) \(say.period(of: cards))"
        ]
        if let day = about.day { closing.append(say("Lập ngày ", "Made on ") + say.day(day)) }
        return PageFrame(
            say: say, report: "\(say.title(pack)), \(say.period(cards.period))", title: title,
            ways: ways, closing: closing)
    }

    /// What must not be missed wherever figures are shown: illustrative rules, made-up figures, what may still change.
    var warnings: [String] {
        warnings(sources: say("trang xếp hạng", "the page of the ranking"))
    }

    /// The same, with the place where the sources of the figures are told.
    func warnings(sources place: String) -> [String] {
        var lines = policies.standing.warnings + figures(sources: place)
        lines += dayWarnings
        if cards.isProvisional {
            let (cells, units) = cards.failures
            lines.append(
                say(
                    "Kết quả tạm thời: \(cells) ô bị lỗi ở \(units) đơn vị, không tính điểm và không "
                        + "tính vào điểm tối đa.",
                    "Provisional: failed cells (\(cells), units: \(units)) earn nothing and leave "
                        + "the maximum."))
        }
        return lines
    }

    /// The round by its title and name.
    var round: String { about.title.isEmpty ? cards.round : "\(about.title) (\(cards.round))" }

    /// What of the figures was made up.
    private func figures(sources place: String) -> [String] {
        let kinds = Set(about.tables.map(\.figures))
        if !kinds.isDisjoint(with: ["synthetic", "mixed"]) {
            let isAll = kinds == ["synthetic"]
            return [
                isAll
                    ? say("Số liệu giả lập, không phải số liệu thật.", "All figures are made up.")
                    : say(
                        "Một phần số liệu là giả lập; xem nguồn số liệu ở \(place).",
                        "Some figures are made up; see the sources on \(place).")
            ]
        }
        return []
    }
}
