import Foundation
import Testing

/// The day that figures hold at, from the table to everything that prints them.
@Suite struct DayTests {
    private func scratch(_ rows: String, period: String = "2024-Q2") throws -> Scratch {
        try SmallRound.scratch([
            "Datasets/d/datapackage.json": SmallRound.package(
                ["as_of": "string", "pieces": "integer"], period: period),
            SmallRound.table: "unit,as_of,pieces\n" + rows,
        ])
    }

    private func run(_ scratch: Scratch, _ arguments: String) throws -> String {
        try Command.run("\(arguments) --data Datasets/d", in: scratch.path).output
    }

    private static let early = "x,10/06/2024,20\ny,2024-06-30,30\nz,,40\n"

    @Test("The day stands beside the period, in the unit's card, and in each format")
    func shown() throws {
        let scratch = try scratch(Self.early)
        let score = try run(scratch, "score")
        #expect(
            score.contains(
                "round d, period 2024-Q2 (figures as of 2024-06-10 – 2024-06-30); ranked"))
        #expect(try run(scratch, "score --unit x").contains("\nfigures as of 2024-06-10\n"))
        #expect(!(try run(scratch, "score --unit z").contains("\nfigures as of")))
        let json = try run(scratch, "score --format json")
        #expect(json.contains("\"as_of\": [\"2024-06-10\"]"))
        let csv = try run(scratch, "score --unit x --format csv").split(separator: "\n")
        #expect(csv[0].hasSuffix(",as_of") && csv[1].hasSuffix(",2024-06-10"))
        #expect(
            try run(scratch, "explain x a").contains(
                "Datasets/d/submissions.csv:2, typed \"20\"; as of 2024-06-10"))
        #expect(try run(scratch, "explain x a --format json").contains("\"as_of\": \"2024-06-10\""))
    }

    @Test(
        "The report says it on its pages: whose figures, and that they are of a part of the period")
    func report() throws {
        let scratch = try scratch(Self.early)
        _ = try run(scratch, "report --output pages")
        func page(_ name: String) throws -> String {
            try String(contentsOfFile: "\(scratch.path)/pages/\(name)", encoding: .utf8)
        }
        let ranking = try page("index.html")
        #expect(
            ranking.contains(
                "Số liệu tính đến 10/06/2024, trước khi hết kỳ: mới là số liệu của một phần kỳ."))
        #expect(
            ranking.contains(
                "Số liệu của các đơn vị cùng xếp hạng tính đến những ngày khác nhau: 10/06/2024: X; "
                    + "30/06/2024: Y."))
        #expect(
            ranking.contains("quý 2 năm 2024 (số liệu tính đến 10/06/2024 – 30/06/2024)"))
        let unit = try page("units/x.html").replacing(/<[^>]*>/, with: "|")
        #expect(unit.contains(/số liệu tính đến\|+10\/06\/2024|10\/06\/2024\|+số liệu tính đến/))
    }

    @Test("Score and check tell figures of a part of the period, and units of different days")
    func found() throws {
        let scratch = try scratch(Self.early)
        for command in ["score", "check"] {
            let result = try Command.run("\(command) --data Datasets/d", in: scratch.path)
            let told = result.output + result.errors
            #expect(told.contains("warning[D471]: figures of x hold at 2024-06-10, 20 days before"))
            #expect(
                told.contains(
                    "warning[D473]: the figures of units ranked together hold at different days: "
                        + "2024-06-10 (x), 2024-06-30 (y)\n"))
        }
        #expect(
            try run(scratch, "check --today 2024-06-20").contains(
                "warning[D474]: figures of y hold at 2024-06-30, which is after today, 2024-06-20"))
    }

    @Test(
        "Figures of one day after the end of the period are told of nothing; without days nothing changes"
    )
    func silence() throws {
        let sameDay = try scratch("x,2024-07-05,20\ny,05/07/2024,30\nz,5/7/2024,40\n")
        let score = try run(sameDay, "score")
        #expect(score.contains("found: 0 errors, 0 warnings"))
        #expect(score.contains("(figures as of 2024-07-05)"))
        let undated = try scratch("x,,20\ny,,30\nz,,40\n")
        let plain = try SmallRound.scratch([
            "Datasets/d/datapackage.json": SmallRound.package(
                ["pieces": "integer"], period: "2024-Q2")
        ])
        for arguments in ["score", "score --unit x --format csv", "score --format json"] {
            #expect(try run(undated, arguments) == run(plain, arguments))
        }
    }

    @Test("A later figure counts, and what it replaced is told in explain, page and workbook")
    func replaced() throws {
        let scratch = try scratch("x,2024-06-10,20\ny,2024-06-30,30\nx,2024-06-30,25\nz,,40\n")
        #expect(try run(scratch, "score").contains(/X +50\.00/))
        #expect(
            try run(scratch, "explain x a").replacing(/\s+/, with: " ").contains(
                "Datasets/d/submissions.csv:4, typed \"25\"; as of 2024-06-30; replaces 20 as of "
                    + "2024-06-10: Datasets/d/submissions.csv:2, typed \"20\""))
        #expect(
            try run(scratch, "explain x a --format json").contains(
                "{\"as_of\": \"2024-06-10\", \"datum\": {\"state\": \"given\", "
                    + "\"number\": 20"))
        _ = try run(scratch, "report --output pages")
        let page = try String(
            contentsOfFile: "\(scratch.path)/pages/units/x.html", encoding: .utf8)
        #expect(page.contains("<li>Số lượng: thay cho 20 tính đến 10/06/2024</li>"))
        #expect(!(try run(scratch, "check").contains("D31")))
    }

    @Test("A year made of quarters holds at the day of the last one")
    func parts() throws {
        let scratch = try SmallRound.scratch([
            "Rules/p/fields.lua": """
            return { fields = { { key = "pieces", title = "Số lượng", type = "count",
              over_periods = "sum" } } }
            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["period": "string", "as_of": "string", "pieces": "integer"], period: "2024"),
            SmallRound.table: """
            unit,period,as_of,pieces
            x,2024-H1,2024-06-30,10
            x,2024-H2,2024-12-31,12
            y,2024-H1,2024-06-30,10
            y,2024-H2,,12

            """,
        ])
        #expect(try run(scratch, "score --unit x").contains("\nfigures as of 2024-12-31\n"))
        #expect(!(try run(scratch, "score --unit y").contains("\nfigures as of")))
    }
}
