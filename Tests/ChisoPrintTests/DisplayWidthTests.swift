import Testing

@testable import ChisoPrint

@Suite struct DisplayWidthTests {
    @Test(
        "A letter takes one column however it is composed, a wide character two, a mark none",
        arguments: [
            ("", 0), ("abc", 3), ("Bạch Thông", 10), ("Ba\u{323}ch Tho\u{302}ng", 10),
            ("nghị quyết", 10), ("đường", 5), ("南", 2), ("北件", 4), ("한국", 4), ("Ａ", 2),
            ("👍", 2), ("👩‍👧", 2), ("❤️", 2), ("1️⃣", 2), ("…▲→", 3), ("\u{301}", 0), ("\u{200B}", 0),
        ])
    func width(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(
        "A text that is cut says so and never exceeds its room",
        arguments: [
            ("Bạch Thông", 10, "Bạch Thông"), ("Bạch Thông", 9, "Bạch Tho\u{302}…"),
            ("北件市", 4, "北…"), ("北件市", 5, "北件…"), ("abc", 1, "…"), ("abc", 0, ""),
        ])
    func cut(_ text: String, _ room: Int, _ shown: String) {
        #expect(DisplayWidth.cut(text, to: room) == shown)
        #expect(DisplayWidth.of(shown) <= room)
    }

    @Test(
        "Text is broken at spaces, and within a word only where the word is too long",
        arguments: [
            ("một hai ba", 7, 0, ["một hai", "ba"]), ("một hai ba", 20, 0, ["một hai ba"]),
            ("một hai ba bốn", 7, 2, ["một hai", "  ba", "  bốn"]),
            ("abcdefgh ij", 3, 0, ["abc", "def", "gh", "ij"]), ("北件市", 3, 0, ["北", "件", "市"]),
            ("abcdef", 4, 2, ["abcd", "  ef"]), ("", 5, 0, [""]),
        ])
    func wrapped(_ text: String, _ width: Int, _ indent: Int, _ lines: [String]) {
        #expect(DisplayWidth.wrapped(text, to: width, indent: indent) == lines)
    }

    @Test("Numbers are filled before, text after")
    func padded() {
        #expect(DisplayWidth.padded("Pác", to: 5) == "Pác  ")
        #expect(DisplayWidth.padded("9.5", to: 5, trailing: true) == "  9.5")
    }
}
