import CXLSXWriter

/// How a sheet is printed.
public struct PrintSetup: Hashable, Sendable {
    /// Whether the long side of the A4 page lies below.
    public var isLandscape = false
    /// The rows printed again on each page; nil: none.
    public var repeatedRows: ClosedRange<Int>?
    /// The columns printed again on each page; nil: none.
    public var repeatedColumns: ClosedRange<Int>?
    /// How many pages all columns are made to fit on; 0: as many as they take.
    public var pagesWide = 1
    /// How many pages all rows are made to fit on, where the columns are; 0: as many as they take.
    public var pagesTall = 0
    /// Percent of its size, 10 to 400, instead of ``pagesWide``; programs keep breaks only then. Nil: as wide as asked.
    public var scale: Int?
    /// The rows, and the columns, that begin a new page; at most 1000 of each, none of them 0.
    public var rowBreaks: [Int] = []
    /// See ``rowBreaks``.
    public var columnBreaks: [Int] = []
    /// What stands at the foot of each page, as a spreadsheet program writes it: `&LKỳ 2023&RTrang &P/&N`.
    public var footer = ""
    /// What stands at the head of each page.
    public var header = ""
    /// What is printed; nil: everything.
    public var area: CellRange?

    /// A4, upright, everything as wide as the page.
    public init() {}
}

extension SheetWriter {
    /// Sets how it is printed: on A4, as wide and as long as is asked for.
    public func setPrint(_ setup: PrintSetup) throws(SheetFault) {
        functions.worksheet_set_paper(sheet, 9)
        if setup.isLandscape { functions.worksheet_set_landscape(sheet) }
        if let scale = setup.scale {
            functions.worksheet_set_print_scale(sheet, UInt16(clamping: scale))
            // Lists that end in 0.
            var rows = setup.rowBreaks.map { UInt32($0) } + [0]
            var columns = setup.columnBreaks.map { UInt16($0) } + [0]
            try book.check(
                functions.worksheet_set_h_pagebreaks(sheet, &rows), "the page breaks")
            try book.check(
                functions.worksheet_set_v_pagebreaks(sheet, &columns), "the page breaks")
        } else if setup.pagesWide > 0 {
            functions.worksheet_fit_to_pages(
                sheet, UInt16(clamping: setup.pagesWide), UInt16(clamping: setup.pagesTall))
        }
        functions.worksheet_center_horizontally(sheet)
        // Inches: 1.5 cm at the sides, 2 cm above and below.
        functions.worksheet_set_margins(sheet, 0.6, 0.6, 0.79, 0.79)
        if !setup.header.isEmpty {
            try book.check(
                functions.worksheet_set_header(sheet, setup.header.sheetText), "the header")
        }
        if !setup.footer.isEmpty {
            try book.check(
                functions.worksheet_set_footer(sheet, setup.footer.sheetText), "the footer")
        }
        if let rows = setup.repeatedRows {
            try book.check(
                functions.worksheet_repeat_rows(
                    sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound)), "the header")
        }
        if let columns = setup.repeatedColumns {
            try book.check(
                functions.worksheet_repeat_columns(
                    sheet, UInt16(columns.lowerBound), UInt16(columns.upperBound)), "the header")
        }
        if let area = setup.area {
            try book.check(
                functions.worksheet_print_area(
                    sheet, row(area.first), column(area.first), row(area.last), column(area.last)),
                "the printed range")
        }
    }
}
