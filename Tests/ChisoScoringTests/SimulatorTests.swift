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
        let simulator = try Simulator(pack: pack, rules: rules(), round: round)
        let answer = try simulator.simulate([Change("b.target = 4")])
        #expect(answer.before.standings.map(\.rank) == [2, 1, 3])
        #expect(answer.after.standings.map(\.rank) == [1, 2, 3])
        #expect(answer.after.node(group: 0, unit: 0).index == 90)
    }

    @Test("Only the cells that a change reaches are scored again")
    func scoresOnlyWhatIsReached() throws {
        let calls = Counter()
        let simulator = try Simulator(pack: pack, rules: rules(counting: calls), round: round)
        #expect(calls.count == 5)
        _ = try simulator.simulate([Change("b.target = 4")])
        #expect(calls.count == 7)
        _ = try simulator.simulate([Change("total.max = 15")])
        #expect(calls.count == 7)
    }

    @Test("What a simulation finds is what scoring the changed pack from scratch finds")
    func incrementalEqualsFull() throws {
        let simulator = try Simulator(pack: pack, rules: rules(), round: round)
        for text in ["a.target *= 0.5", "b.max += 5", "a.max = 4", "total.max = 12", "b.weight=3"] {
            let change = try Change(text)
            var changed = pack
            _ = try changed.apply(change)
            let full = try Scoring(pack: changed, rules: rules()).scorecards(of: round)
            let answer = try simulator.simulate([change]).after
            #expect(answer.indicators.map(\.points) == full.indicators.map(\.points))
            #expect(answer.indicators.map(\.maxima) == full.indicators.map(\.maxima))
            #expect(answer.indicators.map(\.statuses) == full.indicators.map(\.statuses))
            #expect(answer.groups == full.groups)
            #expect(answer.standings == full.standings)
        }
        #expect(simulator.before.standings.map(\.rank) == [2, 1, 3])
    }
}

/// Counts calls from any thread.
final class Counter: Sendable {
    private let calls = Mutex(0)

    func add() { calls.withLock { $0 += 1 } }
    var count: Int { calls.withLock { $0 } }
}
