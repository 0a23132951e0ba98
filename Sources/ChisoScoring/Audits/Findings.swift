import ChisoModel

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

        /// Counts nothing.
        public init() {}
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
