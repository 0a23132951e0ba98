import ChisoModel
import ChisoReport
import ChisoScoring
import Testing

@Suite struct PlanReportTests {
    private func task(
        _ node: String, _ words: String, lead: [String], support: [String] = [],
        deadline: String = "", state: PlannedTask.State = .planned, note: String = ""
    ) -> PlannedTask {
        PlannedTask(
            node: node, task: words, lead: lead, support: support,
            deadlines: Deadline.parse(deadline) ?? [], deadlineWords: deadline, state: state,
            note: note)
    }

    private var tasks: [PlannedTask] {
        [
            task(
                "dossiers_on_time", "Rà soát hồ sơ | quá hạn", lead: ["Phòng Nội vụ"],
                support: ["Phòng Tư pháp", "Văn phòng"],
                deadline: "Trước ngày 12 tháng cuối quý và ngày 12/12/2024"),
            task(
                "dossiers_on_time", "", lead: ["Phòng Nội vụ", "Văn phòng"],
                deadline: "Thường xuyên", state: .inProgress, note: "theo kế hoạch"),
            task("direction", "Ban hành kế hoạch", lead: ["Văn phòng"], deadline: "Năm 2025"),
            task("online", "Tuyên truyền", lead: [], state: .done),
        ]
    }

    private func report(
        _ units: [String] = ["bach-thong"], by grouping: ImprovementPlan.Grouping = .lead,
        lead: String? = nil, tasks: [PlannedTask]? = nil, isTodayGiven: Bool = true,
        pack: RulePack = Fixture.pack
    ) throws -> PlanReport {
        var pack = pack
        pack.indicators[1].isSurvey = true
        var round = Round(
            id: "bac-kan-2023", period: "2023", units: [], submissions: [:],
            targets: [
                Round.Target(
                    unit: 1, indicator: "dossiers_on_time", target: 100, period: "2023",
                    words: "100% hồ sơ đúng hạn")
            ])
        round.tasks = tasks ?? self.tasks
        let planner = Planner(
            Fixture.scorecards(pack), round: round,
            today: try #require(Day(typed: "2024-07-01")))
        return PlanReport(
            planner.plan(units: units, by: grouping, lead: lead), isTodayGiven: isTodayGiven)
    }

    @Test("The table shows what is overdue, then each lead, then its criteria with their tasks")
    func table() throws {
        let text = try report().render(.table)
        let start = try #require(text.range(of: "improvement plan"))
        #expect(
            text[start.lowerBound...] == """
                improvement plan, today 2024-07-01; by who leads, criteria by points lost

                Bạch Thông (bach-thong, district)

                points 2.4333 / 5, index 48.67 %
                lost 2.5667 in 3 criteria
                not listed, having no task: 1 criterion that lost nothing
                OVERDUE: 1 task

                overdue since  code   task                     lead
                -------------  -----  -----------------------  ------------
                2024-06-11     3.3.1  Rà soát hồ sơ | quá hạn  Phòng Nội vụ

                targets of 2023: 1 undecided

                code   criterion                            target  result  by  outcome    since
                -----  -----------------------------------  ------  ------  --  ---------  -----
                3.3.1  Tỷ lệ hồ sơ thủ tục hành chính được     100  94.996   -  undecided
                       giải quyết đúng hạn
                       words: 100% hồ sơ đúng hạn

                overdue    lost  criteria  no task  points  / max  targets     lead
                -------  ------  --------  -------  ------  -----  ----------  ------------
                         2.5667         3           2.4333  / 5    0 of 1 met  Văn phòng
                      1  2.0000         1           0.0000  / 2    0 of 1 met  Phòng Nội vụ
                         0.0000         0           0.0000  / 0                nobody named

                Văn phòng: lost 2.5667

                !      lost  code   criterion              points  / max  lead
                -  --------  -----  ---------------------  ------  -----  ----------------------
                     2.0000  3.3.1  Tỷ lệ hồ sơ thủ tục    0.0000  / 2    Phòng Nội vụ; Văn
                                    hành chính được giải                  phòng
                                    quyết đúng hạn
                   target: 100 %; 100% hồ sơ đúng hạn
                   task: (not described); Thường xuyên; in progress; theo kế hoạch
                   (0.5667)  1      Công tác chỉ đạo,      2.4333  / 3    Văn phòng
                                    điều hành CCHC
                   task: Ban hành kế hoạch; Năm 2025; next due 2025-12-31; planned
                     0.5000  1.1    Kế hoạch CCHC năm      0.5000  / 1    Văn phòng
                   task: those of 1
                     0.0667  1.3    Kiểm tra cải cách      1.9333  / 2    Văn phòng
                                    hành chính [survey]
                   task: those of 1

                Phòng Nội vụ: lost 2.0000

                !    lost  code   criterion               points  / max  lead
                -  ------  -----  ----------------------  ------  -----  -----------------------
                !  2.0000  3.3.1  Tỷ lệ hồ sơ thủ tục     0.0000  / 2    Phòng Nội vụ; Văn phòng
                                  hành chính được giải
                                  quyết đúng hạn
                   target: 100 %; 100% hồ sơ đúng hạn
                   task: OVERDUE since 2024-06-11: Rà soát hồ sơ | quá hạn; Trước ngày 12 tháng
                     cuối quý và ngày 12/12/2024; next due 2024-09-11; planned; led by Phòng Nội
                     vụ; with Phòng Tư pháp + Văn phòng
                   task: (not described); Thường xuyên; in progress; theo kế hoạch

                nobody named: lost 0.0000

                !  lost  code   criterion                    points  / max  lead
                -  ----  -----  ---------------------------  ------  -----  ----
                      -  3.3.2  Hồ sơ trực tuyến toàn trình       -  / 1.5  -
                   status: failed: quá 1.000.000 bước tính
                   task: Tuyên truyền; done

                lost: the maximum less the points, of a penalty what it took off; a bonus not
                  earned is not lost
                !: a task is overdue on 2024-07-01
                a criterion with several leads stands under each; in the unit's total it counts
                  once
                (…): points not counted again: of a group, whose indicators count, or of a
                  criterion that weighs nothing in its group
                deadlines of every quarter that name no year are those of 2024
                missing data: zero (no points, stays in the maximum); không nộp số liệu thì
                  không có điểm
                found: 1 error, 1 warning

                """)
    }

