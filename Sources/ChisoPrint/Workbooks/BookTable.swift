import ChisoModel
import ChisoSheets

/// What a cell of a results workbook holds, and how it looks.
public struct BookCell: Sendable {
    package enum Value: Sendable {
        case empty
        case text(String)
        case number(Double)
    }

    package var value: Value
    package var style: CellStyle

    /// An empty cell with its border.
    public static func empty(_ style: CellStyle = BookStyles.text) -> BookCell {
        BookCell(value: .empty, style: style)
    }

    /// A text, which is never a formula.
    public static func text(_ text: String, _ style: CellStyle = BookStyles.text) -> BookCell {
        BookCell(value: text.isEmpty ? .empty : .text(Printable.text(text)), style: style)
    }

    /// A number shown with `places` decimals; none, and one that is not finite, is an empty cell.
    public static func number(_ x: Double?, places: Int) -> BookCell {
        number(x, BookStyles.number(places: places))
    }

    /// A number; none, and one that is not finite, is an empty cell.
    public static func number(_ x: Double?, _ style: CellStyle) -> BookCell {
        guard let x, x.isFinite else { return .empty(style) }
        return BookCell(value: .number(x), style: style)
    }

    /// A whole number.
    public static func count(_ x: Int) -> BookCell { number(Double(x), BookStyles.whole) }

    /// A day, as a day of the program; as text where the program's calendar has none.
    public static func day(_ day: Int, otherwise text: String) -> BookCell {
        guard let number = CellDays.number(ofDay: day) else { return .text(text) }
        return .number(number, BookStyles.day)
    }
}

/// A sheet with a table on it: a title, what must not be missed, headings that stay in sight, and rows.
public struct BookTable {
    /// One column.
    public struct Column: Sendable {
        package var heading: String
        /// In letters of the standard size.
        public var width: Double
        package var style = BookStyles.header

        /// A column that is headed like all others.
        public init(heading: String, width: Double) {
            (self.heading, self.width) = (heading, width)
        }
    }

    /// Where things stand, by row from 0.
    public enum Place {
        package static let title = 0
        package static let warning = 1
        package static let legend = 2
        package static let headings = 3
    }

    /// How large a sheet is printed whose pages are parted by columns, percent.
    private static let parted = 55

    package let sheet: SheetWriter
    package let columns: [Column]
    /// The row of the headings, above which others may stand.
    public let header: Int
    /// The row written next.
    public private(set) var next: Int

    /// The first row of the body.
    public var first: Int { header + 1 }
    /// The last row of the body; the headings' where it is empty.
    public var last: Int { next - 1 }

    /// Writes title, warnings and headings.
    ///
    /// - Parameters:
    ///   - titled: Across how many columns the title goes, which are to lie on one page; nil: all.
    ///   - extra: Rows kept free between the legend and the headings.
    ///   - height: Of the headings, in points.
    public init(
        _ sheet: SheetWriter, title: String, warnings: String, columns: [Column],
        titled: Int? = nil,
        extra: Int = 0, height: Double = 32
    ) throws(SheetFault) {
        self.sheet = sheet
        self.columns = columns
        header = Place.headings + extra
        next = header + 1
        let across = min(titled ?? columns.count, columns.count)
        try writeLine(title, Place.title, across, BookStyles.title, perLetter: 1.5)
        if !warnings.isEmpty {
            try writeLine(warnings, Place.warning, across, BookStyles.warning, perLetter: 1.1)
        }
        for (place, column) in columns.enumerated() {
            try sheet.setColumns(place...place, width: column.width)
            try sheet.write(
                Printable.text(column.heading), at: CellReference(row: header, column: place),
                column.style)
        }
        try sheet.setRow(header, height: height)
    }

