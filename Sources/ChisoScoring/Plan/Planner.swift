import ChisoModel

/// Puts the points a run left to recover beside the tasks of the round.
public struct Planner: Sendable {
    let cards: Scorecards
    let today: Day
    let leads: LeadNames
    /// The year meant by deadlines that recur in every quarter, where their task names none.
    let year: Int?
    private let tasks: [String: [PlannedTask]]
    private let aims: Aims
    private let results: TargetResults

    /// Prepares plans for a day.
    ///
    /// - Parameters:
    ///   - round: The one that was scored.
    ///   - earlier: Its results for earlier periods, to know since when targets are met or missed.
    ///   - leads: Who leads tasks, spelt as is wanted, where the round stands among others; nil: those of the round.
    public init(
        _ scorecards: Scorecards, round: Round, today: Day, earlier: [Scorecards] = [],
        leads: LeadNames? = nil
    ) {
        cards = scorecards
        self.today = today
        let leads = leads ?? LeadNames(round.tasks)
        self.leads = leads
        year = Self.year(of: round.tasks) ?? scorecards.period.year
        tasks = Dictionary(grouping: round.tasks.map(leads.spelt), by: \.node)
        aims = Aims(round, period: scorecards.period)
        results = TargetResults(scorecards, round: round, earlier: earlier)
    }

    /// Everybody who leads a task, in the order first named.
    public var leadNames: [String] { leads.all }

    /// The lead of a name, in whatever capitals; nil when nobody of that name leads a task.
    public func lead(named name: String) -> String? { leads.known(name) }

    /// The plan of some units.
    ///
    /// - Parameters:
    ///   - codes: Of the units; empty: all.
    ///   - lead: As ``lead(named:)`` gives it; nil: everybody's criteria.
    public func plan(
        units codes: [String] = [], by grouping: ImprovementPlan.Grouping = .points,
        lead: String? = nil
    ) -> ImprovementPlan {
        let wanted = Set(codes)
        let units = cards.order.filter { codes.isEmpty || wanted.contains(cards.units[$0].code) }
        return ImprovementPlan(
            scorecards: cards, today: today, year: year, grouping: grouping, lead: lead,
            units: units.map { unit in
                let scale = TotalScale(cards, unit: unit)
                var criteria = criteria(of: unit, scale)
                if let lead { criteria = Self.limited(criteria, to: lead) }
                return PlanSections(criteria, scale: scale, grouping: grouping, of: self).plan(
                    of: unit, lead: lead)
            }, results: results)
    }

    /// What a lead leads: its criteria with its tasks, and those for which nobody is named.
    private static func limited(
        _ criteria: [ImprovementPlan.Criterion], to lead: String
    ) -> [ImprovementPlan.Criterion] {
        criteria.filter { $0.leads.contains(lead) }.map { criterion in
            var criterion = criterion
            criterion.tasks = criterion.tasks(of: lead)
            return criterion
        }
    }

