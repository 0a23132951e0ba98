import ChisoModel
import Testing

@testable import ChisoScoring

/// A unit that others belong to stands apart from them.
@Suite struct UnitAboveTests {
    /// One line of points for units A, B, C, …, of which some belong to others.
    private func cards(
        _ figures: [Double?], parents: [Int: String] = [1: "a", 2: "a"], kinds: [String]? = nil,
        _ change: (inout RulePack) -> Void = { $0.fields[0].rollsUp = .mean }
    ) throws -> Scorecards {
        var pack = Fixture.pack([("x", 100)])
        change(&pack)
        var round = Fixture.round(figures.map { [$0] }, kinds: kinds)
        round.setParents(parents)
        return try Scoring(
            alone: pack, rules: Fixture.rules(1), round: round, budget: .standard
        ).scorecards()
    }

    @Test("It has no rank, with the reason, and its figures; those below it are ranked alone")
    func standsApart() throws {
        let cards = try cards([nil, 90, 10])
        #expect(cards.standings.map(\.rank) == [nil, 1, 2])
        #expect(cards.standings[0].unrankedReason == .standsApart(2))
        #expect(cards.standings.map(\.standsApart) == [true, false, false])
        #expect(cards.node(group: 0, unit: 0).index == 50)
        #expect(cards.order == [1, 2, 0])
        #expect(cards.apart == [0])
        #expect(Spreads(of: cards).indicators[0][0].shares.count == 2)
    }

    @Test("A pack that ranks both together says so")
    func rankedTogether() throws {
        let cards = try cards([nil, 90, 10]) {
            $0.fields[0].rollsUp = .mean
            $0.ranking.ranksParents = true
        }
        #expect(cards.standings.map(\.rank) == [2, 1, 3])
        #expect(cards.unitAbove(0) == nil)
    }

    @Test(
        "It is ranked among its like where nothing below it is of their group",
        arguments: [
            // Two districts and three communes; a province above districts above communes.
            (["d", "d", "c", "c", "c"], [2: "a", 3: "a", 4: "b"], [1, 2, 1, 2, 3]),
            (["p", "d", "d", "c", "c"], [1: "a", 2: "a", 3: "b", 4: "c"], [1, 1, 2, 1, 2]),
            // Of one kind at both ends of the chain: the province stands apart, the district does not.
            (["c", "d", "c", "c", "c"], [1: "a", 2: "b", 3: "b"], [nil, 1, 1, 2, 3]),
        ])
    func groups(_ kinds: [String], _ parents: [Int: String], _ ranks: [Int?]) throws {
        let cards = try cards([90, 80, 70, 60, 50], parents: parents, kinds: kinds) {
            $0.ranking.within = "kind"
        }
        #expect(cards.standings.map(\.rank) == ranks)
    }

    @Test("In a chain, and in a circle, only those at its end are ranked")
    func chains() throws {
        let chain = try cards([90, 80, 70, 60], parents: [1: "a", 2: "b", 3: "b"])
        #expect(chain.standings.map(\.rank) == [nil, nil, 1, 2])
        #expect(chain.standings[0].unrankedReason == .standsApart(1))
        let circle = try cards([90, 80, 70], parents: [0: "b", 1: "a", 2: "a"])
        #expect(circle.standings.map(\.rank) == [nil, nil, 1])
    }

    @Test("A line that compares units with one another does not apply to it; its value stays")
    func peers() throws {
        var pack = Fixture.pack([("x", 100)])
        pack.fields[0].rollsUp = .sum
        pack.indicators[0].scoreReads = [.value, .peers(.max), .peers(.mean), .peers(.count)]
        pack.indicators[0].scoreNames = ["value", "peers_max", "peers_mean", "peers_count"]
        var round = Fixture.round([[nil], [80], [40]])
        round.setParents([1: "a", 2: "a"])
        let rules = SwiftRules([
            SwiftRules.Rule(points: { arguments in
                #expect(arguments[2] == 60 && arguments[3] == 2)
                return 100 * (arguments[0] ?? 0) / (arguments[1] ?? 1)
            })
        ])
        let cards = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(cards.indicators[0].points == [0, 100, 50])
        let above = cards.cell(indicator: 0, unit: 0)
        #expect(above.value == 120)
        #expect(above.status == .notApplicable)
        #expect(above.reason == .comparesOthers)
    }

    @Test("A cell of it that fails leaves the ranking as it stands")
    func failures() throws {
        let cards = try cards([nil, 90, 20]) { $0.fields[0].rollsUp = .sum }
        #expect(cards.standings.map(\.isProvisional) == [true, false, false])
        #expect(!cards.isProvisional)
        #expect(cards.isFaulty)
    }

