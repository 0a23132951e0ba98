import ChisoData
import ChisoModel
import Foundation
import TestRounds
import Testing

/// What each kind of field makes of what is typed.
@Suite struct FigureTests {
    /// The only datum of a round in which one field was typed.
    private func column(_ field: String, _ typed: String, _ pack: RulePack = .test) throws
        -> FieldColumn
    {
        let quoted = "\"" + typed.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        let table = TestTable("submissions", "unit,field,value\nba-be,\(field),\(quoted)\n")
        let round = try TemporaryRound([twoUnits, table]).round(pack)
        let index = try #require(pack.field(named: field))
        return try #require(round.submissions["2023"]).columns[index]
    }

    @Test(
        "Figures are read by the kind of their field",
        arguments: [
            ("dossiers", "1.234", 1234.0), ("dossiers", "0", 0), ("dossiers", "04", 4),
            ("budget", "0,25", 0.25), ("satisfaction", "100 %", 100),
            ("satisfaction", "98,3", 98.3),
            ("change", "-0,5", -0.5), ("has_plan", "có", 1), ("has_plan", "CÓ", 1),
            ("has_plan", "co\u{301}", 1), ("has_plan", "Yes", 1), ("has_plan", "true", 1),
            ("has_plan", "X", 1), ("has_plan", "1", 1), ("has_plan", "Không", 0),
            ("has_plan", "no", 0), ("has_plan", "FALSE", 0), ("has_plan", "0", 0),
            ("level", "online", 0), ("level", "In_Person", 1), ("level", "TRỰC TIẾP", 1),
            ("level", "trực tuyến".decomposedStringWithCanonicalMapping, 0),
            ("decided_on", "1970-01-01", 0), ("decided_on", "2000-03-01", 11017),
            ("decided_on", "29/2/2024", 19782), ("decided_on", "31/12/1969", -1),
        ])
    func reads(field: String, typed: String, value: Double) throws {
        let column = try column(field, " \(typed)\u{A0}")
        #expect(column.states[0] == .given)
        #expect(column.values[0] == value)
    }

    @Test(
        "What is no figure of its field is refused and kept as typed",
        arguments: [
            ("dossiers", "5%"), ("dossiers", "-1"), ("dossiers", "1,5"), ("budget", "-0,1"),
            ("budget", "98,3%"), ("satisfaction", "-1"), ("satisfaction", "101"), ("has_plan", "2"),
            ("has_plan", "đúng"), ("level", "0"), ("level", "trực tuyến tiếp"),
            ("decided_on", "2023-13-01"), ("decided_on", "31/04/2023"), ("decided_on", "2023-2-1"),
            ("decided_on", "29/02/1900"), ("decided_on", "12/2023"), ("decided_on", "45291"),
            ("dossiers", "na"), ("dossiers", "N/A"), ("dossiers", "không có"),
        ])
    func refuses(field: String, typed: String) throws {
        let column = try column(field, typed)
        #expect(column.states[0] == .refused)
        #expect(column.values[0] == 0)
        #expect(column.texts == [0: typed])
        #expect(column.rows[0] == 2)
    }

    @Test("Blank and NA are told apart in every kind of field", arguments: RulePack.test.fields)
    func absence(field: Field) throws {
        #expect(try column(field.key, "").states[0] == .blank)
        #expect(try column(field.key, " ").states[0] == .blank)
        #expect(try column(field.key, "NA").states[0] == .notApplicable)
    }

    @Test("A declared range holds, its ends included, and may be below zero")
    func range() throws {
        var pack = RulePack.test
        pack.fields[1].least = -5
        pack.fields[1].largest = 5
        let states = try ["-5", "5", "0", "-5,1", "5,1"].map {
            try column("budget", $0, pack).states[0]
        }
        #expect(states == [.given, .given, .given, .refused, .refused])
    }

