import Foundation

/// Finds the line on which a name is declared in a Lua file, for messages about what the file returned.
///
/// Lua keeps no lines of a table's entries, so the text is searched: the first `name =` at or after the line where the
/// entry's own key stands. Comments are not searched.
struct LineFinder {
    private let lines: [String]

    init(_ text: [UInt8]) {
        lines = String(decoding: text, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.prefix { $0 != "\r" }) }
            .map { line in
                guard let comment = Self.comment(in: line) else { return line }
                return String(line[..<comment])
            }
    }

    /// The first line, from 1, that declares `name` at or after the line where `entry` stands; when none does, the line of
    /// the entry, or of what the file returns.
    func line(of name: String, in entry: String? = nil) -> Int? {
        let start = entry.flatMap { line(ofEntry: $0) } ?? 1
        for number in start...max(start, lines.count)
        where number <= lines.count && declares(lines[number - 1], name) { return number }
        if entry != nil { return start }
        return returned
    }

    /// The line where what the file returns begins.
    var returned: Int? { lines.firstIndex { $0.hasPrefix("return") }.map { $0 + 1 } }

    /// The line where the entry with this key stands: the one that says `key = "…"`, else the first that quotes it.
    func line(ofEntry key: String) -> Int? {
        let declared = lines.firstIndex { declares($0, "key") && quotes($0, key) }
        return declared.map { $0 + 1 } ?? line(quoting: key)
    }

    /// The first line at or after the one that declares `name` which holds `text` in quotes.
    func line(quoting text: String, after name: String) -> Int? {
        let start = line(of: name) ?? 1
        return lines.indices.dropFirst(start - 1).first { quotes(lines[$0], text) }.map { $0 + 1 }
    }

    /// The first line that holds `text` in quotes.
    func line(quoting text: String) -> Int? {
        lines.firstIndex { quotes($0, text) }.map { $0 + 1 }
    }

    private func quotes(_ line: String, _ text: String) -> Bool {
        line.contains("\"\(text)\"") || line.contains("'\(text)'")
    }

    /// Where a comment begins: at the first `--` outside quotes.
    private static func comment(in line: String) -> String.Index? {
        var quote: Character?
        var place = line.startIndex
        while place < line.endIndex {
            let letter = line[place]
            if let open = quote {
                if letter == open { quote = nil }
            } else if letter == "\"" || letter == "'" {
                quote = letter
            } else if line[place...].hasPrefix("--") {
                return place
            }
            place = line.index(after: place)
        }
        return nil
    }

    private func declares(_ line: String, _ name: String) -> Bool {
        var rest = Substring(line)
        while let range = rest.range(of: name) {
            let before = rest[..<range.lowerBound].last
            let after = rest[range.upperBound...].drop { $0 == " " || $0 == "\t" }
            let startsWord = before.map { !($0.isLetter || $0.isNumber || $0 == "_") } ?? true
            if startsWord, after.first == "=", !after.hasPrefix("==") { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
