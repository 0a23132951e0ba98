import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring
import Testing

@Suite struct GoalReportTests {
    @Test("The table shows the change, its cost, the unit before and after, and its rivals")
    func table() throws {
        let table = GoalReport(try Fixture.answer()).render(.table)
        let start = try #require(table.range(of: "goal: "))
        #expect(
            table[start.lowerBound...] == """
                goal: unit.bach-thong.rank <= 3

                reached at a cost of 14; nothing cheaper in the steps below reaches it (1234
                  combinations scored, all cheaper ones among them)

                field                      title                         now  → new  cost
                -------------------------  ----------------------------  ---  -----  ----
                dossiers_resolved_on_time  Số hồ sơ giải quyết đúng hạn  190    197    14

                Bạch Thông  points  index  rank  class
                ----------  ------  -----  ----  -----
                now         2.4333  48.67     4  Yếu
                new         2.4333  52.50     3  Yếu

                overtakes: Chợ Mới
                margin: 2.19 of index before Chợ Mới, the next behind
                45.96 of index behind Chợ Đồn, the next ahead

                what may change:

                field                        now  from   to  step  cost of 1  measure  limits
                -------------------------  -----  ----  ---  ----  ---------  -------  --------
                dossiers_resolved_on_time    190     0  400     1          2  hồ sơ    chosen
                plan_share                 blank     0  100  0.01          1  %        declared

                figures that a check refutes, or that make a cell fail, are not allowed
                the cost of filling in a blank field is counted from 0
                chosen limits: up to twice the largest figure of the round for the field, or of
                  the unit for fields read with it

                """)
    }

    @Test(
        "Each outcome is told for what it is",
        arguments: [
            (GoalAnswer.Outcome.already, "met as it is: nothing has to change"),
            (.reachedBestFound, "reached at a cost of 14, the best found; something cheaper may"),
            (.outOfReach, "out of reach, proved: no figures that the fields may hold"),
            (.outOfReachAtBest, "out of reach, proved: not met even if every indicator that"),
            (.outOfReachWithinLimits, "out of reach: no figures within the limits below reach it"),
            (.notFound, "not reached by any figures tried; not proved to be out of reach"),
        ])
    func verdicts(_ outcome: GoalAnswer.Outcome, _ words: String) throws {
        let table = GoalReport(try Fixture.answer(outcome)).render(.table, on: Screen(width: 200))
        #expect(table.contains("\n" + words))
    }

    @Test("The CSV has a record a field that may change")
    func csv() throws {
        let text = GoalReport(try Fixture.answer()).render(.csv)
        #expect(
            text == """
                goal,outcome,field,title,measure,now,new,cost,rank_before,rank_after,index_before,\
                index_after,class_before,class_after
                unit.bach-thong.rank <= 3,reached_exactly,dossiers_resolved_on_time,Số hồ sơ giải \
                quyết đúng hạn,hồ sơ,190,197,14,4,3,48.67,52.5,Yếu,Yếu
                unit.bach-thong.rank <= 3,reached_exactly,plan_share,Tỷ lệ | kế hoạch,%,,,,4,3,\
                48.67,52.5,Yếu,Yếu

                """)
    }

    @Test("Every goal document meets its schema")
    func json() throws {
        let checker = try SchemaChecker(named: "chiso.goal.1.schema.json")
        for outcome in [GoalAnswer.Outcome.reachedExactly, .already, .outOfReach, .notFound] {
            let document = GoalReport(try Fixture.answer(outcome)).render(.json)
            #expect(try checker.faults(in: document) == [])
        }
    }

    @Test("The Markdown holds the same figures as the table")
    func markdown() throws {
        let text = GoalReport(try Fixture.answer()).render(.markdown)
        #expect(text.contains("| 190 | 197 | 14 |"))
        #expect(text.contains("\n- overtakes: Chợ Mới\n"))
    }
}
