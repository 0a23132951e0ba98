import Foundation

/// A cell as read.
public struct SheetCell: Hashable, Sendable {
    /// What it holds; of a formula, the result that was saved with it.
    public enum Value: Hashable, Sendable {
        /// Nothing, or a formula whose result was not saved.
        case blank
        /// A number; see ``SheetCell/format`` for what it means.
        case number(Double)
        /// A text, the pieces of a rich one joined.
        case text(String)
        /// TRUE or FALSE.
        case flag(Bool)
        /// `#DIV/0!`, `#REF!`, …
        case error(String)
    }

    /// What it holds.
    public var value: Value
    /// What a number in it means.
    public var format: NumberFormat
    /// The formula that makes what it holds, without `=`; empty where another cell's is repeated; nil: none.
    public var formula: String?

    /// Makes a cell.
    public init(_ value: Value, format: NumberFormat = .plain, formula: String? = nil) {
        self.value = value
        self.format = format
        self.formula = formula
    }
}

/// Numbers as spreadsheet programs show and compare them.
public enum SheetNumber {
    /// A number in 15 significant digits, which is all that a sheet shows and compares: 9.999999999999998, the result of
    /// `=(1-0.9)*100`, is 10.
    public static func shown(_ number: Double) -> Double {
        Double(String(format: "%.15g", number)) ?? number
    }
}

/// The days that numbers in cells count.
public enum CellDays: Sendable {
    /// The day of a number, in days since 1970-01-01; nil for a time of day, or a day that no calendar has.
    ///
    /// Workbooks count from 1900, with a 29 February 1900 that never was, or from 1904.
    /// - Basis: ECMA-376 part 1, 18.17.4.1.
    public static func day(_ number: Double, since1904: Bool) -> Int? {
        // 31/12/9999, the last day of either calendar.
        let last: Double = since1904 ? 2_957_003 : 2_958_465
        guard number.rounded() == number, (0...last).contains(number) else { return nil }
        let count = Int(number)
        if since1904 { return count - 24_107 }
        switch count {
        case 1...59: return count - 25_568
        case 61...: return count - 25_569
        default: return nil
        }
    }

    /// The number of a day, counted from 1900; the days before 1 March 1900 have none.
    public static func number(ofDay day: Int) -> Double? {
        day + 25_569 > 60 ? Double(day + 25_569) : nil
    }
}

// MARK: - Number formats

/// What a cell shows a number as, as far as it changes what the number means.
public enum NumberFormat: Hashable, Sendable {
    /// As it is.
    case plain
    /// A hundredfold, with a percent sign: 0.9984 is shown 99,84%.
    case percent
    /// A day or a time, counted in days.
    case date
    /// A thousandth of it, or a thousandth of that, and so on: `#,##0,` shows 1.234 for 1234000.
    case scaled
    /// As text.
    case text

    /// What one of the formats that every workbook has is.
    ///
    /// - Basis: ECMA-376 part 1, 18.8.30, with the formats of East Asian editions.
    init(builtIn number: Int) {
        switch number {
        case 9, 10: self = .percent
        case 14...22, 27...36, 45...47, 50...58, 71...81: self = .date
        case 49: self = .text
        default: self = .plain
        }
    }

    /// What a format of the workbook's own is, by its first section: `0,00%`, `dd/mm/yyyy`, `#,##0`.
    init(code: String) {
        self = .plain
        var letters = code.makeIterator()
        // Whether a comma or more follow a digit: they part digits where another comes, else they scale.
        var (isAfterDigit, isAfterComma) = (false, false)
        defer { if self == .plain, isAfterComma { self = .scaled } }
        while let letter = letters.next() {
            switch letter {
            case "0", "#", "?": (isAfterDigit, isAfterComma) = (true, false)
            case "," where isAfterDigit: isAfterComma = true
            default:
                if self == .plain, isAfterComma { self = .scaled }
                (isAfterDigit, isAfterComma) = (false, false)
            }
            switch letter {
            case ";": return
            case "\"": while let next = letters.next(), next != "\"" {}
            case "\\", "_", "*": _ = letters.next()
            case "[": if Self.isTime(&letters) { self = .date }
            case "%":
                self = .percent
                return
            case "@": self = .text
            case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": self = .date
            // "General" is a word, and the only one with letters.
            case "G", "g": return
            default: break
            }
        }
    }

    /// Passes over what stands in brackets; hours, minutes and seconds that run on are a time, colours and languages not.
    private static func isTime(_ letters: inout String.Iterator) -> Bool {
        var inside = ""
        while let letter = letters.next(), letter != "]" { inside.append(letter) }
        return !inside.isEmpty && inside.lowercased().allSatisfy { "hms".contains($0) }
    }
}

// MARK: - Sheets

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
