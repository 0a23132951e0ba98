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
