import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation
import Testing

/// Rule sets of one source are alike, whatever ran before and whatever became of the files.
@Suite struct RuleSetTests {
    private func round(_ name: String, for pack: RulePack) throws -> Round {
        try RoundFolder(path: "\(Repository.root)/Datasets/\(name)").round(for: pack)
    }

    @Test(
        "Rule sets of one source give the same outcomes, in any order of use",
        arguments: [
            ("district-par-2023", "bac-kan-districts-2023"), ("sipas-2023", "bac-kan-sipas-2023"),
            ("binh-duong-2017", "binh-duong-2017"),
        ])
    func setsAgree(pack name: String, round: String) throws {
        let loaded = try Repository.load(name)
        let round = try self.round(round, for: loaded.pack)
        let first = try Scoring(
            alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard
        ).scorecards()
        for jobs in [1, 2, 5] {
            var shared = Scoring(
                alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard)
            shared.jobs = jobs
            let again = try shared.scorecards()
            #expect(again.figures == first.figures)
            #expect(again.diagnostics == first.diagnostics)
        }
    }

    @Test("A pack loaded twice scores the same")
    func loadsAgree() throws {
        let packs = try (0..<2).map { _ in try Repository.load("district-par-2023") }
        let cards = try packs.map { loaded in
            try Scoring(
                alone: loaded.pack, rules: loaded.rules,
                round: round("bac-kan-districts-2023", for: loaded.pack), budget: .standard
            ).scorecards()
        }
        #expect(cards[0].figures == cards[1].figures)
    }

    @Test("Lines that run in a round are active lines of the rules, the formula kinds' among them")
    func linesAreActive() throws {
        let loaded = try Repository.load("district-par-2023")
        let counts = loaded.pack.indicators.map(\.scoreReads.count)
        try loaded.rules.withRuleSet { set in
            let active = Set(set.activeLines)
            #expect(active.contains { $0.path.hasSuffix("_lib/threshold_proportion.lua") })
            for (rule, count) in zip(set.indicatorRules, counts) {
                let one = RuleArgument.constant(.number(1))
                var outcomes = Outcomes(count: 1)
                let ran = set.lines(1000) {
                    rule?.score(
                        Array(repeating: one, count: count), rows: 0..<1, wanted: [true],
                        into: &outcomes)
                }
                #expect(!ran.isEmpty)
                #expect(active.isSuperset(of: ran))
            }
        }
    }

    @Test("Rules are made from what was read: files that change later change nothing")
    func filesAreReadOnce() throws {
        let pack = try TemporaryPack()
        let loaded = try pack.load()
        let round = Round(
            id: "r", period: "1", units: [ScoredUnit(code: "u", name: "U")],
            submissions: [
                "1": Submissions(period: "1", columns: [FieldColumn([3]), FieldColumn([4])])
            ])
        let scoring = Scoring(
            alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard)
        let before = try scoring.scorecards()
        #expect(before.indicators.map(\.points) == [[45], [6]])
        try pack.write("Rules/p/indicators/g/a.lua", "nonsense")
        try pack.write("Rules/p/indicators/g/c.lua", "return {}")
        #expect(try scoring.scorecards().figures == before.figures)
    }
}

extension Scorecards {
    /// Every figure to its last bit, one line a cell or node; what is absent is absent.
    fileprivate var figures: [String] {
        units.indices.flatMap { unit in
            pack.indicators.indices.map { "\(cell(indicator: $0, unit: unit))" }
                + pack.groups.indices.map { "\(node(group: $0, unit: unit))" }
                + ["\(standings[unit])"]
        } + ["\(order)"]
    }
}
