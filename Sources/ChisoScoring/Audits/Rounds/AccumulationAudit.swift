import ChisoModel

/// Holds the figures of half-years and years against those of the shorter periods in them, for fields that
/// accumulate.
struct AccumulationAudit {
    private struct Part {
        var period: Period
        var months: ClosedRange<Int>

        /// A figure as submitted: what it is made of itself lies in the whole too.
        func settled(_ figures: RoundFigures, _ field: Int, _ unit: Int) -> Settled {
            let datum = RoundFigures.Given(unit: unit, field: field, period: period)
            let state = figures.state(datum)
            return Settled(state: state, value: figures.number(datum) ?? 0)
        }
    }

    let figures: RoundFigures

    /// D463 where a figure is not the sum of its parts, D464 where it is smaller than one of them.
    var findings: [Diagnostic] {
        let parts = figures.periods.compactMap { period in
            period.months.map { Part(period: period, months: $0) }
        }
        let fields = figures.pack.fields.indices.filter { figures.pack.fields[$0].accumulates }
        guard parts.count > 1, !fields.isEmpty else { return [] }
        return parts.flatMap { whole in
            let inside = parts.filter { whole.period.contains($0.period) }
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
        let known = inside.compactMap { part in
            let settled = part.settled(figures, field, unit)
            return settled.isKnown ? (part: part, settled: settled) : nil
        }
        let key = figures.pack.fields[field].key
        let stated = "'\(key)' is \(PrintedFigure.text(total)) in \(whole.period)"
        // Only a range that says so lets a figure be negative, and its sum fall.
        if (figures.pack.fields[field].least ?? 0) >= 0,
            let larger = known.first(where: { _, part in
                part.state == .given && PrintedFigure.isLess(total, part.value)
            })
        {
            return Diagnostic(
                AuditCode.smallerThanShorterPeriod, .error,
                "\(stated), less than the \(PrintedFigure.text(larger.settled.value)) of "
                    + "\(larger.part.period), which lies in it",
                rule: figures.rule(field), data: figures.place(datum),
                fix: "correct one of them: the figure of the longer period holds those before it")
        }
        guard let parts = Self.cover(of: whole.months, among: known.map(\.part)) else { return nil }
        let settled = parts.map { $0.settled(figures, field, unit) }
        let sum = settled.reduce(0) { $0 + $1.value }
        guard settled.contains(where: { $0.state == .given }),
            !PrintedFigure.areSame(sum, total, Rounding.firstPlaces)
        else { return nil }
        let shown = zip(parts, settled).map {
            "\($0.period) \($1.state == .given ? PrintedFigure.text($1.value) : "NA")"
        }
        return Diagnostic(
            AuditCode.differsFromShorterPeriods, .warning,
            "\(stated), its parts add up to \(PrintedFigure.text(sum)): "
                + shown.joined(separator: ", "),
            rule: figures.rule(field), data: figures.place(datum),
            fix: "correct one of them, or say why the total was corrected")
    }

    /// Periods that follow each other through the whole, of whatever lengths, the longest first; nil when there are none.
    private static func cover(of whole: ClosedRange<Int>, among parts: [Part]) -> [Part]? {
        let next = parts.filter {
            $0.months.lowerBound == whole.lowerBound && $0.months.upperBound <= whole.upperBound
        }
        for part in next.sorted(by: { $0.months.count > $1.months.count }) {
            let end = part.months.upperBound
            if end == whole.upperBound { return [part] }
            if let rest = cover(of: end + 1...whole.upperBound, among: parts) {
                return [part] + rest
            }
        }
        return nil
    }
}
