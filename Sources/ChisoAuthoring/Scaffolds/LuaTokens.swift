/// The words and signs of a Lua text, with where they stand; comments left out.
struct LuaTokens {
    /// One token.
    struct Token: Equatable {
        enum Kind: Equatable {
            /// A name or a keyword.
            case word(String)
            /// A text in quotes, as it stands between them.
            case text(String)
            /// One character of anything else.
            case sign(UInt8)
        }
        var kind: Kind
        /// Bytes of the text.
        var range: Range<Int>
    }

    private(set) var tokens: [Token] = []
    /// For each token that opens a table, the place of the token that closes it; the other way round too.
    private(set) var partner: [Int: Int] = [:]
    private let text: [UInt8]
    private var at = 0

    /// Reads a text; nil when quotes, comments or brackets do not close.
    init?(_ text: [UInt8]) {
        self.text = text
        while skipSpace() {
            guard let token = next() else { return nil }
            tokens.append(token)
        }
        guard at >= text.count, match() else { return nil }
    }

    /// Whether a token is this sign.
    func isSign(_ place: Int, _ sign: Character) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        return tokens[place].kind == .sign(sign.asciiValue ?? 0)
    }

    /// Whether a token is this word.
    func isWord(_ place: Int, _ word: String) -> Bool {
        tokens.indices.contains(place) && tokens[place].kind == .word(word)
    }

    /// Where the value of the entry `name = …` begins, directly in the table that opens at a token; nil unless there is
    /// exactly one.
    func value(of name: String, inTable open: Int) -> Int? {
        guard let close = partner[open] else { return nil }
        var found: [Int] = []
        var place = open + 1
        while place < close {
            let isStart = place == open + 1 || isSign(place - 1, ",") || isSign(place - 1, ";")
            if isStart, isWord(place, name), isSign(place + 1, "=") { found.append(place + 2) }
            place = (partner[place].map { $0 > place ? $0 : place } ?? place) + 1
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The table that the file returns at its end; nil unless it is written there.
    var returned: Int? {
        guard let last = tokens.indices.last, let open = partner[last], open > 0, open < last,
            isSign(open, "{"), isWord(open - 1, "return")
        else { return nil }
        return open
    }

    // MARK: - Reading

    /// Skips blanks and comments; false at the end, or at a comment that does not close.
    private mutating func skipSpace() -> Bool {
        while at < text.count {
            if [0x20, 0x09, 0x0A, 0x0D].contains(text[at]) {
                at += 1
            } else if text[at] == 0x2D, at + 1 < text.count, text[at + 1] == 0x2D {
                at += 2
                if let level = longLevel() {
                    guard skipLong(level) else { return false }
                } else {
                    while at < text.count, text[at] != 0x0A { at += 1 }
                }
            } else {
                return true
            }
        }
        return false
    }

    private mutating func next() -> Token? {
        let start = at
        let byte = text[at]
        if byte == 0x22 || byte == 0x27 { return quoted(byte) }
        if byte == 0x5B, let level = longLevel() {
            guard skipLong(level) else { return nil }
            let inner = text[start + level + 2..<at - level - 2]
            return Token(kind: .text(String(decoding: inner, as: UTF8.self)), range: start..<at)
        }
        guard Self.isWord(byte) else {
            at += 1
            return Token(kind: .sign(byte), range: start..<at)
        }
        while at < text.count, Self.isWord(text[at]) { at += 1 }
        let word = String(decoding: text[start..<at], as: UTF8.self)
        return Token(kind: .word(word), range: start..<at)
    }

    private mutating func quoted(_ quote: UInt8) -> Token? {
        let start = at
        at += 1
        while at < text.count, text[at] != quote, text[at] != 0x0A {
            at += text[at] == 0x5C ? 2 : 1
        }
        guard at < text.count, text[at] == quote else { return nil }
        at += 1
        let inner = String(decoding: text[start + 1..<at - 1], as: UTF8.self)
        return Token(kind: .text(inner), range: start..<at)
    }

    /// The number of `=` in the long bracket that opens here; nil when none does.
    private func longLevel() -> Int? {
        guard at < text.count, text[at] == 0x5B else { return nil }
        var place = at + 1
        while place < text.count, text[place] == 0x3D { place += 1 }
        return place < text.count && text[place] == 0x5B ? place - at - 1 : nil
    }

    private mutating func skipLong(_ level: Int) -> Bool {
        let close = [0x5D] + [UInt8](repeating: 0x3D, count: level) + [0x5D]
        at += level + 2
        while at + close.count <= text.count {
            if text[at..<at + close.count].elementsEqual(close) {
                at += close.count
                return true
            }
            at += 1
        }
        at = text.count + 1
        return false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
            || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || byte >= 0x80
    }

    /// Finds each bracket's partner; false when they do not match.
    private mutating func match() -> Bool {
        let closing: [UInt8: UInt8] = [0x7D: 0x7B, 0x29: 0x28, 0x5D: 0x5B]
        var open: [Int] = []
        for (place, token) in tokens.enumerated() {
            guard case .sign(let sign) = token.kind else { continue }
            if closing.values.contains(sign) {
                open.append(place)
            } else if let due = closing[sign] {
                guard let last = open.popLast(), tokens[last].kind == .sign(due) else {
                    return false
                }
                partner[last] = place
                partner[place] = last
            }
        }
        return open.isEmpty
    }
}
