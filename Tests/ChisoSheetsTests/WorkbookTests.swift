import ChisoSheets
import Foundation
import Testing

@Suite struct WorkbookTests {
    @Test(
        "What is written is read: texts, numbers, flags, formulas, formats, hidden sheets, merges")
    func roundTrip() throws {
        let file = TemporaryFile()
        let book = try WorkbookWriter(
            path: file.path, properties: WorkbookWriter.Properties(title: "Thử"))
        let sheet = try book.sheet("Số liệu")
        func at(_ name: String) -> CellReference { CellReference(name)! }
        let plain = CellStyle()
        try sheet.write("Ỷ Lan, Đà Nẵng", at: at("A1"), plain)
        try sheet.write(98.3, at: at("B1"), plain)
        try sheet.write(0.9984, at: at("C1"), plain.with { $0.numberFormat = "0.00%" })
        try sheet.write(45_291, at: at("D1"), plain.with { $0.numberFormat = "dd/mm/yyyy" })
        try sheet.write(true, at: at("E1"), plain)
        try sheet.write(formula: "B1*2", result: 196.6, at: at("F1"), plain)
        try sheet.merge(CellRange("A3:C4")!, "gộp", plain)
        try book.sheet("ẩn").hide()
        try book.close()
        let read = try WorkbookReader(path: file.path)
        #expect(read.sheets.map(\.name) == ["Số liệu", "ẩn"])
        #expect(read.sheets.map(\.isHidden) == [false, true])
        let back = try read.sheet(named: "Số liệu")
        #expect(back[at("A1")] == SheetCell(.text("Ỷ Lan, Đà Nẵng")))
        #expect(back[at("B1")] == SheetCell(.number(98.3)))
        #expect(back[at("C1")] == SheetCell(.number(0.9984), format: .percent))
        #expect(back[at("D1")] == SheetCell(.number(45_291), format: .date))
        #expect(back[at("E1")] == SheetCell(.flag(true)))
        #expect(back[at("F1")] == SheetCell(.number(196.6), formula: "B1*2"))
        #expect(back[at("A3")] == SheetCell(.text("gộp")))
        #expect(back[at("B3")] == nil)
        #expect(back.merged == [CellRange("A3:C4")!])
    }

    @Test("Texts that would break a workbook, or hide in it, are made harmless wherever they stand")
    func hostileTexts() throws {
        let file = TemporaryFile()
        let evil = "\u{1B}[2J\u{202E}\u{FFFE}\u{FFFF}\u{E0041}"
        let clean =
            String(repeating: "\u{FFFD}", count: 1) + "[2J"
            + String(repeating: "\u{FFFD}", count: 4)
        let book = try WorkbookWriter(
            path: file.path, properties: WorkbookWriter.Properties(title: evil, subject: evil))
        let sheet = try book.sheet("S")
        func at(_ name: String) -> CellReference { CellReference(name)! }
        try sheet.write(evil, at: at("A1"), CellStyle())
        try sheet.write("=cmd|' /C calc'!A0", at: at("A2"), CellStyle())
        try sheet.merge(CellRange("A3:B3")!, evil, CellStyle())
        var rule = Validation(.any)
        rule.help = (evil, evil)
        rule.refusal = (evil, evil)
        try sheet.validate(CellRange("A4:A5")!, rule)
        var print = PrintSetup()
        print.header = evil
        print.footer = evil
        try sheet.setPrint(print)
        try book.close()
        let back = try WorkbookReader(path: file.path).sheet(named: "S")
        #expect(back[at("A1")] == SheetCell(.text(clean)))
        #expect(back[at("A2")] == SheetCell(.text("=cmd|' /C calc'!A0")))
        #expect(back[at("A3")] == SheetCell(.text(clean)))
    }

