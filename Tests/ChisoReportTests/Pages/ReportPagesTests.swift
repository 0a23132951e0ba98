import ChisoModel
import ChisoScoring
import Testing

@testable import ChisoPrint
@testable import ChisoReport

/// Pages of a result made by hand, with every status of a cell.
@Suite struct ReportPagesTests {
    private static func pages(
        _ pack: RulePack = Fixture.pack, language: Language = .vi, before: Scorecards? = nil
    ) -> ReportPages {
        let cards = Fixture.scorecards(pack)
        let tables = [
            Round.Table(path: "Datasets/d/submissions.csv", figures: "mixed", source: "phụ lục")
        ]
        let round = Round(
            id: "d", title: "Đợt thử", period: cards.period, units: cards.units, submissions: [:],
            tables: tables)
        return ReportPages(
            cards, spreads: Spreads(of: cards), handbook: Handbook(pack: pack),
            about: ReportPages.About(round), before: before, language: language)
    }

    /// The text of the first row of the ranking that holds a text, cells parted by `|`.
    private static func row(_ text: String, in html: String) -> String? {
        html.split(separator: "\n").first { $0.hasPrefix("<tr>") && $0.contains(text) }
            .map {
                String($0).replacing(#/<\/t[dh]>/#, with: "|").replacing(#/<[^>]*>/#, with: "")
            }
    }

    @Test("The ranking shows rank, index, class and completeness, in the order of the ranks")
    func ranking() {
        let html = Self.pages().ranking.text
        #expect(Self.row(">Ba Bể<", in: html)?.hasPrefix("1|Ba Bể|") == true)
        #expect(Self.row(">Chợ Mới<", in: html)?.hasPrefix("3|Chợ Mới|") == true)
        let names = ["Ba Bể", "Chợ Đồn", "Chợ Mới", "Bạch Thông"].map { ">\($0)<" }
        let places = names.compactMap { html.firstRange(of: $0)?.lowerBound }
        #expect(places.count == names.count && places == places.sorted())
    }

    @Test("A provisional result, an illustrative pack and made-up figures are said in plain words")
    func warnings() {
        let html = Self.pages().ranking.text
        #expect(html.contains("<p>Bộ chỉ số minh họa: không phải quy định chính thức.</p>"))
        #expect(html.contains("Mới biết một phần của bộ chỉ số"))
        #expect(html.contains("Một phần số liệu là giả lập"))
        #expect(html.contains("Kết quả tạm thời: 1 ô bị lỗi ở 1 đơn vị"))
        #expect(html.contains("tạm thời: ô lỗi 3.3.2"))
        let english = Self.pages(language: .en).ranking.text
        #expect(english.contains("The rules are illustrative: not an official rulebook."))
        #expect(english.contains("Provisional: failed cells (1, units: 1)"))
    }

    @Test("Numbers have a comma in Vietnamese and a point in English")
    func numbers() {
        let cards = Fixture.scorecards
        let unit = cards.order[0]
        let index = cards.pack.indexText(cards.total(unit).index)
        #expect(index.contains("."))
        #expect(Self.pages(language: .en).ranking.text.contains(">\(index)</td>"))
        let comma = index.replacing(".", with: ",")
        #expect(Self.pages().ranking.text.contains(">\(comma)</td>"))
    }

    @Test("Places gained and lost since the period before are shown where there is one")
    func change() {
        var before = Fixture.scorecards
        before.period = "2022"
        for unit in before.units.indices where before.standings[unit].rank == 3 {
            before.standings[unit].rank = 5
        }
        let html = Self.pages(before: before).ranking.text
        #expect(html.contains("<td class=\"number up\" data-v=\"2\">2</td>"))
        #expect(html.contains("Kỳ trước: 2022."))
        #expect(!Self.pages().ranking.text.contains("Hạng kỳ trước"))
        let english = Self.pages(language: .en, before: before).ranking.text
        #expect(english.contains(">Places gained</th>"))
        before.units.removeLast()
        #expect(!Self.pages(before: before).ranking.text.contains("Hạng kỳ trước"))
    }

    @Test(
        "A change of the index is the same number on the page and on the sheet, without the hair of doubles"
    )
    func indexChange() {
        var before = Fixture.scorecards
        for unit in before.units.indices { before.groups[0].indices[unit] = 0.1 }
        var cards = Fixture.scorecards
        for unit in cards.units.indices { cards.groups[0].indices[unit] = 0.3 }
        let columns = RankingColumns(cards, before: before, tellsUnranked: false)
        for column in [columns.page, columns.sheet] {
            let change = column.first { $0.key == "index_change" }
            #expect(change?.heading == "Index change")
            #expect(change?.figure(cards.order[0]).json.document == "0.2\n")
        }
    }

    @Test("Why a change is not split is told once for all units of one reason")
    func unsplit() throws {
        var pages = Self.pages()
        let old = pages.cards
        let step = old.units.indices.map { unit in
            var change = StandingChange(unit: unit, places: -2, index: 0.5)
            change.unsplit = unit == 0 ? .fieldsGone(indicator: "late") : .unranked
            return change
        }
        pages.trend = Trend(periods: [old, old], steps: [step], targets: [])
        let html = try #require(pages.overTime).text
        let lines = html.split(separator: "\n").map(String.init)
            .filter { $0.contains("Không tách được") }
        let period = old.period
        let gone =
            "<p>Không tách được (bộ chỉ số kỳ \(period) không còn thu số liệu mà &#39;late&#39; "
            + "của kỳ \(period) cần): Ba Bể.</p>"
        #expect(lines.first == gone)
        #expect(
            lines.last?.hasPrefix(
                "<p>Không tách được (số liệu kỳ \(period) không đủ để xếp hạng theo bộ chỉ số kỳ "
                    + "\(period)): Chợ Đồn, Chợ Mới, Bạch Thông, ") == true)
        #expect(lines.count == 2)
        #expect(html.contains("<span class=\"down\">2</span>&ensp;+0,50</td>"))
    }

