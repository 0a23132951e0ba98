import ChisoData
import ChisoModel
import Foundation
import TestRounds
import Testing

/// Every fault the data of a round can have, with its whole text.
@Suite struct FigureDiagnosticsTests {
    private func round(_ records: String, _ others: TestTable...) throws -> TemporaryRound {
        try TemporaryRound(
            [twoUnits, TestTable("submissions", "unit,field,value\n" + records)] + others)
    }

    @Test("D301: a unit that is not known is one fault, however many records it has")
    func unknownUnit() throws {
        #expect(
            try round("ba-bee,dossiers,1\nna-ri,dossiers,2\nba-bee,budget,3\nx,budget,1\n")
                .messages() == [
                    """
                    error[D301]: 'ba-bee' is not a unit of the round, 2 records are not read; did you mean 'ba-be'?
                      data: R/submissions.csv:2 (column unit)
                      fix:  correct it here, or add it to the round
                    """,
                    """
                    error[D301]: 'x' is not a unit of the round, 1 record is not read
                      data: R/submissions.csv:5 (column unit)
                      fix:  correct it here, or add it to the round
                    """,
                ])
    }

    @Test("D302: a field that is not known, in a long and in a wide table")
    func unknownField() throws {
        #expect(
            try round("ba-be,dosiers,1\n").messages() == [
                """
                error[D302]: 'dosiers' is not a field of pack 'test-pack', 1 record is not read; did you mean 'dossiers'?
                  data: R/submissions.csv:2 (column field)
                  fix:  correct it here, or add it to pack 'test-pack'
                """
            ])
        let wide = TestTable("submissions", "unit,dossiers,bugdet\nba-be,1,2\n")
        #expect(
            try TemporaryRound([twoUnits, wide]).messages() == [
                """
                error[D302]: the column 'bugdet' is not a field of pack 'test-pack' and is not read; did you mean 'budget'?
                  data: R/submissions.csv:1 (column bugdet)
                  fix:  correct it here and in the schema, or add it to pack 'test-pack'
                """
            ])
    }

    @Test("D303: a figure that is not a number, with the rule and the row")
    func notANumber() throws {
        var pack = RulePack.test
        pack.fields[0].location = SourceLocation("Rules/test/fields.lua", line: 7)
        let round = try round("ba-be,dossiers,1.5\nna-ri,dossiers,3\n")
        #expect(
            round.messages(pack) == [
                """
                error[D303]: '1.5' of 'dossiers' is not a number: '.' separates groups of three digits, and 1 digit stands after it
                  rule: Rules/test/fields.lua:7
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  a count is a whole number: write it without decimals
                """
            ])
        let column = try #require(try round.round(pack).submissions["2023"]).columns[0]
        #expect(column.states == [.refused, .given])
        #expect(column.texts == [0: "1.5"])
        #expect(column.rows == [2, 3])
    }

    @Test(
        "D334: a day of the figures that is none, in a long and in a wide table; the figures are read"
    )
    func wrongDay() throws {
        for table in [
            "unit,as_of,field,value\nba-be,2023-02-30,dossiers,1\n",
            "unit,as_of,dossiers\nba-be,2023-02-30,1\n",
        ] {
            let round = try TemporaryRound([twoUnits, TestTable("submissions", table)])
            #expect(
                round.messages() == [
                    """
                    error[D334]: '2023-02-30' is not a day of the calendar: on what day the figures hold is not known
                      data: R/submissions.csv:2 (column as_of, unit ba-be, period 2023)
                      fix:  write year-month-day (2023-12-31) or day/month/year (31/12/2023)
                    """
                ])
            let column = try #require(try round.round(.test).submissions["2023"]).columns[0]
            #expect(column.states == [.given, .blank])
            #expect(column.qualifiers == [:])
        }
    }

    @Test("Days that figures hold at are kept by figure, and of a blank none is")
    func keptDays() throws {
        let day = try #require(Day(typed: "2023-12-31"))
        for table in [
            "unit,as_of,field,value\nba-be,31/12/2023,dossiers,1\nna-ri,31/12/2023,dossiers,\n",
            "unit,as_of,dossiers\nba-be,31/12/2023,1\nna-ri,31/12/2023,\n",
        ] {
            let round = try TemporaryRound([twoUnits, TestTable("submissions", table)])
            let column = try #require(try round.round(.test).submissions["2023"]).columns[0]
            #expect(column.qualifiers == [0: Qualifier(asOf: day)])
        }
    }

    private static let records = [
        "ba-be,dossiers,4,2023-06-10,a,A", "ba-be,dossiers,5,2023-06-30,,",
        "ba-be,dossiers,ước 3,2023-05-31,c,C",
    ]

    @Test(
        "Of figures that hold at different days the last counts, in whatever order they come",
        arguments: [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]])
    func replaced(_ order: [Int]) throws {
        let table = TestTable(
            "submissions",
            "unit,field,value,as_of,note,evidence\n"
                + order.map { Self.records[$0] + "\n" }.joined())
        let round = try TemporaryRound([twoUnits, table])
        #expect(round.messages() == [])
        let column = try #require(try round.round(.test).submissions["2023"]).columns[0]
        #expect(column.values[0] == 5 && column.states[0] == .given)
        #expect(column.notes == [:] && column.evidence == [:])
        let qualifier = try #require(column.qualifiers[0])
        #expect(qualifier.asOf?.text == "2023-06-30" && !qualifier.isEstimate)
        #expect(qualifier.earlier.map(\.asOf.text) == ["2023-05-31", "2023-06-10"])
        #expect(qualifier.earlier.map(\.value) == [3, 4])
        #expect(qualifier.earlier.map(\.isEstimate) == [true, false])
        let rows = [2, 0].map { place in 2 + (order.firstIndex(of: place) ?? 0) }
        #expect(qualifier.earlier.map(\.row) == rows)
        let last = try #require(order.firstIndex(of: 1))
        #expect(column.origin(of: 0)?.row == 2 + last)
    }

    @Test("Records of one unit each may be of different days too; a later blank takes nothing away")
    func replacedRecords() throws {
        let table = TestTable(
            "submissions",
            "unit,as_of,dossiers,budget\nba-be,2023-06-30,,7\nba-be,2023-06-10,4,6\n")
        let round = try TemporaryRound([twoUnits, table])
        #expect(round.messages() == [])
        let columns = try #require(try round.round(.test).submissions["2023"]).columns
        #expect(columns[0].values[0] == 4)
        #expect(columns[0].qualifiers[0]?.asOf?.text == "2023-06-10")
        let budget = try #require(columns.first { $0.values[0] == 7 })
        #expect(budget.qualifiers[0]?.earlier.map(\.value) == [6])
    }

    @Test("A figure given twice for one day, or once without a day, is told as ever")
    func notReplaced() throws {
        func codes(_ records: String) throws -> [String] {
            let table = TestTable("submissions", "unit,field,value,as_of\n" + records)
            return try TemporaryRound([twoUnits, table]).round(.test).diagnostics
                .map(\.code.rawValue)
        }
        #expect(try codes("ba-be,dossiers,4,2023-06-30\nba-be,dossiers,5,2023-06-30\n") == ["D316"])
        #expect(try codes("ba-be,dossiers,4,\nba-be,dossiers,5,2023-06-30\n") == ["D316"])
        #expect(try codes("ba-be,dossiers,4,2023-06-30\nba-be,dossiers,4,30/6/2023\n") == ["D315"])
        let later = "ba-be,dossiers,6,2023-12-31\n"
        #expect(
            try codes(later + "ba-be,dossiers,4,2023-06-30\nba-be,dossiers,5,2023-06-30\n") == [
                "D316"
            ])
        #expect(
            try codes("ba-be,dossiers,4,2023-06-30\nba-be,dossiers,-5,2023-12-31\n") == ["D305"])
    }

    @Test("D337: what says neither that a figure is an estimate nor that it is none")
    func unclearEstimate() throws {
        let table = TestTable("submissions", "unit,field,value,estimate\nba-be,dossiers,1,hm\n")
        let round = try TemporaryRound([twoUnits, table])
        #expect(
            round.messages() == [
                """
                error[D337]: 'hm' does not say whether the figure is an estimate, and it counts as one
                  data: R/submissions.csv:2 (column estimate, unit ba-be, period 2023)
                  fix:  write x for an estimate, and nothing for any other figure
                """
            ])
        let column = try #require(try round.round(.test).submissions["2023"]).columns[0]
        #expect(column.qualifiers == [0: Qualifier(isEstimate: true)])
    }

    @Test(
        "A cell says that its figure is an estimate",
        arguments: [
            "ước 45", "Ước đạt 45", "ước tính: 45", "45 (ước)", "45(ƯỚC ĐẠT)", "est. 45",
            "ước thực hiện 45",
        ])
    func estimates(_ typed: String) throws {
        for table in [
            "unit,field,value\nba-be,dossiers,\(typed)\nna-ri,dossiers,46\n",
            "unit,dossiers\nba-be,\(typed)\nna-ri,46\n",
        ] {
            let round = try TemporaryRound([twoUnits, TestTable("submissions", table)])
            #expect(round.messages() == [])
            let column = try #require(try round.round(.test).submissions["2023"]).columns[0]
            #expect(column.values == [45, 46])
            #expect(column.qualifiers == [0: Qualifier(isEstimate: true)])
        }
    }

    @Test(
        "What is no figure is none as an estimate either, and a text is a text",
        arguments: [
            ("dossiers,ước", "D303"), ("dossiers,ước NA", "D303"), ("dossiers,ướt 45", "D303"),
            ("dossiers,\"ước 4,5\"", "D304"), ("dossiers,ước -3", "D305"),
            ("has_plan,ước có", "D306"), ("remark,ước 45", ""),
        ])
    func noEstimates(_ record: String, _ code: String) throws {
        let round = try round("ba-be,\(record)\n")
        let codes = try round.round(.test).diagnostics.map(\.code.rawValue)
        #expect(codes == (code.isEmpty ? [] : [code]))
        let columns = try #require(try round.round(.test).submissions["2023"]).columns
        #expect(!columns.areQualified)
    }

    @Test("D304: a count with decimals")
    func notACount() throws {
        #expect(
            try round("ba-be,dossiers,\"3,0\"\n").messages() == [
                """
                error[D304]: '3,0' of 'dossiers' is not a count: it has decimals
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  a count is a whole number: write it without decimals
                """
            ])
    }

    @Test("D305: a figure out of its range")
    func outOfRange() throws {
        #expect(
            try round("ba-be,dossiers,-3\nba-be,satisfaction,\"100,1%\"\n").messages() == [
                """
                error[D305]: '-3' of 'dossiers' is out of range: 0 or more is allowed
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  correct the figure, or the 'range' in fields.lua
                """,
                """
                error[D305]: '100,1%' of 'satisfaction' is out of range: from 0 to 100 is allowed
                  data: R/submissions.csv:3 (column value, unit ba-be, period 2023)
                  fix:  correct the figure, or the 'range' in fields.lua
                """,
            ])
    }

    @Test("D328: groups of digits beside another decimal sign, and what a text was read as")
    func readAs() throws {
        #expect(
            try round("ba-be,budget,1.234\nna-ri,budget,97.5\nba-be,satisfaction,98.123\n")
                .messages() == [
                    """
                    warning[D328]: '1.234' of 'budget' is read as 1 234, and '97.5' on line 3 has another decimal sign
                      data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                      fix:  see that every figure of the table is typed with the decimal sign of its locale
                    """,
                    """
                    error[D303]: '97.5' of 'budget' is not a number: '.' separates groups of three digits, and 1 digit stands after it
                      data: R/submissions.csv:3 (column value, unit na-ri, period 2023)
                      fix:  in locale 'en' it would be 97.5; if that is meant, write 97,5
                    """,
                    """
                    error[D305]: '98.123' of 'satisfaction' (read as 98 123) is out of range: from 0 to 100 is allowed
                      data: R/submissions.csv:4 (column value, unit ba-be, period 2023)
                      fix:  correct the figure, or the 'range' in fields.lua
                    """,
                ])
        // Beside figures that its own locale reads, a group of digits is no doubt.
        #expect(try round("ba-be,budget,1.234\nna-ri,budget,\"97,5\"\n").messages() == [])
    }

    @Test("D329: a share like a fraction, or without its decimal sign, once for each field")
    func doubtfulShare() throws {
        var pack = RulePack.test
        pack.fields.append(Field(key: "rate", kind: .percent))
        let round = try round(
            "ba-be,rate,983\nna-ri,rate,\"0,98\"\nba-be,satisfaction,\"0,5\"\n"
                + "na-ri,satisfaction,\"0,4\"\n")
        #expect(
            round.messages(pack) == [
                """
                warning[D329]: '983' of 'rate' is read as 983 %, and looks like a share without its decimal sign
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  write percent: 98 for 98 %
                """,
                """
                warning[D329]: '0,98' of 'rate' is read as 0.98 %, and looks like a fraction
                  data: R/submissions.csv:3 (column value, unit na-ri, period 2023)
                  fix:  write percent: 98 for 98 %
                """,
                """
                warning[D329]: '0,5' of 'satisfaction' (and 1 more) is read as 0.5 %, and looks like a fraction
                  data: R/submissions.csv:4 (column value, unit ba-be, period 2023)
                  fix:  write percent: 98 for 98 %
                """,
            ])
        let certain = try self.round(
            "ba-be,rate,\"0,98%\"\nna-ri,rate,0\nba-be,satisfaction,1\n")
        #expect(certain.messages(pack) == [])
    }

    @Test("D306: neither yes nor no")
    func neitherYesNorNo() throws {
        #expect(
            try round("ba-be,has_plan,chưa\n").messages() == [
                """
                error[D306]: 'chưa' of 'has_plan' is neither yes nor no
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  write có or không (or yes, no, true, false, x, 1, 0)
                """
            ])
    }

    @Test("D307: none of the levels")
    func noLevel() throws {
        #expect(
            try round("ba-be,level,onlin\n").messages() == [
                """
                error[D307]: 'onlin' of 'level' is not one of its levels; did you mean 'online'?
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  write one of: online, in_person
                """
            ])
    }

    @Test("D308: no day of the calendar")
    func noDay() throws {
        #expect(
            try round("ba-be,decided_on,29/02/2023\n").messages() == [
                """
                error[D308]: '29/02/2023' of 'decided_on' is not a day of the calendar
                  data: R/submissions.csv:2 (column value, unit ba-be, period 2023)
                  fix:  write year-month-day (2023-12-31) or day/month/year (31/12/2023)
                """
            ])
    }

    @Test("A target in words is sent to the column of words, not told to be left out")
    func targetInWords() throws {
        let targets = TestTable("targets", "unit,indicator,target\nba-be,online,đúng hạn\n")
        #expect(
            try round("", targets).messages() == [
                """
                error[D303]: 'đúng hạn' as target of 'online' is not a number: 'đ' is no part of a number
                  data: R/targets.csv:2 (column target, unit ba-be, period 2023)
                  fix:  write the number; a target in words goes in the column 'words', and leaves 'target' blank
                """
            ])
    }

    @Test("D309: an indicator that is not known; a target may be of a group too")
    func unknownIndicator() throws {
        let targets = TestTable("targets", "unit,indicator,target\nba-be,ontime,5\n")
        #expect(
            try round("", targets).messages() == [
                """
                error[D331]: 'ontime' is not an indicator or a group of pack 'test-pack', 1 record is not read; did you mean 'on_time'?
                  data: R/targets.csv:2 (column indicator)
                  fix:  correct it here, or add it to pack 'test-pack'
                """
            ])
        let appraisals = TestTable(
            "appraisals", "unit,field,indicator,value,reason\nba-be,,ontime,5,vì\n")
        #expect(
            try round("", appraisals).messages() == [
                """
                error[D309]: 'ontime' is not an indicator of pack 'test-pack', 1 record is not read; did you mean 'on_time'?
                  data: R/appraisals.csv:2 (column indicator)
                  fix:  correct it here, or add it to pack 'test-pack'
                """
            ])
    }

    @Test("D310: a key of last period's figures that is not known")
    func unknownKey() throws {
        let previous = TestTable("previous", "unit,key,value\nba-be,point.online,5\n")
        #expect(
            try round("", previous).messages() == [
                """
                error[D310]: 'point.online' is not a figure of pack 'test-pack', 1 record is not read; did you mean 'points.online'?
                  data: R/previous.csv:2 (column key)
                  fix:  correct it here, or add it to pack 'test-pack'
                """
            ])
    }

    private func units(_ text: String, types: [String: String] = [:]) throws -> TemporaryRound {
        try TemporaryRound([
            TestTable("units", text, types: types), TestTable("submissions", "unit,field,value"),
        ])
    }

    @Test("D311: a unit that stands twice refuses the round")
    func unitTwice() throws {
        let round = try units("unit,name\nba-be,Ba Bể\nba-be,Na Rì\n")
        #expect(
            round.messages() == [
                """
                error[D311]: the unit 'ba-be' stands on line 2 already
                  data: R/units.csv:3 (column unit)
                  fix:  give each unit its own code
                """
            ])
        #expect(round.isRefused())
    }

    @Test("D312: a unit without a code refuses the round")
    func noCode() throws {
        let round = try units("unit,name\n,Ba Bể\n")
        #expect(
            round.messages() == [
                """
                error[D312]: the unit has no code
                  data: R/units.csv:2 (column unit)
                  fix:  give it a short code of its own, and keep it from year to year
                """
            ])
        #expect(round.isRefused())
    }

    @Test("D313: a column that the pack reads and the units do not have")
    func noUnitColumn() throws {
        var pack = RulePack.test
        pack.unitColumns = [
            UnitColumn(key: "communes", kind: .count), UnitColumn(key: "population", kind: .number),
        ]
        #expect(
            try units("unit,name,commune\nba-be,Ba Bể,15\n").messages(pack) == [
                """
                error[D313]: pack 'test-pack' reads a column 'communes' that the table does not have
                  data: R/units.csv:1
                  fix:  rename 'commune'
                """,
                """
                error[D313]: pack 'test-pack' reads a column 'population' that the table does not have
                  data: R/units.csv:1
                  fix:  add the column, in the schema too
                """,
            ])
    }

    @Test("D314: a column of numbers with a text in it")
    func unitColumnNoNumber() throws {
        let round = try units(
            "unit,name,communes\nba-be,Ba Bể,\"15,5\"\n",
            types: ["communes": "\"type\": \"number\""])
        #expect(
            round.messages() == [
                """
                error[D314]: '15,5' of 'communes' is not a number: ',' is no part of a number
                  data: R/units.csv:2 (column communes, unit ba-be)
                  fix:  in locale 'vi' it would be 15.5; if that is meant, write 15.5
                """
            ])
        #expect(try round.round().units[0].columns == [:])
    }

    @Test("D314: an entry that is not of the type that the pack declares for its column")
    func notAsDeclared() throws {
        let round = try units("unit,name,communes,share\nba-be,Ba Bể,many,-1\nna-ri,Na Rì,2,NA\n")
        var pack = RulePack.test
        pack.unitColumns = [
            UnitColumn(key: "communes", kind: .count), UnitColumn(key: "share", kind: .percent),
        ]
        #expect(
            round.messages(pack) == [
                """
                error[D314]: 'many' of 'communes' is not a number: 'm' is no part of a number
                  data: R/units.csv:2 (column communes, unit ba-be)
                  fix:  leave it blank when nothing was submitted, or write NA when it does not apply
                """,
                """
                error[D314]: '-1' of 'share' is out of range: 0 or more is allowed
                  data: R/units.csv:2 (column share, unit ba-be)
                  fix:  correct the figure, or the type in pack.lua
                """,
            ])
        #expect(try round.round(pack).units.map(\.columns) == [[:], ["communes": .number(2)]])
    }

    @Test("D322: a text by which numbers differ and that no unit has is a warning, once")
    func absentText() throws {
        var pack = RulePack.test
        pack.unitColumns = [
            UnitColumn(key: "zone", kind: .text), UnitColumn(key: "region", kind: .text),
        ]
        pack.indicators[0].location = SourceLocation("Rules/t/on_time.lua", line: 1)
        pack.indicators[0].max = .byColumn("kind", ["district": 2, "commune": 1])
        pack.indicators[0].target = .byColumn("kind", ["commune": 90])
        pack.indicators[1].paramColumns["floor"] = .byColumn("kind", ["commune": 1, "xã": 1])
        pack.classes = [
            RulePack.ClassBand(name: "Tốt", from: .byColumn("zone", ["I": 90, "IV": 80]))
        ]
        // Not in the table at all, which D313 says.
        pack.indicators[1].target = .byColumn("region", ["1": 1])
        let round = try units(
            "unit,name,kind,zone\nba-be,Ba Bể,district,I\nna-ri,Na Rì,comune,I\n")
        #expect(
            round.messages(pack).dropFirst() == [
                """
                warning[D322]: no unit has 'xã' as its 'kind', by which 'online' differs
                  data: R/units.csv:1 (column kind)
                  fix:  correct it in the pack or here, unless the round has no such unit
                """,
                """
                warning[D322]: no unit has 'IV' as its 'zone', by which class 'Tốt' differs
                  data: R/units.csv:1 (column zone)
                  fix:  correct it in the pack or here, unless the round has no such unit
                """,
                """
                error[D326]: 'comune' of unit na-ri is none of commune, district, xã; did you mean 'commune'?
                  data: R/units.csv:3 (column kind, unit na-ri)
                  fix:  write it as the pack does; the unit is not ranked until then
                """,
            ])
        #expect(!round.isRefused(pack))
    }

    @Test("D326, D327: a kind that is nearly one that the pack names, blank, or none that it names")
    func unclearKind() throws {
        var pack = RulePack.test
        pack.indicators[0].max = .byColumn("kind", ["huyện": 2, "loại 1": 1])
        pack.fields[0].reportedBy = ["sở"]
        let kinds = [
            "huyện", "Huyện", "huyện\u{200B}", "huyện\u{A0}", " huyện  ", "", "", "loại  1",
            "loại 2", "xã",
            "sở", "huyen",
        ]
        let rows = kinds.enumerated().map { "u\($0),U\($0),\($1)\n" }.joined()
        let round = try units("unit,name,kind\n" + rows)
        let names = "none of huyện, loại 1, sở"
        func text(_ severity: String, _ message: String, _ row: Int, _ fix: String) -> String {
            "\(severity): \(message)\n  data: R/units.csv:\(row) (column kind, unit u\(row - 2))\n"
                + "  fix:  \(fix)"
        }
        let write = "write it as the pack does; the unit is not ranked until then"
        let name = "correct it here, or name it in the pack, if the pack means it"
        #expect(
            round.messages(pack) == [
                text(
                    "error[D326]", "'Huyện' of unit u1 is \(names); did you mean 'huyện'?", 3, write
                ),
                text(
                    "error[D326]", "'huyện<U+200B>' of unit u2 is \(names); did you mean 'huyện'?",
                    4, write),
                text(
                    "error[D326]",
                    "the 'kind' of unit u5 and 1 more is blank, and the pack differs by it: "
                        + "huyện, loại 1, sở", 7,
                    "write it as the pack does; the units are not ranked until then"),
                text("warning[D327]", "'loại 2' of unit u8 is \(names)", 10, name),
                text("warning[D327]", "'xã' of unit u9 is \(names)", 11, name),
                text(
                    "error[D326]", "'huyen' of unit u11 is \(names); did you mean 'huyện'?", 13,
                    write),
            ])
        #expect(
            round.messages(pack).contains(
                """
                warning[D327]: 'xã' of unit u9 is none of huyện, loại 1, sở
                  data: R/units.csv:11 (column kind, unit u9)
                  fix:  correct it here, or name it in the pack, if the pack means it
                """))
        let read = try round.round(pack).units
        #expect(
            read.map { $0.unclearColumn != nil } == [
                false, true, true, false, false, true, true, false, false, false, false, true,
            ])
        #expect(read[3].kind == "huyện")
        #expect(read[7].kind == "loại 1")
    }

    @Test(
        "Codes are compared as names are: spaces of any kind are one, invisible letters are shown")
    func codes() throws {
        let table = TestTable(
            "submissions", "unit,field,value\nba  be\u{A0},dossiers,1\nna-ri\u{200B},dossiers,2\n")
        let units = TestTable("units", "unit,name\nba\u{A0}be,Ba Bể\nna-ri,Na Rì\n")
        let round = try TemporaryRound([units, table])
        #expect(
            round.messages() == [
                """
                error[D301]: 'na-ri<U+200B>' is not a unit of the round, 1 record is not read; did you mean 'na-ri'?
                  data: R/submissions.csv:3 (column unit)
                  fix:  correct it here, or add it to the round
                """
            ])
        #expect(try round.round().units[0].code == "ba be")
        #expect(try round.round().submissions["2023"]?.columns[0].values == [1, 0])
        let twice = TestTable("units", "unit,name\na,A\na\u{200B},B\n")
        #expect(
            try TemporaryRound([twice]).messages().contains {
                $0.hasPrefix("error[D311]: the unit 'a<U+200B>' stands on line 2 already")
            })
    }

    @Test("D323: a unit belongs to a unit of the round")
    func unknownParent() throws {
        let round = try units("unit,name,parent\nba-be,Ba Bể,\nx,Xã X,ba-bee\ny,Xã Y,ba-be\n")
        #expect(
            round.messages() == [
                """
                error[D323]: 'x' belongs to 'ba-bee', which is no unit of the round
                  data: R/units.csv:3 (column parent, unit x)
                  fix:  did you mean 'ba-be'?
                """
            ])
        #expect(try round.round().units[2].parent == "ba-be")
    }

    @Test("D324: a unit does not belong to itself, by way of others neither")
    func circleOfParents() throws {
        let round = try units("unit,name,parent\na,A,b\nb,B,a\nc,C,a\n")
        #expect(
            round.messages() == [
                """
                error[D324]: 'a' belongs to itself by way of 'b'
                  data: R/units.csv:2 (column parent, unit a)
                  fix:  correct the parent of one of them
                """,
                """
                error[D324]: 'b' belongs to itself by way of 'a'
                  data: R/units.csv:3 (column parent, unit b)
                  fix:  correct the parent of one of them
                """,
            ])
    }

    @Test("D325: an appraisal without a reason is a warning")
    func appraisalWithoutReason() throws {
        let appraisals = TestTable(
            "appraisals", "unit,field,value,reason\nba-be,dossiers,5,\nna-ri,dossiers,6,sai\n")
        let round = try round("", appraisals)
        #expect(
            round.messages() == [
                """
                warning[D325]: the appraisal of 'dossiers' gives no reason
                  data: R/appraisals.csv:2 (column value, unit ba-be, period 2023)
                  fix:  write in 'reason' why the figure was taken or changed
                """
            ])
        #expect(try round.round().appraisals.map(\.value) == [5, 6])
    }

    @Test("D315: a datum given twice alike is a warning")
    func givenAgain() throws {
        let round = try round("ba-be,dossiers,3\nba-be,dossiers,03\nba-be,dossiers,\n")
        #expect(
            round.messages() == [
                """
                warning[D315]: 'dossiers' is given again, as on line 2
                  data: R/submissions.csv:3 (column value, unit ba-be, period 2023)
                  fix:  take one of the two out
                """
            ])
        #expect(try round.round().submissions["2023"]?.columns[0].values == [3, 0])
    }

    @Test("D316: of two data that differ neither is believed, in whichever tables they stand")
    func givenDifferently() throws {
        let again = try round("ba-be,dossiers,3\nna-ri,dossiers,1\nba-be,dossiers,4\n")
        #expect(
            again.messages() == [
                """
                error[D316]: 'dossiers' is '4' here, but not on line 2: neither is believed
                  data: R/submissions.csv:4 (column value, unit ba-be, period 2023)
                  fix:  take the wrong one out
                """
            ])
        let columns = try #require(try again.round().submissions["2023"]).columns
        #expect(columns[0].states == [.refused, .given])
        let other = try round(
            "ba-be,dossiers,3\n", TestTable("submissions-2", "unit,dossiers\nba-be,4\n"))
        #expect(
            other.messages() == [
                """
                error[D316]: 'dossiers' is '4' here, but not in R/submissions.csv:2: neither is believed
                  data: R/submissions-2.csv:2 (column dossiers, unit ba-be, period 2023)
                  fix:  take the wrong one out
                """
            ])
    }

    @Test("D316: a target given twice differently is not a number, an appraisal is refused")
    func targetTwice() throws {
        let round = try round(
            "", TestTable("targets", "unit,indicator,target\nba-be,online,5\nba-be,online,6\n"),
            TestTable("appraisals", "unit,field,value\nba-be,dossiers,5\nba-be,dossiers,6\n"),
            TestTable("previous", "unit,key,value\nba-be,rank,1\nba-be,rank,2\nna-ri,rank,2\n"))
        #expect(
            round.messages() == [
                """
                error[D316]: the target of 'online' is '6' here, but not on line 2: neither is believed
                  data: R/targets.csv:3 (column target, unit ba-be, period 2023)
                  fix:  take the wrong one out
                """,
                """
                error[D316]: the appraisal of 'dossiers' is '6' here, but not on line 2: neither is believed
                  data: R/appraisals.csv:3 (column value, unit ba-be, period 2023)
                  fix:  take the wrong one out
                """,
                """
                error[D316]: 'rank' is '2' here, but not on line 2: neither is believed
                  data: R/previous.csv:3 (column value, unit ba-be)
                  fix:  take the wrong one out
                """,
            ])
        let read = try round.round()
        #expect(read.targets.map(\.target.isNaN) == [true])
        #expect(read.appraisals.map(\.state) == [.refused])
        #expect(read.previous.map(\.unit) == [1])
    }

    @Test("D317: a record that names no unit, field, indicator or key")
    func namesNothing() throws {
        let targets = TestTable("targets", "unit,indicator,target\nba-be,,5\n")
        let previous = TestTable("previous", "unit,key,value\nba-be,,5\n")
        #expect(
            try round(",dossiers,1\nba-be,,1\n", targets, previous).messages() == [
                """
                error[D317]: the record names no unit
                  data: R/submissions.csv:2 (column unit)
                  fix:  write the unit's code, or take the record out
                """,
                """
                error[D317]: the record names no field
                  data: R/submissions.csv:3 (column field)
                  fix:  write the field's key, or take the record out
                """,
                """
                error[D317]: the record names no indicator
                  data: R/targets.csv:2 (column indicator)
                  fix:  write the key of the indicator or group, or take the record out
                """,
                """
                error[D317]: the record names no key
                  data: R/previous.csv:2 (column key)
                  fix:  write field.<key>, value.<indicator>, points.<indicator> or rank
                """,
            ])
    }

    @Test("D318: a period that is none")
    func noPeriod() throws {
        let table = TestTable("submissions", "unit,field,value,period\nba-be,dossiers,1,Q2/2023\n")
        #expect(
            try TemporaryRound([twoUnits, table]).messages() == [
                """
                error[D318]: 'Q2/2023' is not a period
                  data: R/submissions.csv:2 (column period)
                  fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06
                """
            ])
    }

    @Test(
        "D318: a part of a year that no calendar has, and a day where the round declares none",
        arguments: [
            "2024-13", "2024-Q5", "2024-H3", "2024-4", "2024-Q04", "2024-QIV", "2024-12-31",
        ])
    func noSuchPeriod(_ period: String) throws {
        let tables = [
            TestTable("submissions", "unit,field,value,period\nba-be,dossiers,1,\(period)\n"),
            TestTable("targets", "unit,indicator,target,period\nba-be,on_time,1,\(period)\n"),
            TestTable(
                "appraisals", "unit,field,value,reason,period\nba-be,dossiers,1,x,\(period)\n"),
            TestTable("statements", "document,unit,stated,period\nx,ba-be,1,\(period)\n"),
            TestTable("reports", "unit,report,due,received,period\nba-be,x,,,\(period)\n"),
        ]
        let round = try TemporaryRound([twoUnits] + tables)
        let (message, fix) =
            period == "2024-12-31"
            ? (
                "'2024-12-31' is not a period: it is a day, and the round declares no days",
                "write the period itself: 2024, 2024-Q4, 2024-12"
            ) : ("'\(period)' is not a period", Period.fix)
        #expect(
            round.messages()
                == tables.map {
                    "error[D318]: \(message)\n  data: R/\($0.name).csv:2 (column period)\n"
                        + "  fix:  \(fix)"
                })
        #expect(try round.round().periods == ["2023"])
    }

    @Test("Days are periods where the round's own is one, or the package lists one")
    func days() throws {
        let table = TestTable(
            "submissions", "unit,field,value,period\nba-be,dossiers,1,2023-12-31\n")
        for own in [#""2023-12-30""#, #""2023", "periods": ["2023-12-31"]"#] {
            let round = try TemporaryRound(
                [twoUnits, table], chiso: "\"period\": \(own), \"locale\": \"vi\"")
            #expect(round.messages() == [])
            #expect(try round.round().submissions["2023-12-31"]?.columns[0].values[0] == 1)
        }
        #expect(
            try TemporaryRound(
                [twoUnits, table],
                chiso: #""period": "2023", "periods": ["2023-13"], "locale": "vi""#
            ).messages() == [
                """
                error[D106]: chiso.periods[0]: '2023-13' is not a period
                  data: R/datapackage.json:1
                  fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06
                """
            ])
    }

    @Test("A period in small letters is the same period, in every table")
    func smallLetters() throws {
        let table = TestTable(
            "submissions",
            "unit,field,value,period\nba-be,dossiers,1,2024-q4\nba-be,budget,2,2024-Q4\n")
        let round = try TemporaryRound([twoUnits, table])
        #expect(round.messages() == [])
        #expect(try round.round().periods == ["2023", "2024-Q4"])
        #expect(try round.round().submissions["2024-Q4"]?.columns[0].values[0] == 1)
    }

    @Test("What is found in a record knows its period; a name that is not known, once for each")
    func periodsOfFindings() throws {
        let table = TestTable(
            "submissions",
            "unit,field,value,period\nba-be,dossiers,x,2022\nba-be,no,1,2022\nba-be,no,1,2021\n"
                + "ba-be,no,1,2021\nba-be,dossiers,x,\n")
        let round = try TemporaryRound([twoUnits, table]).round()
        #expect(round.diagnostics.map(\.period) == ["2022", "2022", "2021", "2023"])
        #expect(round.diagnostics[2].message.contains("2 records are not read"))
        #expect(round.generalDiagnostics == [])
        #expect(round.diagnostics { $0 == "2021" }.count == 1)
    }

    @Test("D319: an appraisal without a value is a warning, and no appraisal")
    func noValue() throws {
        let appraisals = TestTable("appraisals", "unit,field,value\nba-be,dossiers,\n")
        let round = try round("", appraisals)
        #expect(
            round.messages() == [
                """
                warning[D319]: the appraisal of 'dossiers' has no value and is not counted
                  data: R/appraisals.csv:2 (column value, unit ba-be, period 2023)
                  fix:  write the figure, write NA, or take the record out
                """
            ])
        #expect(try round.round().appraisals == [])
    }

    @Test("D320: an appraisal of nothing, or of two things")
    func appraisalOfNothing() throws {
        let appraisals = TestTable(
            "appraisals", "unit,field,indicator,value\nba-be,,,1\nba-be,dossiers,online,1\n")
        #expect(
            try round("", appraisals).messages() == [
                """
                error[D320]: the appraisal names neither a field nor an indicator
                  data: R/appraisals.csv:2
                  fix:  name a field to replace its figure, or an indicator to replace its points
                """,
                """
                error[D320]: the appraisal names both a field and an indicator
                  data: R/appraisals.csv:3
                  fix:  name a field to replace its figure, or an indicator to replace its points
                """,
            ])
    }

    @Test("D321: a unit without a name is a warning")
    func noName() throws {
        let round = try units("unit,name\nba-be,\n")
        #expect(
            round.messages() == [
                """
                warning[D321]: the unit 'ba-be' has no name; its code is printed
                  data: R/units.csv:2 (column name)
                  fix:  write its name
                """
            ])
        #expect(try round.round().units[0].name == "ba-be")
    }
}
