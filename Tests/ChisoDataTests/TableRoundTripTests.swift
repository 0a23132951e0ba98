import ChisoData
import ChisoModel
import Foundation
import TestRounds
import Testing

/// A way to write a table, and how a package declares it.
struct Writing: Sendable, CustomTestStringConvertible {
    var delimiter = ","
    var quote = "\""
    var lineEnd = "\n"
    var endsLastLine = true
    var quotesAll = false
    var hasHeader = true
    var encoding = "utf-8"
    var mark: [UInt8] = []

    var testDescription: String {
        "\(encoding)\(mark), \(delimiter.debugDescription), \(lineEnd.debugDescription), "
            + "quote \(quote), all \(quotesAll), header \(hasHeader)"
    }

    static let all: [Writing] = [
        Writing(), Writing(mark: [0xEF, 0xBB, 0xBF]), Writing(lineEnd: "\r\n"),
        Writing(lineEnd: "\r"),
        Writing(endsLastLine: false), Writing(quotesAll: true), Writing(delimiter: ";"),
        Writing(delimiter: "\t", lineEnd: "\r\n", encoding: "utf-16le", mark: [0xFF, 0xFE]),
        Writing(delimiter: "\t", lineEnd: "\r\n", encoding: "utf-16be", mark: [0xFE, 0xFF]),
        Writing(encoding: "utf-16le"), Writing(delimiter: "|", quote: "'"),
        Writing(hasHeader: false),
        Writing(lineEnd: "\r\n", encoding: "windows-1258"),
        Writing(delimiter: ";", quotesAll: true, encoding: "cp1258"),
    ]

    /// As the package describes it; a mark says the encoding, so it is declared only without one.
    var properties: [String] {
        let shown = delimiter == "\t" ? "\\t" : delimiter
        let sign = quote == "\"" ? "\\\"" : quote
        let dialect =
            "\"dialect\": { \"delimiter\": \"\(shown)\", \"quoteChar\": \"\(sign)\", "
            + "\"header\": \(hasHeader) }"
        return mark.isEmpty ? [dialect, "\"encoding\": \"\(encoding)\""] : [dialect]
    }

    func data(_ records: [[String]]) -> Data {
        let lines = records.map { $0.map(cell).joined(separator: delimiter) }
        let text = lines.joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
        return Data(mark) + encoded(text)
    }

    private func cell(_ text: String) -> String {
        let special = [delimiter, quote, "\n", "\r"]
        guard quotesAll || special.contains(where: text.contains) else { return text }
        return quote + text.replacingOccurrences(of: quote, with: quote + quote) + quote
    }

    private func encoded(_ text: String) -> Data {
        switch encoding {
        case "utf-16le": Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        case "utf-16be": Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        case "utf-8": Data(text.utf8)
        default: Data(text.unicodeScalars.flatMap(Self.windows1258))
        }
    }

    /// Vietnamese letters as the code page writes them: a letter, then its tone.
    private static func windows1258(_ scalar: Unicode.Scalar) -> [UInt8] {
        let letters: [String: [UInt8]] = [
            "Đ": [0xD0], "đ": [0xF0], "ă": [0xE3], "ê": [0xEA], "ơ": [0xF5], "ư": [0xFD],
            "ạ": [0x61, 0xF2], "ể": [0xEA, 0xD2], "ế": [0xEA, 0xEC], "ồ": [0xF4, 0xCC],
            "ữ": [0xFD, 0xDE], "ì": [0x69, 0xCC], "é": [0xE9], "₫": [0xFE],
        ]
        if scalar.isASCII { return [UInt8(scalar.value)] }
        guard let bytes = letters[String(scalar)] else { fatalError("no byte for \(scalar)") }
        return bytes
    }
}

@Suite struct TableRoundTripTests {
    private static let pieces = [
        "Đạt", "kể", "hồ sơ", "₫", "é", "ữ", " ", "x", ",", ";", "|", "\t", "\"", "'", "\n", "\r\n",
        "\"\"", "1.234,5", "#",
    ]

