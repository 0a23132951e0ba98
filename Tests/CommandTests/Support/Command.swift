import Foundation

/// Runs the built command.
enum Command {
    /// What a run left.
    struct Result: Equatable {
        var exit: Int32
        var output: String
        var errors: String
    }

    /// How long anything is waited for, in seconds; it never takes so long unless something is wrong.
    static let patience: TimeInterval = 300

    /// A command that did not end by itself.
    struct Endless: Error, CustomStringConvertible {
        var command: String

        var description: String { "did not end within \(Int(patience)) seconds: \(command)" }
    }

    /// The folder that holds `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The binary, built into the folder of the test executable.
    static let binary: String = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (own as NSString).deletingLastPathComponent + "/chiso"
    }()

    /// Runs `chiso` with these arguments, from the root of the repository unless told otherwise.
    ///
    /// - Parameter environment: Set on top of the own one.
    static func run(
        _ arguments: [String], in folder: String = root, environment: [String: String] = [:]
    ) throws -> Result {
        try run(binary, arguments, in: folder, environment: environment)
    }

    /// Runs a line of a shell that finds `chiso` first.
    static func shell(_ line: String, in folder: String) throws -> Result {
        let own = (binary as NSString).deletingLastPathComponent
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        // Which ends all that the line has started.
        let result = try run(
            "/usr/bin/timeout", ["--kill-after=5", "\(Int(patience - 20))", "/bin/sh", "-c", line],
            in: folder, environment: ["PATH": "\(own):\(path)"])
        if result.exit == 124 || result.exit == 137 { throw Endless(command: line) }
        return result
    }

    private static func run(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let scratch = try Scratch()
        let output = try scratch.handle("output")
        let errors = try scratch.handle("errors")
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        try process.waitForEnd()
        return Result(
            exit: process.terminationStatus, output: try scratch.text("output"),
            errors: try scratch.text("errors"))
    }

    /// As above, with the arguments as one would type them; no argument holds a space.
    static func run(_ line: String, in folder: String = root) throws -> Result {
        try run(line.split(separator: " ").map(String.init), in: folder)
    }
}

extension Process {
    /// Waits for the end, sooner than `waitUntilExit` sees it.
    ///
    /// - Throws: ``Command/Endless`` after ``Command/patience``; the process is killed then.
    func waitForEnd() throws {
        let end = Date.now + Command.patience
        while isRunning, Date.now < end { usleep(2000) }
        guard isRunning else { return }
        kill(processIdentifier, SIGKILL)
        let words = [executableURL?.lastPathComponent ?? ""] + (arguments ?? [])
        throw Command.Endless(command: words.joined(separator: " "))
    }
}
