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
