import ChisoModel
import ChisoScoring
import Testing

@testable import ChisoRules

extension TemporaryPack {
    /// Scores units `u1`, `u2`… with these figures of `done` and `due`.
    func texts(
        _ figures: [(Double, Double)] = [(3, 4)], changing changes: [String] = [],
        targets: [Round.Target] = []
    ) throws -> [String] {
        let loaded = try load()
        #expect(loaded.pack.diagnostics == [])
        let units = figures.indices.map { ScoredUnit(code: "u\($0 + 1)", name: "U\($0 + 1)") }
        var columns = [FieldColumn(figures.map(\.0)), FieldColumn(figures.map(\.1))]
        for place in columns.indices { columns[place].rows = figures.indices.map { Int32($0 + 2) } }
        var pack = loaded.pack
        for change in changes { _ = try pack.apply(Change(change)) }
        var round = Round(
            id: "r", period: "2023", units: units,
            submissions: ["2023": Submissions(period: "2023", columns: columns)],
            tables: [Round.Table(path: "submissions.csv", figures: "synthetic", source: "")])
        round.targets = targets
        let cards = try Scoring(
            alone: pack, rules: loaded.rules, round: round, budget: .standard
        ).scorecards()
        return shorten(cards.diagnostics)
    }
}
