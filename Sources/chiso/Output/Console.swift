import ChisoModel
import ChisoReport
import Foundation

/// Standard output and standard error.
enum Console {
    /// Diagnostics printed before the rest is only counted.
    private static let most = 60

    /// Prints a line to standard error.
    static func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Prints diagnostics to standard error, the first of many in full; nothing in them reaches the terminal raw.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        error(DiagnosticSummary(diagnostics, limit: most).text)
    }

    /// Writes a result to standard output, or to a file that is whole or absent.
    static func write(_ text: String, to path: String?) throws {
        guard let path else {
            FileHandle.standardOutput.write(Data(text.utf8))
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Diagnostic(
                "C103", .error, "'\(path)' cannot be written: \(error.localizedDescription)",
                fix: "name a file in a folder that exists and can be written to")
        }
    }

    /// Columns of the terminal; 80 when output is no terminal.
    static var width: Int {
        var size = winsize()
        guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else {
            return 80
        }
        return Int(size.ws_col)
    }
}
