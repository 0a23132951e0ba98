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

// MARK: - Print

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

// MARK: - Validation

extension SheetWriter {
    /// Says what may be typed into a range.
    public func validate(_ range: CellRange, _ validation: Validation) throws(SheetFault) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type =
            validation.alert == .stop
            ? UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
            : UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        set(validation.rule, of: &rule)
        rule.input_title = text(validation.helpTitle, most: 32)
        rule.input_message = text(validation.helpText, most: 255)
        rule.error_title = text(validation.refusalTitle, most: 32)
        rule.error_message = text(validation.refusalText, most: 255)
        let status = functions.worksheet_data_validation_range(
            sheet, row(range.first), column(range.first), row(range.last), column(range.last), &rule
        )
        try check(status, range.first)
    }

    private func set(_ wanted: Validation.Rule, of rule: inout lxw_data_validation) {
        rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        switch wanted {
        case .whole(let least, let largest):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            (rule.minimum_number, rule.maximum_number) = (least, largest)
        case .decimal(let least, let largest):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            (rule.minimum_number, rule.maximum_number) = (least, largest)
        case .date(let first, let last):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
            rule.minimum_number = CellDays.number(ofDay: first) ?? 61
            rule.maximum_number = CellDays.number(ofDay: last) ?? 61
        case .list(let range):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = book.texts.kept("=\(range)")
        case .any: rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
    }

    /// A text cut to what a workbook keeps; nil when it is empty.
    private func text(_ text: String, most: Int) -> UnsafeMutablePointer<CChar>? {
        if text.isEmpty { return nil }
        let scalars = text.unicodeScalars
        let cut = scalars.count > most ? String(scalars.prefix(most - 1)) + "…" : text
        return book.texts.kept(cut)
    }
}

// MARK: - Conditions

