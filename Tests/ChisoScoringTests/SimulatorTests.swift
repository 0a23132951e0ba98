import Synchronization
import ChisoModel
import ChisoScoring
import Testing

@Suite struct SimulatorTests {
    private var pack: RulePack {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        for place in 0..<2 {
            pack.indicators[place].target = .number(10)
            pack.indicators[place].scoreReads = [.value, .parameter("target"), .parameter("max")]
            pack.indicators[place].scoreNames = ["value", "target", "max"]
        }
        return pack
    }

    private func rules(counting calls: Counter? = nil) -> SwiftRules {
        let rule = SwiftRules.Rule(points: { arguments in
            calls?.add()
            return min(1, (arguments[0] ?? 0) / (arguments[1] ?? 1)) * (arguments[2] ?? 0)
        })
        return SwiftRules([rule, rule])
    }

    private let round = Fixture.round([[8, 4], [6, 7], [5, nil]])

    @Test("A lower target lifts who had not reached it, and the ranking follows")
    func lowersATarget() throws {
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules(), round: round, budget: .standard))
        let answer = try simulator.simulate(["b.target = 4"])
        #expect(answer.before.standings.map(\.rank) == [2, 1, 3])
        #expect(answer.after.standings.map(\.rank) == [1, 2, 3])
        #expect(answer.after.node(group: 0, unit: 0).index == 90)
    }

    @Test("Only the cells that a change reaches are scored again")
    func scoresOnlyWhatIsReached() throws {
        let calls = Counter()
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules(counting: calls), round: round, budget: .standard))
        #expect(calls.count == 5)
        _ = try simulator.simulate(["b.target = 4"])
        #expect(calls.count == 7)
        _ = try simulator.simulate(["total.max = 15"])
        #expect(calls.count == 7)
    }

    @Test("A unit's figure and a unit's target can be changed, and stars stand for all")
    func changesData() throws {
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules(), round: round, budget: .standard))
        let one = try simulator.simulate(["unit.c.b_points = 10"]).after
        #expect(one.indicators[1].points == [4, 7, 10])
        #expect(one.standings.map(\.rank) == [3, 2, 1])
        let all = try simulator.simulate(["unit.*.a_points += 1"]).after
        #expect(all.indicators[0].points == [9, 7, 6])
        let target = try simulator.simulate(["unit.a.b.target = 5"]).after
        #expect(target.indicators[1].points == [8, 7, 0])
        #expect(simulator.before.indicators[1].points == [4, 7, 0])
    }

    @Test("A change of a target also changes the targets that units have of their own")
    func scenarioBeforeTargetsTable() throws {
        var round = round
        round.targets = [Round.Target(unit: 1, indicator: "b", target: 14, period: "2023")]
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules(), round: round, budget: .standard))
        #expect(simulator.before.indicators[1].points == [4, 5, 0])
        let answer = try simulator.simulate(["b.target = 7"]).after
        #expect(answer.indicators[1].points == [5.7143, 10, 0])
    }

    @Test(
        "A change of data that cannot be made is refused in full words",
        arguments: [
            (
                "unit.x.a_points = 1",
                """
                error[C202]: 'unit.x.a_points = 1': 'x' names no unit of the round
                  fix:  did you mean 'a'?
                """
            ),
            (
                "unit.a.a_pionts = 1",
                """
                error[C202]: 'unit.a.a_pionts = 1': 'a_pionts' names no field of pack fixture
                  fix:  did you mean 'a_points'?
                """
            ),
            (
                "unit.c.b_points += 1",
                """
                error[C204]: 'unit.c.b_points += 1': c has no figure for 'b_points' to change
                  fix:  set one with =, such as 'unit.c.b_points = 10'
                """
            ),
            (
                "unit.a.b_points = 12",
                """
                error[C205]: 'unit.a.b_points = 12' makes b_points of a 12
                  fix:  the field must be at most 10
                """
            ),
            (
                "unit.a.b.max = 12",
                """
                error[C206]: 'unit.a.b.max = 12' names no figure and no target of a unit
                  fix:  write unit.CODE.FIELD or unit.CODE.INDICATOR.target; * stands for all
                """
            ),
        ])
    func refusesData(_ text: String, _ due: String) throws {
        var pack = pack
        pack.fields[1].largest = 10
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules(), round: round, budget: .standard))
        #expect {
            _ = try simulator.simulate([text])
        } throws: {
            ($0 as? Failure)?.description == due
        }
    }

    @Test("Random changes of random packs: what is reached is enough, to the bit")
    func incrementalEqualsFullAtRandom() throws {
        var generator = Seeded(state: 2024)
        for _ in 0..<60 {
            let trial = try RandomTrial(using: &generator)
            let simulator = try Simulator(
                Scoring(
                    alone: trial.pack, rules: trial.rules, round: trial.round, budget: .standard))
            let answer = try simulator.scorecards(under: trial.changes)
            let full = try Scoring(
                alone: trial.changedPack, rules: trial.rules, round: trial.changedRound,
                budget: .standard
            ).scorecards()
            #expect(answer.indicators.map(\.points) == full.indicators.map(\.points))
            #expect(answer.indicators.map(\.statuses) == full.indicators.map(\.statuses))
            #expect(bits(answer) == bits(full))
            #expect(answer.standings == full.standings)
            #expect(answer.order == full.order)
            let again = try Scoring(
                alone: trial.pack, rules: trial.rules, round: trial.round, budget: .standard
            ).scorecards()
            #expect(bits(simulator.before) == bits(again))
        }
    }

    @Test("What a simulation finds is what scoring the changed pack from scratch finds")
    func incrementalEqualsFull() throws {
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules(), round: round, budget: .standard))
        for text in ["a.target *= 0.5", "b.max += 5", "a.max = 4", "total.max = 12"] {
            let change = try Change(text)
            var changed = pack
            _ = try changed.apply(change)
            let full = try Scoring(alone: changed, rules: rules(), round: round, budget: .standard)
                .scorecards()
            let answer = try simulator.scorecards(under: [change])
            #expect(answer.indicators.map(\.points) == full.indicators.map(\.points))
            #expect(answer.indicators.map(\.maxima) == full.indicators.map(\.maxima))
            #expect(answer.indicators.map(\.statuses) == full.indicators.map(\.statuses))
            #expect(bits(answer) == bits(full))
            #expect(answer.standings == full.standings)
        }
        #expect(simulator.before.standings.map(\.rank) == [2, 1, 3])
    }
}

/// Every figure of every group, to the bit; what does not apply compares as equal.
private func bits(_ cards: Scorecards) -> [[UInt64]] {
    cards.groups.flatMap { column in
        [column.points, column.applicableMaxima, column.maxima, column.indices]
            .map { $0.map(\.bitPattern) }
    }
}

extension Simulator {
    /// The answer to changes as typed.
    func simulate(_ texts: [String]) throws -> Simulation {
        try simulate(Scenario(changes: texts.map { try Change($0) }))
    }
}

/// Counts calls from any thread.
final class Counter: Sendable {
    private let calls = Mutex(0)

    func add() { calls.withLock { $0 += 1 } }
    var count: Int { calls.withLock { $0 } }
}
