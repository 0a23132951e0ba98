import ChisoModel
import ChisoPrint
import ChisoScoring

/// The first page: who stands where, by what rules and figures, and the ways to all other pages.
struct RankingPage {
    let pages: ReportPages

    var cards: Scorecards { pages.cards }
    var pack: RulePack { pages.pack }
    var say: Words { pages.say }

    var document: String {
        pages.frame(say.title(pack), base: "").document(body)
    }

    private var body: Markup {
        """
        \(Markup.notice(pages.warnings))\
        \(Markup.figures(figures))\
        \(Markup.section(say("Xếp hạng", "Ranking"), anchor: "ranking", rankings))\
        \(classes)\
        \(Markup.section(
            say("Bản đồ nhiệt: chỉ số từng lĩnh vực", "Heat map: the index of each group"),
            anchor: "heat", class: pack.tree.topGroups.count > 7 ? "wide" : "", heatMap))\
        \(Markup.section(say("Các tiêu chí", "Indicators"), anchor: "indicators", indicators))\
        \(Markup.section(
            say("Bộ chỉ số và số liệu", "Rules and figures"), anchor: "about", about))\
        \(Markup.section(say("Điều cần biết về số liệu", "What was found"), anchor: "found", found))
        """
    }

    private var figures: [(label: String, text: String)] {
        let ranked = cards.order.filter { cards.standings[$0].rank != nil }
        let indices = ranked.compactMap { cards.total($0).index }
        let places = PlainNumber.places(pack.precision.index, otherwise: 2)
        var figures = [
            (
                say("đơn vị được xếp hạng", "units ranked"),
                "\(ranked.count)/\(cards.comparedCount)"
            ),
            (say("tiêu chí", "indicators"), "\(pack.indicators.count)"),
            (say("kỳ", "period"), say.period(of: cards)),
        ]
        if case let count = cards.estimateCount, count > 0 {
            figures.append((say("số liệu ước", "estimates"), String(count)))
        }
        if let quartiles = Quartiles(indices), ranked.count > 1 {
            figures.append(
                (
                    say("chỉ số trung bình (%)", "mean index (%)"),
                    say.fixed(quartiles.mean, places: places)
                ))
            figures.append(
                (
                    say("chỉ số thấp nhất – cao nhất (%)", "lowest – highest index (%)"),
                    "\(say.index(quartiles.least, of: pack)) – "
                        + say.index(quartiles.most, of: pack)
                ))
        }
        return figures
    }

    // MARK: - Ranking

    /// A table for each comparison group, in the order in which their first units stand.
    private var rankings: Markup {
        var markup = Markup.none
        for (name, units) in cards.comparisonGroups {
            let title = name.isEmpty ? say("Xếp hạng", "Ranking") : name
            if pack.ranking.within != nil { markup += "<h3>\(title)</h3>\n" }
            markup += .table(title, pages.rankingColumns().page, units, say)
        }
        return markup + apart + orderWords
    }

    /// The units that others belong to, which are not ranked among them.
    private var apart: Markup {
        guard !cards.apart.isEmpty else { return .none }
        let title = say("Đơn vị cấp trên, đứng riêng", "Units above, standing apart")
        return "<h3>\(title)</h3>\n"
            + .table(
                title, pages.rankingColumns().pageApart, cards.apart, say, isSortable: false,
                isSearched: false)
    }

    /// How equals and missing data are treated, and which period ranks are compared with.
    private var orderWords: Markup {
        var lines = [pages.policies.rankingSentence, pages.policies.missingSentence]
        if let before = pages.before {
            let edition =
                before.pack.id == pack.id && before.pack.edition == pack.edition
                ? ""
                : say(
                    "; kỳ đó chấm theo ấn bản \(before.pack.edition)",
                    "; that period is scored by edition \(before.pack.edition)")
            lines.append(
                say("Kỳ trước: ", "Last period: ") + say.period(before.period) + edition + ".")
        }
        let items = lines.filter { !$0.isEmpty }.map { line -> Markup in
            "<p class=\"quiet\">\(line)</p>\n"
        }
        return "\(items)"
    }

    // MARK: - Classes

