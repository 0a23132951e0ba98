import ChisoModel
import Foundation

@testable import ChisoSeal

/// A small bundle in a folder that is gone with its owner.
final class BundleOnDisk {
    /// Absolute, without a slash at the end.
    let path: String
    /// The digest of the whole as it was sealed.
    let digest: String

    static let content: [(path: String, text: String)] = [
        ("README.md", "Đọc trước\n"),
        ("results/score.json", "{\"scorecards\": []}\n"),
        ("results/score.csv", "rank,unit\n1,x\n"),
        ("results/score.txt", "1 x\n"),
        ("Rules/p/pack.lua", "return {}\n"),
        ("Rules/p/indicators/trống.lua", ""),
        ("Datasets/d/datapackage.json", "{}\n"),
        ("Datasets/d/số liệu.csv", "unit,pieces\nx,20\n"),
    ]

    /// - Parameter change: Made to what is sealed.
    init(_ change: (inout Seal) -> Void = { _ in }) throws {
        path = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        let bundle = try Bundle(Self.content.map { ($0.path, Array($0.text.utf8)) }) { files in
            var seal = Self.seal
            seal.files = files
            change(&seal)
            return SealReport(seal).document
        }
        digest = bundle.digest
        for file in bundle.files { try write(file.path, file.bytes) }
    }

    static let seal = Seal(
        engine: "1.0.0", lua: "Lua 5.4.4", pack: "p", edition: "1", round: "d", period: "2023",
        rules: nil, data: "Datasets/d", limits: ["cellInstructions": 100_000], files: [])

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file, in order of the paths' bytes.
    var paths: [String] {
        (Self.content.map(\.path) + ["seal.json", "SHA256SUMS"])
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let target = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: target))
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
    }

    /// Puts the hash of `seal.json` as it is into its line of `SHA256SUMS`.
    func sealManifest() throws {
        let hash = try Digest.hex(of: bytes("seal.json"))
        let lines = try text("SHA256SUMS").split(separator: "\n").map { line in
            line.hasSuffix("  seal.json") ? "\(hash)  seal.json" : String(line)
        }
        try write("SHA256SUMS", lines.joined(separator: "\n") + "\n")
    }

    /// What an inspection finds that is not as sealed, one text a file.
    func findings() throws -> [String] {
        try Inspection(of: path).files.filter { $0.status != .same }.map { file in
            "\(file.status.rawValue) \(file.path)" + (file.note.map { ": \($0)" } ?? "")
        }
    }

    /// The text of what refuses the bundle, with its folder left out; nil when nothing does.
    func refusal() -> String? {
        do throws(Failure) {
            _ = try Inspection(of: path)
            return nil
        } catch {
            return error.description.replacingOccurrences(of: path, with: "DIR")
        }
    }
}

/// Numbers that are the same in every run.
/// - Basis: Steele, Lea, Flood 2014, SplitMix64.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
