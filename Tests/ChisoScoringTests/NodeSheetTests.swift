import ChisoModel
import Testing

@testable import ChisoScoring

@Suite struct NodeSheetTests {
    @Test(
        "With every weight at its own, nodes, ranks and classes of random packs are the same to the bit"
    )
    func equalsThePlainPath() throws {
        var generator = Seeded(state: 2024)
        for _ in 0..<150 {
            var trial = try RandomTrial(using: &generator)
            trial.pack.ranking.by = Bool.random(using: &generator) ? .index : .points
            trial.pack.ranking.tieBreak = Bool.random(using: &generator) ? ["second", "i0"] : []
            if Bool.random(using: &generator) {
                trial.pack.ranking.tieBreak = [
                    .init(key: "i0", what: .value, first: .lower), .init(key: "i1", first: .lower),
                ]
            }
            trial.pack.missingPenalty = [nil, .max, .zero, .refuse].randomElement(
                using: &generator)!
            let precisions: [Decimals] = [.places(2), .places(0), .unrounded]
            trial.pack.precision.index = precisions.randomElement(using: &generator)!
            trial.pack.precision.indicator = precisions.randomElement(using: &generator)!
            trial.pack.precision.group = precisions.randomElement(using: &generator)!
            trial.pack.groups[2].role = [.base, .bonus, .penalty].randomElement(using: &generator)!
            trial.pack.indicators[0].weight = 0.3
            if Bool.random(using: &generator) {
                let place = trial.pack.groups.indices.randomElement(using: &generator)!
                trial.pack.groups[place].aggregate = .weightedIndex
            }
            let run = try Scoring(
                alone: trial.pack, rules: trial.rules, round: trial.round, budget: .standard
            ).run(nil)
            try compare(run, with: trial.rules)
        }
    }

    /// Names a class for some units, and none, one that is not the pack's, a number or a failure for others.
    private struct SomeClasses: NodeRule {
        func evaluate(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            for row in rows where wanted[row] {
                switch row % 5 {
                case 0: into.statuses[row] = .none
                case 1:
                    into.statuses[row] = .text
                    into.texts[row] = "B"
                    into.reasons[row] = "b"
                case 2:
                    into.statuses[row] = .text
                    into.texts[row] = "C"
                case 3: into.statuses[row] = .number
                default:
                    into.statuses[row] = .failed
                    into.failures[row] = Outcomes.Failure(message: "no")
                }
            }
        }
    }

    @Test("Where the function that classifies fails or names no class, the band stands in both")
    func failingClassify() throws {
        var generator = Seeded(state: 7)
        for _ in 0..<50 {
            var trial = try RandomTrial(using: &generator)
            trial.rules.classify = SomeClasses()
            trial.pack.classifyReads = [.index, .className]
            let run = try Scoring(
                alone: trial.pack, rules: trial.rules, round: trial.round, budget: .standard
            ).run(nil)
            try compare(run, with: trial.rules)
            for (unit, standing) in run.standings.enumerated() where standing.rank != nil {
                #expect(standing.isProvisional == (unit % 5 > 1))
            }
        }
    }

