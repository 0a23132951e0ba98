import ChisoFiles
import Foundation

/// The files that decide what is scored, and how they stand on disk.
///
/// Rules are the `.lua` files of their folders but for tests and scenarios; figures are the tables and the package of a
/// round but for its expected output. Hidden files and what editors write aside are neither.
public struct WatchedFiles: Hashable, Sendable {
    /// What tells that a file is another, or was written to.
    private struct Stamp: Hashable {
        var file: UInt64
        var size: Int64
        var seconds: Int
        var nanoseconds: Int
    }

    private static let tables: Set<String> = ["csv", "tsv", "txt", "json"]

    private var stamps: [String: Stamp] = [:]
    /// Every folder that was looked through, in order of path; those that are missing are not among them.
    public private(set) var folders: [String] = []

    /// Looks through folders.
    ///
    /// - Parameters:
    ///   - rules: Folders of rules, with all that is inside them; a folder that is missing is empty.
    ///   - figures: Folders of rounds.
    public init(rules: [String], figures: [String]) {
        for folder in Set(rules) { gather(folder, Self.holdsRules) }
        for folder in Set(figures) { gather(folder, Self.holdsFigures) }
        folders = Set(folders).sorted()
    }

    /// The files that were added, removed or written to between two looks, in order of path.
    public func changed(since other: WatchedFiles) -> [String] {
        Set(stamps.keys).union(other.stamps.keys).filter { stamps[$0] != other.stamps[$0] }
            .sorted().map { path in
                guard stamps[path] != nil else { return "\(path) (removed)" }
                return other.stamps[path] == nil ? "\(path) (new)" : path
            }
    }

    /// Whether a path could be that of one of the files, be it there or not.
    public static func mayHold(_ path: String) -> Bool {
        let name = path.lastPart
        return holdsRules(name) || holdsFigures(name)
    }

    private static func holdsRules(_ name: String) -> Bool {
        name.hasSuffix(".lua") && !name.hasSuffix("_test.lua") && !name.hasPrefix(".")
    }

    private static func holdsFigures(_ name: String) -> Bool {
        tables.contains((name as NSString).pathExtension.lowercased()) && !name.hasPrefix(".")
    }

    /// Takes the files of a folder and of the real folders inside it.
    private mutating func gather(_ folder: String, _ isWanted: (String) -> Bool) {
        guard let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        folders.append(folder)
        while let entry = readdir(entries) {
            let name = Self.name(of: entry)
            guard !name.hasPrefix("."), name != "expected", name != "scenarios" else { continue }
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                gather(path, isWanted)
            } else if isWanted(name), stat(path, &status) == 0 {
                stamps[path] = Stamp(
                    file: UInt64(status.st_ino), size: Int64(status.st_size),
                    seconds: Int(status.st_ctim.tv_sec),
                    nanoseconds: Int(status.st_ctim.tv_nsec))
            }
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }
}
