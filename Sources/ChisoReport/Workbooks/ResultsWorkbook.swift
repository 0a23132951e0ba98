import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

/// The results of a round as one XLSX workbook, for those who work in a spreadsheet program.
///
/// Sheets: what it is, ranking, charts, groups, indicators, a matrix of points, the data as submitted, what was found
/// wrong, where the round has several periods how units moved, and where units stand apart what they are made of. Units stand in rank order on all of them. Numbers are numbers, shown with the decimals that the pack declares
/// and by the language of the machine; a text is never a formula; a cell that counts nothing is empty, with its reason on
/// the sheet of the indicators, and a missing one that counts as zero is 0 there. The same results make the same bytes.
public struct ResultsWorkbook: Sendable {
    let pages: ReportPages
    let round: Round
    /// Units by comparison group, each in rank order; last those that stand apart.
    let order: [Int]

    /// The workbook of a report.
    ///
    /// - Parameters:
    ///   - pages: The report, whose language it speaks.
    ///   - round: The round that was scored, with its units in the same order.
    public init(_ pages: ReportPages, round: Round) {
        self.pages = pages
        self.round = round
        order = pages.cards.comparisonGroups.flatMap(\.units) + pages.cards.apart
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
        let sheets = try Tab.always.map { tab throws(SheetFault) in
            try book.sheet(name(tab))
        }
        try writeAbout(sheets[0])
        let ranking = try writeRanking(sheets[1])
        let groups = try writeGroups(sheets[3])
        try writeCharts(sheets[2], ranking, groups)
        try writeIndicators(sheets[4], book)
        try writeMatrix(sheets[5])
        try writeData(sheets[6], book)
        try writeFindings(sheets[7])
        if let targets = pages.targets {
            try writeTargets(targets, try book.sheet(name(.targets)))
        }
        if let trend = pages.trend { try writeTrend(trend, try book.sheet(name(.trend))) }
        if !cards.apart.isEmpty { try writeAbove(try book.sheet(name(.above)), book) }
        sheets[0].activate(at: CellReference(row: 0, column: 0))
        try book.close()
    }

    // MARK: - What the sheets share

    var cards: Scorecards { pages.cards }
    var pack: RulePack { pages.pack }
    var say: Words { pages.say }