    /// Texts that begin and end in a letter, for spaces around a cell are not kept.
    private static func records(count: Int) -> [[String]] {
        var generator = SeededGenerator(seed: 42)
        return (0..<count).map { index in
            let pieces = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }
            return ["unit-\(index)", "a" + pieces.joined() + "z", String(index)]
        }
    }

    @Test("A table reads back the same in every dialect and encoding", arguments: Writing.all)
    func readsBack(writing: Writing) throws {
        let records = Self.records(count: 300)
        let header = ["unit", "remark", "dossiers"]
        let units = "unit,name\n" + records.map { "\($0[0]),\($0[0])\n" }.joined()
        let round = try TemporaryRound([
            TestTable("units", units),
            TestTable(
                "submissions", "", properties: writing.properties, columns: header,
                content: writing.data(writing.hasHeader ? [header] + records : records)),
        ]).round()
        let columns = try #require(round.submissions["2023"]).columns
        #expect(round.diagnostics == [])
        #expect(records.indices.map { columns[7].texts[$0] } == records.map { $0[1] })
        #expect(columns[0].values == records.indices.map(Double.init))
    }

    @Test("Spaces after a delimiter belong to the cell unless the dialect skips them")
    func initialSpace() throws {
        let text = "unit, field, value\nba-be, remark, \"a, b\"\n"
        let columns = ["unit", "field", "value"]
        let skipped = try TemporaryRound([
            twoUnits,
            TestTable(
                "submissions", text, properties: ["\"dialect\": { \"skipInitialSpace\": true }"],
                columns: columns),
        ])
        #expect(try skipped.round().submissions["2023"]?.columns[7].texts == [0: "a, b"])
        let kept = try TemporaryRound([twoUnits, TestTable("submissions", text, columns: columns)])
        #expect(kept.messages().map { $0.prefix(11) } == ["error[D214]"])
    }

    @Test("Without doubled quotes a quote ends its cell")
    func undoubled() throws {
        let text = "unit,field,value\nba-be,remark,\"a\"\"b\"\nna-ri,remark,\"c\"\n"
        let round = try TemporaryRound([
            twoUnits,
            TestTable(
                "submissions", text, properties: ["\"dialect\": { \"doubleQuote\": false }"]),
        ])
        #expect(round.messages().map { $0.prefix(11) } == ["error[D213]"])
        #expect(try round.round().submissions["2023"]?.columns[7].texts[1] == "c")
    }

    @Test("Blank lines and rows of empty cells are skipped and still counted")
    func blankLines() throws {
        let text = "\n\nunit,field,value\n\n,,\n  \nba-be,dossiers,5\n\n"
        let table = TestTable("submissions", text, columns: ["unit", "field", "value"])
        let round = try TemporaryRound([twoUnits, table]).round()
        #expect(round.diagnostics == [])
        #expect(round.submissions["2023"]?.columns[0].rows == [7, 0])
    }

    @Test("A very long cell is read whole")
    func longCell() throws {
        let long = String(repeating: "dài ", count: 26_000) + "z"
        let text = "unit,field,value\nba-be,remark,\(long)\n"
        let round = try TemporaryRound([twoUnits, TestTable("submissions", text)]).round()
        #expect(round.submissions["2023"]?.columns[7].texts[0]?.utf8.count == long.utf8.count)
    }

    @Test("Texts that a schema names as missing stand for nothing")
    func missingValues() throws {
        let text = "unit,field,value\nba-be,dossiers,9999\nba-be,remark,-\nna-ri,dossiers,NA\n"
        let schema = ", \"missingValues\": [\"\", \"-\", \"9999\", \"NA\"]"
        let round = try TemporaryRound([twoUnits, TestTable("submissions", text, schema: schema)])
            .round()
        let columns = try #require(round.submissions["2023"]).columns
        #expect(round.diagnostics == [])
        #expect(columns[0].states == [.blank, .blank])
        #expect(columns[7].states == [.blank, .blank])
    }

    @Test("A column of a number type is read by its schema, any other by the table's locale")
    func numbersBySchema() throws {
        let text = "unit,budget,change\nba-be,1.234,1.234\n"
        let table = TestTable(
            "submissions", text, types: ["change": "\"type\": \"number\""])
        let round = try TemporaryRound([twoUnits, table]).round()
        #expect(round.submissions["2023"]?.columns[1].values[0] == 1234)
        #expect(round.submissions["2023"]?.columns[3].values[0] == 1.234)
        let plain = TestTable(
            "submissions", text,
            properties: ["\"chiso\": { \"locale\": \"c\", \"figures\": \"real\" }"])
        let other = try TemporaryRound([twoUnits, plain]).round()
        #expect(other.submissions["2023"]?.columns[1].values[0] == 1.234)
    }
}
