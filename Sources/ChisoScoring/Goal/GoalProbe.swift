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
            rank: standing.rank, standsApart: standing.standsApart,
            points: total.isApplicable[unit] ? total.points[unit] : nil,
            index: total.indices[unit].isNaN ? nil : total.indices[unit],
            classPlace: run.pack.classes.firstIndex { $0.name == standing.className },
            classes: run.pack.classes)
    }

    private func isAllowed(_ run: Run, _ figures: [Double?]) -> Bool {
        for (field, figure) in zip(fields, figures) where figure != nil {
            guard case .field(let place) = field.varied.subject else { continue }
            guard run.inputs.columns[place].states[unit] == .given else { return false }
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

// MARK: - The best that can be

/// The best a unit could come to if every indicator that reads the fields in question earned its maximum.
///
/// Where even that misses a goal, no figures reach it. A cell with its maximum adds as much to the points as to what they
/// are held against, so it beats the same cell with less, and no cell at all; that holds for sums, without a bonus.
struct GoalBound {
    let simulator: Simulator
    let probe: GoalProbe

    /// Whether the goal is shown to be out of reach; false when it is not, or when nothing can be shown for such rules.
    func isOutOfReach() throws -> Bool {
        guard applies else { return false }
        return try !probe.isMet(best())
    }

    /// Places of indicators whose target may count as reached, that read a field that may change, or one that a check holds
    /// against it.
    private var reached: Set<Int> {
        let pack = probe.base.pack
        var (varied, targets): (Set<Int>, Set<Int>) = ([], [])
        for field in probe.fields {
            switch field.varied.subject {
            case .field(let place): varied.insert(place)
            case .target(let place): targets.insert(place)
            }
        }
        var fields = varied
        for check in pack.checks where check.severity == .error {
            let read = check.reads.compactMap { read in
                if case .field(let place) = read { place } else { nil }
            }
            if !varied.isDisjoint(with: read) { fields.formUnion(read) }
        }
        return targets.union(
            pack.indicators.indices.filter {
                !pack.indicators[$0].fieldsRead.isDisjoint(with: fields)
            })
    }

    private var applies: Bool {
        let pack = probe.base.pack
        let wantsMore =
            switch (probe.goal.figure, probe.goal.relation) {
            case (.rank, .atMost), (.index, .atLeast), (.points, .atLeast): true
            case (.className, .atLeast):
                pack.classifyReads == nil && pack.classes.allSatisfy { $0.quota == nil }
            default: false
            }
        let readsPeers = reached.contains { place in
            (pack.indicators[place].valueReads + pack.indicators[place].scoreReads).contains {
                if case .peers = $0 { true } else { false }
            }
        }
        return wantsMore && !readsPeers
            && pack.groups.allSatisfy { $0.aggregate == .sum && $0.role == .base }
    }

    private func best() throws -> Run {
        let base = probe.base
        let unit = probe.unit
        var columns = base.columns
        var cellCounts = base.cellCounts
        for place in reached {
            guard let max = base.pack.indicators[place].max.value(for: base.inputs.units[unit])
            else { continue }
            cellCounts.count(columns[place], base.pack.blank(place), by: -1)
            columns[place].statuses[unit] = .scored
            columns[place].points[unit] = max
            columns[place].maxima[unit] = max
            cellCounts.count(columns[place], base.pack.blank(place), by: 1)
        }
        return try simulator.source.withRuleSet { rules in
            var aggregation = Aggregation(
                pack: base.pack, inputs: base.inputs, indicators: columns, functions: [:])
            aggregation.run()
            return Scoring.finish(
                base.pack, base.inputs, base.checkDiagnostics, columns, base.cellDiagnostics,
                cellCounts,
                aggregation.results, rules, base.round)
        }
    }
}
