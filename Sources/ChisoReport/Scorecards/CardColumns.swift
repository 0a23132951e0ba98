import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a node of a unit's card, a group or an indicator: each column once, and where which of them stand.
///
/// For people the points of a penalty are below zero, as they count in the total; data have them as they were scored.
struct CardColumns {
    /// A group or an indicator of one unit.
    struct Row {
        enum Node {
            /// By place in ``RulePack/groups``.
            case group(Int, NodeResult)
            /// By place in ``RulePack/indicators``.
            case indicator(Int, Cell)
        }

        let unit: Int
        let node: Node

        var isGroup: Bool {
            if case .group = node { return true }
            return false
        }
    }

    typealias Column = TableColumn<Row>

    let cards: Scorecards
    let say: Words
    /// The report on whose pages and sheets they stand, of the same result; nil: on a terminal and as data.
    private let pages: ReportPages?

    init(_ cards: Scorecards, on pages: ReportPages? = nil) {
        (self.cards, self.pages, say) = (cards, pages, pages?.say ?? Words(.en))
    }

    var pack: RulePack { cards.pack }

    /// What a group and an indicator both have.
    private func shared<Fact>(
        _ row: Row, _ ofGroup: (Group) -> Fact, _ ofIndicator: (Indicator) -> Fact
    ) -> Fact {
        switch row.node {
        case .group(let place, _): ofGroup(pack.groups[place])
        case .indicator(let place, _): ofIndicator(pack.indicators[place])
        }
    }

    /// What a column says of indicators alone.
    func ofCell(
        _ row: Row, _ figure: (_ place: Int, Indicator, Cell) -> TableFigure
    ) -> TableFigure {
        guard case .indicator(let place, let cell) = row.node else { return .blank }
        return figure(place, pack.indicators[place], cell)
    }

    // MARK: - Rows

    /// The row of a cell.
    func row(unit: Int, indicator: Int) -> Row {
        Row(
            unit: unit,
            node: .indicator(indicator, cards.cell(indicator: indicator, unit: unit)))
    }

    /// The row of a group.
    func row(unit: Int, group: Int) -> Row {
        Row(unit: unit, node: .group(group, cards.node(group: group, unit: unit)))
    }

    /// The whole card of a unit in printed order, without the root: every group before its children.
    func card(of unit: Int) -> [Row] {
        pack.tree.belowRoot.map { node in
            switch node.child {
            case .group(let place): row(unit: unit, group: place)
            case .indicator(let place): row(unit: unit, indicator: place)
            }
        }
    }

    // MARK: - Where they stand

    /// The card on a terminal.
    ///
    /// - Parameter withMarks: Whether the unit's own mark stands beside the one that counts.
    func terminal(withMarks: Bool) -> [Column] {
        [label, title, value(), target] + ownPoints.called("self").when(withMarks)
            + [points, ofMaximum] + estimate.when(cards.hasEstimates) + [status, reason]
    }

    /// The card on a page.
    func page(withMarks: Bool) -> [Column] {
        [name, value(withMeasure: true), target, distance] + ownPoints.when(withMarks) + [
            points, maximum,
        ]
            + weight.when(pack.hasWeights) + [index, peers, told]
    }

    /// What of an indicator stands on its page beside a unit.
    ///
    /// - Parameter isPlain: Whether its points are points of the total.
    func indicatorPage(isPlain: Bool) -> [Column] {
        [
            value(), target, points, maximum,
            isPlain ? lost.headed(say("Mất", "Lost")) : lost, status, reason,
        ]
    }

    /// Of all cells of a round, on a sheet.
    var sheet: [Column] {
        [
            .name("unit", say("Đơn vị", "Unit"), width: 24) { .text(pages?.labels[$0.unit]) },
            label, title, topGroup, value(), measure, target,
        ]
            + ownPoints.headed(say("Điểm tự chấm", "Self points")).when(cards.marks != nil)
            + [points, maximum, lost, status, reason] + asOf.when(cards.tellsDays)
            + estimate.when(cards.hasEstimates)
    }

    /// The points of one indicator by unit, on a sheet; a cell that was not scored is empty, in the colour of why.
    func matrix(_ place: Int) -> TableColumn<Int> {
        let points = points
        return .number("", pack.indicators[place].label, width: 8.5) { unit in
            let status = cards.indicators[place].statuses[unit]
            return status == .scored
                ? points.figure(row(unit: unit, indicator: place))
                : .blank.with(cell: .empty(Self.style(of: status)))
        }
    }

