import ChisoAuthoring
import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring

/// The rules and the round of the command line, read anew each time.
final class RoundSource: WatchSource {
    private let options: RunOptions
    /// Folders of the editions that scored earlier periods.
    private(set) var editionFolders: [String] = []

    init(_ options: RunOptions) {
        self.options = options
    }

    func rules(at path: String?) throws -> LoadedPack {
        if let path { return try PackLoader(path: path, limits: options.limits.limits).load() }
        return try options.pack(for: RoundFolder(path: options.data))
    }

    func figures(for pack: LoadedPack) throws -> Round {
        try RoundFolder(path: options.data).round(for: pack.pack)
    }

    func score(_ pack: LoadedPack, _ round: Round) throws -> Scorecards {
        let editions = try options.loadedEditions(before: pack, round)
        editionFolders = editions.values.map(\.pack.path).sorted()
        let scoring = Scoring(
            pack: pack.pack, rules: pack.rules, jobs: options.jobs(for: pack.pack, round),
            editions: editions, budget: options.limits.budget)
        return try scoring.scorecards(of: round, period: options.period)
    }

    /// Where rules lie, as far as it is known before any have been loaded.
    var rulesFolders: [String] {
        guard
            let path = options.rules ?? (try? options.packFolder(RoundFolder(path: options.data)))
        else { return [] }
        return [path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path]
    }
}
