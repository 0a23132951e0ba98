import ChisoModel
import ChisoScoring
import Testing

@Suite struct PlannerTests {
    /// Two fields, one of them with a group inside, a penalty, a bonus, and an indicator outside the fields.
    ///
    /// Unit A: plan 0.4 of 1, reports 2 of 2, on_time 1.7 of 2, online missing, fines 0.5 taken off, prize not earned,
    /// extra 0.6 of 1.
    private static var pack: RulePack {
        var pack = Fixture.pack([
            ("plan", 1), ("reports", 2), ("on_time", 2), ("online", 1.5), ("fines", 3),
            ("prize", 1), ("extra", 1),
        ])
        pack.indicators[2].isSurvey = true
        pack.indicators[2].target = .number(95)
        pack.missing = .exclude
        pack.groups = [
            Group(
                key: "total",
                children: [.group(1), .group(2), .group(4), .group(5), .indicator(6)]),
            Group(key: "direction", code: "I", children: [.indicator(0), .indicator(1)]),
            Group(key: "procedures", code: "II", children: [.group(3)]),
            Group(key: "settlement", children: [.indicator(2), .indicator(3)]),
            Group(key: "penalties", role: .penalty, children: [.indicator(4)]),
            Group(key: "bonuses", role: .bonus, children: [.indicator(5)]),
        ]
        return pack
    }

    private static let row: [Double?] = [0.4, 2, 1.7, nil, 0.5, 0, 0.6]

    private func planner(
        _ tasks: [PlannedTask], pack: RulePack = pack, rows: [[Double?]] = [row],
        today: String = "2024-07-01", targets: [Round.Target] = [], words: [Round.Target] = [],
        rules: SwiftRules? = nil
    ) throws -> Planner {
        var round = Fixture.round(rows)
        round.tasks = tasks
        round.targets = targets
        round.targetWords = words
        let scoring = Scoring(
            alone: pack, rules: rules ?? Fixture.rules(pack.indicators.count), round: round,
            budget: .standard)
        return Planner(
            try scoring.scorecards(), round: round,
            today: try #require(Day(typed: today)))
    }

    private func keys(_ criteria: [ImprovementPlan.Criterion]) -> [String] {
        criteria.map { criterion in
            switch criterion.node {
            case .indicator(let place): Self.pack.indicators[place].key
            case .group(let place): Self.pack.groups[place].key
            }
        }
    }

    private func task(
        _ node: String, lead: [String] = [], _ words: String = "", unit: Int? = nil,
        state: PlannedTask.State = .planned
    ) -> PlannedTask {
        PlannedTask(
            node: node, unit: unit, task: "việc", lead: lead,
            deadlines: Deadline.parse(words) ?? [], deadlineWords: words, state: state)
    }

    @Test(
        "Criteria that lost points stand by points, ties in printed order, with and without a task")
    func order() throws {
        let plan = try planner([]).plan().units[0]
        #expect(keys(plan.criteria) == ["plan", "fines", "extra", "on_time"])
        #expect(plan.criteria.map(\.lost) == [0.6, 0.5, 0.4, 0.3])
        #expect(plan.criteria.map(\.points) == [0.4, 0.5, 0.6, 1.7])
        #expect(plan.criteria.map(\.role) == [.base, .penalty, .base, .base])
        #expect(plan.criteria.map(\.isSurvey) == [false, false, false, true])
        #expect(plan.criteria.allSatisfy { $0.isWithoutTask })
        let tied = try planner([], rows: [[0.5, 1.5, 2, 1.5, 0, 0, 1]]).plan().units[0]
        #expect(keys(tied.criteria) == ["plan", "reports"])
    }

    @Test("The total counts points and maxima of the scale, and what penalties took off as lost")
    func total() throws {
        let plan = try planner([]).plan().units[0]
        #expect(plan.total.points == 4.7)
        #expect(plan.total.max == 6)
        #expect(plan.total.lost == 1.8)
        #expect((plan.points, plan.max, plan.index) == (4.2, 6, 70))
        #expect((plan.bonus, plan.rounding) == (0, 0))
        #expect(plan.total.losing == 4)
        #expect(plan.total.withoutTask == 4)
        #expect(plan.complete == 2)
        #expect(plan.unknown == 1)
    }

    @Test("What lost nothing is listed only with a task, and what has no points last")
    func listed() throws {
        let plan = try planner([task("online"), task("reports"), task("prize"), task("plan")])
            .plan().units[0]
        #expect(
            keys(plan.criteria)
                == ["plan", "fines", "extra", "on_time", "reports", "prize", "online"])
        #expect(plan.criteria.map(\.lost) == [0.6, 0.5, 0.4, 0.3, 0, 0, nil])
        #expect(plan.criteria.last?.status == .missing)
        #expect(plan.criteria.last?.isCounted == false)
        #expect(plan.total.withoutTask == 3)
        #expect((plan.complete, plan.unknown) == (0, 0))
    }

