import ChisoData
import ChisoFiles
import ChisoModel
import ChisoRules
import Foundation

/// What is asked of a run: which folders, which period, and what it may use up.
public struct RunRequest: Sendable {
    /// The folder of the rules; nil for the pack that the round names, in the edition in force.
    public var rules: String?
    /// The folder of the round.
    public var data: String
    /// The period to score; nil for the round's own.
    public var period: Period?
    /// The folder of packs: the pack that the round names is looked for in it first, and in it are formula kinds that are not
    /// beside the pack. Nil: that is ``usualLibrary``, and `Rules` beside the folder of rounds comes first.
    public var library: String?
    /// What a rule may use up for one cell.
    public var limits: RuleLimits
    /// What all rules may spend together in one scoring of the round.
    public var budget: RunBudget
    /// Threads that score, at least 1; nil for as many as suit the round.
    public var jobs: Int?
    /// Where files are read from.
    public var origin: FileOrigin

    /// The folder of packs where none is named.
    public static let usualLibrary = "Rules"

    /// A request; nothing is opened.
    public init(
        rules: String?, data: String, period: Period?, library: String?, limits: RuleLimits,
        budget: RunBudget, jobs: Int?, origin: FileOrigin
    ) {
        self.rules = rules
        self.data = data
        self.period = period
        self.library = library
        self.limits = limits
        self.budget = budget
        self.jobs = jobs
        self.origin = origin
    }

    // MARK: - Opening a part

    /// The folder of the round, its package read.
    ///
    /// - Throws: ``Failure`` when it is none.
    public func folder() throws(Failure) -> RoundFolder {
        try RoundFolder(path: data, origin: origin)
    }

    /// The rules that score a round in the period: those named, else the edition in force of the pack that the round
    /// names.
    ///
    /// - Throws: ``Failure``: what refuses them.
    public func rules(for round: RoundFolder) throws -> LoadedPack {
        try rules(of: loader(try rulesFolder(of: round)), for: period ?? round.period)
    }

    /// The folder of the rules: the one named, else the pack that a round names: in the folder of packs that is named, else
    /// in `Rules` beside the folder of rounds, else in the usual one.
    ///
    /// - Throws: C102 when neither names any.
    public func rulesFolder(of round: RoundFolder) throws(Failure) -> String {
        if let rules { return rules }
        guard let pack = round.pack else {
            throw Failure(
                RunCode.roundWithoutPack, "the round '\(data)' names no pack",
                data: DataLocation("\(data)/datapackage.json"),
                fix: "name the rules with --rules, or add \"pack\" to its chiso property")
        }
        let parent = data.parentPath.parentPath
        let beside = parent.isEmpty ? "Rules/\(pack)" : "\(parent)/Rules/\(pack)"
        let usual = "\(library?.withoutSlashes ?? Self.usualLibrary)/\(pack)"
        let places = library == nil ? [beside, usual] : [usual, beside]
        return places.first { place in
            origin.exists(place) { FileManager.default.fileExists(atPath: place) }
        } ?? usual
    }

    /// Loads the rules in a folder under the limits.
    public func loader(_ path: String) -> PackLoader {
        PackLoader(
            path: path, defaultLibrary: library ?? Self.usualLibrary, limits: limits,
            origin: origin)
    }

    /// The rules of a loader that score a period.
    func rules(of loader: PackLoader, for period: Period) throws(Failure) -> LoadedPack {
        rules == nil ? try loader.edition(for: period) : try loader.load()
    }
}