    @Test("A goal of rank or class is refused where there is neither")
    func goals() throws {
        var pack = Fixture.pack([("x", 100)])
        pack.fields[0].kind = .count
        pack.fields[0].largest = 100
        pack.classes = [RulePack.ClassBand(name: "Tốt", from: .number(50))]
        var round = Fixture.round([[60], [90], [10]])
        round.setParents([1: "a", 2: "a"])
        let simulator = try Simulator(
            Scoring(alone: pack, rules: Fixture.rules(1), round: round, budget: .standard))
        let message = { (goal: String) in
            """
            error[C230]: '\(goal)': 'a' stands apart, without rank and class: 2 units belong to it
              fix:  ask for points or an index, or let the pack rank_parents
            """
        }
        for text in ["unit.a.rank <= 1", "unit.a.class >= Tốt"] {
            let goal = try Goal(text)
            do {
                _ = try simulator.seek(goal, varying: ["x_points"])
                Issue.record("\(text) was sought")
            } catch let failure as Failure {
                #expect(failure.diagnostics.map(\.description) == [message(goal.text)])
            }
        }
        let answer = try simulator.seek(Goal("unit.a.points >= 70"), varying: ["x_points"])
        #expect(answer.moves.map(\.figure) == [70])
    }
}

// MARK: - Line by line

extension UnitAboveTests {
    /// Rates of two counts, which roll up, beside a number that does not: unit A, with B, C and D below it.
    private func rated(_ rows: [[Double?]]) throws -> Scorecards {
        var pack = Fixture.pack([("done", 100), ("due", 100), ("own", 100)])
        pack.fields[0].rollsUp = .sum
        pack.fields[1].rollsUp = .sum
        pack.indicators.removeSubrange(1...1)
        pack.indicators[0].valueSource = .rule
        pack.indicators[0].valueReads = [.field(0), .field(1)]
        pack.indicators[0].valueNames = ["done_points", "due_points"]
        pack.indicators[1].valueSource = .field(2)
        pack.groups[0].children = [.indicator(0), .indicator(1)]
        var round = Fixture.round(rows)
        round.setParents(
            Dictionary(uniqueKeysWithValues: rows.indices.dropFirst().map { ($0, "a") }))
        let rate = SwiftRules.Rule(
            measure: { 100 * ($0[0] ?? 0) / ($0[1] ?? 1) }, points: { $0[0] })
        return try Scoring(
            alone: pack, rules: SwiftRules([rate, SwiftRules.Rule(points: { $0[0] })]),
            round: round, budget: .standard
        ).scorecards()
    }

    private func lines(_ rows: [[Double?]]) throws -> [UnitAbove.Line] {
        try #require(try rated(rows).unitAbove(0)).lines
    }

    @Test("Sums and rates are made anew where it submitted none: 3 of 4 and 1 of 6 are 4 of 10")
    func rates() throws {
        let cards = try rated([[nil, nil, nil], [3, 4, 7], [1, 6, 7]])
        #expect(cards.cell(indicator: 0, unit: 0).value == 40)
        let above = try #require(cards.unitAbove(0))
        #expect(above.lines.map(\.source) == [.parts, .none])
        #expect(above.lines[0].units == [1, 2])
        #expect(above.source == .parts)
        #expect(above.complete == [1, 2])
    }

    @Test("A line says whose figures it has, which units lack some, which are best and last")
    func own() throws {
        let own = try lines([[9, 10, 5], [3, 4, 7], [1, 6, nil], [nil, 2, 9]])
        #expect(own[0].source == .own)
        #expect((own[0].units, own[0].missing) == ([1, 2], [3]))
        #expect((own[0].best, own[0].last) == ([1], [2]))
        #expect(own[0].due == 3)
        #expect((own[1].units, own[1].missing) == ([1, 3], [2]))
        #expect((own[1].best, own[1].last) == ([3], [1]))
        let both = try lines([[9, nil, 5], [3, 4, 7], [2, 4, 7], [3, 4, 7]])
        #expect(both[0].source == .both)
        #expect((both[0].best, both[0].last) == ([1, 3], [2]))
        // All alike: nobody is best.
        #expect((both[1].best, both[1].last) == ([], []))
    }

    @Test("A figure it submitted is held against what its units' make, where all of them have one")
    func differences() throws {
        let cards = try rated([[9, 10, 5], [3, 4, 7], [1, 6, nil]])
        let above = try #require(cards.unitAbove(0))
        #expect(above.differences == [UnitAbove.Difference(field: 0, own: 9, made: 4)])
        let unknown = try rated([[9, 10, 5], [3, 4, 7], [nil, 6, nil]])
        #expect(try #require(unknown.unitAbove(0)).differences == [])
        let chain = try self.cards([12, nil, 5, 6], parents: [1: "a", 2: "b", 3: "b"]) {
            $0.fields[0].rollsUp = .sum
        }
        #expect(try #require(chain.unitAbove(0)).differences.map(\.made) == [11])
    }

    @Test("Among units of equal points the value decides, the way that the indicator says")
    func equalPoints() throws {
        for (better, best, last) in [
            (Indicator.Better.higher, [2], [1]), (.lower, [1], [2]), (nil, [2], [1]),
        ] as [(Indicator.Better?, [Int], [Int])] {
            var pack = Fixture.pack([("x", 50)])
            pack.indicators[0].better = better
            var round = Fixture.round([[nil], [60], [90]])
            round.setParents([1: "a", 2: "a"])
            let cards = try Scoring(
                alone: pack, rules: SwiftRules([SwiftRules.Rule(points: { _ in 50 })]),
                round: round, budget: .standard
            ).scorecards()
            let line = try #require(cards.unitAbove(0)).lines[0]
            #expect((line.best, line.last) == (best, last))
        }
    }
}

