import ChisoFiles
import ChisoModel
import ChisoPrint
import ChisoReport
import Foundation

/// Standard output and standard error.
enum Console {
    /// Diagnostics printed before the rest is only counted.
    private static let most = 60

    /// Prints a text to standard error; of what might steer a terminal only its line ends stand.
    ///
    /// What is quoted in it goes through `Printable.text` first, or a line end in a name would begin a line.
    static func error(_ text: String) {
        let safe = Printable.page(text, isColoured: false)
        // Where even errors cannot be told there is nobody to tell.
        try? FileHandle.standardError.write(contentsOf: Data((safe + "\n").utf8))
    }

    /// Prints diagnostics to standard error, the first of many in full; nothing in them reaches the terminal raw.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        error(DiagnosticSummary(diagnostics, limit: most).text)
    }

    /// Writes a result to standard output, or to a file that is whole or absent.
    ///
    /// - Throws: ``Failure`` C103.
    static func write(_ text: String, to path: String?) throws {
        try write([(text, path)])
    }

    /// Writes a report as ``write(_:to:)`` does.
    static func write(
        _ report: some Report, _ format: ReportFormat, to path: String?
    ) throws {
        try write(report.render(format, on: screen(for: path)), to: path)
    }

    /// Writes results, each to standard output or to a file: all files or none, and none when printing fails.
    ///
    /// - Parameter folder: A new folder of files, written with them.
    /// - Throws: ``Failure`` C103.
    static func write(
        _ results: [(text: String, path: String?)],
        and folder: (path: String, files: [(name: String, bytes: [UInt8])])? = nil
    ) throws {
        var files = OutputFiles()
        if let folder { files.addFolder(folder.path, of: folder.files) }
        var printed = ""
        for (text, path) in results {
            if let path { files.add(text, to: path) } else { printed += text }
        }
        guard folder != nil || results.contains(where: { $0.path != nil }) else {
            return try print(printed)
        }
        try write(files) { if !printed.isEmpty { try print(printed) } }
    }

    /// Writes all files or none.
    ///
    /// - Parameter print: Done when all lies ready beside its place; when it fails, nothing is moved.
    /// - Throws: ``Failure`` C103, and what `print` throws.
    static func write(_ files: OutputFiles, print: () throws -> Void = {}) throws {
        do {
            try files.write(print: print)
        } catch let fault as WriteFault {
            throw Failure(
                CommandCode.outputUnwritable,
                "'\(fault.path)' cannot be written: \(fault.reason)",
                fix: fault.fix)
        }
    }

    /// Tells on standard output what has been done, line by line; that nobody can read it undoes nothing.
    static func tell(_ lines: [String]) {
        do {
            try StandardStreams.print(lines.map { Printable.text($0) + "\n" }.joined())
        } catch {
            self.error("standard output could not be written to; the files have been written")
        }
    }

    private static func print(_ text: String) throws {
        do {
            try StandardStreams.print(Printable.page(text, isColoured: isTerminal))
        } catch let fault as WriteFault {
            throw Failure(
                CommandCode.outputUnwritable,
                "standard output cannot be written to: \(fault.reason)",
                fix: "check where it goes, and that there is room")
        }
    }

    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(1) == 1 }

    /// Whether a terminal may be coloured: not where `NO_COLOR` is set, to anything, or the terminal is dumb.
    private static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM", default: "dumb"] != "dumb"
    }

    /// What a report has to fit that goes to a file, or to standard output where there is none: colours and bars are for
    /// terminals alone.
    static func screen(for path: String?) -> Screen {
        let isShown = path == nil && isTerminal
        return Screen(width: width, isColoured: isShown && wantsColour, hasBars: isShown)
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
