import Foundation

/// A pipe, a device or an open file as the target of a command: it takes bytes as they come.
struct OutputStream {
    private let path: String

    /// Nil when the path leads to a file or to nothing.
    init?(_ path: String) {
        self.path = path
        if path.hasPrefix("/dev/std") || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/")
        {
            return
        }
        var entry = stat()
        guard stat(path, &entry) == 0, ![S_IFREG, S_IFDIR].contains(entry.st_mode & S_IFMT)
        else { return nil }
    }

    /// Writes all bytes.
    ///
    /// - Throws: ``WriteFault``, or ``Interrupted``.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        let standard = ["/dev/stdout": Int32(1), "/dev/stderr": 2][path]
        let file = standard.map { dup($0) } ?? open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard file >= 0 else {
            if Interruption.isPending { throw Interrupted() }
            throw WriteFault(path, number: errno)
        }
        defer { close(file) }
        try Descriptor(file, path).write(bytes)
    }
}
