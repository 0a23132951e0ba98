/// A table before it has a format: columns, and rows of text as it came.
public struct Grid: Sendable {
    /// What a column does with text that does not fit.
    public enum Fit: Sendable {
        /// Keeps it whole: numbers.
        case keep
        /// Cuts it with "…".
        case cut
        /// Goes on in the next line.
        case wrap
        /// Stands in lines of its own below the row, after the heading; a plain column in Markdown.
        case below
    }

    /// One column.
    public struct Column: Sendable {
        package var heading: String
        package var isTrailing: Bool
        package var fit: Fit

        /// A column; ``isTrailing`` aligns it at its end.
        public init(heading: String, isTrailing: Bool, fit: Fit) {
            (self.heading, self.isTrailing, self.fit) = (heading, isTrailing, fit)
        }

        /// A column of text.
        public static func text(_ heading: String, _ fit: Fit = .cut) -> Column {
            Column(heading: heading, isTrailing: false, fit: fit)
        }

        /// A column of numbers, aligned at their last digit.
        public static func number(_ heading: String) -> Column {
            Column(heading: heading, isTrailing: true, fit: .keep)
        }
    }

    package var columns: [Column]
    /// One text per column each.
    public var rows: [[String]]
    /// Places of rows that head the rows below them.
    public var headings: Set<Int>
    /// By column: how good what each row says there is; only a coloured print shows it.
    public var tones: [Int: [Tone?]] = [:]
    /// By column: what each row says there, where it is more than text; Markdown and HTML show it.
    var prose: [Int: [Prose?]] = [:]

    /// A grid without tones.
    public init(columns: [Column], rows: [[String]] = [], headings: Set<Int> = []) {
        (self.columns, self.rows, self.headings) = (columns, rows, headings)
    }

    /// The grid as several, one below the other, of as many columns each as fit into `width` beside the first ones, which
    /// all of them have.
    ///
    /// - Parameter first: How many columns stand in all of them; texts in them may be cut.
    public func split(after first: Int, width: Int) -> [Grid] {
        let widths = naturalWidths.enumerated().map { place, natural in
            place < first && columns[place].fit == .cut ? min(natural, Self.splitRoom) : natural
        }
        let room = width - widths[..<first].reduce(0) { $0 + $1 + Self.gap }
        var grids: [Grid] = []
        var rest = columns.indices.dropFirst(first)
        repeat {
            var used = -Self.gap
            let fitting = rest.prefix { place in
                used += widths[place] + Self.gap
                return used <= room
            }
            let taken = rest.prefix(max(1, fitting.count))
            rest = rest.dropFirst(taken.count)
            grids.append(only(Array(columns.indices[..<first]) + taken))
        } while !rest.isEmpty
        return grids
    }

    /// What a column of text that is cut keeps where a grid is split.
    private static let splitRoom = 20

    /// The grid with some of its columns.
    private func only(_ places: [Int]) -> Grid {
        var grid = Grid(columns: places.map { columns[$0] }, headings: headings)
        grid.rows = rows.map { row in places.map { row[$0] } }
        for (new, old) in places.enumerated() {
            (grid.tones[new], grid.prose[new]) = (tones[old], prose[old])
        }
        return grid
    }

    /// The same grid with a column less.
    public func without(column: Int) -> Grid {
        var grid = self
        grid.columns.remove(at: column)
        for row in grid.rows.indices { grid.rows[row].remove(at: column) }
        return grid
    }
}

// MARK: - Grids as GitHub-flavoured Markdown, and as HTML

extension Grid {
    /// A Markdown table; rows that head others are bold.
    var markdownLines: [String] {
        let rule = columns.map { $0.isTrailing ? "---:" : "---" }
        let headings = columns.map { Markdown.escaped($0.heading) }
        let body = rows.enumerated().map { place, row in
            row.indices.map { column in
                let text = prose(place, column).markdown
                return self.headings.contains(place) && !text.isEmpty ? "**\(text)**" : text
            }
        }
        return ([headings, rule] + body).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    private func prose(_ row: Int, _ column: Int) -> Prose {
        prose[column]?[row] ?? Prose(rows[row][column])
    }

    /// A table on a page that has no more than its text.
    var markup: Markup {
        let head = columns.map { column -> Markup in
            "<th\(Self.mark(column))>\(column.heading)</th>"
        }
        let body = rows.indices.map { row -> Markup in
            let mark: Markup = headings.contains(row) ? " class=\"head\"" : ""
            return "<tr\(mark)>\(cells(row))</tr>\n"
        }
        return """
            <div class="table">
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)</tbody>
            </table>
            </div>
            """
    }

    fileprivate func cells(_ row: Int) -> [Markup] {
        columns.indices.map { column in
            "<td\(Self.mark(columns[column]))>\(prose(row, column).markup)</td>"
        }
    }

    private static func mark(_ column: Column) -> Markup {
        column.isTrailing ? " class=\"number\"" : ""
    }
}

extension Markup {
    /// A grid as a table on a page of a report.
    public static func table(_ caption: String, _ grid: Grid) -> Markup {
        let head = grid.columns.map { heading($0.heading, isNumber: $0.isTrailing) }
        let rows = grid.rows.indices.map { "<tr>\(grid.cells($0))</tr>\n" as Markup }
        return .table(caption, head: "\(head)", rows: rows)
    }
}

// MARK: - Grids as plain text in aligned columns

extension Grid {
    /// Space between columns.
    public static let gap = 2
    /// The least a column of text is shrunk to.
    static let leastText = 8