    /// Of all indicators of a unit, in CSV.
    var csv: [Column] {
        [
            .text("unit") { .text(cards.units[$0.unit].code) },
            .text("name") { .text(cards.units[$0.unit].name) }, parent, key, code, title,
            measure, value(), target, points, maximum, status, reason,
            .text("provisional") { .flag(cards.standings[$0.unit].isProvisional) }, isSurvey,
            ownPoints, appraisedPoints, appraisalReason,
        ] + asOf.when(cards.tellsDays) + estimate.when(cards.hasEstimates)
    }

    /// Of one of a scorecard's cells, in JSON.
    var cellJSON: [Column] {
        [
            key, code, title, isSurvey, value(), target, points, ownPoints,
            appraisedPoints, maximum, status, reason, appraisalReason,
        ] + asOf.when(cards.tellsDays) + estimate.when(cards.hasEstimates)
    }

    /// Of one of a scorecard's groups, in JSON; its reason stands there only where one is told.
    func groupJSON(_ row: Row) -> [Column] {
        guard case .group(_, let result) = row.node else { return [] }
        return [
            key, code, title, points,
            .number("applicable_max") { _ in .shortest(result.applicableMax) }, maximum,
            .number("index") { _ in .shortest(result.index) },
        ] + reason.when(result.reason != nil)
    }

    // MARK: - What a row is about

    /// What pages call it.
    private var name: Column {
        .name("indicator", say("Tiêu chí", "Indicator")) { row in
            switch row.node {
            case .group(let place, _): return .text(say.named(pack.groups[place]))
            case .indicator(let place, _):
                let indicator = pack.indicators[place]
                let survey = indicator.isSurvey ? say(" (khảo sát)", " (survey)") : ""
                return .text(say.named(indicator) + survey)
                    .with(
                        markup: pages.map {
                            $0.link(indicator: place, from: "../") + Markup(survey)
                        })
            }
        }
    }

    /// The official number, or the key where there is none.
    private var label: Column {
        .text("code", say("Mã", "Code"), width: 9) { .text(shared($0, \.label, \.label)) }
    }

    private var title: Column {
        .text("title", say("Tiêu chí thành phần", "Indicator"), fit: .wrap, width: 46) { row in
            switch row.node {
            case .group(let place, _): return .text(pack.groups[place].title)
            case .indicator(let place, _):
                let indicator = pack.indicators[place]
                return .text(indicator.title)
                    .with(plain: indicator.title + (indicator.isSurvey ? " (khảo sát)" : ""))
                    .with(cell: .text(say.title(indicator)))
            }
        }
    }

    private var topGroup: Column {
        .text("group", say("Lĩnh vực", "Group"), width: 28) {
            ofCell($0) { place, _, _ in
                .text(
                    pack.tree.node(.indicator(place))?.field.map { say.named(pack.groups[$0]) }
                        ?? "")
            }
        }
    }

    private var measure: Column {
        .text("measure", say("Đơn vị tính", "Measure"), width: 10) {
            ofCell($0) { _, indicator, _ in
                .text(indicator.measure).with(style: BookStyles.centred)
            }
        }
    }

    // MARK: - What was measured

    /// A number with enough decimals to differ from what it missed, a level, yes or no, or a day.
    private func value(withMeasure: Bool = false) -> Column {
        .number("value", say("Giá trị", "Value"), fit: .wrap, width: 12, sorting: .descending) {
            row in
            ofCell(row) { place, indicator, cell in
                let unit = cards.units[row.unit]
                let plain = {
                    ValueText.text(of: cell, indicator: indicator, unit: unit, fields: pack.fields)
                }
                let shown = {
                    let measure = withMeasure && cell.value != nil ? indicator.measure : ""
                    let isEstimate =
                        withMeasure && cell.value != nil
                        && cards.readsEstimate(indicator: place, unit: row.unit)
                    return say.value(cell, of: indicator, unit: unit, pack: pack)
                        + (measure.isEmpty || measure == "%" ? "" : " \(measure)")
                        + (isEstimate ? say(" (ước)", " (estimate)") : "")
                }
                return .shortest(cell.value).with(plain: plain()).with(markup: Markup(shown()))
                    .with(cell: sheetValue(of: cell, indicator, plain))
            }
        }
    }

