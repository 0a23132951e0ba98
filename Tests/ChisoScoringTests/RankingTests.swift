import ChisoModel
import ChisoScoring
import Testing

@Suite struct RankingTests {
    private func run(
        _ figures: [Double], names: [String]? = nil, kinds: [String]? = nil,
        _ change: (inout RulePack) -> Void = { _ in }
    ) throws -> Scorecards {
        var pack = Fixture.pack([("a", 100)])
        change(&pack)
        return try Scoring(
            alone: pack, rules: Fixture.rules(1),
            round: Fixture.round(figures.map { [$0] }, names: names, kinds: kinds),
            budget: .standard
        ).scorecards()
    }

    private func ranks(_ cards: Scorecards) -> [Int?] { cards.standings.map(\.rank) }

    @Test("Equal totals share a rank, and the next rank is skipped")
    func competition() throws {
        #expect(try ranks(run([80, 75, 80])) == [1, 3, 1])
    }

    @Test("Dense ranks leave no gap, distinct ranks leave no tie")
    func denseAndDistinct() throws {
        #expect(try ranks(run([80, 75, 80, 70]) { $0.ranking.ties = .dense }) == [1, 2, 1, 3])
        #expect(try ranks(run([80, 75, 80, 70]) { $0.ranking.ties = .distinct }) == [1, 3, 2, 4])
    }

