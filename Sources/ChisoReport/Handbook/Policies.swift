import ChisoModel
import ChisoPrint

/// One policy of a pack in the forms that media have.
struct Policy {
    /// What it is about.
    let label: String
    /// In full, a part a line.
    let lines: [Prose]
    /// On a terminal beside the figures, in English; empty where none tells it.
    var brief = ""
    /// What must not be missed wherever figures are shown, in sentences.
    var warnings: [String] = []

    /// In full, on one line.
    var text: String { lines.map(\.plain).filter { !$0.isEmpty }.joined(separator: "; ") }
}

/// How a pack decides what its figures leave open: on whose authority it stands, how totals, ranks and classes are made,
/// how figures are rounded and what missing data are worth.
///
/// Each is worded here alone, in both languages; handbooks, terminals, pages and workbooks pick which they tell and in which
/// form.
struct Policies {
    let words: RuleWords

    /// - Parameter names: Of the columns, groups and indicators that policies are about.
    init(_ pack: RulePack, _ say: Words, _ names: RuleWords.Names = .titles) {
        words = RuleWords(pack: pack, say: say, names: names)
    }

    private var pack: RulePack { words.pack }
    private var say: Words { words.say }

    // MARK: - Whose rules they are, and when they hold

    var edition: Policy {
        Policy(label: say("Ấn bản", "Edition"), lines: [Prose(pack.edition)])
    }

    var basis: Policy {
        Policy(label: say("Căn cứ", "Basis"), lines: pack.basis.map { Prose($0) })
    }

    /// On whose authority the rules stand.
    var standing: Policy {
        var parts: [(line: String, brief: String, warning: String)] = []
        switch pack.standing {
        case .official: parts.append((say("chính thức", "official"), "official", ""))
        case .illustrative:
            let brief = "illustrative: not an official rulebook"
            let warning = say(
                "Bộ chỉ số minh họa: không phải quy định chính thức.",
                "The rules are illustrative: not an official rulebook.")
            parts.append((say("minh họa: không phải quy định chính thức", brief), brief, warning))
        case .draft:
            let warning = say(
                "Bộ chỉ số dự thảo: chưa có hiệu lực.", "The rules are a draft: not in force.")
            parts.append((say("dự thảo", "draft"), "draft: not yet in force", warning))
        }
        if pack.isPartial {
            let brief = "partial: not all of the rulebook is known"
            let warning = say(
                "Mới biết một phần của bộ chỉ số; tổng điểm tối đa có thể chưa đủ thang điểm.",
                "Only part of the rulebook is known; the maxima may not add up to its scale.")
            let line = say("chưa đầy đủ: mới biết một phần của bộ chỉ số", brief)
            parts.append((line, brief, warning))
        }
        return Policy(
            label: say("Tính chất", "Status"), lines: parts.map { Prose($0.line) },
            brief: parts.map(\.brief).joined(separator: "; "),
            warnings: parts.map(\.warning).filter { !$0.isEmpty })
    }

    /// The periods the pack holds for.
    var inForce: Policy {
        let line =
            switch (pack.inForceFrom, pack.inForceTo) {
            case (nil, nil): say("không ghi kỳ", "no period is stated")
            case (let from?, nil): say("từ kỳ \(from)", "from \(from)")
            case (nil, let to?): say("đến hết kỳ \(to)", "to \(to)")
            case (let from?, let to?) where from == to: say("kỳ \(from)", from.text)
            case (let from?, let to?): say("từ kỳ \(from) đến hết kỳ \(to)", "\(from) to \(to)")
            }
        return Policy(label: say("Hiệu lực", "In force"), lines: [Prose(line)])
    }

    // MARK: - How figures are made

    var total: Policy {
        var lines = [Prose(aggregate(of: 0))]
        if let bounds = pack.totalBounds {
            let (least, most) = (say.ungrouped(bounds.lowerBound), say.ungrouped(bounds.upperBound))
            lines.append(
                Prose(
                    bounds.upperBound < .greatestFiniteMagnitude
                        ? say("trong khoảng \(least)–\(most)", "held within \(least)–\(most)")
                        : say("ít nhất \(least)", "at least \(least)")))
        }
        return Policy(label: say("Tổng điểm", "Total"), lines: lines)
    }