extension SheetWriter {
    /// Says how a range looks by what its cells hold; what is said first comes first.
    public func setCondition(
        _ range: CellRange, _ condition: ConditionalFormat
    ) throws(SheetFault) {
        var rule = lxw_conditional_format()
        switch condition {
        case .number(let comparison, let number, let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = comparison.criterion
            rule.value = number
            rule.format = book.format(style)
        case .text(let text, let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = Comparison.equal.criterion
            rule.value_string = book.texts.kept("=\"\(text.replacing("\"", with: "\"\""))\"")
            rule.format = book.format(style)
        case .formula(let formula, let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            rule.value_string = book.texts.kept("=\(formula)")
            rule.format = book.format(style)
        case .blank(let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
            rule.format = book.format(style)
        case .scale(let least, let largest):
            rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
            (rule.min_color, rule.max_color) = (least.rgb, largest.rgb)
        case .span(let from, let least, let end, let largest):
            let isNumber = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
            (rule.min_rule_type, rule.max_rule_type) = (isNumber, isNumber)
            (rule.min_value, rule.max_value) = (from, end)
            (rule.min_color, rule.max_color) = (least.rgb, largest.rgb)
        case .scaleOfThree(let least, let middle, let largest):
            rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
            (rule.min_color, rule.mid_color, rule.max_color) = (least.rgb, middle.rgb, largest.rgb)
        case .bar(let color):
            rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            rule.bar_color = color.rgb
            rule.bar_solid = 1
        }
        let status = functions.worksheet_conditional_format_range(
            sheet, row(range.first), column(range.first), row(range.last), column(range.last), &rule
        )
        try check(status, range.first)
    }

    private typealias Comparison = ConditionalFormat.Comparison
}

extension ConditionalFormat.Comparison {
    fileprivate var criterion: UInt8 {
        let criterion =
            switch self {
            case .equal: LXW_CONDITIONAL_CRITERIA_EQUAL_TO
            case .notEqual: LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO
            case .greater: LXW_CONDITIONAL_CRITERIA_GREATER_THAN
            case .less: LXW_CONDITIONAL_CRITERIA_LESS_THAN
            case .greaterOrEqual: LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO
            case .lessOrEqual: LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO
            }
        return UInt8(criterion.rawValue)
    }
}

// MARK: - Charts

extension SheetWriter {
    /// Draws a chart with its upper left corner on a cell.
    public func draw(_ chart: Chart, at place: CellReference) throws(SheetFault) {
        guard let drawn = book.chart(chart.kind.type) else {
            throw SheetFault(
                .unwritable, "the chart at \(place) of sheet '\(name)' cannot be drawn",
                fix: "check that there is room")
        }
        if chart.title.isEmpty {
            functions.chart_title_off(drawn)
        } else {
            functions.chart_title_set_name(drawn, chart.title)
            var font = lxw_chart_font()
            font.size = 13
            font.bold = UInt8(LXW_TRUE.rawValue)
            functions.chart_title_set_name_font(drawn, &font)
        }
        for series in chart.series { add(series, of: chart, to: drawn) }
        functions.chart_set_series_gap(drawn, UInt16(clamping: chart.gap))
        // The library names axes by where they lie: the categories of lying bars stand along the upright one.
        let isLying = chart.kind == .bar || chart.kind == .stackedBar
        let axes = [LXW_CHART_AXIS_TYPE_X, LXW_CHART_AXIS_TYPE_Y].map {
            functions.chart_axis_get(drawn, $0)
        }
        set(chart.categoryAxis, of: axes[isLying ? 1 : 0])
        set(chart.valueAxis, of: axes[isLying ? 0 : 1])
        let legend = chart.hasLegend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        functions.chart_legend_set_position(drawn, UInt8(legend.rawValue))
        // The library's own size is 480 by 288 pixels.
        var options = lxw_chart_options()
        options.x_scale = chart.width / 480
        options.y_scale = chart.height / 288
        options.description = book.texts.kept(chart.title)
        let status = functions.worksheet_insert_chart_opt(
            sheet, row(place), column(place), drawn, &options)
        try check(status, place)
    }

    private func add(
        _ series: Chart.Series, of chart: Chart, to drawing: UnsafeMutablePointer<lxw_chart>
    ) {
        guard
            let drawn = functions.chart_add_series(
                drawing, "=\(series.categories)", "=\(series.values)")
        else { return }
        if !series.name.isEmpty { functions.chart_series_set_name(drawn, series.name) }
        if let color = series.color {
            if chart.kind == .line {
                var line = lxw_chart_line()
                line.color = color.rgb
                line.width = 2
                functions.chart_series_set_line(drawn, &line)
            } else {
                var fill = lxw_chart_fill()
                fill.color = color.rgb
                functions.chart_series_set_fill(drawn, &fill)
            }
        }
        if !series.pointColors.isEmpty { paint(series.pointColors, of: drawn) }
        if let labels = series.labels {
            functions.chart_series_set_labels(drawn)
            functions.chart_series_set_labels_num_format(drawn, labels)
        }
    }

    /// Gives single points a colour; the library copies what it is told.
    private func paint(
        _ colors: [SheetColor?], of series: UnsafeMutablePointer<lxw_chart_series>
    ) {
        let fills = UnsafeMutablePointer<lxw_chart_fill>.allocate(capacity: colors.count)
        let points = UnsafeMutablePointer<lxw_chart_point>.allocate(capacity: colors.count)
        defer {
            fills.deallocate()
            points.deallocate()
        }
        fills.initialize(repeating: lxw_chart_fill(), count: colors.count)
        points.initialize(repeating: lxw_chart_point(), count: colors.count)
        var list: [UnsafeMutablePointer<lxw_chart_point>?] = []
        for (place, color) in colors.enumerated() {
            if let color {
                fills[place].color = color.rgb
                points[place].fill = fills + place
            }
            list.append(points + place)
        }
        list.append(nil)
        _ = list.withUnsafeMutableBufferPointer {
            functions.chart_series_set_points(series, $0.baseAddress)
        }
    }

    private func set(_ axis: Chart.Axis, of drawn: UnsafeMutablePointer<lxw_chart_axis>?) {
        if !axis.title.isEmpty { functions.chart_axis_set_name(drawn, axis.title) }
        if let least = axis.least { functions.chart_axis_set_min(drawn, least) }
        if let largest = axis.largest { functions.chart_axis_set_max(drawn, largest) }
        if axis.isReversed { functions.chart_axis_set_reverse(drawn) }
        if let format = axis.numberFormat { functions.chart_axis_set_num_format(drawn, format) }
    }
}

extension Chart.Kind {
    fileprivate var type: UInt8 {
        let type =
            switch self {
            case .bar: LXW_CHART_BAR
            case .stackedBar: LXW_CHART_BAR_STACKED
            case .column: LXW_CHART_COLUMN
            case .stackedColumn: LXW_CHART_COLUMN_STACKED
            case .line: LXW_CHART_LINE
            case .scatter: LXW_CHART_SCATTER
            }
        return UInt8(type.rawValue)
    }
}
