import ChisoModel

/// The tables of submissions of a round, each datum known by where it stands in its file.
package struct SubmissionTables {
    /// Whose datum it is.
    package struct Key: Hashable {
        var unit: String
        var field: String
        var period: Period

        package init(unit: String, field: String, period: Period) {
            self.unit = unit
            self.field = field
            self.period = period
        }
    }

    /// Where the words about a datum stand in a table's text; nil where the table has no such column.
    package struct Entry {
        package var table: Int
        package var row: Int
        /// The place of the column that holds the datum.
        package var cell: Int
        package var value: Range<Int>
        package var note: Range<Int>?
        package var evidence: Range<Int>?
        /// Of a table of one unit a record it is that of the record.
        package var asOf: Range<Int>?
        package var asOfWord: String
        package var estimate: Range<Int>?
        package var estimateWord: String
        package var valueWord: String
        package var noteWord: String
        package var evidenceWord: String
    }

    /// One table.
    package struct Table {
        /// As opened; it stands after its last record.
        var reader: TableFile
        /// Whether each record is one datum.
        package var isLong: Bool
        /// By unit and period: the end of the last record.
        package var lastRecords: [String: [Period: Int]] = [:]
        /// What ends its lines.
        var lineEnd: [UInt8] = [0x0A]

        /// Its file as the user would type it.
        package var path: String { reader.path }
        /// Its file as the package names it.
        package var name: String { reader.resource.path }
        /// Whose figures it is declared to hold, as in `Round.Table`.
        package var figures: String { reader.resource.figures }
        /// Texts besides the empty one that stand for nothing.
        package var blanks: Set<String> { reader.resource.missingValues }
        /// Whether its file is UTF-8, and can be written as it was read.
        package var isUTF8: Bool { reader.mark != nil }

        /// Its bytes as they were read; only of a table in UTF-8.
        package var bytes: [UInt8] { (reader.mark ?? []) + reader.text }

        /// The place of a column; nil when it has no such column.
        package func place(_ column: String) -> Int? { reader.place(column) }

        /// How numbers of a column are typed.
        package func numbers(_ place: Int) -> NumberParser { reader.numbers(place) }

        /// Whether records of a period can stand in it.
        package func holds(_ period: Period, of round: Period) -> Bool {
            period == round || reader.place("period") != nil
        }
    }

    /// In the order of the package.
    package private(set) var tables: [Table] = []
    /// By whose it is; more than one when it is given again.
    package private(set) var entries: [Key: [Entry]] = [:]
    /// The round's own.
    package let period: Period
    /// The fields' keys.
    private let fields: Set<String>

    /// Whether a table has a place for the day that figures hold at.
    package var holdDays: Bool { tables.contains { holdsDays($0) } }

    /// Whether a table has a place for it; a column of one unit a record is that of a field of this name.
    package func holdsDays(_ table: Table) -> Bool {
        table.place("as_of") != nil && (table.isLong || !fields.contains("as_of"))
    }

    /// The entries of a datum that count: of those that hold at different days the ones of the last.
    package func current(_ key: Key) -> [Entry] { Self.current(entries[key] ?? []) }

    /// The same of some entries.
    package static func current(_ all: [Entry]) -> [Entry] {
        let days = all.map { Day(typed: $0.asOfWord) }
        guard all.count > 1, !days.contains(nil), let last = days.compactMap(\.self).max() else {
            return all
        }
        return zip(all, days).filter { $1 == last }.map(\.0)
    }

    /// Reads the tables of a round.
    ///
    /// - Throws: ``Failure`` when a table as a whole cannot be read.
    package init(_ folder: RoundFolder, fields: Set<String>) throws(Failure) {
        period = folder.period
        self.fields = fields
        for resource in folder.resources where resource.role == .submissions {
            var reader = try TableFile(
                resource, in: folder.path, folder.origin,
                draft: folder.drafts[resource.path])
            let isLong = reader.place("field") != nil && reader.place("value") != nil
            try add(&reader, isLong: isLong, fields)
        }
    }

    private mutating func add(
        _ reader: inout TableFile, isLong: Bool, _ fields: Set<String>
    ) throws(Failure) {
        var table = Table(reader: reader, isLong: isLong)
        let index = tables.count
        let unitPlace = try reader.required("unit")
        while try reader.advance() {
            if !reader.end.isEmpty { table.lineEnd = Array(reader.text[reader.end]) }
            guard reader.recordFault == nil else { continue }
            let typed = reader.place("period").map { reader.word($0) } ?? ""
            let period = typed.isEmpty ? period : Period(typed)
            let unit = reader.name(unitPlace)
            table.lastRecords[unit, default: [:]][period] = reader.end.upperBound
            if isLong {
                guard let field = reader.place("field"), let value = reader.place("value") else {
                    continue
                }
                let key = Key(unit: unit, field: reader.word(field), period: period)
                add(key, cell: value, reader, index, isLong: true)
            } else {
                for (cell, name) in reader.names.enumerated() where fields.contains(name) {
                    let key = Key(unit: unit, field: name, period: period)
                    add(key, cell: cell, reader, index, isLong: false)
                }
            }
        }
        tables.append(table)
    }

    private mutating func add(
        _ key: Key, cell: Int, _ reader: TableFile, _ table: Int, isLong: Bool
    ) {
        guard let value = reader.range(cell) else { return }
        let note = isLong ? reader.place("note") : nil
        let evidence = isLong ? reader.place("evidence") : nil
        let estimate = isLong ? reader.place("estimate") : nil
        let asOf = fields.contains("as_of") && !isLong ? nil : reader.place("as_of")
        entries[key, default: []].append(
            Entry(
                table: table, row: reader.row, cell: cell, value: value,
                note: note.flatMap { reader.range($0) },
                evidence: evidence.flatMap { reader.range($0) },
                asOf: asOf.flatMap { reader.range($0) },
                asOfWord: asOf.map { reader.word($0) } ?? "",
                estimate: estimate.flatMap { reader.range($0) },
                estimateWord: estimate.map { reader.word($0) } ?? "",
                valueWord: reader.word(cell), noteWord: note.map { reader.word($0) } ?? "",
                evidenceWord: evidence.map { reader.word($0) } ?? ""))
    }
}
