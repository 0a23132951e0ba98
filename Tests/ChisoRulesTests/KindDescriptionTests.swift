import ChisoLua
import ChisoModel
import Foundation
import Testing

@testable import ChisoRules

/// What formula kinds say of themselves.
@Suite struct KindDescriptionTests {
    private static func decoded(_ text: String) throws -> KindDecoder.Decoded {
        let files = PackFiles(path: "Rules/p", libraries: ["Rules"])
        let file = LuaFile(LuaSource(path: "Rules/_lib/k.lua", text: Array(text.utf8)))
        return KindDecoder(state: try Loading.state(.standard, files)).decode(file)
    }

    @Test("Every kind says what it is, in both languages", arguments: FormulaKindTests.kinds)
    func isDescribed(key: String) throws {
        let text = try Repository.text("Rules/_lib/\(key).lua")
        let decoded = try Self.decoded(text)
        let kind = decoded.kind
        #expect(decoded.faults == [])
        #expect(kind.title != kind.key && !kind.summary.isEmpty && !kind.summary.hasSuffix("."))
        #expect(text.contains("--- \(kind.title): "))
        #expect(!kind.words.isEmpty)
        for sentence in kind.words {
            #expect(sentence.vi.hasSuffix(".") && sentence.en.hasSuffix("."))
            let (vi, en) = (Self.names(in: sentence.vi), Self.names(in: sentence.en))
            #expect(vi.subtracting(["measure"]) == en)
            #expect(vi.allSatisfy { Self.known.union(kind.params.map(\.key)).contains($0) })
        }
        #expect(try #require(decoded.example).cases.count >= 3)
    }

    private static let known: Set<String> = ["max", "min", "target", "measure"]

    private static func names(in sentence: String) -> Set<String> {
        Set(sentence.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }

    @Test("A kind that returns its function alone is known by its key")
    func undescribed() throws {
        let decoded = try Self.decoded("return function() return function(value) end end")
        #expect(decoded.kind == FormulaKind(key: "k"))
        #expect(decoded.faults == [] && decoded.example == nil)
    }

    @Test(
        "What a description gets wrong is told with its line, and fails who uses the kind",
        arguments: [
            (
                "params = { { key = \"per\", shape = \"step\" } },",
                """
                error[R103]: k.lua: 'shape' is 'step'
                  rule: Rules/_lib/k.lua:4
                  fix:  write one of "bound", "least", "points", "share", "number", "steps", \
                "levels", did you mean 'steps'?
                """
            ),
            (
                "params = { { key = \"per\", shape = \"least\", vi = \"mức\" } },",
                """
                error[R103]: k.lua: lacks 'en'
                  rule: Rules/_lib/k.lua:2
                  fix:  add en = "…"
                """
            ),
            (
                "parms = {},",
                """
                error[R102]: k.lua declares 'parms', which means nothing here
                  rule: Rules/_lib/k.lua:4
                  fix:  did you mean 'params'?
                """
            ),
            (
                "words = { { vi = \"một.\" } },",
                """
                error[R103]: k.lua: lacks 'en'
                  rule: Rules/_lib/k.lua:2
                  fix:  add en = "…"
                """
            ),
            (
                "example = { fields = {}, value = \"x\", cases = { { name = \"a\" } } },",
                """
                error[R103]: k.lua: a case of the example expects nothing
                  rule: Rules/_lib/k.lua:4
                  fix:  add share, missing, not_applicable or failed
                """
            ),
        ])
    func faults(entry: String, text: String) throws {
        let pack = try TemporaryPack([
            "Rules/_lib/k.lua": """
            local function make() return function(value, max) return max end end
            return {
              make = make, title = "Tên",
              \(entry)
            }
            """,
            "Rules/p/indicators/g/b.lua": """
            return {
              key = "b", title = "B", basis = { "thử" },
              max = 40, value = "done", score = chiso.k(),
            }
            """,
        ])
        #expect(pack.faults() == (false, [text]))
        #expect(try pack.load().pack.indicators.map { $0.fault != nil } == [false, true])
    }

    @Test("A pack says what names mean to its own functions")
    func glossary() throws {
        let pack = try #require(TemporaryPack.files["Rules/p/pack.lua"])
        let loaded = try TemporaryPack([
            "Rules/p/pack.lua": pack.replacing(
                "  tree = {",
                with: """
                      params = {
                        { key = "enough", shape = "bound", vi = "mức đủ", en = "enough" },
                        { key = "other", shape = "points" },
                      },
                      tree = {
                    """),
            "Rules/p/indicators/g/b.lua": """
            return {
              key = "b", title = "B", basis = { "thử" },
              max = 40, params = { enough = 3 }, value = "done",
              score = function(value, enough, max) return value >= enough and max or 0 end,
            }
            """,
        ]).load()
        #expect(
            loaded.pack.indicators[1].meanings == [
                .init(key: "enough", shape: .bound, vi: "mức đủ", en: "enough")
            ])
        #expect(loaded.pack.indicators[1].kind == nil)
        #expect(loaded.pack.indicators[0].kind?.key == "proportion")
    }

    @Test("No Swift names a kind of the library, or what one reads")
    func nothingIsBuiltIn() throws {
        // Words that Swift has of its own, and kinds that a message or a command shows as an example.
        let allowed: Set<String> = [
            "levels FieldsDecoder.swift", "levels TestReport+Text.swift",
            "levels Declarations+Pack.swift", "proportion IndicatorDecoder.swift",
            "proportion New.swift", "steps SweepOptions.swift", "steps New.swift",
            "steps NewPack.swift", "steps SweepReport+Data.swift", "step SweepReport+Data.swift",
            "step GoalReport+Page.swift", "lowest TrendParts+Indicator.swift",
            "highest TrendParts+Indicator.swift", "floor IndicatorText.swift",
        ]
        var names: Set<String> = []
        for key in FormulaKindTests.kinds {
            let text = try Repository.text("Rules/_lib/\(key).lua")
            names.formUnion([key] + (try Self.decoded(text)).kind.params.map(\.key))
        }
        var found: Set<String> = []
        for file in Repository.files(under: "Sources", ending: ".swift") {
            for line in try Repository.text(file).split(separator: "\n") {
                guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
                for match in line.matches(of: /"(\w+)"|chiso\.(\w+)|--kind (\w+)/) {
                    let name = [match.1, match.2, match.3].compactMap { $0 }.map(String.init)[0]
                    if names.contains(name) {
                        found.insert("\(name) \((file as NSString).lastPathComponent)")
                    }
                }
            }
        }
        #expect(found.subtracting(allowed) == [])
    }
}
