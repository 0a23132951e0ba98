import Testing

/// A year reported by quarter, against the same year reported once.
@Suite struct YearTests {
    private static let rows = """
        unit,period,f_a,f_b
        u1,2024-Q1,20,33
        u1,2024-Q2,45,33
        u1,2024-Q3,70,34
        u1,2024-Q4,84,33
        u2,2024,84,33

        """

    /// Disbursement from 1 January on and a state on a day: u1 tells them by quarter, u2 once.
    private func scratch(
        _ a: String, _ b: String, rows: String = rows,
        titles: (String, String) = (
            "Đã giải ngân (lũy kế từ đầu năm)", "Số đơn vị tự chủ (lũy kế đến thời điểm báo cáo)"
        )
    ) throws -> Scratch {
        func indicator(_ key: String) -> String {
            """
            return { key = "\(key)", title = "Tiêu chí \(key)", basis = { "thử" }, max = 10,
              better = "higher", target = 100, value = "f_\(key)",
              score = function(value, target, max) return math.min(max, max * value / target) end }
            """
        }
        let scratch = try Scratch()
        let files = [
            "Rules/p/pack.lua": """
            return { id = "p", edition = "2024", title = "Bộ thử", status = "illustrative",
              partial = true, basis = { "thử" }, tree = {
                { key = "grp", code = "1", title = "Nhóm", children = { "a", "b" } } } }
            """,
            "Rules/p/fields.lua": """
            return { fields = {
              { key = "f_a", code = "1.1", title = "\(titles.0)", type = "count"\(a) },
              { key = "f_b", code = "1.2", title = "\(titles.1)", type = "count"\(b) },
            } }
            """,
            "Rules/p/indicators/a.lua": indicator("a"),
            "Rules/p/indicators/b.lua": indicator("b"),
            "Datasets/d/datapackage.json": SmallRound.package(
                ["period": "string", "f_a": "integer", "f_b": "integer"], period: "2024"),
            "Datasets/d/units.csv": "unit,name\nu1,Một\nu2,Hai\n",
            "Datasets/d/submissions.csv": rows,
        ]
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    /// The rows of the ranking.
    private func ranking(_ scratch: Scratch, period: String = "2024") throws -> [String] {
        let result = try Command.run(
            "score --data Datasets/d --period \(period) --format csv", in: scratch.path)
        return result.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").prefix(4).joined(separator: " ")
        }
    }

    private func findings(_ scratch: Scratch) throws -> String {
        try Command.run("check --data Datasets/d", in: scratch.path).output
            .replacing(/(?s)\n\n(unit|no findings).*/, with: "\n")
    }

