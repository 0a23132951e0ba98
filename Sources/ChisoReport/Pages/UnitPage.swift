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
    var showsMarks: Bool { cards.marks?.isAppraised(unit) ?? false }

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
                    + say.shown(total.applicableMax)
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
        guard trace.factor != 1, let points = cards.countedPoints(trace.cell) else { return .none }
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

// MARK: - The whole scorecard by the tree

extension UnitPage {
    /// Every group and indicator in printed order.
    var scorecard: Markup {
        var head: [Markup] = [
            .heading(say("Tiêu chí", "Indicator"), " class=\"name\""),
            .heading(say("Giá trị", "Value"), isNumber: true),
            .heading(say("Mục tiêu", "Target"), isNumber: true),
            .heading(say("Còn cách", "To go"), isNumber: true),
        ]
        if showsMarks { head.append(.heading(say("Tự chấm", "Self"), isNumber: true)) }
        head += [
            .heading(say("Điểm", "Points"), isNumber: true),
            .heading(say("Tối đa", "Maximum"), isNumber: true),
        ]
        if pack.hasWeights {
            head.append(.heading(say("Trọng số", "Weight"), isNumber: true))
        }
        head += [
            .heading(say("Chỉ số (%)", "Index (%)"), isNumber: true),
            .heading(say("So với đơn vị khác", "Among peers")),
            .heading(say("Tình trạng", "Status")),
        ]
        let rows = pack.tree.belowRoot.map { node -> Markup in
            switch node.child {
            case .group(let place): row(group: place)
            case .indicator(let place): row(indicator: place)
            }
        }
        return .table(say("Phiếu điểm", "Scorecard"), head: "\(head)", rows: rows)
            + "<p class=\"quiet\">\(stripWords)</p>\n"
    }

    private var stripWords: String {
        say(
            "So với đơn vị khác: thứ tự theo phần điểm đạt được của điểm tối đa trong các đơn vị "
                + "cùng so sánh; hình thoi là đơn vị này, trục từ 0 đến 100%.",
            "Among peers: the place by the share of the maximum earned, among the units compared; "
                + "the diamond is this unit, the axis runs from 0 to 100%.")
    }

