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
    var say: Words { pages.say }
    var indicator: Indicator { pack.indicators[place] }

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
        pack.tree.groups(above: .indicator(place)).reversed().dropFirst().map {
            say.named(pack.groups[$0])
        }
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
        let words = pages.policies.words
        let rules = pages.handbook.rules
        let rule = rules.indices.contains(place) ? rules[place] : .init()
        let tables = words.tables(of: indicator).map { Markup.table(say("Mức điểm", "Steps"), $0) }
        return Markup.facts([
            (say("Điểm tối đa", "Maximum"), Markup(say.ungrouped(indicator.max))),
            (say("Trọng số", "Weight"), Markup(weight)),
            (say("Đo", "Measures"), .lines(words.measures(indicator, rule).map(\.markup))),
            (
                say("Cách tính điểm", "Formula"),
                .lines(words.formula(indicator, rule).map(\.markup))
            ),
            (say("Mục tiêu", "Target"), Markup(target)),
            (
                say("Nguồn", "Source"),
                Markup(indicator.isSurvey ? say("điều tra xã hội học", "a survey") : "")
            ),
            (say("Căn cứ", "Basis"), .lines(indicator.basis.map { Markup($0) })),
        ]) + "\(tables)" + source(rule)
            + "<p class=\"quiet\">\(say("Khóa trong bộ chỉ số", "Key in the pack")): "
            + "<code>\(indicator.key)</code></p>\n"
    }

    /// What it weighs, where the pack weighs anything.
    private var weight: String {
        guard pack.hasWeights, let weight = pack.countedWeight(of: .indicator(place)) else {
            return ""
        }
        return say.shown(weight)
            + (weight == 0 ? say(" (không tính vào tổng)", " (does not count in the total)") : "")
    }

    /// The functions of its own, where no formula kind says it in words.
    private func source(_ rule: Handbook.Rule) -> Markup {
        var functions = indicator.kind == nil ? [rule.score] : []
        if case .rule = indicator.valueSource { functions.insert(rule.value, at: 0) }
        let blocks = functions.compactMap { $0 }.map { function -> Markup in
            let text = RuleWords.source(function)
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
        if targets.count == 1 { return say.measured(say.shown(first), indicator.measure) }
        let (least, most) = (targets.min() ?? first, targets.max() ?? first)
        return say(
            "riêng từng đơn vị, từ \(say.shown(least)) đến \(say.shown(most))",
            "each unit has its own, from \(say.shown(least)) to \(say.shown(most))")
    }

    // MARK: - Units

    private var units: Markup {
        let lost = cards.units.indices.map { pages.losses.points(indicator: place, unit: $0) }
        let compared = cards.order.filter { !cards.standings[$0].standsApart }
        let order =
            compared.enumerated().sorted { a, b in
                (-(lost[a.element] ?? -1), a.offset) < (-(lost[b.element] ?? -1), b.offset)
            }.map(\.element) + cards.apart
        let card = pages.cardColumns
        let columns =
            [pages.rankingColumns(from: "../").unit.over(\.unit)]
            + card.indicatorPage(isPlain: pages.losses.isPlain[place])
        return .table(
            say("Từng đơn vị", "Each unit"), columns,
            order.map { card.row(unit: $0, indicator: place) }, say)
            + approximate
    }

    private var approximate: Markup {
        guard pages.losses.isApproximate[place] else { return .none }
        return "<p class=\"quiet\">\(UnitPage.approximate(say))</p>\n"
    }
}

// MARK: - How the units spread: a drawing, and the same in figures

extension IndicatorPage {
    /// A drawing of the values, or of the shares of the maximum where no number is measured, with the quartiles below.
    var charts: Markup {
        let spreads = pages.spreads.indicators[place]
        guard !spreads.isEmpty else {
            return "<p>\(say("Không đơn vị nào được chấm.", "No unit is scored."))</p>\n"
        }
        let units = spreads.flatMap(\.units)
        return .chart(plot(units).drawing) + quartiles(spreads)
    }

    /// Whether values are numbers that can stand on an axis.
    private var hasNumbers: Bool {
        if case .field(let field) = indicator.valueSource, !pack.fields[field].kind.isNumeric {
            return false
        }
        return pages.spreads.indicators[place].contains { $0.values != nil }
    }

