import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation
import Testing

/// What holds for the scenarios of every pack in `Rules`.
@Suite struct ScenarioConformanceTests {
    /// The rounds of the repository that a pack scores.
    private func rounds(of pack: LoadedPack) throws -> [Round] {
        let folder = "\(Repository.root)/Datasets"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap {
            let round = try RoundFolder(path: "\(folder)/\($0)")
            return round.pack == pack.pack.id ? try round.round(for: pack.pack) : nil
        }
    }

    @Test("There are scenarios to test")
    func scenariosAreFound() throws {
        #expect(try Repository.load("district-par-2023").scenarioNames.count >= 3)
    }

    @Test("Every scenario has titles, and changes its round", arguments: Repository.packs)
    func simulates(pack name: String) throws {
        let loaded = try Repository.load(name)
        for name in loaded.scenarioNames {
            let scenario = try loaded.scenario(name)
            #expect(!scenario.title.isEmpty)
            #expect(!scenario.titleEn.isEmpty)
            let rounds = try rounds(of: loaded)
            #expect(!rounds.isEmpty)
            for round in rounds {
                let simulator = try Simulator(
                    Scoring(
                        alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard))
                let answer = Answer(try simulator.simulate(scenario))
                #expect(answer.totals.indexChanged > 0, "\(name) on \(round.id)")
                #expect(!answer.simulation.after.isProvisional, "\(name) on \(round.id)")
            }
        }
    }

    @Test("A change that leads nowhere is refused with the file and line it stands in")
    func wrongPath() throws {
        let pack = try TemporaryPack([
            "Rules/p/scenarios/s.lua":
                "return {\n  title = \"S\",\n  changes = {\n    \"a.tarhet = 9\" },\n}"
        ])
        let loaded = try pack.load()
        let round = Round(
            id: "r", period: "2023", units: [ScoredUnit(code: "u", name: "U", kind: "district")],
            submissions: [
                "2023": Submissions(
                    period: "2023", columns: [FieldColumn([9]), FieldColumn([10])])
            ])
        let simulator = try Simulator(
            Scoring(alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard))
        let scenario = try loaded.scenario("s")
        do {
            _ = try simulator.simulate(scenario)
            Issue.record("the change was made")
        } catch let fault as Failure {
            #expect(
                pack.shorten(fault.diagnostics) == [
                    """
                    error[C202]: 'a.tarhet = 9': 'tarhet' names no declared number of pack p
                      rule: Rules/p/scenarios/s.lua:4
                      fix:  did you mean 'target'?
                    """
                ])
        }
    }
}
