import ChisoData
import ChisoModel
import ChisoSheets

/// Brings filled-in forms into the tables of a round: all of them, or nothing.
public struct FormImport {
    /// What became of the figures of one form.
    public struct Count: Hashable, Sendable {
        /// The file, as typed.
        public var path: String
        /// What the unit is called: its name, and its code where others have the name.
        public var unit: String
        /// Figures that the round did not have.
        public var added = 0
        /// Figures that were others before.
        public var changed = 0
        /// Figures that the round has already.
        public var unchanged = 0
        /// Figures of the round that the form leaves blank, and that stay.
        public var kept = 0
        /// Figures of the round that the form leaves blank, and that were taken out.
        public var erased = 0
        /// Notes, documents and days that are new or others now.
        public var remarks = 0
    }

    /// What an import comes to.
    public struct Outcome: Sendable {
        /// In the order of the files.
        public var counts: [Count]
        /// The tables that change, whole; empty when nothing changes, or there is a problem.
        public var tables: [(path: String, bytes: [UInt8])]
        /// By path: the bytes of those tables as they were read; what holds others by now is not to be replaced.
        public var former: [String: [UInt8]] = [:]
        /// In order of report.
        public var diagnostics: [Diagnostic]

        /// Whether something keeps the forms out.
        public var isRefused: Bool { diagnostics.contains { $0.severity == .error } }
    }

    let pack: RulePack
    let folder: RoundFolder
    let round: Round
    let period: Period
    /// How numbers in texts are typed; nil: as each form says.
    public var locale: NumberParser.Locale?
    /// Whether a blank of a form takes a figure out of the round.
    public var erasesBlanks = false
    /// Whether the figures of the forms are synthetic, and may stand in a table that is declared so.
    public var areSynthetic = false
    let names: FormNames
    let unitNames: UnitNames

    /// An import into a round.
    ///
    /// - Parameter period: The period that every form must be of.
    public init(pack: RulePack, folder: RoundFolder, round: Round, period: Period) {
        self.pack = pack
        self.folder = folder
        self.round = round
        self.period = period
        names = FormNames(pack)
        unitNames = UnitNames(round.units)
    }

    /// Reads forms, and makes the tables that they change; nothing is written.
    ///
    /// - Parameter paths: The files, as typed.
    /// - Throws: ``Failure`` when a table of the round cannot be read, or D508.
    public func outcome(_ paths: [String]) throws(Failure) -> Outcome {
        try Forms.requirePeriod(period, of: folder)
        var outcome = Outcome(counts: [], tables: [], diagnostics: [])
        var accepted: [(answer: FormAnswer, unit: Int)] = []
        for path in paths {
            var reader = FormReader(path: path, names: names)
            let answer = reader.answer()
            outcome.diagnostics += reader.diagnostics
            guard let answer else { continue }
            var identity = FormIdentity(self)
            if let unit = identity.unit(of: answer) { accepted.append((answer, unit)) }
            outcome.diagnostics += identity.diagnostics
        }
        outcome.diagnostics += repeated(accepted)
        var merge = try FormMerge(self)
        for (answer, unit) in accepted { merge.take(answer, unit: unit) }
        outcome.diagnostics += merge.diagnostics
        guard !outcome.isRefused else { return outcome }
        outcome.tables = merge.tables
        outcome.former = merge.former
        outcome.diagnostics += merge.faultsWhenReadBack()
        outcome.counts = merge.counts
        if outcome.isRefused { outcome.tables = [] }
        return outcome
    }

    private func repeated(_ accepted: [(answer: FormAnswer, unit: Int)]) -> [Diagnostic] {
        var first: [Int: String] = [:]
        return accepted.compactMap { answer, unit in
            guard let other = first.updateValue(answer.path, forKey: unit) else { return nil }
            return Diagnostic(
                FormCode.twoFormsOfUnit, .error,
                "'\(other)' is a form of '\(round.units[unit].code)' too",
                data: DataLocation(answer.path, unit: round.units[unit].code, period: period),
                fix: "name only the one that counts")
        }
    }
}
