/// One page of a report: the head that every page has, the ways to the others, and what it says.
public struct PageFrame: Sendable {
    /// A way to another page.
    public struct Way: Sendable {
        package var text: String
        package var path: String

        /// A way to a path as seen from the page.
        public init(text: String, path: String) { (self.text, self.path) = (text, path) }
    }

    package let say: Words
    /// What the whole report is called.
    public let report: String
    /// Its first heading.
    public let title: String
    /// In the order of the head; paths as seen from the page.
    public let ways: [Way]
    /// What stands in the last lines.
    public let closing: [String]

    /// A page of a report.
    public init(say: Words, report: String, title: String, ways: [Way], closing: [String]) {
        (self.say, self.report, self.title) = (say, report, title)
        (self.ways, self.closing) = (ways, closing)
    }

    /// The whole document.
    public func document(_ body: Markup) -> String {
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
    public static func section(
        _ title: String, anchor: String, class name: String = "", _ body: Markup
    )
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
    public static func table(
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
    public static func facts(_ facts: [(label: String, text: Markup)]) -> Markup {
        let rows = facts.filter { !$0.text.isEmpty }.map { fact -> Markup in
            "<tr><th scope=\"row\">\(fact.label)</th><td>\(fact.text)</td></tr>\n"
        }
        return rows.isEmpty ? .none : "<table class=\"facts\">\n\(rows)</table>\n"
    }

    /// Figures that stand out, with what they are.
    public static func figures(_ figures: [(label: String, text: String)]) -> Markup {
        let items = figures.map { figure -> Markup in
            "<li><b>\(figure.text)</b><span>\(figure.label)</span></li>\n"
        }
        return "<ul class=\"figures\">\n\(items)</ul>\n"
    }

    /// Lines that a reader must not miss.
    public static func notice(_ lines: [String]) -> Markup {
        guard !lines.isEmpty else { return .none }
        let lines = lines.map { line -> Markup in "<p>\(line)</p>\n" }
        return "<div class=\"notice\" role=\"note\">\n\(lines)</div>\n"
    }

    /// A drawing that scrolls when it is wider than the page.
    public static func chart(_ drawing: SVGDrawing) -> Markup {
        drawing.isBroad
            ? "<div class=\"chart broad\" tabindex=\"0\">\(drawing.inline)</div>\n"
            : "<div class=\"chart\">\(drawing.inline)</div>\n"
    }

    /// A heading of a column of numbers or words.
    public static func heading(_ text: String, isNumber: Bool = false, _ attributes: Markup = "")
        -> Markup
    {
        let mark: Markup = isNumber ? " class=\"number\"" : ""
        return "<th scope=\"col\"\(mark)\(attributes)>\(text)</th>"
    }

    /// A cell with a number, in print and as the script sorts it.
    public static func number(_ text: String, _ number: Double?) -> Markup {
        let plain = number.map { PlainNumber.text($0) } ?? ""
        return "<td class=\"number\" data-v=\"\(plain)\">\(text)</td>"
    }

    /// One below the other.
    public static func lines(_ lines: [Markup]) -> Markup {
        Markup(verbatim: lines.map(\.html).joined(separator: "<br>\n"))
    }

    /// A cell with places gained or lost; the arrow is said in words, too.
    public static func places(_ places: Int?) -> Markup {
        guard let places else { return "<td class=\"number\" data-v=\"\">–</td>" }
        let way: Markup = places == 0 ? "" : places > 0 ? " up" : " down"
        return "<td class=\"number\(way)\" data-v=\"\(places)\">\(abs(places))</td>"
    }
}
