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
            cards.round.contains(cards.period) ? cards.round : "\(cards.round)-\(cards.period)"
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
        return "&L\(safe(cards.round, 60)), \(safe(cards.period, 10))\(provisional)"
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
