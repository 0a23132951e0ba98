import Foundation
import Testing

/// A past period is scored by the rules then in force.
@Suite struct EditionTests {
    /// Two editions: `r-2022` gives a point a piece, `r-2023` a point less than last year's and the gain over it.
    private static let files = [
        "Rules/r-2022/pack.lua": """
        return {
          id = "r-2022", rulebook = "r", edition = "1", title = "Thử", status = "illustrative",
          in_force = { to = "2022" }, basis = { "minh họa" }, partial = true,
          tree = { { key = "g", title = "Nhóm", children = { "a" } } },
        }
        """,
        "Rules/r-2022/fields.lua": """
        return { fields = { { key = "extra", title = "Thêm", type = "count" },
          { key = "pieces", title = "Số lượng", type = "count" } } }
        """,
        "Rules/r-2022/indicators/a.lua": """
        return { key = "a", title = "A", basis = { "minh họa" }, max = 100, value = "pieces",
          score = function(value) return value end }
        """,
        "Rules/r-2023/pack.lua": """
        return { id = "r-2023", extends = "r-2022", edition = "2", in_force = { from = "2023" } }
        """,
        "Rules/r-2023/fields.lua": """
        return { fields = { { key = "before", title = "Trước", type = "count" },
          { key = "extra", title = "Thêm", type = "count" },
          { key = "pieces", title = "Số lượng", type = "count" } } }
        """,
        "Rules/r-2023/indicators/a.lua": """
        return { key = "a", title = "A", basis = { "minh họa" }, max = 100, value = "pieces",
          score = function(value, previous_points, previous_pieces)
            return previous_points + 2 * (value - previous_pieces)
          end }
        """,
        "Datasets/d/datapackage.json": SmallRound.package(
            ["pieces": "integer", "before": "integer", "period": "string"], of: "r-2023"),
        "Datasets/d/units.csv": "unit,name\nx,X\n",
        "Datasets/d/submissions.csv": "unit,pieces,before,period\nx,40,,2022\nx,45,7,2023\n",
    ]

    private func score(_ options: String) throws -> Command.Result {
        let scratch = try Scratch()
        for (name, text) in Self.files { try scratch.write(name, text) }
        return try Command.run("score --data Datasets/d --format csv \(options)", in: scratch.path)
    }

    @Test("This year is scored by its edition, and looks back at last year as it was scored then")
    func thisYear() throws {
        let result = try score("")
        #expect(result.errors == "")
        #expect(result.output.split(separator: "\n").last?.hasPrefix("1,x,X,,50,") == true)
    }

    @Test(
        "PCI: the years to 2012 are scored with nine sub-indices, those after with ten",
        arguments: [
            ("2010", "pci-2009", "59.625,100,59.63,,9,9"),
            ("2012", "pci-2009", "57.62,100,57.62,,9,9"),
            ("2013", "pci-2013", "57.175,100,57.18,,10,10"),
        ])
    func publishedYears(_ period: String, _ pack: String, _ figures: String) throws {
        let line = "score --data Datasets/pci-history --period \(period)"
        let csv = try Command.run("\(line) --format csv")
        #expect(csv.errors == "")
        #expect(csv.output.contains("tien-giang,Tiền Giang,province,\(figures)"))
        #expect(try Command.run(line).output.contains("pack \(pack), edition"))
    }

    @Test("P117: where two editions are in force nothing is scored, unless one is named")
    func twoInForce() throws {
        let scratch = try Scratch()
        for (name, text) in Self.files { try scratch.write(name, text) }
        try scratch.write(
            "Rules/r-2024/pack.lua",
            """
            return { id = "r-2024", extends = "r-2023", edition = "3", in_force = { from = "2023-Q3" } }
            """)
        let words = """
            error[P117]: two editions of 'r' are in force for 2023: 'r-2023' and 'r-2024'
              rule: Rules/r-2024/pack.lua:1
              fix:  correct in_force in one of them, or choose one with --rules

            """
        let score = try Command.run("score --data Datasets/d", in: scratch.path)
        #expect(score.exit == 2)
        #expect(score.output == "")
        #expect(score.errors.hasPrefix(words))
        let named = "score --data Datasets/d --rules Rules/r-2023"
        #expect(try Command.run(named, in: scratch.path).exit == 0)
        let check = try Command.run("check --data Datasets/d", in: scratch.path)
        #expect(check.exit == 1)
        #expect(check.output.hasPrefix(words))
        let rules = try Command.run("check --rules Rules/r-2023", in: scratch.path)
        #expect(rules.exit == 1)
        #expect(rules.output.contains("two editions of 'r' are in force for 2023-Q3: "))
        let other = try Command.run("check --rules Rules/r-2022", in: scratch.path)
        #expect(other.exit == 0)
    }

