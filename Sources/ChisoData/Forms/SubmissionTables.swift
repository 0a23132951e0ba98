import ChisoModel

/// The tables of submissions of a round, each datum known by where it stands in its file.
struct SubmissionTables {
    /// Whose datum it is.
    struct Key: Hashable {
        var unit: String
        var field: String
        var period: String
    }

    /// Where the words about a datum stand in a table's text; nil where the table has no such column.
    struct Entry {
        var table: Int
        var row: Int
        /// The place of the column that holds the datum.
        var cell: Int
        var value: Range<Int>
        var note: Range<Int>?
        var evidence: Range<Int>?
        var valueWord: String
        var noteWord: String
        var evidenceWord: String
    }

    /// One table.
    struct Table {
        /// As opened; it stands after its last record.
        var reader: TableReader
        /// Whether each record is one datum.
        var isLong: Bool
        /// By unit and period: the end of the last record.
        var lastRecords: [[String]: Int] = [:]
        /// What ends its lines.
        var lineEnd: [UInt8] = [0x0A]

        /// Whether records of a period can stand in it.
        func holds(_ period: String, of round: String) -> Bool {
            period == round || reader.place("period") != nil
        }
    }

    /// In the order of the package.
    private(set) var tables: [Table] = []
    /// By whose it is; more than one when it is given again.
    private(set) var entries: [Key: [Entry]] = [:]
    /// The round's own.
    let period: String

    /// Reads the tables of a round.
    ///
    /// - Throws: ``Failure`` when a table as a whole cannot be read.
    init(_ folder: RoundFolder, fields: Set<String>) throws(Failure) {
        period = folder.period
        for resource in folder.resources where resource.role == .submissions {
            var reader = try TableReader(
                resource, in: folder.path, folder.origin,
                draft: folder.drafts[resource.path])
            let isLong = reader.place("field") != nil && reader.place("value") != nil
            try add(&reader, isLong: isLong, fields)
        }
    }

    private mutating func add(
        _ reader: inout TableReader, isLong: Bool, _ fields: Set<String>
    ) throws(Failure) {
        var table = Table(reader: reader, isLong: isLong)
        let index = tables.count
        let unitPlace = try reader.required("unit")
        while try reader.advance() {
            if !reader.end.isEmpty { table.lineEnd = Array(reader.text[reader.end]) }
            guard reader.recordFault == nil else { continue }
            let typed = reader.place("period").map { reader.word($0) } ?? ""
            let period = typed.isEmpty ? period : typed
            let unit = reader.word(unitPlace)
            table.lastRecords[[unit, period]] = reader.end.upperBound
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
        _ key: Key, cell: Int, _ reader: TableReader, _ table: Int, isLong: Bool
    ) {
        guard let value = reader.range(cell) else { return }
        let note = isLong ? reader.place("note") : nil
        let evidence = isLong ? reader.place("evidence") : nil
        entries[key, default: []].append(
            Entry(
                table: table, row: reader.row, cell: cell, value: value,
                note: note.flatMap { reader.range($0) },
                evidence: evidence.flatMap { reader.range($0) },
                valueWord: reader.word(cell), noteWord: note.map { reader.word($0) } ?? "",
                evidenceWord: evidence.map { reader.word($0) } ?? ""))
    }
}