    private func plot(_ units: [Int]) -> ValuePlot {
        let column = cards.indicators[place]
        let isOfValues = hasNumbers
        let shown = units.filter { !isOfValues || column.values[$0].isFinite }
        let values = shown.map { unit in
            let share = 100 * column.points[unit] / column.maxima[unit]
            return (name: pages.labels[unit], value: isOfValues ? column.values[unit] : share)
        }
        let axis =
            isOfValues
            ? [say("giá trị", "value"), indicator.measure].filter { !$0.isEmpty }
                .joined(separator: ", ")
            : say("phần điểm đạt được của điểm tối đa, %", "share of the maximum earned, %")
        let quartiles = Quartiles(values.map(\.value))
        let marks = isOfValues ? self.marks : []
        let measured = { (x: Double) in
            say.shown(ValueText.text(x, against: marks.map(\.number)))
        }
        let told =
            [
                say.counted(values.count, vi: "đơn vị", en: "unit"),
                quartiles.map {
                    let (least, most, median) = (
                        measured($0.least), measured($0.most), measured($0.median)
                    )
                    return say(
                        "từ \(least) đến \(most), trung vị \(median)",
                        "from \(least) to \(most), median \(median)")
                },
            ].compactMap { $0 } + marks.map(\.text)
        return ValuePlot(
            title: say("Phân bố: ", "Spread: ") + say.named(indicator),
            description: told.joined(separator: "; ") + ".", values: values, marks: marks,
            axis: axis, number: { say.shown($0) },
            limits: isOfValues ? indicator.range : 0...100)
    }

    /// The target where it is one for all, and the bounds and thresholds that the rule declares.
    private var marks: [ValuePlot.Mark] {
        var marks: [ValuePlot.Mark] = []
        let targets = Set(cards.indicators[place].targets.filter { !$0.isNaN })
        if targets.count == 1, let target = targets.first {
            marks.append(
                .init(number: target, text: say("mục tiêu ", "target ") + say.shown(target)))
        }
        for bound in indicator.meanings where bound.isBound {
            guard let number = indicator.params[bound.key]?.number else { continue }
            marks.append(
                .init(number: number, text: say(bound.vi, bound.en) + " " + say.shown(number)))
        }
        for case .list(let items) in indicator.params.sorted(by: { $0.key < $1.key }).map(\.value) {
            marks += items.compactMap(ScoreStep.init).compactMap(mark(of:))
        }
        return marks
    }

    /// The first bound of a step, with what it is worth; nil for a step without either.
    private func mark(of step: ScoreStep) -> ValuePlot.Mark? {
        guard let (bound, number) = step.bounds.first, let (gain, worth) = step.gains.first else {
            return nil
        }
        let told =
            switch gain {
            case .points: say.shown(worth) + say(" điểm", " points")
            case .share: say.shown(Rounding.round(100 * worth, 4)) + "%"
            }
        let sign =
            switch bound {
            case .atLeast: "≥"
            case .above: ">"
            case .atMost: "≤"
            case .below: "<"
            }
        return .init(number: number, text: "\(sign) \(say.shown(number)): \(told)")
    }

    private func quartiles(_ spreads: [Spread]) -> Markup {
        let isOfValues = hasNumbers
        let quartiles = { (spread: Spread) in
            (isOfValues ? spread.values : spread.shares) ?? spread.shares
        }
        let columns =
            TableColumn<Spread>.text("group", say("Nhóm", "Group")) { .text($0.group) }
            .when(spreads.count > 1)
            + [.number("units", say("Số đơn vị", "Units")) { .whole(quartiles($0).count) }]
            + [
                (say("Thấp nhất", "Lowest"), \Quartiles.least),
                (say("Tứ phân vị dưới", "Lower quartile"), \.lower),
                (say("Trung vị", "Median"), \.median),
                (say("Tứ phân vị trên", "Upper quartile"), \.upper),
                (say("Cao nhất", "Highest"), \.most), (say("Trung bình", "Mean"), \.mean),
            ].map { heading, number in
                .number("", heading) {
                    .shortest(Rounding.round(quartiles($0)[keyPath: number], 2))
                }
            }
        let caption =
            isOfValues
            ? say("Giá trị của các đơn vị được chấm", "Values of the units scored")
            : say("Phần điểm đạt được của điểm tối đa, %", "Share of the maximum earned, %")
        return "<p class=\"quiet\">\(caption)</p>\n"
            + .table(caption, columns, spreads, say, isSortable: false, isSearched: false)
    }
}
