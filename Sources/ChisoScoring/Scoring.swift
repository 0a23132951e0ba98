import ChisoModel

/// One run: the figures of a round for one period, the edition that scores them, and what it may use up.
///
/// Columns in, scorecards out: checks of the figures, values, peers' statistics, points, nodes, ranks, classes. The same
/// result for any number of jobs and any order of units.
public struct Scoring: Sendable {
    /// The edition that scores, with the round as its fields read it.
    public var edition: Edition
    /// The period scored.
    public var period: Period
    /// By earlier period: the edition that scores it; one that is not named is scored by the edition that looks back at it.
    public var editions: [Period: Edition]
    /// How many threads share the indicators, at least 1; each has rules of its own.
    public var jobs: Int
    /// What all rules may spend together. Each scoring of the round has the whole of it: the one that counts, the one on
    /// the units' own figures, and those of earlier periods.
    public var budget: RunBudget
    /// Whether ranks are looked through for those that hang on few cases: those of made-up units mean nothing, and whoever
    /// makes some up looks at what the rules are asked.
    private var looksForFewCases = true

    /// One edition of a rulebook, and the round as its fields read it.
    public struct Edition: Sendable {
        /// What it declares.
        public var pack: RulePack
        let source: any RuleSource
        var round: Round

        /// An edition with its rules and the round; the units are those of every other edition's.
        public init(pack: RulePack, rules source: any RuleSource, round: Round) {
            self.pack = pack
            self.source = source
            self.round = round
        }
    }

    /// A run of a round for one of its periods.
    public init(
        edition: Edition, period: Period, editions: [Period: Edition], jobs: Int, budget: RunBudget
    ) {
        self.edition = edition
        self.period = period
        self.editions = editions
        self.jobs = max(1, jobs)
        self.budget = budget
    }

    /// A run of a made-up round for its own period on one thread, which scores whatever it looks back at by the same rules.
    public init(alone pack: RulePack, rules: any RuleSource, round: Round, budget: RunBudget) {
        self.init(
            edition: Edition(pack: pack, rules: rules, round: round), period: round.period,
            editions: [:], jobs: 1, budget: budget)
        looksForFewCases = false
    }

    /// The pack that scores.
    public var pack: RulePack { edition.pack }

    /// The round, as the fields of the pack read it.
    public var round: Round { edition.round }

    var source: any RuleSource { edition.source }

    /// What was found while the pack and the round were read: in the records that the run rests on, those of the period
    /// and its parts, and those of the period before where a rule looks back, as its own edition reads them.
    var loading: [Diagnostic] {
        let own = round.diagnostics { $0 == period || period.contains($0) }
        return pack.diagnostics + round.generalDiagnostics + own + earlierDiagnostics
    }

    private var earlierDiagnostics: [Diagnostic] {
        guard pack.readsPrevious, let earlier = round.preceding(period, with: pack.fields)
        else { return [] }
        return (editions[earlier]?.round ?? round).diagnostics {
            $0 == earlier || earlier.contains($0)
        }
    }

    /// The appraisals of the period.
    var appraisals: [Round.Appraisal] { round.appraisals.filter { $0.period == period } }

    /// The same run on what the units themselves report, before any appraisal.
    public var unappraised: Scoring {
        var own = self
        own.edition.round.appraisals = []
        return own
    }

    // MARK: - Scoring

