import ChisoModel

// The whole scorecard by the tree, and what was lost.

extension UnitPage {
    // MARK: - Points lost

    /// What cost points, most first: how much, why, what would win it back, and on what it rests; then what failed.
    var losses: Markup {
        let traces = explanation.cells.filter { ($0.lost ?? 0) > 0 || $0.cell.status == .failed }
        guard !traces.isEmpty else {
            return "<p>\(say("Đơn vị không mất điểm nào.", "The unit lost nothing."))</p>\n"
        }
        return "<ol class=\"lost\">\n\(traces.map(loss))</ol>\n"
    }

    private func loss(_ trace: CellTrace) -> Markup {
        let indicator = pack.indicators[trace.indicator]
        let decimals = pack.decimals(indicator)
        let lost =
            trace.lost.map { "−" + say.fixed($0, decimals) } ?? say("không tính", "not counted")
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
            \(basis)</li>

            """
    }

    private func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    // MARK: - The scorecard

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
            .heading(say("Chỉ số (%)", "Index (%)"), isNumber: true),
            .heading(say("So với đơn vị khác", "Among peers")),
            .heading(say("Tình trạng", "Status")),
        ]
        let rows = pages.outline.entries.map { entry -> Markup in
            switch entry.node {
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
        let points = say.speech.localized(group.pointsText(result, decimals))
        var own: Markup = ""
        if showsMarks, let column = cards.marks?.groups[place] {
            let points = column.isApplicable[unit] ? column.points[unit] : .nan
            own = "<td class=\"number\">\(say.fixed(points, decimals))</td>"
        }
        let role =
            switch group.role {
            case _ where result.points == nil: say.status(.notApplicable)
            case .base: ""
            case .bonus: say("điểm thưởng", "bonus")
            case .penalty: say("điểm trừ", "penalty")
            }
        return """
            <tr class="head"><th scope="row">\(say.named(group))</th><td></td><td></td><td></td>\
            \(own)<td class="number">\(result.points == nil ? "–" : points)</td>\
            <td class="number">\(say.number(result.applicableMax ?? result.max))</td>\
            <td class="number">\(result.index.map { say.index($0, of: pack) } ?? "")</td>\
            <td></td><td>\(role)</td></tr>

            """
    }

    private func row(indicator place: Int) -> Markup {
        let indicator = pack.indicators[place]
        let cell = cards.cell(indicator: place, unit: unit)
        let decimals = pack.decimals(indicator)
        let value = say.value(cell, of: indicator, unit: cards.units[unit], pack: pack)
        let measure =
            indicator.measure.isEmpty || indicator.measure == "%" || cell.value == nil
            ? "" : " \(indicator.measure)"
        var own: Markup = ""
        if showsMarks {
            let points = cards.ownPoints(indicator: place, unit: unit)
            own = "<td class=\"number\">\(say.fixed(points, decimals))</td>"
        }
        let counted = cards.countedPoints(cell)
        let share = counted.flatMap { cell.max > 0 ? 100 * $0 / cell.max : nil }
        return """
            <tr><th scope="row">\(pages.link(indicator: place, from: "../"))\
            \(indicator.isSurvey ? say(" (khảo sát)", " (survey)") : "")</th>\
            <td class="number">\(value)\(measure)</td>\
            <td class="number">\(say.number(cell.target))</td>\
            <td class="number">\(distance(cell, indicator))</td>\
            \(own)<td class="number">\(say.fixed(counted, decimals))</td>\
            <td class="number">\(say.number(cell.max))</td>\
            <td class="number">\(share.map { say.fixed($0, places: 1) } ?? "–")</td>\
            <td class="strip">\(strip(place))</td><td>\(status(cell, place))</td></tr>

            """
    }

    /// How far the value is from its target; 0 where it is reached.
    private func distance(_ cell: Cell, _ indicator: Indicator) -> String {
        guard let value = cell.value, let target = cell.target else { return "" }
        let gap = indicator.better == .lower ? value - target : target - value
        let left = max(0, Rounding.round(gap, Rounding.firstPlaces))
        return left == 0
            ? say("đạt", "met") : say.speech.localized(ValueText.text(left, against: []))
    }

    private func strip(_ place: Int) -> Markup {
        guard
            let spread = pages.spreads.spread(
                indicator: place, group: standing.comparisonGroup),
            let position = spread.units.firstIndex(of: unit), spread.units.count > 1
        else { return "" }
        let isPenalty = pages.roles[place] == .penalty
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
        if let reason = cell.reason, cell.status != .missing { words[0] += ": \(reason)" }
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
