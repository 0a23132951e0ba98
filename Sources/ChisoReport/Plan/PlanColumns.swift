import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a criterion of a plan and of its tasks: each column once, and below which of them stand where.
struct PlanColumns {
    /// A criterion in a section, with one of its tasks where each has a row.
    struct Row {
        let unit: Int
        /// Nil: outside of any.
        let section: ImprovementPlan.Section?
        let criterion: ImprovementPlan.Criterion
        var task: ImprovementPlan.Task?
        /// Whether an earlier row is of the same criterion.
        var isRepeated = false

        /// Its tasks in the section.
        var tasks: [ImprovementPlan.Task] { criterion.tasks(of: section?.lead) }
    }

    typealias Column = TableColumn<Row>

    let plan: ImprovementPlan

    private var pack: RulePack { plan.scorecards.pack }

    /// What stands for a task without words.
    static let undescribed = "(not described)"

    // MARK: - Where they stand

    /// In CSV, a record a task.
    var csv: [Column] {
        [unit, unitName, section, field, key, code, title, status] + figures + [lead, support]
            + [task, deadline, state, overdueSince, nextDue, note]
    }

    /// The members of a criterion in JSON.
    var json: [Column] { [key, code, title, field, role, status, reason] + figures }

    /// The first members of one of its tasks.
    var taskJSON: [Column] { [task, state, deadline, overdueSince, nextDue, note] }

    /// What both say of a criterion's points.
    private var figures: [Column] {
        [
            isSurvey, points, max, factor, isApproximate, lost, counts, target, targetWords,
            targetPeriod, coveredBy,
        ]
    }

    /// A row a criterion; below it stand its target and a line for each task.
    func narrow(_ rows: [Row]) -> Grid {
        let lines = rows.map(taskLines)
        let most = lines.map(\.count).max() ?? 0
        let tasks = Grid(
            columns: Array(repeating: .text("task", .below), count: most),
            rows: lines.map { $0 + Array(repeating: "", count: most - $0.count) })
        return Grid(head + [lead, status, target], rows).joined(with: tasks)
    }

    /// A row a task, for pages as wide as they need to be; the first of a criterion says what it is.
    func wide(_ rows: [Row]) -> Grid {
        let ofCriterion = head + [status, target]
        var grid = Grid(
            ofCriterion + [lead, task, support.called("with"), until, state], rows)
        for (place, row) in rows.enumerated() where row.isRepeated {
            for column in ofCriterion.indices.dropFirst() { grid.rows[place][column] = "" }
        }
        return grid
    }

    /// What a criterion is and has lost, for people.
    private var head: [Column] {
        [mark, lost, code, title.called("criterion"), points, outOf]
    }

    // MARK: - Whose it is

    private var unit: Column { .text("unit") { .text(plan.scorecards.units[$0.unit].code) } }
    private var unitName: Column { .text("name") { .text(plan.scorecards.units[$0.unit].name) } }

    /// The field or lead that criteria are put together by.
    private var section: Column {
        .text("section") {
            .text(plan.grouping == .field ? key($0.criterion.field) : $0.section?.lead)
        }
    }

    // MARK: - The criterion

    /// The key of a group.
    func key(_ group: Int?) -> String? { group.map { pack.groups[$0].key } }

    private var key: Column { .text("key") { .text(pack.name($0.criterion.node).key) } }

    private var code: Column {
        .text("code") {
            .text(pack.name($0.criterion.node).code).with(plain: pack.label($0.criterion.node))
        }
    }

    private var title: Column {
        .text("title", fit: .wrap) { row in
            let title = pack.name(row.criterion.node).title
            return .text(title).with(plain: title + (row.criterion.isSurvey ? " [survey]" : ""))
        }
    }

    private var field: Column { .text("field") { .text(key($0.criterion.field)) } }
    private var role: Column { .text("role") { .text($0.criterion.role.rawValue) } }
    private var isSurvey: Column { .text("survey") { .flag($0.criterion.isSurvey) } }
    private var coveredBy: Column { .text("covered_by") { .text(key($0.criterion.coveredBy)) } }

    /// Whether it was scored; people read why it has no points of its own, or lost others than its children.
    private var status: Column {
        .text("status", fit: .below) { row in
            let criterion = row.criterion
            let status = criterion.isLevel ? "level" : criterion.status?.rawValue ?? "group"
            return .text(status).with(plain: words(criterion))
        }
    }

    private func words(_ criterion: ImprovementPlan.Criterion) -> String {
        if criterion.isLevel {
            return criterion.lost ?? 0 < 0 ? "bounded at this level" : "lost at this level"
        }
        guard let status = criterion.status, status != .scored else { return "" }
        return [status.rawValue, criterion.reason?.text(.vi, in: pack)].compactMap { $0 }
            .joined(separator: ": ")
    }

    private var reason: Column {
        .text("reason") { .text($0.criterion.reason?.text(.vi, in: pack)) }
    }

    /// A number with its measure, words, or both.
    private var target: Column {
        .text("target", fit: .below) { row in
            let criterion = row.criterion
            var measure = ""
            if case .indicator(let place) = criterion.node {
                measure = pack.indicators[place].measure
            }
            let number = criterion.target.map {
                [PlainNumber.text($0), measure].filter { !$0.isEmpty }.joined(separator: " ")
            }
            return .shortest(criterion.target).with(
                plain: ([number ?? "", criterion.targetWords].filter { !$0.isEmpty }
                    .joined(separator: "; ")) + forPeriod(criterion))
        }
    }

