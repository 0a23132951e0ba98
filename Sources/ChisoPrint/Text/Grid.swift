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
        for (new, old) in places.enumerated() { grid.tones[new] = tones[old] }
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