    @Test("Missing data that count as zero lost the maximum")
    func missingIsZero() throws {
        var pack = Self.pack
        pack.missing = .zero
        let plan = try planner([], pack: pack).plan().units[0]
        #expect(keys(plan.criteria).first == "online")
        #expect(plan.criteria[0].lost == 1.5)
        #expect(plan.criteria[0].points == 0)
        #expect(plan.total.lost == 3.3)
        #expect(plan.total.max == 7.5)
    }

    @Test("A cell that fails has no points to recover, and is listed with its task")
    func failed() throws {
        let plan = try planner([task("plan")], rows: [[7, 2, 2, 1.5, 0, 0, 1]]).plan().units[0]
        #expect(keys(plan.criteria) == ["plan"])
        #expect(plan.criteria[0].status == .failed)
        #expect(plan.criteria[0].lost == nil)
        #expect(plan.total.lost == 0)
    }

    @Test(
        "By field, every field has its own exact sums, in printed order; what is in none comes last"
    )
    func byField() throws {
        let plan = try planner([task("reports")]).plan(by: .field).units[0]
        #expect(plan.sections.map(\.field) == [1, 2, 4, nil])
        #expect(plan.sections.map(\.sum.lost) == [0.6, 0.3, 0.5, 0.4])
        #expect(plan.sections.map(\.sum.points) == [2.4, 1.7, 0, 0.6])
        #expect(plan.sections.map(\.sum.max) == [3, 2, 0, 1])
        #expect(
            plan.sections.map { keys($0.criteria.map { plan.criteria[$0] }) }
                == [["plan", "reports"], ["on_time"], ["fines"], ["extra"]])
    }

    @Test("Decimals add up without a trace of binary fractions")
    func exactSums() throws {
        let maxima = (0..<10).map { (key: "k\($0)", max: 0.3) }
        let pack = Fixture.pack(maxima)
        let rows = [Array(repeating: Optional(0.2), count: 10)]
        let total = try planner([], pack: pack, rows: rows).plan().units[0].total
        #expect((total.points, total.max, total.lost) == (2, 3, 1))
    }

    @Test("By lead, a criterion of two leads stands under each and counts once in the total")
    func byLead() throws {
        let tasks = [
            task("extra", lead: ["phòng Tổng hợp", "Phòng Tin  học – CNTT"]),
            task("plan", lead: ["Phòng Tin học - CNTT"]), task("on_time", lead: []),
            task("reports", lead: ["Phòng Tổng hợp"]), task("reports", lead: ["Phòng Tổng hợp"]),
        ]
        let planner = try planner(tasks)
        #expect(planner.leadNames == ["Phòng Tổng hợp", "Phòng Tin  học – CNTT"])
        let plan = planner.plan(by: .lead).units[0]
        #expect(plan.sections.map(\.lead) == ["Phòng Tin  học – CNTT", "Phòng Tổng hợp", nil])
        #expect(plan.sections.map(\.sum.lost) == [1, 0.4, 0.8])
        #expect(
            plan.sections.map { keys($0.criteria.map { plan.criteria[$0] }) }
                == [["plan", "extra"], ["extra", "reports"], ["fines", "on_time"]])
        #expect(plan.total.lost == 1.8)
    }

    @Test(
        "One lead's plan has its criteria and its tasks only, and those for which nobody is named")
    func oneLead() throws {
        let tasks = [
            task("plan", lead: ["A"], "Năm 2023"), task("plan", lead: ["B"]), task("plan"),
            task("extra", lead: ["B"]),
        ]
        let planner = try planner(tasks)
        #expect(planner.lead(named: "a") == "A")
        #expect(planner.lead(named: "C") == nil)
        let plan = planner.plan(lead: "A").units[0]
        #expect(keys(plan.criteria) == ["plan"])
        #expect(plan.criteria[0].tasks.map(\.task.lead) == [["A"], []])
        #expect(plan.criteria[0].leads == ["A", "B"])
        #expect((plan.total.lost, plan.total.max, plan.total.overdue) == (0.6, 1, 1))
        #expect((plan.complete, plan.unknown) == (0, 0))
    }

    @Test("A task of a group holds for its indicators without one, and counts no points twice")
    func groupTask() throws {
        let tasks = [task("procedures", lead: ["A"]), task("online", lead: ["B"])]
        let plan = try planner(tasks).plan(by: .lead).units[0]
        #expect(
            keys(plan.criteria)
                == ["plan", "fines", "extra", "procedures", "on_time", "online"])
        let group = plan.criteria[3]
        #expect((group.points, group.max, group.lost) == (1.7, 2, 0.3))
        #expect(!group.isCounted)
        #expect(plan.criteria[4].coveredBy == 2)
        #expect(plan.criteria[4].leads == ["A"])
        #expect(plan.criteria[5].coveredBy == nil)
        #expect(plan.total.lost == 1.8)
        #expect(plan.total.withoutTask == 3)
        #expect(plan.sections.first?.lead == "A")
        #expect(plan.sections.first?.sum.lost == 0.3)
    }

    @Test("A criterion that weighs nothing in its group is shown and not counted")
    func withoutWeight() throws {
        var pack = Self.pack
        pack.groups[1].aggregate = .weighted
        pack.indicators[0].weight = 0
        let plan = try planner([], pack: pack).plan(by: .field).units[0]
        #expect(keys(plan.criteria).first == "plan")
        #expect(plan.criteria[0].lost == 0.6)
        #expect(!plan.criteria[0].isCounted)
        #expect((plan.total.lost, plan.total.max) == (1.2, 5))
        #expect(plan.sections[0].sum.lost == 0)
    }

    @Test("A task of one unit is not another's, one of none is everybody's")
    func units() throws {
        let tasks = [task("plan", unit: 1), task("extra")]
        let plan = try planner(tasks, rows: [Self.row, Self.row]).plan()
        #expect(plan.units.map(\.unit) == [0, 1])
        #expect(plan.units.map { $0.criteria[0].tasks.count } == [0, 1])
        #expect(plan.units.map { $0.criteria[2].tasks.count } == [1, 1])
        let one = try planner(tasks, rows: [Self.row, Self.row]).plan(units: ["b"])
        #expect(one.units.map(\.unit) == [1])
    }

    @Test("A target is a number, words, or both, of the period and the unit")
    func targets() throws {
        let targets = [
            Round.Target(
                unit: 0, indicator: "on_time", target: 98, period: "2023", words: "98% hồ sơ"),
            Round.Target(
                unit: 0, indicator: "extra", target: 3, period: "2022", words: "năm trước"),
        ]
        let words = [
            Round.Target(
                unit: 0, indicator: "plan", target: .nan, period: "2023", words: "đủ kế hoạch")
        ]
        let plan = try planner([], targets: targets, words: words).plan().units[0]
        #expect(plan.criteria.map(\.targetWords) == ["đủ kế hoạch", "", "", "98% hồ sơ"])
        #expect(plan.criteria.map(\.target) == [nil, nil, nil, 98])
    }

    @Test(
        "What recurs takes its year from the same task, else from most deadlines, else the period",
        arguments: [
            ("Trước ngày 12 tháng cuối quý và ngày 12/12/2024", [], "2024-06-11", "2024-09-11"),
            (
                "Trước ngày 12 tháng cuối quý", ["Năm 2024", "Năm 2024", "Năm 2030"],
                "2024-06-11", "2024-09-11"
            ),
            ("Trước ngày 12 tháng cuối quý", [], "2023-12-11", nil),
        ] as [(String, [String], String, String?)])
    func years(words: String, others: [String], missed: String, next: String?) throws {
        let tasks = [task("plan", words)] + others.map { task("reports", $0) }
        let plan = try planner(tasks).plan().units[0]
        #expect(plan.criteria[0].tasks[0].overdueSince?.text == missed)
        #expect(plan.criteria[0].tasks[0].nextDue?.text == next)
        #expect(plan.total.overdue == 1)
    }

    @Test("What is done is neither overdue nor due")
    func done() throws {
        let tasks = [
            task("plan", "Năm 2023", state: .done), task("extra", "Năm 2024", state: .done),
        ]
        let plan = try planner(tasks).plan().units[0]
        #expect(plan.criteria.flatMap(\.tasks).allSatisfy { $0.overdueSince == nil })
        #expect(plan.criteria.flatMap(\.tasks).allSatisfy { $0.nextDue == nil })
        #expect(plan.total.overdue == 0)
    }

    // MARK: - The scale of the total

    @Test("Weights and means make points of a criterion points of the total, which sort and add up")
    func weighed() throws {
        var pack = Self.pack
        pack.groups[0].aggregate = .weighted
        pack.groups[1].weight = 3
        pack.groups[2].weight = 0.5
        pack.groups[3].aggregate = .mean
        pack.indicators[6].weight = 2
        pack.missing = .zero
        let plan = try planner([task("procedures")], pack: pack).plan(by: .field).units[0]
        #expect(
            keys(plan.criteria) == ["plan", "extra", "fines", "procedures", "online", "on_time"])
        #expect(plan.criteria.map(\.lost) == [1.8, 0.8, 0.5, 0.45, 0.375, 0.075])
        #expect(plan.criteria.map(\.factor) == [3, 2, 1, 0.5, 0.25, 0.25])
        #expect(plan.sections.map(\.sum.lost) == [1.8, 0.45, 0.5, 0.8])
        #expect(plan.sections.map(\.sum.points) == [7.2, 0.425, 0, 1.2])
        #expect(plan.sections.map(\.sum.max) == [9, 0.875, 0, 2])
        #expect((plan.points, plan.max, plan.total.lost) == (8.325, 11.875, 3.55))
    }

    @Test("A group that has fewer points than its children come to has a row, under its tasks")
    func level() throws {
        var pack = Self.pack
        pack.groups[1].aggregate = .function([.childPoints(0)])
        pack.groups[1].max = 3
        let rules = Fixture.rules(pack.indicators.count)
        rules.aggregates[1] = SwiftRules.Rule(points: { _ in 0 })
        let plan = try planner(
            [task("direction", lead: ["A"])], pack: pack, rules: rules
        ).plan(by: .lead).units[0]
        #expect(keys(plan.criteria).prefix(3) == ["direction", "direction", "plan"])
        #expect(plan.criteria.map(\.isLevel).prefix(3) == [false, true, false])
        #expect(plan.criteria.map(\.isCounted).prefix(3) == [false, true, true])
        #expect(plan.criteria.map(\.lost).prefix(3) == [3, 2.4, 0.6])
        #expect(plan.criteria[1].coveredBy == 1)
        #expect((plan.criteria[1].points, plan.criteria[1].max) == (0, 3))
        #expect(plan.sections.first?.sum.lost == 3)
        #expect(plan.total.lost == 4.2)
        #expect((plan.points, plan.max) == (1.8, 6))
        #expect(plan.criteria.allSatisfy { !$0.isApproximate })
    }

    @Test(
        "In a group made by a function a criterion is worth its share of the maximum; the rest has a row"
    )
    func function() throws {
        var pack = Self.pack
        pack.groups[1].aggregate = .function([.childPoints(0)])
        pack.groups[1].max = 6
        let rules = Fixture.rules(pack.indicators.count)
        rules.aggregates[1] = SwiftRules.Rule(points: { _ in 5 })
        let plan = try planner([], pack: pack, rules: rules).plan().units[0]
        #expect(keys(plan.criteria) == ["plan", "fines", "extra", "on_time", "direction"])
        #expect(plan.criteria.map(\.lost) == [1.2, 0.5, 0.4, 0.3, -0.2])
        #expect(plan.criteria.map(\.isApproximate) == [true, false, false, false, false])
        #expect(plan.total.lost == 2.2)
        #expect(plan.total.losing == 4)
        #expect((plan.points, plan.max) == (6.8, 9))
    }

    @Test("Under a capped penalty losses are the maximum less the points, and the bonus")
    func capped() throws {
        var pack = Self.pack
        pack.groups[4].max = 0.2
        let row: [Double?] = [0.4, 2, 1.7, nil, 0.5, 0.7, 0.6]
        let plan = try planner([], pack: pack, rows: [row]).plan(by: .field).units[0]
        #expect(plan.criteria.map(\.lost) == [0.6, 0.5, 0.4, 0.3, -0.3])
        #expect(plan.criteria.last?.role == .penalty)
        #expect(plan.sections.map(\.sum.lost) == [0.6, 0.3, 0.2, 0.4])
        #expect((plan.points, plan.max, plan.bonus, plan.total.lost) == (5.2, 6, 0.7, 1.5))
    }

    @Test("What rounding a level takes is in no criterion")
    func rounding() throws {
        var pack = Self.pack
        pack.groups[0].decimals = .places(0)
        let plan = try planner([], pack: pack).plan().units[0]
        #expect((plan.points, plan.max, plan.total.lost) == (4, 6, 1.8))
        #expect(plan.rounding == 0.2)
        #expect(plan.criteria.allSatisfy { !$0.isLevel })
    }

    @Test("Where missing data refuse the rank they lost the maximum, as the total has it")
    func missingIsRefused() throws {
        var pack = Self.pack
        pack.missing = .refuse
        let plan = try planner([], pack: pack).plan().units[0]
        #expect(keys(plan.criteria).first == "online")
        #expect(plan.criteria[0].lost == 1.5)
        #expect(plan.criteria[0].points == nil)
        #expect((plan.points, plan.max, plan.total.lost) == (4.2, 7.5, 3.3))
    }
}