    /// How the children of a group make it.
    func aggregate(of place: Int) -> String {
        switch pack.groups[place].aggregate {
        case .sum: say("tổng điểm các mục", "the sum of its parts")
        case .mean: say("trung bình các mục", "the mean of its parts")
        case .weighted:
            say("tổng có trọng số của điểm các mục", "the weighted sum of the points of its parts")
        case .weightedIndex:
            say(
                "trung bình có trọng số của chỉ số các mục: điểm là phần đó của điểm tối đa",
                "the weighted mean of the indices of its parts: its points are that share of its "
                    + "maximum")
        case .function: say("theo hàm riêng", "by a function of its own")
        }
    }

    var index: Policy {
        Policy(
            label: say("Chỉ số", "Index"),
            lines: [
                Prose(
                    say(
                        "điểm chia cho tổng điểm tối đa của các tiêu chí áp dụng cho đơn vị, nhân 100",
                        "points over the maximum of what applies to the unit, times 100"))
            ])
    }

    /// What missing data are worth, and why.
    var missing: Policy {
        let line: String
        let brief: String
        switch pack.missing {
        case .zero:
            line = say("0 điểm, vẫn tính vào điểm tối đa", "no points; it stays in the maximum")
            brief = "zero (no points, stays in the maximum)"
        case .exclude:
            line = say(
                "không tính điểm và không tính vào điểm tối đa", "no points; it leaves the maximum")
            brief = "exclude (leaves the maximum)"
        case .refuse:
            line = say("đơn vị không được xếp hạng", "the unit is not ranked")
            brief = "refuse (the unit is unranked)"
        }
        let reason = pack.missingReason
        let penalty = missingPenalty
        return Policy(
            label: say("Thiếu số liệu", "Missing data"),
            lines: [Prose(line), Prose(penalty?.line ?? ""), Prose(reason)].filter { !$0.isEmpty },
            brief: "missing data: \(brief)" + (penalty.map { "; \($0.brief)" } ?? "")
                + (reason.isEmpty ? "" : "; \(reason)"))
    }

    /// What a blank takes off where points are taken off; nil of a pack that takes none off.
    private var missingPenalty: (line: String, brief: String)? {
        guard let policy = pack.missingPenalty,
            pack.indicators.indices.contains(where: pack.takesOff)
        else { return nil }
        switch policy {
        case .max:
            let brief = "of a penalty, the most is taken off"
            return (say("mục điểm trừ: bị trừ mức cao nhất", brief), brief)
        case .zero:
            let brief = "of a penalty, nothing is taken off"
            return (say("mục điểm trừ: không bị trừ", brief), brief)
        case .refuse:
            let brief = "of a penalty, the unit is not ranked"
            return (say("mục điểm trừ: đơn vị không được xếp hạng", brief), brief)
        }
    }

    /// The same as a sentence.
    var missingSentence: String { "\(missing.label): \(missing.text)." }

    var rounding: Policy {
        let precision = pack.precision
        let levels = [
            (say("tiêu chí", "indicator"), precision.indicator),
            (say("nhóm", "group"), precision.group), (say("tổng", "total"), precision.total),
            (say("chỉ số", "index"), precision.index),
        ]
        let places = levels.map { "\($0.0) \(say.decimals($0.1))" }.joined(separator: ", ")
        return Policy(
            label: say("Làm tròn", "Rounding"),
            lines: [
                Prose(
                    say(
                        "số chữ số thập phân: \(places); nửa đơn vị làm tròn ra xa số 0",
                        "decimals: \(places); halves away from zero"))
            ])
    }

