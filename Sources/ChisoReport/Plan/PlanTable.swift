import ChisoModel
import ChisoPrint
import ChisoScoring

/// The criteria of one section with their tasks.
struct PlanTable {
    let report: PlanReport
    let unit: ImprovementPlan.UnitPlan
    let section: ImprovementPlan.Section

    /// What stands for a task without words.
    static let undescribed = "(not described)"

    /// A row a criterion; below it stand its target and a line for each task.
    var narrow: Grid {
        let criteria = section.criteria.map { unit.criteria[$0] }
        let lines = criteria.map { self.lines($0) }
        let most = lines.map(\.count).max() ?? 0
        var grid = Grid(
            columns: common + [
                .text("lead", .wrap), .text("status", .below), .text("target", .below),
            ] + Array(repeating: .text("task", .below), count: most))
        grid.rows = zip(criteria, lines).map { criterion, lines in
            let padding = Array(repeating: "", count: most - lines.count)
            return cells(criterion)
                + [leads(criterion), status(criterion), report.target(criterion)] + lines + padding
        }
        return grid
    }

    /// A row a task, for pages as wide as they need to be; the first of a criterion says what it is.
    var wide: Grid {
        var grid = Grid(
            columns: common + [
                .text("status"), .text("target"), .text("lead"), .text("task"), .text("with"),
                .text("until"), .text("state"),
            ])
        for criterion in section.criteria.map({ unit.criteria[$0] }) {
            let tasks = criterion.tasks(of: section.lead)
            let head = cells(criterion) + [status(criterion), report.target(criterion)]
            if tasks.isEmpty {
                grid.rows.append(head + [leads(criterion), noTask(criterion), "", "", ""])
            }
            for (place, task) in tasks.enumerated() {
                let mark = task.overdueSince == nil ? "" : "!"
                let blank = Array(repeating: "", count: head.count - 1)
                grid.rows.append([mark] + (place == 0 ? head.dropFirst() : blank[...]) + wide(task))
            }
        }
        return grid
    }

    private func wide(_ task: ImprovementPlan.Task) -> [String] {
        let until = ([task.task.deadlineWords] + days(task)).filter { !$0.isEmpty }
        return [
            task.task.lead.isEmpty ? PlainNumber.none : task.task.lead.joined(separator: "; "),
            description(task) + (task.task.note.isEmpty ? "" : " (\(task.task.note))"),
            task.task.support.joined(separator: "; "),
            until.joined(separator: "; "), task.task.state.words,
        ]
    }

    // MARK: - What both have

    private var common: [Grid.Column] {
        [
            .text("!", .keep), .number("lost"), .text("code"), .text("criterion", .wrap),
            .number("points"), Grid.Column(heading: "/ max", isTrailing: false, fit: .keep),
        ]
    }

    private func cells(_ criterion: ImprovementPlan.Criterion) -> [String] {
        let lost = (criterion.isApproximate ? "≈" : "") + report.lost(criterion)
        let isOverdue = criterion.tasks(of: section.lead).contains { $0.overdueSince != nil }
        return [
            isOverdue ? "!" : "", criterion.isApart ? "(\(lost))" : lost,
            report.label(criterion.node),
            report.name(criterion.node).title + (criterion.isSurvey ? " [survey]" : ""),
            sign(criterion) + report.points(criterion.points, of: criterion),
            "/ " + PlainNumber.text(criterion.max),
        ]
    }

    /// The sign that the points have in the total.
    private func sign(_ criterion: ImprovementPlan.Criterion) -> String {
        guard criterion.points ?? 0 > 0 else { return "" }
        return switch criterion.role {
        case .base: ""
        case .bonus: "+"
        case .penalty: "-"
        }
    }

    private func leads(_ criterion: ImprovementPlan.Criterion) -> String {
        criterion.leads.isEmpty ? PlainNumber.none : criterion.leads.joined(separator: "; ")
    }

    /// Why a criterion has no points of its own, or lost others than its children; empty for one that was scored.
    private func status(_ criterion: ImprovementPlan.Criterion) -> String {
        if criterion.isLevel {
            return criterion.lost ?? 0 < 0
                ? "bounded at this level" : "lost at this level"
        }
        guard let status = criterion.status, status != .scored else { return "" }
        return [status.rawValue, criterion.reason?.text(.vi, in: report.pack)]
            .compactMap { $0 }.joined(separator: ": ")
    }

    // MARK: - Tasks

    private func lines(_ criterion: ImprovementPlan.Criterion) -> [String] {
        let tasks = criterion.tasks(of: section.lead)
        return tasks.isEmpty
            ? [noTask(criterion)]
            : tasks.map { line($0, names: Set($0.task.lead) != Set(criterion.leads)) }
    }

    private func noTask(_ criterion: ImprovementPlan.Criterion) -> String {
        criterion.coveredBy.map { "those of \(report.pack.groups[$0].label)" } ?? "none"
    }

    /// - Parameter names: Whether its leads are not those of the criterion, and so are named.
    private func line(_ task: ImprovementPlan.Task, names: Bool) -> String {
        let row = task.task
        var parts = [description(task)]
        if let since = task.overdueSince { parts[0] = "OVERDUE since \(since.text): \(parts[0])" }
        if !row.deadlineWords.isEmpty { parts.append(row.deadlineWords) }
        parts += days(task).filter { !$0.hasPrefix("overdue") }
        parts.append(row.state.words)
        if names {
            parts.append("led by \(row.lead.isEmpty ? "nobody named" : joined(row.lead))")
        }
        if !row.support.isEmpty { parts.append("with \(joined(row.support))") }
        if !row.note.isEmpty { parts.append(row.note) }
        return parts.joined(separator: "; ")
    }

    private func description(_ task: ImprovementPlan.Task) -> String {
        task.task.task.isEmpty ? Self.undescribed : task.task.task
    }

    private func joined(_ names: [String]) -> String { names.joined(separator: " + ") }

    /// What the deadline means on the day of the plan; a next day that the words name themselves is not repeated.
    private func days(_ task: ImprovementPlan.Task) -> [String] {
        var days: [String] = []
        if let since = task.overdueSince { days.append("overdue since \(since.text)") }
        if let next = task.nextDue, task.task.deadlines.first != .day(next) {
            days.append("next due \(next.text)")
        }
        return days
    }
}

extension ImprovementPlan.Criterion {
    /// Whether it has points that are not counted.
    var isApart: Bool { lost != nil && !isCounted }
}

extension PlannedTask.State {
    /// In words.
    fileprivate var words: String { rawValue.replacing("_", with: " ") }
}
