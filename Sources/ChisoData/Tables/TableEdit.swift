import ChisoModel

/// Changes to the text of one table: cells replaced, records added; every other byte stays.
package struct TableEdit {
    private let table: SubmissionTables.Table
    private var changes: [(range: Range<Int>, bytes: [UInt8])] = []
    /// Records to be added, by where.
    private var added: [(place: Int, bytes: [UInt8])] = []

    /// No change yet.
    package init(_ table: SubmissionTables.Table) { self.table = table }

    /// Whether something changes.
    package var isEmpty: Bool { changes.isEmpty && added.isEmpty }

    /// Puts a word in the place of a cell.
    package mutating func replace(_ range: Range<Int>, with word: String) {
        changes.append((range, quoted(word)))
    }

    /// Adds a record after the last one of its unit and period, or at the end of the table.
    ///
    /// - Parameter words: By column; the others stay blank.
    package mutating func add(_ words: [String: String], unit: String, period: Period) {
        let cells = table.reader.names.map { quoted(words[$0] ?? "") }
        let delimiter = [table.reader.resource.dialect.delimiter]
        let place = table.lastRecords[unit]?[period] ?? table.reader.text.count
        added.append((place, Array(cells.joined(separator: delimiter)) + table.lineEnd))
    }

    /// The bytes of the changed file.
    package var bytes: [UInt8] {
        let text = table.reader.text
        var all = changes.map { ($0.range, $0.bytes, 0) }
        all += added.enumerated().map { ($1.place..<$1.place, $1.bytes, $0 + 1) }
        all.sort { ($0.0.lowerBound, $0.2) < ($1.0.lowerBound, $1.2) }
        var bytes = table.reader.mark ?? []
        var next = 0
        for (range, replacement, addition) in all {
            bytes.append(contentsOf: text[next..<range.lowerBound])
            // A table whose last line has no end gets one before what is added.
            if addition > 0, let last = bytes.last, last != 0x0A, last != 0x0D {
                bytes.append(contentsOf: table.lineEnd)
            }
            bytes.append(contentsOf: replacement)
            next = range.upperBound
        }
        bytes.append(contentsOf: text[next...])
        return bytes
    }

    /// A word as a cell of the table, in quotes where it has to be.
    private func quoted(_ word: String) -> [UInt8] {
        let dialect = table.reader.resource.dialect
        let bytes = Array(word.utf8)
        let special: Set<UInt8> = [dialect.delimiter, dialect.quote, 0x0A, 0x0D]
        guard bytes.contains(where: special.contains) else { return bytes }
        let doubled = bytes.flatMap { $0 == dialect.quote ? [$0, $0] : [$0] }
        return [dialect.quote] + doubled + [dialect.quote]
    }
}
