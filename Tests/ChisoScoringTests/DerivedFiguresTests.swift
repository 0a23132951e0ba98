import ChisoModel
import ChisoScoring
import Testing

/// Figures that parts make of their whole: communes of a district, quarters of a year.
@Suite struct DerivedFiguresTests {
    /// A field of points that rolls up: unit A is the district of B, C, ….
    private func pack(_ change: (inout Field) -> Void) -> RulePack {
        var pack = Fixture.pack([("a", 100)])
        change(&pack.fields[0])
        return pack
    }

    private func round(
        _ figures: [Double?], kinds: [String]? = nil, parents: [Int: String] = [1: "a", 2: "a"]
    ) -> Round {
        var round = Fixture.round(
            figures.map { [$0] },
            kinds: kinds ?? ["district"] + figures.dropFirst().map { _ in "commune" })
        for (unit, parent) in parents { round.units[unit].columns["parent"] = .text(parent) }
        return round
    }

    private func points(_ pack: RulePack, _ round: Round) throws -> [Double?] {
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(1), round: round, budget: .standard
        ).scorecards()
        return round.units.indices.map { cards.cell(indicator: 0, unit: $0).points }
    }

    @Test("A unit that submitted nothing has the sum, or the mean, of what belongs to it")
    func rollsUp() throws {
        let sums = pack { $0.rollsUp = .sum }
        #expect(try points(sums, round([nil, 10, 30])) == [40, 10, 30])
        let means = pack { $0.rollsUp = .mean }
        #expect(try points(means, round([nil, 10, 30])) == [20, 10, 30])
    }

    @Test("A unit's own figure stands, zero too")
    func ownFigureStands() throws {
        #expect(try points(pack { $0.rollsUp = .sum }, round([0, 10, 30])) == [0, 10, 30])
    }

    @Test("Where a part is blank nobody knows the whole; what does not apply counts for nothing")
    func unknownParts() throws {
        let sums = pack { $0.rollsUp = .sum }
        #expect(try points(sums, round([nil, 10, nil])) == [nil, 10, nil])
        var notApplicable = round([nil, 10, nil])
        notApplicable.submissions["2023"]?.columns[0].states[2] = .notApplicable
        #expect(try points(sums, notApplicable) == [10, 10, nil])
        notApplicable.submissions["2023"]?.columns[0].states[1] = .notApplicable
        let cards = try Scoring(
            alone: sums, rules: Fixture.rules(1), round: notApplicable, budget: .standard
        ).scorecards()
        #expect(cards.cell(indicator: 0, unit: 0).status == .notApplicable)
    }

    @Test("Communes make the district and districts the province, in whatever order they stand")
    func severalLevels() throws {
        let kinds = ["commune", "province", "commune", "district"]
        let parents = [0: "d", 2: "d", 3: "b"]
        let round = round([5, nil, 7, nil], kinds: kinds, parents: parents)
        #expect(try points(pack { $0.rollsUp = .sum }, round) == [5, 12, 7, 12])
    }

    @Test("Units that belong to each other in a circle come to no end and to no figure")
    func circle() throws {
        let round = round([nil, nil, 5], parents: [0: "b", 1: "a"])
        #expect(try points(pack { $0.rollsUp = .sum }, round) == [nil, nil, 5])
    }

    @Test("A field that others report does not apply, unless it is made of theirs")
    func reportedByOthers() throws {
        let only = pack { $0.reportedBy = ["commune"] }
        let cards = try Scoring(
            alone: only, rules: Fixture.rules(1), round: round([nil, 10, nil]), budget: .standard
        ).scorecards()
        #expect(cards.indicators[0].statuses == [.notApplicable, .scored, .missing])
        let made = pack {
            $0.reportedBy = ["commune"]
            $0.rollsUp = .sum
        }
        #expect(try points(made, round([nil, 10, 30])) == [40, 10, 30])
        #expect(try points(made, round([nil, 10, nil])) == [nil, 10, nil])
    }

    @Test("A changed figure of a commune reaches its district; incremental equals full")
    func simulated() throws {
        let sums = pack { $0.rollsUp = .sum }
        let simulator = try Simulator(
            Scoring(
                alone: sums, rules: Fixture.rules(1), round: round([nil, 10, 30]), budget: .standard
            ))
        let after = try simulator.scorecards(under: [Change("unit.b.a_points = 20")])
        #expect(after.indicators[0].points == [50, 20, 30])
        var changed = round([nil, 20, 30])
        changed.id = "fixture"
        let full = try Scoring(
            alone: sums, rules: Fixture.rules(1), round: changed, budget: .standard
        ).scorecards()
        #expect(full.indicators.map(\.points) == after.indicators.map(\.points))
        #expect(full.groups == after.groups)
    }

    @Test(
        "A year's figure is that of its halves, quarters or months, whichever are all there",
        arguments: [
            (["2023-H1": 3, "2023-H2": 4], 7),
            (["2023-Q1": 1, "2023-Q2": 2, "2023-Q3": 3, "2023-Q4": 4], 10),
            (["2023-Q1": 1, "2023-Q2": 2, "2023-Q4": 4], nil),
            (["2023-Q1": 1, "2023-Q2": 2, "2023-H2": 4], 7),
            (["2023-H1": 3, "2023-07": 1, "2023-08": 1, "2023-09": 1, "2023-Q4": 4], 10),
            (["2023-H1": 3, "2023-Q1": 9, "2023-Q2": 9, "2023-H2": 4], 7),
            (["2023-Q2": 2, "2023-H2": 4], nil),
        ] as [([Period: Double], Double?)])
    func accumulates(_ parts: [Period: Double], _ whole: Double?) throws {
        var round = round([nil], parents: [:])
        for (period, figure) in parts {
            round.submissions[period] = Submissions(
                period: period, columns: [FieldColumn([figure])])
        }
        #expect(try points(pack { $0.overPeriods = .sum }, round) == [whole])
        #expect(try points(pack { _ in }, round) == [nil])
    }

    @Test("A part with a figure of one unit only is made of its own parts for the other")
    func mixedParts() throws {
        var round = round([nil, nil], parents: [:])
        let figures: [(Period, [Double?])] = [
            ("2023-Q1", [1, 9]), ("2023-Q2", [2, 9]), ("2023-H1", [nil, 5]), ("2023-H2", [4, 4]),
        ]
        for (period, column) in figures {
            round.submissions[period] = Submissions(
                period: period, columns: [FieldColumn(column)])
        }
        #expect(try points(pack { $0.overPeriods = .sum }, round) == [7, 9])
    }
}
