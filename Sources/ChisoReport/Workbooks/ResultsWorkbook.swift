import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

/// The results of a round as one XLSX workbook, for those who work in a spreadsheet program.
///
/// Sheets: what it is, ranking, charts, groups, indicators, a matrix of points, the data as submitted, what was found
/// wrong, and where the round has several periods how units moved. Units stand in rank order on all of them. Numbers are numbers, shown with the decimals that the pack declares
/// and by the language of the machine; a text is never a formula; a cell that was not scored is empty, with its reason on
/// the sheet of the indicators. The same results make the same bytes.
public struct ResultsWorkbook: Sendable {
    let pages: ReportPages
    let round: Round
    let names: SheetNames
    /// Units by comparison group, each in rank order.
    let order: [Int]

    /// The workbook of a report.
    ///
    /// - Parameters:
    ///   - pages: The report, whose language it speaks.
    ///   - round: The round that was scored, with its units in the same order.
    public init(_ pages: ReportPages, round: Round) {
        self.pages = pages
        self.round = round
        names = SheetNames(pages.say)
        order = pages.cards.comparisonGroups.flatMap(\.units)
    }

    /// What the file is called: `bac-kan-districts-2023.xlsx`, with the period where the round's name does not hold it.
    public var fileName: String {
        let round =
            cards.round.contains(cards.period.text) ? cards.round : "\(cards.round)-\(cards.period)"
        return PageNames.plain(round) + ".xlsx"
    }

    /// Writes the file; one that lies there is written over.
    ///
    /// - Throws: ``SheetFault`` when the library for workbooks is not installed, or the file cannot be written; then what
    ///   is there is not whole.
    public func write(to path: String) throws(SheetFault) {
        let book = try WorkbookWriter(
            path: path,
            properties: WorkbookWriter.Properties(title: heading, subject: cards.round))
        let sheets = try names.all.map { name throws(SheetFault) in try book.sheet(name) }
        try writeAbout(sheets[0])
        let ranking = try writeRanking(sheets[1])
        let groups = try writeGroups(sheets[3])
        try writeCharts(sheets[2], ranking, groups)
        try writeIndicators(sheets[4], book)
        try writeMatrix(sheets[5])
        try writeData(sheets[6], book)
        try writeFindings(sheets[7])
        if let trend = pages.trend { try writeTrend(trend, try book.sheet(names.trend)) }
        sheets[0].activate(at: CellReference(row: 0, column: 0))
        try book.close()
    }

    // MARK: - What the sheets share

    var cards: Scorecards { pages.cards }
    var pack: RulePack { pages.pack }
    var say: Words { pages.say }

    /// Pack and period.
    var heading: String {
        "\(say.title(pack)), \(say("kỳ", "period")) \(say.period(cards.period))"
    }

    /// What must not be missed, in one line above each table.
    var warnings: String { warningLines.joined(separator: " ") }

    /// The foot of a printed page.
    func footer(_ sheet: String) -> String {
        func safe(_ text: String, _ most: Int) -> String {
            Printable.text(String(text.prefix(most))).replacing("&", with: "&&")
        }
        let provisional = cards.isProvisional ? say(" (tạm thời)", " (provisional)") : ""
        return "&L\(safe(cards.round, 60)), \(safe(cards.period.text, 10))\(provisional)"
            + "&C\(safe(sheet, 31))&R\(say("Trang", "Page")) &P/&N"
    }

    /// A sheet's further parts, where its rows are more than a sheet holds: rows of each, from 0.
    static func parts(_ rows: Int) -> [Range<Int>] {
        let most = 1_000_000
        let starts = rows == 0 ? [0] : Array(stride(from: 0, to: rows, by: most))
        return starts.map { $0..<min(rows, $0 + most) }
    }

    /// What tabs say.
    struct SheetNames {
        let about: String
        let ranking: String
        let charts: String
        let groups: String
        let indicators: String
        let matrix: String
        let data: String
        let findings: String
        let trend: String

        init(_ say: Words) {
            about = say("Giới thiệu", "About")
            ranking = say("Xếp hạng", "Ranking")
            charts = say("Biểu đồ", "Charts")
            groups = say("Lĩnh vực", "Groups")
            indicators = say("Tiêu chí thành phần", "Indicators")
            matrix = say("Bảng điểm", "Points")
            data = say("Số liệu", "Data")
            findings = say("Ghi chú", "Notes")
            trend = say("Qua các kỳ", "Over time")
        }

