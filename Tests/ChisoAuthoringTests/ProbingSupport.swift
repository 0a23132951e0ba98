import ChisoModel
import ChisoRules
import Foundation

@testable import ChisoAuthoring

/// Packs to probe: those of the repository, and small ones in a folder of their own, gone with their owner.
final class ProbedPack {
    /// The folder that holds `Package.swift`.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The names of all packs of the repository, in order.
    static let names: [String] = {
        let rules = "\(repository)/Rules"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: rules)) ?? []
        return names.sorted().filter {
            FileManager.default.fileExists(atPath: "\(rules)/\($0)/pack.lua")
        }
    }()

    /// What is found in a pack of the repository, with paths as seen from its root.
    static func findings(_ name: String) throws -> [Diagnostic] {
        let rules = "\(repository)/Rules"
        let loaded = try PackLoader(path: "\(rules)/\(name)", defaultLibrary: rules).load()
        return try Probe(loaded: loaded).findings()
    }

    private let root: String

    /// A pack of one indicator, `a`, with a field `done` and a field `due` beside it.
    ///
    /// - Parameters:
    ///   - indicator: The entries of the indicator beyond its key, title and basis, from line 3 on.
    ///   - fields: Further fields, from line 5 on, and after them the checks.
    ///   - pack: Further entries of `pack.lua`, from line 5 on.
    ///   - files: Further files of the pack, by path in it.
    init(
        _ indicator: String, fields: String = "", checks: String = "", pack: String = "",
        files: [String: String] = [:]
    ) throws {
        root = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        let own = [
            "pack.lua": """
            return {
              id = "p", edition = "1", title = "P", basis = { "b" }, partial = true,
              tree = { { key = "g", title = "G", children = { "a" } } },
              -- further entries
              \(pack)
            }
            """,
            "fields.lua": """
            return {
              fields = {
                { key = "done", title = "D", type = "count" },
                { key = "due", title = "D", type = "count" },
                \(fields)
              },
              checks = { \(checks) },
            }
            """,
            "indicators/g/a.lua": """
            return {
              key = "a", title = "A", basis = { "b" },
              \(indicator)
            }
            """,
        ]
        for (name, text) in own.merging(files, uniquingKeysWith: { $1 }) { try write(name, text) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    private func write(_ name: String, _ text: String) throws {
        let path = "\(root)/Rules/p/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// The pack, with the formula kinds of the repository.
    func load() throws -> LoadedPack {
        try PackLoader(
            path: "\(root)/Rules/p", defaultLibrary: "\(Self.repository)/Rules"
        ).load()
    }

    /// What is found, as text, with paths as seen from the pack.
    func findings() throws -> [String] {
        try Probe(loaded: load()).findings().map { text($0) }
    }

    /// A finding, with paths as seen from the pack.
    func text(_ finding: Diagnostic) -> String {
        finding.description.replacingOccurrences(of: "\(root)/Rules/p/", with: "")
    }
}