    @Test(
        "A year of quarters ranks as the same year told once, for what counts from 1 January and for states"
    )
    func sameYear() throws {
        let scratch = try scratch(", over_periods = \"to_date\"", ", over_periods = \"last\"")
        let score = try Command.run("score --data Datasets/d", in: scratch.path)
        #expect(score.exit == 0)
        #expect(
            score.output.contains(
                """
                   1  Hai   58.50     2/2  58.50
                   1  Một   58.50     2/2  58.50

                """))
        #expect(try !findings(scratch).contains("["))
        let explained = try Command.run(
            "explain u1 a --data Datasets/d", in: scratch.path)
        #expect(
            explained.output.replacing(/\s+/, with: " ").contains(
                "the last of 4 periods: 2024-Q1 20, 2024-Q2 45 (+25), 2024-Q3 70 (+25), 2024-Q4 84 (+14)"
            ))
    }

    @Test("A part of the year without a row of its own is scored where quarters make it")
    func partsOfTheYear() throws {
        let scratch = try scratch(", over_periods = \"to_date\"", ", over_periods = \"last\"")
        for (period, index) in [("2024-H1", "39.00"), ("2024-9M", "52.00"), ("2024-6M", "39.00")] {
            let score = try Command.run(
                "score --data Datasets/d --period \(period) --unit u1", in: scratch.path)
            #expect(score.exit == 0)
            #expect(score.output.contains(index))
        }
        let nothing = try Command.run("score --data Datasets/d --period 2024-10M", in: scratch.path)
        #expect(
            nothing.errors.contains(
                """
                error[S101]: the round has no figures for period '2024-10M'
                  fix:  choose one of: 2024, 2024-Q1, 2024-Q2, 2024-Q3, 2024-Q4
                """))
    }

    @Test("What runs otherwise than it is declared is told, by the title and by the figures")
    func toldOtherwise() throws {
        let scratch = try scratch(", accumulates = true", "")
        let found = try findings(scratch)
        #expect(
            found.contains(
                """
                warning[P120]: 'f_a' counts from 1 January by its title, and over_periods is "sum"
                  rule: Rules/p/fields.lua:2
                  fix:  write over_periods = "to_date", or correct the title
                """))
        #expect(
            found.contains(
                """
                warning[P120]: 'f_b' holds on the day of the report by its title, and over_periods is not declared
                  rule: Rules/p/fields.lua:3
                  fix:  write over_periods = "last", or correct the title
                """))
        #expect(
            found.contains(
                """
                warning[D467]: 'f_a' never falls from 2024-Q1 to 2024-Q4 (20, 45, 70, 84) and adds up to 219 in 2024: 'a' comes to 219, its target is 100
                  rule: Rules/p/fields.lua:2
                  data: Datasets/d/submissions.csv:5 (unit u1, period 2024-Q4)
                  fix:  if it counts from 1 January, declare over_periods = "to_date": 2024 is then 84; if not, nothing need be done
                """))
        #expect(
            found.contains(
                """
                note[D468]: 'f_b' has figures for 2024-Q1 to 2024-Q4 and none for 2024, of 1 unit: u1
                  rule: Rules/p/fields.lua:3
                  data: Datasets/d/submissions.csv (period 2024)
                  fix:  declare over_periods, how they make that of 2024, or submit it
                """))
        let score = try Command.run("score --data Datasets/d", in: scratch.path)
        #expect(score.output.contains("found: 0 errors, 3 warnings"))
        #expect(score.errors.contains("warning[D467]: 'f_a' never falls from 2024-Q1 to 2024-Q4"))
    }

    @Test("A figure from 1 January that falls is told, with how much")
    func falls() throws {
        let rows = Self.rows.replacing("u1,2024-Q4,84", with: "u1,2024-Q4,14")
        let scratch = try scratch(
            ", over_periods = \"to_date\"", ", over_periods = \"last\"", rows: rows)
        #expect(
            try findings(scratch).contains(
                """
                error[D466]: 'f_a' counts from 1 January, and falls from 70 in 2024-Q3 to 14 in 2024-Q4, by 56
                  rule: Rules/p/fields.lua:2
                  data: Datasets/d/submissions.csv:5 (unit u1, period 2024-Q4)
                  fix:  correct one of them, or write what was counted since 1 January; where each period counts for itself, declare over_periods = "sum"
                """))
        let score = try Command.run("score --data Datasets/d", in: scratch.path)
        #expect(score.exit == 1)
        #expect(score.errors.contains("error[D466]: 'f_a' counts from 1 January, and falls"))
        let before = try Command.run("score --data Datasets/d --period 2024-H1", in: scratch.path)
        #expect(before.exit == 0)
        let plain = try self.scratch(
            ", over_periods = \"sum\"", ", over_periods = \"last\"", rows: rows,
            titles: ("Đã giải ngân trong kỳ", "Số đơn vị"))
        #expect(try !findings(plain).contains("["))
    }

    @Test("A sum that takes an indicator out of its range is told as reports from 1 January may be")
    func outOfRange() throws {
        let scratch = try scratch(
            ", over_periods = \"sum\"", ", over_periods = \"last\"",
            titles: ("Đã giải ngân", "Số đơn vị"))
        let rule = try scratch.text("Rules/p/indicators/a.lua")
        try scratch.write(
            "Rules/p/indicators/a.lua",
            rule.replacing("better =", with: "range = { 0, 100 }, better ="))
        #expect(
            try findings(scratch).contains(
                """
                warning[D467]: 'f_a' never falls from 2024-Q1 to 2024-Q4 (20, 45, 70, 84) and adds up to 219 in 2024: 'a' comes to 219, and is at most 100
                """))
    }

    @Test("A sum that a check of the pack refutes is told; states of quarters are not")
    func refuted() throws {
        let scratch = try scratch(
            ", over_periods = \"sum\"", ", over_periods = \"last\"",
            titles: ("Đã giải ngân", "Kế hoạch năm"))
        let fields = try scratch.text("Rules/p/fields.lua")
        try scratch.write(
            "Rules/p/fields.lua",
            fields.replacing(
                "\n} }",
                with: """

                    }, checks = {
                      { key = "within_plan", severity = "warning", message = "quá kế hoạch",
                        check = function(f_a, f_b) return f_a <= f_b end },
                    } }
                    """))
        let rows = Self.rows.replacing(",33", with: ",90").replacing(",34", with: ",95")
        try scratch.write("Datasets/d/submissions.csv", rows)
        let found = try findings(scratch)
        #expect(
            found.contains(
                """
                warning[D467]: 'f_a' never falls from 2024-Q1 to 2024-Q4 (20, 45, 70, 84) and adds up to 219 in 2024: check 'within_plan' does not hold
                """))
        #expect(found.matches(of: /D467/).count == 1)
    }

    // MARK: - Where it is shown

    private static let ways = (", over_periods = \"to_date\"", ", over_periods = \"last\"")

    /// The words of a workbook.
    private func words(_ path: String, in scratch: Scratch) throws -> String {
        try Command.shell("unzip -p \(path) xl/sharedStrings.xml", in: scratch.path).output
    }

    @Test("Report and workbook show a figure filled from quarters, with the quarters")
    func shown() throws {
        let scratch = try scratch(Self.ways.0, Self.ways.1)
        let report = try Command.run(
            "report --data Datasets/d --output r", in: scratch.path)
        #expect(report.exit == 0)
        let words = try words("r/d-2024.xlsx", in: scratch)
        #expect(words.contains(">từ các kỳ<"))
        #expect(
            words.contains(
                ">kỳ cuối của 4 kỳ: 2024-Q1 20; 2024-Q2 45 (+25); 2024-Q3 70 (+25); 2024-Q4 84 (+14)<"
            ))
        #expect(!words.contains("chưa nộp"))
        let page = try scratch.text("r/units/u1.html")
        #expect(
            page.contains(
                "<li>1.2 Số đơn vị tự chủ (lũy kế đến thời điểm báo cáo): <b>33</b> (kỳ cuối của 4 kỳ: "
                    + "2024-Q1 33; 2024-Q2 33; 2024-Q3 34; 2024-Q4 33)</li>"))
        #expect(try !scratch.text("r/units/u2.html").contains("kỳ cuối"))
    }

    @Test("A period without a row of its own has its figures on the sheet too")
    func shownOfPart() throws {
        let scratch = try scratch(Self.ways.0, Self.ways.1)
        let report = try Command.run(
            "report --data Datasets/d --period 2024-9M --output r", in: scratch.path)
        #expect(report.exit == 0)
        #expect(
            try words("r/d-2024-9m.xlsx", in: scratch).contains(
                ">kỳ cuối của 3 kỳ: 2024-Q1 20; 2024-Q2 45 (+25); 2024-Q3 70 (+25)<"))
    }

    @Test("The year's form says how lines run and what quarters make; imported it changes nothing")
    func form() throws {
        let scratch = try scratch(
            Self.ways.0, Self.ways.1, titles: ("Đã giải ngân", "Số đơn vị tự chủ"))
        let before = try scratch.text("Datasets/d/submissions.csv")
        let written = try Command.run(
            "form --data Datasets/d --unit u1 --output forms", in: scratch.path)
        #expect(written.exit == 0)
        let words = try words("forms/u1-2024.xlsx", in: scratch)
        #expect(
            words.contains(
                "Đã giải ngân (lũy kế từ đầu năm)\nTừ các kỳ: 84 (2024-Q1 20; 2024-Q2 45; "
                    + "2024-Q3 70; 2024-Q4 84)"))
        #expect(words.contains("Số đơn vị tự chủ (tại thời điểm báo cáo)\nTừ các kỳ: 33 ("))
        let read = try Command.run(
            "import forms/u1-2024.xlsx --data Datasets/d", in: scratch.path)
        #expect(read.exit == 0)
        #expect(read.output.hasSuffix("nothing to write\n"))
        #expect(try scratch.text("Datasets/d/submissions.csv") == before)
    }

    @Test("A sum over units shows the quarters that each unit's figure is made of")
    func partsOfParts() throws {
        let scratch = try scratch(
            Self.ways.0 + ", rolls_up = \"sum\"", Self.ways.1 + ", rolls_up = \"greatest\"")
        try scratch.write(
            "Datasets/d/units.csv", "unit,name,parent\nu1,Một,t\nu2,Hai,t\nt,Tỉnh,\n")
        let package = try scratch.text("Datasets/d/datapackage.json")
        let column = "{ \"name\": \"name\", \"type\": \"string\" }"
        try scratch.write(
            "Datasets/d/datapackage.json",
            package.replacing(
                column, with: column + ", { \"name\": \"parent\", \"type\": \"string\" }"))
        func from(_ indicator: String) throws -> String {
            try Command.run("explain t \(indicator) --data Datasets/d", in: scratch.path).output
                .replacing(/\s+/, with: " ")
        }
        #expect(
            try from("a").contains(
                "from: the sum over 2 units: u1 84 (2024-Q1 20, 2024-Q2 45 (+25), "
                    + "2024-Q3 70 (+25), 2024-Q4 84 (+14)), u2 84"))
        #expect(try from("b").contains("from: the greatest of 2 units: u1 33 (2024-Q1 33,"))
    }

    @Test("The year before is what its quarters make, in rules, trends and forms")
    func yearBefore() throws {
        let more = Self.rows.replacing("unit,period,f_a,f_b\n", with: "")
            .replacing("2024", with: "2025").replacing("84", with: "90")
        let scratch = try scratch(Self.ways.0, Self.ways.1, rows: Self.rows + more)
        let rule = try scratch.text("Rules/p/indicators/a.lua")
        try scratch.write(
            "Rules/p/indicators/a.lua",
            rule.replacing(
                "value = \"f_a\"",
                with: "value = function(f_a, previous_f_a) "
                    + "return f_a - previous_f_a end"))
        // u2 told both years once, u1 by quarter: with no row of 2024 but those of quarters nothing else changes.
        let told = Self.rows.replacing("u2,2024,84,33\n", with: "") + more
        for rows in [Self.rows + more, told] {
            try scratch.write("Datasets/d/submissions.csv", rows)
            let score = try Command.run(
                "score --data Datasets/d --period 2025 --unit u1 --format csv", in: scratch.path)
            #expect(score.exit == 0)
            #expect(score.output.contains(",6,"))
            let trend = try Command.run("trend --data Datasets/d --to 2025", in: scratch.path)
            #expect(trend.exit == 0)
            let written = try Command.run(
                "form --data Datasets/d --period 2025 --unit u1 --output forms", in: scratch.path)
            #expect(written.exit == 0)
            #expect(
                try words("forms/u1-2025.xlsx", in: scratch).contains(">Kỳ trước (2024)<"))
            let sheet = try Command.shell(
                "unzip -p forms/u1-2025.xlsx xl/worksheets/sheet1.xml", in: scratch.path)
            #expect(sheet.output.contains("<v>84</v>"))
            _ = try Command.shell("rm -r forms", in: scratch.path)
        }
    }

    @Test("A year that is what its last part says, or what parts add up to, is asked how it runs")
    func otherWay() throws {
        let last = Self.rows + "u1,2024,84,33\n"
        let added = try scratch(
            ", over_periods = \"sum\"", Self.ways.1, rows: last, titles: ("Đã giải ngân", "Số"))
        #expect(
            try findings(added).contains(
                """
                  fix:  correct one of them, or say why the total was corrected; it is what 2024-Q4 has: if they count from 1 January, declare over_periods = "to_date"
                """))
        let sum = last.replacing("u1,2024,84", with: "u1,2024,219")
        let toDate = try scratch(
            Self.ways.0, Self.ways.1, rows: sum, titles: ("Đã giải ngân", "Số"))
        #expect(
            try findings(toDate).contains(
                """
                  fix:  correct one of them, or say why the total was corrected; it is what they add up to: if each counts for itself, declare over_periods = "sum"
                """))
    }
}
