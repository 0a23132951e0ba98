/// A place in a file of `Rules`.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    /// The file's path as the user would type it.
    public var path: String
    /// The line, from 1; nil when the whole file is meant.
    public var line: Int?

    /// A place in a rule file.
    public init(_ path: String, line: Int? = nil) {
        self.path = path
        self.line = line
    }

    /// `path:line`, or the path alone.
    public var description: String { line.map { "\(path):\($0)" } ?? path }
}

/// A place in a table of a round.
public struct DataLocation: Hashable, Sendable, CustomStringConvertible {
    /// The file's path as the user would type it.
    public var path: String
    /// The line of the file on which the record starts, from 1 (the header is line 1); nil when the whole file is meant.
    public var row: Int?
    /// The column's heading.
    public var column: String?
    /// The unit's code.
    public var unit: String?
    /// The period the record covers.
    public var period: Period?
    /// The cell of a workbook: `E15 of 'Biểu'`; it is shown in the place of the row.
    public var cell: String?

    /// A place in a table.
    public init(
        _ path: String, row: Int? = nil, column: String? = nil, unit: String? = nil,
        period: Period? = nil
    ) {
        self.path = path
        self.row = row
        self.column = column
        self.unit = unit
        self.period = period
    }

    /// `path:row (column x, unit y, period z)`, with what is known; `path, cell E15 of 'Biểu' (unit y)` in a workbook.
    public var description: String {
        let place = cell.map { "\(path), cell \($0)" } ?? row.map { "\(path):\($0)" } ?? path
        let details = [
            column.map { "column \($0)" }, unit.map { "unit \($0)" }, period.map { "period \($0)" },
        ].compactMap { $0 }
        return details.isEmpty ? place : "\(place) (\(details.joined(separator: ", ")))"
    }
}
