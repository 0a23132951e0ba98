/// Finds the line on which a name is declared in a Lua file, for messages about what the file returned.
///
/// Lua keeps no lines of a table's entries, so the text is looked through: texts and names before `=`.
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
        var tokens = LuaTokens(text)
        var last: LuaToken?
        // Whether the last two tokens are `key =`.
        var isKey = false
        while let token = tokens.next() {
            defer { last = token }
            switch token.kind {
            case .text:
                let says = token.text
                quoted[says, default: []].append(token.line)
                if isKey { keys[says] = keys[says] ?? token.line }
            case .sign where token.bytes.first == UInt8(ascii: "=") && token.bytes.count == 1:
                guard let last, last.kind == .name else { break }
                declared[last.text, default: []].append(last.line)
                isKey = last.isName("key")
                continue
            case .name where returned == nil && token.isName("return"):
                let start = token.bytes.startIndex
                if last == nil || LuaTokens.isLineEnd(text[start - 1]) { returned = token.line }
            default: break
            }
            isKey = false
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
