import ChisoModel
import ChisoScoring
import Testing

@Suite struct AnswerTests {
    /// Two indicators of 10 points each, in proportion to a target of 10.
    private var pack: RulePack {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        for place in 0..<2 {
            pack.indicators[place].target = .number(10)
            pack.indicators[place].scoreReads = [.value, .parameter("target"), .parameter("max")]
            pack.indicators[place].scoreNames = ["value", "target", "max"]
        }
        pack.classes = [
            RulePack.ClassBand(name: "I", from: .number(65)),
            RulePack.ClassBand(name: "II", from: .number(0)),
        ]
        return pack
    }

    private let rules = SwiftRules(
        Array(
            repeating: SwiftRules.Rule(points: { arguments in
                min(1, (arguments[0] ?? 0) / (arguments[1] ?? 1)) * (arguments[2] ?? 0)
            }), count: 2))

    private func answer(
        _ changes: [String], _ rows: [[Double?]] = [[8, 4], [6, 7], [5, nil]],
        near: Double = 0.5, _ edit: (inout RulePack) -> Void = { _ in }
    ) throws -> Answer {
        var pack = pack
        edit(&pack)
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules, round: Fixture.round(rows), budget: .standard))
        return Answer(try simulator.simulate(changes), near: near)
    }

    // MARK: - Movements

    @Test("Who moves most comes first, and each unit says which indicator moved it by how much")
    func movers() throws {
        let movements = try answer(["b.target = 4"]).movements
        #expect(movements.map(\.unit) == [0, 1, 2])
        #expect(movements.map(\.change) == [.places(1), .places(-1), .places(0)])
        #expect(movements.map(\.pointsChange) == [6, 3, 0])
        #expect(movements.map { $0.causes.map(\.key) } == [["b"], ["b"], []])
        #expect(movements.map { $0.causes.map(\.points) } == [[6], [3], []])
        #expect(movements.map(\.indexByPoints) == [30, 15, 0])
        #expect(movements.map(\.indexByMaximum) == [0, 0, 0])
    }

    @Test("The largest cause stands first, and a loss counts by its size")
    func causesBySize() throws {
        let first = try answer(["a.target = 16", "unit.a.b_points = 6"]).movements
            .first { $0.unit == 0 }
        #expect(first?.causes.map(\.key) == ["a", "b"])
        #expect(first?.causes.map(\.points) == [-3, 2])
    }

    @Test("What a changed maximum does to the index is told apart from what points do")
    func changedMaximum() throws {
        let movement = try #require(
            try answer(["b.max = 5"]).movements.first { $0.unit == 0 })
        #expect(movement.causes.map(\.maximum) == [-5])
        #expect(movement.causes.map(\.points) == [-2])
        // From 12 of 20, 60 percent, to 10 of 15, 66.67 percent.
        #expect(movement.indexByPoints == -11.666666667)
        #expect(movement.indexByMaximum == 18.333333333)
        #expect(movement.causes.first?.index == 6.666666666)
    }

    @Test("A cap met by one indicator is that indicator's; a cap that was moved is the group's")
    func caps() throws {
        let capped = try answer(["a.target = 8"], [[8, 4]]) { $0.groups[0].max = 13 }.movements
        #expect(capped[0].causes.map(\.node) == [.indicator("a")])
        #expect(capped[0].causes.map(\.points) == [1])
        let moved = try answer(["total.max = 11"], [[8, 4]]).movements
        #expect(moved[0].causes.map(\.node) == [.group("total")])
        #expect(moved[0].causes.map(\.points) == [-1])
        #expect(moved[0].causes.map(\.maximum) == [-9])
    }

    @Test("At random, causes add up to the change of points, and but for rounding of the index")
    func causesAddUp() throws {
        var generator = Seeded(state: 2024)
        for _ in 0..<60 {
            let trial = try RandomTrial(using: &generator)
            let simulator = try Simulator(
                Scoring(
                    alone: trial.pack, rules: trial.rules, round: trial.round, budget: .standard))
            let answer = Answer(try simulator.simulate(Scenario(changes: trial.changes)))
            for movement in answer.movements {
                let sum = movement.causes.reduce(0) { $0 + $1.points }
                let (old, new) = (movement.totalBefore.points, movement.totalAfter.points)
                #expect(abs(sum - ((new ?? 0) - (old ?? 0))) < 1e-6)
                guard let from = movement.totalBefore.index, let to = movement.totalAfter.index
                else { continue }
                let index = movement.causes.reduce(0) { $0 + ($1.index ?? 0) }
                #expect(abs(index - (to - from)) < 0.0101)
                let parts = (movement.indexByPoints ?? 0) + (movement.indexByMaximum ?? 0)
                #expect(abs(index - parts) < 1e-6)
            }
        }
    }

    @Test("A unit of which nothing is scored has no causes, whatever a node's bounds give it")
    func nothingScored() throws {
        let movements = try answer(["total.min = 1"], [[nil, nil], [8, 4]]).movements
        let unscored = movements.first { $0.totalBefore.points == nil }
        #expect(unscored?.totalAfter.points == nil)
        #expect(unscored?.causes.isEmpty == true)
    }

    // MARK: - Totals

    @Test("Totals count who rises, falls and stays, the points added, and the classes")
    func totals() throws {
        let totals = try answer(["b.target = 4"]).totals
        #expect([totals.rise, totals.fall, totals.stay] == [1, 1, 1])
        #expect([totals.indexChanged, totals.classChanged] == [2, 1])
        #expect(totals.pointsAdded == 9)
        #expect(
            totals.classes == [
                MovementTotals.ClassCount(name: "I", before: 1, after: 2, gained: [0], lost: []),
                MovementTotals.ClassCount(name: "II", before: 2, after: 1, gained: [], lost: [0]),
            ])
    }

    @Test("Indicators are told apart by whether the change reached them")
    func reach() throws {
        let totals = try answer(["b.target = 4"]).totals
        #expect(totals.reached == ["b"])
        #expect(totals.notReached == ["a"])
        #expect(
            totals.effects == [
                MovementTotals.Effect(node: .indicator("b"), units: 2, points: 9)
            ])
    }

    @Test("A unit whose first figure is given enters the ranking, and one may leave it")
    func entering() throws {
        let answer = try answer(["unit.c.b_points = 5"]) { $0.missing = .refuse }
        #expect(answer.movements.first?.unit == 2)
        #expect(answer.movements.first?.change == .enters)
        #expect(answer.totals.enter == 1)
    }

    @Test("Ties made and broken are named with their ranks")
    func ties() throws {
        let rows: [[Double?]] = [[8, 4], [6, 6], [5, 5]]
        let totals = try answer(["unit.b.a_points = 4"], rows).totals
        #expect(totals.tiesBroken == [MovementTotals.Tie(rank: 1, units: [0, 1])])
        #expect(totals.tiesMade == [MovementTotals.Tie(rank: 2, units: [1, 2])])
        let same = try answer(["unit.c.a_points = 4"], rows).totals
        #expect(same.tiesMade == [])
        #expect(same.tiesBroken == [])
    }

    // MARK: - Two packs

    @Test("Two packs are compared by key, and what only one has is named")
    func twoPacks() throws {
        let round = Fixture.round([[8, 4], [6, 7]])
        var other = pack
        other.indicators[1].key = "c"
        other.groups[0].key = "all"
        let before = try Simulator(
            Scoring(alone: pack, rules: rules, round: round, budget: .standard)
        ).before
        let after = try Simulator(
            Scoring(alone: other, rules: rules, round: round, budget: .standard)
        ).before
        let answer = Answer(Simulation(changes: [], before: before, after: after))
        #expect(answer.totals.onlyBefore == ["b"])
        #expect(answer.totals.onlyAfter == ["c"])
        #expect(answer.totals.reached == ["a", "c"])
        #expect(answer.movements[0].causes.map(\.key) == ["c", "b"])
        #expect(answer.movements[0].causes.map(\.points) == [7, -7])
    }
}
