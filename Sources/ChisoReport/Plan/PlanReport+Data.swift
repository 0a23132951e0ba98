import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.plan/1`, whose schema stands in the documentation.

extension PlanReport {
    /// One record a task, and one for each criterion without tasks, in the order of the table.
    var csv: String {
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
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.plan/1")),
            ("pack", Contract.pack(pack)),
            ("round", .string(plan.scorecards.round)),
            ("period", .string(plan.scorecards.period)),
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
                ("not_listed_complete", .number(Double(unit.complete))),
                ("not_listed_unknown", .number(Double(unit.unknown))),
                ("sections", .list(of: unit.sections) { json($0, unit) }),
                ("criteria", .list(of: unit.criteria, json)),
            ])
    }

    private func json(_ sum: ImprovementPlan.Sum) -> [(key: String, value: JSONValue)] {
        [("points", .number(sum.points)), ("max", .number(sum.max))] + counts(sum)
    }

    private func counts(_ sum: ImprovementPlan.Sum) -> [(key: String, value: JSONValue)] {
        [
            ("lost", .number(sum.lost)), ("losing", .number(Double(sum.losing))),
            ("without_task", .number(Double(sum.withoutTask))),
            ("overdue", .number(Double(sum.overdue))),
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
