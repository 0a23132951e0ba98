import ChisoSheets

/// Finds what covers the cells of one column, for places asked about from the top, each once.
struct MergedCover {
    /// Merged cells over the column that are not passed yet, the uppermost last.
    private var waiting: [CellRange]
    /// Of those that begin above, the one that reaches lowest.
    private var lowest: CellRange?

    init(_ merged: [CellRange], column: Int) {
        waiting = merged.filter { ($0.first.column...$0.last.column).contains(column) }
            .sorted { $1.first < $0.first }
    }

    /// The merged cells that cover a place, unless it is their upper left cell; nil when none do.
    mutating func range(over place: CellReference) -> CellRange? {
        while let next = waiting.last, next.first.row < place.row {
            waiting.removeLast()
            if next.last.row > lowest?.last.row ?? -1 { lowest = next }
        }
        if let lowest, lowest.last.row >= place.row { return lowest }
        return waiting.reversed().prefix { $0.first.row == place.row }.first { $0.first != place }
    }
}
