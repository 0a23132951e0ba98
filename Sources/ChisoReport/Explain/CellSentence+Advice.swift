import ChisoModel
import ChisoScoring

// What would earn more.

extension CellSentence {
    /// The smallest change that earns more, and the one that earns most.
    var advice: String {
        switch trace.advice.outcome {
        case .notSought: return ""
        case .full:
            return role == .penalty
                ? say("không bị trừ điểm", "nothing is taken off")
                : say("đã đạt điểm tối đa", "nothing more can be earned")
        case .none: return nothing
        case .found:
            guard let first = trace.advice.moves.first else { return "" }
            let others = [trace.advice.best].compactMap { $0 }.filter { $0 != first }
            if isOpen(first) {
                return ([first] + others).map(submitted).joined(separator: "; ")
            }
            return ([needed(first)] + others.map { needed($0, after: first) })
                .joined(separator: "; ")
        }
    }

    /// What would win most back, for a list of reasons.
    var shortAdvice: String {
        switch trace.advice.outcome {
        case .notSought, .full: return ""
        case .none: return nothing
        case .found:
            guard let best = trace.advice.best else { return "" }
            let gain = total(best.gain)
            if isOpen(best) { return submitted(best) }
            let change = change(best, isNeed: false)
            return role == .penalty
                ? say(
                    "bớt bị trừ \(gain.vi) nếu \(change)", "\(gain.en) less off if you \(change)")
                : say(
                    "được thêm \(gain.vi) nếu \(change)", "\(gain.en) more if you \(change)")
        }
    }

    /// A gain in points of the total, which it says where the cell's own count differently.
    private func total(_ gain: Double) -> (vi: String, en: String) {
        guard trace.factor != 1 else { return (say.counted(gain), say.counted(gain)) }
        let points = (trace.isApproximate ? "≈" : "") + say.counted(gain * trace.factor)
        return (points + " vào tổng", points + " of the total")
    }

    private var nothing: String {
        let count = lacking.count
        let nothing = say(
            "không có thay đổi nào của riêng một số liệu mang lại điểm cao hơn",
            "no change of a single figure earns more")
        guard cell.status == .missing, count > 1 else { return nothing }
        return nothing
            + say(
                ": cần nộp đủ \(count) số liệu", ": all \(count) figures have to be submitted")
    }

    /// Whether the true figure is not known yet: none was submitted, or the cell could not be scored by it.
    private func isOpen(_ move: Advice.Move) -> Bool {
        move.before == nil || cell.status == .failed
    }

    /// What a figure not yet submitted would earn; the figure itself is the unit's to know.
    private func submitted(_ move: Advice.Move) -> String {
        let field = pack.fields[move.field]
        let name = say.quoted(say.title(field))
        let figure = say.figure(move.after, of: field)
        let points = say.points(move.points)
        return say(
            "\(role == .penalty ? "bị trừ" : "được") \(points) điểm nếu \(name) là \(figure)",
            "\(say.counted(move.points)) \(role == .penalty ? "off " : "")if \(name) is \(figure)"
        )
    }

    /// - Parameter first: A change named before; the same field is not named again.
    private func needed(_ move: Advice.Move, after first: Advice.Move? = nil) -> String {
        let points = say.points(move.points)
        let field = pack.fields[move.field]
        guard let first, first.field == move.field, field.kind.isNumeric, let before = move.before
        else {
            return say(
                role == .penalty ? "để chỉ bị trừ \(points) điểm, " : "để được \(points) điểm, ",
                role == .penalty
                    ? "for a penalty of only \(say.counted(move.points)), "
                    : "for \(say.counted(move.points)), ")
                + change(move)
        }
        let size = size(move, before, field)
        let to = say.number(move.after)
        let way =
            move.after > before
            ? say("thêm \(size) (lên \(to))", "\(size) (to \(to))")
            : say("bớt \(size) (xuống \(to))", "\(size) (to \(to))")
        return say(
            role == .penalty
                ? "để chỉ bị trừ \(points) điểm, cần " : "để được \(points) điểm, cần ",
            "for \(points), ") + way
    }

    private func size(_ move: Advice.Move, _ before: Double, _ field: Field) -> String {
        say.measured(
            say.number(abs(Rounding.round(move.after - before, 9))), field.measure)
    }

    private func change(_ move: Advice.Move, isNeed: Bool = true) -> String {
        let field = pack.fields[move.field]
        let name = say.quoted(say.title(field))
        let need = isNeed ? say("cần ", "") : ""
        guard let before = move.before, !isOpen(move) else { return submitted(move) }
        guard field.kind.isNumeric else {
            let was = say.figure(before, of: field)
            let after = say.figure(move.after, of: field)
            return need
                + say(
                    "chuyển \(name) từ \(was) thành \(after)",
                    "change \(name) from \(was) to \(after)")
        }
        let size = size(move, before, field)
        let (from, to) = (say.number(before), say.number(move.after))
        return need
            + (move.after > before
                ? say(
                    "thêm \(size) ở \(name) (từ \(from) lên \(to))",
                    "add \(size) to \(name) (from \(from) to \(to))")
                : say(
                    "bớt \(size) ở \(name) (từ \(from) xuống \(to))",
                    "take \(size) off \(name) (from \(from) to \(to))"))
    }
}
