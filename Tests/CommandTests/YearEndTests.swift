import Testing

/// Targets that are due at the year's end, and what a ranking before it rests on.
@Suite struct YearEndTests {
    private static let rows = """
        unit,period,good,all,trained,paid,plan
        u1,2024-Q1,9,10,30,10,100
        u1,2024-Q2,18,20,50,39.87,100
        u1,2024-Q3,18,20,50,60,100
        u1,2024-Q4,18,20,70,96,100
        u2,2024-Q2,18,20,80,50,100
        u3,2024-Q1,9,10,40,,100
        u3,2024-Q2,9,10,60,,100

        """

    /// A rate that holds at any time, people trained in the year, once by parts, and capital paid out by its end.
    private func scratch(
        due: String = "{ Q1 = 20, Q2 = 45, Q3 = 70 }",
        targets: String = "u3,by_quarter,100,2024\nu3,by_year,90,2024-Q2\n"
    ) throws -> Scratch {
        func indicator(_ key: String, _ code: String, _ rest: String) -> String {
            """
            return { key = "\(key)", code = "\(code)", title = "Tiêu chí \(key)",
              basis = { "thử" }, better = "higher", none_arising = "full",
              \(rest) }

            """
        }
        let trained = """
            value = "trained",
              score = function(value, target, max) return max * math.min(1, value / target) end,
              max = 10, target = 200, due =
            """
        let files = [
            "Rules/p/pack.lua": """
            return { id = "p", edition = "2024", title = "Bộ thử", status = "illustrative",
              partial = true, basis = { "thử" }, missing = "zero", missing_reason = "thử", tree = {
                { key = "grp", code = "1", title = "Nhóm",
                  children = { "rate", "by_year", "by_quarter", "capital" } } } }

            """,
            "Rules/p/fields.lua": """
            return { fields = {
              { key = "good", code = "1", title = "Đúng hạn", type = "count", over_periods = "sum" },
              { key = "all", code = "2", title = "Tất cả", type = "count", over_periods = "sum" },
              { key = "trained", code = "3", title = "Người bồi dưỡng", type = "count",
                over_periods = "sum" },
              { key = "paid", code = "4", title = "Giải ngân", type = "amount",
                over_periods = "to_date" },
              { key = "plan", code = "5", title = "Kế hoạch", type = "amount",
                over_periods = "last" },
            } }

            """,
            "Rules/p/indicators/rate.lua": indicator(
                "rate", "1.1",
                """
                max = 10, target = 90, measure = "%",
                  value = function(good, all) return chiso.percent(good, all) end,
                  score = function(value, target, max) return max * math.min(1, value / target) end
                """),
            "Rules/p/indicators/by_year.lua": indicator(
                "by_year", "1.2", "\(trained) \"year_end\""),
            "Rules/p/indicators/by_quarter.lua": indicator(
                "by_quarter", "1.3", "\(trained) \(due)"),
            "Rules/p/indicators/capital.lua": indicator(
                "capital", "1.4",
                """
                max = 5, target = 95, params = { floor = 50 }, measure = "%", due = "year_end",
                  value = function(paid, plan) return chiso.percent(paid, plan) end,
                  score = function(value, floor, target, max)
                    return max * math.min(1, math.max(0, (value - floor) / (target - floor)))
                  end
                """),
            "Datasets/d/datapackage.json": SmallRound.package(
                [
                    "period": "string", "good": "integer", "all": "integer", "trained": "integer",
                    "paid": "number", "plan": "number",
                ], period: "2024", others: ["targets": SmallRound.plainTargets]),
            "Datasets/d/units.csv": "unit,name\nu1,Một\nu2,Hai\nu3,Ba\n",
            "Datasets/d/submissions.csv": Self.rows,
            "Datasets/d/targets.csv": "unit,indicator,target,period\n\(targets)",
        ]
        let scratch = try Scratch()
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    private func run(_ scratch: Scratch, _ arguments: String) throws -> String {
        try Command.run("\(arguments) --data Datasets/d", in: scratch.path).output
    }

    /// The cells of a unit's card: code, value, target, points, status or reason.
    private func cells(_ scratch: Scratch, _ unit: String, _ period: String) throws -> [String] {
        try run(scratch, "score --unit \(unit) --period \(period)")
            .split(separator: "\n").map(String.init)
            .filter { $0.contains(/^1\.\d |^ +reason/) }
            .map { $0.replacing(/Tiêu chí \w+/, with: "").replacing(/\s+/, with: " ") }
    }

    @Test("In a part of the year what is due at its end shows the way there and does not count")
    func wayThere() throws {
        let scratch = try scratch()
        #expect(
            try cells(scratch, "u1", "2024-Q2") == [
                "1.1 90 90 10.0000 / 10 scored",
                "1.2 80 200 - / 10 not_applicable",
                " reason: đến hạn cuối năm; mới đạt 40% mục tiêu",
                "1.3 80 90 8.8889 / 10 scored",
                "1.4 39.87 95 - / 5 not_applicable",
                " reason: đến hạn cuối năm; mới đạt 41,97% mục tiêu",
            ])
        let score = try run(scratch, "score --period 2024-Q2")
        #expect(
            score.replacing(/\s+/, with: " ").contains(
                "period 2024-Q2 (part of the year: rests on 57.14–85.71% of the maximum; 2 "
                    + "indicators are due at the year's end); ranked by index"))
        #expect(score.contains("   2  Một    94.44     2/2   94.44\n"))
        let document = try run(scratch, "score --period 2024-Q2 --format json")
        #expect(
            document.contains(
                "\"part_year\": {\"indicators\": 2, \"least_share\": 0.571428571, "
                    + "\"largest_share\": 0.857142857},"))
        let trend = try run(scratch, "trend --to 2024-Q4")
        #expect(
            trend.contains(
                "period 2024-Q1: pack p, edition 2024; part of the year: rests on 57.14% of the"))
        #expect(trend.contains("period 2024-Q4: pack p, edition 2024\n"))
    }

    @Test("The year, and its last part, hold all of it against the whole, and count from 1 January")
    func wholeYear() throws {
        let scratch = try scratch()
        for period in ["2024", "2024-Q4"] {
            #expect(
                try cells(scratch, "u1", period).suffix(3) == [
                    "1.2 200 200 10.0000 / 10 scored", "1.3 200 200 10.0000 / 10 scored",
                    "1.4 96 95 5.0000 / 5 scored",
                ])
            #expect(try !run(scratch, "score --period \(period)").contains("part of the year"))
        }
    }

    @Test("A quarter before without a figure is missing where a part is due, and not where none is")
    func lacking() throws {
        #expect(
            try cells(scratch(), "u2", "2024-Q2") == [
                "1.1 90 90 10.0000 / 10 scored",
                "1.2 - 200 - / 10 not_applicable",
                " reason: đến hạn cuối năm",
                "1.3 - 90 0.0000 / 10 missing",
                " reason: chưa có số liệu từ đầu năm: 3 trained",
                "1.4 50 95 - / 5 not_applicable",
                " reason: đến hạn cuối năm; mới đạt 52,63% mục tiêu",
            ])
    }

    @Test("A blank of the quarter is no part of what was counted since 1 January")
    func blankOfTheQuarter() throws {
        let scratch = try scratch()
        try scratch.write(
            "Datasets/d/submissions.csv", Self.rows + "u2,2024-Q3,18,20,,,100\nu2,2024-Q1,,,9,,\n")
        let text = try run(scratch, "explain u2 by_quarter --period 2024-Q3")
        #expect(text.contains("status missing"))
        #expect(!text.contains("2024-Q3 NA"), "\(text)")
    }

    @Test("A unit's target of the year counts in part, one stated for the quarter whole")
    func ownTargets() throws {
        let scratch = try scratch()
        #expect(
            try cells(scratch, "u3", "2024-Q2") == [
                "1.1 90 90 10.0000 / 10 scored",
                "1.2 100 90 10.0000 / 10 scored",
                "1.3 100 45 10.0000 / 10 scored",
                "1.4 - 95 - / 5 not_applicable",
                " reason: đến hạn cuối năm",
            ])
        #expect(
            try cells(scratch, "u3", "2024-Q1").prefix(4).suffix(2) == [
                " reason: đến hạn cuối năm; mới đạt 20% mục tiêu",
                "1.3 40 20 10.0000 / 10 scored",
            ])
        let own = try run(scratch, "explain u3 by_quarter --period 2024-Q2")
        #expect(
            own.replacing(/\s+/, with: " ").contains(
                "target 45 the part due of the year's 100: Datasets/d/targets.csv:2, typed \"100\""
            ))
    }

    @Test("An explanation counts from 1 January, and its advice is about the quarter's own figure")
    func explained() throws {
        let scratch = try scratch()
        let text = try run(scratch, "explain u1 by_quarter --period 2024-Q2")
            .replacing(/\s+/, with: " ")
        #expect(text.contains("trained 80 title: Người bồi dưỡng"))
        #expect(text.contains("from: the sum over 2 periods: 2024-Q1 30, 2024-Q2 50"))
        #expect(text.contains("target 90 the part due of the year's 200: line"))
        #expect(
            text.contains(
                "ở “Người bồi dưỡng” (từ 50 lên 51); để được 10 điểm, cần thêm 10 (lên 60)"))
        let changed = try run(
            scratch, "simulate --period 2024-Q2 --set unit.u1.trained=60")
        #expect(changed.contains("Một"))
        let later = try run(scratch, "explain u1 capital --period 2024-Q2")
            .replacing(/\s+/, with: " ")
        #expect(
            later.contains(
                "Chưa tính điểm (đến hạn cuối năm; mới đạt 41,97% mục tiêu), chưa tính vào điểm tối "
                    + "đa."))
        #expect(
            later.contains(
                "Is not scored yet (due at the end of the year; 41.97% of the target is there) and "
                    + "leaves the maximum until then."))
    }

    @Test(
        "What is no part of a year, no percent, falls, or is a part of no target is refused",
        arguments: [
            (
                "{ Q4 = 80 }", "'due' names 'Q4', no part of a year that ends before it",
                "write Q1, Q2, Q3, H1, or a month as [\"04\"]"
            ),
            (
                "{ Q1 = 120 }", "'due' of 'Q1' is no percent of the target",
                "write a number from 0 to 100"
            ),
            (
                "{ Q2 = 40, H1 = 50 }", "'due' names two percents for the end of month 6",
                "keep one of them"
            ),
            (
                "{ Q1 = 40, Q2 = 30 }", "'due' falls from month 3 to month 6",
                "what is due is counted from 1 January: it may not fall"
            ),
            (
                "\"later\"", "'due' says neither when nor how much",
                "write \"year_end\", or { Q1 = 20, Q2 = 45, Q3 = 70 }: percents of the target"
            ),
        ])
    func refused(due: String, message: String, fix: String) throws {
        let scratch = try scratch(due: due)
        let result = try Command.run("doc Rules/p", in: scratch.path)
        #expect(result.errors.contains(message))
        #expect(result.errors.contains(fix))
    }

    @Test("Parts of a target that no function reads are refused")
    func unread() throws {
        let scratch = try scratch()
        let rule = try scratch.text("Rules/p/indicators/by_quarter.lua")
        try scratch.write(
            "Rules/p/indicators/by_quarter.lua",
            rule.replacing("function(value, target, max)", with: "function(value, max)")
                .replacing("value / target", with: "value / 200"))
        let result = try Command.run("doc Rules/p", in: scratch.path)
        #expect(
            result.errors.contains(
                "'due' names parts of a target, and no function of 'by_quarter' reads one"))
        #expect(
            result.errors.contains("read 'target' in its score, or write due = \"year_end\""))
    }

    @Test("The handbook and a difference of packs tell when a target is due")
    func told() throws {
        let scratch = try scratch()
        let handbook = try Command.run("doc Rules/p --format markdown", in: scratch.path).output
        #expect(handbook.contains("hết tháng 3: 20%, hết tháng 6: 45%, hết tháng 9: 70%"))
        #expect(handbook.contains("đến hạn cuối năm: trong năm chưa tính điểm"))
        _ = try Command.shell("cp -r Rules/p Rules/q", in: scratch.path)
        let rule = try scratch.text("Rules/q/indicators/by_quarter.lua")
        try scratch.write(
            "Rules/q/indicators/by_quarter.lua", rule.replacing("Q2 = 45", with: "Q2 = 50"))
        let difference = try Command.run("diff Rules/p Rules/q", in: scratch.path).output
        #expect(difference.contains("20% by month 3, 45% by month 6, 70% by month 9"))
    }
}
