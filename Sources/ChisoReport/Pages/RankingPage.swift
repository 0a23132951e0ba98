import ChisoModel
import ChisoPrint
import ChisoScoring

/// The first page: who stands where, by what rules and figures, and the ways to all other pages.
struct RankingPage {
    let pages: ReportPages

    var cards: Scorecards { pages.cards }
    var pack: RulePack { pages.pack }
    var say: Words { pages.say }

    /// The whole page.
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
            anchor: "heat", class: pages.outline.topGroups.count > 7 ? "wide" : "", heatMap))\
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
                "\(ranked.count)/\(cards.units.count)"
            ),
            (say("tiêu chí", "indicators"), "\(pack.indicators.count)"),
            (say("kỳ", "period"), say.period(cards.period)),
        ]
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
            markup += .table(title, pages.rankingColumns.page, units, say)
        }
        return markup + orderWords
    }

    /// How equals and missing data are treated, and which period ranks are compared with.
    private var orderWords: Markup {
        let facts = pages.handbook.policyFacts
        var lines = [facts.ranking, facts.missing]
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
        let groups = pages.outline.topGroups
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
