import ChisoModel
import Dispatch
import Synchronization

/// Scores rounds by the rules of one pack.
///
/// Columns in, scorecards out: checks of the figures, values, peers' statistics, points, nodes, ranks, classes. The same
/// result for any number of jobs and any order of units.
public struct Scoring: Sendable {
    /// The pack that scores.
    public let pack: RulePack
    private let source: any RuleSource
    private let jobs: Int

    /// - Parameter jobs: How many threads share the indicators, at least 1; each has rules of its own.
    public init(pack: RulePack, rules source: any RuleSource, jobs: Int = 1) {
        self.pack = pack
        self.source = source
        self.jobs = max(1, jobs)
    }

    /// Scores every unit of a round for one period.
    ///
    /// - Parameter period: One the round has figures for; nil: the round's own.
    /// - Throws: ``ScoringError`` when the round has no such period.
    public func scorecards(
        of round: Round, period: String? = nil,
        progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Scorecards {
        try run(round, period: period, reusing: nil, reached: nil, progress: progress).scorecards
    }

    /// Figures and cells of a run, kept so that a scenario re-scores only what it reaches.
    struct Run: Sendable {
        var scorecards: Scorecards
        var cellDiagnostics: [[Diagnostic]]
    }

    /// Scores a round; indicators outside `reached` are taken over from `earlier`.
    func run(
        _ round: Round, period: String?, reusing earlier: Run?, reached: Set<Int>?,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> Run {
        let period = period ?? round.period
        guard round.submissions[period] != nil else {
            throw ScoringError.noSuchPeriod(period, round.submissions.keys.sorted())
        }
        let previous = try previous(round, before: period)
        return try source.withRuleSet { rules in
            try run(
                round, period: period, previous: previous, rules: rules, reusing: earlier,
                reached: reached, progress: progress)
        }
    }

    private func run(
        _ round: Round, period: String, previous: PreviousResults, rules: any RuleSet,
        reusing earlier: Run?, reached: Set<Int>?, progress: (@Sendable (Int, Int) -> Void)?
    ) throws -> Run {
        var inputs = RunInputs(pack: pack, round: round, period: period, previous: previous)
        var diagnostics = pack.diagnostics + round.diagnostics
        diagnostics += inputs.refute(pack, with: rules.checks)
        let places = pack.indicators.indices.filter { reached?.contains($0) ?? true }
        let cells = try score(places, inputs: inputs, rules: rules, progress: progress)
        let columns = pack.indicators.indices.map { place in
            cells[place]?.column ?? earlier?.scorecards.indicators[place]
                ?? IndicatorColumn(count: inputs.units.count)
        }
        let cellDiagnostics = pack.indicators.indices.map { place in
            cells[place]?.diagnostics ?? earlier?.cellDiagnostics[place] ?? []
        }
        diagnostics += cellDiagnostics.joined()
        let cards = rank(columns, inputs: inputs, rules: rules, round: round, diagnostics)
        return Run(scorecards: cards, cellDiagnostics: cellDiagnostics)
    }

    // MARK: - Cells

    private struct Cells: Sendable {
        var column: IndicatorColumn
        var diagnostics: [Diagnostic]
    }

    private func score(
        _ places: [Int], inputs: RunInputs, rules: any RuleSet,
        progress: (@Sendable (Int, Int) -> Void)?
    ) throws -> [Int: Cells] {
        let jobs = min(self.jobs, places.count)
        guard jobs > 1 else {
            var done: [Int: Cells] = [:]
            for place in places {
                done[place] = cells(place, inputs: inputs, rules: rules)
                progress?(done.count, places.count)
            }
            return done
        }
        let shared = Mutex(Shared())
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            do {
                try source.withRuleSet { rules in
                    while let next = shared.withLock({ $0.take(places) }) {
                        let cells = cells(next, inputs: inputs, rules: rules)
                        let count = shared.withLock { shared in
                            shared.done[next] = cells
                            return shared.done.count
                        }
                        progress?(count, places.count)
                    }
                }
            } catch {
                shared.withLock { $0.error = error }
            }
        }
        return try shared.withLock { shared in
            if let error = shared.error { throw error }
            return shared.done
        }
    }

    /// What the threads of a run share: the next indicator to score, and the ones done.
    private struct Shared: Sendable {
        var next = 0
        var done: [Int: Cells] = [:]
        var error: (any Error)?

        mutating func take(_ places: [Int]) -> Int? {
            guard next < places.count else { return nil }
            next += 1
            return places[next - 1]
        }
    }

    private func cells(_ place: Int, inputs: RunInputs, rules: any RuleSet) -> Cells {
        let indicator = pack.indicators[place]
        var run = CellRun(indicator: indicator, fields: pack.fields, inputs: inputs)
        run.run(
            rules.indicatorRules[place], decimals: indicator.decimals ?? pack.precision.indicator)
        return Cells(column: run.column, diagnostics: run.diagnostics)
    }

    // MARK: - Nodes and ranks

    private func rank(
        _ columns: [IndicatorColumn], inputs: RunInputs, rules: any RuleSet, round: Round,
        _ diagnostics: [Diagnostic]
    ) -> Scorecards {
        var aggregation = Aggregation(
            pack: pack, inputs: inputs, indicators: columns, functions: rules.aggregates)
        aggregation.run()
        var standings = Standings(
            pack: pack, inputs: inputs, indicators: columns, aggregation: aggregation,
            classify: rules.classify)
        standings.run()
        return Scorecards(
            pack: pack, round: round.id, period: inputs.period, units: round.units,
            indicators: columns, groups: aggregation.groups, standings: standings.standings,
            order: standings.order,
            diagnostics: (diagnostics + aggregation.diagnostics + standings.diagnostics).sorted())
    }

    /// What units had in the preceding period: scored anew where the round has its figures, else as `previous.csv` states.
    private func previous(_ round: Round, before period: String) throws -> PreviousResults {
        let shape = Period.shape(period)
        let earlier = round.submissions.keys.filter {
            Period.shape($0) == shape && $0 < period
        }.max()
        guard let earlier, let figures = round.submissions[earlier] else {
            return PreviousResults(
                rows: round.previous, pack: pack, count: round.units.count)
        }
        guard pack.readsPrevious else { return PreviousResults() }
        let run = try scorecards(of: round, period: earlier)
        return PreviousResults(run: run, columns: figures.columns)
    }
}

/// Periods as written: `2023`, `2023-Q2`, `2023-06`.
enum Period {
    /// The period with every digit replaced, so that quarters compare with quarters only.
    static func shape(_ period: String) -> String {
        String(period.map { $0.isNumber ? "0" : $0 })
    }
}

extension RulePack {
    /// Whether any rule reads the preceding period.
    var readsPrevious: Bool {
        indicators.contains { indicator in
            (indicator.valueReads + indicator.scoreReads).contains { read in
                switch read {
                case .previousField, .previousValue, .previousPoints, .previousRank: true
                default: false
                }
            }
        }
    }
}