    private var classes: Markup {
        guard pack.hasClasses else { return .none }
        let given = cards.standings.compactMap(\.className)
        var names = pack.classes.map(\.name)
        for name in given.sorted() where !names.contains(name) { names.append(name) }
        let counts = names.map { name in (name: name, count: given.count { $0 == name }) }
        let title = say("Số đơn vị theo xếp loại", "Units by class")
        return .section(
            title, anchor: "classes",
            .chart(ClassBars(title: title, counts: counts).drawing))
    }

    // MARK: - Groups

    private var heatMap: Markup {
        let groups = pack.tree.topGroups
        guard !groups.isEmpty else { return .none }
        let heads = groups.map { place -> Markup in
            let name = say.named(pack.groups[place])
            return "<th scope=\"col\" class=\"number\" title=\"\(name)\">"
                + "<abbr title=\"\(name)\">\(short(pack.groups[place]))</abbr></th>"
        }
        let rows = cards.order.map { unit -> Markup in
            "<tr><th scope=\"row\">\(pages.link(unit: unit))</th>"
                + "\(groups.map { heat(cards.rankedNode(group: $0, unit: unit), pack.groups[$0]) })"
                + "</tr>\n"
        }
        let names = groups.map { place -> Markup in
            let group = pack.groups[place]
            return "<li>\(say.named(group))</li>\n"
        }
        let title = say("Chỉ số của mỗi lĩnh vực, %", "Index of each group, %")
        let unit = Markup.heading(say("Đơn vị", "Unit"), " class=\"name\"")
        return """
            \(Markup.table(title, class: "heat sortable", head: unit + "\(heads)", rows: rows))\
            \(legend)<ul class="quiet plain">
            \(names)</ul>
            """
    }

    /// The official number of a group, or where it has none as much of its title as a column holds.
    private func short(_ group: Group) -> String {
        group.code.isEmpty ? DisplayWidth.cut(say.named(group), to: 32) : group.code
    }

    private func heat(_ result: NodeResult, _ group: Group) -> Markup {
        guard group.role == .base else {
            let text = group.pointsText(result, pack.decimals(group))
            return .number(
                say.localized(text).replacing("-", with: "−"), result.points)
        }
        guard let index = result.index else {
            return "<td class=\"none\" data-v=\"\">–</td>"
        }
        let number = PlainNumber.text(index)
        return "<td class=\"s\(PageStyle.shade(index))\" data-v=\"\(number)\">"
            + "\(say.index(index, of: pack))</td>"
    }

    /// The shades with the shares they stand for.
    private var legend: Markup {
        let items = PageStyle.shades.indices.map { place -> Markup in
            "<li class=\"s\(place)\">\(place * 10)–\(place * 10 + 10)</li>"
        }
        return
            "<ul class=\"legend\" aria-label=\"\(say("Chú giải, %", "Legend, %"))\">\(items)</ul>\n"
    }
}

// MARK: - The indicators, the rules, the figures, and what was found wrong with them

extension RankingPage {
    /// Every group and indicator in printed order, with what the units earned of it.
    var indicators: Markup {
        let head: [Markup] = [
            .heading(say("Tiêu chí", "Indicator"), " class=\"name\" data-fixed"),
            .heading(say("Điểm tối đa", "Maximum"), isNumber: true, " data-fixed"),
            .heading(say("Đã chấm", "Scored"), isNumber: true, " data-fixed"),
            .heading(
                say("Trung vị, % điểm tối đa", "Median, % of maximum"), isNumber: true,
                " data-fixed"),
        ]
        let rows = pack.tree.belowRoot.map { node -> Markup in
            switch node.child {
            case .group(let place):
                let group = pack.groups[place]
                return """
                    <tr class="head"><th scope="row">\(say.named(group))</th>\
                    <td class="number"></td><td></td><td></td></tr>

                    """
            case .indicator(let place): return row(indicator: place)
            }
        }
        return .table(
            say("Các tiêu chí", "Indicators"), attributes: " data-filter", head: "\(head)",
            rows: rows)
    }

