import ChisoModel
import ChisoScoring
import Testing

@Suite struct AggregationTests {
    @Test("Changes that leave a weighted mean of indices with nothing that weighs are refused")
    func weightless() throws {
        var pack = Fixture.pack([("a", 10), ("b", 100)])
        pack.groups[0].aggregate = .weightedIndex
        let scoring = Scoring(
            alone: pack, rules: Fixture.rules(2), round: Fixture.round([[5, 80]]),
            budget: .standard)
        func simulate(_ changes: String...) throws {
            _ = try Simulator(scoring).simulate(changes)
        }
        #expect {
            try simulate("a.weight=0", "b.weight=0")
        } throws: {
            "\($0)" == """
                error[C210]: under these changes nothing in 'total' weighs more than 0, and it is a weighted \
                mean of indices
                  fix:  leave what counts a weight above 0
                """
        }
        try simulate("a.weight=0", "b.weight=2")
    }

    @Test("A weighted mean of indices weighs a part alike however much is in it")
    func weightedIndex() throws {
        var pack = Fixture.pack([("a", 10), ("b", 100), ("c", 50)])
        pack.groups = [
            Group(key: "total", aggregate: .weightedIndex, children: [.group(1), .indicator(2)]),
            Group(
                key: "g", aggregate: .weightedIndex, max: 20, weight: 3,
                children: [.indicator(0), .indicator(1)]),
        ]
        pack.missing = .exclude
        pack.indicators[1].weight = 0.5
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(3),
            round: Fixture.round([[5, 80, 50], [nil, 80, 25], [nil, nil, 25], [nil, nil, nil]]),
            budget: .standard
        ).scorecards()
        // (50 + 0.5 · 80) / 1.5 = 60; (3 · 60 + 100) / 4 = 70.
        #expect(cards.groups[1].points == [12, 16, 0, 0])
        #expect(cards.node(group: 1, unit: 0).index == 60)
        #expect(cards.node(group: 1, unit: 0).max == 20)
        #expect(cards.groups[0].points == [70, 72.5, 50, 0])
        #expect(cards.node(group: 0, unit: 3).points == nil)
        for unit in 0..<3 {
            let losses = UnitLosses(cards, unit: unit)
            #expect(losses.sum == 100 - cards.groups[0].points[unit])
        }
    }

    private func total(
        _ figures: [Double?], maxima: [Double], _ change: (inout RulePack) -> Void = { _ in },
        aggregate: SwiftRules.Rule? = nil
    ) throws -> NodeResult {
        let keys = ["a", "b", "c", "d", "e"]
        var pack = Fixture.pack(zip(keys, maxima).map { ($0, $1) })
        change(&pack)
        let rules = Fixture.rules(maxima.count)
        if let aggregate { rules.aggregates[0] = aggregate }
        return try Scoring(
            alone: pack, rules: rules, round: Fixture.round([figures]), budget: .standard
        ).scorecards()
            .node(group: 0, unit: 0)
    }

    @Test("A sum adds points and maxima; the index is percent of what applies")
    func sums() throws {
        let node = try total([1.25, 2.5], maxima: [2, 3])
        #expect(node == NodeResult(points: 3.75, applicableMax: 5, max: 5, index: 75))
    }

    @Test("Ten points of 0.1 are one point, exactly")
    func sumsAreExact() throws {
        let node = try total(
            [0.1, 0.1, 0.1, 0.7, 0], maxima: [1, 1, 1, 1, 1]
        ) { $0.precision.index = .unrounded }
        #expect(node.points == 1)
        #expect(node.index == 20)
    }

    @Test("A mean divides points and maxima by the children that apply")
    func means() throws {
        let node = try total([80, 60, nil], maxima: [100, 100, 100]) {
            $0.groups[0].aggregate = .mean
            $0.missing = .exclude
        }
        #expect(node == NodeResult(points: 70, applicableMax: 100, max: 100, index: 70))
    }

    @Test("A mean of what counts is not capped by small maxima of what does not")
    func meanOfTheLarge() throws {
        let node = try total([10, nil], maxima: [10, 2]) {
            $0.groups[0].aggregate = .mean
            $0.missing = .exclude
        }
        #expect(node == NodeResult(points: 10, applicableMax: 10, max: 6, index: 100))
    }

    @Test("A weighted sum weighs points and maxima alike")
    func weights() throws {
        let node = try total([6, 8], maxima: [10, 10]) {
            $0.groups[0].aggregate = .weighted
            $0.indicators[0].weight = 2.5
            $0.indicators[1].weight = 7.5
        }
        #expect(node == NodeResult(points: 75, applicableMax: 100, max: 100, index: 75))
    }

    @Test("A function's node has its declared maximum, and the applicable one in proportion")
    func functions() throws {
        let node = try total(
            [6, nil], maxima: [10, 30],
            {
                $0.groups[0].aggregate = .function([.childPoints(0), .childPoints(1)])
                $0.groups[0].max = 100
                $0.missing = .exclude
            }, aggregate: SwiftRules.Rule(points: { ($0[0] ?? 0) * 2 + ($0[1] ?? 0) }))
        #expect(node == NodeResult(points: 12, applicableMax: 25, max: 100, index: 48))
    }

    @Test("A function that leaves its bounds fails the node: it is not cut to fit")
    func functionOutOfBounds() throws {
        let node = try total(
            [6], maxima: [10],
            {
                $0.groups[0].aggregate = .function([.childPoints(0)])
                $0.groups[0].max = 10
            }, aggregate: SwiftRules.Rule(points: { _ in 500 }))
        #expect(node == NodeResult(points: nil, applicableMax: nil, max: 10, index: nil))
    }

    @Test("Bonus and penalty stand outside the maximum, each within its own bounds")
    func bonusAndPenalty() throws {
        let node = try total([90, 13, 23], maxima: [100, 20, 40]) {
            $0.groups = [
                Group(key: "total", children: [.indicator(0), .group(1), .group(2)]),
                Group(key: "bonus", role: .bonus, max: 10, children: [.indicator(1)]),
                Group(key: "penalty", role: .penalty, max: 20, children: [.indicator(2)]),
            ]
            $0.totalBounds = 0...110
        }
        #expect(node == NodeResult(points: 80, applicableMax: 100, max: 100, index: 80))
    }

    @Test("A node all of whose children do not apply does not apply")
    func inapplicable() throws {
        var round = Fixture.round([[5, 7]])
        round.submissions["2023"]?.columns[0].states[0] = .notApplicable
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        pack.groups = [
            Group(key: "total", children: [.group(1), .indicator(1)]),
            Group(key: "inner", children: [.indicator(0)]),
        ]
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: round, budget: .standard
        ).scorecards()
        #expect(
            cards.node(group: 1, unit: 0)
                == NodeResult(points: nil, applicableMax: nil, max: 10, index: nil))
        #expect(
            cards.node(group: 0, unit: 0)
                == NodeResult(points: 7, applicableMax: 10, max: 20, index: 70))
    }

    @Test("The order of units and the number of jobs change nothing")
    func orderAndJobsDoNotMatter() throws {
        var generator = Seeded(state: 2024)
        var pack = Fixture.pack((0..<12).map { ("i\($0)", 10) })
        pack.missing = .exclude
        let rules = Fixture.rules(12)
        for _ in 0..<20 {
            let rows = (0..<20).map { _ in
                (0..<12).map { _ -> Double? in
                    Int.random(in: 0..<6, using: &generator) == 0
                        ? nil : Double.random(in: 0...10, using: &generator)
                }
            }
            let round = Fixture.round(rows)
            let plain = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
                .scorecards()
            var shared = Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            shared.jobs = 4
            let parallel = try shared.scorecards()
            #expect(plain.standings == parallel.standings)
            #expect(plain.groups == parallel.groups)
            let shuffled = Array(rows.indices).shuffled(using: &generator)
            var other = round
            other.units = shuffled.map { round.units[$0] }
            other.submissions["2023"]?.columns = round.submissions["2023"]!.columns.map { column in
                FieldColumn(shuffled.map { column.states[$0] == .given ? column.values[$0] : nil })
            }
            let again = try Scoring(alone: pack, rules: rules, round: other, budget: .standard)
                .scorecards()
            #expect(
                again.order.map { other.units[$0].code } == plain.order.map { round.units[$0].code }
            )
            #expect(
                shuffled.map { plain.standings[$0] } == again.standings)
        }
    }
}
