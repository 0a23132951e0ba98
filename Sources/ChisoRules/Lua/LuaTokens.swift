/// A name, number, text or sign of Lua; comments and spaces are none.
public struct LuaToken: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// Reserved words among them.
        case name
        case number
        /// In quotes or in long brackets.
        case text
        case sign
    }

    /// What it is.
    public let kind: Kind
    /// From 1, as Lua counts; of a text over several lines the first.
    public let line: Int
    /// As it stands in the file; the indices are places in the file.
    public let bytes: ArraySlice<UInt8>

    /// As it stands in the file, quotes and escapes included.
    public var written: String { String(decoding: bytes, as: UTF8.self) }

    /// What it says: of a text what Lua reads it as, of all others what is written.
    public var text: String {
        guard kind == .text, let first = bytes.first else { return written }
        return first == UInt8(ascii: "[") ? long : quoted(by: first)
    }

    /// Whether it is this name or reserved word.
    public func isName(_ name: String) -> Bool {
        kind == .name && bytes.count == name.utf8.count && bytes.elementsEqual(name.utf8)
    }

    /// Whether it is this sign.
    public func isSign(_ sign: String) -> Bool {
        kind == .sign && bytes.count == sign.utf8.count && bytes.elementsEqual(sign.utf8)
    }

    // MARK: - What a text says

    /// Between long brackets; a line end that comes first is none of it.
    private var long: String {
        let edge = bytes.dropFirst().prefix { $0 == UInt8(ascii: "=") }.count + 2
        var inner = bytes.dropFirst(edge).dropLast(edge)
        if let first = inner.first, LuaTokens.isLineEnd(first) {
            inner = inner.dropFirst()
            if let next = inner.first, LuaTokens.isLineEnd(next), next != first {
                inner = inner.dropFirst()
            }
        }
        return String(decoding: inner, as: UTF8.self)
    }

    private func quoted(by quote: UInt8) -> String {
        var rest = bytes.dropFirst()
        if rest.last == quote { rest = rest.dropLast() }
        guard rest.contains(UInt8(ascii: "\\")) else {
            return String(decoding: rest, as: UTF8.self)
        }
        var said: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let sign = rest.popFirst() {
                said += Self.escaped(sign, &rest)
            } else {
                said.append(byte)
            }
        }
        return String(decoding: said, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
        UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]

    /// What stands for a `\` and the sign after it; takes the rest of the escape from what follows.
    private static func escaped(_ sign: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        func number(_ digits: ArraySlice<UInt8>, _ radix: Int) -> UInt32? {
            UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
        }
        switch sign {
        case UInt8(ascii: "x"):
            let digits = rest.prefix(2)
            rest = rest.dropFirst(2)
            return [UInt8(truncatingIfNeeded: number(digits, 16) ?? 0)]
        case UInt8(ascii: "u"):
            let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
            rest = rest.dropFirst(digits.count + 2)
            let scalar = number(digits, 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
            return Array(String(Character(scalar)).utf8)
        case UInt8(ascii: "z"):
            rest = rest.drop { LuaTokens.isSpace($0) }
            return []
        case _ where LuaTokens.isDigit(sign):
            let more = rest.prefix(2).prefix { LuaTokens.isDigit($0) }
            rest = rest.dropFirst(more.count)
            return [UInt8(truncatingIfNeeded: number([sign] + more, 10) ?? 0)]
        case _ where LuaTokens.isLineEnd(sign):
            if let next = rest.first, LuaTokens.isLineEnd(next), next != sign {
                rest = rest.dropFirst()
            }
            return [UInt8(ascii: "\n")]
        default: return [escapes[sign] ?? sign]
        }
    }
}

