import ChisoModel
import ChisoPrint
import ChisoScoring

/// A draft of targets as the tables of the next round, in the dialect of the round: of locale `vi` what a Vietnamese
/// spreadsheet program opens with a double click.
public struct TargetDraftFiles {
    private let draft: TargetDraft
    private let leads: [String: [String]]
    /// The year after the one scored; of a part of a year the same part.
    private let period: String

    private let dialect: CSVText.Dialect

    /// - Parameters:
    ///   - round: The one that was scored; who leads its tasks is carried over.
    ///   - isVietnamese: Whether its tables have `;` and a decimal comma.
    public init(_ draft: TargetDraft, round: Round, isVietnamese: Bool) {
        self.draft = draft
        dialect = isVietnamese ? .excel : .plain
        leads = Dictionary(
            round.tasks.map { ($0.node, $0.lead) }, uniquingKeysWith: { first, _ in first })
        let now = draft.cards.period
        period = now.year.map { "\($0 + 1)" + now.text.dropFirst("\($0)".count) } ?? ""
    }

    private var cards: Scorecards { draft.cards }

    private func key(_ row: TargetDraft.Row) -> String { cards.pack.indicators[row.indicator].key }
    private func code(_ row: TargetDraft.Row) -> String { cards.units[row.unit].code }

    /// `targets.csv`: a row for every indicator with points to gain; blank where none is drafted.
    public var targets: String {
        var csv = CSVText(
            headings: ["unit", "indicator", "target", "words", "earns", "period"], dialect: dialect)
        for row in draft.rows {
            csv.append([
                .text(code(row)), .text(key(row)), .number(row.target), .text(""), .text(""),
                .text(period),
            ])
        }
        return csv.text
    }

    /// `tasks.csv`: a row for each of the same, with its lead as before, for the task to be written.
    public var tasks: String {
        var csv = CSVText(
            headings: [
                "indicator", "unit", "task", "lead", "support", "deadline", "state", "note",
            ], dialect: dialect)
        for row in draft.rows {
            let lead = leads[key(row)] ?? around(row.indicator)
            csv.append(
                [key(row), code(row), "", lead.joined(separator: "; "), "", "", "", ""]
                    .map(CSVText.Entry.text))
        }
        return csv.text
    }

    /// Who leads the nearest group around an indicator.
    private func around(_ place: Int) -> [String] {
        cards.pack.tree.groups(above: .indicator(place)).lazy
            .compactMap { leads[cards.pack.groups[$0].key] }.first ?? []
    }

    /// What was written, and what is left to do, in lines.
    public func summary(_ folder: String) -> String {
        let set = draft.rows.count { $0.target != nil }
        var lines = [
            "wrote \(folder)/targets.csv: \(PlainNumber.counted(set, "target")) for \(period), "
                + "\(draft.rows.count - set) left to be set",
            "wrote \(folder)/tasks.csv: \(PlainNumber.counted(draft.rows.count, "row")) for tasks",
        ]
        lines += draft.shares.sorted { $0.key < $1.key }.map { unit, share in
            "\(cards.labels[unit]): "
                + (share.map {
                    $0 == 0
                        ? "is there already"
                        : "\(PlainNumber.text(Rounding.round($0 * 100, 1))) % of what is missing"
                } ?? "not reached, even with all that can be drafted at its best")
        }
        lines.append(
            "next: fill in what is blank, then chiso new round DIR --after ROUND --draft \(folder)")
        return lines.joined(separator: "\n") + "\n"
    }
}
