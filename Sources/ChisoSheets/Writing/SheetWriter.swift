import CXLSXWriter

/// Writes one sheet of a workbook; the workbook must outlive it.
///
/// Rows and columns count from 0.
public final class SheetWriter {
    /// What its tab says.
    public let name: String
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let book: WorkbookWriter

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, book: WorkbookWriter) {
        self.sheet = sheet
        self.name = name
        self.book = book
    }

    var functions: cxlsx_functions { book.functions }

    // MARK: - Cells

    /// Writes a text; an empty one leaves the cell empty, with its style.
    public func write(
        _ text: String, at place: CellReference, _ style: CellStyle
    ) throws(SheetFault) {
        if text.isEmpty { return try blank(at: place, style) }
        // A spreadsheet program keeps 32,767 letters in a cell.
        let shown = (text.utf16.count > 32_767 ? String(text.prefix(16_000)) + "…" : text).sheetText
        let status = functions.worksheet_write_string(
            sheet, row(place), column(place), shown, book.format(style))
        try check(status, place)
    }

    /// Writes a number, which must be finite.
    public func write(
        _ number: Double, at place: CellReference, _ style: CellStyle
    ) throws(SheetFault) {
        let status = functions.worksheet_write_number(
            sheet, row(place), column(place), number, book.format(style))
        try check(status, place)
    }

    /// Writes TRUE or FALSE.
    public func write(
        _ flag: Bool, at place: CellReference, _ style: CellStyle
    ) throws(SheetFault) {
        let status = functions.worksheet_write_boolean(
            sheet, row(place), column(place), flag ? 1 : 0, book.format(style))
        try check(status, place)
    }

    /// Leaves a cell empty, with its style.
    public func blank(at place: CellReference, _ style: CellStyle) throws(SheetFault) {
        let status = functions.worksheet_write_blank(
            sheet, row(place), column(place), book.format(style))
        try check(status, place)
    }

    /// Writes a formula in the words of an English program, with the number that it makes.
    public func write(
        formula: String, result: Double, at place: CellReference, _ style: CellStyle
    ) throws(SheetFault) {
        let status = functions.worksheet_write_formula_num(
            sheet, row(place), column(place), "=\(formula)", book.format(style), result)
        try check(status, place)
    }

    /// Writes a formula in the words of an English program, with the text that it makes.
    public func write(
        formula: String, result: String, at place: CellReference, _ style: CellStyle
    ) throws(SheetFault) {
        let status = functions.worksheet_write_formula_str(
            sheet, row(place), column(place), "=\(formula)", book.format(style), result)
        try check(status, place)
    }

    /// Writes a text that leads to a place: `https://…`, `internal:'Số liệu'!A1`.
    public func write(
        _ text: String, link: String, at place: CellReference, _ style: CellStyle
    ) throws(SheetFault) {
        let status = functions.worksheet_write_url_opt(
            sheet, row(place), column(place), link, book.format(style), text.sheetText,
            nil)
        try check(status, place)
    }

    /// Shows a range as one cell, with a text.
    public func merge(
        _ range: CellRange, _ text: String, _ style: CellStyle
    ) throws(SheetFault) {
        let status = functions.worksheet_merge_range(
            sheet, row(range.first), column(range.first), row(range.last), column(range.last),
            text.sheetText,
            book.format(style))
        try check(status, range.first)
    }

    // MARK: - Rows and columns

    /// Sets the width of columns, in letters of the standard size, and hides them if asked to.
    public func setColumns(
        _ columns: ClosedRange<Int>, width: Double, isHidden: Bool = false
    ) throws(SheetFault) {
        var options = lxw_row_col_options()
        options.hidden = isHidden ? 1 : 0
        let status = functions.worksheet_set_column_opt(
            sheet, UInt16(columns.lowerBound), UInt16(columns.upperBound), width, nil, &options)
        try check(status, CellReference(row: 0, column: columns.lowerBound))
    }

    /// Sets the height of a row, in points, and hides it if asked to. A row without a height is as high as its texts.
    public func setRow(
        _ row: Int, height: Double, isHidden: Bool = false
    ) throws(SheetFault) {
        var options = lxw_row_col_options()
        options.hidden = isHidden ? 1 : 0
        let status = functions.worksheet_set_row_opt(sheet, UInt32(row), height, nil, &options)
        try check(status, CellReference(row: row, column: 0))
    }

    /// Keeps the first rows and columns in sight.
    public func freeze(rows: Int, columns: Int = 0) {
        functions.worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
    }

    /// Puts arrows to sort and filter by above a range.
    public func filter(_ range: CellRange) throws(SheetFault) {
        let status = functions.worksheet_autofilter(
            sheet, row(range.first), column(range.first), row(range.last), column(range.last))
        try check(status, range.first)
    }

    // MARK: - The whole sheet

    /// Lets only unlocked cells be changed; there is no password, and rows and columns may be made larger.
    public func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        functions.worksheet_protect(sheet, nil, &options)
    }

    /// Shows no lines between cells that have none, on the screen and in print.
    public func hideLines() {
        functions.worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    /// Does not show its tab.
    public func hide() { functions.worksheet_hide(sheet) }

    /// Shows it when the workbook is opened, with a cell chosen.
    public func activate(at place: CellReference) {
        functions.worksheet_activate(sheet)
        functions.worksheet_set_selection(
            sheet, row(place), column(place), row(place), column(place))
    }

    /// Gives its tab a colour.
    public func setTab(_ color: SheetColor) {
        functions.worksheet_set_tab_color(sheet, color.rgb)
    }

    func check(_ status: lxw_error, _ place: CellReference) throws(SheetFault) {
        try book.check(status, "\(place) of sheet '\(name)'")
    }

    func row(_ place: CellReference) -> UInt32 { UInt32(place.row) }
    func column(_ place: CellReference) -> UInt16 { UInt16(place.column) }
}
