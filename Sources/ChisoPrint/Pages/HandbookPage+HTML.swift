// The page as one file of HTML: no script, and nothing fetched.

extension HandbookPage {
    /// The whole document.
    public var html: String {
        var title = ""
        for case .title(let text, 1, _) in blocks { title = text }
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(title))</title>
            <style>
            \(HandbookStyle.css)
            </style>
            </head>
            <body>
            <main>
            \(sections)
            </main>
            </body>
            </html>

            """
    }

    /// The blocks, those of an indicator wrapped so that a page break does not part its head from its body.
    private var sections: String {
        blocks.map(html).joined(separator: "\n")
    }

    private func html(_ block: Block) -> String {
        switch block {
        case .title(let text, let level, let anchor):
            "<h\(level) id=\"\(Self.escaped(anchor))\">\(Self.escaped(text))</h\(level)>"
        case .paragraph(let prose): "<p>\(Self.html(prose))</p>"
        case .bullets(let items):
            "<ul>\n" + items.map { "<li>\(Self.html($0))</li>\n" }.joined() + "</ul>"
        case .facts(let facts):
            "<dl>\n"
                + facts.map { fact in
                    "<dt>\(Self.escaped(fact.label))</dt>\n"
                        + fact.lines.map { "<dd>\(Self.html($0))</dd>\n" }.joined()
                }.joined() + "</dl>"
        case .table(let table): Self.html(table)
        case .code(let lines, let place, let first): Self.code(lines, place, first)
        case .contents(let title): contents(title)
        }
    }

    private func contents(_ title: String) -> String {
        let lines = titles.map { entry in
            "<li class=\"level\(entry.level)\"><a href=\"#\(Self.escaped(entry.anchor))\">"
                + "\(Self.escaped(entry.text))</a></li>\n"
        }
        return "<nav>\n<h2>\(Self.escaped(title))</h2>\n<ul>\n" + lines.joined() + "</ul>\n</nav>"
    }

    private static func html(_ table: Table) -> String {
        func cells(_ tag: String, _ texts: [String]) -> String {
            texts.enumerated().map { place, text in
                let mark = table.trailing.contains(place) ? " class=\"number\"" : ""
                return "<\(tag)\(mark)>\(text)</\(tag)>"
            }.joined()
        }
        let rows = table.rows.enumerated().map { place, row in
            let mark = table.heads.contains(place) ? " class=\"head\"" : ""
            return "<tr\(mark)>\(cells("td", row.map(html)))</tr>\n"
        }
        return "<div class=\"table\">\n<table>\n<thead><tr>"
            + cells("th", table.headings.map(escaped)) + "</tr></thead>\n<tbody>\n"
            + rows.joined() + "</tbody>\n</table>\n</div>"
    }

    private static func code(_ lines: [String], _ place: String, _ first: Int) -> String {
        let room = String(first + lines.count - 1).count
        let numbered = lines.enumerated().map { offset, line in
            let number = String(first + offset)
            let margin = String(repeating: " ", count: room - number.count)
            return "<span class=\"line\">\(margin)\(number)</span>  \(escaped(plain(line)))\n"
        }
        return "<p class=\"place\"><code>\(escaped(place))</code></p>\n<pre>"
            + numbered.joined() + "</pre>"
    }

    package static func html(_ prose: Prose) -> String {
        prose.pieces.map { piece in
            switch piece {
            case .text(let text): escaped(text)
            case .code(let text): "<code>\(escaped(text))</code>"
            case .link(let text, let anchor): "<a href=\"#\(escaped(anchor))\">\(escaped(text))</a>"
            }
        }.joined()
    }

    /// Text with what HTML would act on escaped.
    public static func escaped(_ text: String) -> String { Markup.escaped(text) }
}
