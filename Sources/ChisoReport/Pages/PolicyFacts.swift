import ChisoModel
import ChisoPrint

/// What a report's pages take over from the handbook, without its links.
struct PolicyFacts {
    var edition: String
    var standing: String
    var inForce: String
    var total: String
    var rounding: String
    /// How units are put in order, a sentence.
    var ranking: String
    /// What missing data are worth, a sentence; with the pack's reason.
    var missing: String
}

extension HandbookReport {
    /// How totals and ranks are made, in words.
    var policyFacts: PolicyFacts {
        let total = [HandbookPage.Prose(aggregate(of: 0))] + bounds
        return PolicyFacts(
            edition: say("ấn bản ", "edition ") + pack.edition,
            standing: Self.plain(standing), inForce: inForce, total: Self.plain(total),
            rounding: rounding,
            ranking: say("Xếp hạng ", "Ranked ") + Self.plain(ranking.map(titled)) + ".",
            missing: say("Thiếu số liệu: ", "Missing data: ") + Self.plain(missing) + ".")
    }

    /// A sentence without the keys of columns that are named by their titles.
    private func titled(_ prose: HandbookPage.Prose) -> HandbookPage.Prose {
        prose.withoutKeys { key in
            key == "kind" || pack.unitColumns.contains { $0.key == key && !$0.title.isEmpty }
        }
    }

    /// Sentences as text, without links and marks.
    static func plain(_ lines: [HandbookPage.Prose]) -> String {
        lines.map { plain($0) }.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func plain(_ prose: HandbookPage.Prose) -> String {
        prose.pieces.map { piece in
            switch piece {
            case .text(let text), .code(let text), .link(let text, _): text
            }
        }.joined()
    }

    /// A sentence as markup whose links, which lead into the handbook, are text.
    static func markup(_ prose: HandbookPage.Prose) -> Markup {
        let pieces = prose.pieces.map { piece -> Markup in
            switch piece {
            case .text(let text), .link(let text, _): "\(text)"
            case .code(let text): "<code>\(text)</code>"
            }
        }
        return "\(pieces)"
    }

    /// A table as markup.
    static func markup(_ table: HandbookPage.Table, caption: String) -> Markup {
        let head = table.headings.enumerated().map { place, text in
            Markup.heading(text, isNumber: table.trailing.contains(place))
        }
        let rows = table.rows.map { row -> Markup in
            let cells = row.enumerated().map { place, prose -> Markup in
                let mark: Markup = table.trailing.contains(place) ? " class=\"number\"" : ""
                return "<td\(mark)>\(markup(prose))</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return .table(caption, head: "\(head)", rows: rows)
    }
}

extension HandbookPage.Prose {
    /// The same without some words of code, and without the blanks before them.
    func withoutKeys(_ isLeftOut: (String) -> Bool) -> HandbookPage.Prose {
        var kept: [HandbookPage.Piece] = []
        for piece in pieces {
            guard case .code(let key) = piece, isLeftOut(key) else {
                kept.append(piece)
                continue
            }
            if case .text(let text) = kept.last, text.hasSuffix(" ") {
                kept[kept.count - 1] = .text(String(text.dropLast()))
            }
        }
        var prose = self
        prose.pieces = kept
        return prose
    }
}
