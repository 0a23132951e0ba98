import ChisoModel
import ChisoScoring
import Testing

@Suite struct GoalTests {
    /// Two counts of at most 20; a scores in steps of 5, b only from a floor of 12, and b may not exceed a plus 9.
    private func simulator(
        _ rows: [[Double?]] = [[3, 4], [12, 4], [6, 15]]
    ) throws -> Simulator {
        var pack = Fixture.pack([("a", 20), ("b", 20)])
        for place in 0..<2 {
            pack.fields[place].kind = .count
            pack.fields[place].largest = 20
        }
        pack.classes = [
            RulePack.ClassBand(name: "Tốt", from: .number(50)),
            RulePack.ClassBand(name: "Khá", from: .number(25)),
            RulePack.ClassBand(name: "Yếu", from: .number(0)),
        ]
        pack.checks = [
            RulePack.Check(
                key: "b_near_a", message: "b too large", severity: .error,
                reads: [.field(0), .field(1)], location: SourceLocation("fields.lua"))
        ]
        let rules = SwiftRules([
            SwiftRules.Rule(points: { 5 * (($0[0] ?? 0) / 5).rounded(.down) }),
            SwiftRules.Rule(points: { $0[0] ?? 0 < 12 ? 0 : $0[0] }),
        ])
        rules.checks = [SwiftRules.Rule(points: { $0[1] ?? 0 <= ($0[0] ?? 0) + 9 ? 1 : 0 })]
        return try Simulator(
            Scoring(alone: pack, rules: rules, round: Fixture.round(rows), budget: .standard))
    }

    private func seek(
        _ goal: String, _ fields: [String], costs: [String] = [], in simulator: Simulator? = nil
    ) throws -> GoalAnswer {
        try (simulator ?? self.simulator()).seek(
            Goal(goal), varying: fields, costs: try costs.map { try GoalCost($0) })
    }

    @Test("One field: the nearest step that suffices, on either side")
    func oneField() throws {
        let up = try seek("unit.a.rank <= 2", ["a_points"])
        #expect(up.outcome == .reachedExactly)
        #expect(up.moves == [GoalAnswer.Move(varied: 0, figure: 10)])
        #expect(up.after.standings.map(\.rank) == [2, 2, 1])
        #expect(up.level == [1])
        let down = try seek("unit.c.rank >= 2", ["b_points"])
        #expect(down.moves == [GoalAnswer.Move(varied: 0, figure: 11)])
        #expect(down.cost == 4)
    }

    @Test("A figure that a check refutes is no answer")
    func respectsChecks() throws {
        let alone = try seek("unit.a.points >= 13", ["b_points"])
        #expect(alone.outcome == .outOfReach)
        #expect(alone.moves.isEmpty)
        // b may be 13 only once a is 4.
        let both = try seek("unit.a.points >= 13", ["a_points", "b_points"])
        #expect(both.outcome == .reachedExactly)
        #expect(both.moves.map(\.figure) == [4, 13])
        #expect(both.cost == 10)
    }

    @Test("Costs decide which field gives way")
    func costs() throws {
        let cheap = try seek("unit.a.index >= 25", ["*"], costs: ["b_points=3"])
        #expect(cheap.moves.map(\.figure) == [10])
        #expect(cheap.varied[cheap.moves[0].varied].subject == .field(0))
        let dear = try seek("unit.a.index >= 25", ["*"], costs: ["a_points=5", "b_points=0.5"])
        #expect(dear.moves.map(\.figure) == [12])
        #expect(dear.cost == 4)
    }

    @Test("A goal that is met needs no change; one beyond the range is proved out of reach")
    func ends() throws {
        #expect(try seek("unit.b.rank <= 2", ["a_points"]).outcome == .already)
        let far = try seek("unit.a.points >= 41", ["a_points", "b_points"])
        #expect(far.outcome == .outOfReachAtBest)
        let top = try seek("unit.a.points <= -1", ["a_points", "b_points"])
        #expect(top.outcome == .outOfReach)
        #expect(top.tried > 21 * 21)
    }

    @Test("A class is reached from below, the order of the classes being the pack's")
    func classes() throws {
        let answer = try seek("unit.a.class >= Khá", ["a_points"])
        #expect(answer.after.standings[0].className == "Khá")
        #expect(answer.cost == 7)
        #expect(try seek("unit.a.class >= Yếu", ["a_points"]).outcome == .already)
        #expect(try seek("unit.b.class = Yếu", ["a_points"]).moves.map(\.figure) == [9])
    }

    @Test("A blank field may be filled in, at a cost counted from 0")
    func blank() throws {
        let simulator = try simulator([[3, nil], [12, 4], [6, 15]])
        let answer = try seek("unit.a.rank <= 2", ["b_points"], in: simulator)
        #expect(answer.varied[0].present == nil)
        #expect(answer.moves.map(\.figure) == [12])
        #expect(answer.cost == 12)
    }

