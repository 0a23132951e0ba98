import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// The sheet of the charts, which the program draws from cells of this and other sheets.

extension ResultsWorkbook {
    /// The most bars that are read at one look.
    private static let mostBars = 60
    /// How many of the first are drawn where there are more.
    private static let fewBars = 30
    private static let chartWidth = 1000.0
    /// The last column that charts lie on.
    private static let lastColumn = 9
    /// How large the sheet is printed, percent, so that a chart is as wide as a page.
    private static let scale = 53
    /// How many rows of twenty pixels a printed page holds then.
    private static let rowsOnPage = 88

    /// The rows that begin a new page, so that no chart that fits on one is parted.
    static func breaks(_ starts: [Int], end: Int) -> [Int] {
        var top = 0
        var breaks: [Int] = []
        for (start, next) in zip(starts, starts.dropFirst() + [end])
        where next - top > rowsOnPage && start > starts[0] {
            breaks.append(start)
            top = start
        }
        return breaks
    }

    func writeCharts(
        _ sheet: SheetWriter, _ ranking: RankingPlaces, _ groups: GroupPlaces
    ) throws(SheetFault) {
        sheet.hideLines()
        for (column, width) in [44.0, 14, 14, 14, 14].enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        let columns = 0...Self.lastColumn
        try sheet.merge(
            CellRange(rows: 0...0, columns: columns),
            Printable.text(say("Biểu đồ: ", "Charts: ") + heading),
            BookStyles.title.with { $0.wraps = true })
        try sheet.setRow(0, height: 42)
        try sheet.merge(
            CellRange(rows: 1...1, columns: columns), Printable.text(warnings),
            BookStyles.warning.with { $0.wraps = true })
        try sheet.setRow(1, height: 32)
        var row = 3
        var starts = [row]
        try draw(rankingChart(ranking), at: &row, of: sheet)
        if pack.hasClasses {
            starts.append(row)
            try writeClasses(at: &row, of: sheet)
        }
        starts.append(row)
        try writeMeans(at: &row, of: sheet)
        if let chart = stackedChart(groups) {
            starts.append(row)
            try draw(chart, at: &row, of: sheet)
        }
        var print = PrintSetup()
        print.footer = footer(sheet.name)
        print.scale = Self.scale
        print.rowBreaks = Self.breaks(starts, end: row)
        print.area = CellRange(rows: 0...row, columns: columns)
        try sheet.setPrint(print)
    }

    /// Draws a chart below what is there; a row is twenty pixels high.
    private func draw(
        _ chart: Chart, at row: inout Int, of sheet: SheetWriter
    ) throws(SheetFault) {
        try sheet.draw(chart, at: CellReference(row: row, column: 0))
        row += Int(chart.height / 20) + 2
    }

    // MARK: - Ranking

    /// How many units are drawn: those ranked, or the first of them.
    private var bars: Int {
        let last = order.lastIndex { cards.standings[$0].rank != nil } ?? 0
        return last + 1 > Self.mostBars ? Self.fewBars : last + 1
    }

    private var isCut: Bool { bars < order.count && bars == Self.fewBars }

    /// Of a chart, in pixels: no higher than a printed page.
    private func height(_ bars: Int, below: Double = 100) -> Double {
        min(Double(bars) * 26 + below, 20 * Double(Self.rowsOnPage - 6))
    }

    /// The first cells of a column.
    private func first(_ count: Int, of range: CellRange, in sheet: String) -> String {
        CellRange(
            range.first,
            CellReference(row: range.first.row + count - 1, column: range.first.column)
        ).absolute(in: sheet)
    }

    private func cut(_ title: String) -> String {
        isCut ? title + say(": \(bars) dòng đầu", ": the first \(bars) rows") : title
    }

    private func rankingChart(_ places: RankingPlaces) -> Chart {
        let byIndex = pack.ranking.by == .index
        let decimals =
            byIndex
            ? PlainNumber.places(pack.precision.index, otherwise: 2)
            : PlainNumber.places(pack.precision.total)
        let name = byIndex ? say("Chỉ số (%)", "Index (%)") : say("Điểm", "Points")
        var series = Chart.Series(
            name: name, categories: first(bars, of: places.units, in: self.name(.ranking)),
            values: first(bars, of: places.figures, in: self.name(.ranking)), color: BookStyles.bar,
            labels: NumberCode.fixed(decimals))
        let classes = self.classes.map(\.name)
        series.pointColors = order.prefix(bars).map { unit in
            cards.standings[unit].className.flatMap { classes.firstIndex(of: $0) }
                .map { BookStyles.colors(ofClass: $0, of: classes.count).bar }
        }
        var chart = Chart(
            .bar, title: cut(say("\(name) theo hạng", "\(name) by rank")), series: [series])
        chart.categoryAxis.isReversed = true
        chart.valueAxis.numberFormat = "0"
        if byIndex { chart.valueAxis.least = 0 }
        (chart.width, chart.height) = (Self.chartWidth, height(bars))
        return chart
    }

    // MARK: - Classes

