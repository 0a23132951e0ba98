import Foundation

/// A folder on its way: filled beside its place, and moved into it when all is there; whole or absent.
///
/// ```swift
/// let draft = try FolderDraft("report")
/// try draft.write(page, to: "units/ba-be.html")
/// try draft.moveIntoPlace(replacing: ".chiso-report")
/// ```
/// A class, because it owns the folder beside the place, which is gone with it unless it has been moved.
public final class FolderDraft {
    /// The place, as typed, without a slash at the end.
    public let path: String
    /// Where the folder is filled: a hidden name beside the place.
    public let aside: String
    private var isMoved = false

    /// Makes an empty folder beside a place, whatever lies in the place.
    ///
    /// - Throws: ``WriteFault`` when none can be made.
    public init(_ path: String) throws(WriteFault) {
        self.path = path.withoutSlashes
        aside = OutputFile.beside(self.path)
        guard mkdir(aside, 0o777) == 0 else { throw WriteFault(self.path, number: errno) }
    }

    deinit { discard() }

    /// Writes a file of the folder, with the folders above it.
    ///
    /// - Throws: ``WriteFault``; ``Interrupted`` when a signal came.
    public func write(_ bytes: [UInt8], to name: String) throws {
        var folder = aside
        for part in name.split(separator: "/").dropLast() {
            folder += "/\(part)"
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
                throw WriteFault(path, number: errno)
            }
        }
        let file = open(
            "\(aside)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw WriteFault(path, number: errno) }
        defer { close(file) }
        try bytes.withUnsafeBytes { try Descriptor(file, path).write($0) }
    }

    /// Brings all that has been written to the disk.
    func bringToDisk() throws(WriteFault) {
        for name in [""] + (FileManager.default.subpaths(atPath: aside) ?? []) {
            let entry = open("\(aside)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard entry >= 0 else { throw WriteFault(path, number: errno) }
            defer { close(entry) }
            var status = stat()
            // Not all file systems can do it for folders.
            guard fstat(entry, &status) == 0,
                fsync(entry) == 0 || status.st_mode & S_IFMT == S_IFDIR
            else { throw WriteFault(path, number: errno) }
        }
    }

    /// Moves the folder into its place; a folder that lies there, and may be replaced, is gone.
    ///
    /// - Parameter marker: As in ``requireFree(_:replacing:)``.
    /// - Throws: ``WriteFault``; then the place holds what it held before.
    public func moveIntoPlace(replacing marker: String?) throws(WriteFault) {
        try Self.requireFree(path, replacing: marker)
        let former = aside + "-former"
        let replaces = marker != nil && rename(path, former) == 0
        guard rename(aside, path) == 0 else {
            let number = errno
            if replaces { rename(former, path) }
            throw WriteFault(path, number: number)
        }
        isMoved = true
        OutputFile.sync(path.parentFolder)
        if replaces { try? FileManager.default.removeItem(atPath: former) }
    }

    /// Refuses a place where something lies that would be lost: anything but an empty folder.
    ///
    /// - Parameter marker: The name of a file that tells a folder which may be replaced whole; nil: none may.
    /// - Throws: ``WriteFault``.
    public static func requireFree(_ path: String, replacing marker: String?) throws(WriteFault) {
        let fix = "choose another name, or remove it first"
        var entry = stat()
        // A link to what may be replaced is replaced; elsewhere a dangling link is something too.
        guard (marker == nil ? lstat(path, &entry) : stat(path, &entry)) == 0 else { return }
        guard entry.st_mode & S_IFMT == S_IFDIR else {
            throw WriteFault(path, "something lies there already", fix: fix)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["?"]
        guard names.isEmpty || marker.map(names.contains) == true else {
            throw WriteFault(path, "it is a folder that holds something already", fix: fix)
        }
    }
}

// MARK: - Among other files

extension FolderDraft: Placeable {
    func moveIntoPlace(keepsFormer: Bool) throws(WriteFault) {
        try moveIntoPlace(replacing: nil)
    }

    /// Takes it away again: nothing was there before but an empty folder.
    func takeBack() { try? FileManager.default.removeItem(atPath: path) }

    func discard() {
        if !isMoved { try? FileManager.default.removeItem(atPath: aside) }
    }

    func finish() {}
}