    @Test("The rivals overtaken and the margins are named")
    func rivals() throws {
        let answer = try seek("unit.a.rank = 1", ["a_points", "b_points"])
        #expect(answer.after.standings[0].rank == 1)
        #expect(Set(answer.overtaken + answer.level) == [1, 2])
        let second = try seek("unit.a.index >= 37.5", ["a_points"])
        #expect(second.moves.map(\.figure) == [15])
        #expect(second.overtaken == [1])
        #expect(second.neighbours.ahead == GoalAnswer.Rival(unit: 2, distance: 12.5))
        #expect(second.neighbours.behind == GoalAnswer.Rival(unit: 1, distance: 12.5))
    }

    @Test("Too many combinations to try: the answer is called the best found, or not found")
    func bestFound() throws {
        let simulator = try simulator()
        let goal = try Goal("unit.a.points >= 13")
        let found = try simulator.seek(goal, varying: ["a_points"], most: 3)
        #expect(found.outcome == .reachedBestFound)
        #expect(found.moves.map(\.figure) == [15])
        let never = try Goal("unit.a.points <= -1")
        let lost = try simulator.seek(never, varying: ["*"], most: 3)
        #expect(lost.outcome == .notFound)
    }

    @Test("Random rules with jumps: the cheapest of all combinations is found")
    func equalsBruteForce() throws {
        var generator = Seeded(state: 2024)
        for _ in 0..<25 {
            let trial = try GoalTrial(using: &generator)
            let answer = try trial.simulator.seek(
                trial.goal, varying: ["*"], costs: trial.costs)
            let cheapest = try trial.cheapest()
            let isOut = [.outOfReach, .outOfReachAtBest].contains(answer.outcome)
            #expect((cheapest == nil) == isOut, "\(trial.goal.text)")
            if let cheapest {
                #expect(abs(answer.cost - cheapest) < 1e-9, "\(trial.goal.text)")
                let isMet = [.already, .reachedExactly].contains(answer.outcome)
                #expect(isMet, "\(trial.goal.text)")
            }
        }
    }

    @Test(
        "A goal that cannot be sought is refused in full words",
        arguments: [
            (
                "unit.a.height >= 3", "a_points", "a_points=1",
                """
                error[C221]: 'unit.a.height >= 3' is not a goal
                  fix:  write unit.CODE.FIGURE with <=, >= or =, the figure being points, index, \
                rank or class, such as 'unit.bach-thong.rank <= 3'
                """
            ),
            (
                "unit.a.index = 30", "a_points", "a_points=1",
                """
                error[C222]: 'unit.a.index = 30': points and an index are not sought to be equal
                  fix:  write >= or <=
                """
            ),
            (
                "unit.z.rank <= 1", "a_points", "a_points=1",
                """
                error[C223]: 'unit.z.rank <= 1': 'z' names no unit of the round
                  fix:  did you mean 'a'?
                """
            ),
            (
                "unit.a.class >= Giỏi", "a_points", "a_points=1",
                """
                error[C224]: 'unit.a.class >= Giỏi': 'Giỏi' is no class of pack fixture
                  fix:  it could be one of: Tốt, Khá, Yếu
                """
            ),
            (
                "unit.a.rank <= 1", "a_points", "a_points=0",
                """
                error[C225]: 'a_points=0' is not a cost
                  fix:  write FIELD=COST with a cost above 0 for one of its measure, such as \
                'dossiers_resolved_on_time=2'
                """
            ),
            (
                "unit.a.rank <= 1", "a_points", "b_points=2",
                """
                error[C226]: the cost of 'b_points' is of no field that may be changed
                  fix:  name a field that --vary names
                """
            ),
            (
                "unit.a.rank <= 1", "a_pionts", "a_points=1",
                """
                error[C227]: 'a_pionts' names no field of pack fixture with a number that a \
                could change
                  fix:  did you mean 'a_points'?
                """
            ),
        ])
    func refused(_ goal: String, _ field: String, _ cost: String, _ due: String) throws {
        let simulator = try simulator()
        #expect {
            _ = try seek(goal, [field], costs: [cost], in: simulator)
        } throws: {
            ($0 as? Failure)?.description == due
        }
    }

    @Test("Fields that no rule reads are refused: changing them changes nothing")
    func unread() throws {
        var pack = Fixture.pack([("a", 20)])
        pack.fields.append(Field(key: "idle", kind: .count))
        let simulator = try Simulator(
            Scoring(
                alone: pack, rules: Fixture.rules(1), round: Fixture.round([[3, 4], [5, 6]]),
                budget: .standard))
        #expect {
            _ = try seek("unit.a.rank <= 1", ["idle"], in: simulator)
        } throws: {
            ($0 as? Failure)?.description == """
                error[C229]: no rule of pack fixture reads a field that 'idle' names: changing it \
                changes nothing
                  fix:  name fields that indicators read
                """
        }
    }
}
