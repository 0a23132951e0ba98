import ChisoModel

/// Holds the figures of half-years and years against those of the shorter periods in them, as their fields are joined.
struct PeriodsAudit {
    let figures: RoundFigures
    /// Those with months, in order.
    private let periods: [Period]

    init(figures: RoundFigures) {
        self.figures = figures
        periods = figures.periods.filter { $0.months != nil }
    }

    /// D463 where a figure is not what its parts make, D464 where one that counts is smaller than one of them, D466 where
    /// one counted from 1 January falls.
    var findings: [Diagnostic] {
        guard periods.count > 1 else { return [] }
        let fields = figures.pack.fields.indices.filter { place in
            figures.pack.fields[place].overPeriods.map { $0 != .toDate } ?? false
        }
        let toDate = figures.pack.fields.indices.filter {
            figures.pack.fields[$0].overPeriods == .toDate
        }
        return periods.flatMap { period in
            let inside = ShorterPeriods(in: period, among: periods.filter(period.contains))
            let earlier = earlier(than: period)
            return figures.round.units.indices.flatMap { unit in
                let given = { RoundFigures.Given(unit: unit, field: $0, period: period) }
                return (fields + toDate).compactMap { finding(given($0), inside) }
                    + toDate.compactMap { fall(given($0), since: earlier) }
            }
        }
    }

    /// D466 in a period, and in those that lie in it.
    func falls(in whole: Period) -> [Diagnostic] {
        let toDate = figures.pack.fields.indices.filter {
            figures.pack.fields[$0].overPeriods == .toDate
        }
        guard periods.count > 1, !toDate.isEmpty else { return [] }
        return periods.filter { $0 == whole || whole.contains($0) }.flatMap { period in
            let earlier = earlier(than: period)
            return figures.round.units.indices.flatMap { unit in
                toDate.compactMap {
                    fall(RoundFigures.Given(unit: unit, field: $0, period: period), since: earlier)
                }
            }
        }
    }

    /// Periods of the year that end before another, in order of their ends.
    private func earlier(than period: Period) -> [Period] {
        periods.filter { $0.year == period.year && Self.ends($0, before: period) }
            .sorted { Self.ends($0, before: $1) }
    }

    private static func ends(_ a: Period, before b: Period) -> Bool {
        guard let first = a.months?.upperBound, let second = b.months?.upperBound else {
            return false
        }
        return first < second
    }

    // MARK: - Wholes

    private func finding(
        _ datum: RoundFigures.Given, _ inside: ShorterPeriods
    ) -> Diagnostic? {
        let field = figures.pack.fields[datum.field]
        let own = figures.submitted(datum)
        guard !inside.periods.isEmpty, own.state == .given, let joining = field.overPeriods else {
            return nil
        }
        let stated = "'\(field.key)' is \(field.plainText(own.value)) in \(datum.period)"
        if let larger = larger(than: own.value, datum, joining, inside) {
            return Diagnostic(
                AuditCode.smallerThanShorterPeriod, .error,
                "\(stated), less than the \(field.plainText(larger.settled.value)) of "
                    + "\(larger.period), which lies in it",
                rule: figures.rule(datum.field), data: figures.place(datum),
                fix: "correct one of them: the figure of the longer period holds those before it")
        }
        guard let made = figures.joining(datum, joining, inside), made.figure.state == .given,
            !PrintedFigure.areSame(
                made.figure.value, own.value,
                joining == .mean ? PrintedFigure.decimals(own.value) : Rounding.firstPlaces)
        else { return nil }
        let shown = made.parts.map { part in
            let figure =
                part.settled.state == .given ? field.plainText(part.settled.value) : "NA"
            return "\(part.period) \(figure)"
        }
        return Diagnostic(
            AuditCode.differsFromShorterPeriods, .warning,
            "\(stated), \(joining.claim) \(field.plainText(made.figure.value)): "
                + shown.joined(separator: ", "),
            rule: figures.rule(datum.field), data: figures.place(datum),
            fix: "correct one of them, or say why the total was corrected"
                + otherWay(own.value, datum, joining, inside))
    }

    /// How the figures may run instead, where the whole is what they come to then; else nothing.
    private func otherWay(
        _ whole: Double, _ datum: RoundFigures.Given, _ joining: Field.Joining,
        _ inside: ShorterPeriods
    ) -> String {
        let other: Field.Joining = joining == .sum ? .toDate : .sum
        guard [.sum, .toDate, .last].contains(joining),
            figures.pack.fields[datum.field].kind.isNumeric,
            let made = figures.joining(datum, other, inside), let last = made.parts.last,
            made.figure.state == .given,
            PrintedFigure.areSame(made.figure.value, whole, Rounding.firstPlaces)
        else { return "" }
        return other == .sum
            ? "; it is what they add up to: if each counts for itself, declare over_periods = "
                + "\"sum\""
            : "; it is what \(last.period) has: if they count from 1 January, declare over_periods = "
                + "\"to_date\""
    }

    /// The first shorter period with more than the whole holds, where what is counted cannot be less than a part of it.
    private func larger(
        than whole: Double, _ datum: RoundFigures.Given, _ joining: Field.Joining,
        _ inside: ShorterPeriods
    ) -> PeriodFigures.Part? {
        guard [.sum, .toDate].contains(joining), canOnlyGrow(datum.field) else { return nil }
        return inside.periods.sorted().lazy.map { part(datum, in: $0) }
            .first { $0.settled.state == .given && PrintedFigure.isLess(whole, $0.settled.value) }
    }

    private func part(_ datum: RoundFigures.Given, in period: Period) -> PeriodFigures.Part {
        var part = datum
        part.period = period
        return PeriodFigures.Part(period: period, settled: figures.submitted(part))
    }

    /// Only a range that says so lets a figure be negative, and its sum fall.
    private func canOnlyGrow(_ field: Int) -> Bool {
        (figures.pack.fields[field].least ?? 0) >= 0
    }

    // MARK: - Falls

    /// - Parameter earlier: Periods of the year that end before the datum's, in order of their ends.
    private func fall(_ datum: RoundFigures.Given, since earlier: [Period]) -> Diagnostic? {
        let field = figures.pack.fields[datum.field]
        let own = figures.submitted(datum)
        guard own.state == .given, canOnlyGrow(datum.field) else { return nil }
        let before = earlier.reversed().lazy.map { part(datum, in: $0) }
            .first { $0.settled.state == .given }
        // What lies in the period is told as a part that is larger than its whole.
        guard let before, !datum.period.contains(before.period),
            PrintedFigure.isLess(own.value, before.settled.value)
        else { return nil }
        let by =
            field.kind.isNumeric
            ? ", by \(field.plainText(before.settled.value - own.value))" : ""
        return Diagnostic(
            AuditCode.fallsWithinYear, .error,
            "'\(field.key)' counts from 1 January, and falls from "
                + "\(field.plainText(before.settled.value)) in \(before.period) to "
                + "\(field.plainText(own.value)) in \(datum.period)\(by)",
            rule: figures.rule(datum.field), data: figures.place(datum),
            fix:
                "correct one of them, or write what was counted since 1 January; where each period "
                + "counts for itself, declare over_periods = \"sum\"")
    }
}

extension Field.Joining {
    /// What a message says of the figure that parts make, before it.
    fileprivate var claim: String {
        switch self {
        case .sum: "its parts add up to"
        case .toDate, .last: "its last part has"
        case .first: "its first part has"
        case .mean, .least, .greatest: "the \(rawValue) of its parts is"
        }
    }
}
