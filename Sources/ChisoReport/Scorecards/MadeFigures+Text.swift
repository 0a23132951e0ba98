import ChisoModel
import ChisoPrint
import ChisoScoring

extension MadeFigures.Figure {
    /// How many parts make it, how, and what each has: `cộng 4 kỳ: 2024-Q1 20, …`.
    func text(_ field: Field, _ say: Words) -> String {
        let isOverTime = origin == .accumulated
        let things =
            isOverTime
            ? say("\(parts.count) kỳ", "\(parts.count) periods")
            : say("\(parts.count) đơn vị", "\(parts.count) units")
        let how =
            switch joining {
            case .sum: say("cộng \(things)", "sum of \(things)")
            case .toDate, .last: say("kỳ cuối của \(things)", "last of \(things)")
            case .first: say("kỳ đầu của \(things)", "first of \(things)")
            case .mean: say("bình quân \(things)", "mean of \(things)")
            case .least: say("nhỏ nhất của \(things)", "least of \(things)")
            case .greatest: say("lớn nhất của \(things)", "greatest of \(things)")
            }
        return "\(how): \(Self.list(parts, field, say))"
    }

    /// Names and figures; in brackets what was counted since the part before, and what they were made of themselves.
    private static func list(_ parts: [CellTrace.Part], _ field: Field, _ say: Words) -> String {
        let before = [nil] + parts.map(Optional.some)
        return zip(parts, before).map { part, before in
            var figure =
                part.figure.map { say.word($0, of: field) ?? say.number($0) }
                ?? say("không áp dụng", "does not apply")
            if let share = part.share(after: before, of: field) {
                figure += " (\(share < 0 ? "" : "+")\(say.number(share)))"
            }
            let own = part.parts.isEmpty ? "" : " (\(list(part.parts, field, say)))"
            return "\(part.name) \(figure)\(own)"
        }.joined(separator: "; ")
    }
}

extension Qualifier.Earlier {
    /// What a later figure replaced: `thay cho 12,3 tính đến 10/06/2024`.
    func text(_ field: Field, _ say: Words) -> String {
        let figure =
            switch state {
            case .given: text ?? say.word(value, of: field) ?? say.number(value)
            case .notApplicable: say("không áp dụng", "does not apply")
            case .blank, .refused: say("số liệu bị từ chối", "what was refused")
            }
        return say("thay cho ", "replaces ") + figure
            + say(" tính đến ", " as of ") + say.day(asOf)
    }
}
