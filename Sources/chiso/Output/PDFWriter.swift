import ChisoFiles
import ChisoModel
import Foundation

/// Makes PDF files of pages with WeasyPrint, where it is installed.
struct PDFWriter {
    /// The program.
    private let program: String

    /// Looks for the program.
    ///
    /// - Throws: Code C322 when it is not installed.
    init() throws(Failure) {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin"
        let found = path.split(separator: ":").map { "\($0)/weasyprint" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw Failure(
                CommandCode.pdfWriterMissing,
                "--pdf needs WeasyPrint, which is not installed",
                fix:
                    "install it, as with: apt-get install weasyprint fonts-noto-core; or leave out "
                    + "--pdf and print the pages from a browser")
        }
        program = found
    }

    /// Makes one file of a page.
    ///
    /// The links between pages are left out: in the file they would lead to folders of this machine.
    ///
    /// - Throws: Code C323 when the program fails.
    func write(_ html: String, to path: String) throws(Failure) {
        let source = path + ".html"
        defer { try? FileManager.default.removeItem(atPath: source) }
        let words = path + ".words"
        defer { try? FileManager.default.removeItem(atPath: words) }
        do {
            let unlinked = html.replacing(/\ href="[^"]*"/, with: "")
            try Data(unlinked.utf8).write(to: URL(fileURLWithPath: source))
            try Data().write(to: URL(fileURLWithPath: words))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = ["--quiet", "-", path]
            // The same bytes for the same page: Python otherwise orders sets by chance.
            process.environment = ProcessInfo.processInfo.environment.merging(
                ["PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "0"]) { $1 }
            process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
            process.standardOutput = FileHandle.nullDevice
            process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: words))
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus == 0, FileManager.default.fileExists(atPath: path) {
                return
            }
        } catch {
            throw failed(path, (try? String(contentsOfFile: words, encoding: .utf8)) ?? "")
        }
        throw failed(path, (try? String(contentsOfFile: words, encoding: .utf8)) ?? "")
    }

    private func failed(_ path: String, _ words: String) -> Failure {
        let last = words.split(separator: "\n").last.map { ": \($0.prefix(200))" } ?? ""
        let name = path.lastPart
        return Failure(
            CommandCode.pdfFailed, "WeasyPrint could not make '\(name)'\(last)",
            fix: "run '\(program) --info' to see what it lacks; or leave out --pdf")
    }
}
