import ChisoModel
import Foundation

/// Reads the records of one table of a round, its columns known by name.
struct TableFile {
    /// The table as described.
    let resource: ResourceDescription
    /// The file's path as the user would type it.
    let path: String
    /// The file's text, in UTF-8 without byte order mark.
    let text: [UInt8]
    /// The byte order mark before it; nil when the file is not UTF-8.
    let mark: [UInt8]?

    private var records: CSVReader
    /// By place in the file: the place of the column in the schema.
    private var columns: [ResourceDescription.Column]
    private var places: [String: Int] = [:]

    /// Opens a table and checks its header against its schema.
    ///
    /// - Parameter draft: The bytes that are to take the place of the file's.
    /// - Throws: D201 to D211 when the file cannot be read as a whole.
    init(
        _ resource: ResourceDescription, in folder: String, _ origin: FileOrigin,
        draft: [UInt8]? = nil
    ) throws(Failure) {
        self.resource = resource
        path = "\(folder)/\(resource.path)"
        let bytes: [UInt8]
        if let draft {
            bytes = draft
        } else {
            bytes = try RegularFile.bytes(of: resource.path, in: folder, origin)
        }
        text = try TextDecoder(declared: resource.encoding, path: path).decode(bytes)
        let marked = TextEncoding.marked(bytes)
        let isUTF8 = (marked?.encoding ?? resource.encoding) == .utf8
        mark = isUTF8 ? Array(bytes.prefix(marked?.length ?? 0)) : nil
        records = CSVReader(bytes: text, dialect: resource.dialect)
        columns = resource.columns
        if resource.dialect.hasHeader { try readHeader() }
        for (place, column) in columns.enumerated() { places[column.name] = place }
    }

    /// The line on which the record starts, from 1.
    var row: Int { records.row }

    /// Where a cell of the record stands in ``text``, quotes included; nil when the record is too short for it.
    func range(_ place: Int) -> Range<Int>? {
        place < records.ranges.count ? records.ranges[place] : nil
    }

    /// Where the record ends in ``text``, and where the next line begins.
    var end: Range<Int> { records.end }

    /// The names of the columns, in the order of the file.
    var names: [String] { columns.map(\.name) }

    /// The place of a column in the file; nil when the table has no such column.
    func place(_ name: String) -> Int? { places[name] }

    /// The place of a column that the table must have.
    ///
    /// - Throws: D211 when it has none.
    func required(_ name: String) throws(Failure) -> Int {
        if let place = places[name] { return place }
        let near = Suggestion.nearest(to: name, in: names)
        throw Failure(
            DataCode.columnMissing, "the table has no column '\(name)'",
            data: DataLocation(path, row: 1),
            fix: near.map { "rename '\($0)', in the schema too" } ?? "add the column")
    }

    /// The parser for numbers in a column: by its schema when that makes it a number, else by the
    /// table's locale.
    func numbers(_ place: Int) -> NumberParser {
        let column = columns[place]
        guard !column.isNumber, let locale = resource.locale else { return column.numbers }
        return NumberParser(locale)
    }

    /// Moves to the next record; false after the last.
    ///
    /// - Throws: D215 when a quote is never closed: what follows it cannot be told apart.
    mutating func advance() throws(Failure) -> Bool {
        guard records.advance() else { return false }
        if case .unclosedQuote(let line)? = records.fault {
            throw Failure(
                DataCode.quoteNeverClosed, "the quote that opens on this line is never closed",
                data: DataLocation(path, row: line),
                fix: "close it, or double it if it is part of the text")
        }
        return true
    }

    /// What is wrong with the record as a whole: its figures cannot be relied on.
    var recordFault: Diagnostic? {
        // Made only for a fault: most records have none.
        var place: DataLocation { DataLocation(path, row: row) }
        switch records.fault {
        case .textAfterQuote(let cell):
            return Diagnostic(
                DataCode.textAfterQuote, .error,
                "something stands after the closing quote of column \(cell + 1)",
                data: place,
                fix: "put the whole cell in quotes, and double the quotes in it")
        case .quoteInText(let cell):
            return Diagnostic(
                DataCode.quoteInsideCell, .error,
                "a quote stands inside column \(cell + 1), which is not in quotes",
                data: place, fix: "put the whole cell in quotes, and double the quotes in it")
        case .unclosedQuote, nil: break
        }
        if let long = longCell { return long }
        guard records.count != columns.count else { return nil }
        return Diagnostic(
            DataCode.recordOfWrongLength, .error,
            "the record has \(records.count) cells, the header \(columns.count)",
            data: place,
            fix: "put cells that hold the delimiter in quotes, and write every delimiter")
    }

    /// The most bytes of a cell that are read: 128 KiB, more than a cell of a sheet can hold.
    private static let longest = 128 << 10

    private var longCell: Diagnostic? {
        guard let cell = records.cell(longerThan: Self.longest) else { return nil }
        return Diagnostic(
            DataCode.cellTooLong, .error,
            "column \(cell + 1) has \(records.bytes(cell).count) bytes, more than the "
                + "\(Self.longest) that are read", data: DataLocation(path, row: row),
            fix: "put long texts into a file of their own; look for a quote that is not closed")
    }

    /// A cell as typed, in NFC, cut where it is longer than is read; empty when the record is too short for it.
    func text(_ place: Int) -> String {
        guard place < records.count else { return "" }
        return Self.normalized(records.bytes(place).prefix(Self.longest))
    }

    /// A cell in NFC without the spaces around it.
    func word(_ place: Int) -> String { Self.trimmed(text(place)) }

