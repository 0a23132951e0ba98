/// Text from rules and tables, made safe to print.
public enum Printable {
    /// `text` with every character that could steer a terminal or hide text replaced by U+FFFD.
    ///
    /// Those are the control characters (line ends and tabs among them), the line and paragraph separators, the marks
    /// that turn the direction of text, letters without width or ink, the byte order mark, the anchors and tags that hide
    /// text, and the two code points that no XML may hold.
    public static func text(_ text: String) -> String {
        if isPlain(text) || !text.unicodeScalars.contains(where: isUnsafe) { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }

    /// A text of lines as it goes to a terminal or a pipe, whatever its parts were made of: line ends stand, and where
    /// it is coloured the colours do; everything else that ``text(_:)`` replaces is replaced.
    public static func page(_ text: String, isColoured: Bool) -> String {
        if !text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != "\n" }) { return text }
        var clean = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            var count = 1
            if isColoured, scalar == "\u{1B}" { count = Tone.codeLength(of: rest) }
            let isLineEnd = scalar == "\n" || (scalar == "\r" && rest.dropFirst().first == "\n")
            // A table for a spreadsheet begins with the mark of its encoding.
            let isMark = scalar == "\u{FEFF}" && clean.isEmpty
            let isKept = isLineEnd || isMark || count > 1 || !isUnsafe(scalar)
            clean.append(contentsOf: isKept ? Array(rest.prefix(count)) : ["\u{FFFD}"])
            rest = rest.dropFirst(count)
        }
        return String(clean)
    }

    /// Whether a text is seen from its bytes alone to be safe, and to need no escapes in JSON; nearly every one is.
    public static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case 0..<0x20, 0x22, 0x5C, 0x7F: false
            // First bytes of the unsafe characters outside ASCII, and of some that are safe.
            case 0xC2, 0xCD, 0xD8, 0xE2, 0xE3, 0xEF, 0xF3: false
            default: true
            }
        }
    }

    /// Whether a scalar may not reach the output as it is.
    public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0xAD, 0x34F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
        case 0x3164, 0xFEFF, 0xFFA0: true
        case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
        default: false
        }
    }
}

/// Text from rules and tables as Markdown that shows it as it is.
public enum Markdown {
    /// `text` with the characters Markdown would act on escaped, pipes among them.
    public static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in Printable.text(text).unicodeScalars {
            if special.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    private static let special: Set<Unicode.Scalar> = Set("\\|`*_<>[]~&#".unicodeScalars)

    /// A word of code; one that would end the marks around it, or a cell of a table, stands without them.
    static func code(_ text: String) -> String {
        text.contains("`") || text.contains("|") ? escaped(text) : "`\(Printable.text(text))`"
    }
}
