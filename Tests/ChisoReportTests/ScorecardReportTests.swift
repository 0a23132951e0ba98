import ChisoModel
import ChisoReport
import ChisoScoring
import Testing

@Suite struct ScorecardReportTests {
    @Test("The ranking shows ties, unranked units, marks, and every group at 80 columns")
    func ranking() {
        let table = ScorecardReport(Fixture.scorecards, units: []).render(.table)
        #expect(
            table == #"""
                Chỉ số cải cách hành chính cấp huyện

                pack district-par-2023, edition 2023-1; illustrative: not an official rulebook;
                  partial: not all of the rulebook is known
                round bac-kan-2023, period 2023; ranked by index, equals share a rank (1, 1, 3)
                provisional: this ranking may change; 1 failed cell in 1 unit left out of the
                  maximum

                rank  unit                      index  class  scored  mark              1      3
                ----  -----------------------  ------  -----  ------  -----------  ------  -----
                   1  Ba Bể                    106.15  Tốt       5/5               100.00  97.14
                   1  Chợ Đồn                   98.46  Tốt       4/4               100.00  97.14
                   3  Chợ Mới                   50.31  Yếu       4/5                33.33  64.86
                   4  Bạch Thông                48.67  Yếu       4/5  provisional   81.11   0.00
                   5  Thành phố Bắc Kạn, đơn…   18.89  Yếu       4/4                25.00   6.67
                   -  =Pác\#u{FFFD}[31m Nặm                 -  -         0/5                    \#
                -      -

                rank  unit                        T
                ----  --------------------  -------
                   1  Ba Bể                 +0.5000
                   1  Chợ Đồn                     -
                   3  Chợ Mới                0.0000
                   4  Bạch Thông             0.0000
                   5  Thành phố Bắc Kạn, …   0.0000
                   -  =Pác\#u{FFFD}[31m Nặm               -

                groups, index in percent:
                  1  Công tác chỉ đạo, điều hành CCHC
                  3  Cải cách thủ tục hành chính
                  T  Điểm thưởng (bonus points)

                ranked: 5 of 6 units; mean index 64.50; unranked: 1
                unranked, không có ô nào được chấm: =Pác\#u{FFFD}[31m Nặm
                missing data: zero (no points, stays in the maximum); không nộp số liệu thì
                  không có điểm
                found: 1 error, 1 warning

                """#)
    }

    @Test("The scorecard of a unit shows every cell, and then what was lost, largest first")
    func scorecard() {
        let table = ScorecardReport(Fixture.scorecards, units: ["bach-thong"]).render(.table)
        #expect(
            table == #"""
                Chỉ số cải cách hành chính cấp huyện

                pack district-par-2023, edition 2023-1; illustrative: not an official rulebook;
                  partial: not all of the rulebook is known
                round bac-kan-2023, period 2023; ranked by index, equals share a rank (1, 1, 3)
                provisional: this ranking may change; 1 failed cell in 1 unit left out of the
                  maximum

                Bạch Thông (bach-thong, district)

                rank 4 of 5; index 48.67 %; class Yếu; points 2.4333 / 5; scored 4/5
                provisional: a failed cell touches this unit

                code   title                               value  target  points  / max  status
                -----  ---------------------------------  ------  ------  ------  -----  -------
                1      Công tác chỉ đạo, điều hành CCHC                   2.4333  / 3    81.11 %
                1.1    Kế hoạch CCHC năm                     0.5       -  0.5000  / 1    scored
                1.3    Kiểm tra cải cách hành chính       29.999       -  1.9333  / 2    scored

                3      Cải cách thủ tục hành chính                        0.0000  / 2    0.00 %
                3.3    Giải quyết hồ sơ                                   0.0000  / 2    0.00 %
                3.3.1  Tỷ lệ hồ sơ thủ tục hành chính     94.996     100  0.0000  / 2    scored
                       được giải quyết đúng hạn
                3.3.2  Hồ sơ trực tuyến toàn trình             -       -       -  / 1.5  failed
                       reason: quá 1.000.000 bước tính

                T      Điểm thưởng                                        0.0000  / 1    bonus
                T.1    Sáng kiến                               0       -  0.0000  / 1    scored

                lost, largest first:

                  lost  code   title                            why
                ------  -----  -------------------------------  --------------------------------
                2.0000  3.3.1  Tỷ lệ hồ sơ thủ tục hành chính   measured 94.996, target 100
                               được giải quyết đúng hạn
                0.5000  1.1    Kế hoạch CCHC năm                measured 0.5
                0.0667  1.3    Kiểm tra cải cách hành chính     measured 29.999
                     -  3.3.2  Hồ sơ trực tuyến toàn trình      not counted; failed: quá
                                                                1.000.000 bước tính

                ranked: 5 of 6 units; mean index 64.50; unranked: 1
                unranked, không có ô nào được chấm: =Pác\#u{FFFD}[31m Nặm
                missing data: zero (no points, stays in the maximum); không nộp số liệu thì
                  không có điểm
                found: 1 error, 1 warning

                """#)
    }

    @Test("What a penalty takes off is below zero, and so is what it could; data have it as scored")
    func penalty() {
        var pack = Fixture.pack
        pack.groups[4].role = .penalty
        let report = ScorecardReport(Fixture.scorecards(pack), units: ["ba-be"])
        let table = report.render(.table)
        #expect(table.contains(" -0.5000  / -1   penalty"))
        #expect(table.contains(" -0.5000  / -1   scored"))
        #expect(report.csv.contains("T.1,Sáng kiến,,1,,0.5,1,scored"))
    }

    @Test("Markdown holds the ranking with all groups in one table")
    func rankingMarkdown() {
        let text = ScorecardReport(Fixture.scorecards, units: []).render(.markdown)
        #expect(
            text == #"""
                # Chỉ số cải cách hành chính cấp huyện

                - pack district-par-2023, edition 2023-1; illustrative: not an official \#
                rulebook; partial: not all of the rulebook is known
                - round bac-kan-2023, period 2023; ranked by index, equals share a rank (1, 1, 3)
                - provisional: this ranking may change; 1 failed cell in 1 unit left out of the \#
                maximum

                | rank | unit | index | class | scored | mark | 1 | 3 | T |
                | ---: | --- | ---: | --- | ---: | --- | ---: | ---: | ---: |
                | 1 | Ba Bể | 106.15 | Tốt | 5/5 |  | 100.00 | 97.14 | +0.5000 |
                | 1 | Chợ Đồn | 98.46 | Tốt | 4/4 |  | 100.00 | 97.14 | - |
                | 3 | Chợ Mới | 50.31 | Yếu | 4/5 |  | 33.33 | 64.86 | 0.0000 |
                | 4 | Bạch Thông | 48.67 | Yếu | 4/5 | provisional | 81.11 | 0.00 | 0.0000 |
                | 5 | Thành phố Bắc Kạn, đơn vị hành chính trung tâm của tỉnh | 18.89 | Yếu | \#
                4/4 |  | 25.00 | 6.67 | 0.0000 |
                | - | =Pác\#u{FFFD}\[31m Nặm | - | - | 0/5 |  | - | - | - |

                groups, index in percent:

                - **1** Công tác chỉ đạo, điều hành CCHC
                - **3** Cải cách thủ tục hành chính
                - **T** Điểm thưởng (bonus points)

                - ranked: 5 of 6 units; mean index 64.50; unranked: 1
                - unranked, không có ô nào được chấm: =Pác\#u{FFFD}\[31m Nặm
                - missing data: zero (no points, stays in the maximum); không nộp số liệu thì \#
                không có điểm
                - found: 1 error, 1 warning

                """#)
    }

    @Test("The CSV of the ranking has a record a unit and the points of each group")
    func rankingCSV() {
        let text = ScorecardReport(Fixture.scorecards, units: []).render(.csv)
        #expect(
            text == #"""
                rank,unit,name,kind,points,applicable_max,index,class,scored,applicable,\#
                provisional,unranked_reason,direction,procedures,settlement,extra
                1,ba-be,Ba Bể,district,6.9,6.5,106.15,Tốt,5,5,false,,3,3.4,3.4,0.5
                1,cho-don,Chợ Đồn,district,6.4,6.5,98.46,Tốt,4,4,false,,3,3.4,3.4,
                3,cho-moi,Chợ Mới,district,3.27,6.5,50.31,Yếu,4,5,false,,1,2.27,2.27,0
                4,bach-thong,Bạch Thông,district,2.4333,5,48.67,Yếu,4,5,true,,2.4333,0,0,0
                5,tp-bac-kan,"Thành phố Bắc Kạn, đơn vị hành chính trung tâm của \#
                tỉnh",district,0.85,4.5,18.89,Yếu,4,4,false,,0.75,0.1,0.1,0
                ,pac-nam,'=Pác\#u{FFFD}[31m Nặm,district,,6.5,,,0,5,false,không có ô nào được \#
                chấm,,,,

                """#)
    }

    @Test("Where an appraiser wrote something, both marks stand side by side, with the reason")
    func twoMarks() {
        var cards = Fixture.scorecards
        var own = cards
        own.indicators[1].points[1] = 2
        own.groups[0].points[1] = 2.5
        own.groups[0].indices[1] = 50
        cards.marks = Marks(
            own: own,
            appraisals: [
                Round.Appraisal(
                    unit: 1, key: "inspections", value: 1.9333, state: .given,
                    reason: "thiếu biên bản", period: "2023", row: 2)
            ])
        cards.pack.indicators[0].isSurvey = true
        let table = ScorecardReport(cards, units: ["bach-thong"]).render(.table)
        #expect(
            table.contains(
                "self points 2.5000; self index 50.00 %; what the appraiser wrote counts\n"))
        let rows = table.split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.contains("(khảo") })
        #expect(rows.contains { $0.contains("2.0000  1.9333  / 2") })
        #expect(rows.contains { $0.contains("thẩm định -0.0667: thiếu biên bản") })
        let json = ScorecardReport(cards, units: ["bach-thong"]).render(.json)
        #expect(json.contains(#""points_self": 2, "points_appraised": 1.9333, "max": 2"#))
        #expect(json.contains(#""appraisal_reason": "thiếu biên bản"}"#))
        #expect(json.contains(#""points_self": 2.5, "index_self": 50, "rank": 4"#))
        let other = ScorecardReport(cards, units: ["ba-be"]).render(.table)
        #expect(other.contains("by the unit's own figures: not appraised\n"))
    }

    @Test("The CSV of a unit has a record an indicator")
    func scorecardCSV() {
        let text = ScorecardReport(Fixture.scorecards, units: ["bach-thong"]).render(.csv)
        #expect(
            text == #"""
                unit,name,group,key,code,title,measure,value,target,points,max,status,reason,\#
                provisional,survey,points_self,points_appraised,appraisal_reason
                bach-thong,Bạch Thông,direction,plan,1.1,Kế hoạch CCHC năm,,0.5,,0.5,1,scored,,true,false,,,
                bach-thong,Bạch Thông,direction,inspections,1.3,Kiểm tra cải cách hành \#
                chính,,29.999,,1.9333,2,scored,,true,false,,,
                bach-thong,Bạch Thông,settlement,dossiers_on_time,3.3.1,Tỷ lệ hồ sơ thủ tục hành \#
                chính được giải quyết đúng hạn,%,94.996,100,0,2,scored,,true,false,,,
                bach-thong,Bạch Thông,settlement,online,3.3.2,Hồ sơ trực tuyến toàn \#
                trình,,,,,1.5,failed,quá 1.000.000 bước tính,true,false,,,
                bach-thong,Bạch Thông,extra,initiative,T.1,Sáng kiến,,0,,0,1,scored,,true,false,,,

                """#)
    }

    @Test("The JSON of a unit keeps the order of the contract")
    func scorecardJSON() {
        let text = ScorecardReport(Fixture.scorecards, units: ["bach-thong"]).render(.json)
        #expect(
            text == #"""
                {
                  "schema": "chiso.scorecards/1",
                  "pack": {"id": "district-par-2023", "edition": "2023-1"},
                  "round": "bac-kan-2023", "period": "2023", "max": 6.5, "provisional": true,
                  "scorecards": [
                    {
                      "unit": "bach-thong", "name": "Bạch Thông", "kind": "district", \#
                "points": 2.4333, "applicable_max": 5, "index": 48.67, "points_self": null, \#
                "index_self": null, "rank": 4, "class": "Yếu", "scored": 4, "applicable": 5, \#
                "provisional": true,
                      "groups": [
                        {"key": "direction", "code": "1", "title": "Công tác chỉ đạo, điều \#
                hành CCHC", "points": 2.4333, "applicable_max": 3, "max": 3, "index": 81.11},
                        {"key": "procedures", "code": "3", "title": "Cải cách thủ tục hành \#
                chính", "points": 0, "applicable_max": 2, "max": 3.5, "index": 0},
                        {"key": "settlement", "code": "3.3", "title": "Giải quyết hồ sơ", \#
                "points": 0, "applicable_max": 2, "max": 3.5, "index": 0},
                        {"key": "extra", "code": "T", "title": "Điểm thưởng", "points": 0, \#
                "applicable_max": 1, "max": 1, "index": null}
                      ],
                      "indicators": [
                        {"key": "plan", "code": "1.1", "title": "Kế hoạch CCHC năm", \#
                "survey": false, "value": 0.5, "target": null, "points": 0.5, "points_self": \#
                null, "points_appraised": null, "max": 1, "status": "scored", "reason": null, \#
                "appraisal_reason": null},
                        {"key": "inspections", "code": "1.3", "title": "Kiểm tra cải cách \#
                hành chính", "survey": false, "value": 29.999, "target": null, "points": \#
                1.9333, "points_self": null, "points_appraised": null, "max": 2, "status": \#
                "scored", "reason": null, "appraisal_reason": null},
                        {"key": "dossiers_on_time", "code": "3.3.1", "title": "Tỷ lệ hồ sơ \#
                thủ tục hành chính được giải quyết đúng hạn", "survey": false, "value": \#
                94.996, "target": 100, "points": 0, "points_self": null, "points_appraised": \#
                null, "max": 2, "status": "scored", "reason": null, "appraisal_reason": null},
                        {"key": "online", "code": "3.3.2", "title": "Hồ sơ trực tuyến toàn \#
                trình", "survey": false, "value": null, "target": null, "points": null, \#
                "points_self": null, "points_appraised": null, "max": 1.5, "status": \#
                "failed", "reason": "quá 1.000.000 bước tính", "appraisal_reason": null},
                        {"key": "initiative", "code": "T.1", "title": "Sáng kiến", "survey": \#
                false, "value": 0, "target": null, "points": 0, "points_self": null, \#
                "points_appraised": null, "max": 1, "status": "scored", "reason": null, \#
                "appraisal_reason": null}
                      ]
                    }
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
}
