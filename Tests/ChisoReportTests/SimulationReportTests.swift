import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring
import Testing

@Suite struct SimulationReportTests {
    @Test("The table shows movers first, each figure before and after, and how many move")
    func table() {
        let table = SimulationReport(Fixture.answer, units: []).render(.table)
        #expect(
            table == #"""
                Chỉ số cải cách hành chính cấp huyện

                pack district-par-2023, edition 2023-1; illustrative: not an official rulebook;
                  partial: not all of the rulebook is known
                round bac-kan-2023, period 2023; ranked by index, equals share a rank (1, 1, 3)
                provisional: this ranking may change; 1 failed cell in 1 unit left out of the
                  maximum

                change: online.max = 1.2
                change: dossiers_on_time.target = 98

                unit             index  → new  change  rank  → new  move  class      mark
                --------------  ------  -----  ------  ----  -----  ----  ---------  -----------
                Ba Bể           106.15  97.50   -8.65     1      3  ▼2    Tốt
                                points: 6.9 → 6.3375: 3.3.1 -0.5625
                Chợ Mới          50.31  98.00  +47.69     3      2  ▲1    Yếu → Tốt
                                points: 3.27 → 6.37: 3.3.2 +1.1, 1.1 +1, 1.3 +1
                Chợ Đồn          98.46  98.46    0.00     1      1        Tốt
                Bạch Thông       48.67  48.67    0.00     4      4        Yếu        provisional
                Thành phố Bắc…   18.89  18.89    0.00     5      5        Yếu
                =Pác\#u{FFFD}[31m Nặm        -      -       -     -      -        -

                rise: 1; fall: 1; stay: 4; index changed: 2; class changed: 1
                points added overall: +2.5375
                class Tốt: 2 → 3; gained by Chợ Mới
                class Yếu: 3 → 2; lost by Chợ Mới
                ties broken: rank 1: Ba Bể, Chợ Đồn
                scored anew: 4 of 5 indicators; changed: 3.3.2 (1 unit, +1.1 points), 1.1 (1
                  unit, +1 points), 1.3 (1 unit, +1 points), 3.3.1 (1 unit, -0.5625 points)

                codes:
                  3.3.2  Hồ sơ trực tuyến toàn trình
                  1.1    Kế hoạch CCHC năm
                  1.3    Kiểm tra cải cách hành chính
                  3.3.1  Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn

                """#)
    }

    @Test("The CSV has a record a unit, movers first, with what changed its points")
    func csv() {
        let text = SimulationReport(Fixture.answer, units: []).render(.csv)
        #expect(
            text == #"""
                unit,name,kind,points_before,points_after,index_before,index_after,rank_before,\#
                rank_after,class_before,class_after,provisional,points_change,index_by_points,\#
                index_by_maximum,causes
                ba-be,Ba Bể,district,6.9,6.3375,106.15,97.5,1,3,Tốt,Tốt,false,-0.5625,\#
                -8.653846154,0,dossiers_on_time -0.5625
                cho-moi,Chợ Mới,district,3.27,6.37,50.31,98,3,2,Yếu,Tốt,false,3.1,\#
                47.692307692,0,online +1.1; plan +1; inspections +1
                cho-don,Chợ Đồn,district,6.4,6.4,98.46,98.46,1,1,Tốt,Tốt,false,0,0,0,
                bach-thong,Bạch Thông,district,2.4333,2.4333,48.67,48.67,4,4,Yếu,Yếu,true,0,0,0,
                tp-bac-kan,"Thành phố Bắc Kạn, đơn vị hành chính trung tâm của \#
                tỉnh",district,0.85,0.85,18.89,18.89,5,5,Yếu,Yếu,false,0,0,0,
                pac-nam,'=Pác\#u{FFFD}[31m Nặm,district,,,,,,,,,false,,,,

                """#)
    }

    @Test("The JSON has every unit before and after, what moved it, and the totals over all")
    func json() {
        let text = SimulationReport(Fixture.answer, units: ["cho-moi"]).render(.json)
        #expect(
            text == #"""
                {
                  "schema": "chiso.simulation/1",
                  "pack": {"id": "district-par-2023", "edition": "2023-1"},
                  "pack_before": {"id": "district-par-2023", "edition": "2023-1"},
                  "round": "bac-kan-2023", "period": "2023", "scenario": null,
                  "changes": ["online.max = 1.2", "dossiers_on_time.target = 98"],
                  "provisional": true,
                  "totals": {
                    "rise": 1, "fall": 1, "stay": 4, "enter": 0, "leave": 0, "index_changed": 2, \#
                "class_changed": 1, "points_added": 2.5375,
                    "classes": [
                      {"class": "Tốt", "before": 2, "after": 3, "gained": ["cho-moi"], "lost": []},
                      {"class": "Khá", "before": 0, "after": 0, "gained": [], "lost": []},
                      {"class": "Yếu", "before": 3, "after": 2, "gained": [], "lost": ["cho-moi"]}
                    ],
                    "ties_made": [],
                    "ties_broken": [
                      {"rank": 1, "units": ["ba-be", "cho-don"]}
                    ],
                    "reached": ["plan", "inspections", "dossiers_on_time", "online"],
                    "not_reached": ["initiative"],
                    "effects": [
                      {"node": "indicator", "key": "online", "units": 1, "points": 1.1},
                      {"node": "indicator", "key": "plan", "units": 1, "points": 1},
                      {"node": "indicator", "key": "inspections", "units": 1, "points": 1},
                      {"node": "indicator", "key": "dossiers_on_time", "units": 1, \#
                "points": -0.5625}
                    ],
                    "only_before": [],
                    "only_after": []
                  },
                  "units": [
                    {
                      "unit": "cho-moi", "name": "Chợ Mới", "kind": "district", \#
                "provisional": false,
                      "before": {"points": 3.27, "index": 50.31, "rank": 3, "class": "Yếu"},
                      "after": {"points": 6.37, "index": 98, "rank": 2, "class": "Tốt"},
                      "points_change": 3.1, "index_by_points": 47.692307692, \#
                "index_by_maximum": 0,
                      "causes": [
                        {"node": "indicator", "key": "online", "points": 1.1, "maximum": 0, \#
                "index": 16.923076923},
                        {"node": "indicator", "key": "plan", "points": 1, "maximum": 0, \#
                "index": 15.384615385},
                        {"node": "indicator", "key": "inspections", "points": 1, \#
                "maximum": 0, "index": 15.384615385}
                      ]
                    }
                  ],
                  "knife_edges": {"near": 0.5, "neighbours": [], "classes": [], "thresholds": []},
                  "diagnostics": [
                    {"code": "R301", "severity": "error", "message": "the budget of 1000000 \#
                steps ran out", "rule": "Rules/p/online.lua:9", "data": null, "fix": null},
                    {"code": "D103", "severity": "warning", "message": "'04' has a leading \#
                zero", "rule": null, "data": "Datasets/r/submissions.csv:7", "fix": "write 4"}
                  ]
                }

                """#)
    }

    @Test("The Markdown holds the same figures as the table")
    func markdown() {
        let text = SimulationReport(Fixture.answer, units: ["cho-moi"]).render(.markdown)
        let row =
            "| Chợ Mới | 50.31 | 98.00 | +47.69 | 3 | 2 | ▲1 | Yếu → Tốt |  "
            + "| 3.27 → 6.37: 3.3.2 +1.1, 1.1 +1, 1.3 +1 |"
        #expect(text.contains("\n" + row + "\n"))
        #expect(text.contains("\n- change: dossiers\\_on\\_time.target = 98\n"))
    }

    @Test("A unit that enters or leaves the ranking moves most, and is counted apart")
    func entering() {
        var simulation = Fixture.simulation
        simulation.after.standings[5].rank = 6
        simulation.after.standings[4].rank = nil
        let table = SimulationReport(Answer(simulation), units: []).render(.table)
        let lines = table.split(separator: "\n")
        let start = lines.firstIndex { $0.hasPrefix("----") } ?? 0
        // Below each mover stand its points.
        let movers = [lines[start + 1], lines[start + 3]]
        #expect(movers.first?.contains("18.89      -       -     5      -  out") == true)
        #expect(movers.last?.contains("-      -       -     -      6  in") == true)
        let summary = lines.drop { !$0.hasPrefix("rise") }.prefix(2).joined(separator: " ")
        #expect(
            summary == """
                rise: 1; fall: 1; stay: 2; enter the ranking: 1; leave the ranking: 1; \
                index   changed: 2; class changed: 1
                """)
    }

    @Test("Units within comparison groups say which they are of")
    func comparisonGroups() {
        var simulation = Fixture.simulation
        simulation.after.pack.ranking.within = "kind"
        for unit in simulation.after.units.indices {
            simulation.after.standings[unit].comparisonGroup = "district"
        }
        let table = SimulationReport(Answer(simulation), units: ["ba-be"]).render(.table)
        #expect(
            table.contains("\nBa Bể  district  106.15  97.50   -8.65     1      3  ▼2    Tốt\n"))
    }

    @Test("No line is wider than asked for", arguments: [40, 60, 80, 120])
    func width(_ width: Int) {
        let table = SimulationReport(Fixture.answer, units: []).render(
            .table, on: Screen(width: width))
        #expect(table.split(separator: "\n").allSatisfy { $0.count <= width })
    }

    @Test("On a terminal with colours who rises is green, who falls red, and nothing else differs")
    func colours() {
        let report = SimulationReport(Fixture.answer, units: [])
        let (plain, coloured) = (
            report.render(.table, on: Screen(width: 120)),
            report.render(.table, on: Screen(width: 120, isColoured: true))
        )
        #expect(coloured.contains("\u{1B}[32m▲"))
        #expect(coloured.contains("\u{1B}[31m▼"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

}