        /// In the order of the tabs; that of the periods comes after them where there are several.
        var all: [String] {
            [about, ranking, charts, groups, indicators, matrix, data, findings]
        }
    }
}

// MARK: - The ranking: a row a unit

extension ResultsWorkbook {
    /// Where charts find figures on the sheet of the ranking.
    struct RankingPlaces {
        var units: CellRange
        /// The figure that ranks.
        var figures: CellRange
    }

    func writeRanking(_ sheet: SheetWriter) throws(SheetFault) -> RankingPlaces {
        let columns = pages.rankingColumns.sheet
        var table = try BookTable(
            sheet, title: say("Xếp hạng: ", "Ranking: ") + heading, warnings: warnings,
            columns: columns.map(\.sheetColumn), height: 80)
        try table.append(columns, order)
        let figure = columns.firstIndex { $0.key == pack.ranking.by.rawValue } ?? 0
        if let place = columns.firstIndex(where: { $0.key == "class" }) {
            try paint(table, classes: place, to: max(place, figure))
        }
        try table.finish(frozen: 2, footer: footer(sheet.name))
        sheet.setTab(BookStyles.bar)
        return RankingPlaces(units: table.body(1...1), figures: table.body(figure...figure))
    }

    // MARK: - Classes

    /// The classes, highest first, with the least index of each; nil where it differs by unit or there is none.
    var classes: [(name: String, from: Double?)] {
        var classes = pack.classes.map { band -> (name: String, from: Double?) in
            if case .number(let from) = band.from { return (band.name, from) }
            return (band.name, nil)
        }
        for name in Set(cards.standings.compactMap(\.className)).sorted()
        where !classes.contains(where: { $0.name == name }) {
            classes.append((name, nil))
        }
        return classes
    }

    /// Colours rows by their class, and says above the headings which colour is which.
    private func paint(_ table: BookTable, classes column: Int, to last: Int) throws(SheetFault) {
        let all = classes
        let letters = CellReference.letters(column)
        for (place, entry) in all.enumerated() {
            let style = CellStyle().with {
                $0.fill = BookStyles.colors(ofClass: place, of: all.count).fill
            }
            let name = entry.name.replacing("\"", with: "\"\"")
            // A condition has room for 255 letters.
            guard name.utf16.count < 200 else { continue }
            try table.sheet.setCondition(
                table.body(0...last), .formula("$\(letters)\(table.first + 1)=\"\(name)\"", style))
            guard place + 1 < table.columns.count else { continue }
            try table.sheet.write(
                Printable.text(entry.name),
                at: CellReference(row: BookTable.Place.legend, column: place + 1),
                BookStyles.centred.with {
                    $0.fill = style.fill
                    $0.size = 9
                })
        }
        try table.sheet.setRow(BookTable.Place.legend, height: 26)
    }
}

// MARK: - The groups: a row a unit, three columns a group

extension ResultsWorkbook {
    /// Where charts find figures on the sheet of the groups.
    struct GroupPlaces {
        var sheet: SheetWriter
        var units: CellRange
        /// The points of each group below the root, in the order of the outline.
        var points: [CellRange]
    }

    private static let before = 4
    /// How many groups a printed page holds.
    private static let groupsOnPage = 5

    /// The groups in printed order, without the root.
    private var groups: [Int] { pack.tree.belowRoot.compactMap(\.group) }

