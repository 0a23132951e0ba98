import ChisoModel
import ChisoPrint
import ChisoScoring

/// An improvement plan in print: what can be recovered, by whom, until when, and what is overdue.
public struct PlanReport: Report {
    let plan: ImprovementPlan
    /// Whether somebody said which day today is.
    let isTodayGiven: Bool

    /// - Parameters:
    ///   - isTodayGiven: False when the plan's day is simply that of the machine, which is then said.
    public init(_ plan: ImprovementPlan, isTodayGiven: Bool = true) {
        self.plan = plan
        self.isTodayGiven = isTodayGiven
    }

    // MARK: - Reading the plan

    /// The pack that scored.
    var pack: RulePack { plan.scorecards.pack }

    /// What a criterion is: its key, official number and title.
    func name(_ node: Group.Child) -> (key: String, code: String, title: String) {
        switch node {
        case .indicator(let place):
            let indicator = pack.indicators[place]
            return (indicator.key, indicator.code, indicator.title)
        case .group(let place):
            let group = pack.groups[place]
            return (group.key, group.code, group.title)
        }
    }

    /// The official number of a criterion, or its key.
    func label(_ node: Group.Child) -> String {
        let name = name(node)
        return name.code.isEmpty ? name.key : name.code
    }

    /// The target as a number with its measure, in words, or both.
    func target(_ criterion: ImprovementPlan.Criterion) -> String {
        var parts: [String] = []
        if let target = criterion.target {
            var measure = ""
            if case .indicator(let place) = criterion.node {
                measure = pack.indicators[place].measure
            }
            parts.append(
                [PlainNumber.text(target), measure].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return (parts + [criterion.targetWords]).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Points of a criterion, with the decimals it declares.
    func points(_ points: Double?, of criterion: ImprovementPlan.Criterion) -> String {
        switch criterion.node {
        case .indicator(let place):
            PlainNumber.fixed(points, pack.decimals(pack.indicators[place]))
        case .group(let place): PlainNumber.fixed(points, pack.decimals(pack.groups[place]))
        }
    }

    /// Points of the total that a criterion lost: where a point of it is one of the total, with its own decimals.
    func lost(_ criterion: ImprovementPlan.Criterion) -> String {
        criterion.factor ?? 1 == 1
            ? points(criterion.lost, of: criterion)
            : criterion.lost.map(sum) ?? PlainNumber.none
    }

    /// Points of several criteria, with the decimals of the finest, at least four where they are weighed.
    func sum(_ points: Double) -> String { PlainNumber.fixed(points, places: places) }

    private var places: Int {
        let places = pack.indicators.map { PlainNumber.places(pack.decimals($0)) }.max() ?? 0
        return isWeighed ? Swift.max(4, places) : places
    }

    /// Whether points of some criterion are not points of the total.
    private var isWeighed: Bool {
        plan.units.contains { unit in
            unit.criteria.contains { $0.factor ?? 1 != 1 && !$0.isWithoutWeight }
        }
    }

    /// The points of a unit, with the decimals of the total.
    func total(_ points: Double?) -> String {
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
            page.append(.title(title(unit), level: 2))
            page.append(.lines(facts(unit)))
            page.append(.grid(overdue(unit)))
            if plan.grouping != .points { page.append(.grid(overview(unit))) }
            for section in unit.sections {
                page.append(.title(headline(section), level: 3))
                let table = PlanTable(report: self, unit: unit, section: section)
                page.append(.grid(screen == nil ? table.wide : table.narrow))
            }
        }
        page.append(.lines(notes + [frame.missing] + frame.diagnostics))
        return page
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
        if plan.units.count > 1 {
            let lost = plan.units.map(\.total.lost).reduce(0) { Rounding.round($0 + $1, 9) }
            let overdue = plan.units.reduce(0) { $0 + $1.total.overdue }
            lines.append("\(plan.units.count) units lost \(sum(lost)); \(self.overdue(overdue))")
        }
        return lines
    }

    /// Whether points lost in a criterion are points lost in the total: nothing is averaged, weighed or computed.
    private var isAdditive: Bool {
        pack.groups.allSatisfy { group in
            switch group.aggregate {
            case .sum: true
            case .mean, .function: false
            case .weighted: group.children.allSatisfy { [0, 1].contains(weight($0)) }
            }
        }
    }

    private func weight(_ child: Group.Child) -> Double {
        switch child {
        case .group(let place): pack.groups[place].weight
        case .indicator(let place): pack.indicators[place].weight
        }
    }

    private func title(_ unit: ImprovementPlan.UnitPlan) -> String {
        let unit = plan.scorecards.units[unit.unit]
        let facts = [unit.code, unit.kind].filter { !$0.isEmpty }.joined(separator: ", ")
        return unit.name.isEmpty ? facts : "\(unit.name) (\(facts))"
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
        var grid = Grid(columns: [
            .text("overdue since", .keep), .text("code"), .text("task", .wrap),
            .text("lead", .wrap),
        ])
        grid.rows = late.enumerated().sorted {
            ($0.element.since, $0.offset) < ($1.element.since, $1.offset)
        }.map(\.element).map { late in
            let task = late.task
            return [
                late.since.text, label(late.node),
                task.task.isEmpty ? PlanTable.undescribed : task.task,
                task.lead.isEmpty ? PlainNumber.none : task.lead.joined(separator: "; "),
            ]
        }
        return grid
    }

    /// A line for each section.
    private func overview(_ unit: ImprovementPlan.UnitPlan) -> Grid {
        var grid = Grid(columns: [
            .number("overdue"), .number("lost"), .number("criteria"), .number("no task"),
            .number("points"), Grid.Column(heading: "/ max", isTrailing: false, fit: .keep),
            .text(plan.grouping.rawValue, .wrap),
        ])
        grid.rows = unit.sections.map { section in
            let sum = section.sum
            return [
                sum.overdue == 0 ? "" : String(sum.overdue), self.sum(sum.lost),
                String(sum.losing), sum.withoutTask == 0 ? "" : String(sum.withoutTask),
                self.sum(sum.points), "/ " + PlainNumber.text(Rounding.round(sum.max, 4)),
                title(section),
            ]
        }
        return grid
    }

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
    public var csv: String {
        var csv = CSVText(headings: [
            "unit", "name", "section", "field", "key", "code", "title", "status", "survey",
            "points", "max", "factor", "approximate", "lost", "counts", "target", "target_words",
            "covered_by", "lead",
            "support", "task", "deadline", "state", "overdue_since", "next_due", "note",
        ])
        for unit in plan.units {
            var counted = Set<Int>()
            for section in unit.sections {
                for place in section.criteria {
                    let criterion = unit.criteria[place]
                    let start = record(criterion, unit.unit, section)
                    let tasks = criterion.tasks(of: section.lead)
                    for task in tasks.isEmpty ? [nil] : tasks.map(Optional.some) {
                        let counts = criterion.isCounted && counted.insert(place).inserted
                        csv.append(
                            start.before + [.flag(counts)] + start.after
                                + record(task, of: criterion))
                    }
                }
            }
        }
        return csv.text
    }

    private func record(
        _ criterion: ImprovementPlan.Criterion, _ unit: Int, _ section: ImprovementPlan.Section
    ) -> (before: [CSVText.Entry], after: [CSVText.Entry]) {
        let scored = plan.scorecards.units[unit]
        let name = name(criterion.node)
        let field = key(criterion.field)
        let common = plan.grouping == .field ? field : section.lead
        return (
            [
                .text(scored.code), .text(scored.name), .text(common ?? ""), .text(field ?? ""),
                .text(name.key), .text(name.code), .text(name.title), .text(status(criterion)),
                .flag(criterion.isSurvey), .number(criterion.points), .number(criterion.max),
                .number(criterion.factor), .flag(criterion.isApproximate), .number(criterion.lost),
            ],
            [
                .number(criterion.target), .text(criterion.targetWords),
                .text(key(criterion.coveredBy) ?? ""),
            ]
        )
    }

    private func record(
        _ task: ImprovementPlan.Task?, of criterion: ImprovementPlan.Criterion
    ) -> [CSVText.Entry] {
        guard let task else {
            let leads = criterion.leads.joined(separator: "; ")
            return [.text(leads)] + Array(repeating: .text(""), count: 7)
        }
        let row = task.task
        return [
            .text(row.lead.joined(separator: "; ")), .text(row.support.joined(separator: "; ")),
            .text(row.task), .text(row.deadlineWords), .text(row.state.rawValue),
            .text(task.overdueSince?.text ?? ""), .text(task.nextDue?.text ?? ""), .text(row.note),
        ]
    }

    private func key(_ group: Int?) -> String? { group.map { pack.groups[$0].key } }

    private func status(_ criterion: ImprovementPlan.Criterion) -> String {
        criterion.isLevel ? "level" : criterion.status?.rawValue ?? "group"
    }
}

// MARK: - JSON

extension PlanReport {
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
                ("sections", .list(of: unit.sections) { json($0, unit) }),
                ("criteria", .list(of: unit.criteria, json)),
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
        let keys = section.criteria.map { name(unit.criteria[$0].node).key }
        return .object(
            [("field", .optional(key(section.field))), ("lead", .optional(section.lead))]
                + json(section.sum) + [("criteria", .strings(keys))])
    }

    private func json(_ criterion: ImprovementPlan.Criterion) -> JSONValue {
        let name = name(criterion.node)
        return .object([
            ("key", .string(name.key)), ("code", .string(name.code)),
            ("title", .string(name.title)), ("field", .optional(key(criterion.field))),
            ("role", .string(criterion.role.rawValue)), ("status", .string(status(criterion))),
            ("reason", .optional(criterion.reason?.text(.vi, in: pack))),
            ("survey", .flag(criterion.isSurvey)),
            ("points", .optional(criterion.points)), ("max", .number(criterion.max)),
            ("factor", .optional(criterion.factor)),
            ("approximate", .flag(criterion.isApproximate)),
            ("lost", .optional(criterion.lost)), ("counts", .flag(criterion.isCounted)),
            ("target", .optional(criterion.target)),
            ("target_words", .string(criterion.targetWords)),
            ("covered_by", .optional(key(criterion.coveredBy))),
            ("overdue", .flag(criterion.isOverdue)),
            ("leads", .strings(criterion.leads)), ("tasks", .list(of: criterion.tasks, json)),
        ])
    }

    private func json(_ task: ImprovementPlan.Task) -> JSONValue {
        let row = task.task
        return .object([
            ("task", .string(row.task)), ("state", .string(row.state.rawValue)),
            ("deadline", .string(row.deadlineWords)),
            ("overdue_since", .optional(task.overdueSince?.text)),
            ("next_due", .optional(task.nextDue?.text)), ("note", .string(row.note)),
            ("lead", .strings(row.lead)), ("support", .strings(row.support)),
            ("deadlines", .strings(row.deadlines.map(\.kind))),
        ])
    }
}