    private func compare(_ run: Run, with rules: SwiftRules) throws {
        let sheet = NodeSheet(run, rules: rules)
        for _ in 0..<2 {
            sheet.run()
            sheet.classify()
            for (place, column) in run.groups.columns.enumerated() {
                let line = sheet.lines[sheet.columns.count + place]
                #expect(line.points.map(\.bitPattern) == column.points.map(\.bitPattern))
                #expect((0..<sheet.count).map(line.maximum) == column.maxima)
                #expect((0..<sheet.count).map(line.applicableMaximum) == column.applicableMaxima)
                #expect(line.counts == column.isApplicable)
            }
            #expect(
                sheet.indices.map(\.bitPattern) == run.groups.columns[0].indices.map(\.bitPattern))
            #expect(sheet.ranks.map { $0 == 0 ? nil : Int($0) } == run.standings.map(\.rank))
            let names = sheet.classes.map { $0 < 0 ? nil : run.pack.classes[Int($0)].name }
            #expect(names == run.standings.map(\.className))
        }
    }

    /// Two indicators of 10 points and one of 20: 8, 4 and 10 points for a, 6, 7 and none applicable for b.
    private func sheet(_ aggregate: Group.Aggregate, max: Double? = nil) throws -> NodeSheet {
        var pack = Fixture.pack([("x", 10), ("y", 10), ("z", 20)])
        pack.groups[0].aggregate = aggregate
        pack.groups[0].max = max
        pack.indicators[1].weight = 3
        pack.missing = .exclude
        let rules = Fixture.rules(3)
        let round = Fixture.round([[8, 4, 10], [6, 7, nil]])
        return NodeSheet(
            try Scoring(alone: pack, rules: rules, round: round, budget: .standard).run(nil),
            rules: rules)
    }

    private func total(_ sheet: NodeSheet) -> [(points: Double, of: Double, max: Double)] {
        sheet.run()
        let line = sheet.lines[sheet.columns.count]
        return (0..<2).map {
            (line.points[$0], line.applicableMaximum($0), line.maximum($0))
        }
    }

    @Test("In a sum, a factor multiplies points and maximum, and the node keeps its own maximum")
    func sum() throws {
        let sheet = try sheet(.sum)
        #expect(total(sheet)[0] == (22, 40, 40))
        #expect(total(sheet)[1] == (13, 20, 40))
        // x at 1.2: 8 · 1.2 + 4 + 10 = 23.6 of 12 + 10 + 20 = 42; brought back to 40: 22.4762.
        sheet.setFactor(1.2, group: 0, child: 0)
        #expect(total(sheet)[0] == (22.4762, 40, 40))
        // b: 6 · 1.2 + 7 = 14.2 of 12 + 10 = 22; brought back by 40 / 42: 13.5238 of 20.952380952.
        #expect(total(sheet)[1] == (13.5238, 20.952380952, 40))
        sheet.setFactor(1, group: 0, child: 0)
        #expect(total(sheet)[0] == (22, 40, 40))
    }

    @Test("In a weighted node, a factor multiplies the weight")
    func weighted() throws {
        let sheet = try sheet(.weighted)
        // Weights 1, 3, 1: 8 + 12 + 10 = 30 of 10 + 30 + 20 = 60.
        #expect(total(sheet)[0] == (30, 60, 60))
        // y at 0.8: 8 + 9.6 + 10 = 27.6 of 54, brought back to 60: 30.6667.
        sheet.setFactor(0.8, group: 0, child: 1)
        #expect(total(sheet)[0] == (30.6667, 60, 60))
    }

    @Test("In a mean, a factor is the weight of one child among those that apply")
    func mean() throws {
        let sheet = try sheet(.mean)
        #expect(total(sheet)[0] == (7.3333, 13.333333333, 13.333333333))
        #expect(total(sheet)[1] == (6.5, 10, 13.333333333))
        // z at 0.8: (8 + 4 + 8) / 2.8 of (10 + 10 + 16) / 2.8, brought back to 40 / 3: 20 / 36 of it.
        sheet.setFactor(0.8, group: 0, child: 2)
        #expect(total(sheet)[0] == (7.4074, 13.333333333, 13.333333333))
        // b: (6 + 7) / 2 of 10, brought back by 40 / 3 · 2.8 / 36.
        #expect(total(sheet)[1] == (6.7407, 10.370370370, 13.333333333))
    }

    @Test("A cap of the node stays where it is")
    func capped() throws {
        let sheet = try sheet(.sum, max: 20)
        sheet.setFactor(1.2, group: 0, child: 0)
        #expect(total(sheet)[0] == (20, 20, 20))
    }
}
