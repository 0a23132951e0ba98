import Foundation

/// Signals of the command that watches: some end it, with the terminal restored; others are told through a pipe.
enum Signals {
    /// A byte can be read for each signal that asks for another screen: its size, or to be shown again.
    static var descriptor: Int32 { ends.0 }

    /// Takes signals from now on.
    static func listen() {
        var both: [Int32] = [-1, -1]
        guard pipe(&both) == 0 else { return }
        for end in both {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        ends = (both[0], both[1])
        for number in [SIGINT, SIGTERM, SIGHUP] {
            handle(number) { _ in
                Terminal.leave()
                _exit(0)
            }
        }
        for number in [SIGWINCH, SIGCONT, SIGTSTP] {
            handle(number) { number in
                let error = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Signals.ends.1, &byte, 1)
                errno = error
            }
        }
    }

    /// The signals that came since it was last asked.
    static func take() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(ends.0, &bytes, bytes.count)
        return count > 0 ? bytes.prefix(count).map(Int32.init) : []
    }

    private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void)
    {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
        // Whoever started the command may have left it with the signal blocked.
        var unblocked = sigset_t()
        sigemptyset(&unblocked)
        sigaddset(&unblocked, number)
        pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
    }

    /// The ends of the pipe; set once, before any handler is.
    nonisolated(unsafe) private static var ends: (Int32, Int32) = (-1, -1)
}
