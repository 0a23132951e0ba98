@testable import ChisoData

/// The records of a delimited table: the first byte chooses the dialect, the rest is the file.
enum Tables {
    private static let dialects: [CSVDialect] = [
        CSVDialect(), CSVDialect(delimiter: UInt8(ascii: ";")),
        CSVDialect(delimiter: UInt8(ascii: "\t"), doublesQuote: false),
        CSVDialect(delimiter: UInt8(ascii: "|"), quote: UInt8(ascii: "'"), skipsInitialSpace: true),
    ]

    static func run(_ input: [UInt8]) throws {
        guard let choice = input.first else { return }
        let dialect = dialects[Int(choice) % dialects.count]
        let decoder = TextDecoder(declared: encoding(choice), path: "t.csv")
        let text: [UInt8]
        do {
            text = try decoder.decode(Array(input.dropFirst()))
        } catch {
            try promise(!error.diagnostics.isEmpty, "a refusal has a reason")
            return
        }
        let records = try records(text, dialect)
        guard dialect.doublesQuote, !records.contains(where: { $0.isFaulty }) else { return }
        let written = written(records.map(\.cells), dialect)
        let again = try self.records(written, dialect)
        try promise(
            again.map(\.cells) == records.map(\.cells),
            "\(records.map(\.cells)) written as '\(String(decoding: written, as: UTF8.self))'"
                + " reads back, not as \(again.map(\.cells))")
    }

    private static func encoding(_ choice: UInt8) -> TextEncoding {
        switch choice >> 4 {
        case 0x8: .utf16LittleEndian
        case 0x9: .utf16BigEndian
        case 0xA: .windows1258
        default: .utf8
        }
    }

    private struct Record {
        var cells: [[UInt8]]
        var isFaulty: Bool
    }

    /// Reads all records, each on a line of its own after the one before it.
    private static func records(_ text: [UInt8], _ dialect: CSVDialect) throws -> [Record] {
        let lines = Places.lines(text)
        var reader = CSVReader(bytes: text, dialect: dialect)
        var records: [Record] = []
        var row = 0
        while reader.advance() {
            try promise(
                reader.row > row && reader.row <= lines,
                "a record starts on line \(reader.row), after \(row), of \(lines)")
            row = reader.row
            try promise(reader.count > 0, "a record has a cell")
            if case .unclosedQuote(let line)? = reader.fault {
                try promise(line >= row && line <= lines, "a quote opens on line \(line)")
            }
            records.append(
                Record(
                    cells: (0..<reader.count).map { Array(reader.bytes($0)) },
                    isFaulty: reader.fault != nil))
        }
        return records
    }

    /// Every cell in quotes, so that all that a cell may hold is held.
    private static func written(_ records: [[[UInt8]]], _ dialect: CSVDialect) -> [UInt8] {
        var text: [UInt8] = []
        for record in records {
            for (place, cell) in record.enumerated() {
                if place > 0 { text.append(dialect.delimiter) }
                text.append(dialect.quote)
                for byte in cell {
                    text.append(byte)
                    if byte == dialect.quote { text.append(byte) }
                }
                text.append(dialect.quote)
            }
            text.append(0x0A)
        }
        return text
    }
}
