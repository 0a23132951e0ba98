/// Finds the line on which a name is declared in a Lua file, for messages about what the file returned.
///
/// Lua keeps no lines of a table's entries, so the text is scanned: quoted texts and words before `=`, comments left out.
struct LineFinder {
    /// The lines that hold a text in quotes, in order.
    private var quoted: [String: [Int]] = [:]
    /// The first line that says `key = "…"`.
    private var keys: [String: Int] = [:]
    /// The lines that declare a name, in order.
    private var declared: [String: [Int]] = [:]
    /// The line where what the file returns begins.
    private(set) var returned: Int?

    init(_ text: [UInt8]) {
        var scan = Scan(text: text)
        var isKey = false
        while let found = scan.next() {
            switch found {
            case .quoted(let text, let line):
                quoted[text, default: []].append(line)
                if isKey, keys[text] == nil { keys[text] = line }
            case .declared(let name, let line): declared[name, default: []].append(line)
            case .returned(let line): returned = returned ?? line
            }
            if case .declared("key", _) = found { isKey = true } else { isKey = false }
        }
    }

    /// The first line, from 1, that declares `name` at or after the line where `entry` stands; when none does, the line of
    /// the entry, or of what the file returns.
    func line(of name: String, in entry: String? = nil) -> Int? {
        let start = entry.flatMap { line(ofEntry: $0) }
        return declared[name]?.first { $0 >= start ?? 1 } ?? start ?? returned
    }

    /// The line where the entry with this key stands: the one that says `key = "…"`, else the first that quotes it.
    func line(ofEntry key: String) -> Int? { keys[key] ?? line(quoting: key) }

    /// The first line that holds `text` in quotes.
    func line(quoting text: String) -> Int? { quoted[text]?.first }

    /// The line of the entry that is the `place`th, from 0, of those that say `name = "<text>"`.
    func line(ofName text: String, place: Int) -> Int? {
        let named = Set(declared["name"] ?? [])
        let lines = (quoted[text] ?? []).filter { named.contains($0) }
        return lines.indices.contains(place) ? lines[place] : line(quoting: text)
    }

    /// The first line that holds `text` in quotes, at or after the first that declares `name`.
    func line(quoting text: String, after name: String) -> Int? {
        let start = declared[name]?.first ?? 1
        return quoted[text]?.first { $0 >= start }
    }
}

/// One pass over the bytes of a Lua file.
private struct Scan {
    enum Found {
        case quoted(String, Int)
        case declared(String, Int)
        case returned(Int)
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
                if let found = word() { return found }
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

    /// The word here, when an `=` follows that is no comparison, or when it is `return` at the start of a line.
    private mutating func word() -> Found? {
        let start = at
        while at < text.count, isWord(text[at]) { at += 1 }
        let isAtStart = start == 0 || text[start - 1] == UInt8(ascii: "\n")
        if isAtStart, text[start..<at].elementsEqual("return".utf8) { return .returned(line) }
        var after = at
        while after < text.count, text[after] == UInt8(ascii: " ") { after += 1 }
        guard after < text.count, text[after] == UInt8(ascii: "="),
            after + 1 == text.count || text[after + 1] != UInt8(ascii: "=")
        else { return nil }
        return .declared(String(decoding: text[start..<at], as: UTF8.self), line)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
            || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "_")
    }
}
