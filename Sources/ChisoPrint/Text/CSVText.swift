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

    /// For whom it is written.
    public enum Dialect: Sendable {
        /// Programs: `,` between entries, and a decimal point.
        case plain
        /// A spreadsheet program set to Vietnamese, which opens it with a double click: a byte order mark, `;` between
        /// entries, and a decimal comma.
        case excel
    }

    /// What has been written so far, ending in a line end.
    public private(set) var text: String
    private let dialect: Dialect

    /// Starts with the record of headings.
    public init(headings: [String], dialect: Dialect = .plain) {
        self.dialect = dialect
        text = dialect == .excel ? "\u{FEFF}" : ""
        append(headings.map(Entry.text))
    }

    /// Writes one record.
    public mutating func append(_ entries: [Entry]) {
        for (place, entry) in entries.enumerated() {
            if place > 0 { text += dialect == .excel ? ";" : "," }
            text += Self.field(entry, dialect)
        }
        text += "\n"
    }

    /// One entry as it stands in the file; nothing for an absent number.
    public static func field(_ entry: Entry, _ dialect: Dialect = .plain) -> String {
        switch entry {
        case .text(let text): quoted(defused(Printable.text(text)), dialect)
        case .number(let number):
            number.map { $0.isFinite ? Self.text($0, dialect) : "" } ?? ""
        case .whole(let number): number.map(String.init) ?? ""
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    private static func text(_ number: Double, _ dialect: Dialect) -> String {
        let text = PlainNumber.text(number)
        return dialect == .excel ? text.replacing(".", with: ",") : text
    }

    /// The ASCII characters, and the full-width ones some spreadsheets take for them.
    private static let formulaStarts: Set<Unicode.Scalar> = Set("=+-@＝＋－＠".unicodeScalars)

    private static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else {
            return text
        }
        return "'" + text
    }

    private static func quoted(_ text: String, _ dialect: Dialect) -> String {
        let needsQuotes = text.unicodeScalars.contains {
            $0 == "," || $0 == "\"" || (dialect == .excel && $0 == ";")
        }
        guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }
}
