import Foundation
import Testing

/// Estimates, from the table to everything that prints them.
@Suite struct EstimateTests {
    private func scratch(_ rows: String) throws -> Scratch {
        try SmallRound.scratch([
            SmallRound.table: "unit,pieces\n" + rows,
            "Datasets/d/datapackage.json": SmallRound.package(["pieces": "string"]),
        ])
    }

    private func run(_ scratch: Scratch, _ arguments: String) throws -> String {
        try Command.run("\(arguments) --data Datasets/d", in: scratch.path).output
    }

    private static let rows = "x,ước 20\ny,30\nz,40 (ước)\n"

    @Test("An estimate scores as the figure it is, and is marked and counted in each format")
    func marked() throws {
        let (scratch, plain) = try (scratch(Self.rows), scratch("x,20\ny,30\nz,40\n"))
        let score = try run(scratch, "score")
        #expect(score.contains("\n2 figures are estimates\n"))
        #expect(
            score.replacing("2 figures are estimates\n", with: "") == (try run(plain, "score")))
        let card = try run(scratch, "score --unit x")
        #expect(card.contains("\n1 figure is an estimate: pieces\n"))
        #expect(card.contains(/40\.0000 +\/ 100 +estimate +scored/))
        let json = try run(scratch, "score --format json")
        #expect(json.contains("\"estimates\": [\"pieces\"]"))
        #expect(json.contains("\"estimate\": true") && json.contains("\"estimate\": false"))
        let csv = try run(scratch, "score --unit x --format csv").split(separator: "\n")
        #expect(csv[0].hasSuffix(",estimate") && csv[1].hasSuffix(",true"))
        #expect(
            try run(scratch, "explain x a").contains(
                "submissions.csv:2, typed \"ước 20\"; an estimate"))
        #expect(try run(scratch, "explain x a --format json").contains("\"estimate\": true"))
        #expect(!(try run(scratch, "explain y a").contains("estimate\n")))
    }

    @Test(
        "The report counts estimates, lists them on the unit's page, and marks the values they make"
    )
    func report() throws {
        let scratch = try scratch(Self.rows)
        _ = try run(scratch, "report --output pages")
        func page(_ name: String) throws -> String {
            try String(contentsOfFile: "\(scratch.path)/pages/\(name)", encoding: .utf8)
        }
        #expect(try page("index.html").contains("số liệu ước"))
        let unit = try page("units/x.html")
        #expect(unit.contains("20 (ước)") && unit.contains("id=\"estimates\""))
        let other = try page("units/y.html")
        #expect(!other.contains("(ước)") && !other.contains("id=\"estimates\""))
    }

    @Test("A year of parts is an estimate where one of them is")
    func parts() throws {
        let scratch = try SmallRound.scratch([
            "Rules/p/fields.lua": """
            return { fields = { { key = "pieces", title = "Số lượng", type = "count",
              over_periods = "sum" } } }
            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["period": "string", "pieces": "string"]),
            SmallRound.table: """
            unit,period,pieces
            x,2023-H1,10
            x,2023-H2,ước 12
            y,2023-H1,10
            y,2023-H2,12

            """,
        ])
        #expect(try run(scratch, "score").contains("\n1 figure is an estimate\n"))
        #expect(try run(scratch, "score --unit x").contains("\n1 figure is an estimate: pieces\n"))
    }
}
