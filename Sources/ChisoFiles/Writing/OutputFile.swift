import Foundation

/// One file on its way: written whole and to the disk beside its place, then moved into it.
///
/// A link stays, and what it leads to is replaced; a file that is replaced keeps its mode.
struct OutputFile {
    /// As typed.
    let path: String
    /// With links followed.
    private let place: String
    /// Beside the place, with the new bytes.
    private let aside: String
    /// Beside the place, the file as it was; nil when there was none.
    private var former: String?
    private let replaces: Bool

    /// Writes the bytes beside the place.
    ///
    /// - Throws: ``WriteFault``; then nothing is left. ``Interrupted`` when a signal came.
    init(_ path: String, _ bytes: UnsafeRawBufferPointer) throws {
        self.path = path
        let (place, mode) = try Self.placed(path)
        self.place = place
        replaces = mode != nil
        AsideName.clean(beside: place)
        aside = AsideName.beside(place)
        let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw WriteFault(path, number: errno) }
        do {
            defer { close(file) }
            if let mode, fchmod(file, mode) != 0 { throw WriteFault(path, number: errno) }
            try Descriptor(file, path).write(bytes)
            guard fsync(file) == 0 else { throw WriteFault(path, number: errno) }
        } catch {
            unlink(aside)
            throw error
        }
    }

    /// Moves it into its place.
    ///
    /// - Parameter keepsFormer: Whether ``takeBack()`` is to be possible.
    mutating func moveIntoPlace(keepsFormer: Bool) throws(WriteFault) {
        if keepsFormer, replaces {
            let kept = AsideName.beside(place)
            if link(place, kept) == 0 { former = kept }
        }
        guard rename(aside, place) == 0 else {
            let number = errno
            finish()
            throw WriteFault(path, number: number)
        }
        Self.sync(place.parentFolder)
    }

    /// Puts back what was there before it was moved; where the file system could not keep it, the new file stays.
    func takeBack() {
        if let former { rename(former, place) }
        if !replaces { unlink(place) }
    }

    /// Takes away what lies beside the place.
    func discard() { unlink(aside) }

    /// Gives up the file as it was.
    func finish() {
        if let former { unlink(former) }
    }

    // MARK: - Paths

    /// Makes certain that a folder's entries are on the disk; not all file systems can.
    static func sync(_ folder: String) {
        let entry = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard entry >= 0 else { return }
        fsync(entry)
        close(entry)
    }

    /// Where a path leads, and the mode of the file there; nil when there is none.
    private static func placed(_ path: String) throws(WriteFault) -> (String, mode_t?) {
        var entry = stat()
        guard !path.isEmpty else { throw WriteFault(path, "it has no name") }
        guard !path.hasSuffix("/"), lstat(path, &entry) == 0 else {
            guard !path.hasSuffix("/"), errno == ENOENT else {
                throw path.hasSuffix("/")
                    ? WriteFault(path, "it is a folder") : WriteFault(path, number: errno)
            }
            return (path, nil)
        }
        guard stat(path, &entry) == 0, let real = realpath(path, nil) else {
            throw errno == ENOENT
                ? WriteFault(path, "it is a link that leads to nothing")
                : WriteFault(path, number: errno)
        }
        defer { free(real) }
        guard entry.st_mode & S_IFMT != S_IFDIR else { throw WriteFault(path, "it is a folder") }
        guard access(path, W_OK) == 0 else {
            throw errno == EACCES
                ? WriteFault(path, "it may not be written to") : WriteFault(path, number: errno)
        }
        return (String(cString: real), entry.st_mode & 0o7777)
    }
}
