import ChisoModel
import ChisoPrint

// The indicators, the rules, the figures, and what was found wrong with them.

extension RankingPage {
    /// Every group and indicator in printed order, with what the units earned of it.
    var indicators: Markup {
        let head: [Markup] = [
            .heading(say("Tiêu chí", "Indicator"), " class=\"name\" data-fixed"),
            .heading(say("Điểm tối đa", "Maximum"), isNumber: true, " data-fixed"),
            .heading(say("Đã chấm", "Scored"), isNumber: true, " data-fixed"),
            .heading(
                say("Trung vị, % điểm tối đa", "Median, % of maximum"), isNumber: true,
                " data-fixed"),
        ]
        let rows = pages.outline.entries.map { entry -> Markup in
            switch entry.node {
            case .group(let place):
                let group = pack.groups[place]
                return """
                    <tr class="head"><th scope="row">\(say.named(group))</th>\
                    <td class="number"></td><td></td><td></td></tr>

                    """
            case .indicator(let place): return row(indicator: place)
            }
        }
        return .table(
            say("Các tiêu chí", "Indicators"), attributes: " data-filter", head: "\(head)",
            rows: rows)
    }

    private func row(indicator place: Int) -> Markup {
        let column = cards.indicators[place]
        let maxima = column.maxima.filter { $0 > 0 }
        let (least, most) = (maxima.min() ?? 0, maxima.max() ?? 0)
        let max = least == most ? say.shown(most) : "\(say.shown(least))–\(say.shown(most))"
        let applicable = column.statuses.count { $0 != .notApplicable }
        let scored = column.statuses.count { $0 == .scored }
        let spreads = pages.spreads.indicators[place]
        let medians = spreads.map { say.fixed($0.shares.median, places: 1) }
        let shade: Markup =
            spreads.count == 1 ? " s\(PageStyle.shade(spreads[0].shares.median))" : ""
        return """
            <tr><th scope="row">\(pages.link(indicator: place))</th>\
            <td class="number">\(max)</td><td class="number">\(scored)/\(applicable)</td>\
            <td class="number\(shade)">\(medians.isEmpty ? "–" : medians.joined(separator: "; "))</td>\
            </tr>

            """
    }

    /// Which rules, by whose authority, and where the figures come from.
    var about: Markup {
        let facts = pages.handbook.policyFacts
        let sources = pages.about.tables.map { table -> Markup in
            let kind = say.figures(of: table)
            return
                "<tr><th scope=\"row\">\(table.path)</th><td>\(kind)</td><td>\(table.source)</td></tr>\n"
        }
        let heads: [Markup] = [
            .heading(say("Bảng", "Table"), " class=\"name\""),
            .heading(say("Số liệu", "Figures")), .heading(say("Nguồn", "Source")),
        ]
        let known = Markup.facts([
            (say("Bộ chỉ số", "Pack"), Markup("\(pack.id), \(facts.edition)")),
            (say("Tính chất", "Status"), Markup(facts.standing)),
            (say("Hiệu lực", "In force"), Markup(facts.inForce)),
            (say("Đợt số liệu", "Round"), Markup(round)),
            (say("Kỳ", "Period"), Markup(say.period(cards.period))),
            (say("Tổng điểm", "Total"), Markup(facts.total)),
            (say("Làm tròn", "Rounding"), Markup(facts.rounding)),
            (say("Căn cứ", "Basis"), .joined(pack.basis.map { Markup($0) }, "; ")),
        ])
        return known
            + .table(
                say("Nguồn số liệu", "Sources of the figures"), head: "\(heads)", rows: sources)
    }

    private var round: String {
        pages.about.title.isEmpty ? cards.round : "\(pages.about.title) (\(cards.round))"
    }

    /// How many findings of one code are printed at once, and how many when unfolded.
    private static let (mostFound, mostUnfolded) = (3, 200)

    /// Diagnostics by code: the first in full, the others unfolded.
    var found: Markup {
        let all = cards.diagnostics
        guard !all.isEmpty else {
            return "<p>\(say("Không phát hiện lỗi.", "Nothing was found wrong."))</p>\n"
        }
        let counts = Dictionary(grouping: all, by: \.code.rawValue)
        let rows = counts.sorted { $0.key < $1.key }.map { code, same -> Markup in
            """
            <tr><th scope="row">\(code)</th><td>\(say.severity(same[0].severity))</td>\
            <td class="number">\(same.count)</td><td>\(findings(same))</td></tr>

            """
        }
        let heads: [Markup] = [
            .heading(say("Mã", "Code")), .heading(say("Mức độ", "Severity")),
            .heading(say("Số lần", "Times"), isNumber: true), .heading(say("Nội dung", "What")),
        ]
        return .table(
            say("Điều cần biết về số liệu", "What was found"), head: "\(heads)", rows: rows)
    }

    private func findings(_ same: [Diagnostic]) -> Markup {
        let lines = same.prefix(Self.mostUnfolded).map { found -> Markup in
            let place = [found.rule?.description, found.data?.description].compactMap { $0 }
            return "<p lang=\"en\">\(found.message)\(place.map { " (\($0))" }.joined())</p>\n"
        }
        let first = "\(Array(lines.prefix(Self.mostFound)))" as Markup
        guard same.count > Self.mostFound else { return first }
        let count = same.count - Self.mostFound
        let rest = same.count - lines.count
        let last: Markup =
            rest == 0
            ? .none
            : "<p>\(say("Còn \(rest) dòng: xem bảng tính.", "\(rest) more: see the workbook."))</p>\n"
        let more = say("và \(count) dòng nữa", "and \(count) more")
        let others = Array(lines.dropFirst(Self.mostFound))
        return first + "<details><summary>\(more)</summary>\n\(others)\(last)</details>\n"
    }
}
