/// A report before it is text or Markdown: titles, lines and grids from top to bottom.
public struct Page: Sendable {
    /// One part; an empty line stands between parts.
    public enum Block: Sendable {
        /// A title of level 1 to 3.
        case title(String, level: Int)
        /// Sentences, each on a line of its own.
        case lines([String])
        /// What labels stand for, under a heading.
        case legend(String, [(label: String, text: String)])
        case grid(Grid)
        /// Lines taken away (`- …`) and added (`+ …`), kept as they are.
        case code([String])
    }

    package var blocks: [Block] = []

    /// An empty page.
    public init() {}

    /// Adds a block unless it is empty.
    public mutating func append(_ block: Block) {
        switch block {
        case .lines(let lines) where lines.isEmpty: return
        case .legend(_, let entries) where entries.isEmpty: return
        case .grid(let grid) where grid.rows.isEmpty: return
        case .code(let lines) where lines.isEmpty: return
        default: blocks.append(block)
        }
    }

    /// The page as plain text; no line is wider than `width` columns.
    ///
    /// - Parameter isColoured: Whether grids show tones by the colours of a terminal.
    public func text(width: Int, isColoured: Bool = false) -> String {
        let parts = blocks.map { block in
            if isColoured, case .grid(let grid) = block {
                return grid.lines(width: width, isColoured: true).joined(separator: "\n")
            }
            return Self.lines(block, width: width).joined(separator: "\n")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The page as Markdown.
    public var markdown: String {
        blocks.map { Self.markdownLines($0).joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private static func lines(_ block: Block, width: Int) -> [String] {
        switch block {
        case .title(let title, _): DisplayWidth.wrapped(Printable.text(title), to: width)
        case .lines(let lines):
            lines.flatMap { DisplayWidth.wrapped(Printable.text($0), to: width, indent: 2) }
        case .legend(let heading, let entries):
            DisplayWidth.wrapped(heading, to: width) + legend(entries, width: width)
        case .grid(let grid): grid.lines(width: width)
        case .code(let lines):
            lines.flatMap { DisplayWidth.wrapped(Printable.text($0), to: width, indent: 4) }
        }
    }

    private static func legend(
        _ entries: [(label: String, text: String)], width: Int
    ) -> [String] {
        let labels = entries.map { Printable.text($0.label) }
        let room = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
        return zip(labels, entries).flatMap { label, entry in
            let line = "  \(DisplayWidth.padded(label, to: room))  \(Printable.text(entry.text))"
            guard DisplayWidth.of(line) > width else { return [line] }
            let texts = DisplayWidth.wrapped(Printable.text(entry.text), to: width - room - 4)
            return texts.enumerated().map { place, text in
                let start = DisplayWidth.padded(place == 0 ? label : "", to: room)
                return DisplayWidth.cut("  \(start)  \(text)", to: width)
            }
        }
    }

    /// A block of code; its fence is longer than any in the lines.
    private static func fenced(_ lines: [String]) -> [String] {
        let longest = lines.reduce(2) { longest, line in
            max(longest, line.split { $0 != "`" }.map(\.count).max() ?? 0)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return [fence + "diff"] + lines + [fence]
    }

    private static func markdownLines(_ block: Block) -> [String] {
        switch block {
        case .title(let title, let level):
            [String(repeating: "#", count: level) + " " + Markdown.escaped(title)]
        case .lines(let lines): lines.map { "- " + Markdown.escaped($0) }
        case .legend(let heading, let entries):
            [Markdown.escaped(heading), ""]
                + entries.map {
                    "- **\(Markdown.escaped($0.label))** \(Markdown.escaped($0.text))"
                }
        case .grid(let grid): grid.markdownLines
        case .code(let lines): fenced(lines.map(Printable.text))
        }
    }
}
