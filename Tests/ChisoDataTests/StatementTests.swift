import ChisoData
import ChisoModel
import Foundation
import TestRounds
import Testing

/// What documents state, the reports that are due, and the documents named with figures.
@Suite struct StatementTests {
    private static let heading =
        "document,place,unit,period,as_of,key,stated,formula,words,note\n"

    private func statements(_ records: String) throws -> TemporaryRound {
        try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"),
            TestTable("statements", Self.heading + records),
        ])
    }

    private func reports(_ records: String) throws -> TemporaryRound {
        try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"),
            TestTable("reports", "unit,report,period,due,received,note\n" + records),
        ])
    }

    @Test("A statement keeps its words, its figure by the table's locale, and its decimals")
    func statement() throws {
        let round = try statements(
            "Báo cáo,mục 2,na-ri,,2023-06-30,on_time,\"33,64 %\",100 * 145 / 431,\"đạt 33,64 %\",n\n"
        )
        #expect(round.messages() == [])
        #expect(
            try round.round().statements == [
                Statement(
                    document: "Báo cáo", place: "mục 2", unit: 1, period: "2023",
                    asOf: Day(typed: "2023-06-30"), key: "on_time", stated: "33,64 %",
                    value: 33.64, decimals: 2, formula: "100 * 145 / 431", words: "đạt 33,64 %",
                    note: "n", row: 2)
            ])
    }

    @Test(
        "A stated figure is read with as many decimals as were printed",
        arguments: [
            ("04", 4, 0), ("1.063", 1063, 0), ("98,30", 98.3, 2), ("100%", 100, 0),
            ("1.234,5", 1234.5, 1), ("71.40%", 71.4, 2), ("1,234.5", 1234.5, 1), ("", nil, 0),
            ("không phát sinh", nil, 0),
        ] as [(String, Double?, Int)])
    func figures(typed: String, value: Double?, decimals: Int) throws {
        let round = try statements("B,,ba-be,,,k,\"\(typed)\",,,\n")
        #expect(round.messages() == [])
        let statement = try #require(try round.round().statements.first)
        #expect(statement.value == value)
        #expect(statement.decimals == decimals)
    }

    @Test("D351: a day that no calendar has costs the record")
    func noDay() throws {
        let round = try statements("B,,ba-be,,31/6/2023,k,1,,,\nB,,ba-be,,30/6/2023,k,1,,,\n")
        #expect(
            round.messages() == [
                """
                error[D351]: '31/6/2023' is not a day of the calendar, and the record is not read
                  data: R/statements.csv:2 (column as_of)
                  fix:  write year-month-day (2023-12-31) or day/month/year (31/12/2023)
                """
            ])
        #expect(try round.round().statements.map(\.row) == [3])
        let late = try reports("ba-be,Báo cáo,2023,12/12/2023,tháng 12,\n")
        #expect(
            late.messages() == [
                """
                error[D351]: 'tháng 12' is not a day of the calendar, and the record is not read
                  data: R/reports.csv:2 (column received)
                  fix:  write year-month-day (2023-12-31) or day/month/year (31/12/2023)
                """
            ])
    }

    @Test("D335, D336: a schedule that says what came, or names a kind that no unit is of")
    func schedule() throws {
        let round = try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"),
            TestTable(
                "reports",
                "unit,report,period,due,received,kinds\n,Báo cáo A,,12/03/2023,2023-03-10,\n"
                    + ",Báo cáo B,,12/03/2024,,distrct\n,Báo cáo C,,12/03/2024,,\n"),
        ])
        #expect(
            round.messages() == [
                """
                error[D335]: the schedule says that 'Báo cáo A' came on '2023-03-10', of every unit
                  data: R/reports.csv:2 (column received)
                  fix:  write a record with the unit for each that came, or name the unit here
                """,
                """
                warning[D336]: no unit is of kind 'distrct', which owes 'Báo cáo B'; did you mean 'district'?
                  data: R/reports.csv:3 (column kinds)
                  fix:  correct it, or leave 'kinds' blank for every unit
                """,
            ])
        #expect(try round.round().reports.map(\.report) == ["Báo cáo C", "Báo cáo C"])
    }

    @Test("D352: a key that is no name")
    func noName() throws {
        let round = try statements("B,,ba-be,,,TC 1.2,1,,,\n")
        #expect(
            round.messages() == [
                """
                error[D352]: 'TC 1.2' is not a name, and the statement is not read
                  data: R/statements.csv:2 (column key)
                  fix:  write a field's key, or a name of small letters, digits and '_'
                """
            ])
        #expect(try round.round().statements == [])
    }

    @Test("D353: digits that are no number, where something is to be compared")
    func noNumber() throws {
        let round = try statements(
            "B,,ba-be,,,k,71 (264/371),,,\nB,,ba-be,,,,71 (264/371),,,\n")
        #expect(
            round.messages() == [
                """
                warning[D353]: '71 (264/371)' as stated is not a number, and is not compared: after '71' and a space stands '(264/371)'
                  data: R/statements.csv:2 (column stated, unit ba-be, period 2023)
                  fix:  write the figure alone, and the words around it under 'words'
                """
            ])
        #expect(try round.round().statements.map(\.value) == [nil, nil])
    }

    @Test("D354: a deadline that is not understood is kept as words")
    func noDeadline() throws {
        let round = try reports("ba-be,Báo cáo,2023,lúc nào xong,,\n")
        #expect(
            round.messages() == [
                """
                error[D354]: 'lúc nào xong' is not understood as a deadline, and is not checked
                  data: R/reports.csv:2 (column due, unit ba-be, period 2023)
                  fix:  write a day (12/12/2024, Trước ngày 12/12/2024), Quý III/2024, Năm 2024, Trước ngày 12 tháng cuối quý or Hằng quý; NA exempts the unit
                """
            ])
        let report = try #require(try round.round().reports.first)
        #expect(report.due == [])
        #expect(report.dueWords == "lúc nào xong")
    }

    @Test("A report keeps when it is due and when it came")
    func report() throws {
        let round = try reports(
            "na-ri,Báo cáo CCHC,2023-Q2,10/06/2023,2023-06-12,n\nna-ri,Báo cáo CCHC,,,,\n"
                + "na-ri,Báo cáo quý,,Trước ngày 12 tháng cuối quý và ngày 12/12/2023,,\n")
        #expect(round.messages() == [])
        let due = try #require(Day(year: 2023, month: 6, day: 10))
        #expect(
            try round.round().reports == [
                PeriodicReport(
                    unit: 1, report: "Báo cáo CCHC", period: "2023-Q2", due: [.day(due)],
                    dueWords: "10/06/2023", received: Day(due.number + 2), note: "n", row: 2),
                PeriodicReport(unit: 1, report: "Báo cáo CCHC", period: "2023", row: 3),
                PeriodicReport(
                    unit: 1, report: "Báo cáo quý", period: "2023",
                    due: [.beforeDayOfQuarter(12), .day(try #require(Day(typed: "2023-12-12")))],
                    dueWords: "Trước ngày 12 tháng cuối quý và ngày 12/12/2023", row: 4),
            ])
    }

    @Test("Records without a document or a report, and a report told of twice, are said")
    func unnamed() throws {
        #expect(
            try statements(",,ba-be,,,k,1,,,\n").messages() == [
                """
                error[D317]: the record names no document
                  data: R/statements.csv:2 (column document)
                  fix:  write the title of the document that states it
                """
            ])
        let twice = try reports(
            "ba-be,,2023,,,\nba-be,A,2023,,2023-12-01,\nba-be,A,2023,,2023-12-02,\n"
                + "ba-be,B,2023,,,\nba-be,B,2023,,,\n")
        #expect(
            twice.messages() == [
                """
                error[D317]: the record names no report
                  data: R/reports.csv:2 (column report)
                  fix:  write what is reported
                """,
                """
                error[D316]: the report 'A' is '2023-12-02' here, but not on line 3: neither is believed
                  data: R/reports.csv:4 (column report, unit ba-be, period 2023)
                  fix:  take the wrong one out
                """,
                """
                warning[D315]: the report 'B' is given again, as on line 5
                  data: R/reports.csv:6 (column report, unit ba-be, period 2023)
                  fix:  take one of the two out
                """,
            ])
        #expect(try twice.round().reports.map(\.report) == ["B"])
    }

    @Test("A broken record of either table costs that record")
    func broken() throws {
        let round = try statements("B,,ba-be\nB,,ba-be,,,k,1,,,\n")
        #expect(round.messages().map { $0.prefix(12) } == ["error[D212]:"])
        #expect(try round.round().statements.map(\.row) == [3])
        let other = try reports("ba-be,A\nba-be,B,2023,,,\n")
        #expect(other.messages().map { $0.prefix(12) } == ["error[D212]:"])
        #expect(try other.round().reports.map(\.row) == [3])
    }

    @Test("The document named with a datum is kept, the first where a datum is given twice")
    func evidence() throws {
        let round = try TemporaryRound([
            twoUnits,
            TestTable(
                "submissions",
                "unit,field,value,evidence\nba-be,dossiers,1,12/BC-UBND ngày 01/02/2023\n"
                    + "na-ri,dossiers,2,\nba-be,dossiers,1,khác\n"),
        ])
        #expect(round.messages().map { $0.prefix(14) } == ["warning[D315]:"])
        let columns = try #require(try round.round().submissions["2023"]).columns
        #expect(columns[0].evidence == [0: "12/BC-UBND ngày 01/02/2023"])
    }
}
