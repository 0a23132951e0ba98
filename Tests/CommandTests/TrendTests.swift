import Foundation
import Testing

/// `chiso trend`.
@Suite struct TrendTests {
    @Test("A change of rules is told apart from better figures, by each period's own edition")
    func publishedHistory() throws {
        let result = try Command.run([
            "trend", "--data", "Datasets/pci-history", "--from", "2012", "--to", "2013",
        ])
        #expect(result.exit == 0)
        #expect(
            result.output == """
                pci-history, 2012 to 2013

                round pci-history
                period 2012: pack pci-2009, edition 2009
                period 2013: pack pci-2013, edition 2013

                rank  unit             2012       2013  since 2012
                ----  ----------  ---------  ---------  ----------
                   1  Trà Vinh    62.74 (1)  60.87 (1)       -1.87
                   2  Tiền Giang  57.62 (2)  57.18 (2)       -0.44

                2012 → 2013: what moved each unit

                unit        rank  → new  index    own  others  targets  rules
                ----------  ----  -----  -----  -----  ------  -------  -----
                Trà Vinh       1      1  -1.87  +4.99    0.00     0.00  -6.86
                Tiền Giang     2      2  -0.44  +4.70    0.00     0.00  -5.14

                Index (rank) by period. Places gained or lost, then index. own: the unit's
                  figures; others: everyone else's; targets: those in force; rules: all else the
                  edition says. They are changed one after the other in this order, and add up
                  to the whole.

                missing data: refuse (the unit is unranked); điểm PCI chỉ có nghĩa khi đủ các
                  chỉ số thành phần

                """)
    }

    @Test("A unit asked for has its indicators, those of one edition only too")
    func indicators() throws {
        let result = try Command.run([
            "trend", "--data", "Datasets/pci-history", "--from", "2012", "--to", "2013", "--unit",
            "tien-giang",
        ])
        #expect(
            result.output.contains(
                """
                informal_charges  Chi phí không chính thức  6.8000  8.1700  +1.3700
                                  values: 6.8 → 8.17 điểm
                policy_bias       Cạnh tranh bình đẳng              6.3900        -
                                  values: - → 6.39 điểm
                """))
    }

    @Test("Places gained by others' losses are told in every format, and all periods are")
    func everyPeriod() throws {
        let round = ["trend", "--data", "Datasets/pci-history"]
        let table = try Command.run(round)
        #expect(table.output.contains("Trà Vinh       2      1  +2.59     +2.59  ▲1 0.00"))
        let csv = try Command.run(round + ["--format", "csv"])
        #expect(
            csv.output.contains("tra-vinh,Trà Vinh,province,2010,pci-2009,1,65.78,,1,2.59,0,2.59,"))
        #expect(csv.output.split(separator: "\n").count == 1 + 2 * 8)
        let json = try Command.run(round + ["--format", "json"])
        #expect(
            json.output.contains(
                #"{"from": "2009", "to": "2010", "places": 1, "index": 2.59, "parts": "#
                    + #"{"own": {"places": 0, "index": 2.59}, "#
                    + #""others": {"places": 1, "index": 0}"#))
    }

    /// A pack that takes points as recorded from 1 to 5, and an edition of the next year from 0.
    private func twoBounds(_ declared: String = "") throws -> Scratch {
        let scratch = try Scratch()
        let item = """
            local function item(key, min)
              return { key = key, title = key, basis = { "x" }, min = min, max = 5,
                value = key .. "_points", score = function(value) return value end }
            end
            return { item("one", 1), item("base", 0) }
            """
        let files = [
            "Rules/a/pack.lua": """
            return { id = "a", rulebook = "r", edition = "2020", title = "A", status = "draft",
              in_force = { from = "2020", to = "2020" }, scale = 10, basis = { "x" },
              tree = { "one", "base" } }
            """,
            "Rules/a/fields.lua": """
            local function field(key)
              return { key = key, title = key, type = "number", range = { 0, 5 } }
            end
            return { fields = { field("one_points"), field("base_points") } }
            """,
            "Rules/a/indicators/items.lua": item,
            "Rules/b/pack.lua": """
            return { id = "b", rulebook = "r", edition = "2021", title = "B", extends = "a",
              in_force = { from = "2021" }, set = { "one.min = 0" }, \(declared) }
            """,
            "Datasets/d/datapackage.json": """
            { "name": "d", "chiso": { "pack": "a", "period": "2021", "locale": "c" }, "resources": [
              { "name": "units", "path": "units.csv", "chiso": { "figures": "real", "source": "x" },
                "schema": { "fields": [ { "name": "unit", "type": "string" },
                  { "name": "name", "type": "string" } ] } },
              { "name": "submissions", "path": "submissions.csv",
                "chiso": { "figures": "real", "source": "x" },
                "schema": { "fields": [ { "name": "unit", "type": "string" },
                  { "name": "period", "type": "string" }, { "name": "one_points", "type": "number" },
                  { "name": "base_points", "type": "number" } ] } } ] }
            """,
            "Datasets/d/units.csv": "unit,name\nu,U\nv,V\n",
            "Datasets/d/submissions.csv": """
            unit,period,one_points,base_points
            u,2020,3,4
            v,2020,2,4
            u,2021,0.5,4
            v,2021,2,4

            """,
        ]
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    @Test("A figure that the older edition refuses is not booked as the unit's own gain")
    func refusedFigure() throws {
        let scratch = try twoBounds()
        let result = try Command.run("trend --data Datasets/d", in: scratch.path)
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                unit  rank  → new   index  own  others  targets  rules
                ----  ----  -----  ------  ---  ------  -------  -----
                V        2      1    0.00    -       -        -      -
                U        1      2  -25.00    -       -        -      -

                not split, figures of another unit ranked with it do not count in both periods
                  by the edition of 2020: V
                not split, the figures of 2021 fail 'one' by the edition of 2020: U

                """))
    }

    @Test("Editions that declare a break are not compared, and the reason is told")
    func breakOfEdition() throws {
        let scratch = try twoBounds(
            "comparable_from = \"2021\", comparable_reason = \"phiếu hỏi mới\"")
        let result = try Command.run("trend --data Datasets/d", in: scratch.path)
        #expect(
            result.output.contains(
                """
                   1  V     60.00 (2)  60.00 (1)           -
                   2  U     70.00 (1)  45.00 (2)           -

                """))
        #expect(
            result.output.contains(
                "not comparable, the rules measure otherwise from 2021 on (phiếu hỏi mới): V, U\n"))
        let csv = try Command.run("trend --data Datasets/d --format csv", in: scratch.path)
        #expect(
            csv.output.contains(
                "u,U,,2021,b,2,45,,,,,,,,,,,,"
                    + "not comparable: the rules measure otherwise from 2021 on (phiếu hỏi mới)\n"))
    }

    @Test("What does not fit goes on below, with the units again")
    func narrow() throws {
        let command =
            "NO_COLOR=1 \(Command.binary) trend --data Datasets/pci-history --from 2011"
        let result = try Command.shell(
            "script -qc 'stty cols 60; \(command) 2>/dev/null' /dev/null", in: Command.root)
        let text = result.output.replacing("\r\n", with: "\n")
        #expect(text.contains("\nrank  unit             2015       2016  since 2015\n"))
        #expect(text.contains("\nunit        rules\n----------  -----\nTrà Vinh    -6.86\n"))
        #expect(!text.contains("…") && !text.contains("\u{1B}"))
    }

    @Test(
        "A trend that cannot be made is refused",
        arguments: [
            (
                "trend",
                """
                error[C131]: a trend takes two periods or more, the round has figures for 2023 only
                  data: Datasets/bac-kan-districts-2023/datapackage.json
                  fix:  add the figures of an earlier period, with the period in a column 'period'


                """
            ),
            (
                "trend --data Datasets/pci-history --from 2031",
                """
                error[S101]: the round has no figures for period '2031'
                  fix:  choose one of: 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016


                """
            ),
            (
                "trend --data Datasets/pci-history --from 2014 --to 2012",
                """
                Error: --from 2014 is later than --to 2012.
                Usage: chiso trend [--data <dir>] [--from <p>] [--to <p>] [--unit <u>] [<options>]
                  See 'chiso trend --help' for more information.

                """
            ),
        ])
    func refused(_ line: String, _ text: String) throws {
        let result = try Command.run(line.split(separator: " ").map(String.init))
        #expect(result.exit == 2)
        #expect(result.errors == text)
        #expect(result.output.isEmpty)
    }
}
