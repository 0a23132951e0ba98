import Foundation

/// A scorecards document as lines of words, a line for every unit, group and cell.
struct ScorecardLines {
    /// `unit CODE …`, `group CODE KEY …`, `cell CODE KEY …`, then the figures; `null` for none.
    let lines: [String]

    /// Reads what `--format json` printed.
    init(_ json: String) throws {
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        lines = document.scorecards.flatMap { card in
            [card.line] + card.groups.map { "group \(card.unit) \($0.line)" }
                + card.indicators.map { "cell \(card.unit) \($0.line)" }
        }
    }

    private struct Document: Decodable {
        var scorecards: [Card]
    }

    private struct Card: Decodable {
        var unit: String
        var points, applicable_max, index, points_self, index_self, rank: Double?
        var `class`: String?
        var scored, applicable: Double
        var provisional: Bool
        var groups: [Group]
        var indicators: [Indicator]

        var line: String {
            let figures = ScorecardLines.texts([
                points, applicable_max, index, points_self, index_self, rank,
            ])
            let counts = ScorecardLines.texts([scored, applicable])
            return "unit \(unit) \(figures) \(`class` ?? "null") \(counts) \(provisional)"
        }
    }

    private struct Group: Decodable {
        var key: String
        var points, applicable_max, max, index: Double?

        var line: String { "\(key) \(ScorecardLines.texts([points, applicable_max, max, index]))" }
    }

    private struct Indicator: Decodable {
        var key: String
        var value, target, points, max: Double?
        var status: String

        var line: String {
            "\(key) \(ScorecardLines.texts([value, target, points, max])) \(status)"
        }
    }

    private static func texts(_ numbers: [Double?]) -> String {
        numbers.map { $0.map { "\($0)" } ?? "null" }.joined(separator: " ")
    }
}
