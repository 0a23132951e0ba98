import ChisoFiles
import ChisoModel
import ChisoReport
import Foundation

/// Standard output and standard error.
enum Console {
    /// Diagnostics printed before the rest is only counted.
    private static let most = 60

    /// Prints a line to standard error.
    static func error(_ text: String) {
        // Where even errors cannot be told there is nobody to tell.
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Prints diagnostics to standard error, the first of many in full; nothing in them reaches the terminal raw.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        error(DiagnosticSummary(diagnostics, limit: most).text)
    }

    /// Writes a result to standard output, or to a file that is whole or absent.
    ///
    /// - Throws: ``Diagnostic`` C103.
    static func write(_ text: String, to path: String?) throws {
        try write([(text, path)])
    }

    /// Writes results, each to standard output or to a file: all files or none, and none when printing fails.
    ///
    /// - Throws: ``Diagnostic`` C103.
    static func write(_ results: [(text: String, path: String?)]) throws {
        var files = OutputFiles()
        var printed = ""
        for (text, path) in results {
            if let path { files.add(text, to: path) } else { printed += text }
        }
        guard results.contains(where: { $0.path != nil }) else { return try print(printed) }
        do {
            try files.write { if !printed.isEmpty { try print(printed) } }
        } catch let fault as WriteFault {
            throw Diagnostic(
                "C103", .error, "'\(fault.path)' cannot be written: \(fault.reason)",
                fix: fault.fix)
        }
    }

    /// Tells on standard output what has been done; that nobody can read it undoes nothing.
    static func tell(_ text: String) {
        do {
            try StandardStreams.print(text)
        } catch {
            self.error("standard output could not be written to; the files have been written")
        }
    }

    private static func print(_ text: String) throws {
        do {
            try StandardStreams.print(text)
        } catch let fault as WriteFault {
            throw Diagnostic(
                "C103", .error, "standard output cannot be written to: \(fault.reason)",
                fix: "check where it goes, and that there is room")
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
