import Foundation
import Testing

/// The workbook that `chiso report` writes, with other programs reading it.
@Suite struct ReportWorkbookTests {
    /// Debian's own Python, whatever stands first in the path.
    private static let python = "/usr/bin/python3"
    private static let hasOpenpyxl =
        (try? Command.shell("\(python) -c 'import openpyxl'", in: "/"))?.exit == 0
    private static let file = "r/bac-kan-districts-2023.xlsx"

    /// The report of the demonstration round.
    private func scene(_ more: String = "") throws -> Scratch {
        let scratch = try Scratch.demonstration()
        let line = "report --data Datasets/bac-kan-districts-2023 --output r"
        let result = try Command.run(line + more, in: scratch.path)
        #expect(result.exit == 0, "\(result.errors)")
        return scratch
    }

    @Test("The report holds a workbook that its pages lead to, unless it is left out")
    func link() throws {
        let scratch = try scene()
        let link = "href=\"bac-kan-districts-2023.xlsx\""
        #expect(try scratch.text("r/index.html").contains(link))
        #expect(try scratch.text("r/units/bach-thong.html").contains("href=\"../bac-kan-districts"))
        #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/\(Self.file)"))
        let without = try scene(" --no-xlsx")
        #expect(!(try without.text("r/index.html").contains(".xlsx")))
        #expect(!FileManager.default.fileExists(atPath: "\(without.path)/\(Self.file)"))
    }

    /// Prints what a department looks for, as another program reads it.
    private static let reading = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["Xếp hạng"]
        heads = {c.value: c.column for c in sheet[4]}
        for row in range(5, sheet.max_row + 1):
            at = lambda name: sheet.cell(row, heads[name])
            index = at("Chỉ số (%)")
            print(at("Hạng").value, at("Đơn vị").value, at("Xếp loại").value,
                  index.value, index.number_format, sep="|")
        print(sheet.freeze_panes, sheet.auto_filter.ref.split(":")[0], sheet.print_title_rows)
        kinds = {r.type for rules in sheet.conditional_formatting for r in rules.rules}
        print(sorted(kinds), len(book["Biểu đồ"]._charts))
        points = book["Bảng điểm"]
        print(points.freeze_panes, sum(len(r.rules) for r in points.conditional_formatting))
        cells = [c for s in book for r in s.iter_rows() for c in r]
        print(sum(c.data_type == "f" for c in cells))
        print(book.properties.created.isoformat(), book.properties.title)

        """

    @Test(
        "openpyxl finds ranks, indices, formats, frozen panes, filters, colours and charts",
        .enabled(if: hasOpenpyxl, "python3-openpyxl is not installed here"))
    func openpyxl() throws {
        let scratch = try scene()
        try scratch.write("read.py", Self.reading)
        let script = try Command.shell("\(Self.python) read.py \(Self.file)", in: scratch.path)
        #expect(script.exit == 0, "\(script.errors)")
        #expect(
            script.output == """
                1|TP Bắc Kạn (giả lập)|Xuất sắc|92.43|#,##0.00
                2|Pác Nặm (giả lập)|Tốt|87.75|#,##0.00
                3|Ba Bể (giả lập)|Khá|85.65|#,##0.00
                4|Na Rì (giả lập)|Tốt|81.28|#,##0.00
                5|Bạch Thông|Khá|78.82|#,##0.00
                6|Ngân Sơn (giả lập)|Khá|70.14|#,##0.00
                7|Chợ Mới (giả lập)|Trung bình|57.35|#,##0.00
                8|Chợ Đồn (giả lập)|Yếu|39.07|#,##0.00
                C5 A4 $4:$4
                ['expression'] 4
                C7 36
                0
                1980-01-01T00:00:00 Chỉ số CCHC cấp huyện năm 2023 (bộ minh họa), kỳ 2023

