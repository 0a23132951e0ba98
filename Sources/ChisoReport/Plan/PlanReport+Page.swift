import ChisoModel
import ChisoPrint
import ChisoScoring

// Tables and Markdown.

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
        tasks == 0 ? "nothing is overdue" : "OVERDUE: \(ReportFrame.counted(tasks, "task"))"
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