    @Test("Ranks go by the published figure, so what rounds alike ties")
    func ranksOnRoundedFigures() throws {
        let figures = [80.004, 80.001, 79.996]
        #expect(try ranks(run(figures)) == [1, 1, 1])
        #expect(
            try ranks(run(figures) { $0.precision.index = .unrounded }) == [1, 2, 3])
    }

    @Test("Distinct ranks under equal display go by the unrounded figure")
    func distinctByUnroundedFigure() throws {
        let cards = try run([64.561, 64.563, 70]) {
            $0.ranking.ties = .distinct
            $0.precision.indicator = .unrounded
        }
        #expect(cards.groups[0].indices[0] == cards.groups[0].indices[1])
        #expect(ranks(cards) == [3, 2, 1])
    }

    @Test("Equals are decided by the tie-break chain, then stand in Vietnamese order")
    func tieBreaks() throws {
        var pack = Fixture.pack([("a", 50), ("b", 50)])
        let round = Fixture.round(
            [[30, 10], [10, 30], [20, 20], [20, 20]], names: ["Ơ", "Đông", "Dĩ An", "Đà Nẵng"])
        let rules = Fixture.rules(2)
        let tied = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(tied.order.map { round.units[$0].name } == ["Dĩ An", "Đà Nẵng", "Đông", "Ơ"])
        #expect(ranks(tied) == [1, 1, 1, 1])
        pack.ranking.tieBreak = ["b"]
        let decided = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(ranks(decided) == [4, 1, 2, 2])
    }

    @Test(
        "A unit of which less is scored than the pack asks for is unranked, with the reason",
        arguments: [
            (.init(), [1, 2], nil),
            (.init(indicators: 0.5), [1, 2], nil),
            (.init(indicators: 0.6), [nil, 1], .indicatorsUncovered(1, of: 2, due: 0.6)),
            (.init(points: 0.2), [1, 2], nil),
            (.init(points: 0.21), [nil, 1], .pointsUncovered(10, of: 50, due: 0.21)),
        ] as [(RulePack.Ranking.Coverage, [Int?], Reason?)])
    func coverage(
        _ coverage: RulePack.Ranking.Coverage, _ ranks: [Int?], _ reason: Reason?
    ) throws {
        var pack = Fixture.pack([("a", 10), ("b", 20)])
        pack.missing = .exclude
        pack.groups[0].aggregate = .weighted
        pack.indicators[1].weight = 2
        pack.ranking.coverage = coverage
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: Fixture.round([[10, nil], [9, 18]]),
            budget: .standard
        ).scorecards()
        #expect(cards.standings.map(\.rank) == ranks)
        #expect(cards.standings[0].unrankedReason == reason)
    }

    @Test("In a weighted mean of indices a part covers as much as it weighs, however much is in it")
    func coverageOfWeightedIndices() throws {
        var pack = Fixture.pack([("a", 10), ("b", 20), ("c", 5)])
        pack.missing = .exclude
        pack.groups = [
            Group(key: "total", aggregate: .weightedIndex, children: [.group(1), .indicator(2)]),
            Group(
                key: "g", aggregate: .weightedIndex, weight: 3,
                children: [.indicator(0), .indicator(1)]),
        ]
        func reason(_ share: Double) throws -> Reason? {
            pack.ranking.coverage = .init(points: share)
            return try Scoring(
                alone: pack, rules: Fixture.rules(3), round: Fixture.round([[5, nil, 5]]),
                budget: .standard
            ).scorecards().standings[0].unrankedReason
        }
        #expect(try reason(0.625) == nil)
        #expect(try reason(0.63) == .pointsUncovered(62.5, of: 100, due: 0.63))
    }

    @Test("Of points taken off fewer stand first, unless the tie-break says otherwise")
    func tieBreakByPenalty() throws {
        var pack = Fixture.pack([("a", 50), ("off", 10)])
        pack.groups = [
            Group(key: "total", children: [.indicator(0), .group(1)]),
            Group(key: "penalty", role: .penalty, max: 10, children: [.indicator(1)]),
        ]
        let round = Fixture.round([[30, 5], [25, 0], [27, 2]])
        func ranks(_ tieBreak: RulePack.TieBreak) throws -> [Int?] {
            pack.ranking.tieBreak = [tieBreak]
            return try Scoring(
                alone: pack, rules: Fixture.rules(2), round: round, budget: .standard
            ).scorecards().standings.map(\.rank)
        }
        #expect(try ranks("penalty") == [3, 1, 2])
        #expect(try ranks("off") == [3, 1, 2])
        #expect(try ranks(.init(key: "penalty", first: .higher)) == [1, 3, 2])
    }

    @Test("A value, a figure or an index decides which way is declared; a unit without one is last")
    func tieBreakByValue() throws {
        var pack = Fixture.pack([("a", 50), ("late", 0)])
        pack.groups = [
            Group(key: "total", children: [.group(1)]),
            Group(key: "g", children: [.indicator(0), .indicator(1)]),
        ]
        pack.indicators[0].scoreReads = []
        pack.indicators[0].scoreNames = []
        pack.indicators[1].scoreReads = []
        pack.indicators[1].scoreNames = []
        pack.indicators[1].better = .lower
        let rules = SwiftRules([.init(points: { _ in 20 }), .init(points: { _ in 0 })])
        let round = Fixture.round([[1, 7], [2, nil], [3, 5]])
        func ranks(_ tieBreak: RulePack.TieBreak) throws -> [Int?] {
            pack.ranking.tieBreak = [tieBreak]
            return try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
                .scorecards().standings.map(\.rank)
        }
        #expect(try ranks(.init(key: "late", what: .value)) == [2, 3, 1])
        #expect(try ranks(.init(key: "late", what: .value, first: .higher)) == [1, 3, 2])
        #expect(try ranks("late_points") == [2, 3, 1])
        #expect(try ranks(.init(key: "a_points", first: .lower)) == [1, 2, 3])
        #expect(try ranks(.init(key: "g", what: .index)) == [1, 1, 1])
    }

    @Test("Values that differ by the hair of doubles share a rank, and small ones stay apart")
    func tieBreakByHair() throws {
        var pack = Fixture.pack([("a", 50)])
        pack.indicators[0].valueSource = .rule
        pack.indicators[0].valueReads = [.field(0)]
        pack.indicators[0].valueNames = ["a_points"]
        pack.indicators[0].scoreReads = []
        pack.indicators[0].scoreNames = []
        pack.ranking.tieBreak = [.init(key: "a", what: .value, first: .higher)]
        func ranks(_ figures: [Double]) throws -> [Int?] {
            let rules = SwiftRules([.init(measure: { $0[0] }, points: { _ in 20 })])
            return try Scoring(
                alone: pack, rules: rules, round: Fixture.round(figures.map { [$0] }),
                budget: .standard
            ).scorecards().standings.map(\.rank)
        }
        #expect(try ranks([0.3, 0.1 + 0.2, 0.2]) == [1, 1, 3])
        #expect(try ranks([1e-10, 2e-10, 1e-10]) == [2, 1, 2])
        #expect(try ranks([0.1 + 0.2 - 0.3, 0, 1]) == [2, 2, 1])
        // 0.3 - 0.1 - 0.2 of three figures is below 0, and the largest value is no larger.
        pack.fields = (0..<3).map { Field(key: "f\($0)", kind: .amount) }
        pack.indicators[0].valueReads = (0..<3).map(Read.field)
        pack.indicators[0].valueNames = (0..<3).map { "f\($0)" }
        let rules = SwiftRules([.init(measure: { $0[0]! - $0[1]! - $0[2]! }, points: { _ in 20 })])
        let cards = try Scoring(
            alone: pack, rules: rules,
            round: Fixture.round([[0.3, 0.1, 0.2], [0, 0, 0], [0.5, 0.25, 0.25]]),
            budget: .standard
        ).scorecards()
        #expect(cards.standings.map(\.rank) == [1, 1, 1])
    }

    @Test("The hair of a double decides no tie between levels left unrounded")
    func hairDecidesNothing() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        pack.ranking.tieBreak = ["a"]
        pack.precision.indicator = .unrounded
        let rows: [[Double?]] = [[0.3, 1], [0.1 + 0.2, 1]]
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: Fixture.round(rows), budget: .standard
        ).scorecards()
        #expect(cards.standings.map(\.rank) == [1, 1])
    }

    @Test("A node that failed for a unit decides no tie by what its children made")
    func failedNodesDecideNothing() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        pack.groups = [
            Group(key: "total", children: [.group(1), .indicator(1)]),
            Group(
                key: "g", aggregate: .function([.childPoints(0)]), max: 10,
                children: [.indicator(0)]),
        ]
        pack.ranking.by = .points
        pack.ranking.tieBreak = ["g"]
        let rules = Fixture.rules(2)
        rules.aggregates[1] = SwiftRules.Rule(points: { ($0[0] ?? 0) > 5 ? 99 : 0 })
        let cards = try Scoring(
            alone: pack, rules: rules, round: Fixture.round([[8, 2], [1, 2]]), budget: .standard
        ).scorecards()
        #expect(cards.standings.map(\.rank) == [1, 1])
    }

    @Test("Units are ranked within their comparison group")
    func ranksWithinGroups() throws {
        let cards = try run([60, 90, 70], kinds: ["commune", "district", "commune"]) {
            $0.ranking.within = "kind"
        }
        #expect(ranks(cards) == [2, 1, 1])
        #expect(cards.order == [2, 0, 1])
    }

    @Test("A class is the highest band the index reaches, and bands may differ by kind of unit")
    func classes() throws {
        let cards = try run(
            [90, 89.99, 79.995, 80], kinds: ["district", "district", "district", "department"]
        ) {
            $0.classes = [
                RulePack.ClassBand(
                    name: "I", from: .byColumn("kind", ["district": 80, "department": 90])),
                RulePack.ClassBand(name: "II", from: .number(0)),
            ]
        }
        #expect(cards.standings.map(\.className) == ["I", "I", "I", "II"])
    }

    @Test("A quota lets the best keep the class; equals at the edge fall together")
    func quotas() throws {
        let cards = try run([99, 98, 97, 96, 95, 95, 94, 10]) {
            $0.classes = [
                RulePack.ClassBand(name: "Xuất sắc", from: .number(90), quota: 0.25),
                RulePack.ClassBand(name: "Tốt", from: .number(0)),
            ]
        }
        #expect(cards.standings.count { $0.className == "Xuất sắc" } == 2)
        let tied = try run([99, 98, 98, 96, 95, 95, 94, 10]) {
            $0.classes = [
                RulePack.ClassBand(name: "Xuất sắc", from: .number(90), quota: 0.25),
                RulePack.ClassBand(name: "Tốt", from: .number(0)),
            ]
        }
        #expect(tied.standings.count { $0.className == "Xuất sắc" } == 1)
    }
}