    /// Writes a text across columns, so that it does not run over the edge of a printed page.
    private func writeLine(
        _ text: String, _ row: Int, _ columns: Int, _ style: CellStyle, perLetter: Double
    ) throws(SheetFault) {
        let text = Printable.text(text)
        let style = style.with { $0.wraps = true }
        let width = self.columns.prefix(columns).reduce(0) { $0 + $1.width }
        if columns > 1 {
            try sheet.merge(CellRange(rows: row...row, columns: 0...(columns - 1)), text, style)
        } else {
            try sheet.write(text, at: CellReference(row: row, column: 0), style)
        }
        let lines = BookText.lines(of: text, width: width / perLetter)
        try sheet.setRow(row, height: BookText.height(lines: lines) * (perLetter > 1.2 ? 1.35 : 1))
    }

    /// Writes a row, as high as its texts ask for.
    public mutating func append(_ cells: [BookCell]) throws(SheetFault) {
        var lines = 1
        for (column, cell) in cells.enumerated() {
            try sheet.write(cell, at: CellReference(row: next, column: column))
            if case .text(let text) = cell.value, cell.style.wraps, column < columns.count {
                lines = max(lines, BookText.lines(of: text, width: columns[column].width))
            }
        }
        if lines > 1 { try sheet.setRow(next, height: BookText.height(lines: lines)) }
        next += 1
    }

    /// The cells of some columns in all rows of the body.
    public func body(_ columns: ClosedRange<Int>) -> CellRange {
        CellRange(rows: first...max(first, last), columns: columns)
    }

    /// Freezes headings and first columns, adds the filter, and says how it is printed.
    ///
    /// - Parameter breaks: Columns that begin a new page, where pages are parted by them.
    public func finish(
        frozen: Int, footer: String, pagesWide: Int = 1, breaks: [Int] = []
    ) throws(SheetFault) {
        sheet.freeze(rows: first, columns: frozen)
        try sheet.filter(
            CellRange(rows: header...max(header, last), columns: 0...(columns.count - 1)))
        var print = PrintSetup()
        print.isLandscape = true
        print.repeatedRows = Place.headings...header
        if !breaks.isEmpty { (print.scale, print.columnBreaks) = (Self.parted, breaks) }
        if pagesWide != 1 || !breaks.isEmpty, frozen > 0 {
            print.repeatedColumns = 0...(frozen - 1)
        }
        print.pagesWide = pagesWide
        print.footer = footer
        try sheet.setPrint(print)
    }
}

extension SheetWriter {
    /// Writes a cell.
    public func write(_ cell: BookCell, at place: CellReference) throws(SheetFault) {
        switch cell.value {
        case .empty: try blank(at: place, cell.style)
        case .number(let number): try write(number, at: place, cell.style)
        case .text(let text): try write(text, at: place, cell.style)
        }
    }
}

/// How much room texts take.
public enum BookText {
    /// The lines of a text in a column of a width.
    ///
    /// Programs make a row as high as its texts when they are typed, and not all of them when a file is opened.
    public static func lines(of text: String, width: Double) -> Int {
        let bytes = text.utf8.count
        // Most texts are short, and a letter is no longer than its bytes.
        let room = max(1, Int(width * 1.12) - 2)
        if bytes <= room { return 1 }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, ($1.count + room - 1) / room) }
    }

    /// The height of a row of some lines, in points; a program knows none above 409.
    public static func height(lines: Int) -> Double { min(15 * Double(lines) + 2, 400) }
}

extension BookCell {
    /// A maximum, with the decimals it has.
    public static func maximum(_ x: Double?) -> BookCell { shortest(x) }

    /// A number with all its digits, nine decimals at most.
    public static func shortest(_ x: Double?) -> BookCell {
        guard let x, x.isFinite else { return .empty(BookStyles.general) }
        return .number(x, BookStyles.style(showing: PlainNumber.text(Rounding.round(x, 9))))
    }
}

extension BookStyles {
    /// A number shown with the decimals of a text of digits; as the program likes it where the text has an exponent.
    public static func style(showing plain: String) -> CellStyle {
        if plain.contains("e") { return general }
        let decimals = plain.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        return decimals > 9 ? general : number(places: decimals)
    }
}