    @Test("The line that counts tells which of several periods was checked for completeness")
    func completeness() throws {
        let scratch = try Scratch()
        for (name, text) in Self.files { try scratch.write(name, text) }
        let check = try Command.run("check --data Datasets/d --today 2024-01-01", in: scratch.path)
        #expect(check.output.hasSuffix(" 1 unit; completeness\n  of 2023 only\n"))
    }

    @Test("A run judges the figures of its period, by its edition; a check those of each period")
    func judgedPeriods() throws {
        let scratch = try Scratch()
        for (name, text) in Self.files { try scratch.write(name, text) }
        let range = "key = \"pieces\", title = \"Số lượng\", type = \"count\", range = "
        for (pack, most) in [("r-2022", "{ 0, 40 }"), ("r-2023", "{ 0, 45 }")] {
            let text = Self.files["Rules/\(pack)/fields.lua"] ?? ""
            try scratch.write(
                "Rules/\(pack)/fields.lua",
                text.replacing(
                    "key = \"pieces\", title = \"Số lượng\", type = \"count\"", with: range + most))
        }
        func run(_ line: String) throws -> Command.Result {
            try Command.run("\(line) --data Datasets/d", in: scratch.path)
        }
        for line in ["score", "score --period 2022", "check --today 2024-01-01"] {
            let result = try run(line)
            #expect(result.exit == 0, "\(line): \(result.output)\(result.errors)")
            #expect(!(result.output + result.errors).contains("D305"))
        }
        try scratch.write(
            "Datasets/d/submissions.csv", "unit,pieces,before,period\nx,40,,2022\nx,46,7,2023\n")
        #expect(try run("score --period 2022").exit == 0)
        #expect(try run("score").errors.contains("error[D305]: '46' of 'pieces'"))
        #expect(try run("check --period 2022").output.contains("error[D305]: '46' of 'pieces'"))
        try scratch.write(
            "Datasets/d/submissions.csv", "unit,pieces,before,period\nx,41,,2022\nx,45,7,2023\n")
        let back = try run("score")
        #expect(back.exit == 1)
        #expect(back.errors.contains("error[D305]: '41' of 'pieces'"))
        #expect(back.errors.contains("rule: Rules/r-2022/fields.lua"))
    }

    @Test("Last year is scored by the edition then in force, unless other rules are named")
    func lastYear() throws {
        let result = try score("--period 2022")
        #expect(result.errors == "")
        #expect(result.output.split(separator: "\n").last?.hasPrefix("1,x,X,,40,") == true)
        let other = try score("--period 2022 --rules Rules/r-2023")
        #expect(other.errors.contains("warning[S102]"))
    }

    @Test(
        "Last year is history: plan and diff look back at it by the edition then in force, as score",
        arguments: [
            ("plan --data Datasets/d", "points 50.0000 / 100, index 50.00 %"),
            ("plan --data Datasets/d --rules Rules/r-2023", "points 50.0000 / 100, index 50.00 %"),
            ("score --data Datasets/d --rules Rules/r-2023 --format csv", "1,x,X,,50,100,50,"),
            ("diff Rules/r-2023 Rules/r-2023b --data Datasets/d", "X     50.00  50.00"),
            ("diff Rules/r-2022 Rules/r-2023b --data Datasets/d", "X     45.00  50.00"),
        ])
    func history(_ line: String, _ figures: String) throws {
        let scratch = try Scratch()
        for (name, text) in Self.files {
            try scratch.write(name, text)
            guard line.contains("r-2023b"), name.hasPrefix("Rules/r-2023/") else { continue }
            try scratch.write(name.replacing("r-2023", with: "r-2023b"), text)
        }
        let result = try Command.run(line, in: scratch.path)
        #expect(result.exit == 0)
        #expect(result.output.contains(figures), "\(result.output)")
    }
}
