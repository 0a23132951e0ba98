import ChisoModel

/// Answers "what if": scores a round once, then again under changes, doing anew only what they reach.
///
/// What units had in the preceding period is history: a scenario does not change it.
public struct Simulator: Sendable {
    /// The run that is simulated on.
    public let scoring: Scoring
    let baseline: Run
    /// How many times the round may be scored anew for one answer; they share the budget.
    private var runs = 1

    /// The round as it is.
    public let before: Scorecards

    /// Scores the baseline; its rules may spend the budget of the run for it, and again for an answer.
    ///
    /// - Throws: ``Failure`` S101 when the round has no such period.
    public init(_ scoring: Scoring) throws {
        self.scoring = scoring
        var run = try scoring.run(nil)
        run.inputs.orderNames()
        baseline = run
        before = run.scorecards(loading: scoring.loading)
    }

    var source: any RuleSource { scoring.source }
    var jobs: Int { scoring.jobs }
    var loading: [Diagnostic] { scoring.loading }

    /// The same simulator for an answer that needs up to so many runs, at least 1: each has an equal part of the budget,
    /// and never more than a run by itself.
    public func sharing(_ runs: Int) -> Simulator {
        var simulator = self
        simulator.runs = max(1, runs)
        return simulator
    }

    /// What each function may spend in a run that calls so many of them.
    func allowance(reached functions: Int, of pack: RulePack) -> Int {
        scoring.budget.share(of: pack.functionCount, reached: functions, runs: runs)
    }

    /// The round under changes, applied in order.
    ///
    /// - Throws: A ``Failure`` with code C202 to C209 when a change cannot be made.
    public func scorecards(under changes: [Change]) throws -> Scorecards {
        try run(under: changes).scorecards(loading: loading)
    }

    /// The round before and after a scenario.
    ///
    /// - Throws: A ``Failure`` with code C202 to C209 when a change cannot be made.
    public func simulate(_ scenario: Scenario) throws -> Simulation {
        var changed = ScenarioInputs(pack: baseline.pack, inputs: baseline.inputs)
        for (place, change) in scenario.changes.enumerated() {
            do throws(Failure) {
                try changed.apply(change)
            } catch {
                guard scenario.places.indices.contains(place) else { throw error }
                throw error.at(scenario.places[place])
            }
        }
        let run = try run(&changed)
        let after = run.scorecards(loading: loading)
        var simulation = Simulation(
            changes: scenario.changes.map(\.text), before: before, after: after,
            reach: changed.reach)
        if run.inputs.aims.isMet {
            simulation.targets = TargetsMet(before: before, after: after, inputs: run.inputs)
        }
        simulation.idle = IdleChange.all(
            among: scenario.changes, before: before, after: after, inputs: run.inputs)
        simulation.name = scenario.name
        simulation.title = scenario.title
        return simulation
    }

    /// The round with some values where units aim, declared targets as they are.
    func scorecards(
        aimingAt aims: [(unit: Int, indicator: Int, value: Double)]
    ) throws -> Scorecards {
        var changed = ScenarioInputs(pack: baseline.pack, inputs: baseline.inputs)
        for aim in aims { changed.reach(aim.value, of: aim.unit, in: aim.indicator) }
        return try run(&changed).scorecards(loading: loading)
    }

    /// Scores what the changes reach, and takes the rest from the baseline.
    func run(under changes: [Change]) throws -> Run {
        var changed = ScenarioInputs(pack: baseline.pack, inputs: baseline.inputs)
        for change in changes { try changed.apply(change) }
        return try run(&changed)
    }

