import ChisoData
import ChisoModel
import ChisoRules
import ChisoRun
import Foundation

/// A new round of a pack: its units, and a table with a blank line for every figure that each of them owes.
public struct NewRound {
    /// Its folder, in a folder that exists.
    public var path: String
    /// The pack's folder; nil: the edition of the period, of the pack that scores ``after``.
    public var pack: String?
    /// The folder of the round that it follows, which leaves it its units, the targets stated for the new period, the tasks
    /// that are not done, the reports due and the ranks; nil: none.
    public var after: String?
    /// The folder of a draft of its targets and tasks, filled in; nil: none. Only where it follows a round.
    public var draft: String?
    /// The units: a table with the columns `unit`, `name`, `kind` and more, or names with commas between; nil: two examples.
    public var units: String?
    /// The period; nil: the one that follows that of ``after``, else the first the pack is in force for.
    public var period: Period?
    /// The folder whose `_lib` serves when there is none beside the pack.
    public var defaultLibrary = "Rules"

    /// A round to be written.
    ///
    /// - Parameter pack: Nil only where it follows a round.
    public init(path: String, pack: String?) {
        self.path = path
        self.pack = pack
    }

    /// What was written.
    public struct Written {
        /// The files, as one would type them, in order.
        public var files: [String]
        /// What was carried over from the round before, and what was not, in lines; empty where there is none.
        public var told: [String]
        /// The folder of the rules.
        public var pack: String
    }

    /// Writes it.
    ///
    /// - Throws: ``Failure`` when the pack, or the round that it follows, does not load; C301 to C303, C309 or C310; then
    ///   nothing was written.
    public func write() throws -> Written {
        try Scaffold.requireName(of: path, what: "round")
        try Scaffold.requireNothing(at: path.withoutSlashes)
        let before = try after.map(predecessor)
        let rules: RulePack
        if let before {
            rules = before.rules
        } else {
            rules = try PackLoader(path: pack ?? "", defaultLibrary: defaultLibrary).load().pack
        }
        let period = try before?.period ?? period(of: rules)
        let units =
            try before.map { NewUnits($0.units.columns, $0.units.rows) }
            ?? NewUnits(units, for: rules)
        let draft = try Scaffold(for: path)
        let files = NewRoundText(
            id: path.lastPart, period: period, rules: rules, folder: rules.path.lastPart,
            units: units, tables: before?.tables ?? [],
            after: before.map { ($0.round.id, $0.figures) }
        ).files
        for (name, text) in files { try draft.write(name, text) }
        try check(draft, rules)
        try draft.moveIntoPlace()
        return Written(
            files: files.map { "\(draft.path)/\($0.name)" }, told: before?.told ?? [],
            pack: rules.path)
    }

    /// The round that it follows, scored, with the rules of the period to come.
    private func predecessor(_ folder: String) throws -> RoundAfter {
        let request = RunRequest(
            rules: nil, data: folder, period: nil, library: defaultLibrary, limits: .standard,
            budget: .standard, jobs: nil, origin: .disk)
        let session = try RoundSession(request)
        guard let period = period ?? session.period.next else {
            throw Failure(
                AuthoringCode.noPeriodForRound,
                "nothing of its length follows the period \(session.period) of '\(folder)'",
                fix: "name the round's period: --period 2025")
        }
        guard period > session.period, !session.period.contains(period) else {
            throw Failure(
                AuthoringCode.noPeriodForRound,
                "\(period) does not follow \(session.period), the period of '\(folder)'",
                fix: "name a later period, or leave --period out")
        }
        let rules =
            try pack.map { try PackLoader(path: $0, defaultLibrary: defaultLibrary).load() }
            ?? request.loader(session.pack.pack.path).edition(for: period)
        return RoundAfter(
            cards: try session.scoring().scorecards(), round: session.round, rules: rules.pack,
            period: period,
            draft: try draft.map { folder throws(Failure) in
                try RoundAfter.Draft(folder)
            })
    }

    private func period(of rules: RulePack) throws(Failure) -> Period {
        let known = [period, rules.inForceFrom, rules.inForceTo].compactMap { $0 }.first
        guard let known else {
            throw Failure(
                AuthoringCode.noPeriodForRound,
                "the pack does not say from which period it is in force",
                fix: "name the round's period: --period 2024")
        }
        return known
    }

    /// Refuses a table of units that the round could not be read with.
    private func check(_ draft: Scaffold, _ rules: RulePack) throws(Failure) {
        let found: [Diagnostic]
        do {
            found = try RoundFolder(path: draft.draft).round(for: rules).diagnostics
        } catch {
            found = error.diagnostics
        }
        guard let fault = found.first(where: { $0.severity == .error }) else { return }
        throw Failure(
            AuthoringCode.newUnitsUnreadable,
            "the round could not be read: \(fault.message)",
            data: units.map { DataLocation($0, row: fault.data?.row, column: fault.data?.column) },
            fix: fault.fix)
    }
}
