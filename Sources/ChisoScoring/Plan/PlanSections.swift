import ChisoModel

/// Chooses the criteria of a unit to list, puts them in order and together, and adds up their points.
struct PlanSections {
    /// All of the unit, in printed order.
    private let all: [ImprovementPlan.Criterion]
    /// Those to list, in order.
    private let listed: [ImprovementPlan.Criterion]
    private let scale: TotalScale
    private let grouping: ImprovementPlan.Grouping
    private let planner: Planner

    /// Sorts the criteria of a unit.
    init(
        _ criteria: [ImprovementPlan.Criterion], scale: TotalScale,
        grouping: ImprovementPlan.Grouping, of planner: Planner
    ) {
        all = criteria
        self.scale = scale
        self.grouping = grouping
        self.planner = planner
        let listed = criteria.enumerated().filter { $1.lost ?? 0 != 0 || !$1.tasks.isEmpty }
        self.listed = listed.sorted { a, b in
            (-(a.element.lost ?? -.infinity), a.offset)
                < (-(b.element.lost ?? -.infinity), b.offset)
        }.map(\.element)
    }

    /// The plan of the unit.
    func plan(of unit: Int, lead: String?) -> ImprovementPlan.UnitPlan {
        let left = all.filter { $0.lost ?? 0 == 0 && $0.tasks.isEmpty }
        let unknown = left.count { $0.lost == nil && $0.status != .notApplicable }
        var total = Self.sum(all)
        total.overdue = Self.overdue(listed.flatMap(\.tasks))
        var plan = ImprovementPlan.UnitPlan(
            unit: unit, criteria: listed, sections: sections(unit, total, lead), total: total,
            complete: left.count { $0.lost != nil }, unknown: unknown)
        let root = planner.cards.node(group: 0, unit: unit)
        plan.points = root.points
        plan.max = root.applicableMax
        plan.index = root.index
        plan.bonus = scale.bonus
        plan.rounding = scale.rounding
        return plan
    }

    private func sections(
        _ unit: Int, _ total: ImprovementPlan.Sum, _ lead: String?
    ) -> [ImprovementPlan.Section] {
        if listed.isEmpty { return [] }
        return switch grouping {
        case .points:
            [ImprovementPlan.Section(criteria: Array(listed.indices), sum: total)]
        case .field: fields(unit)
        case .lead: leads(lead)
        }
    }

    private func fields(_ unit: Int) -> [ImprovementPlan.Section] {
        let order = planner.cards.pack.tree.topGroups
        return (order.map(Optional.some) + [nil]).compactMap { field in
            let places = listed.indices.filter { listed[$0].field == field }
            if places.isEmpty { return nil }
            var sum = Self.sum(all.filter { $0.field == field })
            sum.overdue = Self.overdue(places.flatMap { listed[$0].tasks })
            if let field { standing(of: field, unit, in: &sum) }
            return ImprovementPlan.Section(field: field, criteria: places, sum: sum)
        }
    }

    /// Points and maximum of a field on the scale, as the scorecard has them, on the scale of the total.
    private func standing(of field: Int, _ unit: Int, in sum: inout ImprovementPlan.Sum) {
        let pack = planner.cards.pack
        guard let node = pack.tree.node(.group(field)), node.role == .base,
            !pack.isWithoutWeight(node), let factor = scale.factor(of: node)
        else { return }
        let result = planner.cards.node(group: field, unit: unit)
        sum.points = Rounding.sum(factor * (result.points ?? 0), 0)
        sum.max = Rounding.sum(factor * (result.applicableMax ?? 0), 0)
    }

    /// Most points lost first; criteria for which nobody is named come last.
    private func leads(_ only: String?) -> [ImprovementPlan.Section] {
        let names = only.map { [$0] } ?? planner.leads.all
        let sections = (names.map(Optional.some) + [nil]).compactMap { name in
            section(of: name)
        }
        let named = sections.enumerated().filter { $1.lead != nil }.sorted { a, b in
            (-a.element.sum.lost, a.offset) < (-b.element.sum.lost, b.offset)
        }
        return named.map(\.element) + sections.filter { $0.lead == nil }
    }

    private func section(of lead: String?) -> ImprovementPlan.Section? {
        let places = listed.indices.filter { place in
            let leads = listed[place].leads
            return lead.map(leads.contains) ?? leads.isEmpty
        }
        if places.isEmpty { return nil }
        var sum = Self.sum(places.map { listed[$0] })
        sum.overdue = Self.overdue(places.flatMap { listed[$0].tasks(of: lead) })
        return ImprovementPlan.Section(lead: lead, criteria: places, sum: sum)
    }

    // MARK: - Sums

    private static func sum(_ criteria: [ImprovementPlan.Criterion]) -> ImprovementPlan.Sum {
        var sum = ImprovementPlan.Sum()
        for criterion in criteria {
            guard criterion.isCounted, let lost = criterion.lost else { continue }
            sum.lost = Rounding.sum(sum.lost, lost)
            if lost > 0 { sum.losing += 1 }
            if criterion.isWithoutTask { sum.withoutTask += 1 }
            guard criterion.role == .base else { continue }
            let factor = criterion.factor ?? 0
            if criterion.isLevel {
                sum.points = Rounding.sum(sum.points, -lost)
            } else {
                sum.points = Rounding.sum(sum.points, factor * (criterion.points ?? 0))
                sum.max = Rounding.sum(sum.max, factor * criterion.max)
            }
        }
        return sum
    }

    private static func overdue(_ tasks: [ImprovementPlan.Task]) -> Int {
        tasks.count { $0.overdueSince != nil }
    }
}
