import ChisoData
import ChisoModel

/// What is remarked and keeps nothing out.
extension FormMerge {
    /// Tells in one line what the form leaves blank.
    mutating func warnOfKept(_ answer: FormAnswer, _ unit: Int) {
        guard let first = kept.first else { return }
        var place = first.place
        var message =
            "the form leaves '\(wanted.names[first.key])' blank; '\(first.word)' of the round stays"
        if kept.count > 1 {
            place = DataLocation(
                answer.path, unit: wanted.round.units[unit].code, period: wanted.period)
            var codes: [String] = []
            for code in kept.map({ wanted.names.code($0.key) }) where codes.last != code {
                codes.append(code)
            }
            message =
                "the form leaves \(kept.count) figures of the round blank, and they stay: "
                + codes.joined(separator: ", ")
        }
        diagnostics.append(
            Diagnostic(
                FormCode.figureLeftBlank, .warning, message, data: place,
                fix: "to take \(kept.count == 1 ? "it" : "them") out, import with --erase-blanks"))
    }

    /// Warns of a share that looks like a fraction of one.
    mutating func warnOfFraction(
        _ read: FormDatum, _ entry: FormAnswer.Entry, _ field: Field, _ answer: FormAnswer,
        _ place: DataLocation
    ) {
        guard case .given(let value) = read.datum, 0 < value, value < 1, let cell = entry.value,
            field.kind == .percent || (field.measure == "%" && field.kind.isNumeric),
            (field.largest ?? 100) > 1, cell.format != .percent,
            read.typed?.contains("%") != true
        else { return }
        let numbers = NumberParser(answer.locale)
        let meant = numbers.typed(FormDatum.hundredfold(value)) ?? ""
        diagnostics.append(
            Diagnostic(
                FormCode.shareAsFraction, .warning,
                "'\(wanted.names[entry.key])': '\(answer.shown(cell))' is read as "
                    + "\(numbers.typed(value) ?? Figure.text(value)) %, and looks like a fraction",
                data: place, fix: "if \(meant) % is meant, write \(meant)"))
    }
}
