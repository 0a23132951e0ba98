import ChisoModel
import ChisoScoring
import Testing

/// What moved units from one period to the next.
@Suite struct TrendTests {
    /// A round of 2022 and 2023, each unit with one figure a field.
    private func round(_ before: [[Double?]], _ after: [[Double?]]) -> Round {
        var round = Fixture.round(after)
        round.submissions["2022"] = Fixture.round(before).submissions["2023"]
        round.submissions["2022"]?.period = "2022"
        return round
    }

    /// Points in proportion to a target.
    private let pack: RulePack = {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        for place in 0..<2 {
            pack.indicators[place].target = .number(10)
            pack.indicators[place].scoreReads = [.value, .parameter("target"), .parameter("max")]
            pack.indicators[place].scoreNames = ["value", "target", "max"]
        }
        return pack
    }()

    private let rules = SwiftRules(
        Array(
            repeating: SwiftRules.Rule(points: { arguments in
                min(1, (arguments[0] ?? 0) / (arguments[1] ?? 1)) * (arguments[2] ?? 0)
            }), count: 2))

    /// The trend from 2022 to 2023, each scored by its edition.
    private func twoYears(
        _ before: Scoring.Edition, _ after: Scoring.Edition, jobs: Int
    ) -> TrendRun {
        TrendRun(
            [("2022", before), ("2023", after)].map { period, edition in
                Scoring(
                    edition: edition, period: period, editions: ["2022": before], jobs: jobs,
                    budget: .standard)
            })
    }

    private func step(
        _ round: Round, before: RulePack? = nil, jobs: Int = 1
    ) throws -> [StandingChange] {
        let run = twoYears(
            Scoring.Edition(pack: before ?? pack, rules: rules, round: round),
            Scoring.Edition(pack: pack, rules: rules, round: round), jobs: jobs)
        return try #require(try run.trend().steps.first)
    }

    private func places(_ change: StandingChange) -> [Int?] {
        StandingChange.Cause.allCases.map { change.parts[$0]?.places }
    }

    private func indices(_ change: StandingChange) -> [Double?] {
        StandingChange.Cause.allCases.map { change.parts[$0]?.index }
    }

    @Test("Better figures of one's own and better ones of others are told apart")
    func ownAndOthers() throws {
        let changes = try step(round([[5, 5], [4, 4], [3, 3]], [[5, 5], [8, 8], [3, 3]]))
        #expect(changes.map(\.places) == [-1, 1, 0])
        #expect(places(changes[0]) == [0, -1, 0, 0])
        #expect(places(changes[1]) == [1, 0, 0, 0])
        #expect(indices(changes[1]) == [40, 0, 0, 0])
        #expect(places(changes[2]) == [0, 0, 0, 0])
    }

    @Test("A unit that gains while another gains more rises by its own figures and falls by theirs")
    func bothMove() throws {
        let changes = try step(round([[5, 5], [4, 4]], [[6, 6], [9, 9]]))
        #expect(changes.map(\.places) == [-1, 1])
        #expect(places(changes[0]) == [0, -1, 0, 0])
        #expect(places(changes[1]) == [1, 0, 0, 0])
        #expect(indices(changes[0]) == [10, 0, 0, 0])
    }

    @Test("A target of a unit's own for the new period is a change of targets")
    func targetRows() throws {
        var round = round([[5, 5], [4, 4]], [[5, 5], [4, 4]])
        round.targets = [
            Round.Target(unit: 0, indicator: "a", target: 20, period: "2023"),
            Round.Target(unit: 0, indicator: "b", target: 20, period: "2023"),
        ]
        let changes = try step(round)
        #expect(places(changes[0]) == [0, 0, -1, 0])
        #expect(indices(changes[0]) == [0, 0, -25, 0])
        #expect(places(changes[1]) == [0, 0, 1, 0])
    }

    @Test("Between editions, declared targets are targets, and all else they declare is rules")
    func editions() throws {
        var before = pack
        before.path = "Rules/before"
        before.indicators[0].target = .number(20)
        before.indicators[1].max = .number(5)
        before.groups[0].max = 15
        let changes = try step(round([[5, 5], [4, 4]], [[5, 5], [4, 4]]), before: before)
        // Of 15 points: (2.5 + 2.5), then with the new target (5 + 2.5), then of 20 (5 + 5).
        #expect(indices(changes[0]) == [0, 0, 16.67, 0])
    }

    @Test("A unit that is not ranked in both periods has no change")
    func unranked() throws {
        let changes = try step(round([[nil, nil], [4, 4]], [[5, 5], [4, 4]]))
        #expect(changes[0].places == nil && changes[0].index == nil)
        #expect(changes[0].parts.isEmpty && changes[0].unsplit == nil)
        #expect(places(changes[1]) == [0, -1, 0, 0])
    }

    @Test("Where the new edition no longer asks for what the old one reads, nothing is split")
    func lostField() throws {
        var before = pack
        before.path = "Rules/before"
        before.fields[1].key = "gone"
        var old = round([[5, 5], [4, 4]], [[5, nil], [4, nil]])
        let new = round([[5, 5], [4, 4]], [[5, 5], [4, 4]])
        old.id = new.id
        let run = twoYears(
            Scoring.Edition(pack: before, rules: rules, round: old),
            Scoring.Edition(pack: pack, rules: rules, round: new), jobs: 1)
        let change = try #require(try run.trend().steps.first?.first)
        #expect(change.parts.isEmpty && change.places == 0)
        #expect(change.unsplit == .fieldsGone(indicator: "b"))
    }

