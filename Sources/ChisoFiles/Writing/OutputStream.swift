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

// MARK: - Writing to what is open

/// An open file to write to; it does not own it.
struct Descriptor {
    private let number: Int32
    /// For messages.
    private let path: String

    init(_ number: Int32, _ path: String) {
        self.number = number
        self.path = path
    }

    /// Bytes written at once: between two of them a signal is noticed.
    private static let chunk = 1 << 20

    /// Writes all bytes, waiting where the file does not take them at once.
    ///
    /// - Throws: ``WriteFault``, or ``Interrupted``.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var written = 0
        while written < bytes.count {
            if Interruption.isPending { throw Interrupted() }
            let count = Foundation.write(
                number, bytes.baseAddress.map { $0 + written },
                min(bytes.count - written, Self.chunk))
            if count > 0 {
                written += count
            } else if count < 0, errno == EAGAIN {
                var ready = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if count < 0, errno != EINTR {
                let number = errno
                if Interruption.isPending { throw Interrupted() }
                throw WriteFault(path, number: number)
            }
        }
    }
}
