/// A document before it has a medium: titles, sentences, facts, grids and code from top to bottom.
///
/// A report is read as text or Markdown, a handbook as Markdown or HTML; every block has a form in each.
public struct Page: Sendable {
    /// One part; an empty line stands between parts.
    public enum Block: Sendable {
        /// A title of level 1 to 4, with the name that links lead to, where any do.
        case title(String, level: Int, anchor: String = "")
        /// Sentences, each on a line of its own.
        case lines([String])
        case paragraph(Prose)
        /// Labels and what belongs to them.
        case facts([Fact])
        /// What labels stand for, under a heading.
        case legend(String, [(label: String, text: String)])
        case grid(Grid)
        /// Lines taken away (`- …`) and added (`+ …`), kept as they are.
        case changes([String])
        /// Lines of a file in Lua, the first with its number.
        case code([String], place: String, first: Int)
        /// The titles of levels 2 to 4.
        case contents(String)
    }

    /// A label and what belongs to it, one sentence a line.
    public struct Fact: Sendable {
        let label: String
        let lines: [Prose]

        /// A fact that is told only where a line says anything.
        public init(_ label: String, _ lines: [Prose]) {
            self.label = label
            self.lines = lines
        }

        /// A fact of one line.
        public init(_ label: String, _ text: String) { self.init(label, [Prose(text)]) }

        fileprivate var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
    }

    package var blocks: [Block] = []

    /// An empty page.
    public init() {}

    /// Adds a block unless it is empty.
    public mutating func append(_ block: Block) {
        switch block {
        case .lines(let lines) where lines.isEmpty: return
        case .paragraph(let prose) where prose.isEmpty: return
        case .facts(let facts):
            let known = facts.filter { !$0.isEmpty }
            if !known.isEmpty { blocks.append(.facts(known)) }
        case .legend(_, let entries) where entries.isEmpty: return
        case .grid(let grid) where grid.rows.isEmpty: return
        case .changes(let lines) where lines.isEmpty: return
        case .code(let lines, _, _) where lines.isEmpty: return
        default: blocks.append(block)
        }
    }

    /// The titles of levels 2 to 4, in order.
    private var titles: [(text: String, level: Int, anchor: String)] {
        blocks.compactMap { block in
            guard case .title(let text, let level, let anchor) = block, level > 1 else {
                return nil
            }
            return (text, level, anchor)
        }
    }
}

// MARK: - Text

