import ChisoAuthoring
import Foundation

/// The terminal of the command while a screen of its own is shown: no echo, no waiting for the end of a line.
///
/// It is restored when the command ends, also by a signal.
enum Terminal {
    /// Whether standard output is a terminal that can show a screen.
    static var isScreen: Bool {
        isatty(1) == 1 && ProcessInfo.processInfo.environment["TERM"] ?? "dumb" != "dumb"
    }

    /// Columns and lines.
    static var size: (width: Int, height: Int) {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return (80, 24)
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Shows an empty screen, and takes keys as they are pressed.
    static func enter() {
        isEntered = 1
        if isatty(0) == 1, tcgetpgrp(0) == getpgrp(), tcgetattr(0, &before) == 0 {
            hasModes = 1
            var modes = before
            modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
            tcsetattr(0, TCSANOW, &modes)
        }
        Self.write(TerminalFrame.enter)
    }

    /// Restores what was there before; safe to call from a handler of signals.
    static func leave() {
        guard isEntered == 1 else { return }
        isEntered = 0
        leaving.withUTF8Buffer { _ = Foundation.write(1, $0.baseAddress, $0.count) }
        if hasModes == 1 { tcsetattr(0, TCSANOW, &before) }
    }

    /// Writes a text whole.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(
                    1, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno != EINTR, errno != EAGAIN { return }
                written += max(0, count)
            }
        }
    }

    // Read by a handler of signals, which runs on the only thread that changes them, or while it does nothing else.
    nonisolated(unsafe) private static var before = termios()
    nonisolated(unsafe) private static var hasModes: sig_atomic_t = 0
    nonisolated(unsafe) private static var isEntered: sig_atomic_t = 0
    /// As ``TerminalFrame/leave``: a handler may not make a String.
    private static let leaving: StaticString = "\u{1B}[?25h\u{1B}[?1049l"
}
