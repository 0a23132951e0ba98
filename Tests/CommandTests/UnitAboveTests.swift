import Testing

/// A province among its districts: it stands apart, in every medium.
@Suite struct UnitAboveTests {
    private func scratch(
        _ submissions: String = "u1;f_a;90\nu1;f_b;90\nu2;f_a;10\nu2;f_b;10\n",
        pack: String = "", rollsUp: String = "mean"
    ) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy("Rules/_lib")
        let indicator = { (key: String) in
            """
            return { key = "\(key)", title = "Tiêu chí \(key)", basis = { "thử" }, max = 10,
              target = 100, value = "f_\(key)", score = chiso.proportion() }
            """
        }
        let table = { (name: String, columns: [String]) in
            let fields = columns.map { "{ \"name\": \"\($0)\", \"type\": \"string\" }" }
            return """
                { "name": "\(name)", "path": "\(name).csv", "dialect": { "delimiter": ";" },
                  "schema": { "fields": [ \(fields.joined(separator: ", ")) ] },
                  "chiso": { "figures": "synthetic", "source": "thử" } }
                """
        }
        let files = [
            "Rules/p/pack.lua": """
            return { id = "p", edition = "2024", title = "Bộ thử", status = "illustrative",
              scale = 20, basis = { "thử" }, missing_reason = "thử", \(pack)
              tree = { { key = "grp", code = "1", title = "Nhóm", children = { "a", "b" } } } }
            """,
            "Rules/p/fields.lua": """
            return { fields = {
              { key = "f_a", title = "Số a", type = "number", range = { 0, 1000 }, rolls_up = "\(rollsUp)" },
              { key = "f_b", title = "Số b", type = "number", range = { 0, 1000 }, rolls_up = "\(rollsUp)" },
            } }
            """,
            "Rules/p/indicators/a.lua": indicator("a"), "Rules/p/indicators/b.lua": indicator("b"),
            "Datasets/r/datapackage.json": """
            { "name": "r", "title": "Đợt", "chiso": { "pack": "p", "period": "2024", "locale": "vi" },
              "resources": [
                \(table("units", ["unit", "name", "kind", "parent"])),
                \(table("submissions", ["unit", "field", "value"]))
              ] }
            """,
            "Datasets/r/units.csv": "unit;name;kind;parent\nt;Tỉnh;u;\nu1;Một;u;t\nu2;Hai;u;t\n",
            "Datasets/r/submissions.csv": "unit;field;value\n" + submissions,
        ]
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    private func run(_ command: String, _ scratch: Scratch) throws -> String {
        let result = try Command.run(command, in: scratch.path)
        #expect(result.exit == 0)
        return result.output
    }