    private func row(group place: Int) -> Markup {
        let group = pack.groups[place]
        let result = cards.node(group: place, unit: unit)
        let decimals = pack.decimals(group)
        let points = say.localized(group.pointsText(result, decimals))
            .replacing("-", with: "−")
        var own: Markup = ""
        if showsMarks, let column = cards.marks?.groups[place] {
            let points = column.isApplicable[unit] ? column.points[unit] : .nan
            let sign = group.role == .penalty ? -1.0 : 1.0
            own = "<td class=\"number\">\(say.fixed(0 + sign * points, decimals))</td>"
        }
        let role =
            switch group.role {
            case _ where result.points == nil: say.status(.notApplicable)
            case .base: ""
            case .bonus: say("điểm thưởng", "bonus")
            case .penalty: say("điểm trừ", "penalty")
            }
        let status = [role, result.reason ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        let mark: Markup = result.reason == nil ? "" : " class=\"words\""
        return """
            <tr class="head"><th scope="row">\(say.named(group))</th><td></td><td></td><td></td>\
            \(own)<td class="number">\(result.points == nil ? "–" : points)</td>\
            <td class="number">\(maximum(result, group.role))</td>\(weight(.group(place)))\
            <td class="number">\(result.index.map { say.index($0, of: pack) } ?? "")</td>\
            <td></td><td\(mark)>\(status)</td></tr>

            """
    }

    /// The maximum of what applies; where that is not all, labelled, with what all would be.
    private func maximum(_ result: NodeResult, _ role: Group.Role) -> Markup {
        let sign = role == .penalty ? -1.0 : 1.0
        let max = say.shown(0 + sign * (result.applicableMax ?? result.max))
        guard role == .base, let applicable = result.applicableMax, applicable != result.max else {
            return Markup(max)
        }
        return "\(max)<br><small>\(say("áp dụng, trong", "applicable, of")) "
            + "\(say.shown(result.max))</small>"
    }

    /// The cell of a weight, where the pack weighs anything.
    private func weight(_ child: Group.Child) -> Markup {
        guard pack.hasWeights else { return .none }
        return
            "<td class=\"number\">\(pack.countedWeight(of: child).map { say.shown($0) } ?? "")</td>"
    }

    private func row(indicator place: Int) -> Markup {
        let indicator = pack.indicators[place]
        let cell = cards.cell(indicator: place, unit: unit)
        let decimals = pack.decimals(indicator)
        let value = say.value(cell, of: indicator, unit: cards.units[unit], pack: pack)
        let measure =
            indicator.measure.isEmpty || indicator.measure == "%" || cell.value == nil
            ? "" : " \(indicator.measure)"
        let isPenalty = pack.tree.role(of: .indicator(place)) == .penalty
        let sign = isPenalty ? -1.0 : 1.0
        var own: Markup = ""
        if showsMarks {
            let points = cards.ownPoints(indicator: place, unit: unit)
            own = "<td class=\"number\">\(say.fixed(points.map { 0 + sign * $0 }, decimals))</td>"
        }
        let counted = cards.countedPoints(cell)
        let share = counted.flatMap { cell.max > 0 ? 100 * $0 / cell.max : nil }
        let index = isPenalty ? "" : share.map { say.fixed($0, places: 1) } ?? "–"
        return """
            <tr><th scope="row">\(pages.link(indicator: place, from: "../"))\
            \(indicator.isSurvey ? say(" (khảo sát)", " (survey)") : "")</th>\
            <td class="number">\(value)\(measure)</td>\
            <td class="number">\(say.target(cell, of: indicator))</td>\
            <td class="number">\(distance(cell, indicator))</td>\
            \(own)<td class="number">\(say.fixed(counted.map { 0 + sign * $0 }, decimals))</td>\
            <td class="number">\(say.shown(0 + sign * cell.max))</td>\(weight(.indicator(place)))\
            <td class="number">\(index)</td>\
            <td class="strip">\(strip(place))</td><td>\(status(cell, place))</td></tr>

            """
    }

    /// How far the value is from its target; 0 where it is reached.
    private func distance(_ cell: Cell, _ indicator: Indicator) -> String {
        guard let value = cell.value, let target = cell.target else { return "" }
        let gap = indicator.better == .lower ? value - target : target - value
        let left = max(0, Rounding.round(gap, Rounding.firstPlaces))
        return left == 0
            ? say("đạt", "met")
            : say.measured(
                say.localized(ValueText.text(left, against: [])),
                indicator.measure == "%" ? "%" : "")
    }

    private func strip(_ place: Int) -> Markup {
        guard
            let spread = pages.spreads.spread(
                indicator: place, group: standing.comparisonGroup),
            let position = spread.units.firstIndex(of: unit), spread.units.count > 1
        else { return "" }
        let isPenalty = pack.tree.role(of: .indicator(place)) == .penalty
        let shares = spread.units.map { other in
            let column = cards.indicators[place]
            let share = 100 * column.points[other] / column.maxima[other]
            return isPenalty ? 100 - share : share
        }
        let text = "\(spread.places[position])/\(spread.units.count)"
        let label = say(
            "thứ \(text); trung vị \(say.fixed(spread.shares.median, places: 1))% điểm tối đa",
            "place \(text); median \(say.fixed(spread.shares.median, places: 1))% of the maximum")
        return SpreadStrip(
            spread: spread, shares: shares, own: shares[position], label: label
        ).markup + "\(text)"
    }

    private func status(_ cell: Cell, _ place: Int) -> String {
        var words = [say.status(cell.status)]
        if let reason = say.reason(cell, in: pack),
            cell.status != .missing
        {
            words[0] += ": \(reason)"
        }
        guard showsMarks else { return words[0] }
        let own = cards.ownPoints(indicator: place, unit: unit) ?? 0
        let difference = Rounding.round((cards.countedPoints(cell) ?? 0) - own, 9)
        let reason = cards.appraisalReason(indicator: place, unit: unit)
        if difference != 0, cell.status != .failed {
            let places = PlainNumber.places(pack.decimals(pack.indicators[place]))
            words.append(
                say("thẩm định ", "appraised ") + say.signed(difference, places: places)
                    + (reason.map { ": \($0)" } ?? ""))
        } else if let reason {
            words.append(say("thẩm định: ", "appraised: ") + reason)
        }
        return words.joined(separator: "; ")
    }
}
