import ChisoModel
import Foundation

/// A folder of pages on its way: written beside its place, and moved into it when all is there.
///
/// A folder with the file ``marker`` is an earlier report and is replaced whole; any other that is not empty is left
/// alone. However writing ends, the place holds the whole new report or what it held before.
final class ReportFolder {
    /// The file that tells a report from other folders.
    static let marker = ".chiso-report"

    /// The place, as typed.
    private let path: String
    /// Where files are written meanwhile; hidden, beside the place.
    let aside: String
    private var isMoved = false
    private let files = FileManager.default

    /// Makes the folder beside its place.
    ///
    /// - Throws: Code C321 when something else lies in the place, C103 when nothing can be written there.
    init(_ path: String) throws(Failure) {
        self.path = path.withoutSlashes
        try Self.requireFree(self.path)
        let name = self.path.split(separator: "/").last ?? ""
        let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        aside = Self.parent(of: self.path) + "/.\(name.prefix(60)).chiso-\(number)"
        do {
            try files.createDirectory(atPath: aside, withIntermediateDirectories: false)
            try Data("chiso report 1\n".utf8)
                .write(to: URL(fileURLWithPath: "\(aside)/\(Self.marker)"))
        } catch {
            throw refused()
        }
    }

    deinit {
        if !isMoved { try? files.removeItem(atPath: aside) }
    }

    /// Writes a file, with the folders above it.
    ///
    /// - Throws: Code C103.
    func write(_ text: String, to name: String) throws(Failure) {
        let target = "\(aside)/\(name)"
        do {
            try files.createDirectory(
                atPath: Self.parent(of: target), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: target))
        } catch {
            throw refused()
        }
    }

    /// Moves the folder into its place; an earlier report there is gone.
    ///
    /// - Throws: Code C321 or C103; then the place holds what it held before.
    func finish() throws(Failure) {
        try Self.requireFree(path)
        let former = aside + "-former"
        let replaces = files.fileExists(atPath: path)
        if replaces, rename(path, former) != 0 { throw refused() }
        guard rename(aside, path) == 0 else {
            if replaces { rename(former, path) }
            throw refused()
        }
        isMoved = true
        if replaces { try? files.removeItem(atPath: former) }
    }

    // MARK: - The place

    private func refused() -> Failure {
        Failure(
            CommandCode.outputUnwritable, "the report '\(path)' cannot be written",
            fix: "name a new folder in one that exists and can be written to, and check that there "
                + "is room")
    }

    /// The folder above a path, as typed.
    private static func parent(of path: String) -> String {
        // By hand: Foundation's `deletingLastPathComponent` traps on a name of one letter.
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// - Throws: Code C321 when something lies in a place that is neither an earlier report nor an empty folder.
    private static func requireFree(_ path: String) throws(Failure) {
        var isFolder: ObjCBool = false
        let files = FileManager.default
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        let held = isFolder.boolValue ? try? files.contentsOfDirectory(atPath: path) : nil
        if let held, held.isEmpty || held.contains(marker) { return }
        throw Failure(
            CommandCode.reportWouldReplace,
            "'\(path)' lies there already and is no earlier report",
            fix: "name a folder that does not exist yet, or an earlier report, which is replaced")
    }
}
