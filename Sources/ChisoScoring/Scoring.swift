import ChisoModel

/// Scores rounds by the rules of one pack.
///
/// Columns in, scorecards out: checks of the figures, values, peers' statistics, points, nodes, ranks, classes. The same
/// result for any number of jobs and any order of units.
public struct Scoring: Sendable {
    /// The pack that scores.
    public let pack: RulePack
    private let source: any RuleSource
    private let jobs: Int
    private let editions: [String: Edition]
    private let budget: RunBudget

    /// The edition of a rulebook that scores an earlier period, and the round as its fields read it.
    public struct Edition: Sendable {
        /// What it declares.
        public let pack: RulePack
        let source: any RuleSource
        let round: Round

        /// An edition with its rules and the round; the units are those of every other edition's.
        public init(pack: RulePack, rules source: any RuleSource, round: Round) {
            self.pack = pack
            self.source = source
            self.round = round
        }
    }

    /// - Parameters:
    ///   - jobs: How many threads share the indicators, at least 1; each has rules of its own.
    ///   - editions: By earlier period: the edition then in force, where that is another one.
    ///   - budget: What all rules may spend together. Each scoring of the round has the whole of it: the one that counts,
    ///     the one on the units' own figures, and those of earlier periods.
    public init(
        pack: RulePack, rules source: any RuleSource, jobs: Int = 1,
        editions: [String: Edition] = [:], budget: RunBudget = .standard
    ) {
        self.budget = budget
        self.pack = pack
        self.source = source
        self.jobs = max(1, jobs)
        self.editions = editions
    }

    /// Scores every unit of a round for one period.
    ///
    /// - Parameter period: One the round has figures for; nil: the round's own.
    /// - Throws: ``ScoringError`` when the round has no such period.
    public func scorecards(
        of round: Round, period: String? = nil,
        progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Scorecards {
        var cards = try run(round, period: period, progress: progress)
            .scorecards(loading: pack.diagnostics + round.diagnostics)
        let appraisals = round.appraisals.filter { $0.period == cards.period }
        guard !appraisals.isEmpty else { return cards }
        var own = round
        own.appraisals = []
        cards.marks = Marks(
            own: try run(own, period: period).scorecards(loading: []), appraisals: appraisals)
        return cards
    }

    /// Scores a round from scratch.
    func run(
        _ round: Round, period: String?, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> Run {
        let period = period ?? round.period
        guard round.submissions[period] != nil else {
            throw ScoringError.noSuchPeriod(period, round.submissions.keys.sorted())
        }
        return try run(try inputs(of: round, period: period), round.id, progress: progress)
    }

    /// What a run of a period rests on; checks of the pack have not been run on it.
    func inputs(of round: Round, period: String) throws -> RunInputs {
        var inputs = RunInputs(
            pack: pack, round: round, period: period,
            previous: try previous(round, before: period))
        inputs.allowance = budget.share(of: pack.functionCount)
        return inputs
    }

    /// Scores what a run rests on.
    func run(
        _ inputs: RunInputs, _ round: String, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> Run {
        var inputs = inputs
        var checkCosts: [RuleCost] = []
        let found =
            try pack.warnings(for: inputs.period)
            + source.withRuleSet { inputs.refute(pack, with: $0.checks, costs: &checkCosts) }
        let checkSpending = zip(pack.checks, checkCosts).map {
            RuleSpending(rule: "check \($0.key)", cost: $1)
        }
        let cells = try CellJobs(
            pack: pack, source: source, jobs: jobs, inputs: inputs, progress: progress
        ).run(Array(pack.indicators.indices))
        let columns = pack.indicators.indices.compactMap { cells[$0]?.column }
        var tally = Tally(count: inputs.units.count)
        for column in columns { tally.count(column, by: 1) }
        return try source.withRuleSet { rules in
            var aggregation = Aggregation(
                pack: pack, inputs: inputs, indicators: columns, functions: rules.aggregates)
            aggregation.run()
            var run = finish(
                inputs, found, columns,
                pack.indicators.indices.map { cells[$0]?.diagnostics ?? [] },
                tally, aggregation.results, rules, round)
            run.spending =
                checkSpending + pack.indicators.indices.flatMap { cells[$0]?.spending ?? [] }
                + run.spending
            return run
        }
    }

    /// Ranks and classifies what the nodes came to.
    func finish(
        _ inputs: RunInputs, _ found: [Diagnostic], _ columns: [IndicatorColumn],
        _ cellDiagnostics: [[Diagnostic]], _ tally: Tally, _ groups: GroupResults,
        _ rules: any RuleSet, _ round: String
    ) -> Run {
        var standings = Standings(
            pack: pack, inputs: inputs, indicators: columns, tally: tally, groups: groups,
            classify: rules.classify)
        standings.run()
        var run = Run(
            pack: pack, round: round, inputs: inputs, checkDiagnostics: found, columns: columns,
            cellDiagnostics: cellDiagnostics, tally: tally, groups: groups,
            standings: standings.standings, order: standings.order,
            standingDiagnostics: standings.diagnostics)
        run.spending = groups.costs.sorted { $0.key < $1.key }.map {
            RuleSpending(rule: "\(pack.groups[$0].key) aggregate", cost: $1)
        }
        run.spending +=
            standings.classifyCost.map {
                [RuleSpending(rule: "classify", cost: $0)]
            } ?? []
        return run
    }

    /// What units had in the preceding period: scored anew where the round has its figures, else as `previous.csv` states.
    func previous(_ round: Round, before period: String) throws -> PreviousResults {
        guard pack.readsPrevious else { return PreviousResults() }
        guard let earlier = Period.preceding(period, among: round.submissions.keys) else {
            return PreviousResults(
                rows: round.previous, pack: pack, count: round.units.count)
        }
        guard let edition = editions[earlier] else {
            return PreviousResults(run: try run(round, period: earlier), pack: pack)
        }
        let scoring = Scoring(
            pack: edition.pack, rules: edition.source, jobs: jobs, editions: editions,
            budget: budget)
        return PreviousResults(
            run: try scoring.run(edition.round, period: earlier), pack: pack)
    }
}

extension RulePack {
    /// Whether any function reads the preceding period.
    public var readsPrevious: Bool {
        var reads = indicators.flatMap { $0.valueReads + $0.scoreReads } + (classifyReads ?? [])
        reads += checks.flatMap(\.reads)
        for case .function(let more) in groups.map(\.aggregate) { reads += more }
        return reads.contains { read in
            switch read {
            case .previousField, .previousValue, .previousPoints, .previousRank: true
            default: false
            }
        }
    }
}
