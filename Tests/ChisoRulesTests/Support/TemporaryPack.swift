import ChisoModel
import Foundation

@testable import ChisoRules

/// A small pack in a folder of its own, gone with its owner; files are replaced or added by the test.
final class TemporaryPack {
    /// A pack of two indicators under one group: `a` in proportion, `b` per piece.
    static let files = [
        "Rules/p/pack.lua": """
        return {
          id = "p", edition = "1", title = "Bộ thử",
          tie_break = { "g", "a" },
          basis = { "văn bản thử" },
          tree = {
            { key = "g", title = "Nhóm",
              children = { "a", "b" } },
          },
        }
        """,
        "Rules/p/fields.lua": """
        return {
          fields = {
            { key = "done", title = "Đã làm", type = "count" },
            { key = "due", title = "Phải làm", type = "count" },
          },
        }
        """,
        "Rules/p/indicators/g/a.lua": """
        return {
          key = "a", title = "A", basis = { "thử" },
          max = 60, target = 100,
          none_arising = "zero",
          value = function(done, due) return chiso.percent(done, due) end,
          score = chiso.proportion(),
        }
        """,
        "Rules/p/indicators/g/b.lua": """
        return {
          key = "b", title = "B", basis = { "thử" },
          max = 40, params = { per = 2 },
          value = "done",
          score = chiso.capped_count(),
        }
        """,
    ]

    /// The folder that holds `Rules`.
    let root: String

    /// The files of ``files``, with some replaced, added, or, when empty, left out.
    init(_ changes: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) where text != "" {
            try write(name, text)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    /// The small pack with one file changed in one place.
    convenience init(_ name: String, replacing old: String, with new: String) throws {
        let text = Self.files[name] ?? ""
        guard text.components(separatedBy: old).count == 2 else {
            throw CocoaError(
                .fileReadCorruptFile, userInfo: [NSFilePathErrorKey: "\(name): \(old)"])
        }
        try self.init([name: text.replacingOccurrences(of: old, with: new)])
    }

    /// Writes a file, with the folders above it.
    func write(_ name: String, _ text: String) throws {
        let path = "\(root)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Loads a pack of the folder; formula kinds come from the repository.
    func load(_ pack: String = "p") throws(Failure) -> LoadedPack {
        try PackLoader(path: "\(root)/Rules/\(pack)", defaultLibrary: Repository.rules).load()
    }

    /// Why the pack is refused, or what was found though it loads, with paths as seen from the folder.
    func faults(_ pack: String = "p") -> (isRefused: Bool, texts: [String]) {
        do throws(Failure) {
            return (false, shorten(try load(pack).pack.diagnostics))
        } catch {
            return (true, shorten(error.diagnostics))
        }
    }

    /// Diagnostics as text, with paths as seen from the folder.
    func shorten(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map {
            $0.description.replacingOccurrences(of: "\(root)/", with: "")
                .replacingOccurrences(of: "\(Repository.root)/", with: "")
        }
    }
}
