import CXLSXWriter

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
