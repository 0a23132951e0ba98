import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring
import Testing

@Suite struct UncertaintyReportTests {
    @Test("The table shows the places of each unit, pairs, and drivers, in eighty columns")
    func table() {
        let table = UncertaintyReport(Fixture.uncertainty).render(.table)
        #expect(
            table == #"""
                Chỉ số cải cách hành chính cấp huyện

                pack district-par-2023, edition 2023-1; illustrative: not an official rulebook;
                  partial: not all of the rulebook is known
                round bac-kan-2023, period 2023; ranked by index, equals share a rank (1, 1, 3)
                provisional: this ranking may change; 1 failed cell in 1 unit left out of the
                  maximum

                change: online.max = 1.2
                uncertain: weights=±20%, uniform
                uncertain: data=±2%, uniform
                runs: 1000, seed 7; a rank moves by 0.46 places on average over units and runs

                rank  unit                      5-95 %         median  ≈  top 3  class, percent
                ----  ------------------------  ------  -----  ------  -  -----  ---------------
                   1  Ba Bể                        1-2  ●─···       1  1    100  Tốt 100
                   1  Chợ Đồn                      1-3  ●──··       2  1    100  Yếu 75, Tốt 25
                   3  Chợ Mới                      2-4  ·─●─·       3  0     <1  Yếu 100
                   4  Bạch Thông                   3-5  ··─●─       4  0     <1  Yếu 100
                   5  Thành phố Bắc Kạn, đơn …     4-5  ···─●       5  0      0  Yếu >99, Tốt <1
                   -  =Pác\#u{FFFD}[31m Nặm                  -              -  -      -  - 100

                5-95 %: the ranks that the middle nine tenths of the runs stay within; ≈: units
                  of which neither is above the other in more than 95 % of the runs; other
                  columns: percent of runs

                1 pair that cannot be told apart

                unit   and      above  below
                -----  -------  -----  -----
                Ba Bể  Chợ Đồn     81     19

                one at a time: the mean rank shift at the low and the high end

                number          low  high  index  of unit
                -------------  ----  ----  -----  -------
                online.weight  0.40  0.20  -1.25  Ba Bể

                shares of the variance of the mean rank shift

                input or number  first order %  total %
                ---------------  -------------  -------  ---------
                weights=±20%              61.2     70.0  █████████
                data=±2%                  30.0     38.8  █████
                online.weight             -0.2     10.0  ██

                estimates from 1000 runs of each; small shares are within about 6 % of 0

                """#)
    }

    @Test("No line is wider than asked", arguments: [60, 80, 120])
    func width(_ width: Int) {
        let table = UncertaintyReport(Fixture.uncertainty).render(.table, on: Screen(width: width))
        for line in table.split(separator: "\n") { #expect(line.count <= width) }
    }

    @Test("The CSV has a record a unit, in rank order")
    func csv() {
        let csv = UncertaintyReport(Fixture.uncertainty, units: ["cho-don", "pac-nam"]).render(.csv)
        #expect(
            csv == #"""
                unit,name,kind,index,rank,rank_5,rank_median,rank_95,indistinct,top_3,class Tốt,class Khá,\#
                class Yếu,unclassed,provisional
                cho-don,Chợ Đồn,district,98.46,1,1,2,3,1,1,0.25,0,0.75,0,false
                pac-nam,'=Pác\#u{FFFD}[31m Nặm,district,,,,,,,0,0,0,0,1,false

                """#)
    }

    @Test("Every document meets its schema")
    func schema() throws {
        let checker = try SchemaChecker(named: "chiso.uncertainty.1.schema.json")
        for units in [[], ["cho-moi"], ["no-such-unit"]] {
            let report = UncertaintyReport(Fixture.uncertainty, units: units)
            #expect(try checker.faults(in: report.render(.json)) == [])
        }
    }

    @Test("The Markdown holds the same figures as the table")
    func markdown() {
        let text = UncertaintyReport(Fixture.uncertainty).render(.markdown)
        #expect(text.contains("\n| weights=±20% | 61.2 | 70.0 |"))
        #expect(text.contains("\n- uncertain: weights=±20%, uniform\n"))
    }

    @Test("Without several inputs or numbers there are no shares, and the page says why")
    func noShares() {
        var uncertainty = Fixture.uncertainty
        uncertainty.shares = []
        let table = UncertaintyReport(uncertainty).render(.table)
        #expect(table.contains("\none input: all of the variance is its; see --drivers each"))
        uncertainty.shiftVariance = 0
        let still = UncertaintyReport(uncertainty).render(.table)
        #expect(still.contains("\nno run moves a rank by another distance than the others\n"))
        uncertainty.question.drivers = .none
        #expect(UncertaintyReport(uncertainty).render(.table).hasSuffix("\nnot asked\n"))
    }
}

extension Fixture {
    /// The table's units under weights and data that may be off; one is unranked in every run.
    static var uncertainty: Uncertainty {
        let cards = scorecards
        func inputs(_ texts: [String]) -> [UncertainInput] {
            texts.compactMap { try? UncertainInput($0) }
        }
        func place(_ low: Int, _ median: Int, _ high: Int, _ classes: [Double]) -> Uncertainty.Place
        {
            Uncertainty.Place(
                low: low, median: median, high: high, top: high <= 3 ? 1 : low <= 3 ? 0.004 : 0,
                classes: classes, unclassed: 0)
        }
        let bands = cards.pack.classes.count
        func share(_ first: Double) -> [Double] {
            [first] + Array(repeating: 0, count: bands - 2) + [1 - first]
        }
        return Uncertainty(
            question: UncertaintyQuestion(
                inputs: inputs(["weights=±20%", "data=±2%"]), runs: 1000, seed: 7),
            changes: ["online.max = 1.2"], baseline: cards,
            places: [
                place(1, 1, 2, share(1)), place(3, 4, 5, share(0)), place(1, 2, 3, share(0.25)),
                place(2, 3, 4, share(0)), place(4, 5, 5, share(0.001)),
                Uncertainty.Place(
                    low: nil, median: nil, high: nil, top: 0, classes: share(0).map { _ in 0 },
                    unclassed: 1),
            ],
            pairs: [Uncertainty.Pair(first: 0, second: 2, above: 0.81, below: 0.186)],
            shiftMean: 0.4567, shiftVariance: 0.02,
            swings: [
                Uncertainty.Swing(
                    label: "online.weight", input: 0, shiftLow: 0.4, shiftHigh: 0.2,
                    indexLow: [-1.254, 0.5, 0, 0, 0, .nan],
                    indexHigh: [1.1, -0.4, 0, 0, 0, .nan])
            ],
            shares: [
                Uncertainty.Share(
                    label: "weights=±20%", input: 0, isInput: true, first: 0.612, total: 0.7),
                Uncertainty.Share(
                    label: "data=±2%", input: 1, isInput: true, first: 0.3, total: 0.388),
                Uncertainty.Share(
                    label: "online.weight", input: 0, isInput: false, first: -0.002, total: 0.1),
            ])
    }
}
