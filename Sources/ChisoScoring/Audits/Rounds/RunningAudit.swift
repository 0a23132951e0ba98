import ChisoModel

/// Tells of figures of shorter periods that their field runs otherwise than it declares, as far as the period scored shows.
struct RunningAudit {
    let figures: RoundFigures
    let period: Period
    /// Nil where the round was not scored by the pack.
    let scorecards: Scorecards?

    /// D467 for reports from 1 January that are added up, D468 for parts that make nothing.
    var findings: [Diagnostic] { unjoined + cumulative }

    private func given(_ unit: Int, _ field: Int, in period: Period) -> RoundFigures.Given {
        RoundFigures.Given(unit: unit, field: field, period: period)
    }

    // MARK: - Parts that make nothing

    private var unjoined: [Diagnostic] {
        let shorter = ShorterPeriods(in: period, among: figures.periods)
        guard !shorter.periods.isEmpty else { return [] }
        return figures.pack.fields.indices.flatMap { place -> [Diagnostic] in
            let field = figures.pack.fields[place]
            guard field.overPeriods == nil, field.kind != .text else { return [] }
            var units: [[Period]: [Int]] = [:]
            for unit in figures.round.units.indices {
                let datum = given(unit, place, in: period)
                guard figures.applies(place, to: unit), figures.state(datum) == .blank,
                    !figures.isMadeOfParts(datum)
                else { continue }
                let periods = shorter.periods.filter {
                    figures.state(given(unit, place, in: $0)) == .given
                }
                if !periods.isEmpty { units[periods, default: []].append(unit) }
            }
            return units.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                unjoined(place, $0.key, $0.value)
            }
        }
    }

    private func unjoined(_ field: Int, _ periods: [Period], _ units: [Int]) -> Diagnostic {
        let codes = units.map { figures.round.units[$0].code }.sorted()
        let isSeries = periods.count > 2 && Set(periods.map(\.shape)).count == 1
        let span =
            isSeries
            ? "\(periods[0]) to \(periods[periods.count - 1])"
            : PrintedFigure.listed(periods.map(\.text))
        let paths = units.map { figures.place(given($0, field, in: periods[0])).path }
        return Diagnostic(
            AuditCode.partsMakeNothing, .note,
            "'\(figures.pack.fields[field].key)' has figures for \(span) and none for \(period), "
                + "of \(PrintedFigure.counted(codes.count, "unit")): \(PrintedFigure.listed(codes))",
            rule: figures.rule(field), data: DataLocation(paths.min() ?? "", period: period),
            fix: "declare over_periods, how they make that of \(period), or submit it")
    }

    // MARK: - Reports from 1 January

    /// D467.
    var cumulative: [Diagnostic] {
        figures.pack.fields.indices.flatMap { field -> [Diagnostic] in
            guard figures.pack.fields[field].overPeriods == .sum else { return [] }
            return figures.round.units.indices.compactMap { unit in
                let datum = given(unit, field, in: period)
                guard figures.state(datum) == .blank, let series = rising(datum),
                    let limit = limit(datum, series)
                else { return nil }
                return finding(datum, series, limit)
            }
        }
    }

    /// What the parts of a blank figure are, where they are three or more that rise and never fall.
    private func rising(_ datum: RoundFigures.Given) -> [PeriodFigures.Part]? {
        let shorter = ShorterPeriods(in: period, among: figures.periods)
        guard let parts = figures.joining(datum, .sum, shorter)?.parts, parts.count >= 3,
            parts.allSatisfy({ $0.settled.state == .given })
        else { return nil }
        let values = parts.map(\.settled.value)
        let isRising = zip(values, values.dropFirst()).allSatisfy { !PrintedFigure.isLess($1, $0) }
        return isRising && PrintedFigure.isLess(values[0], values[values.count - 1]) ? parts : nil
    }

    /// What the sum goes beyond and the last part alone does not, in words: the field's range, what a check of the pack
    /// holds it against, or the target of an indicator that reads it.
    private func limit(_ datum: RoundFigures.Given, _ series: [PeriodFigures.Part]) -> String? {
        let field = figures.pack.fields[datum.field]
        let sum = figures.settled(datum).value
        let last = series[series.count - 1].settled.value
        if let largest = field.largest, PrintedFigure.isLess(largest, sum) {
            return "it is at most \(PrintedFigure.text(largest))"
        }
        guard let scorecards else { return nil }
        let unit = figures.round.units[datum.unit]
        for check in scorecards.pack.checks where check.fieldsRead.contains(datum.field) {
            let isRefuted = scorecards.diagnostics.contains {
                [ScoringCode.figuresContradict.rawValue, ScoringCode.figuresDoubtful.rawValue]
                    .contains($0.code.rawValue)
                    && $0.rule == check.location && $0.message.hasPrefix("\(unit.name): ")
            }
            if isRefuted { return "check '\(check.key)' does not hold" }
        }
        for (place, indicator) in scorecards.pack.indicators.enumerated()
        where indicator.fieldsRead.contains(datum.field) && indicator.better != .lower {
            let cell = scorecards.cell(indicator: place, unit: datum.unit)
            if case .valueOutOfRange(let value)? = cell.reason,
                let most = indicator.range?.upperBound,
                PrintedFigure.isLess(most, value), !PrintedFigure.isLess(most, value * last / sum)
            {
                return
                    "'\(indicator.key)' comes to \(PrintedFigure.text(Rounding.round(value, 2))), "
                    + "and is at most \(PrintedFigure.text(most))"
            }
            guard let target = cell.target, let value = cell.value, sum > 0,
                PrintedFigure.isLess(target, value),
                !PrintedFigure.isLess(target, value * last / sum)
            else { continue }
            return "'\(indicator.key)' comes to \(PrintedFigure.text(Rounding.round(value, 2))), "
                + "its target is \(PrintedFigure.text(target))"
        }
        return nil
    }

    private func finding(
        _ datum: RoundFigures.Given, _ series: [PeriodFigures.Part], _ limit: String
    ) -> Diagnostic {
        let shown = series.map { PrintedFigure.text($0.settled.value) }
        var last = datum
        last.period = series[series.count - 1].period
        return Diagnostic(
            AuditCode.cumulativeAddedUp, .warning,
            "'\(figures.pack.fields[datum.field].key)' never falls from \(series[0].period) to "
                + "\(last.period) (\(shown.joined(separator: ", "))) and adds up to "
                + "\(PrintedFigure.text(figures.settled(datum).value)) in \(period): \(limit)",
            rule: figures.rule(datum.field), data: figures.place(last),
            fix:
                "if it counts from 1 January, declare over_periods = \"to_date\": \(period) is then "
                + "\(shown[shown.count - 1]); if not, nothing need be done")
    }
}
