import ChisoModel
import ChisoPrint
import ChisoScoring

/// An improvement plan in print: what can be recovered, by whom, until when, and what is overdue.
public struct PlanReport: Report {
    let plan: ImprovementPlan
    private let columns: PlanColumns
    /// Whether somebody said which day today is.
    private let isTodayGiven: Bool

    /// - Parameters:
    ///   - isTodayGiven: False when the plan's day is simply that of the machine, which is then said.
    public init(_ plan: ImprovementPlan, isTodayGiven: Bool = true) {
        self.plan = plan
        columns = PlanColumns(plan: plan)
        self.isTodayGiven = isTodayGiven
    }

    /// The pack that scored.
    private var pack: RulePack { plan.scorecards.pack }

    /// The points of a unit, with the decimals of the total.
    private func total(_ points: Double?) -> String {
        let decimals = pack.groups.first?.decimals ?? pack.precision.total
        return PlainNumber.fixed(points, decimals)
    }

    /// What the criteria of a section have in common.
    func title(_ section: ImprovementPlan.Section) -> String {
        switch plan.grouping {
        case .points: return "all criteria"
        case .lead: return section.lead ?? "nobody named"
        case .field:
            guard let place = section.field else { return "outside the fields" }
            let group = pack.groups[place]
            return [group.label, group.title].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}

// MARK: - Tables and Markdown

extension PlanReport {
    /// What scored, the day, and for each unit what it lost, by whom it can be recovered, and how far that is.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: plan.scorecards)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading + heading))
        for unit in plan.units {
            page.append(.title(plan.scorecards.units[unit.unit].heading, level: 2))
            page.append(.lines(facts(unit)))
            page.append(.grid(overdue(unit)))
            if !results(of: unit).isEmpty {
                page.append(.title("targets of \(plan.results.period): \(count(unit))", level: 3))
                page.append(.grid(Grid(targets.terminal, results(of: unit))))
            }
            if plan.grouping != .points { page.append(.grid(overview(unit))) }
            for section in unit.sections {
                page.append(.title(headline(section), level: 3))
                page.append(
                    .grid(
                        screen == nil
                            ? columns.wide(taskRows([section], of: unit))
                            : columns.narrow(rows(section, of: unit))))
            }
        }
        page.append(.lines(notes + [frame.missing] + frame.diagnostics))
        return page
    }

    private var targets: TargetResultColumns {
        TargetResultColumns(plan.scorecards, say: Words(.en))
    }

    /// What came of the unit's targets for the period; where one lead is asked for, of those it leads.
    private func results(of unit: ImprovementPlan.UnitPlan) -> [TargetResult] {
        let led = Set(unit.criteria.map(\.node))
        return plan.results.of(unit.unit).filter {
            plan.lead == nil || led.contains($0.node)
        }
    }

    private func count(_ unit: ImprovementPlan.UnitPlan) -> String {
        let nodes = Set(results(of: unit).map(\.node))
        return TargetResultColumns.line(
            plan.results.count(of: unit.unit, among: nodes), Words(.en))
    }

    /// What came of the targets in a section, whose indicators may be listed or not.
    func count(
        _ section: ImprovementPlan.Section, _ unit: ImprovementPlan.UnitPlan
    ) -> TargetResults.Count {
        var nodes = Set(section.criteria.map { unit.criteria[$0].node })
        if let field = section.field {
            nodes = Set(pack.tree.indicators(under: field).map(Group.Child.indicator))
        }
        return plan.results.count(of: unit.unit, among: nodes)
    }

    /// A row for each criterion.
    private func rows(
        _ section: ImprovementPlan.Section, of unit: ImprovementPlan.UnitPlan
    ) -> [PlanColumns.Row] {
        section.criteria.map {
            PlanColumns.Row(unit: unit.unit, section: section, criterion: unit.criteria[$0])
        }
    }

    /// A row for each task, and one for each criterion without tasks.
    private func taskRows(
        _ sections: [ImprovementPlan.Section], of unit: ImprovementPlan.UnitPlan
    ) -> [PlanColumns.Row] {
        var known = Set<Int>()
        return sections.flatMap { section in
            zip(section.criteria, rows(section, of: unit)).flatMap { place, row in
                (row.tasks.isEmpty ? [nil] : row.tasks.map(Optional.some)).map { task in
                    var row = row
                    row.task = task
                    row.isRepeated = !known.insert(place).inserted
                    return row
                }
            }
        }
    }

    private var heading: [String] {
        let source = isTodayGiven ? "" : " (the date of this machine)"
        let order =
            switch plan.grouping {
            case .points: "criteria"
            case .field: "by field of work, criteria"
            case .lead: "by who leads, criteria"
            }
        var lines = [
            "improvement plan, today \(plan.today.text)\(source); \(order) by points lost"
        ]
        if let lead = plan.lead { lines.append("only what \(lead) leads") }
        if !isAdditive {
            lines.append(
                "the pack does not simply add points: what is lost, and sums, are points of the "
                    + "total; points / max of a criterion are its own")
        }
        // What a unit above lost, those below it lost: it is not added to theirs.
        let compared = plan.units.filter { !plan.scorecards.standings[$0.unit].standsApart }
        let units = compared.isEmpty ? plan.units : compared
        if units.count > 1 {
            let lost = units.map(\.total.lost).reduce(0) { Rounding.round($0 + $1, 9) }
            let overdue = plan.units.reduce(0) { $0 + $1.total.overdue }
            lines.append("\(units.count) units lost \(sum(lost)); \(self.overdue(overdue))")
        }
        return lines
    }

    /// Whether points lost in a criterion are points lost in the total: nothing is averaged, weighed or computed.
    private var isAdditive: Bool {
        pack.groups.allSatisfy { group in
            switch group.aggregate {
            case .sum: true
            case .mean, .weightedIndex, .function: false
            case .weighted: group.children.allSatisfy { [0, 1].contains(pack.weight(of: $0)) }
            }
        }
    }

    private func facts(_ unit: ImprovementPlan.UnitPlan) -> [String] {
        let total = unit.total
        var lost = "lost \(sum(total.lost)) in \(Self.criteria(total.losing))"
        if total.withoutTask > 0 { lost += ", \(total.withoutTask) without a task" }
        let max = unit.max.map(PlainNumber.text) ?? PlainNumber.none
        var head = "points \(self.total(unit.points)) / \(max)"
        if let index = unit.index { head += ", index \(pack.indexText(index)) %" }
        var lines = [head, plan.lead == nil ? lost : "what is shown here: \(lost)"]
        if unit.bonus != 0 {
            lines.append(
                "bonus earned: \(sum(unit.bonus)), which points have and the maximum has not")
        }
        if unit.rounding != 0 {
            let rounding = PlainNumber.fixed(abs(unit.rounding), places: 4)
            lines.append(
                unit.rounding > 0
                    ? "rounding of levels: \(rounding) more is lost, in no criterion"
                    : "rounding of levels: \(rounding) of what is lost is given back")
        }
        var left: [String] = []
        if unit.complete > 0 {
            left.append("\(Self.criteria(unit.complete)) that lost nothing")
        }
        if unit.unknown > 0 {
            left.append("\(Self.criteria(unit.unknown)) whose points are not known")
        }
        if !left.isEmpty {
            lines.append("not listed, having no task: \(left.joined(separator: "; "))")
        }
        lines.append(overdue(total.overdue))
        return lines
    }

    private func overdue(_ tasks: Int) -> String {
        tasks == 0 ? "nothing is overdue" : "OVERDUE: \(PlainNumber.counted(tasks, "task"))"
    }

    private static func criteria(_ count: Int) -> String {
        count == 1 ? "1 criterion" : "\(count) criteria"
    }

    /// A line for each overdue task, the longest overdue first.
    private func overdue(_ unit: ImprovementPlan.UnitPlan) -> Grid {
        let late = unit.criteria.flatMap { criterion in
            criterion.tasks.compactMap { task in
                task.overdueSince.map { (since: $0, node: criterion.node, task: task.task) }
            }
        }
        let columns: [TableColumn<(since: Day, node: Group.Child, task: PlannedTask)>] = [
            .text("overdue since", fit: .keep) { .text($0.since.text) },
            .text("code") { .text(pack.label($0.node)) },
            .text("task", fit: .wrap) {
                .text($0.task.task.isEmpty ? PlanColumns.undescribed : $0.task.task)
            },
            .text("lead", fit: .wrap) {
                .text($0.task.lead.isEmpty ? nil : $0.task.lead.joined(separator: "; "))
            },
        ]
        let sorted = late.enumerated().sorted {
            ($0.element.since, $0.offset) < ($1.element.since, $1.offset)
        }
        return Grid(columns, sorted.map(\.element))
    }

    /// A line for each section.
    private func overview(_ unit: ImprovementPlan.UnitPlan) -> Grid {
        func some(_ count: Int) -> TableFigure { .text(count == 0 ? "" : String(count)) }
        let columns: [TableColumn<ImprovementPlan.Section>] =
            [
                .number("overdue") { some($0.sum.overdue) },
                .number("lost") { .text(sum($0.sum.lost)) },
                .number("criteria") { .whole($0.sum.losing) },
                .number("no task") { some($0.sum.withoutTask) },
                .number("points") { .text(sum($0.sum.points)) },
                .text("/ max", fit: .keep) {
                    .text("/ " + PlainNumber.text(Rounding.round($0.sum.max, 4)))
                },
            ]
            + TableColumn<ImprovementPlan.Section>.text("targets") { section in
                let count = count(section, unit)
                return .text(count.total == 0 ? "" : "\(count.met) of \(count.total) met")
            }.when(!results(of: unit).isEmpty) + [
                .text(plan.grouping.rawValue, fit: .wrap) { .text(title($0)) }
            ]
        return Grid(columns, unit.sections)
    }

    func sum(_ points: Double) -> String { columns.sum(points) }

    private func headline(_ section: ImprovementPlan.Section) -> String {
        "\(title(section)): lost \(sum(section.sum.lost))"
    }

    /// What has to be known to read the plan.
    private var notes: [String] {
        let criteria = plan.units.flatMap(\.criteria)
        let tasks = criteria.flatMap(\.tasks)
        var notes = [
            "lost: the maximum less the points, of a penalty what it took off; a bonus not earned "
                + "is not lost"
        ]
        if tasks.contains(where: { $0.overdueSince != nil }) {
            notes.append("!: a task is overdue on \(plan.today.text)")
        }
        if plan.grouping == .lead, criteria.contains(where: { $0.leads.count > 1 }) {
            notes.append(
                "a criterion with several leads stands under each; in the unit's total it counts "
                    + "once")
        }
        if criteria.contains(where: \.isApart) {
            notes.append(
                "(…): points not counted again: of a group, whose indicators count, or of a "
                    + "criterion that weighs nothing in its group")
        }
        if criteria.contains(where: \.isLevel) {
            notes.append(
                "lost at this level: what a group lost besides its criteria; below zero: bounded, "
                    + "it lost less than they did")
        }
        if criteria.contains(where: \.isApproximate) {
            notes.append(
                "≈: its group is made by a function; its share of the group's maximum stands for "
                    + "what it is worth there")
        }
        if let year = plan.year,
            tasks.contains(where: { $0.task.deadlines.contains(where: \.recurs) })
        {
            notes.append("deadlines of every quarter that name no year are those of \(year)")
        }
        if tasks.isEmpty { notes.append("no tasks are named for what is listed") }
        return notes
    }
}

extension Deadline {
    /// Whether it comes again in every quarter.
    fileprivate var recurs: Bool {
        switch self {
        case .beforeDayOfQuarter, .eachQuarter: true
        default: false
        }
    }
}

// MARK: - CSV, and the contract `chiso.plan/1`, whose schema stands in the documentation

extension PlanReport {
    /// One record a task, and one for each criterion without tasks, in the order of the table.
    public var csv: String { csv(with: []) }

