import ChisoModel
import ChisoScoring
import Testing

@Suite struct SweepTests {
    /// Points are the share of the target, at most the maximum; b scores only from its floor of 5.
    private var simulator: Simulator {
        get throws {
            var pack = Fixture.pack([("a", 10), ("b", 10)])
            for place in 0..<2 {
                pack.indicators[place].target = .number(10)
                pack.indicators[place].params = ["floor": .number(place == 0 ? 0 : 5)]
                pack.indicators[place].scoreReads = [
                    .value, .parameter("target"), .parameter("max"), .parameter("floor"),
                ]
                pack.indicators[place].scoreNames = ["value", "target", "max", "floor"]
            }
            pack.fields[1].kind = .count
            pack.classes = [
                RulePack.ClassBand(name: "High", from: .number(70)),
                RulePack.ClassBand(name: "Low", from: .number(0)),
            ]
            let rule = SwiftRules.Rule(points: { arguments in
                let value = arguments[0] ?? 0
                if value < arguments[3] ?? 0 { return 0 }
                return min(1, value / (arguments[1] ?? 1)) * (arguments[2] ?? 0)
            })
            return try Simulator(
                Scoring(
                    alone: pack, rules: SwiftRules([rule, rule]),
                    round: Fixture.round([[8, 4], [6, 7], [5, 8]]), budget: .standard))
        }
    }

    private func sweep(_ texts: String..., after changes: [String] = []) throws -> Sweep {
        try simulator.sweep(
            try texts.map { try SweepRange($0) }, after: try changes.map { try Change($0) })
    }

    @Test("Each step stands as a simulation of that one change does")
    func stepsEqualSimulations() throws {
        let sweep = try sweep("b.target=4..12/0.5")
        #expect(sweep.axes[0].numbers.count == 17)
        for (step, state) in sweep.states.enumerated() {
            let number = sweep.numbers(of: step)[0]
            let cards = try simulator.scorecards(under: [Change("b.target = \(number)")])
            #expect((0..<3).map(state.rank) == cards.standings.map(\.rank))
            #expect(state.indices == cards.groups[0].indices)
        }
    }

    @Test("A floor is found where it is: at the figure itself, or just above it")
    func findsAFloor() throws {
        let leaving = try sweep("b.floor=6..9/3")
        #expect(leaving.turns.map(\.number) == [7, 8])
        #expect(leaving.turns.map(\.holdsAtNumber) == [false, false])
        #expect(leaving.turns.first?.before.rank(1) == 1)
        #expect(leaving.turns.first?.after.rank(1) == 3)
        let reaching = try sweep("unit.a.a_points=0..7.9/7.9", after: ["a.floor = 7.5"])
        #expect(reaching.turns.map(\.number) == [7.5])
        #expect(reaching.turns.map(\.holdsAtNumber) == [true])
    }

    @Test("Changes of a count are found to the whole number")
    func findsCounts() throws {
        let sweep = try sweep("unit.a.b_points=0..10/10")
        #expect(sweep.axes[0].isWhole)
        #expect(sweep.axes[0].baseline == 4)
        // 5 of 10 points are the floor; with 8 from a, 13 stand level with both others.
        #expect(sweep.turns.map(\.number) == [5, 6])
        let groups = sweep.base.standings.map(\.comparisonGroup)
        #expect(sweep.turns[0].moves(within: groups).map(\.reaches) == [[1, 2]])
        #expect(sweep.turns[1].moves(within: groups).map(\.unit) == [0, 1, 2])
    }

    @Test("Several changes inside one step are all found, as a fine sweep finds them")
    func findsSeveral() throws {
        let coarse = try sweep("b.target=4..12/8")
        let fine = try sweep("b.target=4..12/0.001")
        #expect(coarse.turns.count == fine.turns.count)
        for (a, b) in zip(coarse.turns, fine.turns) {
            #expect(abs(a.number - b.number) < 1e-4)
            #expect(a.after.stands(as: b.after))
        }
        #expect(!coarse.turns.isEmpty)
    }

    @Test("A grid has every pair of numbers, the second running faster")
    func grid() throws {
        let sweep = try sweep("a.target=8..10/2", "b.target=6..10/2")
        let pairs = [[8.0, 6], [8, 8], [8, 10], [10, 6], [10, 8], [10, 10]]
        #expect((0..<6).map(sweep.numbers) == pairs)
        let cards = try simulator.scorecards(
            under: [Change("a.target = 8"), Change("b.target = 10")])
        #expect(sweep.states[2].indices == cards.groups[0].indices)
        #expect(sweep.turns.isEmpty)
    }

    @Test("A sweep starts from the changes made before it")
    func afterChanges() throws {
        let sweep = try sweep("b.target=5..6/1", after: ["b.target = 9", "a.max = 20"])
        #expect(sweep.axes[0].baseline == 9)
        #expect(sweep.changes == ["b.target = 9", "a.max = 20"])
        let cards = try simulator.scorecards(
            under: [Change("a.max = 20"), Change("b.target = 5")])
        #expect(sweep.states[0].indices == cards.groups[0].indices)
    }
}
