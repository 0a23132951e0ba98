import ChisoModel
import Foundation

/// The folder of a bundle made by anyone: follows no link, opens nothing but plain files, and reads no more than it may.
///
/// Owns the open folder, so that all is read from the same one even if another is put in its place.
final class BundleFolder {
    /// What lies in it.
    struct Entry {
        /// From the folder, as bytes: a name need not be text.
        let path: [UInt8]
        /// Whether it is a plain file.
        let isFile: Bool
        /// Whether it is a folder.
        let isFolder: Bool
    }

    /// What a path holds.
    enum Content {
        case bytes([UInt8], sha256: String)
        case missing
        /// Why it is not read.
        case refused(String)
    }

    /// The largest file read, in bytes: 1 GiB, as the largest table of a round.
    static let largestFile = 1 << 30
    /// The most bytes read of one bundle: 4 GiB.
    static let mostBytes = 4 << 30
    /// The largest `seal.json` or `SHA256SUMS`, in bytes: 32 MiB.
    static let largestList = 32 << 20
    private static let mostEntries = 2 * Seal.mostFiles
    private static let deepest = 64

    private let root: Int32
    private let path: String
    private var bytesLeft: Int

    /// Opens a folder, of which so many bytes are read.
    ///
    /// - Throws: C481 when there is none, or it cannot be read.
    init(_ path: String, mostBytes: Int = BundleFolder.mostBytes) throws(Failure) {
        self.path = path
        bytesLeft = mostBytes
        root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else {
            throw Failure(
                SealCode.bundleUnreadable, "'\(path)' is no folder that can be read",
                fix: "name the folder that chiso score --seal wrote")
        }
    }

    deinit { close(root) }

    /// Everything in the folder and the folders in it, in no order.
    ///
    /// - Throws: C483 when there is more than any bundle has.
    func entries() throws(Failure) -> [Entry] {
        var entries: [Entry] = []
        var folders: [[UInt8]] = [[]]
        while let folder = folders.popLast() {
            guard let descriptor = openFolder(folder.split(separator: 0x2F).map(Array.init)) else {
                continue
            }
            for name in Self.names(descriptor) {
                let entry = Self.entry(name, in: descriptor, at: folder)
                entries.append(entry)
                if entry.isFolder { folders.append(entry.path) }
                let depth = entry.path.count { $0 == 0x2F }
                guard entries.count <= Self.mostEntries, depth <= Self.deepest else {
                    close(descriptor)
                    throw tooLarge("it holds more files, or deeper folders, than any bundle")
                }
            }
            close(descriptor)
        }
        return entries
    }

    /// What a path holds; each of its folders must be one and no link to one.
    ///
    /// - Parameter limit: A file of more bytes is not read.
    /// - Throws: C483 when more is to be read than is read of one bundle.
    func content(
        _ path: String, limit: Int = BundleFolder.largestFile
    ) throws(Failure) -> Content {
        let parts = path.utf8.split(separator: 0x2F).map(Array.init)
        guard let name = parts.last, let folder = openFolder(parts.dropLast()) else {
            return .missing
        }
        defer { close(folder) }
        let file = openat(
            folder, Self.text(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            return Self.refusal(errno)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .refused("not a plain file")
        }
        let size = Int(status.st_size)
        guard size <= limit else { return .refused("\(size) bytes, too many to read") }
        bytesLeft -= size
        guard bytesLeft >= 0 else {
            throw tooLarge("it holds more bytes than any bundle")
        }
        return try Self.read(file, size)
    }

    // MARK: - Reading

    /// Reads a file whose size is known, and hashes what was read; one that grows or shrinks meanwhile is refused.
    private static func read(_ file: Int32, _ size: Int) throws(Failure) -> Content {
        let digest = try Digest()
        var failure: Failure?
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            count = 0
            // A byte more is asked for, to see that there is none.
            while count <= size {
                let piece = Glibc.read(
                    file, buffer.baseAddress! + count, min(size + 1 - count, 1 << 20))
                if piece < 0 && errno == EINTR { continue }
                guard piece > 0 else {
                    isWhole = piece == 0 && count == size
                    return
                }
                do throws(Failure) {
                    try digest.add(
                        UnsafeRawBufferPointer(start: buffer.baseAddress! + count, count: piece))
                } catch { failure = error }
                count += piece
            }
            isWhole = false
        }
        if let failure { throw failure }
        guard isWhole else { return .refused("changes while it is read, or cannot be read") }
        return .bytes(bytes, sha256: try digest.hex())
    }

    /// What it means that a path cannot be opened.
    private static func refusal(_ error: Int32) -> Content {
        switch error {
        case ENOENT, ENOTDIR: .missing
        case ELOOP: .refused("a link")
        case EACCES: .refused("may not be read")
        default: .refused("not a plain file")
        }
    }

    private func openFolder(_ parts: some Collection<[UInt8]>) -> Int32? {
        var folder = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        for part in parts where folder >= 0 {
            let next = openat(
                folder, Self.text(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            close(folder)
            folder = next
        }
        return folder >= 0 ? folder : nil
    }

    /// The names in an open folder, which stays open; those of no file that can be are left out.
    private static func names(_ folder: Int32) -> [[UInt8]] {
        guard let stream = fdopendir(dup(folder)) else { return [] }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream), names.count <= mostEntries {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
        }
        return names
    }

    private static func entry(_ name: [UInt8], in folder: Int32, at path: [UInt8]) -> Entry {
        var status = stat()
        let isThere = fstatat(folder, text(name), &status, AT_SYMLINK_NOFOLLOW) == 0
        let kind = isThere ? status.st_mode & S_IFMT : 0
        return Entry(
            path: path.isEmpty ? name : path + [0x2F] + name, isFile: kind == S_IFREG,
            isFolder: kind == S_IFDIR)
    }

    /// Bytes as C takes them.
    private static func text(_ bytes: [UInt8]) -> [CChar] {
        bytes.map { CChar(bitPattern: $0) } + [0]
    }

    private func tooLarge(_ why: String) -> Failure {
        Failure(
            SealCode.bundleTooLarge, "'\(path)' is not verified: \(why)",
            fix: "name the folder that chiso score --seal wrote")
    }
}