    /// The year most deadlines name, of equally many the first; nil when none names one.
    private static func year(of tasks: [PlannedTask]) -> Int? {
        let years = tasks.flatMap(\.deadlines).compactMap(\.year)
        let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    // MARK: - Criteria

    /// Every indicator of a unit, every group with tasks and every group that lost points itself, in printed order.
    private func criteria(of unit: Int, _ scale: TotalScale) -> [ImprovementPlan.Criterion] {
        cards.pack.tree.nodes.flatMap { node -> [ImprovementPlan.Criterion] in
            switch node.child {
            case .indicator(let place): [indicator(place, node, unit, scale)]
            case .group(let place):
                [group(place, node, unit, scale), level(place, node, unit, scale)]
                    .compactMap { $0 }
            }
        }
    }

    private func indicator(
        _ place: Int, _ node: Tree.Node, _ unit: Int, _ scale: TotalScale
    ) -> ImprovementPlan.Criterion {
        let indicator = cards.pack.indicators[place]
        let cell = cards.cell(indicator: place, unit: unit)
        var criterion = ImprovementPlan.Criterion(
            node: node.child, max: cell.max, role: node.role)
        criterion.field = node.field
        criterion.status = cell.status
        criterion.reason = cell.reason
        criterion.points = cards.countedPoints(cell, indicator: place)
        criterion.factor = scale.factor(of: node)
        criterion.isApproximate = !scale.approximate.isDisjoint(with: node.above)
        criterion.lost = scale.lost(indicator: place, node)
        criterion.isWithoutWeight = cards.pack.isWithoutWeight(node)
        criterion.isSurvey = indicator.isSurvey
        let inForce = cards.indicators[place].targets[unit]
        let aim = aims.aim(of: unit, in: indicator.key, inForce: inForce)
        criterion.target = aim?.number
        criterion.targetPeriod = aim?.period
        criterion.targetWords = aim?.words ?? ""
        criterion.tasks = tasks(indicator.key, unit)
        if criterion.tasks.isEmpty {
            cover(&criterion, by: node.above, unit)
        } else {
            criterion.leads = LeadNames.all(of: criterion.tasks)
        }
        return criterion
    }

    /// Puts a criterion without tasks under those of the nearest of some groups.
    private func cover(
        _ criterion: inout ImprovementPlan.Criterion, by groups: [Int], _ unit: Int
    ) {
        let around = groups.first { !tasks(cards.pack.groups[$0].key, unit).isEmpty }
        criterion.coveredBy = around
        criterion.leads = LeadNames.all(
            of: around.map { tasks(cards.pack.groups[$0].key, unit) } ?? [])
    }

    /// A group with tasks; nil when it has none.
    private func group(
        _ place: Int, _ node: Tree.Node, _ unit: Int, _ scale: TotalScale
    ) -> ImprovementPlan.Criterion? {
        let group = cards.pack.groups[place]
        let tasks = tasks(group.key, unit)
        guard !tasks.isEmpty else { return nil }
        let result = cards.node(group: place, unit: unit)
        var criterion = ImprovementPlan.Criterion(
            node: node.child, max: result.applicableMax ?? result.max, role: node.role)
        criterion.field = node.field
        criterion.points = result.points
        criterion.factor = scale.factor(of: node)
        criterion.isApproximate = !scale.approximate.isDisjoint(with: node.above)
        let lost = cards.pack.tree.nodes.compactMap { inner -> Double? in
            guard inner.child == node.child || inner.above.contains(place),
                !cards.pack.isWithoutWeight(inner)
            else { return nil }
            return switch inner.child {
            case .indicator(let indicator):
                scale.lost(indicator: indicator, inner)
            case .group(let group): scale.levels[group]
            }
        }
        criterion.lost = lost.isEmpty ? nil : lost.reduce(0, Rounding.sum)
        let aim = aims.aim(of: unit, in: group.key, inForce: group.target ?? .nan)
        criterion.target = aim?.number
        criterion.targetPeriod = aim?.period
        criterion.targetWords = aim?.words ?? ""
        criterion.tasks = tasks
        criterion.leads = LeadNames.all(of: tasks)
        return criterion
    }

    /// What a group lost itself; nil when that is nothing.
    private func level(
        _ place: Int, _ node: Tree.Node, _ unit: Int, _ scale: TotalScale
    ) -> ImprovementPlan.Criterion? {
        guard let lost = scale.levels[place] else { return nil }
        let result = cards.node(group: place, unit: unit)
        var criterion = ImprovementPlan.Criterion(
            node: node.child, max: result.applicableMax ?? result.max, role: node.role)
        criterion.isLevel = true
        criterion.field = node.field
        criterion.points = result.points
        criterion.factor = scale.factor(of: node)
        criterion.isApproximate = !scale.approximate.isDisjoint(with: node.above)
        criterion.lost = lost
        cover(&criterion, by: [place] + node.above, unit)
        return criterion
    }

    // MARK: - Tasks

    private func tasks(_ key: String, _ unit: Int) -> [ImprovementPlan.Task] {
        (tasks[key] ?? []).filter { $0.unit == nil || $0.unit == unit }.map { task in
            let year = task.deadlines.compactMap(\.year).max() ?? year
            return ImprovementPlan.Task(
                task,
                overdueSince: task.deadlines.overdue(today: today, state: task.state, year: year),
                nextDue: task.state == .done
                    ? nil : task.deadlines.nextDue(today: today, year: year))
        }
    }
}

// MARK: - Who leads

/// Who leads tasks, by one spelling each: "phòng Tổng hợp" and "Phòng Tổng hợp" are one.
public struct LeadNames: Sendable {
    /// In the order first named, as spelt most often.
    public let all: [String]
    private let spellings: [String: String]

    /// Gathers the leads of tasks.
    public init(_ tasks: [PlannedTask]) {
        var order: [String] = []
        var counts: [String: [(spelling: String, count: Int)]] = [:]
        for name in tasks.flatMap(\.lead) {
            let key = Self.key(name)
            if counts[key] == nil { order.append(key) }
            if let place = counts[key]?.firstIndex(where: { $0.spelling == name }) {
                counts[key]?[place].count += 1
            } else {
                counts[key, default: []].append((name, 1))
            }
        }
        spellings = counts.compactMapValues { spellings in
            let most = spellings.map(\.count).max()
            return spellings.first { $0.count == most }?.spelling
        }
        all = order.compactMap { [spellings] in spellings[$0] }
    }

    /// The spelling of a name; nil when nobody of it leads.
    public func known(_ name: String) -> String? { spellings[Self.key(name)] }

    /// A task with every name as it is spelt most often.
    func spelt(_ task: PlannedTask) -> PlannedTask {
        var task = task
        task.lead = task.lead.map { known($0) ?? $0 }
        task.support = task.support.map { known($0) ?? $0 }
        return task
    }

    /// Everybody who leads one of these tasks, once each.
    static func all(of tasks: [ImprovementPlan.Task]) -> [String] {
        var names: [String] = []
        for name in tasks.flatMap(\.task.lead) where !names.contains(name) { names.append(name) }
        return names
    }

    /// What does not tell names apart is taken out: capitals, spaces, the length of dashes.
    private static func key(_ name: String) -> String {
        let plain = name.nfc.lowercased().replacing("–", with: "-").replacing("—", with: "-")
        return plain.filter { !$0.isWhitespace }
    }
}
