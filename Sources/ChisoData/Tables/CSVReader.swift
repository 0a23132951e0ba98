/// Reads the records of a delimited table one by one, out of the bytes of the whole file.
///
/// RFC 4180, read strictly: a quoted cell may hold delimiters, quotes and line ends; lines end in
/// CRLF, LF or CR; the last line needs no end; lines without a letter are skipped. What breaks these
/// rules is a ``Fault`` of its record, and reading goes on with the next line. A record is known by
/// the line on which it starts. Cells are ranges of the file's bytes: no text is made until one is
/// asked for, so a million records cost no million strings.
///
/// Why not SwiftCSV, the package at hand (0.10): it tells no line numbers, takes any quoting for
/// good, drops cells beyond the header without a word, and makes a string of every cell.
struct CSVReader {
    /// What breaks the rules in a record; the first of its faults.
    enum Fault: Hashable {
        /// Something stands between the closing quote of a cell (from 0) and the next delimiter.
        case textAfterQuote(cell: Int)
        /// A quote stands inside a cell (from 0) that does not begin with one.
        case quoteInText(cell: Int)
        /// A quote opened on this line is never closed: the rest of the file is one cell.
        case unclosedQuote(line: Int)
    }

    /// A cell: where its bytes are.
    private struct Cell {
        var start: Int
        var end: Int
        /// Whether the range is of ``unescaped`` instead of the file.
        var isUnescaped = false
    }

    /// The line on which the current record starts, from 1.
    private(set) var row = 0
    /// What is wrong with the current record.
    private(set) var fault: Fault?
    /// Where the current record's cells stand in the file, quotes included.
    private(set) var ranges: [Range<Int>] = []
    /// Where the current record ends, and where the next line begins: equal when no line end stands between.
    private(set) var end = 0..<0

    private let bytes: [UInt8]
    private let dialect: CSVDialect
    private var next = 0
    /// Where the current record starts.
    private var start = 0
    private var line = 1
    private var cells: [Cell] = []
    /// The cells of the current record that held doubled quotes, without the doubling.
    private var unescaped: [UInt8] = []

    /// Stands before the first record.
    ///
    /// - Parameter bytes: Valid UTF-8 without byte order mark.
    init(bytes: [UInt8], dialect: CSVDialect) {
        self.bytes = bytes
        self.dialect = dialect
    }

    /// The most cells of a record that are kept; a record has fewer, or is at fault.
    private static let most = 100_000

    /// Cells of the current record.
    private(set) var count = 0

    /// The first cell that is longer than a number of bytes; nil: none is.
    func cell(longerThan length: Int) -> Int? {
        // A whole record is seldom so long.
        guard next - start > length else { return nil }
        return cells.firstIndex { $0.end - $0.start > length }
    }

    /// The bytes of a cell, quotes taken off.
    func bytes(_ cell: Int) -> ArraySlice<UInt8> {
        let place = cells[cell]
        return place.isUnescaped
            ? unescaped[place.start..<place.end] : bytes[place.start..<place.end]
    }

    /// Moves to the next record that is not blank; false after the last.
    mutating func advance() -> Bool {
        while next < bytes.count {
            readRecord()
            if fault != nil || !isBlank { return true }
        }
        return false
    }

    /// Whether no cell holds anything but spaces: a blank line, or a row that a spreadsheet emptied.
    private var isBlank: Bool {
        count == cells.count
            && cells.allSatisfy { cell in
                cell.isUnescaped == false && bytes[cell.start..<cell.end].allSatisfy { $0 == 0x20 }
            }
    }

    private mutating func readRecord() {
        cells.removeAll(keepingCapacity: true)
        count = 0
        unescaped.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        fault = nil
        row = line
        start = next
        repeat {
            if dialect.skipsInitialSpace {
                while next < bytes.count, bytes[next] == 0x20 { next += 1 }
            }
            let start = next
            if next < bytes.count, bytes[next] == dialect.quote {
                readQuotedCell()
            } else {
                readPlainCell()
            }
            ranges.append(start..<next)
        } while takeDelimiter()
        let last = next
        takeLineEnd()
        end = last..<next
    }

    private mutating func takeDelimiter() -> Bool {
        guard next < bytes.count, bytes[next] == dialect.delimiter else { return false }
        next += 1
        return true
    }

    private mutating func takeLineEnd() {
        guard next < bytes.count else { return }
        next += bytes[next] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A ? 2 : 1
        line += 1
    }
}

// MARK: - Cells

extension CSVReader {
    private mutating func readPlainCell() {
        let start = next
        skipToEndOfCell { .quoteInText(cell: $0) }
        append(Cell(start: start, end: next))
    }

    /// Passes over plain text; a quote in it is a fault.
    private mutating func skipToEndOfCell(_ quoteFault: (Int) -> Fault) {
        while next < bytes.count {
            let byte = bytes[next]
            if byte == dialect.delimiter || byte == 0x0A || byte == 0x0D { return }
            if byte == dialect.quote, fault == nil { fault = quoteFault(count) }
            next += 1
        }
    }

    private mutating func readQuotedCell() {
        let opening = line
        next += 1
        var start = next
        var copied: Int?
        while true {
            guard next < bytes.count else {
                fault = fault ?? .unclosedQuote(line: opening)
                break
            }
            let byte = bytes[next]
            if byte == dialect.quote {
                let isDoubled =
                    dialect.doublesQuote && next + 1 < bytes.count
                    && bytes[next + 1] == dialect.quote
                guard isDoubled else { break }
                copied = copied ?? unescaped.count
                unescaped.append(contentsOf: bytes[start...next])
                next += 2
                start = next
            } else {
                if byte == 0x0A || byte == 0x0D && !isFollowedByLineFeed { line += 1 }
                next += 1
            }
        }
        closeQuotedCell(start: start, copied: copied)
    }

    private var isFollowedByLineFeed: Bool { next + 1 < bytes.count && bytes[next + 1] == 0x0A }

    private mutating func closeQuotedCell(start: Int, copied: Int?) {
        let cell: Cell
        if let copied {
            unescaped.append(contentsOf: bytes[start..<next])
            cell = Cell(start: copied, end: unescaped.count, isUnescaped: true)
        } else {
            cell = Cell(start: start, end: next)
        }
        if next < bytes.count {
            next += 1
            let end = next
            skipToEndOfCell { .textAfterQuote(cell: $0) }
            if next > end, fault == nil { fault = .textAfterQuote(cell: count) }
        }
        append(cell)
    }

    private mutating func append(_ cell: Cell) {
        if count < Self.most { cells.append(cell) }
        count += 1
    }
}

// MARK: - Dialect

/// How a table is written: the part of a Frictionless CSV dialect that is read.
struct CSVDialect: Hashable {
    /// Between two cells: `,`, `;`, `|` or a tab.
    var delimiter = UInt8(ascii: ",")
    /// Around a cell that holds delimiters or line ends.
    var quote = UInt8(ascii: "\"")
    /// Whether two quotes within a quoted cell stand for one.
    var doublesQuote = true
    /// Whether the first record names the columns.
    var hasHeader = true
    /// Whether spaces before a cell are no part of it.
    var skipsInitialSpace = false
}
