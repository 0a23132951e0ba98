import Foundation
import Testing

/// Targets taken as reached, through the command.
@Suite struct TargetTests {
    private func simulate(_ round: String, _ arguments: String...) throws -> Command.Result {
        try Command.run(
            ["simulate", "--data", "Datasets/\(round)", "--targets-met"] + arguments)
    }

    /// The lines from one that begins so to the next blank one.
    private func part(_ text: String, from start: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { !$0.hasPrefix(start) }.prefix { !$0.isEmpty }
            .joined(separator: "\n")
    }

    // MARK: - The shipped rounds

    @Test("SIPAS with its targets reached is 85.24 as printed, and B.4 is not what its parts give")
    func sipas() throws {
        let result = try simulate("bac-kan-sipas-2023")
        #expect(result.exit == 0)
        #expect(result.output.contains("Tỉnh Bắc Kạn  75.24  85.24  +10.00     1      1\n"))
        #expect(
            part(result.output, from: "group  target") == """
                group  target  parts give  difference  parts
                -----  ------  ----------  ----------  ----------------
                total   85.24       85.24      0.0000  29 of 29 reached
                A.1     86.15       86.15      0.0000  2 of 2 reached
                A.2     83.85       83.85      0.0000  2 of 2 reached
                A.3     85.68       85.68      0.0000  4 of 4 reached
                A.4     84.44       84.44      0.0000  2 of 2 reached
                B.1     86.21       86.21      0.0000  4 of 4 reached
                B.2     88.74       88.74      0.0000  4 of 4 reached
                B.3     85.69       85.69      0.0000  5 of 5 reached
                B.4     84.48       84.47     -0.0100  3 of 3 reached
                       note: the targets of its parts come to 0.01 less than is stated
                B.5     81.94       81.94      0.0000  3 of 3 reached
                """)
    }

    @Test("Leads' targets of SIPAS, alone and together, make what all of them make")
    func worthOfLeads() throws {
        let result = try simulate("bac-kan-sipas-2023", "--worth-by", "lead")
        #expect(
            part(result.output, from: "lead ") == """
                lead                                    targets    alone  together  index  rank
                --------------------------------------  -------  -------  --------  -----  ----
                Phòng Văn xã - Ngoại vụ                      15  +4.4500   +4.4500  79.69     1
                Các phòng, ban, đơn vị thuộc Văn phòng        4  +2.2200   +6.6700  81.91     1
                nobody named                                  2  +1.6700   +8.3300  83.57     1
                Phòng Nội chính - Pháp chế                    4  +1.1100   +9.4500  84.69     1
                Phòng HCTC-QTTV                               4  +0.5600  +10.0000  85.24     1
                """)
        let one = try simulate("bac-kan-sipas-2023", "--of", "phòng hctc-qttv")
        #expect(one.output.contains("points added overall: +0.56\n"))
    }

    @Test("PAPI with its nine items at their targets is 29.03; dimensions are not what is printed")
    func papi() throws {
        let result = try simulate("bac-kan-papi-2022")
        #expect(result.output.contains("points: 24.53 → 29.03: 1.1 +0.5, 1.2 +0.5"))
        #expect(
            part(result.output, from: "1        6.04").hasPrefix(
                """
                1        6.04        6.39     +0.3500  2 of 3 reached
                       note: the targets of its parts come to 0.35 more than is stated; not all
                         its parts have one that counts
                2        1.43        5.99     +4.5600  1 of 2 reached
                """))
        let half = try simulate("bac-kan-papi-2022", "--way", "50")
        #expect(half.output.contains("points: 24.53 → 26.78:"))
    }

    @Test("A lead is told with the targets it has, and the last row is what all of them bring")
    func worthOfSome() throws {
        let result = try simulate("bac-kan-par-2022", "--worth-by", "lead")
        let rows = part(result.output, from: "lead ").split(separator: "\n").dropFirst(2)
        #expect(rows.contains { $0.hasPrefix("Phòng Nội chính - Pháp chế") })
        #expect(rows.last?.contains("+11.0854") == true)
        let both = try simulate("bac-kan-par-2022", "--of", "inspection", "--worth-by", "lead")
        #expect(both.exit == 2 && both.errors.contains("--worth-by tells of all targets"))
    }

    @Test("PAR: targets in words count where they say what they earn, the rest is listed")
    func par() throws {
        let result = try simulate("bac-kan-par-2022")
        #expect(result.output.contains("points added overall: +11.0854\n"))
        #expect(
            part(result.output, from: "20 targets") == """
                20 targets in words that do not say what they earn (column earns of
                  targets.csv), not counted; reached, they could bring at most 7.9253 points
                """)
        #expect(result.output.contains("note: earns full points\n"))
    }

    @Test(
        "Every round with targets has some that move somebody",
        arguments: [
            ("bac-kan-districts-2023", 8), ("bac-kan-par-2022", 1), ("bac-kan-papi-2022", 1),
            ("bac-kan-sipas-2023", 1), ("bac-kan-plan-2024", 1),
            ("council-commune-2026-synthetic", 2),
        ])
    func everyRound(_ round: String, _ moved: Int) throws {
        let output = try simulate(round, "--format", "json").output
        let document = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let totals = document?["totals"] as? [String: Any]
        #expect(totals?["index_changed"] as? Int == moved)
        #expect(totals?["points_added"] as? Double ?? 0 > 0)
    }

    // MARK: - The period of the targets

    @Test("Targets of the period stand beside their results: in the plan, on the page, in the book")
    func results() throws {
        let round = try SmallRound.scratch(
            unread.merging([
                "Datasets/d/targets.csv": """
                unit,indicator,target,words,period
                x,a,7.5,,2023
                x,b,85.5,,2023
                x,c,,đủ điểm,2023
                x,total,90,,2023
                y,a,9,,2024

                """,
                "Datasets/d/datapackage.json": SmallRound.package(
                    [
                        "given": "number", "survey": "number",
                    ], others: ["targets": SmallRound.targets]),
            ]) { $1 })
        let data = ["--data", round.path + "/Datasets/d", "--rules", round.path + "/Rules/p"]
        let plan = try Command.run(["plan", "--unit", "x", "--today", "2023-12-01"] + data)
        #expect(
            part(plan.output, from: "targets of 2023")
                == "targets of 2023: 1 met, 2 missed, 1 undecided")
        #expect(
            part(plan.output, from: "code ") == """
                code   criterion  target  result    by  outcome    since
                -----  ---------  ------  ------  ----  ---------  -----
                total                 90      88    -2  missed     2023
                a      A             7.5       8  +0.5  met        2023
                b      B            85.5      80  -5.5  missed     2023
                c      C               -       -     -  undecided
                       words: đủ điểm
                """, "\(plan.output)")
        let next = try Command.run(["plan", "--unit", "y", "--today", "2023-12-01"] + data)
        #expect(!next.output.contains("targets of"))
        #expect(next.output.contains("target: 9 (2024)\n"))
        let report = try Command.run(
            ["report", "--output", round.path + "/out", "--lang", "en"] + data)
        #expect(report.exit == 0)
        let page = try round.text("out/units/x.html")
        #expect(page.contains("<p>1 met, 2 missed, 1 undecided</p>"))
        #expect(try !round.text("out/units/y.html").contains("Targets of the period"))
    }

    @Test("Over several periods targets stand beside their results, period by period")
    func trend() throws {
        let round = try SmallRound.scratch([
            "Rules/p/indicators/a.lua": """
            return { key = "a", code = "1.1", title = "A", basis = { "minh họa" }, max = 100,
              better = "higher", value = "pieces",
              score = function(value, max) return math.min(max, value) end }

            """,
            "Datasets/d/submissions.csv": """
            unit,pieces,period
            x,20,2022
            y,30,2022
            x,40,2023
            y,30,2023

            """,
            "Datasets/d/targets.csv": """
            unit,indicator,target,words,period
            x,a,25,,2022
            x,a,35,,2023
            x,total,50,,2023
            y,a,,đủ,2023

            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                [
                    "pieces": "integer", "period": "string",
                ], others: ["targets": SmallRound.targets]),
        ])
        let data = ["--data", round.path + "/Datasets/d", "--rules", round.path + "/Rules/p"]
        let result = try Command.run(["trend"] + data)
        #expect(
            part(result.output, from: "targets met") == "targets met, of those stated")
        #expect(
            part(result.output, from: "unit   2022") == """
                unit   2022                 2023
                ----  -----  -------------------
                X     0 / 1                1 / 2
                Y         -  0 / 1 (1 undecided)
                Z         -                    -
                """, "\(result.output)")
        let own = try Command.run(["trend", "--unit", "x"] + data)
        #expect(
            part(own.output, from: "targets of 2023") == "targets of 2023: 1 met, 1 missed")
        let csv = try Command.run(["trend", "--format", "csv"] + data).output
        #expect(csv.contains("targets_met,targets_missed,targets_undecided"))
        #expect(csv.contains(",1,1,0\n"))
        let json = try Command.run(["trend", "--format", "json"] + data).output
        #expect(json.contains("\"targets\": {\"met\": 1, \"missed\": 1, \"undecided\": 0}"))
        let report = try Command.run(
            ["report", "--output", round.path + "/out", "--lang", "en"] + data)
        #expect(report.exit == 0)
        #expect(try round.text("out/trend.html").contains("Targets met by period"))
    }

    // MARK: - Goals

    @Test("A goal is sought over targets: the least way to go that reaches it")
    func goal() throws {
        let scratch = try SmallRound.scratch(unread)
        let data = ["--data", scratch.path + "/Datasets/d", "--rules", scratch.path + "/Rules/p"]
        let none = try Command.run(
            ["simulate", "--goal", "unit.x.rank <= 1", "--vary", "c.met"] + data)
        #expect(none.exit == 2)
        #expect(none.errors.contains("error[C227]: 'c.met'"), "\(none.errors)")
        let papi = try Command.run([
            "simulate", "--data", "Datasets/bac-kan-papi-2022", "--goal",
            "unit.bac-kan.points >= 25", "--vary",
            "civic_knowledge.met, participation_opportunities.met, inspection*.met", "--format",
            "csv",
        ])
        #expect(papi.exit == 2)
        let two = try Command.run([
            "simulate", "--data", "Datasets/bac-kan-papi-2022", "--goal",
            "unit.bac-kan.points >= 25", "--vary",
            "civic_knowledge.met, participation_opportunities.met", "--format", "csv",
        ])
        #expect(
            two.output.contains(
                "reached_exactly,civic_knowledge.met,target: Tri thức công dân,of the way,0,1,1,"),
            "\(two.output)")
        let sipas = try Command.run([
            "simulate", "--data", "Datasets/bac-kan-sipas-2023", "--goal",
            "unit.bac-kan.index >= 75.5", "--vary", "attitude.met, fees.met",
            "--cost", "attitude.met=3",
        ])
        #expect(
            part(sipas.output, from: "reached at").contains("nothing cheaper in the steps below"),
            "\(sipas.output)")
        #expect(sipas.output.contains("fees.met: "), "\(sipas.output)")
    }

    // MARK: - Drafts

    @Test(
        "A step of ten drafts the targets of the plan of 2024 for SIPAS, half a point those for PAPI"
    )
    func drafts() throws {
        for (round, step, count) in [
            ("bac-kan-sipas-2023", "+10", 29), ("bac-kan-papi-2022", "+0.5", 9),
        ] {
            let scratch = try Scratch()
            let result = try Command.run([
                "plan", "--data", "Datasets/\(round)", "--draft", scratch.path + "/d", "--aim",
                step,
            ])
            #expect(result.exit == 0)
            func targets(_ text: String) -> [String: String] {
                let rows = text.split(separator: "\n").dropFirst().map {
                    $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
                }
                return Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[2]) })
            }
            let stated = targets(
                try String(
                    contentsOfFile: "\(Command.root)/Datasets/\(round)/targets.csv", encoding: .utf8
                ))
            let drafted = targets(try scratch.text("d/targets.csv"))
            let same = drafted.filter { key, target in
                stated[key].map { Double($0.replacing(",", with: ".")) }
                    == Double(target.replacing(",", with: "."))
            }
            #expect(same.count == count)
        }
    }

    @Test("A draft says what it wrote, carries leads over, and writes over nothing")
    func draftFiles() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/d"
        let arguments = [
            "plan", "--unit", "na-ri", "--draft", folder, "--aim", "rank 3",
        ]
        let result = try Command.run(arguments)
        #expect(
            result.output == """
                wrote \(folder)/targets.csv: 27 targets for 2024, 3 left to be set
                wrote \(folder)/tasks.csv: 30 rows for tasks
                Na Rì (giả lập): 7.9 % of what is missing
                next: fill in what is blank, then chiso new round DIR --after ROUND --draft \(folder)

                """)
        #expect(
            try scratch.text("d/targets.csv").contains(
                "unit;indicator;target;words;earns;period\nna-ri;plan_completion;94,89;;;2024\n"))
        let again = try Command.run(arguments)
        #expect(again.exit == 2)
        #expect(again.errors.contains("error[C103]: '\(folder)' cannot be written"))
        let beyond = try Command.run([
            "plan", "--unit", "na-ri", "--draft", folder + "2", "--aim", "class Vô địch",
        ])
        #expect(beyond.exit == 2)
        #expect(
            beyond.errors.hasSuffix(
                """
                error[C224]: 'Vô địch' is no class of pack district-par-2023
                  fix:  name one of: Xuất sắc, Tốt, Khá, Trung bình, Yếu


                """))
    }

    // MARK: - What is refused, and what moves nothing

    /// Recorded points and a survey's percent with targets that no rule reads.
    private var unread: [String: String] {
        [
            SmallRound.rule: """
            return {
              { key = "a", title = "A", basis = { "minh họa" }, max = 10, target = 8.5, better = "higher",
                value = "given", score = chiso.recorded() },
              { key = "b", title = "B", basis = { "minh họa" }, max = 100, target = 90,
                better = "higher", value = "survey", score = chiso.recorded() },
              { key = "c", title = "C", basis = { "minh họa" }, max = 5, target = 4,
                score = function(survey, max) return survey >= 100 and max or 0 end },
            }

            """,
            "Rules/p/pack.lua": (SmallRound.files["Rules/p/pack.lua"] ?? "")
                .replacing("{ \"a\" }", with: "{ \"a\", \"b\", \"c\" }"),
            "Rules/p/fields.lua": """
            return { fields = {
              { key = "given", title = "Điểm", type = "amount" },
              { key = "survey", title = "Khảo sát", type = "percent" },
            } }

            """,
            "Datasets/d/datapackage.json": SmallRound.package([
                "given": "number", "survey": "number",
            ]),
            SmallRound.table: "unit,given,survey\nx,8,80\ny,7,75\nz,9,\n",
        ]
    }

    @Test("A changed target that no rule reads is shown, not scored; one that has no value is told")
    func unreadTargets() throws {
        let round = try SmallRound.scratch(unread)
        let data = ["--data", round.path + "/Datasets/d", "--rules", round.path + "/Rules/p"]
        let changed = try Command.run(
            ["simulate", "--set", "a.target=10", "--set", "unit.x.b.target = 95"] + data)
        #expect(
            changed.output.contains(
                """
                moves nothing: a.target=10: target of a: read by no rule; shown, not scored
                moves nothing: unit.x.b.target = 95 (X): target of b: read by no rule; shown,
                  not scored

                """), "\(changed.errors)")
        let met = try Command.run(["simulate", "--targets-met"] + data)
        #expect(
            part(met.output, from: "unit  criterion") == """
                unit  criterion  value  target  → new  points  → new      gain
                ----  ---------  -----  ------  -----  ------  -----  --------
                X     a              8     8.5    8.5       8    8.5   +0.5000
                X     b             80      90     90      80     90  +10.0000
                X     c              -       4      -       0      0    0.0000
                      note: a number of the value, and the rule takes none: say target_is =
                        "points"
                Y     a              7     8.5    8.5       7    8.5   +1.5000
                Y     b             75      90     90      75     90  +15.0000
                Y     c              -       4      -       0      0    0.0000
                      note: a number of the value, and the rule takes none: say target_is =
                        "points"
                Z     a              9     8.5      9       9      9    0.0000
                      note: there already
                Z     b              -      90     90       0     90  +90.0000
                Z     c              -       4      -       0      0    0.0000
                      note: a number of the value, and the rule takes none: say target_is =
                        "points"
                """, "\(met.output)")
    }

    @Test("A level aimed at lowers nobody, has no half way, and is gone when it is not asked for")
    func levels() throws {
        let round = try SmallRound.scratch([
            SmallRound.rule: """
            return { key = "a", title = "A", basis = { "minh họa" }, max = 10, value = "level",
              score = function(value, max)
                if value == "all" then return max end
                return value == "part" and max / 2 or 0
              end }

            """,
            "Rules/p/fields.lua": """
            return { fields = { { key = "level", title = "Mức", type = "choice", levels = {
              { key = "none", title = "Chưa" }, { key = "part", title = "Một phần" },
              { key = "all", title = "Đủ" } } } } }

            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["level": "string"],
                others: [
                    "targets": [
                        "unit": "string", "indicator": "string", "target": "number",
                        "earns": "string",
                    ]
                ]),
            SmallRound.table: "unit,level\nx,all\ny,none\nz,\n",
            "Datasets/d/targets.csv":
                "unit,indicator,target,earns\nx,a,,part\ny,a,,part\nz,a,,part\n",
        ])
        let data = ["--data", round.path + "/Datasets/d", "--rules", round.path + "/Rules/p"]
        func added(_ arguments: String...) throws -> String {
            let output = try Command.run(["simulate"] + arguments + data).output
            return part(output, from: "points added overall").split(separator: "\n").first
                .map(String.init) ?? output
        }
        #expect(try added("--targets-met") == "points added overall: +10")
        #expect(try added("--targets-met", "--way", "50") == "points added overall: +0")
        #expect(
            try added("--set", "a.met = 1", "--set", "a.met = 0") == "points added overall: +0")
        let met = try Command.run(["simulate", "--targets-met"] + data)
        #expect(
            part(met.output, from: "unit  criterion") == """
                unit  criterion  value  target  → new  points  → new     gain
                ----  ---------  -----  ------  -----  ------  -----  -------
                X     a              -       -      -      10     10   0.0000
                      note: there already
                Y     a              -       -      -       0      5  +5.0000
                      note: earns the level Một phần
                Z     a              -       -      -       0      5  +5.0000
                      note: earns the level Một phần
                """)
    }

    @Test("What moves others moves something; of what is read in part only the rest is named")
    func partlyIdle() throws {
        let round = try SmallRound.scratch(
            unread.merging([
                "Rules/p/pack.lua": (SmallRound.files["Rules/p/pack.lua"] ?? "")
                    .replacing("{ \"a\" }", with: "{ \"a\", \"b\", \"c\" }")
                    .replacing(
                        "basis = {",
                        with: "tie_break = { { by = \"given\", first = \"higher\" } }, basis = {"),
                SmallRound.rule: (unread[SmallRound.rule] ?? "").replacing(
                    "value = \"given\", score = chiso.recorded()",
                    with: "value = \"survey\", score = chiso.proportion()"),
            ]) { $1 })
        let data = ["--data", round.path + "/Datasets/d", "--rules", round.path + "/Rules/p"]
        let figure = try Command.run(["simulate", "--set", "unit.x.given = 9"] + data)
        #expect(figure.exit == 0 && !figure.output.contains("moves"))
        let targets = try Command.run(["simulate", "--set", "*.target = 100"] + data)
        #expect(
            targets.output.contains(
                "moves only a part: *.target = 100: target of b, c: read by no rule; shown, not\n"))
    }

    @Test("What a figure of one unit does not move is told with the reason")
    func idleFigure() throws {
        let result = try Command.run(
            ["simulate", "--set", "unit.bach-thong.documents_sent = 5"])
        #expect(
            result.output.contains(
                "moves nothing: unit.bach-thong.documents_sent = 5 (Bạch Thông): documents_sent:\n"
                    + "  read by no rule\n"))
    }

    @Test(
        "What cannot be asked is refused",
        arguments: [
            (
                ["--set", "dossiers_on_time.met = 1.5"],
                """
                error[C217]: 'dossiers_on_time.met = 1.5' takes a target as reached by 1.5
                  fix:  write a share of the way from 0 to 1: 1 for reached, 0.5 for half way
                """
            ),
            (
                ["--targets-met", "--of", "dossier_on_time"],
                """
                error[C111]: 'dossier_on_time' is no criterion, no group and leads no task of the round
                  fix:  did you mean 'dossiers_on_time'?
                """
            ),
            (
                ["--data", "Datasets/asem-2018", "--targets-met"],
                """
                error[C218]: '*.met = 1': no target is stated for '*', neither in the round nor by the pack
                  fix:  write one in targets.csv, or declare target in the rule
                """
            ),
        ])
    func refused(_ arguments: [String], _ message: String) throws {
        let result = try Command.run(["simulate"] + arguments)
        #expect(result.exit == 2)
        #expect(result.errors == message + "\n\n")
    }
}
