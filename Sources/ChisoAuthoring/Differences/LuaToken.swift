/// A word, number, text or sign of Lua; comments and spaces are none.
struct LuaToken: Hashable {
    var text: Substring
    /// From 1.
    var line: Int

    /// The tokens of a file that Lua has loaded, in order.
    static func all(in text: String) -> [LuaToken] {
        var scan = TokenScan(text)
        var tokens: [LuaToken] = []
        while let token = scan.next() { tokens.append(token) }
        return tokens
    }
}

/// One pass over the text of a file.
private struct TokenScan {
    private let text: Substring.UTF8View
    private var rest: Substring.UTF8View
    private var line = 1

    init(_ text: String) {
        self.text = text[...].utf8
        rest = self.text
    }

    mutating func next() -> LuaToken? {
        skip()
        guard let first = rest.first else { return nil }
        let start = (rest.startIndex, line)
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(first)
        case UInt8(ascii: "["):
            if !long() { advance() }
        case _ where Self.isWord(first):
            while let byte = rest.first, Self.isWord(byte) { advance() }
        default: advance()
        }
        return LuaToken(text: Substring(text[start.0..<rest.startIndex]), line: start.1)
    }

    /// Goes past spaces and comments.
    private mutating func skip() {
        while let byte = rest.first {
            if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
                advance()
            } else if rest.starts(with: "--".utf8) {
                rest = rest.dropFirst(2)
                if !long() {
                    while let byte = rest.first, byte != UInt8(ascii: "\n") { advance() }
                }
            } else {
                return
            }
        }
    }

    private mutating func quoted(_ quote: UInt8) {
        advance()
        while let byte = rest.first, byte != quote {
            advance()
            if byte == UInt8(ascii: "\\"), !rest.isEmpty { advance() }
        }
        advance()
    }

    /// Goes past `[[ … ]]` or `[==[ … ]==]`; tells whether one begins here.
    private mutating func long() -> Bool {
        guard rest.first == UInt8(ascii: "[") else { return false }
        let level = rest.dropFirst().prefix { $0 == UInt8(ascii: "=") }.count
        guard rest.dropFirst(level + 1).first == UInt8(ascii: "[") else { return false }
        let close = "]" + String(repeating: "=", count: level) + "]"
        for _ in 0..<(level + 2) { advance() }
        while !rest.isEmpty, !rest.starts(with: close.utf8) { advance() }
        for _ in 0..<min(close.utf8.count, rest.count) { advance() }
        return true
    }

    private mutating func advance() {
        guard let byte = rest.first else { return }
        if byte == UInt8(ascii: "\n") { line += 1 }
        rest = rest.dropFirst()
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
            || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
