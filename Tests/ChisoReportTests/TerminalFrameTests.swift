import Testing

@testable import ChisoAuthoring
@testable import ChisoReport

@Suite struct TerminalFrameTests {
    private func rows(_ lines: [String], width: Int = 10, height: Int = 4) -> [String] {
        let text = TerminalFrame(lines, footer: "end", width: width, height: height).text
        #expect(text.hasPrefix("\u{1B}[?2026h\u{1B}[H"))
        #expect(text.hasSuffix("\u{1B}[J\u{1B}[?2026l"))
        return text.dropFirst("\u{1B}[?2026h\u{1B}[H".count).dropLast("\u{1B}[J\u{1B}[?2026l".count)
            .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Every line of the screen is written, and cleared to its end unless it is full")
    func fills() {
        #expect(
            rows(["a", "0123456789"]) == ["a\u{1B}[K", "0123456789", "\u{1B}[K", "end\u{1B}[K"])
    }

    @Test("What is too wide or too long is cut, and how much is told")
    func cuts() {
        #expect(
            rows(["Bạch Thông, 2023", "b", "c", "d", "e"], width: 14) == [
                "Bạch Thông, 2…", "b\u{1B}[K", "… 3 more lines", "end\u{1B}[K",
            ])
    }

    @Test("A screen of a line or two shows what it can", arguments: [1, 2])
    func tiny(_ height: Int) {
        #expect(rows(["a", "b", "c"], width: 40, height: height).count == height)
    }
}
