import ChisoAuthoring
import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring

/// The rules and the round of the command line, read anew each time.
final class RoundSource: WatchSource {
    private let source: SourceOptions
    /// Folders of the editions that scored earlier periods.
    private(set) var editionFolders: [String] = []

    init(_ source: SourceOptions) {
        self.source = source
    }

    func rules(at path: String?) throws -> LoadedPack {
        if let path { return try PackLoader(path: path, limits: source.limits.limits).load() }
        return try source.run.pack(for: RoundFolder(path: source.data))
    }

    func figures(for pack: LoadedPack) throws -> Round {
        try RoundFolder(path: source.data).round(for: pack.pack)
    }

    func score(_ pack: LoadedPack, _ round: Round) throws -> Scorecards {
        let editions = try source.run.editions(before: pack, round)
        editionFolders = editions.values.map(\.pack.path).sorted()
        let scoring = Scoring(
            pack: pack.pack, rules: pack.rules, jobs: source.jobs(for: pack.pack, round),
            editions: editions, budget: source.limits.budget)
        return try scoring.scorecards(of: round, period: source.period)
    }

    /// Where rules lie, as far as it is known before any have been loaded.
    var rulesFolders: [String] {
        guard
            let path = source.rules ?? (try? source.run.packFolder(RoundFolder(path: source.data)))
        else { return [] }
        return [path.withoutSlashes]
    }
}
