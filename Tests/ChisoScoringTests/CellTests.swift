import ChisoModel
import ChisoScoring
import Testing

@Suite struct CellTests {
    private func run(
        _ rows: [[Double?]], rule: SwiftRules.Rule, _ change: (inout RulePack) -> Void = { _ in }
    ) throws -> Scorecards {
        var pack = Fixture.pack([("a", 10)])
        change(&pack)
        return try Scoring(
            alone: pack, rules: SwiftRules([rule]), round: Fixture.round(rows), budget: .standard
        ).scorecards()
    }

    private let asPoints = SwiftRules.Rule(points: { $0[0] })

    @Test("A blank is missing, not zero; zero is a figure")
    func blankIsMissing() throws {
        let cards = try run([[nil], [0]], rule: asPoints)
        #expect(cards.cell(indicator: 0, unit: 0).status == .missing)
        #expect(cards.cell(indicator: 0, unit: 0).reason == .figureMissing("a_points"))
        #expect(cards.cell(indicator: 0, unit: 1).points == 0)
        #expect(cards.standings.map(\.rank) == [nil, 1])
    }

    @Test("NA does not apply and leaves the maximum; a refused figure fails its cell")
    func notApplicableAndRefused() throws {
        var round = Fixture.round([[5], [5], [5]])
        round.submissions["2023"]?.columns[0].states[0] = .notApplicable
        round.submissions["2023"]?.columns[0].states[1] = .refused
        let cards = try Scoring(
            alone: Fixture.pack([("a", 10)]), rules: Fixture.rules(1), round: round,
            budget: .standard
        ).scorecards()
        #expect(cards.indicators[0].statuses == [.notApplicable, .failed, .scored])
        #expect(cards.node(group: 0, unit: 0).applicableMax == nil)
        #expect(cards.standings.map(\.isProvisional) == [false, true, false])
        #expect(cards.isProvisional)
    }

