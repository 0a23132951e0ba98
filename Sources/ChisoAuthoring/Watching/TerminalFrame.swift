import ChisoPrint

/// A screen full of lines, written over the screen before without clearing it, so that nothing flickers.
public struct TerminalFrame: Sendable {
    /// What shows another screen than the shell's, and hides the cursor.
    public static let enter = "\u{1B}[?1049h\u{1B}[?25l"
    /// What shows the cursor again, and the shell's screen as it was.
    public static let leave = "\u{1B}[?25h\u{1B}[?1049l"

    /// The bytes of the frame, to be written at once.
    public let text: String

    /// Sets lines on a screen; what does not fit is cut, and how much is told.
    ///
    /// - Parameters:
    ///   - lines: Lines without control characters.
    ///   - footer: The last line of the screen.
    public init(_ lines: [String], footer: String, width: Int, height: Int) {
        let room = max(0, height - 1)
        var shown = lines
        if shown.count > room {
            let kept = max(0, room - 1)
            shown = Array(shown.prefix(kept))
            if room > 0 { shown.append("… \(lines.count - kept) more lines") }
        }
        shown += Array(repeating: "", count: room - shown.count) + [footer]
        // A line that is full to the last column is not cleared to its end: that would clear its last letter.
        let rows = shown.map { line in
            let line = DisplayWidth.cut(line, to: width)
            return DisplayWidth.of(line) < width ? line + "\u{1B}[K" : line
        }
        // Terminals that know the marks around it show the frame whole or not at all.
        text =
            "\u{1B}[?2026h\u{1B}[H" + rows.joined(separator: "\r\n") + "\u{1B}[J\u{1B}[?2026l"
    }
}