                """)
    }

    /// Prints the heads of the sheet over time, one row of it, a penalty, a note and the page breaks.
    private static let more = """
        import openpyxl, sys
        def row(sheet, number, columns):
            return "|".join(str(sheet.cell(number, c).value) for c in columns)
        book = openpyxl.load_workbook(sys.argv[1])
        trend = book["Qua các kỳ"] if "Qua các kỳ" in book.sheetnames else None
        if trend:
            print(row(trend, 4, range(1, 7)), trend.max_row, sep="|")
            print(row(trend, 6, range(1, 13)))
        else:
            ranking = book["Xếp hạng"]
            heads = {c.value: c.column for c in ranking[4]}
            penalty = [c for name, c in heads.items() if "điểm trừ" in name][0]
            print([ranking.cell(r, penalty).value for r in range(5, 17)])
            print(sum(ranking.cell(r, heads["Tự chấm (%)"]).value is None for r in range(5, 17)))
            data = book["Số liệu"]
            note = {c.value: c.column for c in data[4]}["Ghi chú của đơn vị"]
            print(data.cell(5, note).value)
            print(len(book["Biểu đồ"].row_breaks.brk), book["Lĩnh vực"].col_breaks.brk[0].id)

        """

    @Test(
        "Periods have a sheet, penalties are below zero, notes stand beside data, breaks part no chart",
        .enabled(if: hasOpenpyxl, "python3-openpyxl is not installed here"))
    func sheets() throws {
        let scratch = try Scratch()
        try scratch.write("read.py", Self.more)
        var outputs: [String] = []
        for round in ["pci-history", "council-commune-2026-synthetic"] {
            let result = try Command.run(
                "report --data Datasets/\(round) --output \(scratch.path)/\(round)")
            #expect(result.exit == 0, "\(result.errors)")
            let script = try Command.shell(
                "\(Self.python) read.py \(round)/*.xlsx", in: scratch.path)
            #expect(script.exit == 0, "\(script.errors)")
            outputs.append(script.output)
        }
        #expect(
            outputs == [
                """
                Đơn vị|Kỳ|Hạng|Chỉ số (%)|Thay đổi: hạng|Thay đổi: chỉ số|20
                Trà Vinh|2010|1|65.78|1|2.59|0|2.59|1|0|0|0

                """,
                """
                [0, -5, -5, -13, 0, -5, 0, 0, 0, 0, 0, -20]
                0
                số liệu giả lập
                1 19

                """,
            ])
    }

    @Test(
        "LibreOffice opens the workbook and prints it",
        .enabled(if: Programs.has("soffice"), "libreoffice-calc is not installed here"))
    func libreOffice() throws {
        let scratch = try scene()
        let saved = try Command.shell(
            "HOME=$PWD soffice --headless --convert-to pdf --outdir saved \(Self.file)",
            in: scratch.path)
        #expect(saved.exit == 0, "\(saved.errors)")
        let pdf = try Data(
            contentsOf: URL(fileURLWithPath: "\(scratch.path)/saved/bac-kan-districts-2023.pdf"))
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
    }

    @Test("Two runs in other places, languages of the machine and zones make the same workbook")
    func sameBytes() throws {
        let scratch = try SmallRound.scratch()
        for (name, zone) in [("one", "UTC"), ("two", "Asia/Ho_Chi_Minh")] {
            let result = try Command.run(
                ["report", "--data", "Datasets/d", "--output", name], in: scratch.path,
                environment: ["TZ": zone, "LC_ALL": "vi_VN.UTF-8"])
            #expect(result.exit == 0, "\(result.errors)")
        }
        let files = try ["one", "two"].map { folder in
            let names = try FileManager.default.contentsOfDirectory(
                atPath: "\(scratch.path)/\(folder)")
            let name = try #require(names.first { $0.hasSuffix(".xlsx") })
            return try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\(folder)/\(name)"))
        }
        #expect(files[0] == files[1])
    }
}