    @Test("The Markdown has a row a task, and the criterion in the first")
    func markdown() throws {
        let text = try report(by: .field).render(.markdown)
        let start = try #require(text.range(of: "- improvement plan"))
        #expect(
            text[start.lowerBound...] == """
                - improvement plan, today 2024-07-01; by field of work, criteria by points lost

                ## Bạch Thông (bach-thong, district)

                - points 2.4333 / 5, index 48.67 %
                - lost 2.5667 in 3 criteria
                - not listed, having no task: 1 criterion that lost nothing
                - OVERDUE: 1 task

                | overdue since | code | task | lead |
                | --- | --- | --- | --- |
                | 2024-06-11 | 3.3.1 | Rà soát hồ sơ \\| quá hạn | Phòng Nội vụ |

                ### targets of 2023: 1 undecided

                | code | criterion | target | result | by | outcome | since | words |
                | --- | --- | ---: | ---: | ---: | --- | --- | --- |
                | 3.3.1 | Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn | 100 | 94.996 | - | \
                undecided |  | 100% hồ sơ đúng hạn |

                | overdue | lost | criteria | no task | points | / max | targets | field |
                | ---: | ---: | ---: | ---: | ---: | --- | --- | --- |
                |  | 0.5667 | 2 |  | 2.4333 | / 3 |  | 1 Công tác chỉ đạo, điều hành CCHC |
                | 1 | 2.0000 | 1 |  | 0.0000 | / 2 | 0 of 1 met | 3 Cải cách thủ tục hành chính |

                ### 1 Công tác chỉ đạo, điều hành CCHC: lost 0.5667

                | ! | lost | code | criterion | points | / max | status | target | lead | task \
                | with | until | state |
                | --- | ---: | --- | --- | ---: | --- | --- | --- | --- | --- | --- | --- | --- |
                |  | (0.5667) | 1 | Công tác chỉ đạo, điều hành CCHC | 2.4333 | / 3 |  |  | \
                Văn phòng | Ban hành kế hoạch |  | Năm 2025; next due 2025-12-31 | planned |
                |  | 0.5000 | 1.1 | Kế hoạch CCHC năm | 0.5000 | / 1 |  |  | Văn phòng | those \
                of 1 |  |  |  |
                |  | 0.0667 | 1.3 | Kiểm tra cải cách hành chính \\[survey\\] | 1.9333 | / 2 | \
                 |  | Văn phòng | those of 1 |  |  |  |

                ### 3 Cải cách thủ tục hành chính: lost 2.0000

                | ! | lost | code | criterion | points | / max | status | target | lead | task \
                | with | until | state |
                | --- | ---: | --- | --- | ---: | --- | --- | --- | --- | --- | --- | --- | --- |
                | ! | 2.0000 | 3.3.1 | Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn \
                | 0.0000 | / 2 |  | 100 %; 100% hồ sơ đúng hạn | Phòng Nội vụ | Rà soát hồ sơ \
                \\| quá hạn | Phòng Tư pháp; Văn phòng | Trước ngày 12 tháng cuối quý và ngày \
                12/12/2024; overdue since 2024-06-11; next due 2024-09-11 | planned |
                |  |  |  |  |  |  |  |  | Phòng Nội vụ; Văn phòng | (not described) (theo kế hoạch) |  | \
                Thường xuyên | in progress |
                |  | - | 3.3.2 | Hồ sơ trực tuyến toàn trình | - | / 1.5 | failed: quá \
                1.000.000 bước tính |  | - | Tuyên truyền |  |  | done |

                - lost: the maximum less the points, of a penalty what it took off; a bonus \
                not earned is not lost
                - !: a task is overdue on 2024-07-01
                - (…): points not counted again: of a group, whose indicators count, or of a \
                criterion that weighs nothing in its group
                - deadlines of every quarter that name no year are those of 2024
                - missing data: zero (no points, stays in the maximum); không nộp số liệu thì \
                không có điểm
                - found: 1 error, 1 warning

                """)
    }

    @Test("The CSV has a record a task, and says once of each criterion that it counts")
    func csv() throws {
        #expect(
            try report().render(.csv) == """
                unit,name,section,field,key,code,title,status,survey,points,max,factor,\
                approximate,lost,counts,target,target_words,target_period,covered_by,lead,support,\
                task,deadline,state,overdue_since,next\
                _due,note
                bach-thong,Bạch Thông,Văn phòng,procedures,dossiers_on_time,3.3.1,Tỷ lệ hồ sơ \
                thủ tục hành chính được giải quyết đúng hạn,scored,false,0,2,1,false,2,true,100,100% \
                hồ sơ đúng hạn,2023,,Phòng Nội vụ; Văn phòng,,,Thường xuyên,in_progress,,,theo kế \
                hoạch
                bach-thong,Bạch Thông,Văn phòng,direction,direction,1,"Công tác chỉ đạo, điều \
                hành CCHC",group,false,2.4333,3,1,false,0.5667,false,,,,,Văn phòng,,Ban hành kế \
                hoạch,Năm 2025,planned,,2025-12-31,
                bach-thong,Bạch Thông,Văn phòng,direction,plan,1.1,Kế hoạch CCHC \
                năm,scored,false,0.5,1,1,false,0.5,true,,,,direction,Văn phòng,,,,,,,
                bach-thong,Bạch Thông,Văn phòng,direction,inspections,1.3,Kiểm tra cải cách \
                hành chính,scored,true,1.9333,2,1,false,0.0667,true,,,,direction,Văn phòng,,,,,,,
                bach-thong,Bạch Thông,Phòng Nội vụ,procedures,dossiers_on_time,3.3.1,Tỷ lệ hồ \
                sơ thủ tục hành chính được giải quyết đúng \
                hạn,scored,false,0,2,1,false,2,false,100,100% hồ sơ đúng hạn,2023,,Phòng Nội vụ,Phòng Tư \
                pháp; Văn phòng,Rà soát hồ sơ | quá hạn,Trước ngày 12 tháng cuối quý và ngày \
                12/12/2024,planned,2024-06-11,2024-09-11,
                bach-thong,Bạch Thông,Phòng Nội vụ,procedures,dossiers_on_time,3.3.1,Tỷ lệ hồ \
                sơ thủ tục hành chính được giải quyết đúng \
                hạn,scored,false,0,2,1,false,2,false,100,100% hồ sơ đúng hạn,2023,,Phòng Nội vụ; Văn \
                phòng,,,Thường xuyên,in_progress,,,theo kế hoạch
                bach-thong,Bạch Thông,,procedures,online,3.3.2,Hồ sơ trực tuyến toàn \
                trình,failed,false,,1.5,1,false,,false,,,,,,,Tuyên truyền,,done,,,

                """)
    }

    @Test("Points stand without the hair of doubles, also where their level does not round them")
    func hair() throws {
        var cards = Fixture.scorecards()
        cards.pack.indicators[0].decimals = .unrounded
        cards.indicators[0].statuses[1] = .scored
        cards.indicators[0].points[1] = 0.135.nextDown.nextDown
        let round = Round(id: "bac-kan-2023", period: "2023", units: [], submissions: [:])
        let day = try #require(Day(typed: "2024-07-01"))
        let plan = Planner(cards, round: round, today: day).plan(units: ["bach-thong"])
        let report = PlanReport(plan)
        let key = cards.pack.indicators[0].key
        let record = report.csv.split(separator: "\n").first { $0.contains(",\(key),") }
        #expect(record?.contains(",scored,false,0.135,") == true, "\(record ?? "")")
        #expect(report.render(.json).contains("\"points\": 0.135, "))
    }

    @Test("The JSON keeps the order of the contract")
    func json() throws {
        let text = try report(lead: "Văn phòng").render(.json)
        #expect(
            text == #"""
                {
                  "schema": "chiso.plan/1",
                  "pack": {"id": "district-par-2023", "edition": "2023-1"},
                  "round": "bac-kan-2023", "period": "2023", "today": "2024-07-01", "year": \#
                2024, "grouped_by": "lead", "lead": "Văn phòng", "provisional": true,
                  "plans": [
                    {
                      "unit": "bach-thong", "name": "Bạch Thông", "kind": "district", \#
                "points": 2.4333, "max": 5, "index": 48.67, "bonus": 0, "rounding": 0, \#
                "lost": 2.5667, "losing": 3, "without_task": 0, \#
                "overdue": 0, "not_listed_complete": 0, "not_listed_unknown": 0,
                      "targets": [
                        {"key": "dossiers_on_time", "target": 100, "words": "100% hồ sơ đúng \#
                hạn", "result": 94.996, "points": false, "outcome": "undecided", "margin": null, \#
                "since": "2023"}
                      ],
                      "sections": [
                        {"field": null, "lead": "Văn phòng", "points": 2.4333, "max": 5, \#
                "lost": 2.5667, "losing": 3, "without_task": 0, "overdue": 0, "criteria": \#
                ["dossiers_on_time", "direction", "plan", "inspections"]}
                      ],
                      "criteria": [
                        {
                          "key": "dossiers_on_time", "code": "3.3.1", "title": "Tỷ lệ hồ sơ \#
                thủ tục hành chính được giải quyết đúng hạn", "field": "procedures", "role": \#
                "base", "status": "scored", "reason": null, "survey": false, "points": 0, \#
                "max": 2, "factor": 1, \#
                "approximate": false, \#
                "lost": 2, "counts": true, "target": 100, "target_words": "100% hồ \#
                sơ đúng hạn", "target_period": "2023", "covered_by": null, "overdue": false,
                          "leads": ["Phòng Nội vụ", "Văn phòng"],
                          "tasks": [
                            {"task": "", "state": "in_progress", "deadline": "Thường xuyên", \#
                "overdue_since": null, "next_due": null, "note": "theo kế hoạch", "lead": \#
                ["Phòng Nội vụ", "Văn phòng"], "support": [], "deadlines": ["ongoing"]}
                          ]
                        },
                        {
                          "key": "direction", "code": "1", "title": "Công tác chỉ đạo, điều \#
                hành CCHC", "field": "direction", "role": "base", "status": "group", "reason": \#
                null, "survey": false, "points": 2.4333, "max": 3, "factor": 1, \#
                "approximate": false, \#
                "lost": 0.5667, "counts": \#
                false, "target": null, "target_words": "", "target_period": null, "covered_by": null, "overdue": false,
                          "leads": ["Văn phòng"],
                          "tasks": [
                            {"task": "Ban hành kế hoạch", "state": "planned", "deadline": "Năm \#
                2025", "overdue_since": null, "next_due": "2025-12-31", "note": "", "lead": \#
                ["Văn phòng"], "support": [], "deadlines": ["year"]}
                          ]
                        },
                        {"key": "plan", "code": "1.1", "title": "Kế hoạch CCHC năm", "field": \#
                "direction", "role": "base", "status": "scored", "reason": null, "survey": \#
                false, "points": 0.5, "max": 1, "factor": 1, \#
                "approximate": false, \#
                "lost": 0.5, "counts": true, "target": null, \#
                "target_words": "", "target_period": null, "covered_by": "direction", "overdue": false, "leads": \#
                ["Văn phòng"], "tasks": []},
                        {"key": "inspections", "code": "1.3", "title": "Kiểm tra cải cách hành \#
                chính", "field": "direction", "role": "base", "status": "scored", "reason": \#
                null, "survey": true, "points": 1.9333, "max": 2, "factor": 1, \#
                "approximate": false, \#
                "lost": 0.0667, "counts": \#
                true, "target": null, "target_words": "", "target_period": null, "covered_by": "direction", \#
                "overdue": false, "leads": ["Văn phòng"], "tasks": []}
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

    @Test(
        "Every plan document meets its schema", arguments: ImprovementPlan.Grouping.allCases)
    func schema(_ grouping: ImprovementPlan.Grouping) throws {
        let checker = try SchemaChecker(named: "chiso.plan.1.schema.json")
        for report in [
            try report([], by: grouping), try report(by: grouping, lead: "Phòng Nội vụ"),
            try report([], by: grouping, tasks: []),
        ] {
            #expect(try checker.faults(in: report.render(.json)) == [])
        }
    }

    @Test("No line is wider than 80 columns")
    func width() throws {
        for grouping in ImprovementPlan.Grouping.allCases {
            let text = try report([], by: grouping).render(.table)
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test("A day that nobody gave is said to be the machine's")
    func machineDate() throws {
        let text = try report(by: .points, isTodayGiven: false).render(.table)
        #expect(
            text.contains(
                """

                improvement plan, today 2024-07-01 (the date of this machine); criteria by
                  points lost

                """))
    }

    @Test(
        "A pack that does not simply add points says what its sums are",
        arguments: [
            (Group.Aggregate.sum, 1.0, false), (.mean, 1, true), (.weighted, 1, false),
            (.weighted, 0, false), (.weighted, 0.5, true), (.function([]), 1, true),
        ])
    func additive(_ aggregate: Group.Aggregate, weight: Double, isTold: Bool) throws {
        var pack = Fixture.pack
        pack.groups[1].aggregate = aggregate
        pack.indicators[0].weight = weight
        let text = try report(pack: pack).render(.table)
        #expect(text.contains("\nthe pack does not simply add points: ") == isTold)
    }

    @Test("Of several units the sum is told, and each has a plan in rank order")
    func severalUnits() throws {
        let text = try report([], by: .points, tasks: []).render(.table)
        #expect(text.contains("\n6 units lost 16.1467; nothing is overdue\n"))
        #expect(text.contains("\nno tasks are named for what is listed\n"))
        let names = ["Ba Bể (ba-be", "Chợ Đồn (cho-don", "Chợ Mới (cho-moi"]
        let places = names.compactMap { text.range(of: "\n" + $0)?.lowerBound }
        #expect(places.count == 3)
        #expect(places == places.sorted())
    }
}
