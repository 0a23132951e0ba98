import ChisoModel
import ChisoScoring
import ChisoSheets
import Foundation

@testable import ChisoPrint
@testable import ChisoReport

/// A results workbook on the disk, gone with its owner.
final class WrittenBook {
    let path = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString).xlsx"

    init(
        _ cards: Scorecards = Fixture.scorecards, round: Round? = nil, before: Scorecards? = nil,
        language: Language = .vi
    ) throws {
        let round = round ?? Self.round(of: cards)
        let pages = ReportPages(
            cards, spreads: Spreads(of: cards), handbook: Handbook(pack: cards.pack),
            about: ReportPages.About(round), before: before, language: language)
        try ResultsWorkbook(pages, round: round).write(to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A round without figures.
    static func round(of cards: Scorecards) -> Round {
        Round(
            id: cards.round, title: "Đợt thử", period: cards.period, units: cards.units,
            submissions: [:],
            tables: [
                Round.Table(path: "Datasets/d/submissions.csv", figures: "mixed", source: "phụ lục")
            ])
    }

    func data() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// A part of the archive, as text.
    func part(_ name: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["timeout", "120", "unzip", "-p", path, name]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    func sheet(_ name: String) throws -> Table {
        Table(try WorkbookReader(path: path).sheet(named: name))
    }

    /// A sheet with headings, read by them.
    struct Table {
        let sheet: Sheet

        init(_ sheet: Sheet) { self.sheet = sheet }

        /// The value of a cell; blank where there is none.
        func value(_ row: Int, _ column: Int) -> SheetCell.Value {
            sheet[CellReference(row: row, column: column)]?.value ?? .blank
        }

        func text(_ row: Int, _ column: Int) -> String {
            if case .text(let text) = value(row, column) { return text }
            return ""
        }

        /// The column of a heading.
        func column(_ heading: String, header: Int = 3) -> Int? {
            sheet.rows.first { $0.row == header }?.cells
                .first { $0.cell.value == .text(heading) }?.column
        }

        /// All values below a heading, to the last row.
        func values(_ heading: String, header: Int = 3) -> [SheetCell.Value] {
            guard let column = column(heading, header: header), let last = sheet.rows.last?.row,
                last > header
            else { return [] }
            return (header + 1...last).map { value($0, column) }
        }
    }
}
