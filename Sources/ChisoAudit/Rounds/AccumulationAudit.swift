import ChisoModel

/// Holds the figures of half-years and years against those of the shorter periods in them, for fields that
/// accumulate.
struct AccumulationAudit {
    private struct Part {
        var period: String
        var months: Months
    }

    let figures: RoundFigures

    /// D463 where a figure is not the sum of its parts, D464 where it is smaller than one of them.
    var findings: [Diagnostic] {
        let parts = figures.periods.compactMap { period in
            Months(period: period).map { Part(period: period, months: $0) }
        }
        let fields = figures.pack.fields.indices.filter { figures.pack.fields[$0].accumulates }
        guard parts.count > 1, !fields.isEmpty else { return [] }
        return parts.flatMap { whole in
            let inside = parts.filter { whole.months.isLonger(than: $0.months) }
            return inside.isEmpty
                ? []
                : fields.flatMap { field in
                    figures.round.units.indices.compactMap { unit in
                        finding(whole, inside, field, unit)
                    }
                }
        }
    }

    private func finding(
        _ whole: Part, _ inside: [Part], _ field: Int, _ unit: Int
    ) -> Diagnostic? {
        let datum = RoundFigures.Given(unit: unit, field: field, period: whole.period)
        guard let total = figures.number(datum) else { return nil }
        let given = inside.compactMap { part in
            number(field, unit, part).map { (part: part, number: $0) }
        }
        let key = figures.pack.fields[field].key
        let stated = "'\(key)' is \(Figures.text(total)) in \(whole.period)"
        if (figures.pack.fields[field].least ?? -1) >= 0,
            let larger = given.first(where: { Figures.isLess(total, $0.number) })
        {
            return Diagnostic(
                "D464", .error,
                "\(stated), less than the \(Figures.text(larger.number)) of "
                    + "\(larger.part.period), which lies in it",
                rule: figures.rule(field), data: figures.place(datum),
                fix: "correct one of them: the figure of the longer period holds those before it")
        }
        guard let parts = Self.cover(of: whole.months, among: inside),
            case let numbers = parts.compactMap({ number(field, unit, $0) }),
            numbers.count == parts.count
        else { return nil }
        let sum = numbers.reduce(0, +)
        guard !Figures.areSame(sum, total, Rounding.firstPlaces) else { return nil }
        let shown = zip(parts, numbers).map { "\($0.period) \(Figures.text($1))" }
        return Diagnostic(
            "D463", .warning,
            "\(stated), its parts add up to \(Figures.text(sum)): "
                + shown.joined(separator: ", "),
            rule: figures.rule(field), data: figures.place(datum),
            fix: "correct one of them, or say why the total was corrected")
    }

    private func number(_ field: Int, _ unit: Int, _ part: Part) -> Double? {
        figures.number(RoundFigures.Given(unit: unit, field: field, period: part.period))
    }

    /// The longest periods of equal length that follow each other through the whole; nil when there are none.
    private static func cover(of whole: Months, among parts: [Part]) -> [Part]? {
        for length in [3, 6, 1] where whole.months.count % length == 0 {
            let starts = stride(
                from: whole.months.lowerBound, through: whole.months.upperBound, by: length)
            let found = starts.compactMap { start in
                parts.first { $0.months.months == start...(start + length - 1) }
            }
            if found.count == whole.months.count / length, found.count > 1 { return found }
        }
        return nil
    }
}

extension Figures {
    /// Whether a figure is less than another, without the double's hair.
    static func isLess(_ a: Double, _ b: Double) -> Bool {
        Rounding.round(a, Rounding.firstPlaces) < Rounding.round(b, Rounding.firstPlaces)
    }
}
