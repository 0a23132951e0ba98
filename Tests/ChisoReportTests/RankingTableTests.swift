import ChisoModel
import ChisoPrint
import ChisoReport
import Testing

/// What a terminal adds to the ranking.
@Suite struct RankingTableTests {
    private func table(
        _ columns: [String] = [], isColoured: Bool = false, hasBars: Bool = false, width: Int = 120
    ) -> String {
        ScorecardReport(Fixture.scorecards, units: [], columns: columns).render(
            .table, on: Screen(width: width, isColoured: isColoured, hasBars: hasBars))
    }

    private func line(_ name: String, in text: String) -> Substring {
        text.split(separator: "\n").first { $0.contains(name) } ?? ""
    }

    @Test("A class is coloured by its place among the classes, and its name stays")
    func colours() {
        let text = table(isColoured: true)
        #expect(line("Ba Bể", in: text).contains("\u{1B}[1;32mTốt"))
        #expect(line("Bạch Thông", in: text).contains("\u{1B}[1;31mYếu"))
    }

    @Test("Taking the colours away leaves the plain table")
    func colourless() {
        let text = table(isColoured: true)
        #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == table())
        #expect(!table().contains("\u{1B}"))
    }

    @Test("Lines too wide for their colours are cut without them")
    func narrow() {
        for line in table(isColoured: true, width: 40).split(separator: "\n") {
            let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
            #expect(plain.count <= 40)
        }
    }

    @Test("A bar stands beside the index where all groups still fit, and nowhere else")
    func bars() {
        let wide = table(hasBars: true)
        #expect(wide.contains("█"))
        let narrow = table(hasBars: true, width: 60)
        #expect(narrow == table(width: 60))
        let markdown = ScorecardReport(Fixture.scorecards, units: []).render(
            .markdown, on: Screen(width: 120, isColoured: true, hasBars: true))
        #expect(markdown == ScorecardReport(Fixture.scorecards, units: []).render(.markdown))
    }

    @Test("Columns asked for stand alone and in their order, groups by key or number")
    func columns() throws {
        let text = table(["unit", "class", "bar", "direction", "3", "code"])
        let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("unit") })
        #expect(
            heading.split(separator: " ").map(String.init) == ["unit", "class", "1", "3", "code"])
        #expect(line("Ba Bể", in: text).contains("██████████"))
    }

    @Test(
        "A column that is none is told, with the nearest",
        arguments: [
            ("clas", "did you mean 'class'?"), ("3.3", nil),
        ])
    func unknownColumn(_ name: String, _ fix: String?) {
        let known =
            "rank, unit, code, kind, points, index, bar, class, scored, mark, direction, "
            + "procedures, extra, 1, 3, T"
        #expect(
            throws: Failure(
                ReportCode.noSuchColumn, "the ranking has no column '\(name)'",
                fix: fix ?? "choose from: \(known)")
        ) {
            try ScorecardReport.check(["rank", name], for: Fixture.pack)
        }
    }
}