    /// A cell as names are compared.
    func name(_ place: Int) -> String { Spelling.name(text(place)) }

    /// A cell's bytes; empty when the record is too short for it.
    func bytes(_ place: Int) -> ArraySlice<UInt8> {
        place < min(records.count, columns.count) ? records.bytes(place) : []
    }

    /// A place for messages.
    func location(_ place: Int? = nil, unit: String? = nil, period: Period? = nil) -> DataLocation {
        DataLocation(
            path, row: row, column: place.map { columns[$0].name }, unit: unit, period: period)
    }
}

// MARK: - Text

extension TableFile {
    /// A text of valid UTF-8 in NFC.
    private static func normalized(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.nfc
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            isSpace(first) || isSpace(last)
        else { return text }
        let scalars = text.unicodeScalars.drop(while: isSpace)
        let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) }
        return String(scalars[scalars.startIndex..<(end ?? scalars.startIndex)])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        NumberParser.isSpace(scalar) || scalar == "\n" || scalar == "\r"
    }
}

// MARK: - Header

extension TableFile {
    /// The most columns of a table.
    private static let most = 10_000

    private mutating func readHeader() throws(Failure) {
        guard try advance() else {
            throw Failure(
                DataCode.emptyFile, "the file is empty", data: DataLocation(path),
                fix: "write the header: \(names.joined(separator: ", "))")
        }
        if let long = longCell { throw Failure([long]) }
        guard records.count <= Self.most else {
            throw Failure(
                DataCode.tooManyColumns,
                "the header has \(records.count) cells, more than \(Self.most)",
                data: location(), fix: "write a record for each datum: unit, field, value")
        }
        let header = (0..<records.count).map { word($0) }
        let place = location()
        try refuseForeign(header, at: place)
        var known = Dictionary(uniqueKeysWithValues: resource.columns.map { ($0.name, $0) })
        var strangers: [String] = []
        var seen: Set<String> = []
        columns = []
        for name in header {
            let isNew = seen.insert(name).inserted
            if let column = known.removeValue(forKey: name) {
                columns.append(column)
            } else if !isNew {
                throw Failure(
                    DataCode.columnTwiceInHeader, "the header has '\(name)' twice",
                    data: place,
                    fix: "give each column its own name")
            } else {
                strangers.append(name)
            }
        }
        let absent = resource.columns.map(\.name).filter { known[$0] != nil }
        guard strangers.isEmpty, absent.isEmpty else {
            throw differing(header, strangers: strangers, absent: absent, at: place)
        }
    }

    /// Refuses a first line that is no header: what spreadsheets put above one, or a title.
    private mutating func refuseForeign(
        _ first: [String], at place: DataLocation
    ) throws(Failure) {
        func failure(_ message: String, _ fix: String) -> Failure {
            Failure(DataCode.headerDiffersFromSchema, message, data: place, fix: fix)
        }
        let wanted = Set(resource.columns.map(\.name))
        if first[0].lowercased().hasPrefix("sep="), !wanted.contains(first[0]) {
            let sign = first[0].dropFirst("sep=".count)
            throw failure(
                "the first line is '\(first[0])', which tells a spreadsheet what parts the cells, "
                    + "and is no header",
                sign.isEmpty
                    ? "remove the line"
                    : "remove the line, and declare \"dialect\": { \"delimiter\": \"\(sign)\" }")
        }
        guard !wanted.isEmpty, wanted.isDisjoint(with: first) else {
            if let blank = first.firstIndex(of: "") {
                throw failure(
                    "column \(blank + 1) has no name in the header",
                    "name it here and in the schema, or remove the column")
            }
            return
        }
        for _ in 0..<Self.mostAbove where try advance() {
            guard records.count <= Self.most,
                wanted.isSubset(of: (0..<records.count).map { word($0) })
            else { continue }
            let title = first.first { !$0.isEmpty } ?? ""
            throw failure(
                "the header stands on line \(row), and '\(title)' above it",
                "remove what stands above the header")
        }
        guard first.contains("") else { return }
        var seen: Set<String> = [""]
        throw differing(
            first, strangers: first.filter { seen.insert($0).inserted },
            absent: resource.columns.map(\.name), at: place)
    }

    /// Records looked at for a header that does not come first.
    private static let mostAbove = 20

    private func differing(
        _ header: [String], strangers: [String], absent: [String], at place: DataLocation
    ) -> Failure {
        func only(_ side: String, _ names: [String]) -> String? {
            let quoted = names.map { "'\($0)'" }.joined(separator: ", ")
            return names.isEmpty ? nil : "only the \(side) has \(quoted)"
        }
        let sides = [only("header", strangers), only("schema", absent)].compactMap { $0 }
        return Failure(
            DataCode.headerDiffersFromSchema,
            "header and schema differ: \(sides.joined(separator: "; "))",
            data: place, fix: headerFix(header, strangers, absent))
    }

    private func headerFix(_ header: [String], _ strangers: [String], _ absent: [String]) -> String
    {
        if header.count == 1, absent.count > 1 {
            for (sign, shown) in [(";", ";"), ("\t", "\\t"), (",", ","), ("|", "|")]
            where header[0].contains(sign) {
                return "declare \"dialect\": { \"delimiter\": \"\(shown)\" }"
            }
        }
        let meant = strangers.prefix(20).compactMap { name in
            Suggestion.nearest(to: name, in: absent).map { "did you mean '\($0)' by '\(name)'?" }
        }
        return meant.isEmpty
            ? "name the same columns in both" : meant.joined(separator: " ")
    }
}
