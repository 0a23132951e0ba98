import ChisoAuthoring
import ChisoModel
import Testing

@testable import ChisoRules

/// What holds for every pack in `Rules`.
@Suite struct PackConformanceTests {
    @Test("There are packs to test")
    func packsAreFound() {
        #expect(Repository.packs.count >= 3)
    }

    @Test("A pack loads without a fault", arguments: Repository.packs)
    func loads(pack name: String) throws {
        let pack = try Repository.load(name).pack
        #expect(pack.diagnostics.map(\.description) == [])
        #expect(pack.id == name)
        #expect(!pack.indicators.isEmpty)
    }

    @Test("The pack and each of its indicators say what they rest on", arguments: Repository.packs)
    func hasBasis(pack name: String) throws {
        let pack = try Repository.load(name).pack
        #expect(!pack.basis.isEmpty)
        #expect(pack.indicators.filter { $0.basis.isEmpty }.map(\.key) == [])
    }

    @Test("Maxima add up to the scale", arguments: Repository.packs)
    func maximaAddUp(pack name: String) throws {
        let pack = try Repository.load(name).pack
        guard !pack.isPartial else { return }
        #expect(Rounding.round(pack.declaredMax(of: 0), 9) == pack.scale)
    }

    @Test(
        "Every test beside a rule passes, and they cover all that can be",
        arguments: Repository.packs)
    func testsPassAndCover(pack name: String) throws {
        let loaded = try Repository.load(name)
        let suite = try PackTesting(loaded, budget: .standard).run(coverage: true)
        for result in suite.cases where !result.isPassed {
            Issue.record(
                "\(result.location) \(result.subject), '\(result.name)': \(result.problems)")
        }
        #expect(suite.cases.count >= loaded.pack.indicators.count)
        let gaps = try #require(suite.coverage).gaps
        #expect(gaps.map { "\($0.location) \($0.subject): \($0.text)" } == [])
    }

    @Test("Every indicator has a test, and no two cases have one name", arguments: Repository.packs)
    func everyIndicatorHasATest(pack name: String) throws {
        let loaded = try Repository.load(name)
        let cases = try loaded.tests.flatMap { try $0.cases() }
        let tested = Set(cases.map(\.indicator))
        #expect(loaded.pack.indicators.map(\.key).filter { !tested.contains($0) } == [])
        let names = Dictionary(grouping: cases) { "\($0.indicator): \($0.name)" }
        #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}
