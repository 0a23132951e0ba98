/// Records of comma-separated values after RFC 4180, with LF line ends.
///
/// A text that begins with a character a spreadsheet takes for a formula gets an apostrophe before it; control
/// characters become U+FFFD, so a record is always one line. Numbers are written as they are.
public struct CSVText: Sendable {
    /// One entry of a record.
    public enum Entry: Sendable {
        case text(String)
        case number(Double?)
        case whole(Int?)
        case flag(Bool)
    }

    /// What has been written so far, ending in a line end.
    public private(set) var text = ""

    /// Starts with the record of headings.
    public init(headings: [String]) {
        append(headings.map(Entry.text))
    }

    /// Writes one record.
    public mutating func append(_ entries: [Entry]) {
        for (place, entry) in entries.enumerated() {
            if place > 0 { text += "," }
            text += Self.field(entry)
        }
        text += "\n"
    }

    /// One entry as it stands in the file; nothing for an absent number.
    public static func field(_ entry: Entry) -> String {
        switch entry {
        case .text(let text): quoted(defused(Printable.text(text)))
        case .number(let number): number.map { $0.isFinite ? PlainNumber.text($0) : "" } ?? ""
        case .whole(let number): number.map(String.init) ?? ""
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    /// The ASCII characters, and the full-width ones some spreadsheets take for them.
    private static let formulaStarts: Set<Unicode.Scalar> = Set("=+-@＝＋－＠".unicodeScalars)

    private static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else {
            return text
        }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" }
        guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }
}
