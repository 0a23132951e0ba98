import ChisoModel

/// Answers "what if": scores a round once, then again with changes, doing anew only what they reach.
public struct Simulator: Sendable {
    private let scoring: Scoring
    private let source: any RuleSource
    private let jobs: Int
    private let round: Round
    private let period: String?
    private let baseline: Scoring.Run

    /// Scores the baseline.
    public init(
        pack: RulePack, rules source: any RuleSource, round: Round, period: String? = nil,
        jobs: Int = 1
    ) throws {
        scoring = Scoring(pack: pack, rules: source, jobs: jobs)
        self.source = source
        self.jobs = jobs
        self.round = round
        self.period = period
        baseline = try scoring.run(round, period: period, reusing: nil, reached: nil)
    }

    /// The round as it is.
    public var before: Scorecards { baseline.scorecards }

    /// The round under changes to declared numbers, applied in order.
    ///
    /// - Throws: A ``Diagnostic`` with code C202 or C203 when a path names nothing or no number.
    public func simulate(_ changes: [Change]) throws -> Simulation {
        var pack = scoring.pack
        var reached: Set<Int> = []
        for change in changes { reached.formUnion(try pack.apply(change)) }
        let changed = Scoring(pack: pack, rules: source, jobs: jobs)
        let after = try changed.run(
            round, period: period, reusing: baseline, reached: reached)
        return Simulation(
            changes: changes.map(\.text), before: baseline.scorecards, after: after.scorecards)
    }
}