    /// Pack and period.
    var heading: String {
        "\(say.title(pack)), \(say("kỳ", "period")) \(say.period(of: cards))"
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

    /// A table on a sheet, with its headings.
    ///
    /// - Parameters:
    ///   - subject: Of its title; nil: pack and period.
    ///   - titled, extra, height: As ``BookTable`` has them.
    func table<Row>(
        _ title: String, of subject: String? = nil, _ columns: [TableColumn<Row>],
        on sheet: SheetWriter, titled: Int? = nil, extra: Int = 0, height: Double = 32
    ) throws(SheetFault) -> BookTable {
        try BookTable(
            sheet, title: title + (subject ?? heading), warnings: warnings,
            columns: columns.map(\.sheetColumn), titled: titled, extra: extra, height: height)
    }

    /// The most rows that a sheet holds below its headings.
    static let mostRows = 1_000_000

    /// A sheet's further parts, where its rows are more than a sheet holds: rows of each, from 0.
    static func parts(_ rows: Int) -> [Range<Int>] {
        let starts = rows == 0 ? [0] : Array(stride(from: 0, to: rows, by: mostRows))
        return starts.map { $0..<min(rows, $0 + mostRows) }
    }

    /// Writes a table on a sheet, and on further ones where its rows are more than one holds.
    ///
    /// - Parameters:
    ///   - row: A row by its place, which is made when it is written.
    ///   - frozen: Columns that stay in sight.
    func write<Row>(
        _ title: String, _ columns: [TableColumn<Row>], _ count: Int, _ row: (Int) -> Row,
        on first: SheetWriter, of book: WorkbookWriter, frozen: Int
    ) throws(SheetFault) {
        for (number, part) in Self.parts(count).enumerated() {
            let sheet = number == 0 ? first : try book.sheet("\(first.name) (\(number + 1))")
            var table = try table(title, columns, on: sheet)
            for place in part { try table.append(columns, [row(place)]) }
            try table.finish(frozen: frozen, footer: footer(sheet.name))
        }
    }

    /// A sheet, in the order of the tabs; that of the periods stands there where there are several, that of the units above
    /// where some stand apart.
    enum Tab: CaseIterable {
        case about, ranking, charts, groups, indicators, matrix, data, findings, targets, trend,
            above

        /// Those that every workbook has.
        static let always = allCases.filter { ![.targets, .trend, .above].contains($0) }

        /// What the tab says, and what stands on the sheet.
        func words(_ say: Words) -> (name: String, contents: String) {
            switch self {
            case .about: (say("Giới thiệu", "About"), "")
            case .ranking:
                (
                    say("Xếp hạng", "Ranking"),
                    say("hạng, xếp loại, chỉ số, mức đầy đủ", "rank, class, index, completeness")
                )
            case .charts:
                (
                    say("Biểu đồ", "Charts"),
                    say("chỉ số theo hạng, xếp loại, lĩnh vực", "indices by rank, classes, groups")
                )
            case .groups:
                (
                    say("Lĩnh vực", "Groups"),
                    say(
                        "điểm, điểm tối đa, chỉ số từng lĩnh vực",
                        "points, maximum, index of each group")
                )
            case .indicators:
                (
                    say("Tiêu chí thành phần", "Indicators"),
                    say(
                        "mỗi dòng một đơn vị và một tiêu chí: giá trị, mục tiêu, điểm, điểm mất, lý do",
                        "a row for each unit and indicator: value, target, points, points lost, reason"
                    )
                )
            case .matrix:
                (
                    say("Bảng điểm", "Points"),
                    say("điểm của đơn vị theo tiêu chí", "points of units by indicators")
                )
            case .data:
                (say("Số liệu", "Data"), say("số liệu như đơn vị nộp", "figures as submitted"))
            case .findings:
                (
                    say("Ghi chú", "Notes"),
                    say("lỗi, cảnh báo, cách sửa", "errors, warnings, remedies")
                )
            case .targets:
                (
                    say("Mục tiêu", "Targets"),
                    say(
                        "mục tiêu của kỳ, kết quả, đạt hay chưa",
                        "targets of the period, results, met or missed")
                )
            case .trend:
                (
                    say("Qua các kỳ", "Over time"),
                    say(
                        "hạng, chỉ số, xếp loại từng kỳ, và do đâu mà đổi",
                        "rank, index, class of each period, and what changed them")
                )
            case .above:
                (
                    say("Đơn vị cấp trên", "Units above"),
                    say(
                        "từng tiêu chí dựa trên đơn vị trực thuộc nào, cao nhất và thấp nhất",
                        "on which units below each indicator rests, best and last")
                )
            }
        }
    }

    func name(_ tab: Tab) -> String { tab.words(say).name }
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
        let columns = pages.rankingColumns().sheet
        var table = try table(say("Xếp hạng: ", "Ranking: "), columns, on: sheet, height: 80)
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

    /// How many groups a printed page holds.
    private static let groupsOnPage = 5

    /// The groups in printed order, without the root.
    private var groups: [Int] { pack.tree.belowRoot.compactMap(\.group) }

    func writeGroups(_ sheet: SheetWriter) throws(SheetFault) -> GroupPlaces {
        let (groups, ranking) = (groups, pages.rankingColumns())
        let before = ranking.groupsSheet.count
        let columns = ranking.groupsSheet + groups.flatMap(ranking.groupsSheet)
        var table = try table(
            say("Lĩnh vực: ", "Groups: "), columns, on: sheet,
            titled: groups.count > Self.groupsOnPage ? 2 : nil, extra: 1)
        try writeTitles(of: groups, after: before, on: table)
        try table.append(columns, order)
        for (place, group) in groups.enumerated() where pack.groups[group].role == .base {
            let index = before + 3 * place + 2
            try sheet.setCondition(
                table.body(index...index),
                .span(from: 0, BookStyles.least, to: 100, BookStyles.most))
        }
        // No page parts the three columns of a group.
        let breaks = stride(from: Self.groupsOnPage, to: groups.count, by: Self.groupsOnPage)
            .map { before + 3 * $0 }
        try table.finish(frozen: 2, footer: footer(sheet.name), breaks: breaks)
        let top = pack.tree.topGroups.compactMap { groups.firstIndex(of: $0) }
        return GroupPlaces(
            sheet: sheet, units: table.body(1...1),
            points: top.map { table.body((before + 3 * $0)...(before + 3 * $0)) })
    }

    /// The titles above three columns each.
    private func writeTitles(
        of groups: [Int], after before: Int, on table: BookTable
    ) throws(SheetFault) {
        let row = BookTable.Place.headings
        try table.sheet.merge(
            CellRange(rows: row...row, columns: 0...1), "", BookStyles.header)
        try table.sheet.merge(
            CellRange(rows: row...row, columns: 2...(before - 1)), say("Chung", "Overall"),
            BookStyles.header)
        for (place, group) in groups.enumerated() {
            let first = before + 3 * place
            try table.sheet.merge(
                CellRange(rows: row...row, columns: first...(first + 2)),
                Printable.text(say.titled(pack.groups[group])), BookStyles.header)
        }
        let lines =
            groups.map { BookText.lines(of: say.titled(pack.groups[$0]), width: 26) }.max() ?? 1
        try table.sheet.setRow(row, height: BookText.height(lines: max(2, min(lines, 6))))
    }
}

// MARK: - The indicators: a row a cell; and the matrix of their points

extension ResultsWorkbook {
    func writeIndicators(_ sheet: SheetWriter, _ book: WorkbookWriter) throws(SheetFault) {
        let (card, indicators) = (pages.cardColumns, pack.tree.printedIndicators)
        let count = indicators.count
        try write(
            say("Tiêu chí thành phần: ", "Indicators: "), card.sheet, order.count * count,
            { card.row(unit: order[$0 / count], indicator: indicators[$0 % count]) },
            on: sheet, of: book, frozen: 2)
    }

