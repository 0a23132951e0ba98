/// One page of a report: the head that every page has, the ways to the others, and what it says.
struct PageFrame {
    /// A way to another page.
    struct Way {
        var text: String
        var path: String
    }

    let say: PageWords
    /// What the whole report is called.
    let report: String
    /// Its first heading.
    let title: String
    /// In the order of the head; paths as seen from the page.
    let ways: [Way]
    /// What stands in the last lines.
    let closing: [String]

    /// The whole document.
    func document(_ body: Markup) -> String {
        let script = Markup(verbatim: PageScript.text)
        let style = Markup(verbatim: PageStyle.css)
        let links = ways.map { way -> Markup in "<a href=\"\(way.path)\">\(way.text)</a>\n" }
        let last = closing.map { line -> Markup in "<p class=\"quiet\">\(line)</p>\n" }
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="\(say.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
            <meta name="referrer" content="no-referrer">
            <title>\(title == report ? title : "\(title) – \(report)")</title>
            <style>
            \(style)
            </style>
            </head>
            <body\(words)>
            <a class="skip" href="#content">\(say("Đến nội dung", "Skip to content"))</a>
            <header>
            <nav aria-label="\(say("Các trang", "Pages"))">
            \(links)</nav>
            <div class="running">\(report)</div>
            </header>
            <main id="content">
            <h1>\(title)</h1>
            \(body)
            <footer>
            \(last)</footer>
            </main>
            <script>\(script)</script>
            </body>
            </html>

            """
        return page.html
    }

    /// Nothing is fetched, and no script runs but the page's own.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; "
        + "script-src 'sha256-\(PageScript.digest)'; base-uri 'none'; form-action 'none'"

    /// What the script says.
    private var words: Markup {
        """
         data-sort="\(say("Sắp xếp", "Sort"))" \
        data-filter="\(say("Tìm trong bảng:", "Find in the table:"))" \
        data-all="\(say("tất cả", "all"))" \
        data-shown="\(say("{n}/{of} dòng", "{n} of {of} rows"))"
        """
    }
}

extension Markup {
    /// A section with its heading.
    static func section(_ title: String, anchor: String, class name: String = "", _ body: Markup)
        -> Markup
    {
        guard !body.isEmpty else { return .none }
        let mark: Markup = name.isEmpty ? "" : " class=\"\(name)\""
        return """
            <section id="\(anchor)" aria-labelledby="\(anchor)-title"\(mark)>
            <h2 id="\(anchor)-title">\(title)</h2>
            \(body)
            </section>

            """
    }

    /// A table that scrolls when it is wider than the page.
    static func table(
        _ caption: String, class name: String = "", attributes: Markup = "", head: Markup,
        rows: [Markup]
    ) -> Markup {
        // A table of a few rows is not parted in print.
        let small: Markup = rows.count <= 12 ? " small" : ""
        return """
            <div class="table\(small)" role="region" aria-label="\(caption)" tabindex="0">
            <table class="\(name)"\(attributes)>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </div>

            """
    }

    /// Labels and what belongs to them, where anything does.
    static func facts(_ facts: [(label: String, text: Markup)]) -> Markup {
        let rows = facts.filter { !$0.text.isEmpty }.map { fact -> Markup in
            "<tr><th scope=\"row\">\(fact.label)</th><td>\(fact.text)</td></tr>\n"
        }
        return rows.isEmpty ? .none : "<table class=\"facts\">\n\(rows)</table>\n"
    }

    /// Figures that stand out, with what they are.
    static func figures(_ figures: [(label: String, text: String)]) -> Markup {
        let items = figures.map { figure -> Markup in
            "<li><b>\(figure.text)</b><span>\(figure.label)</span></li>\n"
        }
        return "<ul class=\"figures\">\n\(items)</ul>\n"
    }

    /// Lines that a reader must not miss.
    static func notice(_ lines: [String]) -> Markup {
        guard !lines.isEmpty else { return .none }
        let lines = lines.map { line -> Markup in "<p>\(line)</p>\n" }
        return "<div class=\"notice\" role=\"note\">\n\(lines)</div>\n"
    }

    /// A drawing that scrolls when it is wider than the page.
    static func chart(_ drawing: SVGDrawing) -> Markup {
        drawing.isBroad
            ? "<div class=\"chart broad\" tabindex=\"0\">\(drawing.inline)</div>\n"
            : "<div class=\"chart\">\(drawing.inline)</div>\n"
    }

    /// A heading of a column of numbers or words.
    static func heading(_ text: String, isNumber: Bool = false, _ attributes: Markup = "")
        -> Markup
    {
        let mark: Markup = isNumber ? " class=\"number\"" : ""
        return "<th scope=\"col\"\(mark)\(attributes)>\(text)</th>"
    }

    /// A cell with a number, in print and as the script sorts it.
    static func number(_ text: String, _ number: Double?) -> Markup {
        let plain = number.map { PlainNumber.text($0) } ?? ""
        return "<td class=\"number\" data-v=\"\(plain)\">\(text)</td>"
    }
}
