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
                guard let comment = line.range(of: "--") else { return line }
                return String(line[..<comment.lowerBound])
            }
    }

    /// The first line, from 1, that declares `name` at or after the line where `entry` stands in quotes; nil when none does.
    func line(of name: String, in entry: String? = nil) -> Int? {
        let start = entry.flatMap { line(quoting: $0) } ?? 1
        for number in start...max(start, lines.count)
        where number <= lines.count && declares(lines[number - 1], name) { return number }
        return start > 1 ? start : nil
    }

    /// The first line that holds `text` in quotes.
    func line(quoting text: String) -> Int? {
        lines.firstIndex { $0.contains("\"\(text)\"") || $0.contains("'\(text)'") }.map { $0 + 1 }
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
