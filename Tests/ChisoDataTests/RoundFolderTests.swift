import ChisoData
import ChisoModel
import Foundation
import TestRounds
import Testing

@Suite struct RoundFolderTests {
    @Test("A folder is known by its package before any table is read")
    func package() throws {
        let round = try TemporaryRound(
            [twoUnits, TestTable("submissions", "unit,field,value")],
            chiso: "\"pack\": \"district-par-2023\", \"period\": \"2023\", \"locale\": \"vi\"")
        let folder = try RoundFolder(path: round.path + "/")
        #expect(folder.pack == "district-par-2023")
        #expect(folder.period == "2023")
        #expect(folder.id == "test-round")
        #expect(folder.title == "Đợt thử")
        #expect(folder.path == round.path)
        #expect(folder.diagnostics == [])
    }

    @Test("A long table becomes columns with states, values and origins")
    func longTable() throws {
        let table = """
            unit,field,value,note,evidence
            ba-be,dossiers,04,,

            ba-be,budget,"1.234,5",,
            ba-be,satisfaction,"98,3%","nhiều dòng
            trong một ô",
            na-ri,change,−12,,
            na-ri,has_plan,Có,,
            na-ri,level,trực tuyến,,
            na-ri,decided_on,31/12/2023,,
            na-ri,remark,"Đã nói ""xong"", ký",,
            na-ri,dossiers,NA,,
            na-ri,budget,,,
            """
        let round = try TemporaryRound([twoUnits, TestTable("submissions", table)]).round()
        #expect(round.diagnostics == [])
        let columns = try #require(round.submissions["2023"]).columns
        #expect(round.units.map(\.name) == ["Ba Bể", "Na Rì"])
        #expect(columns[0].values == [4, 0])
        #expect(columns[0].states == [.given, .notApplicable])
        #expect(columns[1].values == [1234.5, 0])
        #expect(columns[1].states == [.given, .blank])
        #expect(columns[2].values == [98.3, 0])
        #expect(columns[3].values == [0, -12])
        #expect(columns[4].values == [0, 1])
        #expect(columns[5].values == [0, 0])
        #expect(columns[5].states == [.blank, .given])
        #expect(columns[6].values == [0, 19722])
        #expect(columns[7].texts == [1: "Đã nói \"xong\", ký"])
        #expect(columns[2].rows == [5, 0])
        #expect(columns[3].rows == [0, 7])
        #expect(columns[3].table == 1)
        #expect(round.tables.map(\.figures) == ["synthetic", "synthetic"])
    }

    @Test("A wide table gives the same columns as the long one")
    func wideTable() throws {
        let long = "unit,field,value\nba-be,dossiers,7\nba-be,level,in_person\nna-ri,dossiers,8\n"
        let wide = "unit,level,dossiers\nba-be,in_person,7\nna-ri,,8\n"
        let fromLong = try TemporaryRound([twoUnits, TestTable("submissions", long)]).round()
        let fromWide = try TemporaryRound([twoUnits, TestTable("submissions", wide)]).round()
        let a = try #require(fromLong.submissions["2023"]).columns
        let b = try #require(fromWide.submissions["2023"]).columns
        #expect(fromWide.diagnostics == [])
        #expect(a.map(\.values) == b.map(\.values))
        #expect(a.map(\.states) == b.map(\.states))
    }

    @Test("Records of other periods stand apart, and the round's own is always there")
    func periods() throws {
        let table = "unit,field,value,period\nba-be,dossiers,1,\nba-be,dossiers,2,2022\n"
        let round = try TemporaryRound([twoUnits, TestTable("submissions", table)]).round()
        #expect(round.submissions.keys.sorted() == ["2022", "2023"])
        #expect(round.submissions["2022"]?.columns[0].values == [2, 0])
        #expect(round.submissions["2023"]?.columns[0].values == [1, 0])
        let empty = try TemporaryRound([twoUnits, TestTable("submissions", "unit,field,value\n")])
        #expect(try empty.round().submissions["2023"]?.columns[0].states == [.blank, .blank])
    }

