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

    @Test("Every test beside a rule passes", arguments: Repository.packs)
    func testsPass(pack name: String) throws {
        let loaded = try Repository.load(name)
        let runner = RuleTestRunner(loaded)
        var count = 0
        for test in try loaded.tests.flatMap({ try $0.cases() }) {
            count += 1
            let problems = try runner.run(test).problems.joined(separator: "; ")
            #expect(problems == "", "\(test.location) \(test.indicator), '\(test.name)'")
        }
        #expect(count >= loaded.pack.indicators.count)
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

    @Test("Every threshold is met from both sides", arguments: Repository.packs)
    func thresholdsAreMet(pack name: String) throws {
        let loaded = try Repository.load(name)
        let runner = RuleTestRunner(loaded)
        let cases = try loaded.tests.flatMap { try $0.cases() }
        for indicator in loaded.pack.indicators {
            let own = cases.filter { $0.indicator == indicator.key && $0.params.isEmpty }
            let values = try own.compactMap { try runner.run($0).cell?.value }
            let thresholds = Thresholds(indicator, fields: loaded.pack.fields)
            #expect(thresholds.unmet(by: values) == [], "\(indicator.key) has no test")
        }
    }

    @Test("Every level of a choice is met", arguments: Repository.packs)
    func levelsAreMet(pack name: String) throws {
        let loaded = try Repository.load(name)
        let cases = try loaded.tests.flatMap { try $0.cases() }
        for indicator in loaded.pack.indicators {
            guard case .field(let place) = indicator.valueSource,
                case .choice(let levels) = loaded.pack.fields[place].kind
            else { continue }
            let field = loaded.pack.fields[place].key
            let given = cases.filter { $0.indicator == indicator.key }.map { $0.given[field] }
            for level in levels {
                #expect(given.contains(.text(level.key)), "\(indicator.key), level \(level.key)")
            }
        }
    }

    @Test("Every 0 of 0 that a rule foresees is met", arguments: Repository.packs)
    func noneArisingIsMet(pack name: String) throws {
        let loaded = try Repository.load(name)
        let cases = try loaded.tests.flatMap { try $0.cases() }
        for indicator in loaded.pack.indicators {
            let own = cases.filter { $0.indicator == indicator.key }.map(\.expect)
            switch indicator.noneArising {
            case nil: continue
            case .notApplicable(let reason):
                #expect(own.contains { $0.notApplicable == reason }, "\(indicator.key)")
            case .full, .zero:
                #expect(own.contains { $0.value == nil && $0.points != nil }, "\(indicator.key)")
            }
        }
    }
}
