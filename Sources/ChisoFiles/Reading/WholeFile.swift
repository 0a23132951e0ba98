import Foundation

/// Reads a file once and whole into memory of its own, never mapped: what is judged is what is used, whatever happens
/// to the file afterwards.
public enum WholeFile {
    /// The bytes of the file at `path`; links are followed.
    ///
    /// The file is opened without waiting, so that a pipe or a device in its place is refused and not read.
    ///
    /// - Parameters:
    ///   - root: The folder that the file must lie in, after all links have been followed; nil: anywhere.
    ///   - limit: The most bytes that are read.
    /// - Throws: ``ReadFault``.
    public static func bytes(
        of path: String, within root: String? = nil, limit: Int
    ) throws(ReadFault) -> [UInt8] {
        let real = try followed(path)
        if let root { try requireInside(real, try followed(root)) }
        var before = stat()
        guard stat(real, &before) == 0 else { throw ReadFault(errno) }
        try requireRegular(before, limit)
        let file = open(real, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw ReadFault(errno) }
        defer { close(file) }
        var opened = stat()
        guard fstat(file, &opened) == 0 else { throw ReadFault(errno) }
        guard isSame(before, opened), (place(of: file) ?? real) == real else { throw .changed }
        let bytes = try read(file, expected: Int(opened.st_size))
        var after = stat()
        guard fstat(file, &after) == 0 else { throw ReadFault(errno) }
        guard bytes.count == Int(opened.st_size), isSame(opened, after) else { throw .changed }
        return bytes
    }

    /// One byte more than expected is asked for, to notice a file that grows.
    private static func read(_ file: Int32, expected: Int) throws(ReadFault) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
            while count < buffer.count {
                let got = Foundation.read(
                    file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got == 0 { return }
                if got > 0 {
                    count += got
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        guard failure == 0 else { throw ReadFault(failure) }
        return bytes
    }

    private static func requireRegular(_ file: stat, _ limit: Int) throws(ReadFault) {
        switch file.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .notAFile("a folder")
        case S_IFIFO: throw .notAFile("a pipe")
        case S_IFSOCK: throw .notAFile("a socket")
        default: throw .notAFile("a device")
        }
        guard Int(file.st_size) <= limit else {
            throw .tooLarge(bytes: Int(file.st_size), limit: limit)
        }
    }

    private static func requireInside(_ path: String, _ root: String) throws(ReadFault) {
        guard path.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
            throw .leadsOut
        }
    }

    /// The path with all links followed.
    private static func followed(_ path: String) throws(ReadFault) -> String {
        guard let real = realpath(path, nil) else { throw ReadFault(errno) }
        defer { free(real) }
        return String(cString: real)
    }

    /// Where an open file lies; nil where the system does not tell.
    private static func place(of file: Int32) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(file)")
    }

    private static func isSame(_ a: stat, _ b: stat) -> Bool {
        a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size
            && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec
    }
}
