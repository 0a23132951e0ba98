/// Finds the line on which a name is declared in a Lua file, for messages about what the file returned.
///
/// Lua keeps no lines of a table's entries, so the text is scanned: quoted texts and words before `=`, comments left out.
struct LineFinder {
    /// The first line that holds a text in quotes.
    private var quoted: [String: Int] = [:]
    /// The lines that declare a name, in order.
    private var declared: [String: [Int]] = [:]

    init(_ text: [UInt8]) {
        var scan = Scan(text: text)
        while let found = scan.next() {
            switch found {
            case .quoted(let text, let line):
                if quoted[text] == nil { quoted[text] = line }
            case .declared(let name, let line): declared[name, default: []].append(line)
            }
        }
    }

    /// The first line, from 1, that declares `name` at or after the line where `entry` stands in quotes; that line
    /// itself when none does; nil when neither is found.
    func line(of name: String, in entry: String? = nil) -> Int? {
        let start = entry.flatMap { quoted[$0] }
        return declared[name]?.first { $0 >= start ?? 1 } ?? start
    }

    /// The first line that holds `text` in quotes.
    func line(quoting text: String) -> Int? { quoted[text] }
}

/// One pass over the bytes of a Lua file.
private struct Scan {
    enum Found {
        case quoted(String, Int)
        case declared(String, Int)
    }

    let text: [UInt8]
    private var at = 0
    private var line = 1

    init(text: [UInt8]) {
        self.text = text
    }

    mutating func next() -> Found? {
        while at < text.count {
            let byte = text[at]
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                at += 1
            case UInt8(ascii: "-") where at + 1 < text.count && text[at + 1] == byte:
                while at < text.count, text[at] != UInt8(ascii: "\n") { at += 1 }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return quotedText(byte)
            case _ where isWord(byte):
                if let name = declaration() { return .declared(name, line) }
            default: at += 1
            }
        }
        return nil
    }

    private mutating func quotedText(_ quote: UInt8) -> Found {
        let start = at + 1
        at = start
        while at < text.count, text[at] != quote, text[at] != UInt8(ascii: "\n") {
            at += text[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(at, text.count)
        if at < text.count, text[at] == quote { at += 1 }
        return .quoted(String(decoding: text[start..<end], as: UTF8.self), line)
    }

    /// The word here, when an `=` follows that is no comparison.
    private mutating func declaration() -> String? {
        let start = at
        while at < text.count, isWord(text[at]) { at += 1 }
        var after = at
        while after < text.count, text[after] == UInt8(ascii: " ") { after += 1 }
        guard after < text.count, text[after] == UInt8(ascii: "="),
            after + 1 == text.count || text[after + 1] != UInt8(ascii: "=")
        else { return nil }
        return String(decoding: text[start..<at], as: UTF8.self)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
            || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "_")
    }
}
