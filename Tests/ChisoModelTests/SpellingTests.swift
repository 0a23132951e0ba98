import ChisoModel
import Testing

@Suite struct SpellingTests {
    @Test(
        "Names are compared in NFC, with single spaces between words and none around",
        arguments: [
            ("huyện", "huyện"), (" thị  xã ", "thị xã"), ("thị\u{A0}xã", "thị xã"),
            ("a\tb\r\n", "a b"), ("\u{3000}", ""), ("", ""), ("huye\u{302}\u{323}n", "huyện"),
            ("“a”", "“a”"),
        ])
    func names(typed: String, name: String) { #expect(Spelling.name(typed) == name) }

    @Test(
        "A slip is near a name, but not another number, and no other short name",
        arguments: [
            ("Huyện", "huyện"), ("huyện\u{200B}", "huyện"), ("huyen", "huyện"), ("SỞ", "sở"),
            ("huyện", nil), ("bộ", nil), ("loại 3", nil), ("loai 1", "loại 1"), ("loại II", nil),
            ("thành phố", nil),
        ] as [(String, String?)])
    func slips(name: String, meant: String?) {
        #expect(Spelling.slip(name, of: ["huyện", "sở", "loại 1", "loại I"]) == meant)
    }

    @Test("Letters that nobody sees are shown by their numbers")
    func visible() {
        #expect(Spelling.visible("a\u{200B}b\u{A0}c") == "a<U+200B>b<U+00A0>c")
        #expect(Spelling.visible("Quận “1”, xã") == "Quận “1”, xã")
        #expect(Spelling.seen("a\u{200B}b") == "ab")
    }
}