    @Test("A broken record of a wide table refuses all its figures, for any may be misplaced")
    func brokenWideRecord() throws {
        let table = TestTable(
            "submissions", "unit,dossiers,budget\nba-be,1,5,3\nna-ri,1,2\n")
        let columns = try #require(
            try TemporaryRound([twoUnits, table]).round().submissions["2023"]
        ).columns
        #expect(columns[0].states == [.refused, .given])
        #expect(columns[1].states == [.refused, .given])
    }

    @Test("A broken record of targets or appraisals leaves neither the declared nor another figure")
    func brokenTargets() throws {
        let round = try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value"),
            TestTable("targets", "unit,indicator,target\nba-be,online,5,5\nna-ri,online,6\n"),
            TestTable(
                "appraisals", "unit,field,indicator,value\nba-be,,online,1,5\nna-ri,budget,,2\n"),
        ]).round()
        #expect(round.targets.map(\.unit) == [0, 1])
        #expect(round.targets.map(\.target.isNaN) == [true, false])
        #expect(round.appraisals.map(\.key) == ["online", "budget"])
        #expect(round.appraisals.map(\.state) == [.refused, .given])
    }

    @Test("A blank neither replaces a figure nor contradicts it")
    func blankSaysNothing() throws {
        let first = TestTable("submissions", "unit,dossiers,budget\nba-be,,7\nna-ri,2,\n")
        let second = TestTable("submissions-2", "unit,dossiers,budget\nba-be,1,\nna-ri,,8\n")
        let round = try TemporaryRound([twoUnits, first, second]).round()
        let columns = try #require(round.submissions["2023"]).columns
        #expect(round.diagnostics == [])
        #expect(columns[0].values == [1, 2])
        #expect(columns[1].values == [7, 8])
        #expect(columns[0].origin(of: 0)?.table == 2)
        #expect(columns[1].origin(of: 0)?.table == 1)
    }

    @Test("Columns are known by name, in whatever order the file has them")
    func columnOrder() throws {
        let table = TestTable(
            "submissions", "value,unit,field\n5,na-ri,dossiers\n",
            columns: ["unit", "field", "value"])
        let round = try TemporaryRound([twoUnits, table]).round()
        #expect(round.submissions["2023"]?.columns[0].values == [0, 5])
    }

    @Test("Every byte of Windows-1258 is the letter it stands for, in NFC with the one before it")
    func windows1258() throws {
        let tones: [UInt8: Unicode.Scalar] = [
            0xCC: "à", 0xD2: "ả", 0xDE: "ã", 0xEC: "á", 0xF2: "ạ",
        ]
        let letters: [UInt8: Unicode.Scalar] = [
            0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
            0x89: "‰", 0x8B: "‹", 0x8C: "Œ", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•",
            0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9B: "›", 0x9C: "œ", 0x9F: "Ÿ", 0xC3: "Ă",
            0xD0: "Đ", 0xD5: "Ơ", 0xDD: "Ư", 0xE3: "ă", 0xF0: "đ", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
        ]
        let undefined: Set<UInt8> = [0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E]
        var content = Data("unit,field,value\nba-be,remark,".utf8)
        var expected: [Unicode.Scalar] = []
        for byte in UInt8(0x80)...0xFF where !undefined.contains(byte) {
            content += [UInt8(ascii: "a"), byte]
            if let letter = tones[byte] {
                expected.append(letter)
            } else {
                expected += ["a", letters[byte] ?? Unicode.Scalar(byte)]
            }
        }
        let table = TestTable(
            "submissions", "", properties: ["\"encoding\": \"Windows-1258\""],
            columns: ["unit", "field", "value"], content: content + [UInt8(ascii: ".")])
        let round = try TemporaryRound([twoUnits, table]).round()
        let read = try #require(round.submissions["2023"]?.columns[7].texts[0])
        #expect(Array(read.unicodeScalars) == expected + ["."])
    }

    @Test("A package may have a byte order mark and escaped letters")
    func escapedPackage() throws {
        let round = try TemporaryRound([twoUnits, TestTable("submissions", "unit,field,value")])
        let path = "\(round.path)/datapackage.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("Đợt thử", with: "\\u0110\\u1ee3t \\ud83d\\ude00 \\\"A\\/B\\\\\\t")
        try round.write(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), to: "datapackage.json")
        #expect(try RoundFolder(path: round.path).title == "Đợt 😀 \"A/B\\\t")
    }
}