    @Test(
        "A format is a percentage, a day or a plain number by its first section",
        arguments: [
            ("0.00%", NumberFormat.percent), ("#,##0", .plain), ("dd/mm/yyyy", .date),
            ("[Red]0.0", .plain), ("[h]:mm", .date), ("0\" d\"", .plain), ("General", .plain),
            ("0;0%", .plain), ("@", .text), ("[$-42A]dd mmmm yyyy", .date), ("\\d0", .plain),
        ])
    func formats(_ code: String, _ format: NumberFormat) throws {
        let file = TemporaryFile()
        let book = try WorkbookWriter(
            path: file.path, properties: WorkbookWriter.Properties(title: ""))
        let style = CellStyle().with { $0.numberFormat = code }
        try book.sheet("S").write(1, at: CellReference(row: 0, column: 0), style)
        try book.close()
        let cell = try WorkbookReader(path: file.path).sheet(named: "S").rows[0].cells[0].cell
        #expect(cell.format == format)
    }

    @Test("Days are counted from 1900, with the day that never was, or from 1904")
    func days() {
        #expect(CellDays.day(25_569, since1904: false) == 0)
        #expect(CellDays.day(1, since1904: false) == -25_567)
        #expect(CellDays.day(60, since1904: false) == nil)
        #expect(CellDays.day(61, since1904: false) == -25_508)
        #expect(CellDays.day(24_107, since1904: true) == 0)
        #expect(CellDays.day(2_958_465, since1904: false) == 2_932_896)
        #expect(CellDays.day(2_957_003, since1904: true) == 2_932_896)
        #expect(CellDays.day(2_957_004, since1904: true) == nil)
        #expect(CellDays.day(1.5, since1904: false) == nil)
        #expect(CellDays.number(ofDay: 0) == 25_569)
        #expect(CellDays.number(ofDay: -25_509) == nil)
    }

    @Test(
        "Places of cells read and print alike",
        arguments: ["A1", "Z9", "AA10", "XFD1048576"])
    func places(_ text: String) {
        #expect(CellReference(text)?.description == text)
    }

    @Test(
        "What is no place of a cell is none",
        arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "a1", "A1A", "AAAAAAAAAAAAAA1"])
    func noPlaces(_ text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test("Charts, colours, rules and print setup make a workbook that reads")
    func dressed() throws {
        let file = TemporaryFile()
        let book = try WorkbookWriter(
            path: file.path, properties: WorkbookWriter.Properties(title: "Thử"))
        let sheet = try book.sheet("S")
        for row in 0..<3 {
            try sheet.write("Đơn vị \(row)", at: CellReference(row: row, column: 0), CellStyle())
            try sheet.write(Double(row), at: CellReference(row: row, column: 1), CellStyle())
        }
        let numbers = CellRange("B1:B3")!
        let red = CellStyle().with { $0.fill = SheetColor(0xFFC7CE) }
        for condition: ConditionalFormat in [
            .number(.less, 1, red), .text("Tốt", red), .formula("$B1>1", red), .blank(red),
            .scale(least: SheetColor(0xFFFFFF), largest: SheetColor(0)),
            .scaleOfThree(
                least: SheetColor(0xFFFFFF), middle: SheetColor(0x808080), largest: SheetColor(0)),
            .bar(SheetColor(0x4472C4)),
        ] {
            try sheet.setCondition(numbers, condition)
        }
        var chart = Chart(
            .bar, title: "Điểm",
            series: [
                Chart.Series(
                    name: "Chỉ số", categories: CellRange("A1:A3")!.absolute(in: "S"),
                    values: numbers.absolute(in: "S"), color: SheetColor(0x4472C4), labels: "0.0")
            ])
        chart.categoryAxis.isReversed = true
        chart.valueAxis.least = 0
        try sheet.draw(chart, at: CellReference(row: 5, column: 0))
        try sheet.filter(CellRange("A1:B3")!)
        var print = PrintSetup()
        print.repeatedRows = 0...0
        try sheet.setPrint(print)
        try sheet.write("trang", link: "internal:'S'!A1", at: CellReference("D1")!, CellStyle())
        try book.close()
        #expect(try WorkbookReader(path: file.path).sheet(named: "S").rows.count == 3)
        let archive = try Data(contentsOf: URL(fileURLWithPath: file.path))
        #expect(archive.range(of: Data("xl/charts/chart1.xml".utf8)) != nil)
        #expect(archive.range(of: Data("xl/drawings/drawing1.xml".utf8)) != nil)
    }
}