    private func row(indicator place: Int) -> Markup {
        let column = cards.indicators[place]
        let maxima = column.maxima.filter { $0 > 0 }
        let (least, most) = (maxima.min() ?? 0, maxima.max() ?? 0)
        let max = least == most ? say.shown(most) : "\(say.shown(least))–\(say.shown(most))"
        let statuses = zip(column.statuses, cards.standings).filter { !$1.standsApart }.map(\.0)
        let applicable = statuses.count { $0 != .notApplicable }
        let scored = statuses.count { $0 == .scored }
        let spreads = pages.spreads.indicators[place]
        let medians = spreads.map { say.fixed($0.shares.median, places: 1) }
        let shade: Markup =
            spreads.count == 1 ? " s\(PageStyle.shade(spreads[0].shares.median))" : ""
        return """
            <tr><th scope="row">\(pages.link(indicator: place))</th>\
            <td class="number">\(max)</td><td class="number">\(scored)/\(applicable)</td>\
            <td class="number\(shade)">\(medians.isEmpty ? "–" : medians.joined(separator: "; "))</td>\
            </tr>

            """
    }

    /// Which rules, by whose authority, and where the figures come from.
    var about: Markup {
        let policies = pages.policies
        let edition = say("ấn bản ", "edition ") + policies.edition.text
        let sources: [TableColumn<Round.Table>] = [
            .name("table", say("Bảng", "Table")) { .text($0.path) },
            .text("figures", say("Số liệu", "Figures")) { .text(say.figures(of: $0)) },
            .text("source", say("Nguồn", "Source")) { .text($0.source) },
        ]
        let known = Markup.facts([
            (say("Bộ chỉ số", "Pack"), Markup("\(pack.id), \(edition)")),
            policies.standing.fact, policies.inForce.fact,
            (say("Đợt số liệu", "Round"), Markup(pages.round)),
            (say("Kỳ", "Period"), Markup(say.period(of: cards))),
            policies.total.fact, policies.rounding.fact, policies.basis.fact,
        ])
        return known
            + .table(
                say("Nguồn số liệu", "Sources of the figures"), sources, pages.about.tables, say,
                isSortable: false, isSearched: false)
    }

    /// How many findings of one code are printed at once, and how many when unfolded.
    private static let (mostFound, mostUnfolded) = (3, 200)

    /// Diagnostics by code: the first in full, the others unfolded.
    var found: Markup {
        let all = cards.diagnostics
        guard !all.isEmpty else {
            return "<p>\(say("Không phát hiện lỗi.", "Nothing was found wrong."))</p>\n"
        }
        typealias Row = (key: String, value: [Diagnostic])
        let columns: [TableColumn<Row>] = [
            .label("code", say("Mã", "Code")) { .text($0.key) },
            .text("severity", say("Mức độ", "Severity")) {
                .text(say.severity($0.value[0].severity))
            },
            .number("times", say("Số lần", "Times")) { .whole($0.value.count) },
            .text("what", say("Nội dung", "What")) { row in
                .text("").with(markup: findings(row.value))
            },
        ]
        let rows = Dictionary(grouping: all, by: \.code.rawValue).sorted { $0.key < $1.key }
        return .table(
            say("Điều cần biết về số liệu", "What was found"), columns, rows, say,
            isSortable: false, isSearched: false)
    }

    private func findings(_ same: [Diagnostic]) -> Markup {
        let lines = same.prefix(Self.mostUnfolded).map { found -> Markup in
            let place = [found.rule?.description, found.data?.description].compactMap { $0 }
            return "<p lang=\"en\">\(found.message)\(place.map { " (\($0))" }.joined())</p>\n"
        }
        let first = "\(Array(lines.prefix(Self.mostFound)))" as Markup
        guard same.count > Self.mostFound else { return first }
        let count = same.count - Self.mostFound
        let rest = same.count - lines.count
        let last: Markup =
            rest == 0
            ? .none
            : "<p>\(say("Còn \(rest) dòng: xem bảng tính.", "\(rest) more: see the workbook."))</p>\n"
        let more = say("và \(count) dòng nữa", "and \(count) more")
        let others = Array(lines.dropFirst(Self.mostFound))
        return first + "<details><summary>\(more)</summary>\n\(others)\(last)</details>\n"
    }
}

extension Policy {
    /// In full, beside its label.
    fileprivate var fact: (label: String, text: Markup) { (label, Markup(text)) }
}
