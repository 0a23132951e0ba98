import ChisoModel
import Testing

@testable import ChisoAuthoring

/// What a name on the command line means.
@Suite struct TestTargetTests {
    private let pack: TestingPack
    private var rules: String { "\(pack.root)/Rules" }

    init() throws {
        pack = try TestingPack(
            rule: "value = \"done\", score = function(value) return value end",
            tests: "{ name = \"n\", given = { done = 1 }, expect = { points = 1 } },",
            files: [
                "Rules/_lib/k.lua": "return function() end", "Rules/_lib/k_test.lua": "return {}",
                "Rules/_lib/l_test.lua": "return {}", "Rules/q/pack.lua": "return {}",
                "Rules/p/shared/s.lua": "return {}",
            ])
    }

    @Test("A pack by name or folder, a part of it, kinds, and a folder of packs")
    func meanings() throws {
        let p = "\(rules)/p"
        let file = "\(p)/indicators/a_test.lua"
        let library = "\(rules)/_lib"
        let kinds = ["\(library)/k_test.lua", "\(library)/l_test.lua"]
        let meanings: [(String, [TestTarget])] = [
            ("p", [.pack(p, parts: [])]), ("\(p)/", [.pack(p, parts: [])]),
            (file, [.pack(p, parts: [file])]),
            ("p/indicators", [.pack(p, parts: ["\(p)/indicators"])]),
            ("_lib", [.kinds(library, files: kinds)]),
            (kinds[1], [.kinds(library, files: [kinds[1]])]),
            (
                rules,
                [
                    .kinds(library, files: kinds), .pack(p, parts: []),
                    .pack("\(rules)/q", parts: []),
                ]
            ),
        ]
        for (typed, expected) in meanings {
            #expect(try TestTarget.targets(of: typed, rules: rules) == expected)
        }
    }

    @Test("Names of one pack are one run of it")
    func combined() throws {
        let p = "\(rules)/p"
        let part = "\(p)/indicators"
        let all = try TestTarget.combined(["_lib/k_test.lua", part, "p", "_lib"], rules: rules)
        #expect(
            all == [
                .kinds(
                    "\(rules)/_lib",
                    files: ["\(rules)/_lib/k_test.lua", "\(rules)/_lib/l_test.lua"]),
                .pack(p, parts: []),
            ])
        let both = try TestTarget.combined([part, "\(part)/a_test.lua"], rules: rules)
        #expect(both == [.pack(p, parts: [part, "\(part)/a_test.lua"])])
    }

    @Test("C121: what is no pack and no file, and what holds no tests")
    func nothing() throws {
        for (typed, message, fix) in [
            ("pp", "there is no pack and no file 'pp'", "did you mean 'p'?"),
            (
                "elsewhere/x", "there is no pack and no file 'elsewhere/x'",
                "name a pack in \(rules), a folder or a _test.lua file in it"
            ),
            (
                "p/shared", "'p/shared' holds no tests",
                "name a pack in \(rules), a folder or a _test.lua file in it"
            ),
        ] {
            #expect(throws: Failure(AuthoringCode.nothingToTest, message, fix: fix)) {
                try TestTarget.targets(of: typed, rules: rules)
            }
        }
    }
}
