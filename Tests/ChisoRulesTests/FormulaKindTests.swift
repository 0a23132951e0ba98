import ChisoAuthoring
import ChisoModel
import Foundation
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// The formula kinds of `Rules/_lib`, each with the tests beside it.
@Suite struct FormulaKindTests {
    /// The names of the kinds, in order.
    static let kinds = Repository.files(under: "Rules/_lib", ending: ".lua")
        .filter { !$0.hasSuffix("_test.lua") }
        .map { String(($0 as NSString).lastPathComponent.dropLast(".lua".count)) }
        .filter { !$0.hasPrefix("_") }

    @Test("Every kind has a test file, and every test file a kind")
    func everyKindIsTested() {
        let tests = Repository.files(under: "Rules/_lib", ending: "_test.lua")
            .map { String(($0 as NSString).lastPathComponent.dropLast("_test.lua".count)) }
        #expect(Self.kinds == tests)
        #expect(Self.kinds.count >= 8)
    }

    @Test("Every test of a kind passes, and they run all its lines", arguments: kinds)
    func testsPass(kind: String) throws {
        let folder = "\(Repository.rules)/_lib"
        let suite = KindTesting(folder: folder, paths: ["\(folder)/\(kind)_test.lua"])
            .run(coverage: true)
        #expect(suite.cases.count >= 4)
        for result in suite.cases where !result.isPassed {
            Issue.record("\(result.location) \(kind), '\(result.name)': \(result.problems)")
        }
        let gaps = try #require(suite.coverage).gaps
        #expect(gaps.map { "\($0.location): \($0.text)" } == [])
    }
}

/// Entries of a table by name.
enum LuaTableText {
    static func value(_ name: String, in table: LuaTable) -> LuaValue? {
        table.entries.first { $0.key == name }?.value
    }

    static func table(_ name: String, in table: LuaTable) -> LuaTable? {
        if case .table(let inner)? = value(name, in: table) { return inner }
        return nil
    }

    static func text(_ name: String, in table: LuaTable) -> String {
        if case .text(let text)? = value(name, in: table) { return text }
        return ""
    }
}