    /// The heading, a rule and the rows, none wider than `width`, without trailing spaces.
    public func lines(width: Int, isColoured: Bool = false) -> [String] {
        let inline = columns.indices.filter { columns[$0].fit != .below }
        let cells = rows.map { $0.map(Printable.text) }
        let widths = fitted(naturalWidths, inline, to: width)
        let headings = columns.map { Printable.text($0.heading) }
        let rule = inline.map { String(repeating: "-", count: widths[$0]) }.joined(separator: "  ")
        var lines = row(headings, inline, widths) + [rule]
        for (place, row) in cells.enumerated() {
            if startsSection(place) { lines.append("") }
            let plain = self.row(row, inline, widths)
            lines += isColoured ? coloured(plain, place, row, inline, widths, width) : plain
            lines += below(row, margin: widths[inline[0]] + Self.gap, width: width)
        }
        return lines.map { Tone.isIn($0) ? $0 : DisplayWidth.cut($0, to: width) }
    }

    /// The lines of a row with its tones; as they are where they do not fit.
    private func coloured(
        _ plain: [String], _ place: Int, _ cells: [String], _ inline: [Int], _ widths: [Int],
        _ width: Int
    ) -> [String] {
        let tones = tones.compactMapValues { $0[place] }
        guard !tones.isEmpty, plain.allSatisfy({ DisplayWidth.of($0) <= width }) else {
            return plain
        }
        return row(cells, inline, widths, tones)
    }

    /// Columns of the terminal each column would take if all its text fitted; 0 for those below the row.
    public var naturalWidths: [Int] {
        columns.indices.map { column in
            if columns[column].fit == .below { return 0 }
            let heading = DisplayWidth.of(Printable.text(columns[column].heading))
            return rows.reduce(heading) { max($0, DisplayWidth.of(Printable.text($1[column]))) }
        }
    }

    /// Whether an empty line stands before a row: it heads others, and the row before it does not.
    private func startsSection(_ place: Int) -> Bool {
        place > 0 && headings.contains(place) && !headings.contains(place - 1)
    }

    /// Takes what is too much from the widest column of text, a column of the terminal at a time.
    private func fitted(_ natural: [Int], _ inline: [Int], to width: Int) -> [Int] {
        var widths = natural
        var excess = natural.reduce(0, +) + Self.gap * (inline.count - 1) - width
        let soft = inline.filter { columns[$0].fit != .keep }
        while excess > 0, let widest = soft.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.leastText
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func row(
        _ cells: [String], _ inline: [Int], _ widths: [Int], _ tones: [Int: Tone] = [:]
    ) -> [String] {
        let blocks = inline.map { column in
            columns[column].fit == .wrap
                ? DisplayWidth.wrapped(cells[column], to: widths[column])
                : [DisplayWidth.cut(cells[column], to: widths[column])]
        }
        return (0..<(blocks.map(\.count).max() ?? 0)).map { line in
            let parts = zip(inline, blocks).map { column, block in
                let text = DisplayWidth.padded(
                    line < block.count ? block[line] : "", to: widths[column],
                    trailing: columns[column].isTrailing)
                return tones[column]?.colouring(text) ?? text
            }
            return Self.trimmed(parts.joined(separator: "  "))
        }
    }

    private func below(_ cells: [String], margin: Int, width: Int) -> [String] {
        columns.indices.flatMap { column -> [String] in
            guard columns[column].fit == .below, !cells[column].isEmpty else { return [] }
            let text = "\(columns[column].heading): \(cells[column])"
            let indent = String(repeating: " ", count: margin)
            return DisplayWidth.wrapped(text, to: width - margin, indent: 2).map { indent + $0 }
        }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
