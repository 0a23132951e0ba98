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
                let start = DispatchTime.now().uptimeNanoseconds
                _ = try output(command)
                let time = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
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
}
