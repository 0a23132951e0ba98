import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a unit in the ranking: each column once, and below which of them stand where.
package struct RankingColumns {
    package typealias Column = TableColumn<Int>

    let cards: Scorecards
    let say: Words
    /// The period before over the same units; nil: nothing is said of it.
    let before: Scorecards?
    /// The way to a unit's page, where there is one.
    let link: ((Int) -> Markup)?
    /// Whether units that are not ranked have their figures told.
    let tellsUnranked: Bool

    let labels: [String]
    /// Groups just below the root.
    let groups: [Int]
    private let isProvisional: Bool
    private let hasApart: Bool

    /// - Parameters:
    ///   - say: Words of headings and notes; of no matter to a terminal, CSV and JSON.
    ///   - tellsUnranked: As data do: to people an unranked unit is not last and not zero, so its figures are left out.
    package init(
        _ cards: Scorecards, say: Words = Words(.en), before: Scorecards? = nil,
        tellsUnranked: Bool, link: ((Int) -> Markup)? = nil
    ) {
        (self.cards, self.say, self.before) = (cards, say, before)
        (self.tellsUnranked, self.link) = (tellsUnranked, link)
        labels = cards.labels
        groups = cards.pack.tree.topGroups
        isProvisional = cards.isProvisional
        hasApart = cards.standings.contains(where: \.standsApart)
    }

    private var pack: RulePack { cards.pack }
    private var indexPlaces: Int { PlainNumber.places(pack.precision.index, otherwise: 2) }

    private func total(_ unit: Int) -> NodeResult {
        tellsUnranked ? cards.total(unit) : cards.rankedNode(group: 0, unit: unit)
    }

    // MARK: - Where they stand

    /// For people on a page, those that the result has something to say in.
    var page: [Column] {
        [rank, unit] + points.when(pack.ranking.by == .points) + [index]
            + ownIndex.when(cards.marks != nil) + className.when(pack.hasClasses)
            + changes + [completeness] + notes.when(hasNotes)
    }

    /// For people on a page, of units that stand apart.
    var pageApart: [Column] {
        [unit, figures] + points.when(pack.ranking.by == .points) + [index]
            + ownIndex.when(cards.marks != nil) + [completeness, unitsComplete, notes]
    }

    /// On the sheet, with the groups.
    var sheet: [Column] {
        [rank, unit, code] + comparisonGroup.when(pack.ranking.within != nil)
            + className.when(pack.hasClasses) + [index, points, applicableMax]
            + ownIndex.when(cards.marks != nil) + changes
            + [scored, applicable, share]
            + groups.map { group($0).headed(say.titled(pack.groups[$0])) }
            + figures.when(hasApart) + unitsComplete.when(hasApart) + notes.when(hasNotes)
    }

    /// On the sheet of the groups, before them.
    var groupsSheet: [Column] {
        [rank, unit, points.headed(say("Tổng điểm", "Total points")), index]
    }

    /// Points, maximum and index of a group there.
    func groupsSheet(_ place: Int) -> [Column] {
        let group = pack.groups[place]
        let node = { (unit: Int) in cards.rankedNode(group: place, unit: unit) }
        let heading =
            group.role == .penalty ? say("Điểm trừ", "Taken off") : say("Điểm", "Points")
        return [
            .number("points", heading, width: 9) {
                .fixed(group.signed(node($0).points), pack.decimals(group))
            },
            .number("max", say("Tối đa áp dụng", "Applicable maximum")) { unit in
                let (node, isBase) = (node(unit), group.role == .base)
                return .shortest(group.signed(node.applicableMax ?? (isBase ? nil : node.max)))
            },
            .number("index", say("Chỉ số (%)", "Index (%)"), width: 9) {
                .fixed(node($0).index, indexPlaces)
            },
        ]
    }

    /// In CSV, where a unit is its code; the points of all groups are headed by their keys. Last, where a unit stands apart,
    /// what such units are made of.
    var csv: [Column] {
        [
            rank, code.called("unit"), name, kind, points, applicableMax, index, className, scored,
            applicable, provisional, unrankedReason,
        ]
            + pack.groups.indices.dropFirst().map { place in
                .number(pack.groups[place].key) {
                    .shortest(cards.node(group: place, unit: $0).points)
                }
            }
            + (hasApart ? apart : [])
    }

    /// What a unit that stands apart is made of, as data.
    private var apart: [Column] {
        [
            .text("figures") { .text(cards.unitAbove($0)?.source.rawValue) },
            .number("units_below") { .whole(cards.unitAbove($0)?.units.count) },
            .number("units_complete") { .whole(cards.unitAbove($0)?.complete.count) },
        ]
    }

    /// The first members of a scorecard in JSON.
    var json: [Column] {
        [
            code.called("unit"), name, kind, points, applicableMax, index, ownPoints, ownIndex,
            rank, className,
        ]
    }

    /// Those that stand on a terminal unless others are asked for, without the groups.
    package func terminal(withBars: Bool) -> [Column] {
        [rank, unit] + points.when(pack.ranking.by == .points) + [index] + bar.when(withBars)
            + className.when(pack.hasClasses) + [completeness] + mark.when(isProvisional)
    }

    /// Those that stand on a terminal of units that stand apart, without the groups.
    var terminalApart: [Column] {
        [unit, figures] + points.when(pack.ranking.by == .points)
            + [index, completeness, unitsComplete] + mark.when(isMarkedApart)
    }

    /// Those that a terminal can be asked for; a group goes by its key, or by its number as it heads the column.
    func named(_ name: String) -> Column? {
        let known = [
            rank, unit, code, kind, points, index, className, completeness, mark,
        ]
        if name == "bar" { return bar }
        return known.first { $0.key == name }
            ?? groups.first {
                pack.groups[$0].key == name || Self.heading(pack.groups[$0]) == name
            }.map(group)
    }

    /// Names of all columns of ``named(_:)``.
    static func names(of pack: RulePack) -> [String] {
        let groups = pack.tree.topGroups.map { pack.groups[$0] }
        return [
            "rank", "unit", "code", "kind", "points", "index", "bar", "class", "scored", "mark",
        ] + groups.map(\.key) + groups.map(heading).filter { !$0.isEmpty }
    }

    // MARK: - Units

    var rank: Column {
        .number("rank", say("Hạng", "Rank"), width: 7, sorting: .sorted) {
            .rank(cards.standings[$0].rank)
        }
    }

    var unit: Column {
        .name("unit", say("Đơn vị", "Unit")) { unit in
            .text(labels[unit]).with(markup: link?(unit))
        }
    }

    private var code: Column {
        .text("code", say("Mã đơn vị", "Code"), width: 13) { .text(cards.units[$0].code) }
    }

    private var name: Column { .text("name") { .text(cards.units[$0].name) } }

    private var kind: Column { .text("kind") { .text(cards.units[$0].kind) } }

    private var comparisonGroup: Column {
        .text("within", say("Nhóm xếp hạng", "Ranked among"), width: 18) {
            .text(cards.standings[$0].comparisonGroup)
        }
    }

    // MARK: - Units that stand apart

    private var isMarkedApart: Bool {
        cards.standings.contains { $0.standsApart && $0.isProvisional }
    }

    /// Whose figures the unit has.
    private var figures: Column {
        .text("figures", say("Số liệu", "Figures"), width: 18) {
            .text(cards.unitAbove($0).map { say.source($0.source) } ?? "")
        }
    }

    /// Its units that lack no figure, of all that belong to it.
    private var unitsComplete: Column {
        .number("units", say("Đơn vị đủ số liệu", "Units complete"), width: 9) { unit in
            guard let above = cards.unitAbove(unit) else { return .blank }
            return .written(
                "\(above.complete.count)/\(above.units.count)", by: Double(above.complete.count))
        }
    }

    // MARK: - Totals

    var points: Column {
        .number("points", say("Điểm", "Points"), width: 11, sorting: .descending) {
            .fixed(total($0).points, pack.precision.total)
        }
    }

    private var applicableMax: Column {
        .number("applicable_max", say("Điểm tối đa áp dụng", "Applicable maximum"), width: 11) {
            .shortest(total($0).applicableMax)
        }
    }

    var index: Column {
        .number("index", say("Chỉ số (%)", "Index (%)"), sorting: .descending) {
            .fixed(total($0).index, indexPlaces)
        }
    }

    private var bar: Column {
        .text("", fit: .keep) { .text(PlainNumber.bar(total($0).index, of: 100)) }
    }

    private var ownPoints: Column {
        .number("points_self") {
            .fixed(cards.ownNode(group: 0, unit: $0)?.points, pack.precision.total)
        }
    }

    private var ownIndex: Column {
        .number("index_self", say("Tự chấm (%)", "Self (%)")) {
            .fixed(cards.ownNode(group: 0, unit: $0)?.index, indexPlaces)
        }
    }

    var className: Column {
        .text("class", say("Xếp loại", "Class"), width: 13, sorting: .chosen) { unit in
            let name = cards.standings[unit].className
            let place = pack.classes.firstIndex { $0.name == name }
            return .text(name).with(style: BookStyles.centred)
                .with(tone: place.map { Tone(place: $0, of: pack.classes.count) })
        }
    }

    // MARK: - Changes

    /// What changed since the period before, where there is one.
    private var changes: [Column] {
        guard let before else { return [] }
        return [
            .number("last_rank", say("Hạng kỳ trước", "Last rank"), width: 8) {
                .whole(before.standings[$0].rank)
            },
            .number("places", say("Tăng, giảm hạng", "Places gained"), width: 8) { unit in
                let now = cards.standings[unit].rank
                return .places(
                    before.standings[unit].rank.flatMap { last in now.map { last - $0 } })
            },
            .number("index_change", say("Chỉ số tăng, giảm", "Index change"), width: 9) { unit in
                let last = before.rankedNode(group: 0, unit: unit).index
                let change = last.flatMap { last in total(unit).index.map { $0 - last } }
                return .change(
                    change.map { Rounding.round($0, Rounding.firstPlaces) }, indexPlaces)
            },
        ]
    }

    // MARK: - How complete, and what may change

    private var completeness: Column {
        .number("scored", say("Đã chấm", "Scored")) {
            .written(cards.completeness($0), by: scoredShare($0))
        }
    }

    private var scored: Column {
        .number("scored", say("Đã chấm", "Scored"), width: 7) { .whole(cards.standings[$0].scored) }
    }

    private var applicable: Column {
        .number("applicable", say("Phải chấm", "To score"), width: 7) {
            .whole(cards.standings[$0].applicable)
        }
    }

    private var share: Column {
        .number("complete", say("Mức đầy đủ", "Complete"), width: 8) { .share(scoredShare($0)) }
    }

    private func scoredShare(_ unit: Int) -> Double? {
        let standing = cards.standings[unit]
        return standing.applicable > 0
            ? Double(standing.scored) / Double(standing.applicable) : nil
    }

    private var mark: Column {
        .text("mark", fit: .keep) { .text(cards.standings[$0].isProvisional ? "provisional" : "") }
    }

    private var provisional: Column {
        .text("provisional") { .flag(cards.standings[$0].isProvisional) }
    }

    private var unrankedReason: Column {
        .text("unranked_reason") { .text(cards.standings[$0].unrankedReason?.text(.vi, in: pack)) }
    }

    private var hasNotes: Bool {
        !cards.fewCases.isEmpty
            || cards.standings.contains {
                $0.isProvisional || $0.rank == nil || !$0.classReasons.isEmpty
            }
    }

    private var notes: Column {
        .text("notes", say("Ghi chú", "Notes"), fit: .wrap, width: 40) {
            .text(notes($0, cards.standings[$0]))
        }
    }

    /// Why the unit is unranked or has not the class of its index, or what of it may still change.
    private func notes(_ unit: Int, _ standing: Standing) -> String {
        var notes: [String] = []
        if standing.standsApart {
            notes.append(standing.unrankedReason?.text(say.language, in: pack) ?? "")
        } else if standing.rank == nil {
            notes.append(
                [
                    say("chưa xếp hạng", "unranked"),
                    standing.unrankedReason?.text(say.language, in: pack) ?? "",
                ]
                .filter { !$0.isEmpty }.joined(separator: ": "))
        }
        if let reason = standing.classReason(say.language, in: pack) {
            notes.append(say("xếp loại: ", "class: ") + reason)
        }
        notes += cards.fewCases(of: unit, say)
        if standing.isProvisional {
            let failed = pack.indicators.indices.filter {
                cards.indicators[$0].statuses[unit] == .failed
            }
            let codes = failed.prefix(5).map { pack.indicators[$0].label }.joined(separator: ", ")
            let more = failed.count > 5 ? ", …" : ""
            notes.append(
                say("tạm thời: ", "provisional: ")
                    + (failed.isEmpty
                        ? say("phụ thuộc đơn vị khác bị lỗi", "rests on failed cells of others")
                        : say("ô lỗi ", "failed ") + codes + more))
        }
        return notes.joined(separator: "; ")
    }

    // MARK: - Groups

    /// The index of a group below the root; the points, with their sign, of one outside the scale.
    func group(_ place: Int) -> Column {
        let group = pack.groups[place]
        return .number(Self.heading(group), width: 11.5) { unit in
            let node = cards.rankedNode(group: place, unit: unit)
            if group.role == .base { return .fixed(node.index, indexPlaces) }
            return .fixed(group.signed(node.points), pack.decimals(group))
                .with(plain: group.pointsText(node, pack.decimals(group)))
        }
    }

    static func heading(_ group: Group) -> String { DisplayWidth.cut(group.label, to: 12) }
}
