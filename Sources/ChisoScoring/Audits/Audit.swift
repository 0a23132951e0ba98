import ChisoModel

/// Holds a pack, a round, or both against themselves, and tells of everything that does not fit.
///
/// Pure: nothing is read and nothing is changed. The order of units and rows makes no difference.
public struct Audit: Sendable {
    /// How strict the audit is, and when.
    public struct Options: Sendable {
        /// The robust z beyond which a value is an outlier, above 0.
        public var outlier = 3.5
        /// The day against which reports are overdue; nil: none is.
        public var today: Day?
        /// How many days ahead a report that is due is told of.
        public var daysAhead = 15

        /// The usual strictness.
        public init() {}
    }

    /// What was found, what was looked at, and how complete the figures are.
    public let result: Findings

    /// In order of report, each once.
    public var findings: [Diagnostic] { result.findings }

    /// Audits a pack, and a round where there is one.
    ///
    /// - Parameters:
    ///   - scorecards: The round scored; its diagnostics are among the findings, and its period is checked.
    ///   - previous: The round scored for the preceding period, where it has the figures.
    public init(
        pack: RulePack, round: Round? = nil, scorecards: Scorecards? = nil,
        previous: Scorecards? = nil, options: Options = Options()
    ) {
        let period = scorecards?.period ?? round?.period
        var found = pack.diagnostics + PackAudit(pack: pack).findings
        found += (round?.diagnostics ?? []) + (scorecards?.diagnostics ?? [])
        var units: [Findings.Completeness] = []
        var fields: [Findings.Completeness] = []
        if let round, let period {
            let figures = RoundFigures(pack: pack, round: round)
            found += StatementAudit(figures: figures).findings
            let completeness = CompletenessAudit(figures: figures, period: period)
            found += completeness.findings
            (units, fields) = (completeness.units, completeness.fields)
            found += EvidenceAudit(figures: figures).findings
            found += RollUpAudit(figures: figures).findings
            found += AccumulationAudit(figures: figures).findings
            found += ReportAudit(figures: figures, options: options).findings
            if let scorecards, scorecards.pack.fields == pack.fields {
                found +=
                    OutlierAudit(
                        figures: figures, scorecards: scorecards, previous: previous,
                        limit: options.outlier
                    ).findings + TargetAudit(figures: figures, scorecards: scorecards).findings
            }
        }
        var result = Findings(found)
        result.pack = (pack.id, pack.edition)
        (result.round, result.period) = (round?.id, period)
        (result.units, result.fields) = (units, fields)
        result.counts = Self.counts(pack, round)
        self.result = result
    }

    private static func counts(_ pack: RulePack, _ round: Round?) -> Findings.Counts {
        var counts = Findings.Counts()
        counts.indicators = pack.indicators.count
        counts.fields = pack.fields.count
        guard let round else { return counts }
        counts.units = round.units.count
        counts.periods = round.submissions.count
        counts.statements = round.statements.count
        counts.figures = round.submissions.values.reduce(0) { sum, submissions in
            sum + submissions.columns.reduce(0) { $0 + $1.states.count { $0 == .given } }
        }
        return counts
    }
}
