import ChisoModel
import ChisoPrint
import ChisoScoring

/// The page of one indicator: what it measures and on what authority, how the units spread, and who lost most.
struct IndicatorPage {
    let pages: ReportPages
    /// By place in ``RulePack/indicators``.
    let place: Int

    var cards: Scorecards { pages.cards }
    var pack: RulePack { pages.pack }
    var say: PageWords { pages.say }
    var indicator: Indicator { pack.indicators[place] }

    /// The whole page.
    var document: String { pages.frame(say.named(indicator), base: "../").document(body) }

    private var body: Markup {
        """
        <p class="lead">\(chain)</p>
        \(Markup.notice(pages.warnings + faults))\
        \(Markup.section(say("Cách chấm", "How it is scored"), anchor: "rule", rule))\
        \(Markup.section(say("Phân bố các đơn vị", "How the units spread"), anchor: "spread",
            charts))\
        \(Markup.section(say("Từng đơn vị, mất nhiều điểm nhất trước",
            "Each unit, most points lost first"), anchor: "units", units))\
        \(Markup.section(say("Qua các kỳ", "Over time"), anchor: "trend", trend))
        """
    }

    private var trend: Markup {
        pages.trend.map {
            TrendParts(pages: pages, trend: $0).section(ofIndicator: indicator.key)
        } ?? .none
    }

    /// The groups it stands in, outermost first.
    private var chain: String {
        pack.groups(above: place).reversed().dropFirst().map { say.named(pack.groups[$0]) }
            .joined(separator: " › ")
    }

    private var faults: [String] {
        guard indicator.fault != nil else { return [] }
        return [
            say(
                "Quy tắc của tiêu chí này không đọc được: không đơn vị nào được chấm.",
                "The rule of this indicator could not be loaded: it fails for every unit.")
        ]
    }

    // MARK: - The rule

    private var rule: Markup {
        let book = pages.handbook
        let words = book.book.rules.indices.contains(place) ? book.book.rules[place] : .init()
        let lines = { (prose: [HandbookPage.Prose]) -> Markup in
            let parts = prose.filter { !$0.pieces.isEmpty }
            return .lines(parts.map { HandbookReport.markup(worded($0)) })
        }
        let tables = book.tables(of: indicator).map {
            HandbookReport.markup($0, caption: say("Mức điểm", "Steps"))
        }
        return Markup.facts([
            (say("Điểm tối đa", "Maximum"), Markup(book.say.number(indicator.max))),
            (say("Trọng số", "Weight"), Markup(weight)),
            (say("Đo", "Measures"), lines(book.measures(indicator, words))),
            (say("Cách tính điểm", "Formula"), lines(book.formula(indicator, words))),
            (say("Mục tiêu", "Target"), Markup(target)),
            (
                say("Nguồn", "Source"),
                Markup(indicator.isSurvey ? say("điều tra xã hội học", "a survey") : "")
            ),
            (say("Căn cứ", "Basis"), .lines(indicator.basis.map { Markup($0) })),
        ]) + "\(tables)" + source(words)
            + "<p class=\"quiet\">\(say("Khóa trong bộ chỉ số", "Key in the pack")): "
            + "<code>\(indicator.key)</code></p>\n"
    }

    /// A sentence with the words of what a pack names by keys: fields have their titles beside them.
    private func worded(_ prose: HandbookPage.Prose) -> HandbookPage.Prose {
        var worded = prose
        worded.pieces = prose.pieces.compactMap { piece in
            guard case .code(let name) = piece else { return piece }
            if pack.fields.contains(where: { $0.key == name && !$0.title.isEmpty }) { return nil }
            let words = [
                "target": say("mục tiêu", "target"), "floor": say("mức sàn", "floor"),
                "ceiling": say("mức trần", "ceiling"), "worst": say("mức kém nhất", "worst"),
                "enough": say("đủ điểm", "enough"), "max": say("điểm tối đa", "maximum"),
            ]
            return words[name].map { .text($0) } ?? piece
        }
        return worded
    }

