import ChisoModel

/// Scores a round under chosen figures of one unit, and says whether they are allowed and reach the goal.
struct GoalProbe {
    /// What choosing figures comes to.
    struct Result {
        /// No check of the pack refutes the figures, and no cell of the unit fails on them that did not fail before.
        var isAllowed: Bool
        /// The goal is met.
        var isMet: Bool
        /// Larger is nearer to the goal.
        var merit: Double
    }

    let simulator: Simulator
    let goal: Goal
    let unit: Int
    let changes: [Change]
    let fields: [GoalField]
    /// The round without any choice.
    let base: Run
    /// How many combinations were scored.
    private(set) var tried = 0
    private var isBetterWanted = true

    init(
        simulator: Simulator, goal: Goal, unit: Int, changes: [Change], fields: [GoalField],
        base: Run
    ) {
        self.simulator = simulator
        self.goal = goal
        self.unit = unit
        self.changes = changes
        self.fields = fields
        self.base = base
        isBetterWanted = wantsBetter
    }

    /// The changes that a choice makes; nil leaves a field as it is.
    func changes(_ figures: [Double?]) -> [Change] {
        zip(fields, figures).compactMap { field, figure in figure.map(field.change.setting) }
    }

    /// Scores a choice.
    mutating func result(_ figures: [Double?]) throws -> Result {
        tried += 1
        let run = try simulator.run(under: changes + changes(figures))
        return Result(
            isAllowed: isAllowed(run, figures), isMet: isMet(run), merit: merit(run))
    }

    /// Whether the goal is met by a run.
    func isMet(_ run: Run) -> Bool {
        let standing = run.standings[unit]
        let total = run.groups.columns[0]
        return goal.isMet(
            rank: standing.rank, points: total.isApplicable[unit] ? total.points[unit] : nil,
            index: total.indices[unit].isNaN ? nil : total.indices[unit],
            classPlace: run.pack.classes.firstIndex { $0.name == standing.className },
            classes: run.pack.classes)
    }

    private func isAllowed(_ run: Run, _ figures: [Double?]) -> Bool {
        for (field, figure) in zip(fields, figures) where figure != nil {
            guard run.inputs.columns[field.varied.field].states[unit] == .given else {
                return false
            }
        }
        for (column, before) in zip(run.columns, base.columns)
        where column.statuses[unit] == .failed && before.statuses[unit] != .failed {
            return false
        }
        return !run.standings[unit].isProvisional || base.standings[unit].isProvisional
    }

    /// The unit's unrounded share of its maximum, or its points where they rank, turned so that larger is nearer.
    private func merit(_ run: Run) -> Double {
        let total = run.groups.columns[0]
        let points = run.groups.unroundedTotals[unit]
        let isByPoints = run.pack.ranking.by == .points || goal.figure == .points
        let figure = isByPoints ? points : points / total.applicableMaxima[unit]
        return figure.isFinite ? (isBetterWanted ? figure : -figure) : -.infinity
    }

    /// Whether the goal asks the unit to stand better than it does.
    private var wantsBetter: Bool {
        switch (goal.figure, goal.relation) {
        case (.rank, .atMost): return true
        case (.rank, .atLeast): return false
        case (.rank, .equal):
            return Double(base.standings[unit].rank ?? .max) > (goal.number ?? 0)
        case (.className, .equal):
            let classes = base.pack.classes
            let own = classes.firstIndex { $0.name == base.standings[unit].className }
            return (own ?? .max) > (classes.firstIndex { $0.name == goal.className } ?? 0)
        case (_, .atLeast): return true
        default: return false
        }
    }
}