    /// The same with other columns before the plan's.
    func csv(with others: [TableColumn<PlanColumns.Row>]) -> String {
        let rows = plan.units.flatMap { taskRows($0.sections, of: $0) }
        return CSVText(others + columns.csv, rows).text
    }

    /// The whole document.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.plan/1")),
            ("pack", Contract.pack(pack)),
            ("round", .string(plan.scorecards.round)),
            ("period", .string(plan.scorecards.period.text)),
            ("today", .string(plan.today.text)),
            ("year", .optional(plan.year)),
            ("grouped_by", .string(plan.grouping.rawValue)),
            ("lead", .optional(plan.lead)),
            ("provisional", .flag(plan.scorecards.isProvisional)),
            ("plans", .list(of: plan.units, json)),
            ("diagnostics", .list(of: plan.scorecards.diagnostics, Contract.diagnostic)),
        ])
    }

    private func json(_ unit: ImprovementPlan.UnitPlan) -> JSONValue {
        let scored = plan.scorecards.units[unit.unit]
        return .object(
            [
                ("unit", .string(scored.code)), ("name", .string(scored.name)),
                ("kind", .string(scored.kind)), ("points", .optional(unit.points)),
                ("max", .optional(unit.max)), ("index", .optional(unit.index)),
                ("bonus", .number(unit.bonus)), ("rounding", .number(unit.rounding)),
            ] + counts(unit.total) + [
                ("not_listed_complete", .whole(unit.complete)),
                ("not_listed_unknown", .whole(unit.unknown)),
            ]
                + (results(of: unit).isEmpty
                    ? []
                    : [
                        (
                            "targets",
                            .list(of: results(of: unit)) {
                                .object(JSONValue.members(targets.json, $0))
                            }
                        )
                    ]) + [
                    ("sections", .list(of: unit.sections) { json($0, unit) }),
                    (
                        "criteria",
                        .list(of: unit.criteria) {
                            json(PlanColumns.Row(unit: unit.unit, section: nil, criterion: $0))
                        }
                    ),
                ])
    }

    private func json(_ sum: ImprovementPlan.Sum) -> [(key: String, value: JSONValue)] {
        [("points", .number(sum.points)), ("max", .number(sum.max))] + counts(sum)
    }

    private func counts(_ sum: ImprovementPlan.Sum) -> [(key: String, value: JSONValue)] {
        [
            ("lost", .number(sum.lost)), ("losing", .whole(sum.losing)),
            ("without_task", .whole(sum.withoutTask)),
            ("overdue", .whole(sum.overdue)),
        ]
    }

    private func json(
        _ section: ImprovementPlan.Section, _ unit: ImprovementPlan.UnitPlan
    ) -> JSONValue {
        let keys = section.criteria.map { pack.name(unit.criteria[$0].node).key }
        return .object(
            [("field", .optional(columns.key(section.field))), ("lead", .optional(section.lead))]
                + json(section.sum) + [("criteria", .strings(keys))])
    }

    private func json(_ row: PlanColumns.Row) -> JSONValue {
        let criterion = row.criterion
        return .object(
            JSONValue.members(columns.json, row) + [
                ("overdue", .flag(criterion.isOverdue)), ("leads", .strings(criterion.leads)),
                (
                    "tasks",
                    .list(of: row.tasks) { task in
                        var row = row
                        row.task = task
                        return .object(
                            JSONValue.members(columns.taskJSON, row) + [
                                ("lead", .strings(task.task.lead)),
                                ("support", .strings(task.task.support)),
                                ("deadlines", .strings(task.task.deadlines.map(\.kind))),
                            ])
                    }
                ),
            ])
    }
}
