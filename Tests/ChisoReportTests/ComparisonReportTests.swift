import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring
import Testing

@Suite struct ComparisonReportTests {
    /// The fixture's scenario, and one that changes nothing.
    private var answers: [Answer] {
        var moved = Fixture.simulation
        moved.name = "higher"
        moved.title = "Nâng mục tiêu"
        var same = Simulation(
            changes: ["plan.max *= 1"], before: Fixture.scorecards, after: Fixture.scorecards,
            reach: Reach())
        same.name = "same"
        return [Answer(moved), Answer(same)]
    }

    @Test("The table has the index and rank before, and those of each scenario with the move")
    func table() {
        let table = ComparisonReport(answers, units: []).render(.table)
        #expect(
            table == #"""
                Chỉ số cải cách hành chính cấp huyện

                pack district-par-2023, edition 2023-1; illustrative: not an official rulebook;
                  partial: not all of the rulebook is known
                round bac-kan-2023, period 2023; ranked by index, equals share a rank (1, 1, 3)
                provisional: this ranking may change; 1 failed cell in 1 unit left out of the
                  maximum

                (1) scenario: higher: Nâng mục tiêu
                change: online.max = 1.2
                change: dossiers_on_time.target = 98

                (2) scenario: same
                change: plan.max *= 1

                unit                                      index  rank    (1)  rank     (2)  rank
                ---------------------------------------  ------  ----  -----  ----  ------  ----
                Ba Bể                                    106.15     1  97.50  3 ▼2  106.15  1
                Chợ Mới                                   50.31     3  98.00  2 ▲1   50.31  3
                Chợ Đồn                                   98.46     1  98.46  1      98.46  1
                Bạch Thông                                48.67     4  48.67  4      48.67  4
                Thành phố Bắc Kạn, đơn vị hành chính t…   18.89     5  18.89  5      18.89  5
                =Pác\#u{FFFD}[31m Nặm                                 -     -      -  -          -  -

                (1) rise: 1; fall: 1; stay: 4; index changed: 2; class changed: 1; points:
                  +2.5375
                (2) rise: 0; fall: 0; stay: 6; index changed: 0; class changed: 0; points: +0

                """#)
    }

    @Test("Scenarios that do not fit move to a further table, and no line is too wide")
    func width() {
        let many = Array(repeating: answers, count: 4).flatMap { $0 }
        for width in [40, 60, 80] {
            let table = ComparisonReport(many, units: []).render(.table, on: Screen(width: width))
            #expect(table.split(separator: "\n").allSatisfy { $0.count <= width })
            #expect((1...8).allSatisfy { table.contains("  (\($0))  rank") })
        }
    }

    @Test("The CSV has four columns a scenario, headed by its name")
    func csv() {
        let text = ComparisonReport(answers, units: ["cho-moi"]).render(.csv)
        #expect(
            text == """
                unit,name,kind,points_before,index_before,rank_before,class_before,points_higher,\
                index_higher,rank_higher,class_higher,points_same,index_same,rank_same,class_same
                cho-moi,Chợ Mới,district,3.27,50.31,3,Yếu,6.37,98,2,Tốt,3.27,50.31,3,Yếu

                """)
    }

    @Test("Scenarios of one name are told apart")
    func names() {
        let text = ComparisonReport([answers[0], answers[0]], units: []).render(.csv)
        #expect(text.contains(",rank_higher,"))
        #expect(text.contains(",rank_higher_2,"))
    }

    @Test("The JSON tells each scenario as one alone is told, and meets the schema")
    func json() throws {
        let document = ComparisonReport(answers, units: ["cho-moi"]).render(.json)
        let checker = try SchemaChecker(named: "chiso.simulation.1.schema.json")
        #expect(try checker.faults(in: document) == [])
        #expect(document.contains(#""scenario": {"name": "higher", "title": "Nâng mục tiêu"},"#))
        #expect(document.contains(#""scenario": {"name": "same", "title": ""},"#))
        let alone = SimulationReport(answers[0], units: ["cho-moi"]).render(.json)
        let body = alone.drop { $0 != "[" }.dropLast(3).replacing("\n", with: "\n    ")
        #expect(document.contains(body))
    }

    @Test("The Markdown sets all scenarios side by side")
    func markdown() {
        let text = ComparisonReport(answers + answers, units: ["cho-moi"]).render(.markdown)
        #expect(
            text.contains(
                "\n| Chợ Mới | 50.31 | 3 | 98.00 | 2 ▲1 | 50.31 | 3 | 98.00 | 2 ▲1 | 50.31 | 3 |\n")
        )
    }
}
