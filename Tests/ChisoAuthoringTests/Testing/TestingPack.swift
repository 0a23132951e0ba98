import ChisoRules
import Foundation

/// A small pack in a folder of its own, gone with its owner.
final class TestingPack {
    /// The folder that holds `Rules`, absolute.
    let root: String

    /// The files every such pack has, but for its one indicator and its tests.
    private static let common = [
        "Rules/p/pack.lua": """
        return {
          id = "p", title = "P", edition = "1", scale = 10, basis = { "b" },
          decimals = { indicator = 3 },
          tree = { { key = "g", title = "G", max = 10, children = { "a" } } },
        }
        """,
        "Rules/p/fields.lua": """
        return {
          fields = {
            { key = "done", title = "Done", type = "count" },
            { key = "due", title = "Due", type = "count" },
            { key = "visits", title = "Visits", type = "count" },
            { key = "level", title = "Level", type = "choice",
              levels = { { key = "good", title = "Good" }, { key = "bad", title = "Bad" } } },
          },
        }
        """,
    ]

    /// - Parameters:
    ///   - rule: What the indicator `a` declares besides key, title, basis and max = 10.
    ///   - tests: The list of its cases.
    init(rule: String, tests: String, files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        var all = Self.common
        all["Rules/p/indicators/a.lua"] =
            "return { key = \"a\", title = \"A\", basis = { \"b\" }, max = 10,\n\(rule)\n}"
        all["Rules/p/indicators/a_test.lua"] = "return {\n\(tests)\n}"
        for (path, text) in all.merging(files, uniquingKeysWith: { $1 }) {
            let file = URL(fileURLWithPath: "\(root)/\(path)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    /// The pack, loaded.
    func load() throws -> LoadedPack {
        try PackLoader(path: "\(root)/Rules/p", defaultLibrary: "\(root)/Rules").load()
    }

    /// A place without the folder.
    func short(_ text: some CustomStringConvertible) -> String {
        text.description.replacing("\(root)/", with: "")
    }
}