    func writeGroups(_ sheet: SheetWriter) throws(SheetFault) -> GroupPlaces {
        let groups = self.groups
        var columns = [
            BookTable.Column(heading: say("Hạng", "Rank"), width: 7),
            BookTable.Column(heading: say("Đơn vị", "Unit"), width: 28),
            BookTable.Column(heading: say("Tổng điểm", "Total points"), width: 11),
            BookTable.Column(heading: say("Chỉ số (%)", "Index (%)"), width: 10),
        ]
        for place in groups { columns += headings(of: pack.groups[place]) }
        var table = try BookTable(
            sheet, title: say("Lĩnh vực: ", "Groups: ") + heading, warnings: warnings,
            columns: columns, titled: groups.count > Self.groupsOnPage ? 2 : nil,
            extra: 1, height: 32)
        try writeTitles(of: groups, on: table)
        for unit in order { try table.append(cells(of: unit, groups)) }
        for (place, group) in groups.enumerated() where pack.groups[group].role == .base {
            let index = Self.before + 3 * place + 2
            try sheet.setCondition(
                table.body(index...index),
                .span(from: 0, BookStyles.least, to: 100, BookStyles.most))
        }
        // No page parts the three columns of a group.
        let breaks = stride(from: Self.groupsOnPage, to: groups.count, by: Self.groupsOnPage)
            .map { Self.before + 3 * $0 }
        try table.finish(frozen: 2, footer: footer(sheet.name), breaks: breaks)
        let top = pack.tree.topGroups.compactMap { groups.firstIndex(of: $0) }
        return GroupPlaces(
            sheet: sheet, units: table.body(1...1),
            points: top.map { table.body((Self.before + 3 * $0)...(Self.before + 3 * $0)) })
    }

    private func headings(of group: Group) -> [BookTable.Column] {
        let points =
            group.role == .penalty ? say("Điểm trừ", "Taken off") : say("Điểm", "Points")
        return [
            BookTable.Column(heading: points, width: 9),
            BookTable.Column(heading: say("Tối đa áp dụng", "Applicable maximum"), width: 10),
            BookTable.Column(heading: say("Chỉ số (%)", "Index (%)"), width: 9),
        ]
    }

    /// The titles above three columns each.
    private func writeTitles(of groups: [Int], on table: BookTable) throws(SheetFault) {
        let row = BookTable.Place.headings
        try table.sheet.merge(
            CellRange(rows: row...row, columns: 0...1), "", BookStyles.header)
        try table.sheet.merge(
            CellRange(rows: row...row, columns: 2...(Self.before - 1)), say("Chung", "Overall"),
            BookStyles.header)
        for (place, group) in groups.enumerated() {
            let first = Self.before + 3 * place
            try table.sheet.merge(
                CellRange(rows: row...row, columns: first...(first + 2)),
                Printable.text(say.titled(pack.groups[group])), BookStyles.header)
        }
        let lines =
            groups.map { BookText.lines(of: say.titled(pack.groups[$0]), width: 26) }.max() ?? 1
        try table.sheet.setRow(row, height: BookText.height(lines: max(2, min(lines, 6))))
    }

    private func cells(of unit: Int, _ groups: [Int]) -> [BookCell] {
        let index = PlainNumber.places(pack.precision.index, otherwise: 2)
        let total = cards.rankedNode(group: 0, unit: unit)
        var cells: [BookCell] = [
            rank(of: unit), .text(pages.labels[unit], BookStyles.name),
            .number(total.points, places: PlainNumber.places(pack.precision.total)),
            .number(total.index, places: index),
        ]
        for place in groups {
            let node = cards.rankedNode(group: place, unit: unit)
            let group = pack.groups[place]
            cells += [
                .number(
                    group.signed(node.points), places: PlainNumber.places(pack.decimals(group))),
                .maximum(
                    group.signed(node.applicableMax ?? (group.role == .base ? nil : node.max))),
                .number(node.index, places: index),
            ]
        }
        return cells
    }

    /// The rank of a unit; a dash when it is unranked.
    func rank(of unit: Int) -> BookCell {
        cards.standings[unit].rank.map {
            .number(Double($0), BookStyles.whole.with { $0.horizontal = .centre })
        } ?? .text("–", BookStyles.centred)
    }
}

// MARK: - The periods: a row a unit and period, with what moved the unit

extension ResultsWorkbook {
    func writeTrend(_ trend: Trend, _ sheet: SheetWriter) throws(SheetFault) {
        let columns = TrendColumns(trend, say: say).sheet
        var table = try BookTable(
            sheet,
            title: say("Qua các kỳ: ", "Over time: ") + say.title(trend.periods.last?.pack ?? pack),
            warnings: warnings, columns: columns.map(\.sheetColumn), height: 64)
        try table.append(
            columns,
            order.flatMap { unit in
                trend.periods.indices.map { TrendColumns.Row(unit: unit, period: $0) }
            })
        try table.finish(frozen: 2, footer: footer(sheet.name))
    }
}