    private func writeClasses(at row: inout Int, of sheet: SheetWriter) throws(SheetFault) {
        let title = say("Số đơn vị theo xếp loại", "Units by class")
        let all = classes
        let columns: [TableColumn<Int>] = [
            .text("class", say("Xếp loại", "Class")) { place in
                let fill = BookStyles.colors(ofClass: place, of: all.count).fill
                return .text(all[place].name).with(style: BookStyles.text.with { $0.fill = fill })
            },
            .number("from", say("Từ (%)", "From (%)")) { .shortest(all[$0].from) },
            .number("units", say("Số đơn vị", "Units")) { place in
                .whole(cards.standings.count { $0.className == all[place].name })
            },
        ]
        let start = row + 2
        try write(title, columns, all.indices, at: &row, of: sheet)
        guard row > start else { return }
        var series = Chart.Series(
            name: say("Số đơn vị", "Units"),
            categories: CellRange(rows: start...(row - 1), columns: 0...0).absolute(in: sheet.name),
            values: CellRange(rows: start...(row - 1), columns: 2...2).absolute(in: sheet.name),
            color: BookStyles.bar, labels: "0")
        series.pointColors = all.indices.map { BookStyles.colors(ofClass: $0, of: all.count).bar }
        var chart = Chart(.column, title: title, series: [series])
        chart.valueAxis.least = 0
        chart.valueAxis.numberFormat = "0"
        (chart.width, chart.height) = (Self.chartWidth, 220)
        row += 1
        try draw(chart, at: &row, of: sheet)
    }

    // MARK: - Groups

    /// The mean, the lowest and the highest index of each group over the ranked units, and a chart of the means.
    private func writeMeans(at row: inout Int, of sheet: SheetWriter) throws(SheetFault) {
        let places = PlainNumber.places(pack.precision.index, otherwise: 2)
        let top = pack.tree.topGroups.filter { pack.groups[$0].role == .base }
        let title = say("Chỉ số trung bình của lĩnh vực (%)", "Mean index of each group (%)")
        guard !top.isEmpty else { return }
        let indices = { (group: Int) in
            order.filter { cards.standings[$0].rank != nil }
                .compactMap { cards.node(group: group, unit: $0).index }
        }
        let columns: [TableColumn<Int>] =
            [.text("group", say("Lĩnh vực", "Group")) { .text(say.named(pack.groups[$0])) }]
            + [
                (say("Trung bình", "Mean"), { Rounding.round($0.mean, places) }),
                (say("Thấp nhất", "Lowest"), \.least), (say("Cao nhất", "Highest"), \.most),
            ].map { (heading: String, figure: @escaping (Quartiles) -> Double) in
                .number("", heading) { .fixed(Quartiles(indices($0)).map(figure), places) }
            } + [.number("units", say("Số đơn vị", "Units")) { .whole(indices($0).count) }]
        let start = row + 2
        try write(title, columns, top, at: &row, of: sheet)
        let rows = start...(row - 1)
        let cells = { (column: Int) in
            CellRange(rows: rows, columns: column...column).absolute(in: sheet.name)
        }
        var chart = Chart(
            .bar, title: title,
            series: [
                Chart.Series(
                    name: say("Trung bình", "Mean"), categories: cells(0), values: cells(1),
                    color: BookStyles.bar, labels: NumberCode.fixed(places))
            ])
        chart.categoryAxis.isReversed = true
        (chart.valueAxis.least, chart.valueAxis.numberFormat) = (0, "0")
        (chart.width, chart.height) = (Self.chartWidth, height(top.count))
        row += 1
        try draw(chart, at: &row, of: sheet)
    }

    /// The points of the groups one on the other; nil where they do not add up to the total.
    private func stackedChart(_ places: GroupPlaces) -> Chart? {
        let top = pack.tree.topGroups
        guard pack.groups.first?.aggregate == .sum, top.count > 1 else { return nil }
        let series = zip(top, places.points).enumerated().compactMap { place, entry in
            let (group, points) = entry
            return pack.groups[group].role == .penalty
                ? nil
                : Chart.Series(
                    name: say.titled(pack.groups[group]),
                    categories: first(bars, of: places.units, in: self.name(.groups)),
                    values: first(bars, of: points, in: self.name(.groups)),
                    color: BookStyles.series[place % BookStyles.series.count])
        }
        guard series.count > 1 else { return nil }
        var chart = Chart(
            .stackedBar, title: cut(say("Điểm theo lĩnh vực", "Points by group")), series: series)
        chart.categoryAxis.isReversed = true
        chart.valueAxis.numberFormat = "0"
        chart.hasLegend = true
        chart.width = Self.chartWidth
        chart.height = height(bars, below: 100 + 12 * Double(series.count))
        return chart
    }

    // MARK: - Small tables

    private func write<Row>(
        _ title: String, _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>,
        at row: inout Int, of sheet: SheetWriter
    ) throws(SheetFault) {
        try sheet.write(title, at: CellReference(row: row, column: 0), BookStyles.section)
        let heads = columns.map { BookCell.text($0.heading, BookStyles.header) }
        for cells in [heads] + BookTable.cells(columns, rows) {
            row += 1
            for (column, cell) in cells.enumerated() {
                try sheet.write(cell, at: CellReference(row: row, column: column))
            }
            if case .text(let text) = cells[0].value {
                let lines = BookText.lines(of: text, width: 44)
                if lines > 1 { try sheet.setRow(row, height: BookText.height(lines: lines)) }
            }
        }
        row += 1
    }
}