// MARK: - Laws

extension UnitAboveTests {
    @Test("A unit above equals the sums of its parts, and its rate is the rate of the sums")
    func sums() throws {
        var generator = Seeded(state: 15)
        for _ in 0..<100 {
            let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                let due = Int.random(in: 1...40, using: &generator)
                return [Double(Int.random(in: 0...due, using: &generator)), Double(due)]
            }
            var pack = Fixture.pack([("done", 1000), ("due", 1000)])
            pack.indicators.append(pack.indicators[0])
            pack.indicators[2].key = "rate"
            pack.indicators[2].valueSource = .rule
            pack.indicators[2].valueReads = [.field(0), .field(1)]
            pack.indicators[2].valueNames = ["done_points", "due_points"]
            pack.groups[0].children.append(.indicator(2))
            for place in 0..<2 { pack.fields[place].rollsUp = .sum }
            var round = Fixture.round([[nil, nil]] + rows)
            round.setParents(
                Dictionary(uniqueKeysWithValues: rows.indices.map { ($0 + 1, "a") }))
            let record = SwiftRules.Rule(points: { $0[0] })
            let rate = SwiftRules.Rule(
                measure: { 100 * ($0[0] ?? 0) / ($0[1] ?? 1) }, points: { $0[0] })
            let cards = try Scoring(
                alone: pack, rules: SwiftRules([record, record, rate]), round: round,
                budget: .standard
            ).scorecards()
            let sums = (0..<2).map { field in rows.reduce(0) { $0 + $1[field] } }
            #expect(cards.indicators[0].values[0] == sums[0])
            #expect(cards.indicators[1].values[0] == sums[1])
            #expect(abs(cards.indicators[2].values[0] - 100 * sums[0] / sums[1]) < 1e-9)
        }
    }

    @Test("Nothing that ranks or compares units knows of a unit above them")
    func othersStay() throws {
        var generator = Seeded(state: 3)
        for _ in 0..<60 {
            var trial = try RandomTrial(using: &generator)
            trial.pack.ranking.tieBreak = ["first", .init(key: "i0", what: .value, first: .lower)]
            let before = try Simulator(
                Scoring(
                    alone: trial.pack, rules: trial.rules, round: trial.round, budget: .standard))
            var round = trial.round
            let count = round.units.count
            round.addUnitAbove {
                Bool.random(using: &generator)
                    ? Double(Int.random(in: 0...80, using: &generator)) / 8 : nil
            }
            let after = try Simulator(
                Scoring(alone: trial.pack, rules: trial.rules, round: round, budget: .standard))
            #expect(after.before.standings.count == count + 1)
            #expect(after.before.standings[count].standsApart)
            #expect(Array(after.before.standings[..<count]) == before.before.standings)
            #expect(after.before.order.dropLast() == before.before.order[...])
            for (with, without) in zip(after.before.indicators, before.before.indicators) {
                #expect(Array(with.points[..<count]) == without.points)
            }
            let spreads = (Spreads(of: before.before), Spreads(of: after.before))
            #expect(spreads.0.groups == spreads.1.groups)
            #expect(
                spreads.0.indicators.map { $0.map(\.shares) }
                    == spreads.1.indicators.map { $0.map(\.shares) })
            let answers = try [before, after].map {
                Answer(try $0.simulate(["i0.target = 5"]), near: 3)
            }
            #expect(answers[0].totals == answers[1].totals)
            #expect(answers[0].edges == answers[1].edges)
            let question = UncertaintyQuestion(
                inputs: [try UncertainInput("*.target=±10%")], runs: 20, seed: 1, top: 3,
                drivers: .none)
            let sure = try [before, after].map { try $0.uncertainty(question) }
            #expect(sure[0].places == Array(sure[1].places.dropLast()))
            #expect(sure[0].pairs == sure[1].pairs)
            #expect(sure[0].shiftMean == sure[1].shiftMean)
            let sweeps = try [before, after].map {
                try $0.sweep([SweepRange("i0.target=4..8/1")], after: [])
            }
            #expect(sweeps[0].turns.map(\.number) == sweeps[1].turns.map(\.number))
        }
    }
}

extension Round {
    /// Says by place of a unit what it belongs to.
    fileprivate mutating func setParents(_ parents: [Int: String]) {
        for (unit, parent) in parents { units[unit].columns["parent"] = .text(parent) }
    }

    /// Adds a unit that all others belong to, with figures of its own.
    fileprivate mutating func addUnitAbove(_ figure: () -> Double?) {
        for unit in units.indices { units[unit].columns["parent"] = .text("above") }
        units.append(ScoredUnit(code: "above", name: "Above", kind: "district"))
        let columns = (submissions["2023"]?.columns ?? []).map { column in
            FieldColumn(
                zip(column.values, column.states).map { $1 == .given ? $0 : nil } + [figure()])
        }
        submissions["2023"] = Submissions(period: "2023", columns: columns)
    }
}
