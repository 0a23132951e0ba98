/// A table before it has a format: columns, and rows of text as it came.
struct Grid {
    /// What a column does with text that does not fit.
    enum Fit {
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
    struct Column {
        var heading: String
        var isTrailing: Bool
        var fit: Fit

        /// A column of text.
        static func text(_ heading: String, _ fit: Fit = .cut) -> Column {
            Column(heading: heading, isTrailing: false, fit: fit)
        }

        /// A column of numbers, aligned at their last digit.
        static func number(_ heading: String) -> Column {
            Column(heading: heading, isTrailing: true, fit: .keep)
        }
    }

    var columns: [Column]
    /// One text per column each.
    var rows: [[String]] = []
    /// Places of rows that head the rows below them.
    var headings: Set<Int> = []
    /// By column: how good what each row says there is; only a coloured print shows it.
    var tones: [Int: [Tone?]] = [:]

    /// The same grid with a column less.
    func without(column: Int) -> Grid {
        var grid = self
        grid.columns.remove(at: column)
        for row in grid.rows.indices { grid.rows[row].remove(at: column) }
        return grid
    }
}
