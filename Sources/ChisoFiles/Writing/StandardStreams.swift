import Foundation

/// The standard streams of the process.
public enum StandardStreams {
    /// Makes certain that no file opened later takes the number of a standard stream that was closed (`>&-`), and that
    /// a limit on file sizes is an error and no death.
    ///
    /// To be called first of all. Writing to a stream that was closed fails.
    public static func guardNumbers() {
        for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 && errno == EBADF {
            // Open for reading only, in which every writing fails.
            _ = open("/dev/null", O_RDONLY)
        }
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Writes a text to standard output.
    ///
    /// - Throws: ``WriteFault``, whose path is empty.
    public static func print(_ text: String) throws {
        var text = text
        try text.withUTF8 { try Descriptor(1, "").write(UnsafeRawBufferPointer($0)) }
    }
}
