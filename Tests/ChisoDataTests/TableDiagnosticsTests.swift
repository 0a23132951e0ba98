import ChisoData
import Foundation
import TestRounds
import Testing

/// Every fault a file of a round can have, with its whole text.
@Suite struct TableDiagnosticsTests {
    private func round(
        _ text: String, content: Data? = nil, columns: [String] = ["unit", "field", "value"],
        properties: [String] = []
    ) throws -> TemporaryRound {
        try TemporaryRound([
            twoUnits,
            TestTable(
                "submissions", text, properties: properties, columns: columns, content: content),
        ])
    }

    @Test("D201: a file that is not there")
    func noFile() throws {
        let round = try round("")
        try FileManager.default.removeItem(atPath: "\(round.path)/submissions.csv")
        #expect(
            round.messages() == [
                """
                error[D201]: there is no such file
                  data: R/submissions.csv
                  fix:  put the file here, or correct the 'path' in datapackage.json
                """
            ])
    }

    @Test("D202: a folder in place of a file")
    func folder() throws {
        let round = try round("")
        try FileManager.default.removeItem(atPath: "\(round.path)/submissions.csv")
        try FileManager.default.createDirectory(
            atPath: "\(round.path)/submissions.csv", withIntermediateDirectories: false)
        #expect(
            round.messages() == [
                """
                error[D202]: this is a folder, not a file
                  data: R/submissions.csv
                  fix:  put the table itself here
                """
            ])
    }

    @Test("D203: a file beyond the largest that is read")
    func tooLarge() throws {
        let round = try round("")
        let file = try #require(FileHandle(forWritingAtPath: "\(round.path)/submissions.csv"))
        try file.truncate(atOffset: 1 << 30 + 1)
        try file.close()
        #expect(
            round.messages() == [
                """
                error[D203]: the file has 1073741825 bytes, more than the 1073741824 that are read
                  data: R/submissions.csv
                  fix:  divide the table among several resources 'submissions-…'
                """
            ])
    }

    @Test("D204: bytes that are not UTF-8, by line")
    func notUTF8() throws {
        let content =
            Data("unit,field,value\r\nba-be,dossiers,1\r\nna-ri,remark,".utf8) + [0xC0, 0x41]
        #expect(
            try round("", content: content).messages() == [
                """
                error[D204]: the file is not UTF-8: byte 0xC0
                  data: R/submissions.csv:3
                  fix:  if Excel wrote it, save it as 'CSV UTF-8', or declare "encoding": "windows-1258"
                """
            ])
    }

    @Test("D205: UTF-16 with half a character, or without a mark")
    func notUTF16() throws {
        let half = Data([0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00])
        #expect(
            try round("", content: half).messages() == [
                """
                error[D205]: the file is not UTF-16: half a character
                  data: R/submissions.csv:2
                  fix:  save the table again as CSV UTF-8
                """
            ])
        let odd = Data([0xFE, 0xFF, 0x00, 0x41, 0x00])
        #expect(try round("", content: odd).messages().map { $0.prefix(12) } == ["error[D205]:"])
        let bare = try round(
            "", content: Data([0x41, 0x00]), properties: ["\"encoding\": \"utf-16\""])
        #expect(
            bare.messages() == [
                """
                error[D205]: the file is declared to be utf-16 and has no byte order mark
                  data: R/submissions.csv
                  fix:  declare 'utf-16le' or 'utf-16be'
                """
            ])
    }

    @Test("D206: a byte that stands for nothing in Windows-1258")
    func notWindows1258() throws {
        let content = Data("unit,field,value\n".utf8) + [0x8A]
        let round = try round("", content: content, properties: ["\"encoding\": \"cp1258\""])
        #expect(
            round.messages() == [
                """
                error[D206]: the file is not Windows-1258: byte 0x8A stands for nothing
                  data: R/submissions.csv:2
                  fix:  save it as 'CSV UTF-8' and declare no encoding
                """
            ])
    }

    @Test("D207: a NUL")
    func zero() throws {
        #expect(
            try round("unit,field,value\nba-be,dossiers,1\0\n").messages() == [
                """
                error[D207]: the file holds a NUL byte
                  data: R/submissions.csv:2
                  fix:  save the table as CSV UTF-8; UTF-16 without a byte order mark must be declared
                """
            ])
    }

    @Test("D208: an empty file")
    func empty() throws {
        #expect(
            try round("\r\n\n").messages() == [
                """
                error[D208]: the file is empty
                  data: R/submissions.csv
                  fix:  write the header: unit, field, value
                """
            ])
    }

    @Test("D209: header and schema differ, both are named")
    func header() throws {
        #expect(
            try round("unit,feild,value,x\n").messages() == [
                """
                error[D209]: header and schema differ: only the header has 'feild', 'x'; only the schema has 'field'
                  data: R/submissions.csv:1
                  fix:  did you mean 'field' by 'feild'?
                """
            ])
        #expect(
            try round("unit,field\n").messages() == [
                """
                error[D209]: header and schema differ: only the schema has 'value'
                  data: R/submissions.csv:1
                  fix:  name the same columns in both
                """
            ])
        #expect(
            try round("unit;field;value\n").messages() == [
                """
                error[D209]: header and schema differ: only the header has 'unit;field;value'; only the schema has 'unit', 'field', 'value'
                  data: R/submissions.csv:1
                  fix:  declare "dialect": { "delimiter": ";" }
                """
            ])
    }

    @Test(
        "D209: what stands above the header, or has no name in it, is told as what it is",
        arguments: [
            (
                "sep=;\nunit;field;value\n", 1,
                "the first line is 'sep=;', which tells a spreadsheet what parts the cells, and is no header",
                "remove the line, and declare \"dialect\": { \"delimiter\": \";\" }"
            ),
            (
                "Báo cáo quý,,\nKỳ 2023,,\nunit,field,value\nba-be,done,5\n", 1,
                "the header stands on line 3, and 'Báo cáo quý' above it",
                "remove what stands above the header"
            ),
            (
                "Báo cáo quý,,\nba-be,done,5\n", 1,
                "header and schema differ: only the header has 'Báo cáo quý'; "
                    + "only the schema has 'unit', 'field', 'value'",
                "name the same columns in both"
            ),
            (
                "unit,field,value,,\nba-be,done,5,,\n", 1,
                "column 4 has no name in the header",
                "name it here and in the schema, or remove the column"
            ),
        ])
    func foreignHeader(text: String, row: Int, message: String, fix: String) throws {
        #expect(
            try round(text).messages() == [
                """
                error[D209]: \(message)
                  data: R/submissions.csv:\(row)
                  fix:  \(fix)
                """
            ])
    }

    @Test("D210: a heading that stands twice")
    func headingTwice() throws {
        #expect(
            try round("unit,field,value,unit\n").messages() == [
                """
                error[D210]: the header has 'unit' twice
                  data: R/submissions.csv:1
                  fix:  give each column its own name
                """
            ])
    }

    @Test("D211: a table without a column it needs")
    func noColumn() throws {
        #expect(
            try round("units,field,value\n", columns: ["units", "field", "value"]).messages() == [
                """
                error[D211]: the table has no column 'unit'
                  data: R/submissions.csv:1
                  fix:  rename 'units', in the schema too
                """
            ])
    }

    @Test("D212: records too short or too long are not read, the others are")
    func cellCount() throws {
        let round = try round(
            "unit,field,value\nba-be,dossiers\nna-ri,dossiers,1.234\nba-be,budget,1,5\n")
        #expect(
            round.messages() == [
                """
                error[D212]: the record has 2 cells, the header 3
                  data: R/submissions.csv:2
                  fix:  put cells that hold the delimiter in quotes, and write every delimiter
                """,
                """
                error[D212]: the record has 4 cells, the header 3
                  data: R/submissions.csv:4
                  fix:  put cells that hold the delimiter in quotes, and write every delimiter
                """,
            ])
        let columns = try #require(try round.round().submissions["2023"]).columns
        #expect(columns[0].states == [.refused, .given])
        #expect(columns[0].values == [0, 1234])
        #expect(columns[1].states == [.refused, .blank])
    }

    @Test("D213: text after a closing quote")
    func afterQuote() throws {
        let round = try round("unit,field,value\nba-be,remark,\"a\" b\nna-ri,remark,c\n")
        #expect(
            round.messages() == [
                """
                error[D213]: something stands after the closing quote of column 3
                  data: R/submissions.csv:2
                  fix:  put the whole cell in quotes, and double the quotes in it
                """
            ])
        #expect(try round.round().submissions["2023"]?.columns[7].texts[1] == "c")
    }

    @Test("D214: a quote in a cell without quotes")
    func quoteInText() throws {
        #expect(
            try round("unit,field,value\nba-be,remark,a \"b\"\n").messages() == [
                """
                error[D214]: a quote stands inside column 3, which is not in quotes
                  data: R/submissions.csv:2
                  fix:  put the whole cell in quotes, and double the quotes in it
                """
            ])
    }

    @Test("D215: a quote that is never closed, by the line it opens on")
    func unclosed() throws {
        let round = try round("unit,field,value\nba-be,remark,\"a\nb\"\nna-ri,remark,\"c\nd\n")
        #expect(
            round.messages() == [
                """
                error[D215]: the quote that opens on this line is never closed
                  data: R/submissions.csv:4
                  fix:  close it, or double it if it is part of the text
                """
            ])
        #expect(round.isRefused())
    }

    @Test("D216: a column that nobody reads is a warning")
    func unread() throws {
        let columns = ["unit", "field", "value", "perod", "note"]
        #expect(
            try round("unit,field,value,perod,note\n", columns: columns).messages() == [
                """
                warning[D216]: the column 'perod' is not read; did you mean 'period'?
                  data: R/submissions.csv:1
                  fix:  columns that are read: unit, field, value, period, evidence, as_of, estimate
                """
            ])
    }
}
