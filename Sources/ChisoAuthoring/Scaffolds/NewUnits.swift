import ChisoFiles
import ChisoModel
import Foundation

/// The units of a new round, from a table, from names, or made up.
struct NewUnits {
    /// `unit`, `name`, `kind`, then the others.
    private(set) var columns: [String]
    /// One text per column each.
    private(set) var rows: [[String]]
    /// Whether nobody named any.
    let areExamples: Bool

    /// The place of the column of kinds.
    static let kind = 2

    /// Reads a table when a file of that name exists, else names with commas between them.
    ///
    /// - Throws: ``Failure`` C309 when the table lacks a column or names no unit.
    init(_ source: String?, for pack: RulePack) throws(Failure) {
        columns = ["unit", "name", "kind"]
        rows = []
        areExamples = source == nil
        var isDirectory: ObjCBool = false
        if let source,
            FileManager.default.fileExists(atPath: source, isDirectory: &isDirectory),
            !isDirectory.boolValue
        {
            try read(source, pack)
        } else {
            name((source ?? "Đơn vị 1 (ví dụ),Đơn vị 2 (ví dụ)").nfc, Self.kinds(of: pack))
        }
        guard !rows.isEmpty else {
            throw Failure(
                AuthoringCode.newUnitsUnreadable, "no unit is named",
                fix: "write --units \"Bạch Thông,Ba Bể\", or name a table: --units units.csv")
        }
        for column in pack.unitColumns where !columns.contains(column.key) {
            columns.append(column.key)
            for row in rows.indices { rows[row].append("") }
        }
    }

    /// The units of another round.
    init(_ columns: [String], _ rows: [[String]]) {
        (self.columns, self.rows) = (columns, rows)
        areExamples = false
    }

    // MARK: - Names

    private mutating func name(_ names: String, _ kinds: [String]) {
        var taken: Set<String> = []
        for name in names.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) })
        where !name.isEmpty {
            let slug = Self.slug(of: name)
            var code = slug
            var number = 2
            while !taken.insert(code).inserted {
                code = "\(slug)-\(number)"
                number += 1
            }
            rows.append([code, name, kinds.first ?? "unit"])
        }
    }

    /// The kinds that the pack's declarations speak of, in order of the alphabet.
    static func kinds(of pack: RulePack) -> [String] {
        var kinds = Set(pack.fields.flatMap(\.reportedBy))
        let numbers =
            pack.indicators.flatMap { $0.declaredNumbers.map(\.number) } + pack.classes.map(\.from)
        for case .byColumn("kind", let table) in numbers { kinds.formUnion(table.keys) }
        return kinds.sorted()
    }

    /// A short code: the letters of a name without marks, `-` between words.
    static func slug(of name: String) -> String {
        var slug = ""
        for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case "đ": slug += "d"
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "unit" : slug
    }

    // MARK: - A table

    private mutating func read(_ path: String, _ pack: RulePack) throws(Failure) {
        let bytes: [UInt8]
        do {
            bytes = try WholeFile.bytes(of: path, limit: 64 << 20)
        } catch {
            throw Failure(
                AuthoringCode.newUnitsUnreadable, "the table \(error.what)",
                data: DataLocation(path),
                fix: error.fix)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                AuthoringCode.newUnitsUnreadable, "the table is no UTF-8 text",
                data: DataLocation(path),
                fix: "save it as CSV UTF-8")
        }
        let lines = SimpleCSV.records(text)
        let headings = lines.first ?? []
        for due in ["unit", "name"] where !headings.contains(due) {
            throw Failure(
                AuthoringCode.newUnitsUnreadable,
                "the table of units has no column '\(due)'",
                data: DataLocation(path, row: 1),
                fix: "begin it with the line unit;name;kind")
        }
        columns += headings.filter { !$0.isEmpty && !columns.contains($0) }
        let kind = Self.kinds(of: pack).first ?? "unit"
        rows = lines.dropFirst().map { line in
            columns.map { column in
                guard let place = headings.firstIndex(of: column) else {
                    return column == "kind" ? kind : ""
                }
                return place < line.count ? line[place] : ""
            }
        }
    }
}

/// Records of a table with quotes, whose delimiter the first line shows.
enum SimpleCSV {
    /// Every record that is not blank.
    static func records(_ text: String) -> [[String]] {
        var text = text[...]
        if text.first == "\u{FEFF}" { text = text.dropFirst() }
        let heading = text.prefix { !$0.isNewline }
        let delimiter: Character =
            heading.contains(";") ? ";" : heading.contains("\t") ? "\t" : ","
        var records: [[String]] = []
        var record: [String] = []
        var entry = ""
        var isQuoted = false
        func close() {
            record.append(entry.trimmingCharacters(in: .whitespaces).nfc)
            entry = ""
        }
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case delimiter where !isQuoted: close()
            case _ where character.isNewline && !isQuoted:
                close()
                records.append(record)
                record = []
            default: entry.append(character)
            }
        }
        close()
        records.append(record)
        return records.filter { $0.contains { !$0.isEmpty } }
    }

    /// A record with `;` between its entries.
    static func line(_ entries: [String]) -> String {
        entries.map { entry in
            let isPlain = !entry.contains { $0 == ";" || $0 == "\"" || $0.isNewline }
            return isPlain ? entry : "\"\(entry.replacing("\"", with: "\"\""))\""
        }.joined(separator: ";") + "\n"
    }
}