    private func sheetValue(
        of cell: Cell, _ indicator: Indicator, _ text: () -> String
    ) -> BookCell {
        guard let value = cell.value else { return .empty() }
        if case .field(let place) = indicator.valueSource, pack.fields.indices.contains(place),
            !pack.fields[place].kind.isNumeric
        {
            return .figure(value, of: pack.fields[place], say)
        }
        return .number(value, BookStyles.style(showing: text()))
    }

    private var target: Column {
        .number("target", say("Mục tiêu", "Target"), sorting: .descending) {
            ofCell($0) { _, indicator, cell in
                .shortest(cell.target).with(markup: Markup(say.target(cell, of: indicator)))
            }
        }
    }

    /// How far the value is from its target.
    private var distance: Column {
        .number("distance", say("Còn cách", "To go")) {
            ofCell($0) { _, indicator, cell in
                guard let value = cell.value, let target = cell.target else {
                    return .written("", by: nil)
                }
                let gap = indicator.better == .lower ? value - target : target - value
                let left = max(0, Rounding.round(gap, Rounding.firstPlaces))
                let text = say.measured(
                    say.localized(ValueText.text(left, against: [])),
                    indicator.measure == "%" ? "%" : "")
                return .written(left == 0 ? say("đạt", "met") : text, by: left)
            }
        }
    }

    // MARK: - Points

    private func isPenalty(_ indicator: Int) -> Bool {
        pack.tree.role(of: .indicator(indicator)) == .penalty
    }

    /// As they count in the total: below zero what a penalty takes off.
    func signed(_ row: Row, _ points: Double?) -> Double? {
        switch row.node {
        case .group(let place, _): pack.groups[place].signed(points)
        case .indicator(let place, _):
            isPenalty(place) ? points.map { 0 - $0 } : points
        }
    }

    func decimals(_ row: Row) -> Decimals {
        shared(row, pack.decimals, pack.decimals)
    }

    /// Nil where nothing counts.
    func counted(_ row: Row) -> Double? {
        switch row.node {
        case .group(_, let result): result.points
        case .indicator(let place, let cell): cards.countedPoints(cell, indicator: place)
        }
    }

    private var points: Column {
        .number("points", say("Điểm", "Points"), sorting: .descending) { row in
            let points = TableFigure.fixed(signed(row, counted(row)), decimals(row))
                .with(data: counted(row))
            switch row.node {
            case .group(let place, let result):
                let group = pack.groups[place]
                let text = { group.pointsText(result, pack.decimals(group)) }
                return points.with(plain: text()).with(markup: Markup(say.shown(text())))
            case .indicator: return points
            }
        }
    }

    func own(_ row: Row) -> Double? {
        switch row.node {
        case .group(let place, _): cards.ownNode(group: place, unit: row.unit)?.points
        case .indicator(let place, _): cards.ownPoints(indicator: place, unit: row.unit)
        }
    }

    /// By the unit's own figures.
    private var ownPoints: Column {
        .number("points_self", say("Tự chấm", "Self")) { row in
            .fixed(signed(row, own(row)), decimals(row)).with(data: own(row))
        }
    }

    private var appraisedPoints: Column {
        .number("points_appraised") {
            .shortest(cards.isAppraised($0.unit) ? counted($0) : nil)
        }
    }

    /// The most that could be earned: of a group, of what applies.
    private func maximum(_ row: Row) -> Double {
        switch row.node {
        case .group(_, let result): result.applicableMax ?? result.max
        case .indicator(_, let cell): cell.max
        }
    }

    /// Where of a group not all applies, labelled, with what all would be.
    private var maximum: Column {
        .number("max", say("Tối đa", "Maximum"), width: 9, sorting: .descending) { row in
            let most = signed(row, maximum(row))
            switch row.node {
            case .group(let place, let result):
                let isPart =
                    pack.groups[place].role == .base
                    && result.applicableMax ?? result.max != result.max
                return .shortest(most).with(data: result.max).with(
                    markup: isPart
                        ? """
                        \(say.shown(most))<br><small>\(say("áp dụng, trong", "applicable, of")) \
                        \(say.shown(result.max))</small>
                        """ : nil)
            case .indicator(_, let cell):
                return .shortest(most).with(data: cell.max)
                    .with(cell: cell.status == .notApplicable ? .empty() : .shortest(most))
            }
        }
    }

