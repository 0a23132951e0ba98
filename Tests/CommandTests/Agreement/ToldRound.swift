import ChisoSheets
import Foundation

/// What one print of a round says of its units, whatever its form.
struct ToldRound {
    /// By `u1 rank`, `u1 i2 points`, …: what is printed, empty where nothing is.
    private(set) var figures: [String: String] = [:]

    /// Whether a round in full says the same; what is rounded is compared as printed.
    ///
    /// A print may leave out the points and index of a unit that is not ranked.
    func tells(_ figure: String, _ text: String) -> Bool {
        guard let due = figures[figure] else { return false }
        let isLeftOut = ["", "-", "–"].contains(text)
        if isLeftOut, let unit = figure.split(separator: " ").first {
            return due.isEmpty || figures["\(unit) rank"] == ""
        }
        guard let number = Double(due), let other = Double(text) else { return due == text }
        let places = text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
        return abs(number - other) <= 0.5000001 * pow(10, -Double(places))
    }

    private mutating func add(_ unit: String, _ kind: String, _ value: Any?) {
        let text: String
        switch value {
        case let number as NSNumber: text = "\(number.doubleValue)"
        case let words as String: text = words
        default: text = ""
        }
        figures["\(unit.lowercased()) \(kind)"] = text
    }

    // MARK: - JSON

    private typealias Object = [String: Any]

    private static func object(_ json: String) throws -> Object {
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object ?? [:]
    }

    private mutating func add(_ unit: String, standing: Object) {
        for kind in ["points", "index", "rank", "class"] { add(unit, kind, standing[kind]) }
    }

    private mutating func add(_ unit: String, cells: [Object]) {
        for cell in cells {
            for kind in ["value", "points"] {
                add(unit, "\(cell["key"] as? String ?? "") \(kind)", cell[kind])
            }
        }
    }

    private mutating func add(_ unit: String, groups: [Object]) {
        for group in groups {
            for kind in ["points", "index"] {
                add(unit, "\(group["key"] as? String ?? "") \(kind)", group[kind])
            }
        }
    }

    /// A figure as pages write it in English; points of a penalty are below zero there and not in data.
    ///
    /// Words for a value, such as the title of a level, are none.
    private mutating func add(_ unit: String, _ kind: String, page text: String) {
        var text = text.replacing(",", with: "").replacing("%", with: "").replacing("−", with: "-")
            .trimmingCharacters(in: .whitespaces)
        if kind.hasSuffix("points") { text = text.trimmingCharacters(in: ["+", "-"]) }
        if text.isEmpty || text == "–" || Double(text) != nil { add(unit, kind, text) }
    }

    /// Scorecards.
    init(json: String) throws {
        for card in try Self.object(json)["scorecards"] as? [Object] ?? [] {
            let unit = card["unit"] as? String ?? ""
            add(unit, standing: card)
            add(unit, cells: card["indicators"] as? [Object] ?? [])
            add(unit, groups: card["groups"] as? [Object] ?? [])
        }
    }

    /// One unit, explained.
    init(trace json: String) throws {
        let trace = try Self.object(json)
        let unit = trace["unit"] as? String ?? ""
        add(unit, standing: trace)
        add(unit, cells: trace["cells"] as? [Object] ?? [])
    }

    /// Units before and after; what changed is given by `before`.
    init(before json: String) throws {
        let document = try Self.object(json)
        let answer = document["answer"] as? Object ?? document["simulation"] as? Object ?? document
        for unit in answer["units"] as? [Object] ?? [] {
            add(unit["unit"] as? String ?? "", standing: unit["before"] as? Object ?? [:])
        }
    }

    /// The last of several periods.
    init(trend json: String) throws {
        for unit in try Self.object(json)["units"] as? [Object] ?? [] {
            let code = unit["unit"] as? String ?? ""
            let standings = unit["standings"] as? [Object] ?? []
            add(code, standing: standings.last ?? [:])
            let cells = (unit["indicators"] as? [Object] ?? []).map { indicator in
                ((indicator["periods"] as? [Object] ?? []).last ?? [:])
                    .merging(["key": indicator["key"] ?? ""]) { $1 }
            }
            add(code, cells: cells)
        }
    }

    // MARK: - Tables

    /// Rows of entries under headings; a column that is no figure of a unit is passed over. A plan calls the root "total".
    private mutating func add(_ headings: [String], _ rows: [[String]]) {
        let names = headings.map { $0.lowercased().replacing(" (%)", with: "") }
        guard let unit = names.firstIndex(of: "unit") else { return }
        for row in rows where row.count >= names.count {
            let node = names.firstIndex(of: "key").map { row[$0] } ?? "total"
            let key = node == "total" ? "" : node + " "
            for kind in key.isEmpty ? ["points", "index", "rank", "class"] : ["value", "points"] {
                guard let place = names.firstIndex(of: kind) else { continue }
                add(row[unit], key + kind, row[place])
            }
        }
    }