    /// The period of a target, where it is another than the one scored.
    private func forPeriod(_ criterion: ImprovementPlan.Criterion) -> String {
        guard let period = criterion.targetPeriod, period != plan.scorecards.period else {
            return ""
        }
        return " (\(period))"
    }

    private var targetPeriod: Column {
        .text("target_period") { .text($0.criterion.targetPeriod?.text) }
    }

    private var targetWords: Column { .text("target_words") { .text($0.criterion.targetWords) } }

    // MARK: - Its points

    /// As their level rounds them, which leaves no hair of doubles; people read them with the sign that they have in the
    /// total.
    private var points: Column {
        .number("points") { row in
            let criterion = row.criterion
            let sign =
                switch criterion.role {
                case .bonus where criterion.points ?? 0 > 0: "+"
                case .penalty where criterion.points ?? 0 > 0: "-"
                default: ""
                }
            let places = PlainNumber.places(
                pack.decimals(criterion.node), otherwise: Rounding.firstPlaces)
            return .shortest(criterion.points.map { Rounding.round($0, places) }).with(
                plain: sign + PlainNumber.fixed(criterion.points, pack.decimals(criterion.node)))
        }
    }

    private var max: Column { .number("max") { .shortest($0.criterion.max) } }

    private var outOf: Column {
        .text("/ max", fit: .keep) { .text("/ " + PlainNumber.text($0.criterion.max)) }
    }

    /// What a point of it is of the total.
    private var factor: Column { .number("factor") { .shortest($0.criterion.factor) } }
    private var isApproximate: Column { .text("approximate") { .flag($0.criterion.isApproximate) } }

    /// Points of the total, with the criterion's own decimals where a point of it is one of the total; in brackets where they
    /// are not counted.
    private var lost: Column {
        .number("lost") { row in
            let criterion = row.criterion
            let text =
                criterion.factor ?? 1 == 1
                ? PlainNumber.fixed(criterion.lost, pack.decimals(criterion.node))
                : criterion.lost.map(sum) ?? PlainNumber.none
            let lost = (criterion.isApproximate ? "≈" : "") + text
            return .shortest(criterion.lost).with(plain: criterion.isApart ? "(\(lost))" : lost)
        }
    }

    /// Whether its points count in sums, and no other row has them.
    private var counts: Column {
        .text("counts") { .flag($0.criterion.isCounted && !$0.isRepeated) }
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

    // MARK: - Its tasks

    /// Whether one of its tasks, or the one of the row, is overdue.
    private var mark: Column {
        .text("!", fit: .keep) { row in
            let tasks = row.task.map { [$0] } ?? row.tasks
            return .text(tasks.contains { $0.overdueSince != nil } ? "!" : "")
        }
    }

    private var lead: Column {
        .text("lead", fit: .wrap) { row in
            let leads = (row.task?.task.lead ?? row.criterion.leads).joined(separator: "; ")
            return .text(leads).with(plain: leads.isEmpty ? PlainNumber.none : leads)
        }
    }

    private var support: Column {
        .text("support") { .text($0.task?.task.support.joined(separator: "; ") ?? "") }
    }

    private var task: Column {
        .text("task") { row in
            guard let task = row.task else {
                return .text("").with(plain: noTask(row.criterion))
            }
            let note = task.task.note
            return .text(task.task.task).with(
                plain: description(task) + (note.isEmpty ? "" : " (\(note))"))
        }
    }

    private var deadline: Column { .text("deadline") { .text($0.task?.task.deadlineWords) } }

    /// The deadline in words, and what it means on the day of the plan.
    private var until: Column {
        .text("until") { row in
            guard let task = row.task else { return .text("") }
            let all = [task.task.deadlineWords] + days(task)
            return .text(all.filter { !$0.isEmpty }.joined(separator: "; "))
        }
    }

    private var state: Column {
        .text("state") { row in
            .text(row.task?.task.state.rawValue).with(plain: row.task?.task.state.words ?? "")
        }
    }

    private var overdueSince: Column {
        .text("overdue_since") { .text($0.task?.overdueSince?.text) }
    }
    private var nextDue: Column { .text("next_due") { .text($0.task?.nextDue?.text) } }
    private var note: Column { .text("note") { .text($0.task?.task.note) } }

    /// A line for each task of a criterion; one where it has none.
    private func taskLines(_ row: Row) -> [String] {
        let tasks = row.tasks
        return tasks.isEmpty
            ? [noTask(row.criterion)]
            : tasks.map { line($0, names: Set($0.task.lead) != Set(row.criterion.leads)) }
    }

    private func noTask(_ criterion: ImprovementPlan.Criterion) -> String {
        criterion.coveredBy.map { "those of \(pack.groups[$0].label)" } ?? "none"
    }

    /// - Parameter names: Whether its leads are not those of the criterion, and so are named.
    private func line(_ task: ImprovementPlan.Task, names: Bool) -> String {
        let row = task.task
        let late = task.overdueSince.map { "OVERDUE since \($0.text): " } ?? ""
        var parts = [late + description(task), row.deadlineWords]
        parts += days(task).filter { !$0.hasPrefix("overdue") } + [row.state.words]
        if names { parts.append("led by \(row.lead.isEmpty ? "nobody named" : joined(row.lead))") }
        if !row.support.isEmpty { parts.append("with \(joined(row.support))") }
        return (parts + [row.note]).filter { !$0.isEmpty }.joined(separator: "; ")
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
