import ChisoModel
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoScoring

/// Keeps every file that a run reads, and puts them with the results into a bundle.
public struct Sealer {
    /// What the run is asked; the bytes that it reads are kept.
    public let request: RunRequest
    private let files = KeptFiles()

    /// Looks whether there can be a bundle before anything is scored.
    ///
    /// - Throws: C485 when limits are higher than a bundle may ask for.
    public init(_ request: RunRequest) throws(Failure) {
        var request = request
        request.origin = .kept(files)
        self.request = request
        guard SealedLimits(byName: SealedLimits(of: request).byName) != nil else {
            throw Failure(
                SealCode.limitsTooHigh, "a limit is more than 100 times its default",
                fix: "seal with lower limits: no bundle may keep a verifier busy for ever")
        }
    }

    /// The bundle of a run, whose results have been made again from it.
    ///
    /// - Throws: C486 when a file's path cannot be sealed, C487 when other results come out of the bundle.
    public func bundle(of cards: Scorecards, by loaded: LoadedPack) throws -> Bundle {
        let paths = SealedPaths(
            pack: loaded.pack.path, data: request.data,
            library: request.library ?? RunRequest.usualLibrary)
        let inputs = try paths.placed(files.all)
        let rules = request.rules == nil ? nil : paths.rules
        let limits = SealedLimits(of: request)
        let run = SealedRun(
            rules: rules, data: paths.data, period: cards.period, limits: limits,
            files: inputs)
        let again = try sealed(run)
        guard isSame(cards, again) else {
            throw refusal("the results that come out of it are others")
        }
        let seal = Seal(
            engine: Engine.version, lua: RuleLanguage.release, pack: cards.pack.id,
            edition: cards.pack.edition, round: cards.round, period: cards.period, rules: rules,
            data: paths.data, limits: limits.byName, files: [])
        let readme = ("README.md", Array(SealReadme.text(of: seal).utf8))
        return try Bundle(inputs + SealedRun.results(of: again) + [readme]) { files in
            var seal = seal
            seal.files = files
            return SealReport(seal).document
        }
    }

    private func sealed(_ run: SealedRun) throws(Failure) -> Scorecards {
        do {
            return try run.scorecards()
        } catch {
            throw refusal(SealedRun.reason(error))
        }
    }

    /// Whether two runs came to the same; messages may name other paths.
    private func isSame(_ a: Scorecards, _ b: Scorecards) -> Bool {
        let codes = a.units.map(\.code)
        return [[], codes].allSatisfy { units in
            ScorecardReport(a, units: units).render(.csv)
                == ScorecardReport(b, units: units).render(.csv)
        }
    }

    private func refusal(_ why: String) -> Failure {
        Failure(
            SealCode.runNotRepeatable, "the run cannot be made again from a bundle: \(why)",
            fix: "name the folders of rules and data by plain paths, and change nothing meanwhile")
    }
}
