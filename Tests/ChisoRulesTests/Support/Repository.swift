import Foundation
import Testing

@testable import ChisoRules

/// The packs that lie in the repository.
enum Repository {
    /// The folder that holds `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The folder of rules.
    static let rules = "\(root)/Rules"

    /// The names of all packs, in order.
    static let packs: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: rules)) ?? []
        return names.sorted().filter {
            FileManager.default.fileExists(atPath: "\(rules)/\($0)/pack.lua")
        }
    }()

    /// Loads a pack of the repository.
    static func load(_ pack: String) throws -> LoadedPack {
        do {
            return try PackLoader(path: "\(rules)/\(pack)", defaultLibrary: rules).load()
        } catch {
            Issue.record("\(error.diagnostics.map(\.description).joined(separator: "\n"))")
            throw error
        }
    }

    /// A file's text.
    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// The files under a folder with this ending, by path from the root, in order.
    static func files(under folder: String, ending: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        return (names?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
    }
}
