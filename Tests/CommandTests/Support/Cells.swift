import Foundation

/// The cells of a scorecards document, to compare one run with another.
struct Cells {
    /// By `unit/indicator`: everything the document says of the cell.
    let all: [String: NSDictionary]
    /// By unit: rank and index.
    let standings: [String: NSDictionary]
    /// Whether a failed cell touches the ranking.
    let isProvisional: Bool

    /// Reads what `--format json` printed.
    init(_ json: String) throws {
        let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        var all: [String: NSDictionary] = [:]
        var standings: [String: NSDictionary] = [:]
        for card in document?["scorecards"] as? [[String: Any]] ?? [] {
            let unit = card["unit"] as? String ?? ""
            standings[unit] = [
                "rank": card["rank"] ?? NSNull(), "index": card["index"] ?? NSNull(),
            ]
            for cell in card["indicators"] as? [[String: Any]] ?? [] {
                all["\(unit)/\(cell["key"] as? String ?? "")"] = cell as NSDictionary
            }
        }
        self.all = all
        self.standings = standings
        isProvisional = document?["provisional"] as? Bool ?? false
    }

    /// The cells that differ, in order.
    func changed(from other: Cells) -> [String] {
        Set(all.keys).union(other.all.keys).filter { all[$0] != other.all[$0] }.sorted()
    }

    /// The points of a cell; nil when it has none.
    func points(_ cell: String) -> Double? { all[cell]?["points"] as? Double }
}
