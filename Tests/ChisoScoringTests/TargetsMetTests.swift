import ChisoModel
import Testing

@testable import ChisoScoring

/// Laws of targets taken as reached.
@Suite struct TargetsMetTests {
    /// A round of random figures, and targets of which some are there already.
    private struct Trial {
        var pack: RulePack
        var round: Round
        var rows: [[Double]]
        var targets: [[Double]]

        init(_ random: inout Seeded, better: Indicator.Better?) {
            let keys = (0..<4).map { "i\($0)" }
            pack = Fixture.pack(keys.map { ($0, 10) })
            for place in keys.indices {
                pack.indicators[place].better = better
                pack.indicators[place].valueSource = .field(place)
                pack.indicators[place].scoreReads = [.value]
                pack.indicators[place].scoreNames = ["value"]
            }
            rows = (0..<5).map { _ in keys.map { _ in Double.random(in: 0...10, using: &random) } }
            targets = rows.map { $0.map { _ in Double.random(in: 0...10, using: &random) } }
            round = Fixture.round(rows)
            round.targets = rows.indices.flatMap { [targets] unit in
                keys.indices.map {
                    Round.Target(
                        unit: unit, indicator: keys[$0], target: targets[unit][$0],
                        period: "2023")
                }
            }
        }

        func simulator() throws -> Simulator {
            let rule = SwiftRules.Rule(points: { ($0[0] ?? 0) })
            return try Simulator(
                Scoring(
                    alone: pack, rules: SwiftRules(pack.indicators.map { _ in rule }),
                    round: round, budget: .standard))
        }
    }

    @Test(
        "Targets met one by one and together are figures set by hand, whichever way is better said",
        arguments: [Indicator.Better.higher, nil])
    func byHand(_ better: Indicator.Better?) throws {
        var random = Seeded(state: 15)
        for _ in 0..<20 {
            let trial = Trial(&random, better: better)
            let simulator = try trial.simulator()
            func totals(_ changes: [String]) throws -> [Double?] {
                let cards = try simulator.scorecards(under: changes.map { try Change($0) })
                return cards.units.indices.map { cards.node(group: 0, unit: $0).points }
            }
            let together = try totals(["*.met = 1"])
            #expect(try totals(["total.met = 1"]) == together)
            #expect(try totals((0..<4).map { "i\($0).met = 1" }) == together)
            let hand = trial.rows.indices.flatMap { unit in
                (0..<4).map { place in
                    let best = max(trial.rows[unit][place], trial.targets[unit][place])
                    return "unit.\(trial.round.units[unit].code).i\(place)_points = "
                        + Rounding.digits(best)
                }
            }
            #expect(try totals(hand) == together)
            let half = try totals(["*.met = 0.5"])
            let byHand = trial.rows.indices.map { unit in
                (0..<4).reduce(0.0) { sum, place in
                    let (now, aim) = (trial.rows[unit][place], trial.targets[unit][place])
                    return sum + Rounding.round(max(now, now + (aim - now) / 2), 4)
                }
            }
            for unit in trial.rows.indices { #expect(abs((half[unit] ?? 0) - byHand[unit]) < 1e-9) }
            #expect(try totals(["*.met = 1", "*.met = 0"]) == totals([]))
        }
    }

    @Test("A target reached makes up for a blank of the value, gives way where it does not apply")
    func blanks() throws {
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].valueSource = .field(0)
        pack.indicators[0].scoreReads = [.value]
        pack.indicators[0].scoreNames = ["value"]
        pack.indicators[0].target = .number(8)
        var round = Fixture.round([[nil], [3], [9]])
        round.appraisals = [
            Round.Appraisal(
                unit: 1, key: "a", value: 2, state: .given, reason: "", period: "2023",
                row: 2)
        ]
        let simulator = try Simulator(
            Scoring(
                alone: pack, rules: SwiftRules([.init(points: { $0[0] ?? 0 })]), round: round,
                budget: .standard))
        #expect(simulator.before.node(group: 0, unit: 1).points == 2)
        let met = try simulator.scorecards(under: [try Change("a.met = 1")])
        #expect(met.groups[0].points == [8, 8, 9])
        // Half way from nothing is nowhere.
        let half = try simulator.scorecards(under: [try Change("a.met = 0.5")])
        #expect(half.cell(indicator: 0, unit: 0).status == .missing)
    }

