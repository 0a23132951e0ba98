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
        AsideName.clean(beside: self.path)
        aside = AsideName.beside(self.path)
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
        if marker != nil, exchange() {
            isMoved = true
            OutputFile.sync(path.parentFolder)
            try? FileManager.default.removeItem(atPath: aside)
            return
        }
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

    /// Gives the folder the name of what lies in its place, and that the name of the folder, in one call: at every moment
    /// one of the two lies there. False where nothing lies there, or the file system cannot do it.
    private func exchange() -> Bool {
        typealias Rename =
            @convention(c) (
                Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
            ) -> Int32
        // Swift sees the function only where all extensions of GNU are asked for.
        guard let symbol = dlsym(nil, "renameat2") else { return false }
        let renameExchange: UInt32 = 2
        return unsafeBitCast(symbol, to: Rename.self)(
            AT_FDCWD, aside, AT_FDCWD, path, renameExchange) == 0
    }

    /// Refuses a place where something lies that would be lost: anything but an empty folder.
    ///
    /// - Parameter marker: The name of a file that tells a folder which may be replaced whole; nil: none may.
    /// - Throws: ``WriteFault``.
    public static func requireFree(_ path: String, replacing marker: String?) throws(WriteFault) {
        let fix = "choose another name, or remove it first"
        var entry = stat()
        // A dangling link is something too.
        guard lstat(path, &entry) == 0 else { return }
        guard entry.st_mode & S_IFMT != S_IFLNK else {
            throw WriteFault(path, "it is a link", fix: "name the folder that it leads to")
        }
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
