import ChisoModel
import ChisoReport
import Testing

@Suite struct SimulationReportTests {
    @Test("The table shows movers first, each figure before and after, and how many move")
    func table() {
        let table = SimulationReport(Fixture.simulation, units: []).render(.table)
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
                Chợ Mới          50.31  98.00  +47.69     3      2  ▲1    Yếu → Tốt
                Chợ Đồn          98.46  98.46    0.00     1      1        Tốt
                Bạch Thông       48.67  48.67    0.00     4      4        Yếu        provisional
                Thành phố Bắc…   18.89  18.89    0.00     5      5        Yếu
                =Pác\#u{FFFD}[31m Nặm        -      -       -     -      -        -

                rise: 1; fall: 1; stay: 4; index changed: 2; class changed: 1

                """#)
    }

    @Test("The CSV has a record a unit, movers first")
    func csv() {
        let text = SimulationReport(Fixture.simulation, units: []).render(.csv)
        #expect(
            text == #"""
                unit,name,kind,points_before,points_after,index_before,index_after,rank_before,\#
                rank_after,class_before,class_after,provisional
                ba-be,Ba Bể,district,6.9,6.9,106.15,97.5,1,3,Tốt,Tốt,false
                cho-moi,Chợ Mới,district,3.27,6.37,50.31,98,3,2,Yếu,Tốt,false
                cho-don,Chợ Đồn,district,6.4,6.4,98.46,98.46,1,1,Tốt,Tốt,false
                bach-thong,Bạch Thông,district,2.4333,2.4333,48.67,48.67,4,4,Yếu,Yếu,true
                tp-bac-kan,"Thành phố Bắc Kạn, đơn vị hành chính trung tâm của \#
                tỉnh",district,0.85,0.85,18.89,18.89,5,5,Yếu,Yếu,false
                pac-nam,'=Pác\#u{FFFD}[31m Nặm,district,,,,,,,,,false

                """#)
    }

    @Test("The JSON has every unit before and after")
    func json() {
        let text = SimulationReport(Fixture.simulation, units: ["cho-moi"]).render(.json)
        #expect(
            text == #"""
                {
                  "schema": "chiso.simulation/1",
                  "pack": {"id": "district-par-2023", "edition": "2023-1"},
                  "round": "bac-kan-2023", "period": "2023",
                  "changes": ["online.max = 1.2", "dossiers_on_time.target = 98"],
                  "provisional": true,
                  "units": [
                    {"unit": "cho-moi", "name": "Chợ Mới", "kind": "district", "provisional": \#
                false, "before": {"points": 3.27, "index": 50.31, "rank": 3, "class": "Yếu"}, \#
                "after": {"points": 6.37, "index": 98, "rank": 2, "class": "Tốt"}}
                  ],
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
        let text = SimulationReport(Fixture.simulation, units: ["cho-moi"]).render(.markdown)
        let row = "| Chợ Mới | 50.31 | 98.00 | +47.69 | 3 | 2 | ▲1 | Yếu → Tốt |  |"
        #expect(text.contains("\n" + row + "\n"))
        #expect(text.contains("\n- change: dossiers\\_on\\_time.target = 98\n"))
    }

    @Test("A unit that enters or leaves the ranking moves most, and is counted apart")
    func entering() {
        var simulation = Fixture.simulation
        simulation.after.standings[5].rank = 6
        simulation.after.standings[4].rank = nil
        let lines = SimulationReport(simulation, units: []).render(.table).split(separator: "\n")
        let start = lines.firstIndex { $0.hasPrefix("----") } ?? 0
        let movers = lines[(start + 1)...(start + 2)]
        #expect(movers.first?.contains("18.89      -       -     5      -  out") == true)
        #expect(movers.last?.contains("-      -       -     -      6  in") == true)
        #expect(
            lines.suffix(2).joined(separator: " ") == """
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
        let table = SimulationReport(simulation, units: ["ba-be"]).render(.table)
        #expect(
            table.contains("\nBa Bể  district  106.15  97.50   -8.65     1      3  ▼2    Tốt\n"))
    }

    @Test("No line is wider than asked for", arguments: [40, 60, 80, 120])
    func width(_ width: Int) {
        let table = SimulationReport(Fixture.simulation, units: [], width: width).render(.table)
        #expect(table.split(separator: "\n").allSatisfy { $0.count <= width })
    }
}
