import ChisoModel
import Foundation
import Testing

@testable import ChisoPrint
@testable import ChisoReport
import ChisoScoring

@Suite struct PageTests {
    @Test("No line of any table is wider than asked for", arguments: [24, 40, 60, 80, 100, 200])
    func width(_ width: Int) {
        for units in [[], ["cho-moi", "pac-nam", "tp-bac-kan"]] {
            let report = ScorecardReport(Self.wide, units: units)
            for line in report.render(.table, on: Screen(width: width)).split(separator: "\n") {
                #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
            }
        }
    }

    @Test("Every group just below the root has a column, however many there are")
    func everyGroup() {
        let lines = ScorecardReport(Self.wide, units: []).render(.table).split(separator: "\n")
        let headings = lines.filter { $0.hasPrefix("rank ") }.flatMap { $0.split(separator: " ") }
        for place in Self.wide.pack.tree.topGroups {
            #expect(headings.contains(Substring(Self.wide.pack.groups[place].code)))
        }
        #expect(headings.filter { $0 == "rank" }.count > 2)
    }

    @Test("Units ranked within comparison groups stand in a block per group")
    func comparisonGroups() {
        var scorecards = Fixture.scorecards
        scorecards.pack.ranking.within = "kind"
        for unit in scorecards.units.indices {
            scorecards.standings[unit].comparisonGroup = unit == 3 ? "city" : "district"
        }
        let table = ScorecardReport(scorecards, units: []).render(.table, on: Screen(width: 100))
        let starts = table.split(separator: "\n").filter {
            $0.hasPrefix("kind: ") || $0.hasPrefix("   ")
        }
        #expect(
            starts.map { $0.prefix(14) } == [
                "kind: district", "   1  Ba Bể   ", "   1  Chợ Đồn ", "   4  Bạch Thô",
                "   5  Thành ph", "   -  =Pác\u{FFFD}[31", "kind: city", "   3  Chợ Mới ",
            ])
    }

    @Test(
        "Text from rules and data reaches no format with a control character",
        arguments: ReportFormat.allCases)
    func controlCharacters(_ format: ReportFormat) {
        var scorecards = Fixture.scorecards
        let bad = "a\u{1B}]0;x\u{7}\u{9B}2J\r\n\t\u{202E}z"
        scorecards.pack.title = bad
        scorecards.pack.missingReason = bad
        scorecards.pack.groups[1].title = bad
        scorecards.pack.groups[1].code = bad
        scorecards.pack.indicators[0].title = bad
        scorecards.round = bad
        scorecards.standings[0].className = bad
        scorecards.standings[5].unrankedReason = .words(bad)
        scorecards.indicators[0].reasons[3] = .words(bad)
        var simulation = Fixture.simulation
        simulation.after = scorecards
        simulation.changes = [bad]
        let texts = [
            ScorecardReport(scorecards, units: []).render(format),
            ScorecardReport(scorecards, units: ["cho-moi"]).render(format),
            SimulationReport(Answer(simulation), units: []).render(format),
        ]
        for text in texts {
            let unsafe = text.unicodeScalars.filter { Printable.isUnsafe($0) && $0 != "\n" }
            #expect(unsafe.isEmpty)
            #expect(text.unicodeScalars.contains("z"))
        }
    }

    @Test("Nothing is provisional unless a cell failed")
    func provisional() {
        var scorecards = Fixture.scorecards
        for unit in scorecards.units.indices { scorecards.standings[unit].isProvisional = false }
        for units in [[], ["bach-thong"]] {
            let sound = ScorecardReport(scorecards, units: units).render(.table)
            let touched = ScorecardReport(Fixture.scorecards, units: units).render(.table)
            #expect(!sound.contains("provisional"))
            #expect(touched.components(separatedBy: "provisional").count == 3)
        }
    }

    @Test("A mark is never cut, however long names and classes are")
    func longClass() {
        var scorecards = Fixture.scorecards
        scorecards.standings[1].className = String(repeating: "Hoàn thành xuất sắc ", count: 5)
        scorecards.units[1].name = String(repeating: "Bạch Thông ", count: 5)
        let lines = ScorecardReport(scorecards, units: []).render(.table).split(separator: "\n")
        let row = lines.first { $0.hasPrefix("   4  Bạch") }
        #expect(row?.contains("…  provisional") == false)
        #expect(row?.hasSuffix("4/5  provisional") == true)
        #expect(row?.count == 80)
    }

    @Test(
        "The heading says on whose authority the rules stand",
        arguments: [
            (RulePack.Standing.official, false, "; official\n"),
            (.illustrative, false, "; illustrative: not an official rulebook\n"),
            (.draft, false, "; draft: not yet in force\n"),
            (.official, true, "; official; partial: not all of the rulebook is known\n"),
        ])
    func standing(_ standing: RulePack.Standing, _ isPartial: Bool, _ text: String) {
        var scorecards = Fixture.scorecards
        scorecards.pack.standing = standing
        scorecards.pack.isPartial = isPartial
        let report = ScorecardReport(scorecards, units: [])
        #expect(
            report.render(.table, on: Screen(width: 200)).contains(
                "\npack district-par-2023, edition 2023-1" + text))
    }

    @Test("Units of one name are told apart by their codes")
    func namesakes() {
        var scorecards = Fixture.scorecards
        scorecards.units[2].name = "Ba Bể"
        let table = ScorecardReport(scorecards, units: []).render(.table)
        #expect(table.contains("\n   1  Ba Bể (ba-be) "))
        #expect(table.contains("\n   1  Ba Bể (cho-don) "))
    }

    /// The fixture with fifteen more groups of long titles.
    static var wide: Scorecards {
        var pack = Fixture.pack
        let title = "Lĩnh vực có tên dài, dài đến mức không thể đứng vừa trên một dòng in"
        for number in 5..<20 {
            pack.groups.append(
                Group(
                    key: "field_\(number)", code: "\(number)", title: title,
                    children: [.indicator(0)]))
            pack.groups[0].children.append(.group(number))
        }
        return Fixture.scorecards(pack)
    }
}
