import ChisoModel
import ChisoRules
import Foundation
import Testing

@testable import ChisoAuthoring

@Suite struct PackDifferenceTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let packs: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/Rules")) ?? []
        return names.filter {
            FileManager.default.fileExists(atPath: "\(root)/Rules/\($0)/pack.lua")
        }.sorted()
    }()

    @Test("There are packs to compare")
    func havePacks() {
        #expect(Self.packs.count > 5)
    }

    @Test(
        "No pack differs from itself, nor from a copy with other comments and spaces",
        arguments: packs)
    func same(_ name: String) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: "\(Self.root)/Rules", toPath: folder)
        let files = FileManager.default.enumerator(atPath: folder).map(Array.init) ?? []
        for case let file as String in files where file.hasSuffix(".lua") {
            let path = "\(folder)/\(file)"
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            // Within a text in long brackets there is no comment, and spaces are its own.
            var isInText = false
            let text = lines.map { line in
                let margin = isInText ? "" : "  \t"
                isInText = !line.contains("]]") && (isInText || line.contains("[["))
                return margin + line + (isInText ? "" : "  -- ghi chú")
            }.joined(separator: "\n")
            try "--[[ chép lại\n]]\n\(text)\n".write(
                toFile: path, atomically: true, encoding: .utf8)
        }
        let own = try load("\(Self.root)/Rules/\(name)")
        let copy = try load("\(folder)/\(name)")
        #expect(try PackDifference(from: own, to: own).isEmpty)
        let difference = try PackDifference(from: own, to: copy)
        #expect(difference.isEmpty, "\(difference.indicators) \(difference.code)")
    }

    private func load(_ path: String) throws -> LoadedPack {
        try PackLoader(path: path, defaultLibrary: "\(Self.root)/Rules").load()
    }

    // MARK: - A small pack

    private static let pack = """
        return { id = "p", edition = "1", title = "P", status = "illustrative", partial = true,
          basis = { "x" }, tree = {
            { key = "g", title = "G", children = { "a", "b", "c" } },
            { key = "h", title = "H", children = { "d" } },
          } }
        """

    private static let files = [
        "pack.lua": pack,
        "fields.lua": """
        return {
          fields = { { key = "n", title = "N", type = "count" },
            { key = "m", title = "M", type = "count" } },
          checks = { { key = "le", message = "m quá n", severity = "warning",
            check = function(m, n) return m <= n end } },
        }
        """,
        "shared/half.lua": "return function(value) return value / 2 end\n",
        "indicators/a.lua": """
        local half = require "shared.half"
        return { key = "a", title = "A", basis = { "x", "y" }, max = 10, value = "n",
          params = { steps = { { above = 5, points = 1 }, { above = 9, points = 2 } } },
          score = function(value, steps)
            if value > steps[2].above then return steps[2].points end
            return math.min(half(value), steps[1].points)
          end }
        """,
        "indicators/b.lua": """
        local LIMIT = 3
        return { key = "b", title = "B", basis = { "x" }, max = 10, value = function(n) return n end,
          score = function(value, max) return math.min(max, value, LIMIT) end }
        """,
        "indicators/c.lua": """
        return { key = "c", title = "C", basis = { "x" }, max = chiso.by("kind", { x = 1, y = 2 }),
          value = "n", score = chiso.part{ of = "max" } }
        """,
        "indicators/d.lua": """
        return { key = "d", title = "D", basis = { "x" }, max = 4, value = "n",
          score = function(value) return 0 end }
        """,
        "indicators/d_test.lua": """
        return { { name = "one", given = { n = 1 }, expect = { points = 0 } },
          { name = "two", given = { n = 2 }, expect = { points = 0 } } }
        """,
        "../_lib/part.lua": """
        return function(options)
          return { reads = { "value", options.of },
            score = function(value, most) return math.min(value, most) end }
        end
        """,
    ]

    private func difference(_ edits: [(file: String, old: String, new: String)]) throws
        -> PackDifference
    {
        let folder = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for side in ["old", "new"] {
            for (name, text) in Self.files {
                var text = text
                for edit in edits where edit.file == name && side == "new" {
                    try #require(edit.old == "" || text.contains(edit.old), "\(edit)")
                    text =
                        edit.old == ""
                        ? edit.new : text.replacingOccurrences(of: edit.old, with: edit.new)
                }
                let path = "\(folder)/\(side)/p/\(name)"
                try FileManager.default.createDirectory(
                    atPath: (path as NSString).deletingLastPathComponent,
                    withIntermediateDirectories: true)
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            }
        }
        return try PackDifference(
            from: try PackLoader(path: "\(folder)/old/p", defaultLibrary: folder).load(),
            to: try PackLoader(path: "\(folder)/new/p", defaultLibrary: folder).load())
    }

    /// `key.name: before → after`, nothing else.
    private func texts(_ entries: [PackDifference.Entry]) -> [String] {
        entries.flatMap { entry -> [String] in
            let name = entry.formerKey.map { "\($0)>\(entry.key)" } ?? entry.key
            if entry.fate != .changed { return ["\(entry.fate.rawValue) \(name)"] }
            return entry.changes.isEmpty
                ? [name]
                : entry.changes.map { "\(name).\($0.name): \(text($0.before)) → \(text($0.after))" }
        }
    }

    private func text(_ value: ParameterValue?) -> String {
        switch value {
        case nil: "-"
        case .number(let number): Rounding.plainText(number)
        case .text(let text): text
        case .flag(let flag): "\(flag)"
        case .list(let items): items.map { text($0) }.joined(separator: "+")
        case .record: "{}"
        }
    }

    @Test("Nothing is said of packs that say the same")
    func nothing() throws {
        #expect(try difference([]).isEmpty)
    }

    @Test(
        "Each number and text is told by its path",
        arguments: [
            (
                "indicators/a.lua", "max = 10", "max = 12, min = 1",
                ["a.max: 10 → 12", "a.min: 0 → 1"]
            ),
            (
                "indicators/a.lua", "{ above = 9, points = 2 }",
                "{ above = 9, points = 3 }, { above = 12, points = 4 }",
                [
                    "a.steps[2].points: 2 → 3", "a.steps[3].above: - → 12",
                    "a.steps[3].points: - → 4",
                ]
            ),
            ("indicators/a.lua", "\"y\"", "\"z\"", ["a.basis: - → z", "a.basis: y → -"]),
            ("indicators/a.lua", "value = \"n\"", "value = \"m\"", ["a.value: field n → field m"]),
            ("indicators/a.lua", "title = \"A\"", "title = \"AA\"", ["a.title: A → AA"]),
            (
                "indicators/a.lua", "max = 10",
                "max = 10, target = 9, measure = \"%\", range = { 0, 9 }, better = \"higher\", "
                    + "none_arising = \"zero\", decimals = false, survey = true",
                [
                    "a.measure: - → %", "a.range.least: - → 0", "a.range.most: - → 9",
                    "a.better: - → higher", "a.target: - → 9",
                    "a.none_arising: - → zero", "a.survey: - → true", "a.decimals: - → false",
                ]
            ),
            (
                "indicators/c.lua", "y = 2", "y = 3, z = 4",
                ["c.max[kind = y]: 2 → 3", "c.max[kind = z]: - → 4"]
            ),
            (
                "indicators/c.lua", "chiso.by(\"kind\", { x = 1, y = 2 })", "2",
                ["c.max: - → 2", "c.max[kind = x]: 1 → -", "c.max[kind = y]: 2 → -"]
            ),
        ])
    func numbers(_ file: String, _ old: String, _ new: String, _ expected: [String]) throws {
        let difference = try difference([(file, old, new)])
        #expect(texts(difference.indicators) == expected)
        #expect(
            difference.groups.isEmpty && difference.fields.isEmpty && difference.policies.isEmpty)
        #expect(difference.code.allSatisfy { $0.owners == ["a.value"] })
    }

    @Test("A weight is told where its group weighs")
    func weight() throws {
        let difference = try difference([
            ("pack.lua", "title = \"G\",", "title = \"G\", aggregate = \"weighted\","),
            ("indicators/a.lua", "max = 10", "max = 10, weight = 2"),
        ])
        #expect(texts(difference.indicators) == ["a.weight: 1 → 2"])
    }

    @Test("An option of a formula kind is told by the line that writes it, and by what is read")
    func kindOption() throws {
        let difference = try difference([("indicators/c.lua", "of = \"max\"", "of = \"min\"")])
        #expect(texts(difference.indicators) == ["c.score reads: value+max → value+min"])
        #expect(difference.code.map(\.owners) == [["c.score"]])
        #expect(
            difference.code.first?.added.map(\.text)
                == ["value = \"n\", score = chiso.part{ of = \"min\" } }"])
    }

    @Test(
        "A function is told where its own file writes it; what others rest on, by its file",
        arguments: [
            (
                "indicators/a.lua", "return math.min(half(value)", "return math.max(half(value)",
                "a.score", "indicators/a.lua:6",
                "return math.max(half(value), steps[1].points)"
            ),
            (
                "indicators/b.lua", "return n end", "return n + 1 end", "b.value",
                "indicators/b.lua:2",
                "return { key = \"b\", title = \"B\", basis = { \"x\" }, max = 10, "
                    + "value = function(n) return n + 1 end,"
            ),
            (
                "indicators/b.lua", "LIMIT = 3", "LIMIT = 4", "indicators/b.lua",
                "indicators/b.lua:1", "local LIMIT = 4"
            ),
            (
                "shared/half.lua", "value / 2", "value / 3", "shared/half.lua", "shared/half.lua:1",
                "return function(value) return value / 3 end"
            ),
            (
                "../_lib/part.lua", "math.min", "math.max", "_lib/part.lua", "_lib/part.lua:3",
                "score = function(value, most) return math.max(value, most) end }"
            ),
            (
                "fields.lua", "m <= n", "m < n", "le.check", "fields.lua:5",
                "check = function(m, n) return m < n end } },"
            ),
        ])
    func code(
        _ file: String, _ old: String, _ new: String, _ owner: String, _ place: String,
        _ line: String
    ) throws {
        let difference = try difference([(file, old, new)])
        #expect(difference.code.map(\.owners) == [[owner]])
        let code = try #require(difference.code.first)
        #expect(code.removed.count == 1 && code.added.map(\.text) == [line])
        #expect(code.added.first?.location.description.hasSuffix(place) == true)
        #expect(difference.indicators.isEmpty && difference.policies.isEmpty)
    }

    @Test(
        "What moves in the tree is told, once for each thing that moves",
        arguments: [
            ("{ \"a\", \"b\", \"c\" }", "{ \"c\", \"a\", \"b\" }", ["c.place: 3 → 1"]),
            ("{ \"a\", \"b\", \"c\" }", "{ \"b\", \"a\", \"c\" }", ["a.place: 1 → 2"]),
        ])
    func order(_ old: String, _ new: String, _ expected: [String]) throws {
        let difference = try difference([("pack.lua", old, new)])
        #expect(texts(difference.indicators) == expected)
        #expect(difference.code.isEmpty && difference.groups.isEmpty)
    }

    @Test("A group that is renamed, and an indicator that goes to another group, are known again")
    func moved() throws {
        let difference = try difference([
            ("pack.lua", "\"a\", \"b\", \"c\"", "\"a\", \"b\""),
            ("pack.lua", "key = \"h\"", "key = \"hh\""),
            ("pack.lua", "{ \"d\" }", "{ \"dd\", \"c\" }"),
            ("indicators/d.lua", "key = \"d\"", "key = \"dd\""),
            (
                "indicators/d_test.lua", "",
                "return { { name = \"one\", indicator = \"dd\", given = { n = 1 }, expect = { points = 0 } } }"
            ),
        ])
        #expect(texts(difference.groups) == ["h>hh"])
        #expect(texts(difference.indicators) == ["d>dd", "c.group: g → hh"])
        #expect(difference.code.isEmpty)
    }

    @Test("What comes and goes is told, and policies of the pack")
    func comesAndGoes() throws {
        let difference = try difference([
            ("pack.lua", "\"a\", \"b\", \"c\"", "\"a\", \"b\", \"e\""),
            (
                "pack.lua", "partial = true",
                "partial = true, missing = \"exclude\", ties = \"dense\", "
                    + "decimals = { index = 1 }, in_force = { from = \"2025\" }"
            ),
            (
                "indicators/c.lua", "",
                "return { key = \"e\", title = \"E\", basis = { \"x\" }, max = 1, value = \"n\", "
                    + "score = function() return 0 end }"
            ),
            (
                "fields.lua", "key = \"m\", title = \"M\", type = \"count\"",
                "key = \"m\", title = \"M\", type = \"amount\", measure = \"kg\", range = { 1, 2 }"
            ),
            (
                "fields.lua", "{ key = \"n\"",
                "{ key = \"o\", title = \"O\", type = \"date\" }, { key = \"n\""
            ),
            ("fields.lua", "severity = \"warning\"", "severity = \"error\""),
            ("indicators/d_test.lua", "\"two\", given = { n = 2 }", "\"three\", given = { n = 2 }"),
            ("indicators/d_test.lua", "given = { n = 1 }", "given = { n = 3 }"),
        ])
        #expect(texts(difference.indicators) == ["added e", "removed c"])
        #expect(
            texts(difference.fields) == [
                "added o", "m.type: count → amount", "m.measure: - → kg", "m.range.least: 0 → 1",
                "m.range.most: - → 2",
            ])
        #expect(texts(difference.checks) == ["le.severity: warning → error"])
        #expect(
            difference.policies.map { "\($0.name): \(text($0.before)) → \(text($0.after))" } == [
                "in_force.from: - → 2025", "missing: zero → exclude", "decimals.index: 2 → 1",
                "ties: competition → dense",
            ])
        #expect(difference.tests.added == 1 && difference.tests.removed == 1)
        #expect(difference.tests.changed == 1)
    }
}
