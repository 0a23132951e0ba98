import ChisoModel
import ChisoPrint
import ChisoScoring

// How the units spread: a drawing, and the same in figures.

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
        for (name, words) in [
            ("floor", say("mức sàn ", "floor ")), ("ceiling", say("mức trần ", "ceiling ")),
            ("worst", say("mức kém nhất ", "worst ")), ("enough", say("đủ điểm ", "enough ")),
        ] {
            guard let number = indicator.params[name]?.number else { continue }
            marks.append(.init(number: number, text: words + say.shown(number)))
        }
        for case .list(let items) in indicator.params.sorted(by: { $0.key < $1.key }).map(\.value) {
            for item in items { marks += step(item) }
        }
        return marks
    }

    /// The bound of a step, with what it is worth.
    private func step(_ item: ParameterValue) -> [ValuePlot.Mark] {
        guard case .record(let entries) = item else { return [] }
        let worth =
            entries["points"]?.number.map { say.shown($0) + say(" điểm", " points") }
            ?? entries["share"]?.number.map { say.shown(Rounding.round(100 * $0, 4)) + "%" }
        guard let worth else { return [] }
        let signs = [("at_least", "≥ "), ("above", "> "), ("at_most", "≤ "), ("below", "< ")]
        guard
            let (name, sign) = signs.first(where: { entries[$0.0]?.number != nil }),
            let bound = entries[name]?.number
        else { return [] }
        return [.init(number: bound, text: "\(sign)\(say.shown(bound)): \(worth)")]
    }

    private func quartiles(_ spreads: [Spread]) -> Markup {
        let isOfValues = hasNumbers
        var heads: [Markup] = spreads.count > 1 ? [.heading(say("Nhóm", "Group"))] : []
        heads += [
            say("Số đơn vị", "Units"), say("Thấp nhất", "Lowest"),
            say("Tứ phân vị dưới", "Lower quartile"), say("Trung vị", "Median"),
            say("Tứ phân vị trên", "Upper quartile"), say("Cao nhất", "Highest"),
            say("Trung bình", "Mean"),
        ].map { .heading($0, isNumber: true) }
        let rows = spreads.map { spread -> Markup in
            let quartiles = (isOfValues ? spread.values : spread.shares) ?? spread.shares
            let numbers = [
                quartiles.least, quartiles.lower, quartiles.median, quartiles.upper,
                quartiles.most, quartiles.mean,
            ].map { say.shown(Rounding.round($0, 2)) }
            let cells = (["\(quartiles.count)"] + numbers).map { text -> Markup in
                "<td class=\"number\">\(text)</td>"
            }
            let group: Markup = spreads.count > 1 ? "<td>\(spread.group)</td>" : ""
            return "<tr>\(group)\(cells)</tr>\n"
        }
        let caption =
            isOfValues
            ? say("Giá trị của các đơn vị được chấm", "Values of the units scored")
            : say("Phần điểm đạt được của điểm tối đa, %", "Share of the maximum earned, %")
        return "<p class=\"quiet\">\(caption)</p>\n"
            + .table(caption, head: "\(heads)", rows: rows)
    }
}
