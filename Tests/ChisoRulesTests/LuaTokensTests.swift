import ChisoLua
import Testing

@testable import ChisoRules

@Suite struct LuaTokensTests {
    private static func tokens(_ text: String) -> [LuaToken] { Array(LuaTokens(Array(text.utf8))) }

    @Test(
        "A file is cut into names, numbers, texts and signs",
        arguments: [
            ("max=1", ["max", "=", "1"]), ("a==b~=c", ["a", "==", "b", "~=", "c"]),
            ("a..b...", ["a", "..", "b", "..."]),
            ("a//b<<c<=d", ["a", "//", "b", "<<", "c", "<=", "d"]),
            ("0x1Fp-3 .5 3e+4 1..2", ["0x1Fp-3", ".5", "3e+4", "1", "..", "2"]),
            ("a-1--b", ["a", "-", "1"]), ("t[1]", ["t", "[", "1", "]"]),
            ("'a\\'b' \"c\"", ["'a\\'b'", "\"c\""]),
            ("goto đ ::đ::", ["goto", "đ", "::", "đ", "::"]),
            ("\u{FEFF}return 1", ["return", "1"]),
        ])
    func cut(text: String, written: [String]) {
        #expect(Self.tokens(text).map(\.written) == written)
    }

    @Test(
        "A comment is none, however long its brackets",
        arguments: [
            "--[[ max = 2\n]] a", "--[==[ ]] ]=] max\n = 2 ]==] a", "-- [[ max\na", "--[=\na",
            "--[ [ max\na", "---[[ max = 2\na", "--\ra", "--[[]]a",
        ])
    func comments(text: String) {
        #expect(Self.tokens(text).map(\.written) == ["a"])
    }

    @Test(
        "A text says what Lua reads it as",
        arguments: [
            (#""a\"b""#, "a\"b"), (#"'\65\066\x43\u{110}'"#, "ABCĐ"), (#"'a\n\t\\'"#, "a\n\t\\"),
            ("'a\\z\n   b'", "ab"), ("'a\\\r\nb'", "a\nb"), ("[[\na]]", "a"),
            ("[==[a]]\nb]=]]==]", "a]]\nb]=]"), ("[[\r\n\na]]", "\na"), (#"'\1234'"#, "{4"),
            ("'chưa", "chưa"),
        ])
    func texts(written: String, says: String) throws {
        let token = try #require(Self.tokens(written).first)
        #expect(token.kind == .text)
        #expect(token.text == says)
    }

    @Test("Lines are counted as Lua counts them, in texts and comments too")
    func lines() {
        let text = "a\n\rb\r\nc\rd\n\ne --[[\n\r\n]] f [[\n\r]] g '\\\n\\z\n\n' h"
        #expect(Self.tokens(text).map(\.line) == [1, 2, 3, 4, 6, 8, 8, 9, 9, 12])
        let lines = LuaFile(LuaSource(path: "a.lua", text: Array("a\n\rb\r\n\rc".utf8))).lines
        #expect(lines == ["a", "b", "", "c"])
    }

    @Test(
        "What does not close is told",
        arguments: [
            ("a = 'b'", true), ("a = 'b", false), ("a = 'b\nc'", false), ("a = 'b\\\nc'", true),
            ("--[[ a", false), ("[=[ a ]]", false), ("-- 'a", true),
        ])
    func closing(text: String, isClosed: Bool) {
        var tokens = LuaTokens(Array(text.utf8))
        while tokens.next() != nil {}
        #expect(tokens.isClosed == isClosed)
    }
}
