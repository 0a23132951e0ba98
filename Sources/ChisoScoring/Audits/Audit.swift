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
        var daysAhead = 15

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
    ///   - editions: By period: the edition that judges its records, where it is another than the pack.
    public init(
        pack: RulePack, round: Round? = nil, scorecards: Scorecards? = nil,
        previous: Scorecards? = nil, editions: [Period: Scoring.Edition] = [:],
        options: Options = Options()
    ) {
        let period = scorecards?.period ?? round?.period
        var found = pack.diagnostics + PackAudit(pack: pack).findings
        found += (round?.generalDiagnostics ?? []) + (scorecards?.diagnostics ?? [])
        var units: [Findings.Completeness] = []
        var fields: [Findings.Completeness] = []
        if let round, let period {
            let figures = RoundFigures(pack: pack, round: round)
            found += Self.findings(figures, options) { editions[$0] == nil }
            let others = Dictionary(grouping: editions.keys) { editions[$0]?.pack.path ?? "" }
            for periods in others.values {
                guard let edition = editions[periods[0]] else { continue }
                let figures = RoundFigures(pack: edition.pack, round: edition.round)
                found += Self.findings(figures, options) { periods.contains($0) }
            }
            found += Self.loneKinds(figures, period)
            let own = scorecards.flatMap { $0.pack.fields == pack.fields ? $0 : nil }
            found +=
                RunningAudit(figures: figures, period: period, scorecards: own).findings
            let completeness = CompletenessAudit(figures: figures, period: period)
            found += completeness.findings
            (units, fields) = (completeness.units, completeness.fields)
            if let scorecards = own {
                found +=
                    OutlierAudit(
                        figures: figures, scorecards: scorecards, previous: previous,
                        limit: options.outlier
                    ).findings + TargetAudit(figures: figures, scorecards: scorecards).findings
                    + FewCasesAudit(figures: figures, scorecards: scorecards).findings
            }
        }
        var result = Findings(found)
        result.pack = (pack.id, pack.edition)
        (result.round, result.period) = (round?.id, period)
        (result.units, result.fields) = (units, fields)
        result.documents = Dictionary(
            (round?.statements ?? []).map { ($0.row, $0.document) },
            uniquingKeysWith: { first, _ in first })
        result.counts = Self.counts(pack, round)
        self.result = result
    }

    /// The kinds that only one unit has, in a round of several kinds.
    private static func loneKinds(_ figures: RoundFigures, _ period: Period) -> [Diagnostic] {
        // What is near a kind that the pack names is told where the units are read; a unit above others, or below one,
        // may well be the only one of its kind.
        let clear = figures.round.units.indices.filter {
            figures.round.units[$0].unclearColumn != "kind"
                && figures.round.units[$0].parent == nil && figures.children[$0] == nil
        }
        let kinds = Dictionary(grouping: clear) { figures.round.units[$0].kind }
        guard kinds.count > 1 else { return [] }
        return kinds.filter { !$0.key.isEmpty && $0.value.count == 1 }.sorted { $0.key < $1.key }
            .map { kind, places in
                let others = kinds.keys.filter { $0 != kind && !$0.isEmpty }.sorted()
                return Diagnostic(
                    AuditCode.kindOfOneUnit, .note,
                    "only unit \(figures.round.units[places[0]].code) is of kind '\(kind)'; other "
                        + "units are of \(PrintedFigure.listed(others.map { "'\($0)'" }))",
                    data: figures.table("units.csv", unit: places[0], period: period),
                    fix: "correct it, if it is misspelt")
            }
    }

    /// What is found in the records of some periods, by the edition that judges them.
    private static func findings(
        _ figures: RoundFigures, _ options: Options, of isOne: (Period) -> Bool
    ) -> [Diagnostic] {
        let found =
            StatementAudit(figures: figures).findings + EvidenceAudit(figures: figures).findings
            + RollUpAudit(figures: figures).findings + PeriodsAudit(figures: figures).findings
            + ReportAudit(figures: figures, options: options).findings
            + figures.periods.flatMap {
                DayAudit(round: figures.round).findings(of: $0, today: options.today)
            }
        return figures.round.diagnostics(of: isOne)
            + found.filter { $0.data?.period.map(isOne) ?? true }
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

// MARK: - What was found

/// What a check of a pack, a round, or both came to.
public struct Findings: Sendable {
    /// What was looked at.
    public struct Counts: Hashable, Sendable {
        /// Rows of `statements.csv`.
        public var statements = 0
        /// Figures given, in all periods.
        public var figures = 0
        /// Periods that have figures.
        public var periods = 0
        /// Units of the round.
        public var units = 0
        /// Indicators of the pack.
        public var indicators = 0
        /// Fields of the pack.
        public var fields = 0
    }

    /// How many figures are there of those that are due: of one unit, or of one field.
    public struct Completeness: Hashable, Sendable {
        /// The code of the unit, or the key of the field.
        public var key: String
        /// The unit's name, or the field's title.
        public var title: String
        /// Figures that apply: of the fields that an indicator cannot do without.
        public var due = 0
        /// Those that were given.
        public var given = 0
        /// Those that were submitted as `NA`.
        public var notApplicable = 0
        /// Those that were submitted and refused.
        public var refused = 0
        /// Keys of the fields, or codes of the units, that are blank; in the order of the pack or the round.
        public var missing: [String] = []

        /// Starts with nothing due.
        public init(key: String, title: String) {
            self.key = key
            self.title = title
        }
    }

    /// How many findings there are of one document, or of one file, and of one period.
    public struct Tally: Hashable, Sendable {
        /// The title of the document that states a figure, else the name of the table; `rules` for what is found in a
        /// pack.
        public var source: String
        /// Nil for what is of no period.
        public var period: Period?
        /// What costs a figure or a rule.
        public var errors = 0
        /// What costs nothing, and wants a look.
        public var warnings = 0
        /// What only looks wrong.
        public var notes = 0

        /// Counts nothing.
        public init(source: String, period: Period?) {
            (self.source, self.period) = (source, period)
        }

        fileprivate mutating func add(_ severity: Diagnostic.Severity) {
            switch severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    /// The pack's name and edition; nil when no pack could be loaded.
    public var pack: (id: String, edition: String)?
    /// The round's name; nil when none was checked, or it could not be loaded.
    public var round: String?
    /// The period checked; nil without a round.
    public var period: Period?
    /// In order of report, each once.
    public var findings: [Diagnostic]
    /// What was looked at.
    public var counts = Counts()
    /// One per unit, in the order of the round.
    public var units: [Completeness] = []
    /// One per field that is due from some unit, in the order of the pack.
    public var fields: [Completeness] = []

    /// By line of `statements.csv`: the document that states it.
    public var documents: [Int: String] = [:]

    /// How many findings there are of each document and period, by document in order of name, then by period.
    public var tallies: [Tally] {
        var tallies: [String: [Period?: Tally]] = [:]
        for finding in findings {
            let (source, period) = (source(of: finding), finding.data?.period)
            tallies[source, default: [:]][
                period, default: Tally(source: source, period: period)
            ].add(finding.severity)
        }
        return tallies.values.flatMap(\.values).sorted {
            ($0.source, $0.period?.text ?? "") < ($1.source, $1.period?.text ?? "")
        }
    }

    private func source(of finding: Diagnostic) -> String {
        guard let data = finding.data else { return finding.rule == nil ? "" : "rules" }
        let name = data.path.split(separator: "/").last.map(String.init) ?? data.path
        guard name == "statements.csv", let row = data.row else { return name }
        return documents[row] ?? name
    }

    /// Puts findings in order, each once.
    public init(_ findings: [Diagnostic]) {
        self.findings = Set(findings).sorted { a, b in
            if a < b { return true }
            // What differs only in its period or its fix has an order too.
            return !(b < a) && a.description < b.description
        }
    }

    /// The same with more findings, in order, each once.
    public func adding(_ more: [Diagnostic]) -> Findings {
        var all = self
        all.findings = Findings(findings + more).findings
        return all
    }

    /// How many findings weigh as much.
    public func count(_ severity: Diagnostic.Severity) -> Int {
        findings.count { $0.severity == severity }
    }
}
