import Foundation
import Testing

/// `chiso watch` on a terminal.
@Suite struct WatchScreenTests {
    /// The controlling end of a terminal, whose other end a process can have.
    private final class PseudoTerminal {
        let descriptor: Int32
        let other: FileHandle
        private(set) var text = ""

        init(width: UInt16, height: UInt16) throws {
            descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            // TIOCSPTLCK and TIOCGPTN, which the headers make of other macros: unlock the other end, and number it.
            var locked: Int32 = 0
            var number: Int32 = 0
            try #require(descriptor >= 0 && ioctl(descriptor, 0x4004_5431, &locked) == 0)
            try #require(ioctl(descriptor, 0x8004_5430, &number) == 0)
            other = try #require(FileHandle(forUpdatingAtPath: "/dev/pts/\(number)"))
            resize(width: width, height: height)
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        }

        deinit { close(descriptor) }

        func resize(width: UInt16, height: UInt16) {
            var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
        }

        /// Waits until what was written since the last wait holds a text, and returns it.
        func wait(for wanted: String) -> String {
            text = ""
            let end = Date.now + 120
            var bytes: [UInt8] = []
            while Date.now < end {
                var buffer = [UInt8](repeating: 0, count: 65_536)
                let count = read(descriptor, &buffer, buffer.count)
                if count > 0 {
                    bytes += buffer.prefix(count)
                    text = String(decoding: bytes, as: UTF8.self)
                }
                if text.contains(wanted) { return text }
                Thread.sleep(forTimeInterval: 0.02)
            }
            Issue.record("no '\(wanted)' in: \(text)")
            return text
        }
    }

    @Test(
        "Each save is one frame over the last; a resize draws anew; Ctrl-C gives the terminal back")
    func screen() throws {
        let scratch = try SmallRound.scratch()
        let terminal = try PseudoTerminal(width: 70, height: 14)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Command.binary)
        process.arguments = ["watch", "--data", "Datasets/d"]
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.environment = ProcessInfo.processInfo.environment.merging(["TERM": "xterm"]) { $1 }
        process.standardInput = terminal.other
        process.standardOutput = terminal.other
        process.standardError = terminal.other
        try process.run()
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        let first = terminal.wait(for: "\u{1B}[?2026l")
        #expect(first.hasPrefix("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2026h\u{1B}[H"))
        #expect(first.contains("Rules/p, round d, period 2023\u{1B}[K"))

        try scratch.replace("per = 2", with: "per = 2.5", in: SmallRound.rule)
        let second = terminal.wait(for: "\u{1B}[?2026l")
        #expect(second.hasPrefix("\u{1B}[?2026h\u{1B}[H"))
        #expect(!second.contains("\u{1B}[2J"))
        #expect(second.components(separatedBy: "\r\n").count == 14)
        #expect(second.contains("Z     80.00  100.00  +20.00     1      1        Tốt"))

        terminal.resize(width: 50, height: 5)
        kill(process.processIdentifier, SIGWINCH)
        let third = terminal.wait(for: "\u{1B}[?2026l")
        #expect(third.components(separatedBy: "\r\n").count == 5)
        #expect(third.contains(" more lines"))

        process.interrupt()
        #expect(terminal.wait(for: "\u{1B}[?1049l").hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
        try process.waitForEnd()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
}
