/// The words of a Lua file, comments left out.
struct LuaTokens {
    /// One word.
    struct Token: Hashable {
        /// What it is.
        enum Kind: Hashable {
            case name, number, text, symbol
        }

        let kind: Kind
        /// As written; of a text, what stands between its quotes.
        let text: String
        /// From 1.
        let line: Int
        /// Bytes of the file, quotes included.
        let range: Range<Int>
    }

    /// In order.
    private(set) var all: [Token] = []
    /// Whether every quote and every long bracket closes.
    private(set) var isClosed = true
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while at < bytes.count { step() }
    }

    private mutating func step() {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "\n"): advance(1)
        case UInt8(ascii: "-") where peek(1) == byte: skipComment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
        case UInt8(ascii: "["):
            if !bracketed() { take(.symbol, 1) }
        case _ where Self.isDigit(byte) || (byte == UInt8(ascii: ".") && Self.isDigit(peek(1))):
            take(.number, numberLength)
        case _ where Self.isWord(byte):
            take(.name, bytes[at...].prefix { Self.isWord($0) || Self.isDigit($0) }.count)
        case _ where byte <= UInt8(ascii: " "): advance(1)
        default: take(.symbol, symbolLength)
        }
    }

    private func peek(_ offset: Int) -> UInt8 {
        at + offset < bytes.count ? bytes[at + offset] : 0
    }

    private mutating func advance(_ count: Int) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] == UInt8(ascii: "\n") { line += 1 }
            at += 1
        }
    }

    private mutating func take(_ kind: Token.Kind, _ count: Int) {
        let end = min(at + max(count, 1), bytes.count)
        all.append(
            Token(
                kind: kind, text: String(decoding: bytes[at..<end], as: UTF8.self), line: line,
                range: at..<end))
        advance(end - at)
    }

    private mutating func skipComment() {
        advance(2)
        if peek(0) == UInt8(ascii: "["), let level = longLevel {
            advance(level + 2)
            skipLong(level)
            return
        }
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    }

    /// How many `=` the long bracket here has; nil when none opens.
    private var longLevel: Int? {
        let level = bytes[(at + 1)...].prefix { $0 == UInt8(ascii: "=") }.count
        return peek(level + 1) == UInt8(ascii: "[") ? level : nil
    }

    private mutating func skipLong(_ level: Int) {
        let end =
            [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level)
            + [UInt8(ascii: "]")]
        while at < bytes.count, !bytes[at...].starts(with: end) { advance(1) }
        if at >= bytes.count { isClosed = false }
        advance(end.count)
    }

    private mutating func bracketed() -> Bool {
        guard let level = longLevel else { return false }
        let (start, first) = (at, line)
        advance(level + 2)
        skipLong(level)
        let inner = bytes[start..<at].dropFirst(level + 2).dropLast(level + 2)
        all.append(
            Token(
                kind: .text, text: String(decoding: inner, as: UTF8.self), line: first,
                range: start..<at))
        return true
    }

    private mutating func quoted(_ quote: UInt8) {
        let (start, first) = (at + 1, line)
        advance(1)
        while at < bytes.count, bytes[at] != quote {
            advance(bytes[at] == UInt8(ascii: "\\") ? 2 : 1)
        }
        let text = String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
        if at >= bytes.count || text.contains("\n") { isClosed = false }
        advance(1)
        all.append(Token(kind: .text, text: text, line: first, range: start - 1..<at))
    }

    private var numberLength: Int {
        let isHex = peek(0) == UInt8(ascii: "0") && (peek(1) | 0x20) == UInt8(ascii: "x")
        let exponent = UInt8(ascii: isHex ? "p" : "e")
        var length = isHex ? 2 : 0
        while true {
            let byte = peek(length)
            let isSign =
                (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
                && (peek(length - 1) | 0x20) == exponent
            guard isSign || Self.isDigit(byte) || Self.isWord(byte) || byte == UInt8(ascii: ".")
            else { return length }
            // `1..2` is two numbers joined.
            if byte == UInt8(ascii: "."), peek(length + 1) == byte { return length }
            length += 1
        }
    }

    private var symbolLength: Int {
        let pairs = ["==", "~=", "<=", ">=", "//", "::", "<<", ">>", ".."]
        let here = String(decoding: [bytes[at], peek(1)], as: UTF8.self)
        guard pairs.contains(here) else { return 1 }
        return here == ".." && peek(2) == UInt8(ascii: ".") ? 3 : 2
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
