import ChisoModel
import ChisoPrint
import ChisoScoring

// What cost the unit points.

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
