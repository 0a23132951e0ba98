// The page as GitHub-flavoured Markdown.

extension HandbookPage {
    /// The whole page, ending in a line end.
    public var markdown: String {
        blocks.map(markdown).joined(separator: "\n\n") + "\n"
    }

    private func markdown(_ block: Block) -> String {
        switch block {
        case .title(let text, let level, let anchor):
            let title = String(repeating: "#", count: level) + " " + Markdown.escaped(text)
            return level == 1 ? title : "<a id=\"\(anchor)\"></a>\n\n" + title
        case .paragraph(let prose): return Self.text(prose)
        case .bullets(let items): return items.map { "- \(Self.text($0))" }.joined(separator: "\n")
        case .facts(let facts): return facts.map(Self.fact).joined(separator: "\n")
        case .table(let table): return Self.table(table)
        case .code(let lines, let place, _): return Self.code(lines, place)
        case .contents(let title):
            let lines = titles.map { entry in
                String(repeating: "  ", count: entry.level - 2)
                    + "- [\(Markdown.escaped(entry.text))](#\(entry.anchor))"
            }
            return "## \(Markdown.escaped(title))\n\n" + lines.joined(separator: "\n")
        }
    }

    private static func fact(_ fact: Fact) -> String {
        let label = "- **\(Markdown.escaped(fact.label)):**"
        if fact.lines.count == 1 { return "\(label) \(text(fact.lines[0]))" }
        return ([label] + fact.lines.map { "  - \(text($0))" }).joined(separator: "\n")
    }

    private static func table(_ table: Table) -> String {
        let rule = table.headings.indices.map { table.trailing.contains($0) ? "---:" : "---" }
        let rows = table.rows.enumerated().map { place, row in
            row.map { cell in
                let text = text(cell)
                return table.heads.contains(place) && !text.isEmpty ? "**\(text)**" : text
            }
        }
        return ([table.headings.map(Markdown.escaped), rule] + rows)
            .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// A block of code, fenced by more marks than any of its lines begins with.
    private static func code(_ lines: [String], _ place: String) -> String {
        let longest = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(code(place)):\n\n\(fence)lua\n" + lines.map(plain).joined(separator: "\n")
            + "\n\(fence)"
    }

    /// A line of code: blanks kept, what could move a cursor or turn text round made visible.
    public static func plain(_ line: String) -> String {
        line.split(separator: "\t", omittingEmptySubsequences: false)
            .map { Printable.text(String($0)) }.joined(separator: "    ")
    }

    /// A sentence with what Markdown would act on escaped.
    public static func text(_ prose: Prose) -> String {
        prose.pieces.map { piece in
            switch piece {
            case .text(let text): Markdown.escaped(text)
            case .code(let text): code(text)
            case .link(let text, let anchor): "[\(Markdown.escaped(text))](#\(anchor))"
            }
        }.joined()
    }

    /// A word of code; one that would end the marks around it, or a cell of a table, stands without them.
    private static func code(_ text: String) -> String {
        text.contains("`") || text.contains("|")
            ? Markdown.escaped(text) : "`\(Printable.text(text))`"
    }
}