    /// How units are put in order.
    var ranking: Policy {
        let rule = pack.ranking
        let by = rule.by == .index ? say("theo chỉ số", "by index") : say("theo điểm", "by points")
        let (ties, brief) = ties
        var lines: [Prose] = ["\(by); \(ties)"]
        var order = "ranked by \(rule.by.rawValue)"
        if let within = rule.within {
            let groups = say("xếp riêng trong từng nhóm của cột ", "within groups of the column ")
            lines.append("\(groups)\(words.column(within))")
            order += " within \(within)"
        }
        if rule.ranksParents {
            lines.append(
                Prose(
                    say(
                        "đơn vị cấp trên xếp chung với các đơn vị trực thuộc",
                        "units are ranked together with those that belong to them")))
            order += " together with the units above"
        }
        for (share, vi, en) in [
            (rule.coverage.indicators, "số tiêu chí áp dụng", "of the indicators that apply"),
            (rule.coverage.points, "điểm tối đa áp dụng", "of the points that apply"),
        ] {
            guard let share else { continue }
            let percent = say.ungrouped(Rounding.round(100 * share, Rounding.firstPlaces))
            lines.append(
                Prose(
                    say(
                        "chỉ xếp hạng đơn vị đã chấm được ít nhất \(percent) % \(vi)",
                        "only units scored on at least \(percent) % \(en)")))
            order += " if at least \(percent) % \(en) are scored"
        }
        if !rule.tieBreak.isEmpty {
            let turns = say("khi bằng nhau, xét lần lượt: ", "among equals, in turn: ")
            lines.append("\(turns)\(.joined(rule.tieBreak.map(decisive), ", "))")
            let brief = rule.tieBreak.map { "\($0.key) (\(way(of: $0).en))" }
            order += ", then \(brief.joined(separator: ", "))"
        }
        return Policy(
            label: say("Xếp hạng", "Ranking"), lines: lines, brief: "\(order), \(brief)")
    }

    /// What a tie is broken by, and which way.
    private func decisive(_ tieBreak: RulePack.TieBreak) -> Prose {
        let way = way(of: tieBreak)
        let name: Prose =
            switch pack.decisive(tieBreak) {
            case .figure(let place): words.read(.field(place))
            default: words.node(tieBreak.key)
            }
        return "\(name) (\(say(way.vi, way.en)))"
    }

    private func way(of tieBreak: RulePack.TieBreak) -> (vi: String, en: String) {
        let isLower = pack.first(of: tieBreak) == .lower
        let what: (vi: String, en: String)
        switch pack.decisive(tieBreak) {
        case .points(let node) where pack.isTakenOff(node):
            return isLower
                ? ("bị trừ ít hơn xếp trước", "fewer points taken off first")
                : ("bị trừ nhiều hơn xếp trước", "more points taken off first")
        case .points, nil:
            return isLower
                ? ("điểm thấp hơn xếp trước", "fewer points first")
                : ("điểm cao hơn xếp trước", "more points first")
        case .index: what = ("chỉ số", "index")
        case .value: what = ("giá trị", "value")
        case .figure: what = ("số liệu", "figure")
        }
        return isLower
            ? ("\(what.vi) thấp hơn xếp trước", "lower \(what.en) first")
            : ("\(what.vi) cao hơn xếp trước", "higher \(what.en) first")
    }

    /// What becomes of equals, in full and in brief.
    private var ties: (text: String, brief: String) {
        switch pack.ranking.ties {
        case .competition:
            let brief = "equals share a rank (1, 1, 3)"
            return (say("bằng nhau thì cùng hạng (1, 1, 3)", brief), brief)
        case .dense:
            let brief = "equals share a rank (1, 1, 2)"
            return (say("bằng nhau thì cùng hạng (1, 1, 2)", brief), brief)
        case .distinct:
            let text = say(
                "không có đồng hạng: xét số chưa làm tròn, rồi đến tên",
                "no shared ranks: by the unrounded figure, then by name")
            return (text, "no rank is shared (1, 2, 3)")
        }
    }

    /// The same as a sentence.
    var rankingSentence: String { say("Xếp hạng ", "Ranked ") + ranking.text + "." }
}