    @Test("What a target earns: full points, so many, the level of a choice, fewer of a penalty")
    func earned() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10), ("c", 5)])
        pack.groups = [
            Group(key: "total", children: [.indicator(0), .indicator(1), .group(1)]),
            Group(key: "penalty", role: .penalty, max: 5, children: [.indicator(2)]),
        ]
        pack.missingPenalty = .max
        var round = Fixture.round([[1, 2, 4]])
        func points(_ earned: [Round.Target.Earned]) throws -> [Double?] {
            round.targetWords = zip(["a", "b", "c"], earned).map {
                Round.Target(
                    unit: 0, indicator: $0, target: .nan, period: "2023", words: "đủ",
                    earned: $1)
            }
            let simulator = try Simulator(
                Scoring(
                    alone: pack, rules: Fixture.rules(3), round: round, budget: .standard))
            let cards = try simulator.scorecards(under: [try Change("*.met = 1")])
            return (0..<3).map { cards.cell(indicator: $0, unit: 0).points }
        }
        #expect(try points([.full, .points(7), .full]) == [10, 7, 0])
        #expect(try points([.points(0.5), .points(11), .points(4.5)]) == [1, nil, 4])
        pack.indicators[0].targetMeaning = .points
        pack.indicators[0].target = .number(6)
        #expect(try points([]) == [6, 2, 4])
    }

    @Test(
        "The next period's target is aimed at before the present one's, and that of the rule last")
    func periods() throws {
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].valueSource = .field(0)
        pack.indicators[0].scoreReads = [.value]
        pack.indicators[0].scoreNames = ["value"]
        pack.indicators[0].target = .number(4)
        var round = Fixture.round([[1]])
        func met() throws -> Double? {
            let simulator = try Simulator(
                Scoring(
                    alone: pack, rules: SwiftRules([.init(points: { $0[0] ?? 0 })]), round: round,
                    budget: .standard))
            return try simulator.scorecards(under: [try Change("a.met = 1")]).groups[0].points[0]
        }
        func target(_ number: Double, _ period: Period) -> Round.Target {
            Round.Target(unit: 0, indicator: "a", target: number, period: period)
        }
        #expect(try met() == 4)
        round.targets = [target(5, "2023")]
        #expect(try met() == 5)
        let years: [Period] = ["2024", "2025", "2026"]
        round.targets += [target(8, years[2]), target(7, years[1]), target(6, years[0])]
        #expect(try met() == 6)
        round.targets.reverse()
        #expect(try met() == 6)
    }

    @Test("A part of the period is not the next one, its year is; words and slips borrow no number")
    func whatIsAimedAt() throws {
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].target = .number(4)
        var round = Fixture.round([[1]])
        func target(_ number: Double, _ period: Period, _ words: String = "") -> Round.Target {
            Round.Target(unit: 0, indicator: "a", target: number, period: period, words: words)
        }
        func aim(_ rows: [Round.Target], _ period: Period = "2023") -> Double? {
            round.targets = rows.filter { !$0.target.isNaN || $0.words.isEmpty }
            round.targetWords = rows.filter { $0.target.isNaN && !$0.words.isEmpty }
            return Aims(round, period: period).aim(of: 0, in: "a", inForce: 4)?.number
        }
        #expect(aim([target(2, "2023-Q2")]) == 4)
        #expect(aim([target(2, "2023-Q2"), target(6, "2024-Q1")]) == 6)
        #expect(aim([target(7, "2023")], "2023-Q2") == 7)
        #expect(aim([target(7, "2023"), target(5, "2023-Q3")], "2023-Q2") == 5)
        #expect(aim([target(.nan, "2024", "giảm")]) == nil)
        #expect(aim([target(.nan, "2023", "đủ")]) == 4)
        #expect(aim([target(.nan, "2024")]) == nil)
        #expect(aim([]) == 4)
    }

    @Test("Which way is better is found by the rule alone, whatever the appraiser fixed")
    func appraised() throws {
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].valueSource = .field(0)
        pack.indicators[0].scoreReads = [.value]
        pack.indicators[0].scoreNames = ["value"]
        pack.indicators[0].target = .number(4)
        var round = Fixture.round([[3], [8]])
        round.appraisals = [0, 1].map {
            Round.Appraisal(
                unit: $0, key: "a", value: 2, state: .given, reason: "", period: "2023", row: 2)
        }
        // Lower is better, and nothing declares it.
        let simulator = try Simulator(
            Scoring(
                alone: pack, rules: SwiftRules([.init(points: { 10 - ($0[0] ?? 0) })]),
                round: round, budget: .standard))
        func points(_ change: String) throws -> [Double] {
            try simulator.scorecards(under: [try Change(change)]).groups[0].points
        }
        #expect(try points("a.met = 1") == [2, 6])
        #expect(try points("a.met = 0.1") == [2, 2])
        // Nobody loses what the appraiser fixed to a target that earns less.
        pack.indicators[0].better = .lower
        round.appraisals[1].value = 9
        let fixed = try Simulator(
            Scoring(
                alone: pack, rules: SwiftRules([.init(points: { 10 - ($0[0] ?? 0) })]),
                round: round, budget: .standard))
        #expect(try fixed.scorecards(under: [try Change("a.met = 1")]).groups[0].points == [2, 9])
    }

    // MARK: - Results

    @Test("Results are held against the targets of their period: by how much, since when")
    func results() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10), ("c", 10)])
        pack.indicators[0].better = .higher
        pack.indicators[1].better = .lower
        pack.indicators[2].targetMeaning = .points
        let years: [Period] = ["2021", "2022", "2023"]
        let rows: [[Double?]] = [[5, 5, 1], [8, 3, 1], [8.5, 2.5, nil]]
        var round = Fixture.round([rows[2]])
        let submissions = zip(years, rows).map { year, row in
            (year, Submissions(period: year, columns: row.map { FieldColumn([$0]) }))
        }
        round.submissions = RoundSubmissions(Dictionary(uniqueKeysWithValues: submissions))
        round.targets = years.flatMap { year in
            [("a", 8), ("b", 3), ("c", 2)].map {
                Round.Target(unit: 0, indicator: $0.0, target: $0.1, period: year)
            }
        }
        round.targets.append(Round.Target(unit: 0, indicator: "a", target: 9, period: "2024"))
        round.groupTargets = [
            Round.Target(unit: 0, indicator: "total", target: 11.5, period: "2023")
        ]
        let cards = try years.map { year in
            round.period = year
            return try Scoring(
                alone: pack, rules: Fixture.rules(3), round: round, budget: .standard
            ).scorecards()
        }
        let results = TargetResults(cards[2], round: round, earlier: [cards[0], cards[1]])
        let nodes: [Group.Child] = [.group(0), .indicator(0), .indicator(1), .indicator(2)]
        #expect(results.all.map(\.node) == nodes)
        #expect(results.all.map(\.outcome) == [.missed, .met, .met, .undecided])
        #expect(results.all.map(\.margin) == [-0.5, 0.5, 0.5, nil])
        #expect(results.all.map(\.since) == ["2023", "2022", "2022", "2023"])
        #expect(
            results.count(of: 0) == TargetResults.Count(met: 2, missed: 1, undecided: 1))
        let first = TargetResults(cards[0], round: round)
        #expect(first.all.map(\.outcome) == [.missed, .missed, .missed])
        #expect(first.all.map(\.margin) == [-3, -2, -1])
    }

    // MARK: - Drafts

    @Test("A draft goes a step, a share of the way, to the median, never past the best")
    func draft() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10), ("c", 4)])
        pack.indicators[0].better = .higher
        pack.indicators[1].better = .lower
        pack.indicators[1].range = 0...20
        let rules = SwiftRules([
            .init(points: { $0[0] }), .init(points: { 10 - ($0[0] ?? 0) / 2 }),
            .init(points: { $0[0] }),
        ])
        let round = Fixture.round([[5, 8, 4], [9.8, 2, 4], [7, 0, nil], [6.005, 6, 3]])
        let simulator = try Simulator(
            Scoring(alone: pack, rules: rules, round: round, budget: .standard))
        func targets(_ aim: TargetDraft.Aim, _ unit: Int) throws -> [Double?] {
            let rows = try simulator.draft(aim, for: [unit]).rows
            #expect(rows.allSatisfy { $0.unit == unit })
            return rows.map(\.target)
        }
        #expect(try targets(.step(0.5), 0) == [5.5, 7.5])
        #expect(try targets(.step(0.5), 1) == [10, 1.5])
        #expect(try targets(.share(0.5), 0) == [7.5, 4])
        // Two decimals, towards the better side; nothing says which way is better of c; what is missing is to be set.
        #expect(try targets(.share(0.333), 3) == [7.34, 4, nil])
        #expect(try targets(.share(1), 2) == [10, nil])
        #expect(try targets(.median, 0) == [6.51, 4])
        #expect(try targets(.median, 1) == [nil, nil])
        pack.indicators[2].targetMeaning = .points
        let points = try Simulator(
            Scoring(alone: pack, rules: rules, round: round, budget: .standard))
        #expect(try points.draft(.share(0.5), for: [3]).rows.map(\.target) == [8.01, 3, 3.5])
    }

    @Test("The least draft that reaches a rank reaches it, and a thousandth less does not")
    func draftOfRank() throws {
        var random = Seeded(state: 7)
        for _ in 0..<10 {
            var trial = Trial(&random, better: .higher)
            trial.round.targets = []
            let simulator = try trial.simulator()
            for rank in 1...4 {
                for unit in trial.rows.indices {
                    let draft = try simulator.draft(.rank(rank), for: [unit])
                    let share = try #require(draft.shares[unit] ?? nil)
                    func reaches(_ share: Double) throws -> Bool {
                        let rows = try simulator.draft(.share(share), for: [unit]).rows
                        let cards = try simulator.scorecards(
                            aimingAt: rows.compactMap { row in
                                row.target.map { (row.unit, row.indicator, $0) }
                            })
                        return cards.standings[unit].rank ?? .max <= rank
                    }
                    guard share > 0 else {
                        #expect(simulator.before.standings[unit].rank ?? .max <= rank)
                        continue
                    }
                    #expect(try reaches(share))
                    if share > 0.001 { #expect(try !reaches(share - 0.001)) }
                }
            }
        }
    }
}
