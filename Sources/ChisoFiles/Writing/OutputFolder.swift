import Foundation

/// One new folder on its way, written whole beside its place.
struct OutputFolder {
    private let path: String
    private let aside: String

    /// Writes the folder beside its place.
    ///
    /// - Throws: ``WriteFault``; then nothing is left. ``Interrupted`` when a signal came.
    init(_ path: String, _ files: [(name: String, bytes: [UInt8])]) throws {
        let path = path.withoutSlashes
        self.path = path
        try Self.requireNothing(at: path)
        aside = OutputFile.beside(path)
        guard mkdir(aside, 0o777) == 0 else { throw WriteFault(path, number: errno) }
        do {
            for file in files { try write(file.name, file.bytes) }
        } catch {
            discard()
            throw error
        }
    }

    /// Moves it into its place; an empty folder there is replaced.
    func moveIntoPlace(keepsFormer: Bool) throws(WriteFault) {
        guard rename(aside, path) == 0 else { throw WriteFault(path, number: errno) }
        OutputFile.sync(path.parentFolder)
    }

    /// Takes it away again.
    func takeBack() { try? FileManager.default.removeItem(atPath: path) }

    /// Takes away what lies beside the place.
    func discard() { try? FileManager.default.removeItem(atPath: aside) }

    /// Nothing was there before.
    func finish() {}

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        let target = "\(aside)/\(name)"
        var folder = aside
        for part in name.split(separator: "/").dropLast() {
            folder += "/\(part)"
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
                throw WriteFault(path, number: errno)
            }
        }
        let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else { throw WriteFault(path, number: errno) }
        defer { close(file) }
        try bytes.withUnsafeBytes { try Descriptor(file, path).write($0) }
        guard fsync(file) == 0 else { throw WriteFault(path, number: errno) }
        OutputFile.sync(target.parentFolder)
    }

    private static func requireNothing(at path: String) throws(WriteFault) {
        var entry = stat()
        guard lstat(path, &entry) == 0 else { return }
        guard entry.st_mode & S_IFMT == S_IFDIR else {
            throw WriteFault(path, "something lies there already", fix: fix)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["?"]
        guard names.isEmpty else {
            throw WriteFault(path, "it is a folder that holds something already", fix: fix)
        }
    }

    private static let fix = "choose another name, or remove it first"
}
