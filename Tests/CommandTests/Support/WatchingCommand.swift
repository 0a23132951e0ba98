import Foundation
import Testing

/// A running `chiso watch`, whose output goes to a file.
final class WatchingCommand {
    private let process = Process()
    private let folder: Scratch
    private let files: Scratch

    /// Starts watching in the folder of a scratch.
    init(_ folder: Scratch, _ line: String = "watch --data Datasets/d") throws {
        self.folder = folder
        files = try Scratch()
        process.executableURL = URL(fileURLWithPath: Command.binary)
        process.arguments = line.split(separator: " ").map(String.init)
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = try files.handle("output")
        process.standardError = try files.handle("errors")
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// All it has printed.
    var output: String { (try? files.text("output")) ?? "" }

    /// What it has printed on standard error.
    var errors: String { (try? files.text("errors")) ?? "" }

    /// Waits until a block that holds a text has been printed whole, and returns it.
    func block(with text: String, sourceLocation: SourceLocation = #_sourceLocation) throws
        -> String
    {
        let end = Date.now + Command.patience
        while Date.now < end {
            let blocks = output.components(separatedBy: "\n\n").dropLast()
            if let block = blocks.last(where: { $0.contains(text) }) { return block + "\n" }
            try #require(process.isRunning, "ended", sourceLocation: sourceLocation)
            Thread.sleep(forTimeInterval: 0.02)
        }
        Issue.record("no block with '\(text)' in:\n\(output)", sourceLocation: sourceLocation)
        return ""
    }

    /// Presses Ctrl-C, and returns the exit code.
    func interrupt() -> Int32 {
        process.interrupt()
        guard (try? process.waitForEnd()) != nil else { return -1 }
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}
