import Foundation

/// The standard streams of the process.
public enum StandardStreams {
    /// Makes certain that no file opened later takes the number of a standard stream that was closed (`>&-`), that a
    /// limit on file sizes is an error and no death, and that signals which end the command reach it.
    ///
    /// To be called first of all. Writing to a stream that was closed fails.
    public static func prepare() {
        for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 && errno == EBADF {
            // Open for reading only, in which every writing fails.
            _ = open("/dev/null", O_RDONLY)
        }
        signal(SIGXFSZ, SIG_IGN)
        // Whoever started the command may have left them blocked.
        var ending = sigset_t()
        sigemptyset(&ending)
        Interruption.signals.forEach { sigaddset(&ending, $0) }
        pthread_sigmask(SIG_UNBLOCK, &ending, nil)
    }

    /// Writes a text to standard output.
    ///
    /// - Throws: ``WriteFault``, whose path is empty.
    public static func print(_ text: String) throws {
        var text = text
        try text.withUTF8 { try Descriptor(1, "").write(UnsafeRawBufferPointer($0)) }
    }
}