    private var ofMaximum: Column {
        .text("/ max", fit: .keep) {
            .text("/ " + PlainNumber.text(signed($0, maximum($0)) ?? .nan))
        }
    }

    private var lost: Column {
        .number(
            "lost", say("Mất (điểm của tổng)", "Lost (of the total)"), width: 11,
            sorting: .sortedDescending
        ) {
            row in
            ofCell(row) { place, _, _ in
                guard let losses = pages?.losses else { return .blank }
                return .fixed(
                    losses.points(indicator: place, unit: row.unit),
                    losses.places(of: place, in: pack))
            }
        }
    }

    private var weight: Column {
        .number("weight", say("Trọng số", "Weight")) { row in
            let weight =
                switch row.node {
                case .group(let place, _): pack.countedWeight(of: .group(place))
                case .indicator(let place, _): pack.countedWeight(of: .indicator(place))
                }
            return .written(weight.map { say.shown($0) } ?? "", by: weight)
        }
    }

    /// The index of a group, and the part of its maximum that an indicator earned; neither of a penalty.
    private var index: Column {
        .number("index", say("Chỉ số (%)", "Index (%)")) { row in
            switch row.node {
            case .group(_, let result):
                return .written(
                    result.index.map { say.index($0, of: pack) } ?? "", by: result.index)
            case .indicator(let place, let cell):
                if isPenalty(place) { return .written("", by: nil) }
                return .fixed(
                    counted(row).flatMap { cell.max > 0 ? 100 * $0 / cell.max : nil }, 1)
            }
        }
    }

    /// Where the unit stands among those it is compared with.
    private var peers: Column {
        .text("peers", say("So với đơn vị khác", "Among peers")) { row in
            ofCell(row) { place, _, _ in
                .text("").with(pageClass: "strip").with(markup: strip(place, row.unit))
            }
        }
    }

    private func strip(_ place: Int, _ unit: Int) -> Markup {
        guard
            let spread = pages?.spreads.spread(
                indicator: place, group: cards.standings[unit].comparisonGroup),
            let position = spread.units.firstIndex(of: unit), spread.units.count > 1
        else { return .none }
        let column = cards.indicators[place]
        let shares = spread.units.map { other in
            let share = 100 * column.points[other] / column.maxima[other]
            return isPenalty(place) ? 100 - share : share
        }
        let text = "\(spread.places[position])/\(spread.units.count)"
        let median = say.fixed(spread.shares.median, places: 1)
        let label = say(
            "thứ \(text); trung vị \(median)% điểm tối đa",
            "place \(text); median \(median)% of the maximum")
        return SpreadStrip(
            spread: spread, shares: shares, own: shares[position], label: label
        ).markup + Markup(text)
    }

    // MARK: - As data

    private var key: Column { .text("key") { .text(shared($0, \.key, \.key)) } }
    private var code: Column { .text("code") { .text(shared($0, \.code, \.code)) } }

    private var parent: Column {
        .text("group") {
            ofCell($0) { place, _, _ in
                .text(pack.groups[pack.tree.parent(of: .indicator(place)) ?? 0].key)
            }
        }
    }

    /// Whether a cell reads an estimate.
    private var estimate: Column {
        .text("estimate", say("Số ước", "Estimate"), width: 9) { row in
            ofCell(row) { place, _, _ in
                let reads = cards.readsEstimate(indicator: place, unit: row.unit)
                return .flag(reads).with(plain: reads ? "estimate" : "")
                    .with(cell: .text(reads ? say("ước", "estimate") : ""))
            }
        }
    }

    /// The days that the figures behind a cell hold at; several where they are of several.
    private var asOf: Column {
        .text("as_of", say("Số liệu tính đến", "Figures as of"), width: 16) { row in
            ofCell(row) { place, _, _ in
                let days = cards.days(indicator: place, unit: row.unit)
                return .text(days.map(\.text).joined(separator: " "))
                    .with(cell: .text(say.span(days) ?? ""))
            }
        }
    }

    private var isSurvey: Column {
        .text("survey") { ofCell($0) { _, indicator, _ in .flag(indicator.isSurvey) } }
    }

    private var appraisalReason: Column {
        .text("appraisal_reason") { row in
            ofCell(row) { place, _, _ in
                .text(cards.appraisalReason(indicator: place, unit: row.unit))
            }
        }
    }
}