extension Page {
    /// The page as plain text; no line is wider than `width` columns.
    ///
    /// - Parameter isColoured: Whether grids show tones by the colours of a terminal.
    public func text(width: Int, isColoured: Bool = false) -> String {
        blocks.map { lines($0, width: width, isColoured: isColoured).joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private func lines(_ block: Block, width: Int, isColoured: Bool) -> [String] {
        let wrapped = { (lines: [String], indent: Int) in
            lines.flatMap {
                DisplayWidth.wrapped(Printable.text($0), to: width, indent: indent)
            }
        }
        return switch block {
        case .title(let title, _, _): wrapped([title], 0)
        case .lines(let lines): wrapped(lines, 2)
        case .paragraph(let prose): wrapped([prose.plain], 0)
        case .facts(let facts):
            Self.legend(
                facts.map { ($0.label + ":", $0.lines.map(\.plain).joined(separator: "; ")) },
                width: width)
        case .legend(let heading, let entries):
            DisplayWidth.wrapped(heading, to: width) + Self.legend(entries, width: width)
        case .grid(let grid): grid.lines(width: width, isColoured: isColoured)
        case .changes(let lines): wrapped(lines, 4)
        case .code(let lines, let place, _): wrapped([place + ":"] + lines.map(Self.plain), 4)
        case .contents(let title):
            wrapped([title] + titles.map { Self.margin($0.level - 1) + $0.text }, 4)
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

    /// A line of code: blanks kept, what could move a cursor or turn text round made visible.
    private static func plain(_ line: String) -> String {
        line.split(separator: "\t", omittingEmptySubsequences: false)
            .map { Printable.text(String($0)) }.joined(separator: "    ")
    }

    private static func margin(_ level: Int) -> String { String(repeating: "  ", count: level) }
}

// MARK: - GitHub-flavoured Markdown

extension Page {
    /// The page as Markdown.
    public var markdown: String {
        blocks.map { markdownLines($0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func markdownLines(_ block: Block) -> [String] {
        switch block {
        case .title(let title, let level, let anchor):
            (level == 1 || anchor.isEmpty ? [] : ["<a id=\"\(anchor)\"></a>", ""])
                + [String(repeating: "#", count: level) + " " + Markdown.escaped(title)]
        case .lines(let lines): lines.map { "- " + Markdown.escaped($0) }
        case .paragraph(let prose): [prose.markdown]
        case .facts(let facts): facts.flatMap(Self.markdownLines)
        case .legend(let heading, let entries):
            [Markdown.escaped(heading), ""]
                + entries.map {
                    "- **\(Markdown.escaped($0.label))** \(Markdown.escaped($0.text))"
                }
        case .grid(let grid): grid.markdownLines
        case .changes(let lines): Self.fenced(lines.map(Printable.text), as: "diff")
        case .code(let lines, let place, _):
            [Prose.code(place).markdown + ":", ""] + Self.fenced(lines.map(Self.plain), as: "lua")
        case .contents(let title):
            ["## " + Markdown.escaped(title), ""]
                + titles.map {
                    Self.margin($0.level - 2) + "- [\(Markdown.escaped($0.text))](#\($0.anchor))"
                }
        }
    }

    private static func markdownLines(_ fact: Fact) -> [String] {
        let label = "- **\(Markdown.escaped(fact.label)):**"
        if fact.lines.count == 1 { return ["\(label) \(fact.lines[0].markdown)"] }
        return [label] + fact.lines.map { "  - \($0.markdown)" }
    }

    /// A block of code; its fence is longer than any in the lines.
    private static func fenced(_ lines: [String], as language: String) -> [String] {
        let longest = lines.reduce(2) { longest, line in
            max(longest, line.split { $0 != "`" }.map(\.count).max() ?? 0)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return [fence + language] + lines + [fence]
    }
}

// MARK: - HTML

extension Page {
    /// The page as one file: no script, and nothing fetched.
    public func html(_ language: Language) -> String {
        var title = ""
        for case .title(let text, 1, _) in blocks { title = text }
        let document: Markup = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(Markup(verbatim: PageStyle.plain))
            </style>
            </head>
            <body>
            <main>
            \(Markup(verbatim: blocks.map { markup($0).html }.joined(separator: "\n")))
            </main>
            </body>
            </html>

            """
        return document.html
    }

    private func markup(_ block: Block) -> Markup {
        switch block {
        case .title(let text, let level, let anchor):
            "<h\(level) id=\"\(anchor)\">\(text)</h\(level)>"
        case .lines(let lines): "<ul>\n\(lines.map { "<li>\($0)</li>\n" as Markup })</ul>"
        case .paragraph(let prose): "<p>\(prose.markup)</p>"
        case .facts(let facts):
            "<dl>\n\(facts.map { Self.markup($0.label, $0.lines) })</dl>"
        case .legend(let heading, let entries):
            "<p>\(heading)</p>\n<dl>\n\(entries.map { Self.markup($0.label, [Prose($0.text)]) })</dl>"
        case .grid(let grid): grid.markup
        case .changes(let lines):
            "<pre>\(lines.map { "\($0)\n" as Markup })</pre>"
        case .code(let lines, let place, let first): Self.markup(lines, place, first)
        case .contents(let title):
            "<nav>\n<h2>\(title)</h2>\n<ul>\n\(titles.map(Self.entry))</ul>\n</nav>"
        }
    }

    private static func markup(_ label: String, _ lines: [Prose]) -> Markup {
        "<dt>\(label)</dt>\n\(lines.map { "<dd>\($0.markup)</dd>\n" as Markup })"
    }

    private static func entry(_ title: (text: String, level: Int, anchor: String)) -> Markup {
        """
        <li class="level\(title.level)"><a href="#\(title.anchor)">\(title.text)</a></li>

        """
    }

    private static func markup(_ lines: [String], _ place: String, _ first: Int) -> Markup {
        let room = String(first + lines.count - 1).count
        let numbered = lines.enumerated().map { offset, line -> Markup in
            let number = DisplayWidth.padded(String(first + offset), to: room, trailing: true)
            return "<span class=\"line\">\(number)</span>  \(plain(line))\n"
        }
        return "<p class=\"place\"><code>\(place)</code></p>\n<pre>\(numbered)</pre>"
    }
}
