import Foundation

/// A folder that is gone with its owner.
final class Scratch {
    /// Absolute, without a slash at the end.
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Copies a file or folder of the repository to the same place here.
    func copy(_ name: String) throws {
        let target = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(Command.root)/\(name)", toPath: target)
    }

    /// The rules and the demonstration round.
    static func demonstration() throws -> Scratch {
        let scratch = try Scratch()
        for name in ["Rules/_lib", "Rules/district-par-2023", "Datasets/bac-kan-districts-2023"] {
            try scratch.copy(name)
        }
        return scratch
    }

    /// The text of a file.
    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    /// Writes a file, with the folders above it.
    func write(_ name: String, _ text: String) throws {
        try Self.write(text, to: "\(path)/\(name)")
    }

    /// Writes a file anywhere, with the folders above it.
    static func write(_ text: String, to target: String) throws {
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try text.write(toFile: target, atomically: true, encoding: .utf8)
    }

    /// Replaces the one place where `old` stands in a file.
    func replace(_ old: String, with new: String, in name: String) throws {
        let text = try text(name)
        guard text.components(separatedBy: old).count == 2 else {
            throw CocoaError(
                .fileReadCorruptFile, userInfo: [NSFilePathErrorKey: "\(name): \(old)"])
        }
        try write(name, text.replacingOccurrences(of: old, with: new))
    }

    /// A new file, open for writing.
    func handle(_ name: String) throws -> FileHandle {
        try write(name, "")
        return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(name)"))
    }
}