    func writeMatrix(_ sheet: SheetWriter) throws(SheetFault) {
        let (ranking, card) = (pages.rankingColumns(), pages.cardColumns)
        let places = pack.tree.printedIndicators
        let columns = [ranking.rank, ranking.unit] + places.map(card.matrix)
        var table = try table(
            say("Bảng điểm: ", "Points: "), columns, on: sheet,
            titled: places.count > 20 ? 2 : nil, extra: 2, height: 20)
        try writeHeads(of: places, on: table)
        try table.append(columns, order)
        for (column, place) in places.enumerated() {
            let most = cards.indicators[place].maxima.max() ?? 0
            guard most > 0 else { continue }
            let isPenalty = isPenalty(place)
            try sheet.setCondition(
                table.body((column + 2)...(column + 2)),
                .span(
                    from: isPenalty ? -most : 0, BookStyles.least, to: isPenalty ? 0 : most,
                    BookStyles.most))
        }
        try table.finish(
            frozen: 2, footer: footer(sheet.name), pagesWide: (places.count + 19) / 20)
    }

    private func isPenalty(_ indicator: Int) -> Bool {
        pack.tree.role(of: .indicator(indicator)) == .penalty
    }

    /// Titles and maxima above the codes, and what the colours mean.
    private func writeHeads(of places: [Int], on table: BookTable) throws(SheetFault) {
        let row = BookTable.Place.headings
        let sheet = table.sheet
        func label(_ text: String, _ row: Int) throws(SheetFault) {
            try sheet.merge(
                CellRange(rows: row...row, columns: 0...1), text, BookStyles.header)
        }
        try label(say("Tiêu chí thành phần", "Indicator"), row)
        try label(say("Điểm tối đa", "Maximum"), row + 1)
        for (column, place) in places.enumerated() {
            let indicator = pack.indicators[place]
            try sheet.write(
                Printable.text(say.title(indicator)),
                at: CellReference(row: row, column: column + 2), BookStyles.smallHeader)
            let most = cards.indicators[place].maxima.max() ?? 0
            try sheet.write(
                .shortest(isPenalty(place) ? 0 - most : most),
                at: CellReference(row: row + 1, column: column + 2))
        }
        try sheet.setRow(row, height: 130)
        let legend: [(CellStatus, SheetColor)] = [
            (.missing, BookStyles.missing), (.notApplicable, BookStyles.notApplicable),
            (.failed, BookStyles.failed),
        ]
        try sheet.write(
            say("Ô trống:", "Empty cells:"),
            at: CellReference(row: BookTable.Place.legend, column: 1),
            CellStyle().with { $0.horizontal = .right })
        for (place, entry) in legend.enumerated() {
            let columns = (2 + 2 * place)...(3 + 2 * place)
            guard columns.upperBound < table.columns.count else { break }
            try sheet.merge(
                CellRange(
                    rows: BookTable.Place.legend...BookTable.Place.legend, columns: columns),
                say.status(entry.0),
                BookStyles.centred.with {
                    $0.fill = entry.1
                    $0.size = 9
                })
        }
    }
}

// MARK: - The units above: a row a unit that stands apart and indicator

extension ResultsWorkbook {
    func writeAbove(_ sheet: SheetWriter, _ book: WorkbookWriter) throws(SheetFault) {
        let columns = AboveColumns(cards, say: say)
        let rows = cards.apart.compactMap(cards.unitAbove).flatMap(columns.rows)
        try write(
            say("Đơn vị cấp trên: ", "Units above: "), columns.sheet, rows.count, { rows[$0] },
            on: sheet, of: book, frozen: 2)
    }
}

// MARK: - The periods: a row a unit and period, with what moved the unit

extension ResultsWorkbook {
    func writeTargets(_ targets: TargetResults, _ sheet: SheetWriter) throws(SheetFault) {
        let columns = TargetResultColumns(cards, say: say).sheet
        var table = try table(
            say("Mục tiêu và kết quả: ", "Targets and results: "), columns, on: sheet, height: 40)
        try table.append(
            columns, order.flatMap { targets.of($0) })
        try table.finish(frozen: 2, footer: footer(sheet.name))
    }

    func writeTrend(_ trend: Trend, _ sheet: SheetWriter) throws(SheetFault) {
        let columns = TrendColumns(trend, say: say).sheet
        var table = try table(
            say("Qua các kỳ: ", "Over time: "), of: say.title(trend.periods.last?.pack ?? pack),
            columns, on: sheet, height: 64)
        try table.append(
            columns,
            order.flatMap { unit in
                trend.periods.indices.map { TrendColumns.Row(unit: unit, period: $0) }
            })
        try table.finish(frozen: 2, footer: footer(sheet.name))
    }
}
