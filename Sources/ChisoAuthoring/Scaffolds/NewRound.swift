import ChisoData
import ChisoModel
import ChisoRules
import Foundation

/// A new round of a pack: its units, and a table with a blank line for every figure that each of them owes.
public struct NewRound {
    /// Its folder, in a folder that exists.
    public var path: String
    /// The pack's folder.
    public var pack: String
    /// The units: a table with the columns `unit`, `name`, `kind` and more, or names with commas between; nil: two examples.
    public var units: String?
    /// The period; nil: the first the pack is in force for.
    public var period: Period?
    /// The folder whose `_lib` serves when there is none beside the pack.
    public var defaultLibrary = "Rules"

    /// A round to be written.
    public init(path: String, pack: String) {
        self.path = path
        self.pack = pack
    }

    /// Writes it.
    ///
    /// - Returns: The files written, as one would type them, in order.
    /// - Throws: ``Failure`` when the pack does not load; C301 to C303, C309 or C310; then nothing was
    ///   written.
    public func write() throws -> [String] {
        try Scaffold.requireName(of: path, what: "round")
        try Scaffold.requireNothing(at: path.withoutSlashes)
        let rules = try PackLoader(path: pack, defaultLibrary: defaultLibrary).load().pack
        let period = try period(of: rules)
        let units = try NewUnits(units, for: rules)
        let draft = try Scaffold(for: path)
        let files = NewRoundText(
            id: path.lastPart, period: period, rules: rules,
            folder: pack.lastPart, units: units
        ).files
        for (name, text) in files { try draft.write(name, text) }
        try check(draft, rules)
        try draft.moveIntoPlace()
        return files.map { "\(draft.path)/\($0.name)" }
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
