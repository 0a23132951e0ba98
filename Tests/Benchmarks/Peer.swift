import Foundation

/// The stock interpreter.
enum Peer {
    /// Median nanoseconds a cell of `lua5.4`, and the sum of all points in units of 0.0001.
    static func run(_ pack: String, units: Int, runs: Int) throws -> (
        nanoseconds: Double, sum: Int64
    ) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("peer.lua").path
        let output = try Process.output(
            ["lua5.4", script, pack, "Rules/_lib", "\(units)", "\(runs)"])
        let parts = output.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let time = Double(parts[0]), let sum = Int64(parts[1]) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return (time, sum)
    }
}

extension Process {
    /// What a command prints.
    static func output(_ command: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// `chiso score` on the demonstration round against starting Python, process start to finish, in turn.
    static func comparison(runs: Int = 31) throws -> String {
        let chiso = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("chiso").path
        let commands = [[chiso, "score"], ["/usr/bin/python3", "-c", "pass"]]
        guard commands.allSatisfy({ FileManager.default.isExecutableFile(atPath: $0[0]) }) else {
            return "start to finish: not timed; it needs /usr/bin/python3, and chiso built by "
                + "swift build -c release --product chiso"
        }
        var times: [[Double]] = [[], []]
        for run in 0...runs {
            for (place, command) in commands.enumerated() {
                let time = try milliseconds(command)
                if run > 0 { times[place].append(time) }
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        return """
            chiso score, start to finish: \(Benchmarks.format(medians[0])) ms; \
            python3 -c pass: \(Benchmarks.format(medians[1])) ms; \
            ratio \(Benchmarks.format(medians[0] / medians[1], 2))
            """
    }
    /// Milliseconds from the start of a command to its end; it prints into nothing.
    ///
    /// Spawned directly: `waitUntilExit` notices an end some 50 ms late.
    private static func milliseconds(_ command: [String]) throws -> Double {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for file in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0)
        }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        var status: Int32 = 0
        let start = DispatchTime.now().uptimeNanoseconds
        guard
            posix_spawn(&process, command[0], &actions, nil, &arguments, &environment) == 0,
            waitpid(process, &status, 0) == process, status == 0
        else { throw CocoaError(.executableLoad) }
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    }
}