    @Test("The ranking is of its units alone, and below it stands the unit above with its figures")
    func ranking() throws {
        let output = try run("score --data Datasets/r", scratch())
        #expect(
            output == """
                Bộ thử

                pack p, edition 2024; illustrative: not an official rulebook
                round r, period 2024; ranked by index, equals share a rank (1, 1, 3)

                rank  unit  index  scored      1
                ----  ----  -----  ------  -----
                   1  Một   90.00     2/2  90.00
                   2  Hai   10.00     2/2  10.00

                units above, not ranked among those that belong to them

                unit  figures       index  scored  units      1
                ----  ------------  -----  ------  -----  -----
                Tỉnh  of its units  50.00     2/2    2/2  50.00

                groups, index in percent:
                  1  Nhóm

                ranked: 2 of 2 units; mean index 50.00; standing apart: 1
                missing data: zero (no points, stays in the maximum); thử
                found: 0 errors, 0 warnings

                """)
    }

    @Test("Its own card says on how many units each line rests, which are missing, best and last")
    func card() throws {
        let scratch = try scratch("t;f_a;40\nu1;f_a;90\nu1;f_b;90\nu2;f_a;10\n")
        let output = try run("score --data Datasets/r --unit t", scratch)
        #expect(
            output.contains(
                """
                Tỉnh (t, u)

                stands apart; index 20.00 %; points 4.0000 / 20; scored 1/2
                đứng riêng: có 2 đơn vị trực thuộc

                """))
        #expect(
            output.contains(
                """
                its units, line by line:

                code  title       figures  units  missing  best  last
                ----  ----------  -------  -----  -------  ----  ----
                a     Tiêu chí a  its own    2/2           Một   Hai
                b     Tiêu chí b  none       1/2  Hai

                """))
        let csv = try run("score --data Datasets/r --unit t --format csv", scratch)
        let records = csv.split(separator: "\n")
        #expect(
            records[0].hasSuffix(",figures,units,units_due,units_missing,units_best,units_last"))
        #expect(records[1].hasSuffix(",own,2,2,,u1,u2"))
        #expect(records[2].hasSuffix(",none,1,2,u2,,"))
    }

    @Test("Data have no rank of it and say why, in both languages")
    func data() throws {
        let scratch = try scratch()
        let csv = try run("score --data Datasets/r --format csv", scratch)
        #expect(
            csv == """
                rank,unit,name,kind,points,applicable_max,index,class,scored,applicable,provisional,\
                unranked_reason,grp,figures,units_below,units_complete
                1,u1,Một,u,18,20,90,,2,2,false,,18,,,
                2,u2,Hai,u,2,20,10,,2,2,false,,2,,,
                ,t,Tỉnh,u,10,20,50,,2,2,false,đứng riêng: có 2 đơn vị trực thuộc,10,parts,2,2

                """)
        let json = try run("score --data Datasets/r --unit t --format json", scratch)
        #expect(
            json.contains(#""index": 50, "points_self": null, "index_self": null, "rank": null"#))
        #expect(
            json.contains(
                #""reason": "đứng riêng: có 2 đơn vị trực thuộc", "#
                    + #""reason_en": "stands apart: 2 units belong to it""#))
        #expect(
            json.contains(
                #"{"indicator": "a", "figures": "parts", "units": ["u1", "u2"], "missing": [], "#
                    + #""best": ["u1"], "last": ["u2"]}"#))
    }

    @Test("The pages have it in a table of its own, and its page the lines")
    func pages() throws {
        let scratch = try scratch()
        _ = try run("report --data Datasets/r --output report", scratch)
        let index = try scratch.text("report/index.html")
        #expect(index.contains("<h3>Đơn vị cấp trên, đứng riêng</h3>"))
        #expect(index.contains("đứng riêng: có 2 đơn vị trực thuộc"))
        let page = try scratch.text("report/units/t.html")
        #expect(page.contains("Đứng riêng: có 2 đơn vị trực thuộc."))
        #expect(page.contains("<h2 id=\"below-title\">Các đơn vị trực thuộc</h2>"))
        _ = try run("report --data Datasets/r --output english --lang en", scratch)
        #expect(
            try scratch.text("english/units/t.html").contains("Stands apart: 2 units belong to it.")
        )
        #expect(try !scratch.text("report/units/u1.html").contains("id=\"below\""))
    }

    @Test("A scenario moves it with its units, and counts those alone")
    func simulation() throws {
        let output = try run(
            "simulate --data Datasets/r --set unit.u1.f_a=50", scratch())
        #expect(
            output.contains(
                """
                Tỉnh  50.00  40.00  -10.00     -      -
                      points: 10 → 8: a -2

                rise: 0; fall: 0; stay: 2; index changed: 1
                points added overall: -4

                """))
    }

    @Test("A sweep shows its index, and a plan does not add what it lost to what its units lost")
    func sweepAndPlan() throws {
        let scratch = try scratch()
        let sweep = try run("simulate --data Datasets/r --sweep a.target=50..100/50", scratch)
        #expect(sweep.contains("\nTỉnh      75.00      50.00\n"))
        let plan = try run("plan --data Datasets/r --today 2024-12-31", scratch)
        #expect(plan.contains("\n2 units lost 20.0000; nothing is overdue\n"))
    }

    @Test("A figure of its own that is not what its units give is told")
    func difference() throws {
        let scratch = try scratch("t;f_a;40\nu1;f_a;90\nu2;f_a;10\n", rollsUp: "sum")
        let check = try Command.run("check --data Datasets/r", in: scratch.path)
        #expect(
            check.output.contains(
                """
                warning[D461]: 'f_a' of 't' is 40, the sum of its 2 units is 100
                """))
        let card = try run("score --data Datasets/r --unit t", scratch)
        #expect(card.contains("\n“Số a”: submitted 40, its units' figures make 100\n"))
        let json = try run("score --data Datasets/r --unit t --format json", scratch)
        #expect(json.contains(#"{"field": "f_a", "own": 40, "made": 100}"#))
        _ = try run("report --data Datasets/r --output report", scratch)
        #expect(
            try scratch.text("report/units/t.html").contains(
                "“Số a”: đơn vị nộp 40, số liệu của các đơn vị trực thuộc là 100."))
    }

    @Test("A pack that ranks both together says so in pack.lua, and in its policies")
    func together() throws {
        let scratch = try scratch(pack: "rank_parents = true,")
        let output = try run("score --data Datasets/r", scratch)
        #expect(
            output.contains(
                """
                   1  Một   90.00     2/2  90.00
                   2  Tỉnh  50.00     2/2  50.00
                   3  Hai   10.00     2/2  10.00

                """))
        #expect(
            output.replacing("\n  ", with: " ").contains(
                "ranked by index together with the units above, equals share a rank"))
        let slip = try self.scratch(pack: "rank_parents = \"yes\",")
        let refused = try Command.run("score --data Datasets/r", in: slip.path)
        #expect(refused.exit == 2)
        #expect(refused.errors.contains("'rank_parents'"))
    }
}