    @Test("A heat map cell has its number, and a shade that is darker for more")
    func heatMap() {
        let html = Self.pages().ranking.text
        #expect(html.contains("<td class=\"none\" data-v=\"\">–</td>"))
        #expect(html.firstMatch(of: #/<td class="s9" data-v="9[0-9.]+">9[0-9,]+</td>/#) != nil)
        func lightness(_ shade: String) -> Int {
            let number = Int(shade.dropFirst(), radix: 16) ?? 0
            return 299 * (number >> 16) + 587 * (number >> 8 & 255) + 114 * (number & 255)
        }
        let shades = PageStyle.shades.map(lightness)
        #expect(zip(shades, shades.dropFirst()).allSatisfy { $0 > $1 + 8000 })
    }

    @Test("The page of an indicator marks target and floor, and lists who lost most first")
    func indicator() {
        let html = Self.pages().indicator(2).text
        #expect(html.contains("mục tiêu 100</text>") && html.contains("mức sàn 95</text>"))
        #expect(html.contains("role=\"img\"") && html.contains("<desc id=\"values-desc\">"))
        let lost = html.matches(of: #/data-v="([0-9.]+)">[0-9,]+<\/td>\s*<td>(đã chấm|thiếu)/#)
            .compactMap { Double($0.1) }
        #expect(lost == [2, 2, 0.1, 0.1, 0.03])
    }

    @Test(
        "What a drawing tells has as few digits as the values in the table, and never a raw double")
    func describedValues() {
        var cards = Fixture.scorecards
        let units = cards.units.indices.filter { cards.indicators[2].values[$0].isFinite }
        for unit in units { cards.indicators[2].values[unit] = 99.45441632231405 }
        cards.indicators[2].values[units[0]] = 94.9961234567
        let round = Round(
            id: "d", period: cards.period, units: cards.units, submissions: [:], tables: [])
        let html = ReportPages(
            cards, spreads: Spreads(of: cards), handbook: Handbook(pack: cards.pack),
            about: ReportPages.About(round)
        ).indicator(2).text
        #expect(html.contains("; từ 94,996 đến 99,45, trung vị 99,45; mục tiêu 100; mức sàn 95."))
    }

    @Test("Nothing from rules or tables acts as markup")
    func escapes() {
        let evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'"
        var pack = Fixture.pack
        pack.title = evil
        pack.edition = evil
        pack.missingReason = evil
        pack.basis = [evil]
        for place in pack.groups.indices { pack.groups[place].title = evil }
        for place in pack.indicators.indices {
            pack.indicators[place].title = evil
            pack.indicators[place].basis = [evil]
            pack.indicators[place].measure = evil
        }
        var cards = Fixture.scorecards(pack)
        for unit in cards.units.indices {
            cards.units[unit].name = evil + String(unit)
            cards.standings[unit].className = evil
            cards.standings[unit].comparisonGroup = evil
        }
        for place in cards.indicators.indices {
            for unit in cards.units.indices { cards.indicators[place].reasons[unit] = .words(evil) }
        }
        cards.diagnostics = [Diagnostic(.sample("D101"), .warning, evil)]
        let round = Round(
            id: evil, title: evil, period: Period(evil), units: cards.units, submissions: [:],
            tables: [Round.Table(path: evil, figures: evil, source: evil)])
        let pages = ReportPages(
            cards, spreads: Spreads(of: cards), handbook: Handbook(pack: pack),
            about: ReportPages.About(round))
        let unit = Explanation(
            scorecards: cards, unit: 0, changes: [], cells: [], isWhole: true,
            losses: UnitLosses(cards, unit: 0))
        for file in [pages.ranking, pages.indicator(0), pages.indicator(2), pages.unit(unit)] {
            let text = file.text.lowercased()
            #expect(!text.contains("<img") && !text.contains("alert(1)</script>"), "\(file.path)")
            #expect(text.matches(of: #/<script/#).count == 1, "\(file.path)")
            #expect(text.contains("&lt;img src=x onerror=alert(1)&gt;"), "\(file.path)")
        }
    }
}