/// The tokens of a Lua file, in order.
///
/// What Lua refuses is cut as well as may be: a text in quotes that its line does not close ends with the line.
public struct LuaTokens: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var at: Int
    private var line = 1
    /// Whether every quote and every long bracket met so far closes.
    public private(set) var isClosed = true

    /// - Parameter bytes: Of the file; a byte order mark is passed over.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The token after those given so far; nil at the end.
    public mutating func next() -> LuaToken? {
        skip()
        guard at < bytes.count else { return nil }
        let (start, first) = (at, line)
        let kind = pass()
        return LuaToken(kind: kind, line: first, bytes: bytes[start..<at])
    }

    /// Goes past spaces and comments.
    private mutating func skip() {
        while at < bytes.count {
            let byte = bytes[at]
            if Self.isLineEnd(byte) {
                passLineEnd()
            } else if byte <= UInt8(ascii: " ") {
                at += 1
            } else if byte == UInt8(ascii: "-"), peek(1) == byte {
                at += 2
                if let level = longLevel {
                    passLong(level)
                } else {
                    while at < bytes.count, !Self.isLineEnd(bytes[at]) { at += 1 }
                }
            } else {
                return
            }
        }
    }

    /// Goes past one token, and tells what it is.
    private mutating func pass() -> LuaToken.Kind {
        let byte = bytes[at]
        switch byte {
        case _ where Self.isWord(byte):
            while at < bytes.count, Self.isWord(bytes[at]) || Self.isDigit(bytes[at]) { at += 1 }
            return .name
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            passQuoted(byte)
            return .text
        case UInt8(ascii: "["):
            guard let level = longLevel else { break }
            passLong(level)
            return .text
        case _ where Self.isDigit(byte) || (byte == UInt8(ascii: ".") && Self.isDigit(peek(1))):
            at += numberLength
            return .number
        default: break
        }
        at += signLength
        return .sign
    }

    private func peek(_ offset: Int) -> UInt8 {
        at + offset < bytes.count ? bytes[at + offset] : 0
    }

    /// Goes past a line end: one byte, or two that differ.
    private mutating func passLineEnd() {
        let next = peek(1)
        at += Self.isLineEnd(next) && next != bytes[at] ? 2 : 1
        line += 1
    }

    // MARK: - Texts

    /// How many `=` the long bracket here has; nil when none opens.
    private var longLevel: Int? {
        guard peek(0) == UInt8(ascii: "[") else { return nil }
        let level = bytes[(at + 1)...].prefix { $0 == UInt8(ascii: "=") }.count
        return peek(level + 1) == UInt8(ascii: "[") ? level : nil
    }

    private mutating func passLong(_ level: Int) {
        at += level + 2
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "]"), peek(level + 1) == byte,
                bytes[at...].dropFirst().prefix(level).allSatisfy({ $0 == UInt8(ascii: "=") })
            {
                at += level + 2
                return
            }
            if Self.isLineEnd(byte) { passLineEnd() } else { at += 1 }
        }
        isClosed = false
    }

    private mutating func passQuoted(_ quote: UInt8) {
        at += 1
        while at < bytes.count, !Self.isLineEnd(bytes[at]) {
            let byte = bytes[at]
            at += 1
            if byte == quote { return }
            if byte == UInt8(ascii: "\\") { passEscaped() }
        }
        isClosed = false
    }

    /// Goes past what stands after a `\`, so far as it could be taken for the end of the text or of the line.
    private mutating func passEscaped() {
        guard at < bytes.count else { return }
        guard bytes[at] == UInt8(ascii: "z") else {
            if Self.isLineEnd(bytes[at]) { passLineEnd() } else { at += 1 }
            return
        }
        at += 1
        while at < bytes.count, Self.isSpace(bytes[at]) {
            if Self.isLineEnd(bytes[at]) { passLineEnd() } else { at += 1 }
        }
    }

    // MARK: - Numbers and signs

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

    private var signLength: Int {
        let (first, second) = (bytes[at], peek(1))
        switch first {
        case UInt8(ascii: "."):
            guard second == first else { return 1 }
            return peek(2) == first ? 3 : 2
        case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ":"):
            return second == first ? 2 : 1
        case UInt8(ascii: "~"): return second == UInt8(ascii: "=") ? 2 : 1
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            return second == first || second == UInt8(ascii: "=") ? 2 : 1
        default: return 1
        }
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