    /// The change from an edition whose cells fail below `least` of `a`.
    private func stepFailing(
        below least: Double, in before: Bool, after: Bool, _ round: Round
    ) throws -> [StandingChange] {
        var old = pack
        old.path = "Rules/before"
        func rules(_ fails: Bool) -> SwiftRules {
            let points = SwiftRules.Rule(points: { arguments in
                let value = arguments[0] ?? 0
                struct Refused: Error {}
                if fails, value < least { throw Refused() }
                return min(1, value / (arguments[1] ?? 1)) * (arguments[2] ?? 0)
            })
            return SwiftRules([points, points])
        }
        let run = twoYears(
            Scoring.Edition(pack: old, rules: rules(before), round: round),
            Scoring.Edition(pack: pack, rules: rules(after), round: round), jobs: 1)
        return try #require(try run.trend().steps.first)
    }

    @Test(
        "A figure that the old edition refuses is no gain: the change is not split, with the reason"
    )
    func refusedFigure() throws {
        // The first falls from 7 and 4 to 0.5 and 4, behind the second; the third is behind both throughout.
        let round = round([[7, 4], [5, 5], [2, 2]], [[0.5, 4], [5, 5], [2, 2]])
        let changes = try stepFailing(below: 1, in: true, after: false, round)
        #expect(changes[0].unsplit == .refused(indicator: "a"))
        #expect(changes[0].parts.isEmpty && changes[0].index == -32.5)
        #expect(changes[1].unsplit == .othersRefused && changes[1].places == 1)
        #expect(changes[2].unsplit == nil && indices(changes[2]) == [0, 0, 0, 0])
    }

    @Test("A cell that failed in one of the two periods is told with its period")
    func failedPeriod() throws {
        let better = round([[0.5, 4], [2, 2]], [[7, 4], [2, 2]])
        let worse = round([[7, 4], [2, 2]], [[0.5, 4], [2, 2]])
        #expect(
            try stepFailing(below: 1, in: true, after: true, better)[0].unsplit
                == .failed(indicator: "a", "2022"))
        #expect(
            try stepFailing(below: 1, in: true, after: true, worse)[0].unsplit
                == .failed(indicator: "a", "2023"))
        let always = try stepFailing(
            below: 1, in: true, after: true, round([[0.5, 4], [2, 2]], [[0.5, 6], [2, 2]]))
        #expect(always[0].unsplit == nil && indices(always[0]) == [20, 0, 0, 0])
    }

    @Test(
        "A break of a yardstick between two periods leaves nothing to compare, or nothing to split")
    func breaks() throws {
        let figures = round([[5, 5], [4, 4]], [[5, 5], [8, 8]])
        let yardstick = YardstickBreak(from: "2023", reason: "phiếu hỏi mới")
        func changes(_ change: (inout RulePack) -> Void) throws -> [StandingChange] {
            var pack = pack
            change(&pack)
            let edition = Scoring.Edition(pack: pack, rules: rules, round: figures)
            return try #require(try twoYears(edition, edition, jobs: 1).trend().steps.first)
        }
        let whole = try changes { $0.yardstickBreak = yardstick }
        #expect(whole.allSatisfy { $0.unsplit == .notComparable(yardstick, of: nil) })
        #expect(whole.allSatisfy { $0.index == nil && $0.places == nil && $0.parts.isEmpty })
        let indicator = try changes { $0.indicators[1].yardstickBreak = yardstick }
        #expect(indicator[1].unsplit == .notComparable(yardstick, of: "b"))
        #expect(indicator[1].index == 40 && indicator[1].parts.isEmpty)
        let field = try changes { $0.fields[0].yardstickBreak = yardstick }
        #expect(field[0].unsplit == .notComparable(yardstick, of: pack.fields[0].key))
        for from in [Period("2022"), "2024"] {
            let none = try changes { $0.yardstickBreak = YardstickBreak(from: from) }
            #expect(none.allSatisfy { $0.unsplit == nil && $0.index != nil })
        }
    }

    @Test("The parts add up to the whole, whatever changed, on any number of threads")
    func addsUp() throws {
        var generator = Seeded(state: 2024)
        for _ in 0..<40 {
            let trial = try RandomTrial(using: &generator)
            var round = trial.changedRound
            round.submissions["2022"] = trial.round.submissions["2023"]
            let run = { jobs in
                twoYears(
                    Scoring.Edition(
                        pack: trial.pack.at("Rules/old"), rules: trial.rules, round: round),
                    Scoring.Edition(
                        pack: trial.changedPack.at("Rules/new"), rules: trial.rules,
                        round: round), jobs: jobs)
            }
            let trend = try run(1).trend()
            #expect(try run(3).trend().steps == trend.steps)
            for change in try #require(trend.steps.first) where !change.parts.isEmpty {
                #expect(change.parts.values.map(\.places).reduce(0, +) == change.places)
                let sum = StandingChange.Cause.allCases.compactMap { change.parts[$0]?.index }
                    .reduce(0, +)
                #expect(Rounding.round(sum, 9) == change.index)
            }
            for (unit, change) in (trend.steps.first ?? []).enumerated() {
                let ranks = trend.periods.map { $0.standings[unit].rank }
                #expect((change.places == nil) == ranks.contains(nil))
            }
        }
    }
}

extension RulePack {
    fileprivate func at(_ path: String) -> RulePack {
        var pack = self
        pack.path = path
        return pack
    }
}