    /// What it weighs, where the pack weighs anything.
    private var weight: String {
        guard pack.hasWeights, let weight = pack.weight(of: .indicator(place)) else { return "" }
        return say.number(weight)
            + (weight == 0 ? say(" (không tính vào tổng)", " (does not count in the total)") : "")
    }

    /// The functions of its own, where no formula kind says it in words.
    private func source(_ rule: Handbook.Rule) -> Markup {
        var functions = rule.kind == nil ? [rule.score] : []
        if case .rule = indicator.valueSource { functions.insert(rule.value, at: 0) }
        let blocks = functions.compactMap { $0 }.map { function -> Markup in
            let text = HandbookReport.withoutMargin(function.lines)
                .map { Markup.escaped($0) }.joined(separator: "\n")
            return """
                <p class="place"><code>\(function.location.description)</code></p>
                <pre>\(Markup(verbatim: text))</pre>

                """
        }
        guard !blocks.isEmpty else { return .none }
        return """
            <details><summary>\(say("Hàm của quy tắc", "The rule's functions"))</summary>
            \(blocks)</details>

            """
    }

    /// The target in force: one for all, or that units have their own.
    private var target: String {
        let targets = Set(cards.indicators[place].targets.filter { !$0.isNaN })
        guard let first = targets.first else { return "" }
        if targets.count == 1 { return say.speech.measured(say.number(first), indicator.measure) }
        let (least, most) = (targets.min() ?? first, targets.max() ?? first)
        return say(
            "riêng từng đơn vị, từ \(say.number(least)) đến \(say.number(most))",
            "each unit has its own, from \(say.number(least)) to \(say.number(most))")
    }

    // MARK: - Units

    private var units: Markup {
        let column = cards.indicators[place]
        let lost = cards.units.indices.map { pages.losses.points(indicator: place, unit: $0) }
        let order = cards.order.enumerated().sorted { a, b in
            (-(lost[a.element] ?? -1), a.offset) < (-(lost[b.element] ?? -1), b.offset)
        }
        let down: Markup = " data-first=\"descending\""
        let heads: [Markup] = [
            .heading(say("Đơn vị", "Unit"), " class=\"name\""),
            .heading(say("Giá trị", "Value"), isNumber: true, down),
            .heading(say("Mục tiêu", "Target"), isNumber: true, down),
            .heading(say("Điểm", "Points"), isNumber: true, down),
            .heading(say("Tối đa", "Maximum"), isNumber: true, down),
            .heading(
                pages.losses.isPlain[place]
                    ? say("Mất", "Lost") : say("Mất (điểm của tổng)", "Lost (of the total)"),
                isNumber: true,
                " data-first=\"descending\" aria-sort=\"descending\""),
            .heading(say("Tình trạng", "Status"), " data-choose"),
            .heading(say("Lý do", "Reason")),
        ]
        let rows = order.map { _, unit in row(unit, column.cell(unit), lost[unit]) }
        return .table(
            say("Từng đơn vị", "Each unit"), class: "sortable", attributes: " data-filter",
            head: "\(heads)", rows: rows) + approximate
    }

    private var approximate: Markup {
        guard pages.losses.isApproximate[place] else { return .none }
        return "<p class=\"quiet\">\(UnitPage.approximate(say))</p>\n"
    }

    private func row(_ unit: Int, _ cell: Cell, _ lost: Double?) -> Markup {
        let places = PlainNumber.places(pack.decimals(indicator))
        let role = pages.roles[place]
        let counted = cards.countedPoints(cell).map { role == .penalty ? 0 - $0 : $0 }
        let max = role == .penalty ? 0 - cell.max : cell.max
        let value = say.value(cell, of: indicator, unit: cards.units[unit], pack: pack)
        return """
            <tr><th scope="row">\(pages.link(unit: unit, from: "../"))</th>\
            \(Markup.number(value, cell.value))\(Markup.number(say.target(cell, of: indicator), cell.target))\
            \(Markup.number(say.fixed(counted, places: places), counted))\
            \(Markup.number(say.number(max), max))\
            \(Markup.number(say.fixed(lost, places: pages.losses.places(of: place, in: pack)), lost))\
            <td>\(say.status(cell.status))</td>\
            <td>\(say.reason(cell, in: pack) ?? "")</td></tr>

            """
    }
}
