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

    @Test("Names that functions share need no glossary: their words are those of the library")
    func sharedNames() throws {
        let indicators = try TemporaryPack([
            "Rules/_lib/bare.lua": "return function() return function(max) return max end end",
            "Rules/p/indicators/g/a.lua": """
            return {
              key = "a", title = "A", basis = { "thử" },
              max = 60, params = { ceiling = 9 }, value = "done", score = chiso.bare(),
            }
            """,
            "Rules/p/indicators/g/b.lua": """
            return {
              key = "b", title = "B", basis = { "thử" }, max = 40, value = "done",
              params = { floor = 95, per = 2, per_overdue = 1, few = 3, perfect = 4 },
              score = function(value, floor, per, per_overdue, few, perfect, max)
                return value >= floor and max or 0
              end,
            }
            """,
        ]).load().pack.indicators
        #expect(
            indicators[0].meanings == [
                .init(key: "ceiling", shape: .bound, vi: "mức trần", en: "ceiling")
            ])
        #expect(
            indicators[1].meanings == [
                .init(key: "floor", shape: .least, vi: "mức sàn", en: "floor"),
                .init(key: "per", shape: .points, vi: "số điểm mỗi lần", en: "points for each"),
                .init(key: "per_overdue", shape: .points),
            ])
    }

    @Test("What is wrong with the shared names is told once, and fails no indicator")
    func wrongSharedNames() throws {
        let pack = try TemporaryPack([
            "Rules/_lib/_names.lua": "return {\n  params = {},\n  parms = {},\n}",
            "Rules/p/indicators/g/b.lua": """
            return {
              key = "b", title = "B", basis = { "thử" }, max = 40, value = "done",
              params = { floor = 95 },
              score = function(value, floor, max) return value >= floor and max or 0 end,
            }
            """,
        ])
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R102]: _names.lua declares 'parms', which means nothing here
                      rule: Rules/_lib/_names.lua:3
                      fix:  did you mean 'params'?
                    """
                ]
            ))
        #expect(try pack.load().pack.indicators.map(\.fault) == [nil, nil])
    }

    @Test("A kind says of a name that functions share what the library says of it")
    func namesAgree() throws {
        let text = try Repository.text("Rules/_lib/_names.lua")
        let file = LuaFile(LuaSource(path: "Rules/_lib/_names.lua", text: Array(text.utf8)))
        let state = try Loading.state(.standard, PackFiles(path: "Rules/p", libraries: ["Rules"]))
        let names = KindDecoder(state: state).names(file)
        #expect(names.faults == [] && names.params.count >= 5)
        for key in FormulaKindTests.kinds {
            let kind = try Self.decoded(try Repository.text("Rules/_lib/\(key).lua")).kind
            for parameter in kind.params {
                let shared = names.params.first { $0.key == parameter.key }
                #expect(shared == nil || shared == parameter, "\(key)")
            }
        }
    }

    @Test("No Swift names a kind of the library, or what one reads")
    func nothingIsBuiltIn() throws {
        let allowed: Set<String> = [
            // The levels of a choice field, as rules declare them and as a pack is told in JSON.
            "levels FieldsDecoder.swift", "levels Declarations.swift",
            // The levels that tests cover.
            "levels TestReport.swift",
            // The steps of a sweep, from one value of an axis to the next: a column, JSON, a count.
            "step SweepReport.swift", "steps SweepReport.swift", "steps SweepOptions.swift",
            // The step in which a search for a goal changes a figure: a column.
            "step GoalReport.swift",
            // What a sweep is compared with.
            "baseline SweepReport.swift",
            // The lowest and the highest value of a year, beside a line of a chart.
            "lowest TrendParts.swift", "highest TrendParts.swift",
            // A kind that a fix or a help shows as an example, and the one that new indicators begin with.
            "proportion IndicatorDecoder.swift", "proportion New.swift", "steps New.swift",
            "steps NewPack.swift",
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
        #expect(found == allowed)
    }
}
