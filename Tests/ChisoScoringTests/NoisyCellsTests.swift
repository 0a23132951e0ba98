import ChisoModel
import Testing

@testable import ChisoScoring

@Suite struct NoisyCellsTests {
    /// A part and a whole, counted; the part may not exceed the whole. All of it was done by unit a.
    private func trial(
        _ input: String, isChecked: Bool = true,
        rows: [[Double?]] = [[100, 100], [30, 60], [0, nil]]
    ) throws -> (run: Run, rules: SwiftRules, factors: [UncertainFactor]) {
        var pack = Fixture.pack([("part", 10), ("whole", 1000)])
        for place in 0..<2 {
            pack.fields[place].kind = .count
            pack.fields[place].largest = 101
        }
        pack.indicators[0].scoreReads = [.field(0), .field(1)]
        pack.indicators[0].scoreNames = ["part_points", "whole_points"]
        let rules = SwiftRules([
            SwiftRules.Rule(points: { 10 * ($0[0] ?? 0) / ($0[1] ?? 1) }),
            SwiftRules.Rule(points: { $0[0] }),
        ])
        if isChecked {
            pack.checks = [
                RulePack.Check(
                    key: "within", message: "", severity: .error, reads: [.field(0), .field(1)],
                    location: SourceLocation(""))
            ]
            rules.checks = [SwiftRules.Rule(points: { ($0[0] ?? 0) <= ($0[1] ?? 0) ? 1 : 0 })]
        }
        let run = try Scoring(
            alone: pack, rules: rules, round: Fixture.round(rows), budget: .standard
        ).run(nil)
        let factors = try UncertainFactor.all(
            of: [UncertainInput(input)], pack: pack, round: run.inputs)
        return (run, rules, factors)
    }

    @Test("Drawn counts are whole, within the field's range, and what was not given stays so")
    func range() throws {
        let (run, rules, factors) = try trial("data=±5%")
        let component = try #require(FactorComponent.all(of: factors, pack: run.pack).first)
        #expect(component.factors == [0, 1])
        let cells = NoisyCells(run, rules: rules, factors: factors, draws: Draws(seed: 1))
        var seen: Set<Double> = []
        for row in 0..<200 {
            let settings = factors.map { _ in FactorSetting.drawn(matrix: 0, run: row) }
            let columns = cells.columns(of: component, at: settings)
            let (part, whole) = (cells.inputs.columns[0], cells.inputs.columns[1])
            #expect(part.values[0] <= whole.values[0] && whole.values[0] <= 101)
            #expect(part.values[0] == part.values[0].rounded())
            #expect(abs(part.values[1] - 30) <= 2 && abs(whole.values[1] - 60) <= 3)
            #expect(part.values[2] == 0 && whole.states[2] == .blank)
            #expect(columns.allSatisfy { !$0.column.statuses.contains(.failed) })
            seen.insert(part.values[0])
        }
        #expect(seen.count > 5)
    }

    @Test("Without a check, a draw under which a cell would fail is repeated")
    func failures() throws {
        let (run, rules, factors) = try trial("data=±5%", isChecked: false)
        let component = try #require(FactorComponent.all(of: factors, pack: run.pack).first)
        let cells = NoisyCells(run, rules: rules, factors: factors, draws: Draws(seed: 1))
        for row in 0..<200 {
            let settings = factors.map { _ in FactorSetting.drawn(matrix: 1, run: row) }
            let columns = cells.columns(of: component, at: settings)
            #expect(columns.allSatisfy { !$0.column.statuses.contains(.failed) })
            #expect(cells.inputs.columns[0].values[0] <= cells.inputs.columns[1].values[0])
        }
    }

    @Test("At an end that a check refutes, the distance is halved until it is allowed")
    func ends() throws {
        let (run, rules, factors) = try trial("unit.a.part_points=±8")
        let component = try #require(FactorComponent.all(of: factors, pack: run.pack).first)
        let cells = NoisyCells(run, rules: rules, factors: factors, draws: Draws(seed: 1))
        _ = cells.columns(of: component, at: [.low])
        #expect(cells.inputs.columns[0].values == [92, 30, 0])
        _ = cells.columns(of: component, at: [.high])
        #expect(cells.inputs.columns[0].values == [100, 30, 0])
        _ = cells.columns(of: component, at: [.present])
        #expect(cells.inputs.columns[0].values == [100, 30, 0])
    }

    @Test("What a component comes to does not depend on what was drawn before")
    func history() throws {
        let (run, rules, factors) = try trial("data=±5%")
        let component = try #require(FactorComponent.all(of: factors, pack: run.pack).first)
        let used = NoisyCells(run, rules: rules, factors: factors, draws: Draws(seed: 1))
        for row in 0..<50 {
            let settings = factors.map { _ in FactorSetting.drawn(matrix: 0, run: row) }
            let fresh = NoisyCells(run, rules: rules, factors: factors, draws: Draws(seed: 1))
            let a = used.columns(of: component, at: settings).map(\.column)
            let b = fresh.columns(of: component, at: settings).map(\.column)
            #expect(a.map(\.points) == b.map(\.points))
        }
    }

    @Test("An input that moves nothing is refused")
    func movesNothing() throws {
        #expect {
            _ = try trial("unit.c.whole_points=±5%")
        } throws: {
            ($0 as? Failure)?.description.hasPrefix("error[C204]") == true
        }
        #expect {
            _ = try trial("data=±5%", rows: [[nil, nil]])
        } throws: {
            ($0 as? Failure)?.description == """
                error[C243]: 'data=±5%' moves nothing in this pack and round
                  fix:  name weights of nodes with several children, or figures that were given
                """
        }
    }

    @Test("Declared numbers and units' targets vary, each on its own")
    func numbers() throws {
        let (run, rules, _) = try trial("data=±5%")
        var pack = run.pack
        pack.indicators[0].target = .number(40)
        let base = try Scoring(
            alone: pack, rules: rules, round: Fixture.round([[1, 2], [3, 4]]), budget: .standard
        ).run(nil)
        let factors = try UncertainFactor.all(
            of: [UncertainInput("*.max=±10%"), UncertainInput("unit.*.part.target=±4")],
            pack: pack, round: base.inputs)
        #expect(factors.map(\.label) == ["part.max", "whole.max", "total.max", "unit.part.target"])
        let cells = NoisyCells(base, rules: rules, factors: factors, draws: Draws(seed: 1))
        let settings: [FactorSetting] = [.high, .low, .low, .low]
        for component in FactorComponent.all(of: factors, pack: pack) {
            _ = cells.columns(of: component, at: settings)
        }
        #expect(cells.pack.indicators.map(\.max) == [.number(11), .number(900)])
        #expect(cells.pack.groups[0].max == 909)
        #expect(cells.inputs.targets["part"] == [36, 36])
    }
}