    /// Settles what the changes reach, and scores it.
    private func run(_ changed: inout ScenarioInputs) throws -> Run {
        if let group = changed.pack.weightlessGroup {
            throw Failure(
                SimulationCode.weightBelowZero,
                "under these changes nothing in '\(group.key)' weighs more than 0, and it is a "
                    + "weighted mean of indices",
                fix: "leave what counts a weight above 0")
        }
        var found = baseline.checkDiagnostics
        return try source.withRuleSet { rules in
            changed.allow(allowance(reached: changed.pack.checks.count, of: changed.pack))
            if !changed.fields.isEmpty { found = changed.settle(rules) }
            changed.allow(allowance(reached: functionsReached(changed), of: changed.pack))
            var columns = baseline.columns
            var diagnostics = baseline.cellDiagnostics
            var cellCounts = baseline.cellCounts
            for place in changed.reach.indicators.sorted() {
                let indicator = changed.pack.indicators[place]
                var cells = CellRun(place, of: changed.pack, inputs: changed.inputs)
                let decimals = indicator.decimals ?? changed.pack.precision.indicator
                let rule = rules.indicatorRules[place]
                cells.run(rule, decimals: decimals)
                let passed = passed(place, cells.column, rule, changed)
                if !passed.isEmpty {
                    changed.pass(indicator.key, by: passed)
                    cells = CellRun(place, of: changed.pack, inputs: changed.inputs)
                    cells.run(rule, decimals: decimals)
                }
                let blank = changed.pack.blank(place)
                cellCounts.count(columns[place], blank, by: -1)
                cellCounts.count(cells.column, blank, by: 1)
                columns[place] = cells.column
                diagnostics[place] = cells.diagnostics
            }
            var aggregation = Aggregation(
                pack: changed.pack, inputs: changed.inputs, indicators: columns,
                functions: rules.aggregates)
            aggregation.run(
                from: baseline, only: groups(changed), scored: changed.reach.indicators)
            return Scoring.finish(
                changed.pack, changed.inputs, found, columns, diagnostics, cellCounts,
                aggregation.results, rules, baseline.round)
        }
    }

    /// How many functions are called for what the changes reach, checks aside.
    private func functionsReached(_ changed: ScenarioInputs) -> Int {
        let pack = changed.pack
        let aggregates = groups(changed).count { place in
            if case .function = pack.groups[place].aggregate { true } else { false }
        }
        return changed.reach.indicators.reduce(
            aggregates + (pack.classifyReads == nil ? 0 : 1)
        ) { $0 + pack.functionCount(of: pack.indicators[$1]) }
    }

    /// The groups to be made anew: those reached, and all above them and above the indicators reached.
    private func groups(_ changed: ScenarioInputs) -> Set<Int> {
        let pack = changed.pack
        let reading = pack.groups.indices.filter {
            pack.groups[$0].aggregate.readsFields(changed.fields)
        }
        var places = changed.reach.groups.union(reading)
        for place in places { places.formUnion(pack.tree.groups(above: .group(place))) }
        for place in changed.reach.indicators {
            places.formUnion(pack.tree.groups(above: .indicator(place)))
        }
        return places
    }
}

// MARK: - Targets that are passed already

extension Simulator {
    /// Units that earn more by what they have than by the targets taken as reached, where that is not known beforehand:
    /// nothing declares which way is better, or an appraiser fixed points.
    private func passed(
        _ place: Int, _ column: IndicatorColumn, _ rule: (any IndicatorRule)?,
        _ changed: ScenarioInputs
    ) -> [Int] {
        let indicator = changed.pack.indicators[place]
        let isAppraised = changed.inputs.appraised[indicator.key]?.isEmpty == false
        guard changed.inputs.aims.met[indicator.key] != nil,
            indicator.better == nil || isAppraised
        else { return [] }
        func run(_ inputs: RunInputs) -> IndicatorColumn {
            var cells = CellRun(place, of: changed.pack, inputs: inputs)
            cells.run(rule, decimals: indicator.decimals ?? changed.pack.precision.indicator)
            return cells.column
        }
        var (with, without) = (changed.inputs, changed.inputs)
        without.aims.forget(indicator.key)
        let isTakenOff = changed.pack.isTakenOff(.indicator(place))
        let worse = column.behind(run(without), isTakenOff: isTakenOff, orLevel: false)
        guard indicator.better == nil else { return worse }
        // By the rule alone: what an appraiser fixed says nothing of which way is better.
        (with.appraised, without.appraised) = ([:], [:])
        return worse + run(with).behind(run(without), isTakenOff: isTakenOff, orLevel: true)
    }
}

extension IndicatorColumn {
    /// Units that are scored in both columns and have fewer points than in the other, of a penalty more; or as many.
    fileprivate func behind(
        _ other: IndicatorColumn, isTakenOff: Bool, orLevel: Bool
    ) -> [Int] {
        statuses.indices.filter { unit in
            guard statuses[unit] == .scored, other.statuses[unit] == .scored else { return false }
            let (own, theirs) = (points[unit], other.points[unit])
            return (isTakenOff ? own > theirs : own < theirs) || orLevel && own == theirs
        }
    }
}

extension Group.Aggregate {
    /// Whether a function of the node reads one of the fields.
    func readsFields(_ fields: Set<Int>) -> Bool {
        guard case .function(let reads) = self else { return false }
        return reads.contains { read in
            if case .field(let place) = read { fields.contains(place) } else { false }
        }
    }
}
