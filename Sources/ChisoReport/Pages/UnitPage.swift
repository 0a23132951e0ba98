import ChisoModel
import ChisoPrint
import ChisoScoring

/// The page of one unit: where it stands, what cost it points and would win them back, and its whole scorecard.
struct UnitPage {
    let pages: ReportPages
    /// All that cost the unit points, most first, and then what is not counted.
    let explanation: Explanation

    var cards: Scorecards { pages.cards }
    var pack: RulePack { pages.pack }
    var say: PageWords { pages.say }
    var unit: Int { explanation.unit }
    var standing: Standing { cards.standings[unit] }

    /// Whether both marks are to be shown.
    var showsMarks: Bool { cards.marks?.isAppraised(unit) ?? false }

    /// The whole page.
    var document: String { pages.frame(pages.labels[unit], base: "../").document(body) }

    private var body: Markup {
        """
        <p class="lead">\(lead)</p>
        \(Markup.notice(pages.warnings + notices))\
        \(Markup.figures(figures))\
        \(neighbours)\
        \(Markup.section(say("Các lĩnh vực", "Groups"), anchor: "groups", profile))\
        \(Markup.section(say("Điểm bị mất, nhiều nhất trước", "Points lost, largest first"),
            anchor: "lost", losses))\
        \(Markup.section(say("Phiếu điểm", "Scorecard"), anchor: "scorecard",
            class: showsMarks ? "wide" : "", scorecard))\
        \(Markup.section(say("Qua các kỳ", "Over time"), anchor: "trend", trend))\
        \(Markup.section(say("Số liệu còn thiếu", "Missing data"), anchor: "missing", missing))\
        \(Markup.section(say("Ghi chú của đơn vị", "The unit's notes"), anchor: "notes", notes))\
        \(Markup.section(say("Điều cần biết về số liệu", "What was found"), anchor: "found", found))
        """
    }

    private var trend: Markup {
        pages.trend.map { TrendParts(pages: pages, trend: $0).section(of: unit) } ?? .none
    }

    private var lead: String {
        "\(say("Mã", "Code")) \(cards.units[unit].code); \(say.title(pack)), "
            + "\(say("kỳ", "period")) \(say.period(cards.period))"
    }

    private var notices: [String] {
        var lines: [String] = []
        if standing.rank == nil {
            lines.append(
                say("Đơn vị chưa được xếp hạng: ", "The unit is not ranked: ")
                    + (standing.unrankedReason?.text(say.language, in: pack)
                        ?? say("không ghi lý do", "no reason is given"))
                    + ".")
        }
        if let reason = standing.classReason(say.language, in: pack) {
            lines.append(
                say("Xếp loại ", "Class ") + "\(standing.className ?? "–"): \(reason).")
        }
        if standing.isProvisional {
            lines.append(
                say(
                    "Kết quả của đơn vị là tạm thời: có ô bị lỗi.",
                    "The unit's result is provisional: a failed cell touches it."))
        }
        return lines
    }

    private var figures: [(label: String, text: String)] {
        let total = cards.node(group: 0, unit: unit)
        let ranked = cards.standings.count {
            $0.rank != nil && $0.comparisonGroup == standing.comparisonGroup
        }
        var figures: [(label: String, text: String)] = []
        if let rank = standing.rank {
            let within =
                standing.comparisonGroup.isEmpty ? "" : " (\(standing.comparisonGroup))"
            figures.append((say("hạng", "rank") + within, "\(rank)/\(ranked)"))
            figures.append((say("chỉ số (%)", "index (%)"), say.index(total.index, of: pack)))
            if pack.hasClasses {
                figures.append((say("xếp loại", "class"), standing.className ?? "–"))
            }
        }
        figures.append(
            (
                total.applicableMax == total.max
                    ? say("điểm / tối đa", "points / maximum")
                    : say("điểm / tối đa áp dụng", "points / applicable maximum"),
                "\(say.fixed(total.points, pack.precision.total)) / "
                    + say.number(total.applicableMax)
            ))
        figures.append((say("tiêu chí đã chấm", "scored"), cards.completeness(unit)))
        if let marks = cards.marks { figures += own(marks) }
        if let before = pages.before {
            let rank = before.standings[unit].rank.map(String.init) ?? "–"
            figures.append((say("hạng kỳ trước", "last rank"), rank))
        }
        return figures
    }

    private func own(_ marks: Marks) -> [(label: String, text: String)] {
        let root = marks.groups[0]
        let index = root.isApplicable[unit] ? root.indices[unit] : .nan
        let own = (say("chỉ số tự chấm (%)", "self index (%)"), say.index(index, of: pack))
        return marks.isAppraised(unit)
            ? [own] : [own, (say("thẩm định", "appraisal"), say("chưa có", "none"))]
    }

