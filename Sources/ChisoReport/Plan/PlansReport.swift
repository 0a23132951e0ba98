import ChisoModel
import ChisoPrint
import ChisoScoring

/// Improvement plans of several rounds in print: what each lead, or unit, has in all of them, then plan by plan.
///
/// Points of different indices are never added up.
public struct PlansReport: Report {
    private let reports: [PlanReport]

    /// - Parameter reports: In the order of the rounds, at least one.
    public init(_ reports: [PlanReport]) {
        self.reports = reports
    }

    /// What stands under one name in one round.
    private struct Row {
        var name: String
        var report: PlanReport
        var unit: ImprovementPlan.UnitPlan
        /// Nil: the whole plan of the unit.
        var section: ImprovementPlan.Section?

        var sum: ImprovementPlan.Sum { section?.sum ?? unit.total }

        var tasks: Int {
            let places = section.map(\.criteria) ?? Array(unit.criteria.indices)
            return places.reduce(0) { $0 + unit.criteria[$1].tasks(of: section?.lead).count }
        }

        var targets: TargetResults.Count {
            section.map { report.count($0, unit) } ?? report.plan.results.count(of: unit.unit)
        }
    }

    /// Rows by lead, each with its rounds, the first named first and nobody last; else by round and unit.
    private var rows: [Row] {
        let rows = reports.flatMap { report in
            report.plan.units.flatMap { unit -> [Row] in
                guard report.plan.grouping == .lead else {
                    return [
                        Row(
                            name: report.plan.scorecards.labels[unit.unit], report: report,
                            unit: unit)
                    ]
                }
                return unit.sections.map {
                    Row(name: report.title($0), report: report, unit: unit, section: $0)
                }
            }
        }
        guard reports.contains(where: { $0.plan.grouping == .lead }) else { return rows }
        var names: [String] = []
        let named = rows.filter { $0.section?.lead != nil } + rows
        for row in named where !names.contains(row.name) { names.append(row.name) }
        return names.flatMap { name in rows.filter { $0.name == name } }
    }

    private var overview: Grid {
        let rows = self.rows
        let isByLead = reports.contains { $0.plan.grouping == .lead }
        let several = reports.contains { $0.plan.units.count > 1 }
        let columns: [TableColumn<Row>] =
            [
                .text(isByLead ? "lead" : "unit", fit: .wrap) { .text($0.name) },
                .text("round", fit: .keep) { .text($0.report.plan.scorecards.round) },
            ]
            + TableColumn<Row>.text("unit", fit: .keep) {
                .text($0.report.plan.scorecards.units[$0.unit.unit].code)
            }.when(several && isByLead) + [
                .number("index") {
                    .text($0.report.plan.scorecards.pack.indexText($0.unit.index))
                },
                .number("lost") { .text($0.report.sum($0.sum.lost)) },
                .number("criteria") { .whole($0.sum.losing) },
                .number("tasks") { .whole($0.tasks) },
                .number("overdue") { .whole($0.sum.overdue) },
            ]
            + TableColumn<Row>.text("targets", fit: .keep) { row in
                .text(row.targets.total == 0 ? "" : row.targets.met(Words(.en)) + " met")
            }.when(rows.contains { $0.targets.total > 0 })
        return Grid(columns, rows)
    }

    /// The overview, then each plan as it stands alone.
    public func page(on screen: Screen?) -> Page {
        var page = Page()
        page.append(.title("Plans of \(PlainNumber.counted(reports.count, "round"))", level: 1))
        page.append(
            .lines([
                "lost: points of the index of each round, which are not added up from round to "
                    + "round"
            ]))
        page.append(.grid(overview))
        for report in reports {
            for block in report.page(on: screen).blocks { page.append(block) }
        }
        return page
    }

    /// The records of each plan, with the round before them.
    public var csv: String {
        reports.enumerated().map { place, report in
            let text = report.csv(with: [
                .text("round") { _ in .text(report.plan.scorecards.round) }
            ])
            guard place > 0, let heading = text.firstIndex(of: "\n") else { return text }
            return String(text[text.index(after: heading)...])
        }.joined()
    }

    /// The documents of the contract `chiso.plan/1`, one a round.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.plans/1")), ("plans", .list(of: reports, \.json)),
        ])
    }
}
