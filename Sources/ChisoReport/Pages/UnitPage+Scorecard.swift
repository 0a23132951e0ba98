import ChisoModel
import ChisoPrint
import ChisoScoring

// The whole scorecard by the tree.

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
        let max = say.number(0 + sign * (result.applicableMax ?? result.max))
        guard role == .base, let applicable = result.applicableMax, applicable != result.max else {
            return Markup(max)
        }
        return "\(max)<br><small>\(say("áp dụng, trong", "applicable, of")) "
            + "\(say.number(result.max))</small>"
    }

    /// The cell of a weight, where the pack weighs anything.
    private func weight(_ child: Group.Child) -> Markup {
        guard pack.hasWeights else { return .none }
        return "<td class=\"number\">\(pack.weight(of: child).map { say.number($0) } ?? "")</td>"
    }

    private func row(indicator place: Int) -> Markup {
        let indicator = pack.indicators[place]
        let cell = cards.cell(indicator: place, unit: unit)
        let decimals = pack.decimals(indicator)
        let value = say.value(cell, of: indicator, unit: cards.units[unit], pack: pack)
        let measure =
            indicator.measure.isEmpty || indicator.measure == "%" || cell.value == nil
            ? "" : " \(indicator.measure)"
        let isPenalty = pages.roles[place] == .penalty
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
            <td class="number">\(say.number(0 + sign * cell.max))</td>\(weight(.indicator(place)))\
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
            : say.speech.measured(
                say.speech.localized(ValueText.text(left, against: [])),
                indicator.measure == "%" ? "%" : "")
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