    /// The units just above and below.
    private var neighbours: Markup {
        let members = cards.order.filter {
            cards.standings[$0].comparisonGroup == standing.comparisonGroup
        }
        guard let place = members.firstIndex(of: unit), members.count > 1 else { return .none }
        var ways: [Markup] = []
        if place > 0 { ways.append("← \(pages.link(unit: members[place - 1], from: "../"))") }
        if place + 1 < members.count {
            ways.append("\(pages.link(unit: members[place + 1], from: "../")) →")
        }
        return "<p class=\"ways\">\(Markup.joined(ways, " | "))</p>\n"
    }

    private var profile: Markup {
        let groups = pages.outline.topGroups.filter { pack.groups[$0].role == .base }
        guard !groups.isEmpty else { return .none }
        let bars = groups.map { place -> GroupProfile.Bar in
            let index = cards.node(group: place, unit: unit).index
            let peers = pages.spreads.groups[place][standing.comparisonGroup]
            return GroupProfile.Bar(
                name: say.named(pack.groups[place]), index: index,
                text: say.index(index, of: pack),
                median: (peers?.count ?? 0) > 1 ? peers?.median : nil)
        }
        let told = bars.map { bar in
            let median = bar.median.map {
                say(", trung vị ", ", median ") + say.index($0, of: pack)
            }
            return "\(bar.name): \(bar.text)\(median ?? "")"
        }
        let hasMedian = bars.contains { $0.median != nil }
        return .chart(
            GroupProfile(
                title: say("Chỉ số từng lĩnh vực, %", "Index of each group, %"),
                description: told.joined(separator: "; ") + ".",
                legend: hasMedian
                    ? say("trung vị các đơn vị cùng so sánh", "median of the units compared") : "",
                bars: bars
            ).drawing)
    }

    // MARK: - What is missing

    /// Indicators without figures, with what they could earn and the fields that were not submitted.
    private var missing: Markup {
        let cells = explanation.cells.filter { $0.cell.status == .missing }
        guard !cells.isEmpty else { return .none }
        let policy = Markup("\(pages.handbook.policyFacts.missing)")
        let items = cells.map { trace -> Markup in
            let link = pages.link(indicator: trace.indicator, from: "../")
            let most = say.speech.counted(trace.cell.max)
            return """
                <li>\(link) (\(say("tối đa", "at most")) \(most)): \(lacking(trace))</li>

                """
        }
        return "<p>\(policy)</p>\n<ul>\n\(items)</ul>\n"
    }

    /// What was not submitted, by title.
    private func lacking(_ trace: CellTrace) -> String {
        let fields = CellSentence(trace, in: explanation, say.language).lacking.map { datum in
            if case .field(let place) = datum.kind {
                say.speech.quoted(say.speech.title(pack.fields[place]))
            } else {
                datum.name
            }
        }
        let indicator = pack.indicators[trace.indicator]
        return fields.isEmpty
            ? say.reason(trace.cell, in: pack) ?? ""
            : fields.joined(separator: ", ")
    }

    /// What the unit noted beside its figures, those of one wording together.
    private var notes: Markup {
        let columns = pages.about.notes[cards.period] ?? []
        var order: [String] = []
        var fields: [String: [Field]] = [:]
        for (place, column) in columns.enumerated() where pack.fields.indices.contains(place) {
            guard let note = column[unit] else { continue }
            if fields[note] == nil { order.append(note) }
            fields[note, default: []].append(pack.fields[place])
        }
        guard !order.isEmpty else { return .none }
        let items = order.map { note -> Markup in
            let all = fields[note] ?? []
            let named = all.prefix(3).map { [$0.code, say.speech.title($0)] }
                .map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
            let rest = all.count - named.count
            let more = rest > 0 ? say("; và \(rest) chỉ tiêu khác", "; and \(rest) more") : ""
            return "<li>\(named.joined(separator: "; "))\(more): <q>\(note)</q></li>\n"
        }
        return "<ul>\n\(items)</ul>\n"
    }

    /// Diagnostics about the unit's figures.
    private var found: Markup {
        let code = cards.units[unit].code
        let own = cards.diagnostics.filter { $0.data?.unit == code }
        guard !own.isEmpty else { return .none }
        let items = own.prefix(100).map { diagnostic -> Markup in
            let place = diagnostic.data.map { " (\($0.description))" } ?? ""
            return
                "<li lang=\"en\">\(diagnostic.code.rawValue): \(diagnostic.message)\(place)</li>\n"
        }
        return "<ul>\n\(items)</ul>\n"
    }
}
