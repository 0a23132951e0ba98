import Foundation
import Testing

@testable import ChisoAuthoring

@Suite struct WatchedFilesTests {
    private let root = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"

    private func write(_ name: String, _ text: String) throws {
        let path = "\(root)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private var look: WatchedFiles { WatchedFiles(rules: ["\(root)/r"], figures: ["\(root)/d"]) }

    @Test("Files that are written, added and removed are told; those that do not count are not")
    func changes() throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        let nothing = look
        #expect(nothing.folders == [])
        let names = [
            "r/pack.lua", "r/a/b/c.lua", "r/a/c_test.lua", "r/scenarios/s.lua", "r/.git/x.lua",
            "r/notes.md", "d/units.csv", "d/datapackage.json", "d/expected/score.csv", "d/.x.csv",
        ]
        for name in names { try write(name, "x") }
        let first = look
        #expect(
            first.changed(since: nothing)
                == ["d/datapackage.json", "d/units.csv", "r/a/b/c.lua", "r/pack.lua"]
                .map { "\(root)/\($0) (new)" })
        #expect(first.folders == ["d", "r", "r/a", "r/a/b"].map { "\(root)/\($0)" })
        #expect(look == first)
        for name in names where !name.hasSuffix("c.lua") && name != "r/pack.lua" {
            if !name.hasPrefix("d/u"), !name.hasPrefix("d/data") { try write(name, "yy") }
        }
        #expect(look.changed(since: first) == [])
        try write("r/pack.lua", "yy")
        try FileManager.default.removeItem(atPath: "\(root)/r/a")
        #expect(
            look.changed(since: first) == ["\(root)/r/a/b/c.lua (removed)", "\(root)/r/pack.lua"])
    }

    @Test(
        "A path may count by its name alone",
        arguments: [
            ("a/pack.lua", true), ("a_test.lua", false), (".a.lua", false), ("a.lua~", false),
            ("4913", false), ("units.CSV", true), ("README.md", false), ("x.tsv", true),
        ])
    func names(_ path: String, _ counts: Bool) {
        #expect(WatchedFiles.mayHold(path) == counts)
    }
}
