import ChisoModel
import ChisoScoring
import ChisoSheets
import Foundation
import Testing

@testable import ChisoPrint
@testable import ChisoReport

/// The workbook of a result made by hand, with every status of a cell, read back by our own reader.
@Suite struct ResultsWorkbookTests {
    @Test("There is a sheet for each view, in Vietnamese and in English")
    func sheets() throws {
        let names = [
            Language.vi: [
                "Giới thiệu", "Xếp hạng", "Biểu đồ", "Lĩnh vực", "Tiêu chí thành phần",
                "Bảng điểm", "Số liệu", "Ghi chú",
            ],
            .en: [
                "About", "Ranking", "Charts", "Groups", "Indicators", "Points", "Data", "Notes",
            ],
        ]
        for (language, due) in names {
            let book = try WrittenBook(language: language)
            #expect(try WorkbookReader(path: book.path).sheets.map(\.name) == due)
            #expect(due.allSatisfy { $0.utf16.count <= 31 })
        }
    }

    @Test("The ranking has ranks, indices and completeness as numbers, in the order of the ranks")
    func ranking() throws {
        let table = try WrittenBook().sheet("Xếp hạng")
        #expect(
            table.values("Hạng")
                == [.number(1), .number(1), .number(3), .number(4), .number(5), .text("–")])
        #expect(
            table.values("Đơn vị").prefix(3) == [
                .text("Ba Bể"), .text("Chợ Đồn"), .text("Chợ Mới"),
            ])
        let cards = Fixture.scorecards
        let due = cards.order.map { unit in
            cards.rankedNode(group: 0, unit: unit).index.map { SheetCell.Value.number($0) }
                ?? .blank
        }
        #expect(table.values("Chỉ số (%)") == due)
        #expect(table.values("Chỉ số (%)").last == .blank)
        #expect(table.values("Đã chấm").first == .number(5))
        #expect(table.values("Mức đầy đủ").first == .number(1))
    }

    @Test("An unranked unit has a dash and its reason, no figures, and a provisional one says so")
    func unranked() throws {
        let table = try WrittenBook().sheet("Xếp hạng")
        #expect(
            table.values("Ghi chú").last == .text("chưa xếp hạng: không có ô nào được chấm"))
        #expect(table.values("Điểm").last == .blank)
        #expect(table.values("Ghi chú")[3] == .text("tạm thời: ô lỗi 3.3.2"))
    }

    @Test("A text that begins like a formula is a text")
    func formulas() throws {
        let book = try WrittenBook()
        let cell = try #require(
            try book.sheet("Xếp hạng").sheet[CellReference(row: 9, column: 1)])
        #expect(cell == SheetCell(.text("=Pác\u{FFFD}[31m Nặm")))
        for number in 1...8 {
            #expect(!(try book.part("xl/worksheets/sheet\(number).xml").contains("<f>")))
        }
    }

    @Test("What is missing and counts 0 is 0, what counts nothing is empty, each with its reason")
    func indicators() throws {
        let table = try WrittenBook().sheet("Tiêu chí thành phần")
        let rows = (4..<34).filter { table.text($0, 0) == "Chợ Mới" }
        #expect(rows.count == 5)
        let columns = try [
            "Điểm", "Mất (điểm của tổng)", "Tình trạng", "Lý do", "Giá trị", "Tối đa",
        ].map {
            try #require(table.column($0))
        }
        let first = columns.map { table.value(rows[0], $0) }
        #expect(
            first == [
                .number(0), .number(1), .text("thiếu số liệu"),
                .text("chưa nộp so_ke_hoach | plan_done"), .blank, .number(1),
            ])
        let third = columns.map { table.value(rows[2], $0) }
        #expect(
            third == [
                .number(1.97), .number(0.03), .text("đã chấm"), .blank, .number(98.5), .number(2),
            ])
        let failed = try #require(
            (4..<34).first { table.text($0, columns[2]) == "lỗi, không tính" })
        #expect(table.value(failed, columns[0]) == .blank)
        #expect(table.value(failed, columns[1]) == .blank)
        #expect(table.text(failed, columns[3]) == "quá 1.000.000 bước tính")
    }

    @Test("A value just below its floor is not shown as the floor")
    func honestValues() throws {
        let styles = try WrittenBook().part("xl/styles.xml")
        // 94.996 beside a floor of 95.
        #expect(styles.contains("formatCode=\"#,##0.000\""))
        #expect(styles.contains("formatCode=\"#,##0.0000\""))
    }

    @Test("The matrix holds the points of units by indicators, and groups their points and maxima")
    func matrix() throws {
        let book = try WrittenBook()
        let matrix = try book.sheet("Bảng điểm")
        #expect(
            (0..<7).map { matrix.text(5, $0) }
                == ["Hạng", "Đơn vị", "1.1", "1.3", "3.3.1", "3.3.2", "T.1"])
        #expect((2..<7).map { matrix.value(4, $0) } == [1, 2, 2, 1.5, 1].map { .number($0) })
        #expect((2..<7).map { matrix.value(6, $0) } == [1, 2, 1.9, 1.5, 0.5].map { .number($0) })
        #expect(matrix.value(8, 2) == .blank)
        let groups = try book.sheet("Lĩnh vực")
        #expect(groups.text(3, 4) == "1 Công tác chỉ đạo, điều hành CCHC")
        #expect((4..<7).map { groups.text(4, $0) } == ["Điểm", "Tối đa áp dụng", "Chỉ số (%)"])
        #expect((4..<7).map { groups.value(5, $0) } == [.number(3), .number(3), .number(100)])
    }

    @Test("Data stand as submitted: numbers, words, days, with state and evidence")
    func data() throws {
        let cards = Fixture.scorecards
        var pack = cards.pack
        pack.fields = [
            Field(key: "done", code: "1", title: "Số kế hoạch", kind: .count, measure: "kế hoạch"),
            Field(key: "on", title: "Có", kind: .yesNo),
            Field(key: "day", title: "Ngày", kind: .date),
            Field(key: "how", title: "Cách", kind: .choice([.init(key: "a", title: "Thứ nhất")])),
            Field(key: "words", title: "Lời", kind: .text),
        ]
        var columns = pack.fields.map { _ in FieldColumn(blank: cards.units.count) }
        for place in columns.indices { columns[place].states[0] = .given }
        columns[0].values[0] = 1234.5
        columns[0].evidence[0] = "QĐ"
        columns[1].values[0] = 1
        columns[2].values[0] = 19_722
        columns[4].texts[0] = "=1+1"
        columns[0].states[2] = .refused
        columns[0].texts[2] = "1,2,3"
        columns[1].states[2] = .notApplicable
        var shown = cards
        shown.pack = pack
        var round = WrittenBook.round(of: cards)
        round.submissions = ["2023": Submissions(period: "2023", columns: columns)]
        let table = try WrittenBook(shown, round: round).sheet("Số liệu")
        #expect(
            table.values("Số liệu").prefix(6) == [
                .number(1234.5), .text("có"), .number(45_291), .text("Thứ nhất"), .text("=1+1"),
                .blank,
            ])
        #expect(table.sheet[CellReference(row: 6, column: 4)]?.format == .date)
        #expect(table.values("Tài liệu kiểm chứng").first == .text("QĐ"))
        #expect(
            table.values("Tình trạng")[4..<8] == [
                .text("đã nộp"), .text("bị từ chối: “1,2,3”"), .text("không áp dụng"),
                .text("chưa nộp"),
            ])
    }

    @Test("What was found stands on the last sheet, with where and how to fix it")
    func findings() throws {
        let table = try WrittenBook().sheet("Ghi chú")
        #expect((4..<6).map { table.text($0, 0) } == ["lỗi", "cảnh báo"])
        #expect(
            (0..<6).map { table.text(5, $0) } == [
                "cảnh báo", "D103", "'04' has a leading zero", "", "Datasets/r/submissions.csv:7",
                "write 4",
            ])
    }

    @Test("The first sheet says pack, standing, period, what is made up and what is provisional")
    func about() throws {
        let sheet = try WrittenBook().sheet("Giới thiệu").sheet
        let texts = sheet.rows.flatMap { $0.cells.map(\.cell.value) }
        for text in [
            "Bộ chỉ số minh họa: không phải quy định chính thức.",
            "Mới biết một phần của bộ chỉ số; tổng điểm tối đa có thể chưa đủ thang điểm.",
            "Một phần số liệu là giả lập; xem nguồn số liệu ở trang “Giới thiệu”.",
            "Kết quả tạm thời: 1 ô bị lỗi ở 1 đơn vị, không tính điểm và không tính vào điểm tối đa.",
            "Chỉ số cải cách hành chính cấp huyện (district-par-2023)", "2023-1",
            "một phần giả lập; phụ lục",
        ] {
            #expect(texts.contains(.text(text)), "\(text)")
        }
    }

    @Test("Headings stay in sight and are printed again, tables can be filtered, charts are drawn")
    func dressing() throws {
        let book = try WrittenBook()
        for (number, split) in [(2, 2), (4, 2), (5, 2), (6, 2), (7, 1)] {
            let xml = try book.part("xl/worksheets/sheet\(number).xml")
            #expect(xml.contains("<pane xSplit=\"\(split)\""), "\(number)")
            #expect(xml.contains("<autoFilter "), "\(number)")
            #expect(xml.contains("paperSize=\"9\""), "\(number)")
            #expect(xml.contains("orientation=\"landscape\""), "\(number)")
        }
        let named = try book.part("xl/workbook.xml")
        #expect(named.components(separatedBy: "_xlnm.Print_Titles").count == 7)
        let ranking = try book.part("xl/worksheets/sheet2.xml")
        for name in ["Tốt", "Khá", "Yếu"] {
            #expect(ranking.contains("<formula>$D5=\"\(name)\"</formula>"))
        }
        for number in 1...4 {
            #expect(try book.part("xl/charts/chart\(number).xml").contains("<c:barChart>"))
        }
        let chart = try book.part("xl/charts/chart1.xml")
        #expect(chart.contains("'Xếp hạng'!$E$5:$E$9"))
    }

    @Test("The same result makes the same bytes")
    func sameBytes() throws {
        #expect(try WrittenBook().data() == WrittenBook().data())
    }

    @Test("Ranks and indices of the period before stand beside those of this one, with the change")
    func before() throws {
        let after = Fixture.simulation.after
        let table = try WrittenBook(after, before: Fixture.scorecards).sheet("Xếp hạng")
        let units = table.values("Đơn vị")
        let place = try #require(units.firstIndex(of: .text("Chợ Mới")))
        #expect(table.values("Hạng kỳ trước")[place] == .number(3))
        #expect(table.values("Tăng, giảm hạng")[place] == .number(1))
    }

    @Test("The file is named for the round, and for the period where the round's name lacks it")
    func fileName() {
        func name(_ round: String, _ period: Period) -> String {
            var cards = Fixture.scorecards
            (cards.round, cards.period) = (round, period)
            let pages = ReportPages(
                cards, spreads: Spreads(of: cards), handbook: Handbook(pack: cards.pack),
                about: ReportPages.About(WrittenBook.round(of: cards)))
            return ResultsWorkbook(pages, round: WrittenBook.round(of: cards)).fileName
        }
        #expect(name("bac-kan-2023", "2023") == "bac-kan-2023.xlsx")
        #expect(name("pci-history", "2010") == "pci-history-2010.xlsx")
    }

    @Test("Rows beyond what a sheet holds go on in further sheets")
    func parts() {
        #expect(ResultsWorkbook.parts(0) == [0..<0])
        #expect(ResultsWorkbook.parts(1_000_000) == [0..<1_000_000])
        #expect(ResultsWorkbook.parts(2_000_001).last == 2_000_000..<2_000_001)
    }
}
