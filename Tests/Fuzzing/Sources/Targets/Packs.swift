import ChisoModel
import ChisoScoring

@testable import ChisoRules

/// A whole pack in one input: loaded, its scenarios read, and three units scored by it.
enum Packs {
    static func run(_ input: [UInt8]) throws {
        let files = InputFiles(input)
        let scratch = try Scratch()
        files.write(to: scratch)
        let loader = PackLoader(
            path: "\(scratch.path)/p", defaultLibrary: Repository.rules, limits: LuaRules.limits)
        let places = Places(folder: scratch.path, files: files)
        let loaded: LoadedPack
        do throws(Failure) {
            loaded = try loader.load()
        } catch {
            try promise(!error.diagnostics.isEmpty, "a refusal has a reason")
            try places.check(error.diagnostics)
            return
        }
        try places.check(loaded.pack.diagnostics)
        try promise(
            Outline(loaded.pack) == Outline(try loader.load().pack), "a pack loads the same twice")
        for name in loaded.scenarioNames {
            do throws(Failure) {
                _ = try loaded.scenario(name)
            } catch {
                try places.check(error.diagnostics)
            }
        }
        try score(loaded)
    }

    private static func score(_ loaded: LoadedPack) throws {
        let round = Figures.round(for: loaded.pack)
        let cards: Scorecards
        do {
            cards = try Scoring(
                alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard
            ).scorecards()
        } catch let refusal as Failure {
            try promise(!"\(refusal)".isEmpty, "a refusal has a reason")
            return
        }
        try CheckedCards.check(cards)
        let again = try Scoring(
            alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard
        ).scorecards()
        try promise(
            cards.indicators.map(\.statuses) == again.indicators.map(\.statuses)
                && cards.indicators.map(\.points) == again.indicators.map(\.points)
                && cards.standings == again.standings && cards.order == again.order
                && cards.diagnostics == again.diagnostics,
            "a round scores the same twice")
    }
}

/// What a pack declares, in a form that two loadings are compared by.
private struct Outline: Equatable {
    private let texts: [String]
    private let fields: [Field]
    private let checks: [RulePack.Check]
    private let reads: [[Read]]
    private let params: [[String: ParameterValue]]
    private let maxima: [DeclaredNumber]
    private let ranking: RulePack.Ranking
    private let classes: [RulePack.ClassBand]
    private let diagnostics: [Diagnostic]

    init(_ pack: RulePack) {
        let nodes = pack.groups.map { "\($0.key) \($0.code) \($0.title) \($0.children)" }
        let leaves = pack.indicators.map { "\($0.key) \($0.code) \($0.title) \($0.location)" }
        texts = [pack.id, pack.edition, pack.title, "\(pack.scale)"] + nodes + leaves
        fields = pack.fields
        checks = pack.checks
        reads = pack.indicators.flatMap { [$0.valueReads, $0.scoreReads] }
        params = pack.indicators.map(\.params)
        maxima = pack.indicators.map(\.max)
        ranking = pack.ranking
        classes = pack.classes
        diagnostics = pack.diagnostics
    }
}