    /// Scores every unit.
    ///
    /// - Throws: ``Failure`` S101 when the round has no such period.
    public func scorecards(
        progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Scorecards {
        var cards = try marked(try scorecards(of: try run(progress))) {
            try unappraised.run(nil).scorecards(loading: [])
        }
        cards.diagnostics += running(cards)
        return cards
    }

    /// Figures of the year that run otherwise than their fields declare: what counts from 1 January and falls, and what
    /// seems to, and is added up.
    private func running(_ cards: Scorecards) -> [Diagnostic] {
        let isJoined = pack.fields.contains { [.sum, .toDate].contains($0.overPeriods) }
        guard isJoined, round.submissions.keys.count(where: { $0.year == period.year }) > 1 else {
            return []
        }
        let figures = RoundFigures(pack: pack, round: round)
        return PeriodsAudit(figures: figures).falls(in: period)
            + RunningAudit(figures: figures, period: period, scorecards: cards).cumulative
    }

    /// The result of a run of the round, or of the round under changes.
    func scorecards(of run: Run) throws -> Scorecards {
        let days = DayAudit(round: round)
        let parts = round.submissions.keys.filter { $0 == period || period.contains($0) }
        var cards = run.scorecards(loading: loading + parts.flatMap(days.findings))
        cards.diagnostics = (cards.diagnostics + days.differing(in: cards)).sorted()
        guard looksForFewCases else { return cards }
        cards.fewCases = try source.withRuleSet { FewCasesSearch(run, $0).found }
        return cards
    }

    /// Scorecards with the units' own mark beside them, where an appraiser wrote anything.
    ///
    /// - Parameter own: Scores what the units themselves report.
    public func marked(_ cards: Scorecards, own: () throws -> Scorecards) throws -> Scorecards {
        guard !appraisals.isEmpty else { return cards }
        var cards = cards
        cards.marks = Marks(own: try own(), appraisals: appraisals)
        return cards
    }

    /// Scores the round from scratch.
    func run(_ progress: (@Sendable (Int, Int) -> Void)?) throws -> Run {
        guard round.hasFigures(for: period, of: pack.fields) else {
            throw Failure.noSuchPeriod(period, round.submissions.keys.sorted())
        }
        return try run(try inputs(), progress)
    }

    /// What the run rests on; checks of the pack have not been run on it.
    func inputs() throws -> RunInputs {
        var inputs = RunInputs(
            pack: pack, round: round, period: period, previous: try previous())
        inputs.allowance = budget.share(of: pack.functionCount)
        return inputs
    }

    /// Scores what a run rests on.
    func run(_ inputs: RunInputs, _ progress: (@Sendable (Int, Int) -> Void)?) throws -> Run {
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
        var cellCounts = CellCounts(count: inputs.units.count)
        for (place, column) in columns.enumerated() {
            cellCounts.count(column, pack.blank(place), by: 1)
        }
        return try source.withRuleSet { rules in
            var aggregation = Aggregation(
                pack: pack, inputs: inputs, indicators: columns, functions: rules.aggregates)
            aggregation.run()
            var run = Self.finish(
                pack, inputs, found, columns,
                pack.indicators.indices.map { cells[$0]?.diagnostics ?? [] },
                cellCounts, aggregation.results, rules, round.id)
            run.spending =
                checkSpending + pack.indicators.indices.flatMap { cells[$0]?.spending ?? [] }
                + run.spending
            return run
        }
    }

    /// Ranks and classifies what the nodes came to.
    static func finish(
        _ pack: RulePack, _ inputs: RunInputs, _ found: [Diagnostic], _ columns: [IndicatorColumn],
        _ cellDiagnostics: [[Diagnostic]], _ cellCounts: CellCounts, _ groups: GroupResults,
        _ rules: any RuleSet, _ round: String
    ) -> Run {
        var standings = Standings(
            pack: pack, inputs: inputs, indicators: columns, cellCounts: cellCounts, groups: groups,
            classify: rules.classify)
        standings.run()
        var run = Run(
            pack: pack, round: round, inputs: inputs, checkDiagnostics: found, columns: columns,
            cellDiagnostics: cellDiagnostics, cellCounts: cellCounts, groups: groups,
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
    func previous() throws -> PreviousResults {
        guard pack.readsPrevious else { return PreviousResults() }
        guard let earlier = round.preceding(period, with: pack.fields) else {
            return PreviousResults(
                rows: round.previous, pack: pack, count: round.units.count)
        }
        var scoring = self
        scoring.period = earlier
        if let edition = editions[earlier] { scoring.edition = edition }
        return PreviousResults(run: try scoring.run(nil), pack: pack)
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

// MARK: - What a run made

/// Everything a run made, kept so that a scenario does anew only what it reaches.
struct Run: Sendable {
    var pack: RulePack
    var round: String
    var inputs: RunInputs
    /// What the pack's checks found.
    var checkDiagnostics: [Diagnostic]
    /// One per indicator.
    var columns: [IndicatorColumn]
    /// One list per indicator.
    var cellDiagnostics: [[Diagnostic]]
    var cellCounts: CellCounts
    var groups: GroupResults
    var standings: [Standing]
    var order: [Int]
    var standingDiagnostics: [Diagnostic]
    /// What each function cost that was called; of a scenario, those called anew.
    var spending: [RuleSpending] = []

    /// The result as others see it.
    ///
    /// - Parameter loading: What was found while the pack and the round were read.
    func scorecards(loading: [Diagnostic]) -> Scorecards {
        let found =
            loading + checkDiagnostics + cellDiagnostics.joined() + groups.diagnostics
            + standingDiagnostics
        var cards = Scorecards(
            pack: pack, round: round, period: inputs.period, units: inputs.units,
            indicators: columns, groups: groups.columns, standings: standings, order: order,
            diagnostics: found.sorted())
        cards.unroundedTotals = groups.unroundedTotals
        if inputs.apart.contains(where: { $0 > 0 }) { cards.below = UnitsBelow(inputs) }
        cards.deciders = pack.deciders(of: columns, groups.columns, inputs)
        cards.spending = spending
        cards.made = MadeFigures(inputs, fields: pack.fields)
        if inputs.columns.areQualified { cards.qualifiers = inputs.columns.map(\.qualifiers) }
        return cards
    }
}

// MARK: - In force

extension RulePack {
    /// A warning when the edition is not in force for the period.
    public func warnings(for period: Period) -> [Diagnostic] {
        guard !isInForce(for: period) else { return [] }
        let bounds = [inForceFrom.map { "from \($0)" }, inForceTo.map { "to \($0)" }]
        return [
            Diagnostic(
                ScoringCode.editionNotInForce, .warning,
                "edition \(edition) is in force \(bounds.compactMap { $0 }.joined(separator: " ")), "
                    + "the period scored is \(period)",
                rule: SourceLocation("\(path)/pack.lua"),
                fix: "choose the edition of that period, or correct in_force")
        ]
    }
}
