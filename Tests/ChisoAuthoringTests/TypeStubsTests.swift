import ChisoModel
import Foundation
import Testing

@testable import ChisoAuthoring
@testable import ChisoRules

/// What the language server is told of a pack, against what chiso offers its rules.
@Suite struct TypeStubsTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The packs of the repository.
    private static let packs: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/Rules")) ?? []).sorted()
        .filter { FileManager.default.fileExists(atPath: "\(root)/Rules/\($0)/pack.lua") }

    private static func load(_ pack: String) throws -> RulePack {
        try PackLoader(path: "\(root)/Rules/\(pack)", defaultLibrary: "\(root)/Rules").load().pack
    }

    /// The fields of a class in the stubs, without the mark of what may be absent.
    private static func fields(of type: String, in stubs: String) throws -> [String] {
        let section = try #require(
            stubs.components(separatedBy: "\n\n").first {
                $0.contains(".\(type)\n---@field") || $0.contains("\(type)\n---")
            })
        return section.matches(of: #/(?m)^---@field (\w+)\??\ /#).map { String($0.1) }
    }

    @Test(
        "The names are those that a rule's parameters may have, no more and no less",
        arguments: packs)
    func namesAreOffered(pack name: String) throws {
        let pack = try Self.load(name)
        let names = try Self.fields(of: "Names", in: TypeStubs(pack, folder: name).text)
        var resolver = NameResolver(fields: pack.fields, unitColumns: pack.unitColumns)
        for indicator in pack.indicators { resolver.add(indicator, forScore: true) }
        #expect(Set(names).count == names.count)
        let fields = pack.fields.filter { $0.kind != .text }.map(\.key)
        let params = pack.indicators.flatMap { Array($0.params.keys) + Array($0.paramColumns.keys) }
        let fixed = [
            "max", "min", "target", "value", "kind", "previous_value", "previous_points",
            "previous_rank", "peers_min", "peers_max", "peers_mean", "peers_count",
        ]
        #expect(
            Set(names)
                == Set(
                    fields + fields.map { "previous_\($0)" } + params + fixed
                        + pack.unitColumns.map(\.key)))
        #expect(names.allSatisfy { resolver.isKnown($0) })
    }

    @Test("A rule that reads every name of the stubs loads", arguments: packs)
    func everyNameResolves(pack name: String) throws {
        let pack = try Self.load(name)
        let params = Set(
            pack.indicators.flatMap { Array($0.params.keys) + Array($0.paramColumns.keys) })
        let names = try Self.fields(of: "Names", in: TypeStubs(pack, folder: name).text)
            .filter { !params.contains($0) || pack.readableNames[$0] != nil }
        let folder = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // A Lua function takes at most 200 parameters.
        for start in stride(from: 0, to: names.count, by: 150) {
            let some = names[start..<min(start + 150, names.count)].joined(separator: ", ")
            let probe = "\(folder)/probe-\(start)"
            try FileManager.default.createDirectory(
                atPath: "\(probe)/indicators", withIntermediateDirectories: true)
            try Self.write(
                """
                return {
                  id = "probe", edition = "1", title = "x", basis = { "x" }, partial = true,
                  unit_columns = { \(pack.unitColumns.map { "{ key = \"\($0.key)\", type = \"\($0.kind.rawValue)\" }" }.joined(separator: ", ")) },
                  tree = { "the_probe" },
                }
                """, to: "\(probe)/pack.lua")
            let original = pack.fields.map { field in
                let type =
                    switch field.kind {
                    case .text: "text"
                    case .yesNo: "yes_no"
                    default: "number"
                    }
                return "{ key = \"\(field.key)\", title = \"x\", type = \"\(type)\" },"
            }
            try Self.write(
                "return { fields = { \(original.joined(separator: "\n")) } }",
                to: "\(probe)/fields.lua")
            try Self.write(
                "return { key = \"the_probe\", title = \"x\", basis = { \"x\" }, max = 1, "
                    + "score = function(\(some)) return 0 end }",
                to: "\(probe)/indicators/the_probe.lua")
            let loaded = try PackLoader(path: probe, defaultLibrary: "\(Self.root)/Rules").load()
            #expect(loaded.pack.diagnostics.map(\.description) == [])
        }
    }

    @Test(
        "A test may give each field that rules read and each column, and nothing else",
        arguments: packs)
    func givenIsComplete(pack name: String) throws {
        let pack = try Self.load(name)
        let given = try Self.fields(of: "Given", in: TypeStubs(pack, folder: name).text)
        let due = pack.fields.filter { $0.kind != .text }.map(\.key) + ["kind"]
        #expect(given.sorted() == (due + pack.unitColumns.map(\.key)).sorted())
    }

    @Test("A test may replace each declared number, and nothing else", arguments: packs)
    func paramsAreComplete(pack name: String) throws {
        let pack = try Self.load(name)
        let params = try Self.fields(of: "Params", in: TypeStubs(pack, folder: name).text)
        let due = pack.indicators.flatMap { Array($0.params.keys) + Array($0.paramColumns.keys) }
        #expect(Set(params) == Set(due + ["max", "min", "target"]))
    }

    @Test(
        "The stubs are comments of at most 100 columns, and name only classes that they declare",
        arguments: packs)
    func stubsAreComments(pack name: String) throws {
        let text = TypeStubs(try Self.load(name), folder: name).text
        let general = try String(
            contentsOfFile: "\(Self.root)/Rules/_types/chiso.d.lua", encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        #expect(lines.allSatisfy { $0.hasPrefix("--") && $0.count <= 100 })
        let classes = (text + general).matches(of: /(?m)^---@(?:class \(exact\)|alias) ([\w.]+)/)
            .map { String($0.1) }
        #expect(Set(classes).count == classes.count)
        let prefix = name.replacing("-", with: "_")
        let typed = lines.filter { $0.hasPrefix("---@") }.joined(separator: "\n")
        for match in typed.matches(of: /\b(?:chiso|[a-z]\w*)\.[\w.]*[A-Z]\w*/)
        where match.0.hasPrefix(prefix) || match.0.hasPrefix("chiso.") {
            #expect(classes.contains(String(match.0)), "\(match.0)")
        }
    }

    private static func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