    @Test("Several tables of submissions make one round, and each datum knows its table")
    func severalTables() throws {
        let north = TestTable("submissions-north", "unit,field,value\nba-be,dossiers,1\n")
        let south = TestTable("submissions-south", "unit,dossiers,budget\nna-ri,2,3\n")
        let round = try TemporaryRound([twoUnits, north, south]).round()
        let dossiers = try #require(round.submissions["2023"]).columns[0]
        #expect(round.diagnostics == [])
        #expect(dossiers.values == [1, 2])
        #expect(dossiers.origin(of: 0)?.table == 1)
        #expect(dossiers.origin(of: 1)?.table == 2)
        #expect(round.submissions["2023"]?.columns[1].origin(of: 0) == nil)
    }

    @Test("Columns of units are numbers or texts by their type, and blank ones are absent")
    func unitColumns() throws {
        let units = TestTable(
            "units",
            "unit,name,kind,communes,area,zone\nba-be,Ba Bể,district,15,\"678,5\",I\n"
                + "na-ri,Na Rì,,NA,,\n",
            types: [
                "communes": "\"type\": \"integer\"",
                "area": "\"type\": \"number\", \"decimalChar\": \",\"",
            ])
        var pack = RulePack.test
        pack.unitColumns = [
            UnitColumn(key: "communes", kind: .count), UnitColumn(key: "area", kind: .amount),
        ]
        let round = try TemporaryRound([units, TestTable("submissions", "unit,field,value")])
            .round(pack)
        #expect(round.diagnostics == [])
        #expect(
            round.units[0].columns == [
                "communes": .number(15), "area": .number(678.5), "zone": .text("I"),
            ])
        #expect(round.units[1].columns == [:])
        #expect(round.units[1].text("kind") == nil)
    }

    @Test("Columns that the pack declares are read by its types, whatever the schema says")
    func declaredColumns() throws {
        let units = TestTable(
            "units", "unit,name,region,code,communes,share\nba-be,Ba Bể,2,007,04,\"12,5%\"\n",
            types: ["region": "\"type\": \"integer\""])
        var pack = RulePack.test
        pack.unitColumns = [
            UnitColumn(key: "region", kind: .text), UnitColumn(key: "code", kind: .text),
            UnitColumn(key: "communes", kind: .count), UnitColumn(key: "share", kind: .percent),
        ]
        let round = try TemporaryRound([units, TestTable("submissions", "unit,field,value")])
            .round(pack)
        #expect(round.diagnostics == [])
        #expect(
            round.units[0].columns == [
                "region": .text("2"), "code": .text("007"), "communes": .number(4),
                "share": .number(12.5),
            ])
    }

    @Test("Targets, appraisals and last period's figures are read")
    func otherTables() throws {
        let round = try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value"),
            TestTable("targets", "unit,indicator,target\nna-ri,on_time,\"97,5\"\n"),
            TestTable(
                "appraisals",
                "unit,field,indicator,value,reason\nba-be,dossiers,,9,Đếm lại\n"
                    + "na-ri,,online,\"0,5\",Chấm lại\nna-ri,level,,NA,Không áp dụng\n"),
            TestTable(
                "previous",
                "unit,key,value\nba-be,field.level,in_person\nba-be,points.on_time,\"1,5\"\n"
                    + "na-ri,rank,2\nna-ri,value.online,\n"),
        ]).round()
        #expect(round.diagnostics == [])
        #expect(
            round.targets == [
                Round.Target(unit: 1, indicator: "on_time", target: 97.5, period: "2023")
            ])
        #expect(round.appraisals.map(\.key) == ["dossiers", "online", "level"])
        #expect(round.appraisals.map(\.value) == [9, 0.5, 0])
        #expect(round.appraisals.map(\.state) == [.given, .given, .notApplicable])
        #expect(round.appraisals.map(\.row) == [2, 3, 4])
        #expect(round.appraisals[0].reason == "Đếm lại")
        #expect(
            round.previous == [
                Round.Previous(unit: 0, key: .field("level"), value: 1),
                Round.Previous(unit: 0, key: .points("on_time"), value: 1.5),
                Round.Previous(unit: 1, key: .rank, value: 2),
            ])
    }

    @Test("Names are in NFC however they were typed")
    func normalized() throws {
        let units = TestTable(
            "units", "unit,name\nba-be,\("Ba Bể".decomposedStringWithCanonicalMapping)\n")
        let round = try TemporaryRound([units, TestTable("submissions", "unit,field,value")])
            .round()
        #expect(Array(round.units[0].name.unicodeScalars) == Array("Ba Bể".unicodeScalars))
    }
}
