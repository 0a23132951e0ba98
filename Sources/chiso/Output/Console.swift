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
    static func write(_ text: String, to path: String?) throws {
        guard let path else { return try print(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Diagnostic(
                "C103", .error, "'\(path)' cannot be written: \(reason(path))",
                fix: "name a file in a folder that exists and can be written to")
        }
    }

    private static func print(_ text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            throw Diagnostic(
                "C103", .error, "standard output cannot be written to",
                fix: "check where it goes, and that there is room")
        }
    }

    /// Why a file cannot be written, in the same words whatever the machine's language.
    private static func reason(_ path: String) -> String {
        var isFolder: ObjCBool = false
        let files = FileManager.default
        if files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return "it is a folder"
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return "there is no folder '\((path as NSString).deletingLastPathComponent)'"
        }
        return files.isWritableFile(atPath: folder)
            ? "the system refuses it" : "its folder may not be written to"
    }

    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(1) == 1 }

    /// Whether a terminal may be coloured: not where `NO_COLOR` is set, to anything, or the terminal is dumb.
    static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM", default: "dumb"] != "dumb"
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
