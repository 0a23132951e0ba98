// Grids as GitHub-flavoured Markdown.

extension Grid {
    /// A Markdown table; rows that head others are bold.
    var markdownLines: [String] {
        let rule = columns.map { $0.isTrailing ? "---:" : "---" }
        let headings = columns.map { Markdown.escaped($0.heading) }
        let body = rows.enumerated().map { place, row in
            row.map { cell in
                let text = Markdown.escaped(cell)
                return self.headings.contains(place) && !text.isEmpty ? "**\(text)**" : text
            }
        }
        return ([headings, rule] + body).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}
