/// The place of a cell in a sheet.
public struct CellReference: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Rows and columns that a sheet has.
    public static let rowCount = 1_048_576
    /// See ``rowCount``.
    public static let columnCount = 16_384

    /// From 0; row 1 of the sheet is 0.
    public var row: Int
    /// From 0; column A is 0.
    public var column: Int

    /// A place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place `E15`; nil when it is none.
    public init?(_ text: String) { self.init(utf8: text.utf8) }

    /// The place of these letters and digits; nil when they are none.
    init?(utf8: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var digits = 0
        for byte in utf8 {
            switch byte {
            case 0x41...0x5A where digits == 0 && column <= Self.columnCount:
                column = column * 26 + Int(byte) - 0x40
            case 0x30...0x39 where column > 0 && row <= Self.rowCount:
                row = row * 10 + Int(byte) - 0x30
                digits += 1
            default: return nil
            }
        }
        guard (1...Self.columnCount).contains(column), (1...Self.rowCount).contains(row) else {
            return nil
        }
        self.init(row: row - 1, column: column - 1)
    }

    /// The letters of a column: `A`, `Z`, `AA`.
    public static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// `E15`.
    public var description: String { Self.letters(column) + String(row + 1) }

    /// Row by row, each from the left.
    public static func < (a: CellReference, b: CellReference) -> Bool {
        (a.row, a.column) < (b.row, b.column)
    }
}

/// A rectangle of cells.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
    /// Its upper left cell.
    public var first: CellReference
    /// Its lower right cell.
    public var last: CellReference

    /// A rectangle between two cells, both included.
    public init(_ first: CellReference, _ last: CellReference) {
        self.first = first
        self.last = last
    }

    /// Rows and columns, both ends included.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
        last = CellReference(row: rows.upperBound, column: columns.upperBound)
    }

    /// The rectangle `B2:C4`, or one cell; nil when it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = CellReference(String(parts[0])),
            let last = CellReference(String(parts[parts.count - 1])),
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(first, last)
    }

    /// Whether a cell lies in it.
    public func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row)
            && (first.column...last.column).contains(cell.column)
    }

    /// `B2:C4`.
    public var description: String { "\(first):\(last)" }

    /// `'Số liệu'!$B$2:$C$4`, as formulas write it.
    public func absolute(in sheet: String) -> String {
        func corner(_ cell: CellReference) -> String {
            "$\(CellReference.letters(cell.column))$\(cell.row + 1)"
        }
        return "'\(sheet.replacing("'", with: "''"))'!\(corner(first)):\(corner(last))"
    }
}
