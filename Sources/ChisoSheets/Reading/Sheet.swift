/// A sheet as read.
public struct Sheet: Sendable {
    /// A row that holds something.
    public struct Row: Sendable {
        /// From 0.
        public var row: Int
        /// Its cells that hold something, from the left.
        public var cells: [(column: Int, cell: SheetCell)]

        /// The cell of a column; nil when it holds nothing.
        public subscript(_ column: Int) -> SheetCell? {
            cells.first { $0.column == column }?.cell
        }
    }

    /// What its tab says.
    public var name: String
    /// Whether its tab is not shown.
    public var isHidden: Bool
    /// From the top; rows that hold nothing are not among them.
    public var rows: [Row] = []
    /// Rectangles shown as one cell, the upper left one's.
    public var merged: [CellRange] = []
    /// By place: the cells with a format of their own that hold nothing are not kept.
    public subscript(_ place: CellReference) -> SheetCell? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].row < place.row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].row == place.row else { return nil }
        return rows[low][place.column]
    }
}
