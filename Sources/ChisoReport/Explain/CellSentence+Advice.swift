import ChisoModel

// What would earn more.

extension CellSentence {
    /// The smallest change that earns more, and the one that earns most.
    var advice: String {
        switch trace.advice.outcome {
        case .notSought: return ""
        case .full:
            return role == .penalty
                ? speech.pick("không bị trừ điểm", "nothing is taken off")
                : speech.pick("đã đạt điểm tối đa", "nothing more can be earned")
        case .none:
            return speech.pick(
                "không có thay đổi nào của riêng một số liệu mang lại điểm cao hơn",
                "no change of a single figure earns more")
        case .found:
            guard let first = trace.advice.moves.first else { return "" }
            let text = speech.pick(
                "để được \(less)\(speech.points(first.points)) điểm, \(change(first))",
                "for \(less)\(speech.points(first.points)) points, \(change(first))")
            guard let best = trace.advice.best, best != first else { return text }
            return text
                + speech.pick(
                    "; để được \(less)\(speech.points(best.points)) điểm, \(change(best))",
                    "; for \(less)\(speech.points(best.points)), \(change(best))")
        }
    }

    /// What would win most back, for a list of reasons.
    var shortAdvice: String {
        switch trace.advice.outcome {
        case .notSought, .full: return ""
        case .none:
            return speech.pick(
                "không có thay đổi nào của riêng một số liệu mang lại điểm cao hơn",
                "no change of a single figure earns more")
        case .found:
            guard let best = trace.advice.best else { return "" }
            return speech.pick(
                "được thêm \(speech.points(best.gain)) điểm nếu \(change(best, isShort: true))",
                "\(speech.points(best.gain)) points more if you \(change(best, isShort: true))")
        }
    }

    /// A penalty's points are taken off.
    private var less: String { role == .penalty ? speech.pick("chỉ bị trừ ", "a penalty of only ") : "" }

    private func change(_ move: Advice.Move, isShort: Bool = false) -> String {
        let field = pack.fields[move.field]
        let name = speech.quoted(speech.title(field))
        let after = speech.figure(move.after, of: field)
        let need = isShort ? "" : speech.pick("cần ", "")
        guard let before = move.before, field.kind.isNumeric else {
            let was = move.before.map { speech.figure($0, of: field) }
            return was.map {
                need + speech.pick(
                    "chuyển \(name) từ \($0) thành \(after)", "change \(name) from \($0) to \(after)")
            } ?? need + speech.pick("có \(name) là \(after)", "submit \(after) for \(name)")
        }
        let size = speech.measured(
            speech.number(abs(Rounding.round(move.after - before, 9))), field.measure)
        let span = speech.pick(
            "(từ \(speech.number(before)) lên \(speech.number(move.after)))",
            "(from \(speech.number(before)) to \(speech.number(move.after)))")
        if move.after > before {
            return need + speech.pick("thêm \(size) ở \(name) \(span)", "add \(size) to \(name) \(span)")
        }
        let down = speech.pick(
            "(từ \(speech.number(before)) xuống \(speech.number(move.after)))",
            "(from \(speech.number(before)) to \(speech.number(move.after)))")
        return need + speech.pick("bớt \(size) ở \(name) \(down)", "take \(size) off \(name) \(down)")
    }
}