    @Test(
        "What a missing cell is worth is the pack's policy",
        arguments: [
            (RulePack.Missing.zero, 40.0, 2), (.exclude, 80, 1), (.refuse, 40, nil),
        ] as [(RulePack.Missing, Double, Int?)])
    func missingPolicy(_ policy: RulePack.Missing, _ index: Double, _ rank: Int?) throws {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        pack.missing = policy
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: Fixture.round([[8, nil], [7, 7]]),
            budget: .standard
        ).scorecards()
        #expect(cards.node(group: 0, unit: 0).index == index)
        #expect(cards.standings[0].rank == rank)
    }

    @Test("A name listed as optional arrives as nil instead of making the cell missing")
    func optionalFields() throws {
        let cards = try run([[nil]], rule: SwiftRules.Rule(points: { $0[0] ?? 3 })) {
            $0.indicators[0].valueSource = .none
            $0.indicators[0].scoreReads = [.field(0)]
            $0.indicators[0].scoreNames = ["a_points"]
            $0.indicators[0].optional = ["a_points"]
        }
        #expect(cards.cell(indicator: 0, unit: 0).points == 3)
        #expect(cards.cell(indicator: 0, unit: 0).value == nil)
    }

    @Test("Points outside the bounds, and no points at all, fail the cell with a reason")
    func badPoints() throws {
        let cards = try run([[11], [-1], [10.0000000001]], rule: asPoints)
        #expect(cards.indicators[0].statuses == [.failed, .failed, .scored])
        #expect(
            cards.cell(indicator: 0, unit: 0).reason
                == .ruleFailed("earned 11 points, its bounds are 0 to 10"))
        let nothing = try run([[1]], rule: SwiftRules.Rule(points: { _ in nil }))
        #expect(
            nothing.cell(indicator: 0, unit: 0).reason
                == .ruleFailed("its score returned nothing, a number is due"))
    }

    @Test("A value outside the declared range fails the cell, with the fields it read")
    func outOfRange() throws {
        let cards = try run([[104.2]], rule: asPoints) {
            $0.indicators[0].range = 0...100
            $0.indicators[0].measure = "%"
            $0.indicators[0].location = SourceLocation("Rules/p/a.lua", line: 14)
        }
        #expect(
            cards.diagnostics.map(\.description) == [
                """
                error[R204]: 'a' measured 104.2 %, its declared range is 0 to 100
                  rule: Rules/p/a.lua:14
                  fix:  check the fields it read: a_points = 104.2
                """
            ])
    }

    @Test(
        "A computed value that meets a declared number but for the hair of doubles is that number",
        arguments: [
            // 57 / 100 * 100, 72.35 - 62.35, 33.4 + 33.3 + 33.3.
            (56.99999999999999, 57, 57), (9.999999999999993, 10, 10),
            (99.99999999999999, 100, 100), (56.99999999999999, 58, 56.99999999999999),
            (99.6, 100, 99.6), (57.000001, 57, 57.000001), (1e-7, 2e-7, 1e-7),
            ((3e-9).nextUp, 3e-9, 3e-9), (3e-9, 4e-9, 3e-9),
            // 0.1 + 0.2 - 0.3.
            (5.551115123125783e-17, 0, 0), (-1e-7, 0, -1e-7), (1e-7, 0, 1e-7),
        ] as [(Double, Double, Double)])
    func hair(_ measured: Double, _ declared: Double, _ value: Double) throws {
        let rule = SwiftRules.Rule(measure: { _ in measured }, points: { _ in 1 })
        for way in 0..<5 {
            let cards = try run([[1e6]], rule: rule) {
                $0.indicators[0].valueSource = .rule
                $0.indicators[0].valueReads = [.field(0)]
                $0.indicators[0].valueNames = ["a_points"]
                switch way {
                case 0: $0.indicators[0].target = .number(declared)
                case 1: $0.indicators[0].target = .byColumn("kind", ["district": declared])
                case 2: $0.indicators[0].params = ["floor": .number(declared)]
                case 3:
                    $0.indicators[0].params = [
                        "steps": .list([.record(["at_least": .number(declared)])])
                    ]
                default:
                    let floor = DeclaredNumber.byColumn("kind", ["district": declared])
                    $0.indicators[0].paramColumns["floor"] = floor
                }
            }
            #expect(cards.cell(indicator: 0, unit: 0).value == value)
        }
    }

    @Test(
        "At 0 hair is what sums and differences of the figures read can leave, declared or not",
        arguments: [
            ([0.3, 0.1, 0.2], 0.3 - 0.1 - 0.2, 0),
            ([100_000.1, 100_000, 0.1], 100_000.1 - 100_000 - 0.1, 0),
            ([5_703, 10_000, 570.3], 5_703.0 / 10_000 * 1_000 - 570.3, 0),
            ([3, 500_000_000_000], 3 / 500_000_000_000, 6e-12),
            ([1e-9, 1_000_000], 1e-9, 1e-9), ([0, 0], 0, 0),
        ] as [([Double], Double, Double)])
    func hairAtZero(_ figures: [Double], _ measured: Double, _ value: Double) throws {
        let rule = SwiftRules.Rule(measure: { _ in measured }, points: { _ in 1 })
        for target in [nil, DeclaredNumber.number(0)] {
            let cards = try run([figures.map(Optional.some)], rule: rule) {
                $0.fields = figures.indices.map { Field(key: "f\($0)", kind: .amount) }
                $0.indicators[0].valueSource = .rule
                $0.indicators[0].valueReads = figures.indices.map(Read.field)
                $0.indicators[0].valueNames = figures.indices.map { "f\($0)" }
                $0.indicators[0].target = target
            }
            #expect(cards.cell(indicator: 0, unit: 0).value == value)
        }
    }

    @Test("Hair puts no value outside its range, be it computed or a field taken as it is")
    func hairAtBounds() throws {
        let rule = SwiftRules.Rule(measure: { $0[0] }, points: { $0[0] })
        func value(_ figure: Double, _ source: Indicator.ValueSource) throws -> Double? {
            try run([[figure]], rule: rule) {
                $0.indicators[0].valueSource = source
                $0.indicators[0].valueReads = [.field(0)]
                $0.indicators[0].valueNames = ["a_points"]
                $0.indicators[0].range = 0.3...1
                $0.indicators[0].params = ["bound": .number(0.5)]
            }.cell(indicator: 0, unit: 0).value
        }
        #expect(try value(0.1 + 0.7 - 0.5, .rule) == 0.3)
        #expect(try value((0.5).nextUp, .rule) == 0.5)
        #expect(try value((0.5).nextUp, .field(0)) == 0.5)
        #expect(try value((0.3).nextDown, .field(0)) == 0.3)
        #expect(try value(0.500001, .field(0)) == 0.500001)
        #expect(try value(0.299, .rule) == nil)
    }

    @Test(
        "What a blank takes off is what the pack says, whatever other blanks are worth",
        arguments: [
            (RulePack.MissingPenalty.max, 75.0, 75.0, 2), (.zero, 80, 80, 1),
            (.refuse, 80, 80, nil),
        ] as [(RulePack.MissingPenalty, Double, Double, Int?)],
        [RulePack.Missing.zero, .exclude, .refuse])
    func blankPenalty(
        _ trial: (policy: RulePack.MissingPenalty, points: Double, index: Double, rank: Int?),
        _ missing: RulePack.Missing
    ) throws {
        var pack = Fixture.pack([("a", 100), ("off", 5)])
        pack.groups = [
            Group(key: "total", children: [.indicator(0), .group(1)]),
            Group(key: "penalty", role: .penalty, max: 5, children: [.indicator(1)]),
        ]
        pack.missing = missing
        pack.missingPenalty = trial.policy
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: Fixture.round([[80, nil], [80, 1]]),
            budget: .standard
        ).scorecards()
        #expect(cards.groups[0].points == [trial.points, 79])
        #expect(cards.groups[0].indices == [trial.index, 79])
        #expect(cards.standings[0].rank == trial.rank)
        #expect(cards.cell(indicator: 1, unit: 0).status == .missing)
        let counted: Double? =
            switch trial.policy {
            case .max: 5
            case .zero: 0
            case .refuse: nil
            }
        #expect(cards.countedPoints(indicator: 1, unit: 0) == counted)
        #expect(UnitLosses(cards, unit: 0).indicators[1].points == counted)
    }

    @Test("A blank of an indicator that is 0 at best comes to what the pack says of penalties")
    func blankBelowZero() throws {
        var pack = Fixture.pack([("a", 100), ("off", 0)])
        pack.indicators[1].min = .number(-5)
        let round = Fixture.round([[80, nil], [80, -1]])
        func total(_ policy: RulePack.MissingPenalty) throws -> (Double, Int?, Double?) {
            pack.missingPenalty = policy
            let cards = try Scoring(
                alone: pack, rules: Fixture.rules(2), round: round, budget: .standard
            ).scorecards()
            return (
                cards.groups[0].points[0], cards.standings[0].rank,
                cards.countedPoints(indicator: 1, unit: 0)
            )
        }
        #expect(try total(.max) == (75, 2, -5))
        #expect(try total(.zero) == (80, 1, 0))
        #expect(try total(.refuse) == (80, nil, nil))
    }

    @Test("What peers come to is a unit's own value where it meets it but for the hair of doubles")
    func hairOfPeers() throws {
        func received(_ statistic: PeerStatistic, _ rows: [[Double?]]) throws -> [Double?] {
            let rule = SwiftRules.Rule(
                measure: { ($0[0] ?? 0) + 0.2 - 0.1 }, points: { $0[0]! >= $0[1]! ? 1 : 0 })
            return try run(rows, rule: rule) {
                $0.indicators[0].valueSource = .rule
                $0.indicators[0].valueReads = [.field(0)]
                $0.indicators[0].valueNames = ["a_points"]
                $0.indicators[0].scoreReads = [.value, .peers(statistic)]
                $0.indicators[0].scoreNames = ["value", "peers_\(statistic.rawValue)"]
            }.indicators[0].points
        }
        // 0.1 + 0.2 - 0.1 is 0.20000000000000004, and the next double of the figure may make it another.
        let alike: [[Double?]] = [[0.1], [(0.1).nextUp], [(0.1).nextDown]]
        #expect(try received(.mean, alike) == [1, 1, 1])
        #expect(try received(.max, alike) == [1, 1, 1])
        #expect(try received(.max, [[0.1], [0.1001]]) == [0, 1])
        // Three times 0.1 is 0.30000000000000004, a third of which is above 0.1.
        let asIs = SwiftRules.Rule(points: { $0[0]! > $0[1]! ? 2 : $0[0]! == $0[1]! ? 1 : 0 })
        let cards = try run([[0.1], [0.1], [0.1]], rule: asIs) {
            $0.indicators[0].valueSource = .field(0)
            $0.indicators[0].scoreReads = [.value, .peers(.mean)]
            $0.indicators[0].scoreNames = ["value", "peers_mean"]
        }
        #expect(cards.indicators[0].points == [1, 1, 1])
    }

    @Test("A group that lacks all figures is blank where its unit is unranked for them, not 0")
    func groupWithoutData() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10), ("c", 10)])
        pack.groups = [
            Group(key: "total", children: [.group(1), .group(2)]),
            Group(key: "g", children: [.indicator(0)]),
            Group(key: "h", children: [.indicator(1), .indicator(2)]),
        ]
        func nodes(_ missing: RulePack.Missing) throws -> [Double?] {
            pack.missing = missing
            let cards = try Scoring(
                alone: pack, rules: Fixture.rules(3), round: Fixture.round([[nil, 7, nil]]),
                budget: .standard
            ).scorecards()
            return (1...2).flatMap { group in
                let node = cards.node(group: group, unit: 0)
                return [node.points, node.index]
            }
        }
        #expect(try nodes(.refuse) == [nil, nil, 7, 35])
        #expect(try nodes(.zero) == [0, 0, 7, 35])
        #expect(try nodes(.exclude) == [nil, nil, 7, 70])
    }

    @Test(
        "0/0 means what the indicator declares",
        arguments: [
            (Indicator.NoneArising.full, CellStatus.scored, 10.0, nil),
            (.zero, .scored, 0, nil),
            (.notApplicable("không phát sinh"), .notApplicable, nil, .words("không phát sinh")),
            (nil, .failed, nil, .ruleFailed("0 of 0, and the rule does not say what that means")),
        ] as [(Indicator.NoneArising?, CellStatus, Double?, Reason?)])
    func noneArising(
        _ declared: Indicator.NoneArising?, _ status: CellStatus, _ points: Double?,
        _ reason: Reason?
    ) throws {
        let rule = SwiftRules.Rule(
            measure: { _ in throw SwiftRules.Signal(status: .noneArising) }, points: { _ in 1 })
        let cards = try run([[0]], rule: rule) {
            $0.indicators[0].valueSource = .rule
            $0.indicators[0].valueReads = [.field(0)]
            $0.indicators[0].valueNames = ["a_points"]
            $0.indicators[0].noneArising = declared
        }
        let cell = cards.cell(indicator: 0, unit: 0)
        #expect(cell.status == status)
        #expect(cell.points == points)
        #expect(cell.reason == reason)
    }

    @Test("A rule that fails everywhere is reported once, with how many units it failed for")
    func failsOnce() throws {
        struct Broken: Error, CustomStringConvertible { var description: String { "broken" } }
        let cards = try run(
            [[1], [2], [3], [4], [5]], rule: SwiftRules.Rule(points: { _ in throw Broken() }))
        #expect(cards.diagnostics.count == 1)
        #expect(
            cards.diagnostics.first?.message == "'a' failed for a, b, c and 2 more: broken")
        #expect(cards.standings.allSatisfy { $0.rank == nil && $0.isProvisional })
    }

    @Test("An indicator whose maximum has no entry for the kind of unit does not apply")
    func noMaximumForTheKind() throws {
        var pack = Fixture.pack([("a", 10), ("b", 10)])
        pack.indicators[0].max = .byColumn("kind", ["district": 10])
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2),
            round: Fixture.round([[5, 5], [5, 5]], kinds: ["district", "commune"]),
            budget: .standard
        ).scorecards()
        #expect(cards.indicators[0].statuses == [.scored, .notApplicable])
        #expect(cards.node(group: 0, unit: 1).index == 50)
        #expect(cards.node(group: 0, unit: 0).index == 50)
        #expect(cards.node(group: 0, unit: 1).applicableMax == 10)
    }

    @Test("A target of the round stands before the declared one")
    func ownTargets() throws {
        var round = Fixture.round([[5], [5]])
        round.targets = [Round.Target(unit: 1, indicator: "a", target: 8, period: "2023")]
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].target = .number(5)
        pack.indicators[0].scoreReads = [.value, .parameter("target")]
        pack.indicators[0].scoreNames = ["value", "target"]
        let rules = SwiftRules([SwiftRules.Rule(points: { ($0[0] ?? 0) / ($0[1] ?? 1) * 8 })])
        let cards = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(cards.indicators[0].points == [8, 5])
        #expect(cards.indicators[0].targets == [5, 8])
    }

    @Test("Peers are the scored values of the comparison group, the unit included")
    func peers() throws {
        let rule = SwiftRules.Rule(points: { ($0[0] ?? 0) / ($0[1] ?? 1) * 10 })
        let cards = try run([[75], [150], [nil], [100]], rule: rule) {
            $0.indicators[0].scoreReads = [.value, .peers(.max)]
            $0.indicators[0].scoreNames = ["value", "peers_max"]
            $0.precision.indicator = .places(2)
        }
        #expect(cards.indicators[0].points == [5, 10, 0, 6.67])
        #expect(cards.indicators[0].statuses[2] == .missing)
    }

    @Test("The appraiser's figure replaces the unit's, and the appraiser's points stand")
    func appraisals() throws {
        var round = Fixture.round([[5, 5], [5, 5]])
        round.appraisals = [
            Round.Appraisal(
                unit: 0, key: "a_points", value: 4, state: .given, reason: "thiếu tài liệu",
                period: "2023", row: 2),
            Round.Appraisal(
                unit: 1, key: "b", value: 1.5, state: .given, reason: "", period: "2023", row: 3),
        ]
        let pack = Fixture.pack([("a", 10), ("b", 10)])
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: round, budget: .standard
        ).scorecards()
        #expect(cards.indicators.map(\.points) == [[4, 5], [5, 1.5]])
    }

    @Test("Appraised points that are refused fail the cell, and NA does not apply")
    func refusedAppraisals() throws {
        var round = Fixture.round([[5], [5], [5]])
        round.appraisals = [
            Round.Appraisal(
                unit: 0, key: "a", value: 0, state: .refused, reason: "", period: "2023", row: 2),
            Round.Appraisal(
                unit: 1, key: "a", value: 0, state: .notApplicable, reason: "miễn", period: "2023",
                row: 3),
        ]
        let cards = try Scoring(
            alone: Fixture.pack([("a", 10)]), rules: Fixture.rules(1), round: round,
            budget: .standard
        ).scorecards()
        #expect(cards.indicators[0].statuses == [.failed, .notApplicable, .scored])
        #expect(cards.indicators[0].reasons[1] == .words("miễn"))
        #expect(cards.isProvisional)
    }

    @Test("A refused figure fails its cell even where the field is optional")
    func refusedOptional() throws {
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].valueSource = .none
        pack.indicators[0].scoreReads = [.field(0)]
        pack.indicators[0].scoreNames = ["a_points"]
        pack.indicators[0].optional = ["a_points"]
        var round = Fixture.round([[5], [nil]])
        round.submissions["2023"]?.columns[0].states[0] = .refused
        let rules = SwiftRules([SwiftRules.Rule(points: { $0[0] ?? 3 })])
        let cards = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(cards.indicators[0].statuses == [.failed, .scored])
    }

    @Test("A value outside its range is no peer's measure; an appraised cell's value still is")
    func peersLeaveOutFailures() throws {
        var round = Fixture.round([[4], [60], [20]])
        round.appraisals = [
            Round.Appraisal(
                unit: 2, key: "a", value: 1, state: .given, reason: "", period: "2023", row: 2)
        ]
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].range = 0...50
        pack.indicators[0].scoreReads = [.value, .peers(.max)]
        pack.indicators[0].scoreNames = ["value", "peers_max"]
        let rules = SwiftRules([SwiftRules.Rule(points: { ($0[0] ?? 0) / ($0[1] ?? 1) * 10 })])
        let cards = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(cards.indicators[0].points == [2, 0, 1])
        #expect(cards.cell(indicator: 0, unit: 2).value == 20)
    }

    @Test("Under a rule that knows units without a target, those are compared among themselves")
    func peersWithoutTarget() throws {
        var round = Fixture.round([[120], [80], [150], [75]])
        for (unit, target) in [(0, 100.0), (1, 100)] {
            round.targets.append(
                Round.Target(unit: unit, indicator: "a", target: target, period: "2023"))
        }
        var pack = Fixture.pack([("a", 10)])
        pack.indicators[0].scoreReads = [.value, .parameter("target"), .peers(.max)]
        pack.indicators[0].scoreNames = ["value", "target", "peers_max"]
        pack.indicators[0].optional = ["target"]
        let rules = SwiftRules([SwiftRules.Rule(points: { ($0[0] ?? 0) / ($0[2] ?? 1) * 10 })])
        let cards = try Scoring(alone: pack, rules: rules, round: round, budget: .standard)
            .scorecards()
        #expect(cards.indicators[0].points == [10, 6.6667, 10, 5])
    }

    @Test("A unit of which nothing is scored has no points and no index, not zero")
    func nothingScored() throws {
        let cards = try run([[nil], [3]], rule: asPoints)
        #expect(cards.node(group: 0, unit: 0).index == nil)
        #expect(cards.node(group: 0, unit: 0).points == nil)
        #expect(cards.node(group: 0, unit: 1).index == 30)
    }
}
