import Foundation
import Testing

/// Signals at any moment leave files whole or absent.
@Suite struct FaultInterruptionTests {
    /// A sweep whose text is longer than a pipe holds, so that a command that prints to a pipe that nobody reads waits
    /// with its chart ready beside its place.
    private static let sweep =
        "simulate --sweep investment_disbursement.target=70..100/1 --format json --chart"

    /// Starts the sweep, and waits until the chart lies ready.
    private func waiting(_ scratch: Scratch) throws -> (Process, Pipe) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Command.binary)
        process.arguments =
            Self.sweep.split(separator: " ").map(String.init) + ["\(scratch.path)/chart.svg"]
        process.currentDirectoryURL = URL(fileURLWithPath: Command.root)
        let pipe = Pipe()
        // The smallest there is: the text does not fit.
        let setSize: Int32 = 1031
        #expect(fcntl(pipe.fileHandleForReading.fileDescriptor, setSize, 4096) == 4096)
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let end = Date.now + 120
        while try names(scratch).isEmpty, Date.now < end { Thread.sleep(forTimeInterval: 0.01) }
        // Printing has begun when the pipe has something in it.
        var source = pollfd(
            fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&source, 1, 120_000) == 1)
        #expect(try names(scratch).first?.hasPrefix(".chart.svg.chiso-") == true)
        return (process, pipe)
    }

    private func names(_ scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    }

    @Test(
        "A signal while files lie ready takes them away, and ends the command as it would have",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func ready(signal: Int32) throws {
        let scratch = try Scratch()
        let (process, pipe) = try waiting(scratch)
        kill(process.processIdentifier, signal)
        try process.waitForEnd()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        #expect(try names(scratch) == [])
        withExtendedLifetime(pipe) {}
    }

    @Test("So does a reader that goes away")
    func readerGone() throws {
        let scratch = try Scratch()
        let (process, pipe) = try waiting(scratch)
        try pipe.fileHandleForReading.close()
        try process.waitForEnd()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGPIPE)
        #expect(try names(scratch) == [])
    }

    @Test("SIGKILL leaves what lies beside the place, and nothing in it")
    func killed() throws {
        let scratch = try Scratch()
        let (process, pipe) = try waiting(scratch)
        kill(process.processIdentifier, SIGKILL)
        try process.waitForEnd()
        #expect(try names(scratch).count == 1)
        #expect(try names(scratch).first?.hasPrefix(".chart.svg.chiso-") == true)
        withExtendedLifetime(pipe) {}
    }

    @Test(
        "A signal at a random moment leaves the file as it was or whole",
        arguments: [SIGINT, SIGTERM, SIGKILL])
    func random(signal: Int32) throws {
        let whole = try Command.run("--format json").output
        let scratch = try Scratch()
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            try scratch.write("result", "as it was")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Command.binary)
            process.arguments = ["--format", "json", "--output", "\(scratch.path)/result"]
            process.currentDirectoryURL = URL(fileURLWithPath: Command.root)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 0..<80_000, using: &generator))
            kill(process.processIdentifier, signal)
            try process.waitForEnd()
            let text = try scratch.text("result")
            let isScored = process.terminationReason == .exit
            #expect(text == whole || !isScored && text == "as it was")
            #expect(isScored ? process.terminationStatus == 0 : process.terminationStatus == signal)
            if signal != SIGKILL { #expect(try names(scratch) == ["result"]) }
        }
    }

    @Test(
        "A signal at a random moment leaves a new pack whole or absent",
        arguments: [SIGINT, SIGTERM])
    func newPack(signal: Int32) throws {
        let scratch = try Scratch()
        let folder = "\(scratch.path)/pack"
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<15 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Command.binary)
            process.arguments = ["new", "pack", folder]
            process.currentDirectoryURL = URL(fileURLWithPath: Command.root)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 0..<40_000, using: &generator))
            kill(process.processIdentifier, signal)
            try process.waitForEnd()
            let left = try names(scratch)
            #expect(left.isEmpty || left == ["pack"])
            if left == ["pack"] {
                #expect(try Command.run("check --rules \(folder)").exit == 0)
                try FileManager.default.removeItem(atPath: folder)
            }
        }
    }
}
