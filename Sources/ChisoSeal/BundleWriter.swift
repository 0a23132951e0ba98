import ChisoModel
import Foundation

/// Writes a bundle into a folder of its own, which is whole or absent: it is made aside and then renamed.
public struct BundleWriter {
    /// The folder, as typed, without a slash at its end.
    public let path: String
    private let parent: String

    /// Looks whether the folder may be written: it must not exist, or be empty.
    ///
    /// - Throws: C485 when something lies there, or the folder it is to stand in does not exist.
    public init(_ path: String) throws(Diagnostic) {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        self.path = trimmed
        let above = (trimmed as NSString).deletingLastPathComponent
        parent = above.isEmpty ? "." : above
        var status = stat()
        if lstat(trimmed, &status) == 0 {
            let names = try? FileManager.default.contentsOfDirectory(atPath: trimmed)
            guard status.st_mode & S_IFMT == S_IFDIR, names == [] else {
                throw fault("something lies there", "name a folder that does not exist, or is empty")
            }
        }
        guard stat(parent, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw fault("there is no folder '\(parent)'", "make that folder first")
        }
    }

    /// Writes every file and then gives the folder its name.
    ///
    /// - Throws: C485 when the system refuses; nothing is left behind then.
    public func write(_ bundle: Bundle) throws(Diagnostic) {
        let aside = "\(parent)/.chiso-seal-\(UUID().uuidString)"
        guard mkdir(aside, 0o777) == 0 else { throw refused() }
        do {
            for file in bundle.files { try Self.write(file.bytes, to: "\(aside)/\(file.path)") }
            guard rename(aside, path) == 0 else { throw refused() }
        } catch {
            let reason = errno
            try? FileManager.default.removeItem(atPath: aside)
            errno = reason
            throw (error as? Diagnostic) ?? refused()
        }
    }

    private struct Refusal: Error {}

    /// Writes a file that is not there, with the folders above it, and sees it onto the disk.
    private static func write(_ bytes: [UInt8], to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw Refusal() }
        defer { close(file) }
        let isWritten = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let piece = Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
                if piece < 0 && errno == EINTR { continue }
                guard piece > 0 else { return false }
                done += piece
            }
            return true
        }
        guard isWritten, fsync(file) == 0 else { throw Refusal() }
    }

    private func refused() -> Diagnostic {
        fault(
            errno == ENOSPC ? "the disk is full" : "the system refuses it",
            "name a folder that can be written to, and see that there is room")
    }

    private func fault(_ why: String, _ fix: String) -> Diagnostic {
        Diagnostic("C485", .error, "'\(path)' cannot be sealed into: \(why)", fix: fix)
    }
}
