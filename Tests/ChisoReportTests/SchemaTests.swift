import ChisoAuthoring
import ChisoModel
import ChisoReport
import ChisoScoring
import Foundation
import Testing

@Suite struct SchemaTests {
    @Test("Every scorecards document meets its schema", arguments: RulePack.Missing.all)
    func scorecards(_ missing: RulePack.Missing) throws {
        var pack = Fixture.pack
        pack.missing = missing
        let checker = try SchemaChecker(named: "chiso.scorecards.1.schema.json")
        for units in [[], ["cho-moi", "bach-thong"], ["no-such-unit"]] {
            let report = ScorecardReport(Fixture.scorecards(pack), units: units)
            #expect(try checker.faults(in: report.render(.json)) == [])
        }
    }

    @Test("A scorecards document with a unit that stands apart meets it too")
    func unitAbove() throws {
        let checker = try SchemaChecker(named: "chiso.scorecards.1.schema.json")
        let cards = try ExplainFolder().explainer().scorecards
        #expect(cards.apart.map { cards.units[$0].code } == ["tinh"])
        let document = ScorecardReport(cards, units: ["tinh"]).render(.json)
        #expect(document.contains("\"above\": {"))
        #expect(try checker.faults(in: document) == [])
    }

    @Test("Every simulation document meets its schema")
    func simulation() throws {
        let checker = try SchemaChecker(named: "chiso.simulation.1.schema.json")
        for units in [[], ["cho-moi"]] {
            let document = SimulationReport(Fixture.answer, units: units).render(.json)
            #expect(try checker.faults(in: document) == [])
        }
    }

    @Test(
        "Every trend meets its schema, split or not",
        arguments: [nil, StandingChange.Unsplit.unranked])
    func trend(_ unsplit: StandingChange.Unsplit?) throws {
        let checker = try SchemaChecker(named: "chiso.trend.1.schema.json")
        let cards = Fixture.scorecards
        let step = cards.units.indices.map { unit in
            var change = StandingChange(unit: unit, places: 1, index: 0.5)
            change.unsplit = unsplit
            for cause in StandingChange.Cause.allCases where unsplit == nil {
                change.parts[cause] = StandingChange.Part(places: 0, index: 0.125)
            }
            return change
        }
        let report = TrendReport(Trend(periods: [cards, cards], steps: [step], targets: []))
        #expect(try checker.faults(in: report.render(.json)) == [])
    }

    @Test("Every document of tests meets its schema", arguments: [true, false])
    func tests(isMeasured: Bool) throws {
        let checker = try SchemaChecker(named: "chiso.tests.1.schema.json")
        let document = TestReport(TestReportTests.run(isMeasured: isMeasured)).render(.json)
        #expect(try checker.faults(in: document) == [])
    }

    @Test(
        "A document that breaks the contract is told so",
        arguments: [
            (#""rank": 1,"#, #""rank": "1","#, #"$.scorecards[0].rank: not ["integer", "null"]"#),
            (#""rank": 1,"#, #""rank": 1.5,"#, #"$.scorecards[0].rank: not ["integer", "null"]"#),
            (#""rank": 1,"#, #""place": 1, "rank": 1,"#, "$.scorecards[0]: unknown place"),
            (#""rank": 1, "#, "", "$.scorecards[0]: no rank"),
            ("chiso.scorecards/1", "chiso.scorecards/2", "$.schema: not chiso.scorecards/1"),
            (
                #""status": "scored""#, #""status": "done""#,
                "$.scorecards[0].indicators[0].status: "
                    + #"not one of ["scored", "missing", "not_applicable", "failed"]"#
            ),
            (#""provisional": true"#, #""provisional": 1"#, #"$.provisional: not ["boolean"]"#),
            (#""max": 6.5"#, #""max": true"#, #"$.max: not ["number"]"#),
        ])
    func broken(_ sound: String, _ broken: String, _ fault: String) throws {
        let document = ScorecardReport(Fixture.scorecards, units: ["ba-be"]).render(.json)
        let checker = try SchemaChecker(named: "chiso.scorecards.1.schema.json")
        let spot = try #require(document.range(of: sound))
        let other = document.replacingCharacters(in: spot, with: broken)
        #expect(try checker.faults(in: other) == [fault])
    }
}

extension RulePack.Missing {
    fileprivate static let all: [RulePack.Missing] = [.zero, .exclude, .refuse]
}
