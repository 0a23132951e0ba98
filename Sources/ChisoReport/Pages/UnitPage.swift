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
    var say: Words { pages.say }
    var unit: Int { explanation.unit }
    var standing: Standing { cards.standings[unit] }

    /// Whether both marks are to be shown.
    private var showsMarks: Bool { cards.isAppraised(unit) }

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
        \(Markup.section(say("Các đơn vị trực thuộc", "The units below"), anchor: "below", below))\
        \(Markup.section(say("Mục tiêu của kỳ", "Targets of the period"), anchor: "targets", targets))\
        \(Markup.section(say("Qua các kỳ", "Over time"), anchor: "trend", trend))\
        \(Markup.section(say("Số liệu còn thiếu", "Missing data"), anchor: "missing", missing))\
        \(Markup.section(say("Số liệu lập từ các phần", "Figures made of parts"), anchor: "made", made))\
        \(Markup.section(say("Số liệu ước", "Estimates"), anchor: "estimates", estimates))\
        \(Markup.section(
            say("Số liệu đã báo cáo lại", "Figures reported again"), anchor: "again", again))\
        \(Markup.section(say("Ghi chú của đơn vị", "The unit's notes"), anchor: "notes", notes))\
        \(Markup.section(say("Điều cần biết về số liệu", "What was found"), anchor: "found", found))
        """
    }

    /// What came of the unit's targets for the period.
    private var targets: Markup {
        guard let results = pages.targets else { return .none }
        let own = Array(results.of(unit))
        guard !own.isEmpty else { return .none }
        let count = TargetResultColumns.line(results.count(of: unit), say)
        return "<p>\(count)</p>\n"
            + .table(
                say("Mục tiêu và kết quả", "Targets and results"),
                TargetResultColumns(cards, say: say).page, own, say)
    }

    private var trend: Markup {
        pages.trend.map { TrendParts(pages: pages, trend: $0).section(of: unit) } ?? .none
    }

    private var lead: String {
        "\(say("Mã", "Code")) \(cards.units[unit].code); \(say.title(pack)), "
            + "\(say("kỳ", "period")) \(say.period(of: cards))"
    }

    private var notices: [String] {
        var lines: [String] = []
        if standing.standsApart {
            let reason = standing.unrankedReason?.text(say.language, in: pack) ?? ""
            lines.append(capital(reason) + ".")
        } else if standing.rank == nil {
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
        lines += cards.fewCases(of: unit, say).map {
            $0.prefix(1).uppercased() + $0.dropFirst() + "."
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
        var figures: [(label: String, text: String)] = []
        if let rank = standing.rank {
            let within =
                standing.comparisonGroup.isEmpty ? "" : " (\(standing.comparisonGroup))"
            figures.append(
                (say("hạng", "rank") + within, "\(rank)/\(cards.rankedCount(with: unit))"))
            figures.append((say("chỉ số (%)", "index (%)"), say.index(total.index, of: pack)))
            if pack.hasClasses {
                figures.append((say("xếp loại", "class"), standing.className ?? "–"))
            }
        }
        if let above = cards.unitAbove(unit) {
            figures.append((say("chỉ số (%)", "index (%)"), say.index(total.index, of: pack)))
            figures.append(
                (
                    say("đơn vị trực thuộc đủ số liệu", "units below that are complete"),
                    "\(above.complete.count)/\(above.units.count)"
                ))
        }
        figures.append(
            (
                total.applicableMax == total.max
                    ? say("điểm / tối đa", "points / maximum")
                    : say("điểm / tối đa áp dụng", "points / applicable maximum"),
                "\(say.fixed(total.points, pack.precision.total)) / "
                    + say.shown(total.applicableMax)
            ))
        figures.append((say("tiêu chí đã chấm", "scored"), cards.completeness(unit)))
        if let days = say.span(cards.days(of: unit)) {
            figures.append((say("số liệu tính đến", "figures as of"), days))
        }
        if case let count = cards.estimates(of: unit).count, count > 0 {
            figures.append((say("số liệu ước", "estimates"), String(count)))
        }
        if cards.marks != nil {
            let own = cards.ownNode(group: 0, unit: unit)
            figures.append(
                (say("chỉ số tự chấm (%)", "self index (%)"), say.index(own?.index, of: pack)))
            if !showsMarks {
                figures.append((say("thẩm định", "appraisal"), say("chưa có", "none")))
            }
        }
        if let before = pages.before {
            let rank = before.standings[unit].rank.map(String.init) ?? "–"
            figures.append((say("hạng kỳ trước", "last rank"), rank))
        }
        return figures
    }

    /// The units just above and below.
    private var neighbours: Markup {
        let members = cards.order.filter {
            cards.standings[$0].comparisonGroup == standing.comparisonGroup
                && !cards.standings[$0].standsApart
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
        let groups = pack.tree.topGroups.filter { pack.groups[$0].role == .base }
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

    /// Every group and indicator in printed order.
    private var scorecard: Markup {
        let columns = pages.cardColumns
        let strips = say(
            "So với đơn vị khác: thứ tự theo phần điểm đạt được của điểm tối đa trong các đơn vị "
                + "cùng so sánh; hình thoi là đơn vị này, trục từ 0 đến 100%.",
            "Among peers: the place by the share of the maximum earned, among the units compared; "
                + "the diamond is this unit, the axis runs from 0 to 100%.")
        return .table(
            say("Phiếu điểm", "Scorecard"), columns.page(withMarks: showsMarks),
            columns.card(of: unit), say, isSortable: false, isSearched: false, heads: \.isGroup)
            + "<p class=\"quiet\">\(strips)</p>\n"
    }

    /// On which of its units each line of a unit that stands apart rests, and which of them do best and worst.
    private var below: Markup {
        guard let above = cards.unitAbove(unit) else { return .none }
        let columns = AboveColumns(cards, say: say) { pages.link(indicator: $0, from: "../") }
        return Markup.notice(columns.differences(of: above).map { $0 + "." })
            + .table(
                say("Các đơn vị trực thuộc", "The units below"), columns.page,
                columns.rows(of: above), say, isSortable: false, isSearched: false)
    }

    // MARK: - What is missing

    /// Indicators without figures, with what they could earn and the fields that were not submitted.
    private var missing: Markup {
        let cells = explanation.cells.filter { $0.cell.status == .missing }
        guard !cells.isEmpty else { return .none }
        let policy = Markup(pages.policies.missingSentence)
        let items = cells.map { trace -> Markup in
            let link = pages.link(indicator: trace.indicator, from: "../")
            let most = say.counted(trace.cell.max)
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
                say.quoted(say.title(pack.fields[place]))
            } else {
                datum.name
            }
        }
        return fields.isEmpty
            ? say.reason(trace.cell, in: pack) ?? ""
            : fields.joined(separator: ", ")
    }

    /// Figures that the unit did not submit for the period itself, with what they were made of.
    private var made: Markup {
        let items = pack.fields.indices.compactMap { place -> Markup? in
            guard let made = cards.made?.figure(place, unit: unit) else { return nil }
            let field = pack.fields[place]
            let figure =
                made.settled.figure.map { say.word($0, of: field) ?? say.number($0) }
                ?? say("không áp dụng", "does not apply")
            let text = made.text(field, say)
            return "<li>\(say.named(field)): <b>\(figure)</b> (\(text))</li>\n"
        }
        return items.isEmpty ? .none : "<ul>\n\(items)</ul>\n"
    }

    /// The lines whose figures are estimates, or made of some.
    private var estimates: Markup {
        let items = cards.estimates(of: unit).map { place -> Markup in
            "<li>\(say.named(pack.fields[place]))</li>\n"
        }
        return items.isEmpty ? .none : "<ul>\n\(items)</ul>\n"
    }

    /// The lines of which a later figure counts in the place of earlier ones.
    private var again: Markup {
        let items = pack.fields.indices.compactMap { place -> Markup? in
            guard cards.qualifiers.indices.contains(place),
                let qualifier = cards.qualifiers[place][unit], !qualifier.earlier.isEmpty
            else { return nil }
            let text = qualifier.earlier.reversed().map { $0.text(pack.fields[place], say) }
            return "<li>\(say.named(pack.fields[place])): \(text.joined(separator: "; "))</li>\n"
        }
        return items.isEmpty ? .none : "<ul>\n\(items)</ul>\n"
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
            let named = all.prefix(3).map { [$0.code, say.title($0)] }
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

// MARK: - What cost the unit points

extension UnitPage {
    /// What cost points of the total, most first: how much, why, what would win it back, and on what it rests; then what
    /// failed.
    var losses: Markup {
        let words = LossWords(explanation: explanation, say: say)
        let items = words.all.filter { item in
            switch item {
            case .cell(let trace): (trace.lost ?? 0) > 0 || trace.cell.status == .failed
            case .level: true
            }
        }
        guard !items.isEmpty else {
            return "<p>\(say("Đơn vị không mất điểm nào.", "The unit lost nothing."))</p>\n"
        }
        let list = items.map { item -> Markup in
            switch item {
            case .cell(let trace): loss(trace)
            case .level(let level, let place): loss(level, place, words)
            }
        }
        let isApproximate = explanation.cells.contains { $0.isApproximate && $0.lost != nil }
        let note: Markup =
            isApproximate ? "<p class=\"quiet\">\(Self.approximate(say))</p>\n" : .none
        return "<p>\(lostAltogether)</p>\n\(note)<ol class=\"lost\">\n\(list)</ol>\n"
    }

    /// What `≈` means.
    static func approximate(_ say: Words) -> String {
        say(
            "≈: một cấp trên của tiêu chí do hàm của bộ chỉ số tính; phần của tiêu chí trong tổng ước "
                + "theo điểm tối đa.",
            "≈: a function of the pack makes a group above the indicator; what it is of the total is "
                + "estimated by maxima.")
    }

    /// How what was lost and what was earned make the maximum.
    private var lostAltogether: String {
        let losses = explanation.losses
        let total = cards.node(group: 0, unit: unit)
        let places = max(2, PlainNumber.places(pack.precision.total))
        let sum = say.shown(Rounding.round(losses.sum + losses.rounding, places))
        let bonus =
            losses.bonus > 0
            ? say(
                ", trong đó điểm thưởng \(say.shown(losses.bonus))",
                ", \(say.shown(losses.bonus)) of them bonus") : ""
        return say(
            "Mất tất cả \(sum) điểm của tổng: tối đa \(say.shown(total.applicableMax)), được "
                + "\(say.fixed(total.points, pack.precision.total))\(bonus).",
            "Lost altogether \(sum) points of the total: at most "
                + "\(say.shown(total.applicableMax)), earned "
                + "\(say.fixed(total.points, pack.precision.total))\(bonus).")
    }

    private func loss(_ trace: CellTrace) -> Markup {
        let indicator = pack.indicators[trace.indicator]
        let places = PlainNumber.lostPlaces(
            of: .indicator(trace.indicator), factor: trace.factor, in: pack)
        let lost =
            trace.lost.map {
                (trace.isApproximate ? "≈ " : "") + "−" + say.fixed($0, places: places)
            } ?? say("không tính", "not counted")
        let sentence = CellSentence(trace, in: explanation, say.language).short
        let basis: Markup =
            indicator.basis.isEmpty
            ? ""
            : "<p class=\"quiet\">\(say("Căn cứ: ", "Basis: "))"
                + "\(indicator.basis.joined(separator: "; "))</p>\n"
        return """
            <li><span class="points">\(lost)</span>\
            <h3>\(pages.link(indicator: trace.indicator, from: "../"))</h3>
            <p>\(capital(sentence))</p>
            \(weighed(trace))\(basis)</li>

            """
    }

    /// What the indicator itself earned, where a point of it is not a point of the total.
    private func weighed(_ trace: CellTrace) -> Markup {
        guard trace.factor != 1,
            let points = cards.countedPoints(trace.cell, indicator: trace.indicator)
        else { return .none }
        let own =
            "\(say.fixed(points, pack.decimals(pack.indicators[trace.indicator]))) / "
            + say.shown(trace.cell.max)
        let factor = say.shown(Rounding.round(trace.factor, 4))
        let words = say(
            "Riêng tiêu chí được \(own) điểm; mỗi điểm của tiêu chí là \(factor) điểm của tổng.",
            "The indicator itself earned \(own); each point of it is \(factor) of the total.")
        return "<p class=\"quiet\">\(words)</p>\n"
    }

    private func loss(_ level: UnitLosses.Loss, _ place: Int, _ words: LossWords) -> Markup {
        let places = PlainNumber.lostPlaces(of: level.node, factor: level.factor, in: pack)
        return """
            <li><span class="points">\(say.signed(-(level.points ?? 0), places: places))</span>\
            <h3>\(say.named(pack.groups[place]))</h3>
            <p>\(capital(words.text(level, place))).</p></li>

            """
    }

    private func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