    /// A ranking, or cells, as CSV.
    init(csv: String) {
        var lines = csv.split(separator: "\n").map { Self.entries(of: String($0)) }
        guard !lines.isEmpty else { return }
        add(lines.removeFirst(), lines)
    }

    private static func entries(of line: String) -> [String] {
        var entries = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: entries.append("")
            default: entries[entries.count - 1].append(character)
            }
        }
        return entries
    }

    /// The first table of a page of Markdown.
    init(markdown: String) {
        var rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
            line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        guard rows.count > 2 else { return }
        let headings = rows.removeFirst()
        add(
            headings, rows.dropFirst().prefix { $0.count == headings.count && !$0.contains("unit") }
        )
    }

    /// The first table of a terminal, whose columns stand above and below lines of hyphens.
    init(table: String) {
        let lines = table.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        guard let rule = lines.firstIndex(where: { $0.starts(with: "---") }), rule > 0 else {
            return
        }
        var columns: [Range<Int>] = []
        for (place, character) in lines[rule].enumerated() where character == "-" {
            if let last = columns.last, last.upperBound == place {
                columns[columns.count - 1] = last.lowerBound..<place + 1
            } else {
                columns.append(place..<place + 1)
            }
        }
        let entries = { (line: [Character]) in
            columns.map { column in
                String(line.dropFirst(column.lowerBound).prefix(column.count))
                    .trimmingCharacters(in: .whitespaces)
            }
        }
        add(entries(lines[rule - 1]), lines[(rule + 1)...].prefix { !$0.isEmpty }.map(entries))
    }

    // MARK: - Files

    /// The ranking of a page of a report in English.
    init(page path: String) throws {
        let (headings, rows) = try Self.table(after: "<table", in: path)
        add(headings, rows.map { $0.map { $0.number ?? $0.text } })
    }

    /// The scorecards on the pages of units of a report in English, groups among them.
    init(unitPages folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let unit = String(name.split(separator: ".")[0])
            let (headings, rows) = try Self.table(
                after: "aria-label=\"Scorecard\"", in: "\(folder)/\(name)")
            for row in rows where row.count == headings.count {
                let isGroup = !row[0].markup.contains("<a ")
                let key = row[0].text.replacing(" (survey)", with: "")
                for kind in isGroup ? ["Points", "Index (%)"] : ["Value", "Points"] {
                    guard let place = headings.firstIndex(of: kind) else { continue }
                    let kind = kind.lowercased().replacing(" (%)", with: "")
                    add(unit, "\(key) \(kind)", page: row[place].text)
                }
            }
        }
    }

    private typealias Entry = (markup: String, text: String, number: String?)

    /// The first table of a page after some markup: its headings, and its rows.
    private static func table(
        after start: String, in path: String
    ) throws -> (headings: [String], rows: [[Entry]]) {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        guard let start = page.range(of: start)?.lowerBound,
            let table = page[start...].firstMatch(of: /(?s)<thead.*?<\/table>/)?.output
        else { return ([], []) }
        let headings = table.matches(of: /<th scope="col"[^>]*>(?:<[^>]*>)*([^<]*)/).map {
            String($0.1)
        }
        let rows = table.matches(of: /(?s)<tr[^>]*>(.*?)<\/tr>/).dropFirst().map { row in
            row.1.matches(of: /(?s)<t[dh]([^>]*)>(.*?)<\/t[dh]>/).map { entry -> Entry in
                let number = entry.1.firstMatch(of: /data-v="([^"]*)"/).map { String($0.1) }
                let markup = String(entry.2)
                return (markup, markup.replacing(/<[^>]*>/, with: ""), number)
            }
        }
        return (headings, rows)
    }

    /// The ranking and the cells of a report's workbook in English.
    init(workbook path: String) throws {
        let reader = try WorkbookReader(path: path)
        let (headings, rows) = Self.table(try reader.sheet(named: "Ranking"))
        add(headings, rows)
        let (names, cells) = Self.table(try reader.sheet(named: "Indicators"))
        guard let unit = names.firstIndex(of: "Unit"), let code = names.firstIndex(of: "Code")
        else { return }
        for kind in ["Value", "Points"] {
            guard let place = names.firstIndex(of: kind) else { continue }
            for cell in cells {
                add(cell[unit], "\(cell[code]) \(kind.lowercased())", page: cell[place])
            }
        }
    }

    /// The headings of a sheet, and the rows below them.
    private static func table(_ sheet: Sheet) -> (headings: [String], rows: [[String]]) {
        let rows = sheet.rows.map { row in
            let width = (row.cells.map(\.column).max() ?? -1) + 1
            return (0..<width).map { column -> String in
                switch row[column]?.value {
                // A sheet has 16 digits.
                case .number(let number): String(format: "%.9f", number)
                case .text(let text): text
                default: ""
                }
            }
        }
        guard let head = rows.firstIndex(where: { $0.contains("Unit") }) else { return ([], []) }
        let width = rows[head].count
        return (
            rows[head],
            rows[(head + 1)...].map { $0 + Array(repeating: "", count: max(0, width - $0.count)) }
        )
    }
}
