/// Text from rules and tables, made safe to print.
enum Printable {
    /// `text` with every character that could steer a terminal or hide text replaced by U+FFFD.
    ///
    /// Those are the control characters (line ends and tabs among them), the line and paragraph separators, the marks
    /// that turn the direction of text, and the byte order mark.
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }

    /// Whether a scalar may not reach the output as it is.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
