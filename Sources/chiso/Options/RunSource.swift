import ChisoData
import ChisoFiles
import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation

/// The rules and the round that a run takes, and where their files are read from.
struct RunSource {
    /// The folder of the rules; nil for the pack that the round names.
    var rules: String?
    /// The folder of the round.
    var data: String
    /// The period to score; nil for the round's own.
    var period: String?
    /// What a rule may use up.
    var limits = RuleLimits.standard
    /// What all rules of a run may spend together.
    var budget = RunBudget.standard
    /// Where files are read from.
    var origin = FileOrigin.disk

    /// Both limits, as a seal holds them.
    var sealedLimits: SealedLimits { SealedLimits(rule: limits, run: budget) }

    /// Loads the rules and the round, without a word.
    ///
    /// - Throws: ``PackFault``, ``DataFault`` or ``Diagnostic``: what refuses them.
    func loaded() throws -> (pack: LoadedPack, round: Round) {
        let folder = try RoundFolder(path: data, origin: origin)
        let pack = try pack(for: folder)
        return (pack, try folder.round(for: pack.pack))
    }

    /// The pack of a round for the period scored: the one named, else the edition in force of the one that the round
    /// names.
    func pack(for folder: RoundFolder) throws -> LoadedPack {
        let loader = loader(try rules ?? packFolder(folder))
        let pack = try loader.load()
        let period = period ?? folder.period
        guard rules == nil, !pack.pack.rulebook.isEmpty else { return pack }
        let edition = try loader.edition(for: period)
        return edition == loader.path || edition == pack.pack.path
            ? pack : try self.loader(edition).load()
    }

    /// The editions in force in the periods before the one scored, where a rule looks back at them and they are not the
    /// pack's own.
    ///
    /// Rules that are named stand for the edition of the period scored: what units had before is scored by the edition
    /// then in force all the same, unless the rules named were in force then.
    /// - Throws: ``PackFault``, ``DataFault`` or ``Diagnostic``: what refuses them.
    func editions(before pack: LoadedPack, _ round: Round) throws -> [String: Scoring.Edition] {
        guard pack.pack.readsPrevious, !pack.pack.rulebook.isEmpty else { return [:] }
        var editions: [String: Scoring.Edition] = [:]
        var last = period ?? round.period
        while let earlier = Period.preceding(last, among: round.submissions.keys) {
            last = earlier
            if rules != nil, pack.pack.isInForce(for: earlier) { continue }
            let path = try loader(pack.pack.path).edition(for: earlier)
            guard path != pack.pack.path else { continue }
            editions[earlier] = try edition(at: path)
        }
        return editions
    }

    /// By period: the edition that scores it; the pack itself where the rules are named.
    ///
    /// - Throws: ``PackFault``, ``DataFault`` or ``Diagnostic``: what refuses them.
    func editions(
        for periods: [String], _ loaded: LoadedPack, _ round: Round
    ) throws -> [String: Scoring.Edition] {
        var byPath = [
            loaded.pack.path: Scoring.Edition(pack: loaded.pack, rules: loaded.rules, round: round)
        ]
        var editions: [String: Scoring.Edition] = [:]
        for period in periods {
            let path =
                rules == nil ? try loader(loaded.pack.path).edition(for: period) : loaded.pack.path
            if byPath[path] == nil { byPath[path] = try edition(at: path) }
            editions[period] = byPath[path]
        }
        return editions
    }

    /// The edition in a folder, with the round as its fields read it.
    private func edition(at path: String) throws -> Scoring.Edition {
        let edition = try loader(path).load()
        return Scoring.Edition(
            pack: edition.pack, rules: edition.rules,
            round: try RoundFolder(path: data, origin: origin).round(for: edition.pack))
    }

    /// The pack a round names: in `Rules` beside the folder of rounds, else in `Rules` here.
    func packFolder(_ round: RoundFolder) throws -> String {
        guard let pack = round.pack else {
            throw Diagnostic(
                CommandCode.roundWithoutPack, .error, "the round '\(data)' names no pack",
                data: DataLocation("\(data)/datapackage.json"),
                fix: "name the rules with --rules, or add \"pack\" to its chiso property")
        }
        let datasets = data.parentPath
        let parent = datasets.parentPath
        let beside = parent.isEmpty ? "Rules/\(pack)" : "\(parent)/Rules/\(pack)"
        let isBeside = origin.exists(beside) { FileManager.default.fileExists(atPath: beside) }
        return isBeside ? beside : "Rules/\(pack)"
    }

    /// The number of threads that suits a round.
    static func jobs(for pack: RulePack, _ round: Round) -> Int {
        let cells = pack.indicators.count * round.units.count
        return max(1, min(ProcessInfo.processInfo.activeProcessorCount, cells / 20_000))
    }

    private func loader(_ path: String) -> PackLoader {
        PackLoader(path: path, limits: limits, origin: origin)
    }
}
