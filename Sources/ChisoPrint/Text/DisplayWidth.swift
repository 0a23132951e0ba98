/// Room that text takes on a terminal, in columns.
///
/// A letter with all its marks takes one column, composed or not; East Asian wide characters and emoji take two.
public enum DisplayWidth {
    /// The columns a text takes.
    public static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The columns a character takes.
    public static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        let isStyled = character.unicodeScalars.contains { $0.value == 0xFE0F }
        if isStyled || character.unicodeScalars.contains(where: isWide) { return 2 }
        return isZeroWidth(first) ? 0 : 1
    }

    /// `text` in at most `width` columns; what is cut off leaves "…".
    ///
    /// A remark in brackets at the end, such as that figures are made up, is kept and the name before it cut.
    public static func cut(_ text: String, to width: Int) -> String {
        if of(text) <= width { return text }
        if text.hasSuffix(")"), let start = text.lastIndex(of: "("), start > text.startIndex {
            let remark = " " + text[start...]
            let room = width - of(remark) - 1
            if room >= 4 { return prefix(of: text, width: room) + "…" + remark }
        }
        return width < 1 ? "" : prefix(of: text, width: width - 1) + "…"
    }

    /// `text` filled with spaces to `width` columns; `trailing` puts them before it.
    public static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - of(text)))
        return trailing ? space + text : text + space
    }

    /// `text` in lines of at most `width` columns, broken at spaces where there are any; never empty.
    ///
    /// Lines after the first begin with `indent` spaces.
    public static func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
        if of(text) <= width { return [text] }
        let width = max(1, width)
        let margin = String(repeating: " ", count: min(indent, width - 1))
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").map(String.init) {
            let joined = line.isEmpty || line == margin ? line + word : line + " " + word
            if of(joined) <= width {
                line = joined
                continue
            }
            if !line.isEmpty && line != margin { lines.append(line) }
            line = (lines.isEmpty ? "" : margin) + word
            while of(line) > width {
                let piece = prefix(of: line, width: width, atLeast: margin.count + 1)
                lines.append(piece)
                line = margin + line.dropFirst(piece.count)
            }
        }
        return line == margin && !lines.isEmpty ? lines : lines + [line]
    }

    private static func prefix(of text: String, width: Int, atLeast count: Int = 0) -> String {
        var room = width
        let fitting = text.prefix { character in
            room -= of(character)
            return room >= 0
        }
        return String(fitting.count < count ? text.prefix(count) : fitting)
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x1100: false
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F: true
        case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F: true
        case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x20000...0x3FFFD: true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
