import ChisoModel

/// Finds values that stand far from those of the unit's comparison group, and changes that do; units that stand apart are
/// compared with none.
struct OutlierAudit {
    let figures: RoundFigures
    let scorecards: Scorecards
    let previous: Scorecards?
    /// The robust z beyond which a value is an outlier.
    let limit: Double

    /// D421 among units, D422 against the preceding period.
    var findings: [Diagnostic] {
        let compared = scorecards.units.indices.filter { !scorecards.standings[$0].standsApart }
        let groups = Dictionary(
            grouping: compared, by: { scorecards.standings[$0].comparisonGroup })
        let before = previousValues
        return scorecards.pack.indicators.indices.filter(isMeasured).flatMap { indicator in
            let values = scorecards.units.indices.map { value(indicator, $0) }
            let changes = scorecards.units.indices.map { unit -> Double? in
                guard let now = values[unit], let then = before[indicator]?[unit] else {
                    return nil
                }
                return now - then
            }
            return groups.values.flatMap { units in
                found(units, values) { among(indicator, $0, $1, $2, $3) }
                    + found(units, changes) { change(indicator, $0, $1, $2, $3) }
            }
        }
    }

    /// Whether an indicator's value is a number that can stand far from others.
    private func isMeasured(_ indicator: Int) -> Bool {
        guard case .field(let place) = scorecards.pack.indicators[indicator].valueSource else {
            return true
        }
        return scorecards.pack.fields[place].kind.isNumeric
    }

    private func value(_ indicator: Int, _ unit: Int) -> Double? {
        let column = scorecards.indicators[indicator]
        let value = column.values[unit]
        return column.statuses[unit] == .scored && value.isFinite ? value : nil
    }

    /// By indicator, by unit; the preceding period may have been scored by another edition.
    private var previousValues: [Int: [Int: Double]] {
        let pack = scorecards.pack
        var values: [Int: [Int: Double]] = [:]
        guard let previous else {
            for row in figures.round.previous {
                guard case .value(let key) = row.key, let place = pack.indicator(named: key) else {
                    continue
                }
                values[place, default: [:]][row.unit] = row.value
            }
            return values
        }
        for (indicator, column) in zip(previous.pack.indicators, previous.indicators) {
            guard let place = pack.indicator(named: indicator.key) else { continue }
            for unit in column.values.indices where column.values[unit].isFinite {
                values[place, default: [:]][unit] = column.values[unit]
            }
        }
        return values
    }

    private func found(
        _ units: [Int], _ values: [Double?],
        _ finding: (Int, Double, Double, RobustScores) -> Diagnostic
    ) -> [Diagnostic] {
        let present = units.filter { values[$0] != nil }
        guard let robust = RobustScores(present.compactMap { values[$0] }) else { return [] }
        return zip(present, robust.scores).compactMap { unit, score in
            abs(score) > limit ? finding(unit, values[unit] ?? 0, score, robust) : nil
        }
    }

    private func among(
        _ indicator: Int, _ unit: Int, _ value: Double, _ score: Double, _ robust: RobustScores
    ) -> Diagnostic {
        finding(
            .valueFarFromPeers, indicator, unit,
            "is \(text(value, indicator)), far from the median \(text(robust.median, indicator)) of "
                + "\(robust.scores.count) units (z = \(Rounding.plainText(score, places: 1)))")
    }

    private func change(
        _ indicator: Int, _ unit: Int, _ value: Double, _ score: Double, _ robust: RobustScores
    ) -> Diagnostic {
        let period = previous.map { "since \($0.period)" } ?? "since the preceding period"
        return finding(
            .changeFarFromPeers, indicator, unit,
            "changed by \(text(value, indicator)) \(period), far from the median change "
                + "\(text(robust.median, indicator)) of \(robust.scores.count) units "
                + "(z = \(Rounding.plainText(score, places: 1)))")
    }

    private func text(_ value: Double, _ indicator: Int) -> String {
        let measure = scorecards.pack.indicators[indicator].measure
        let number = PrintedFigure.text(Rounding.round(value, 4))
        return measure.isEmpty ? number : "\(number) \(measure)"
    }

    private func finding(
        _ code: AuditCode, _ indicator: Int, _ unit: Int, _ message: String
    ) -> Diagnostic {
        let declared = scorecards.pack.indicators[indicator]
        let code = (finding: code, unit: scorecards.units[unit].code)
        let data = read(by: declared).map {
            RoundFigures.Given(unit: unit, field: $0, period: scorecards.period)
        }
        let given = data.compactMap { datum in
            figures.number(datum).map {
                "\(figures.pack.fields[datum.field].key) = \(PrintedFigure.text($0))"
            }
        }
        let place = data.first.map { figures.place($0) }
        return Diagnostic(
            code.finding, .warning, "'\(declared.key)' of '\(code.unit)' \(message)",
            rule: declared.location.path.isEmpty ? nil : declared.location,
            data: place
                ?? DataLocation(
                    figures.round.tables.first?.path ?? "", unit: code.unit,
                    period: scorecards.period),
            fix: given.isEmpty
                ? "check what was recorded"
                : "check the figures it read: \(PrintedFigure.listed(given))")
    }

    /// Places of the fields that the value is made of, in order of reading.
    private func read(by indicator: Indicator) -> [Int] {
        if case .field(let place) = indicator.valueSource { return [place] }
        return indicator.valueReads.compactMap { read in
            if case .field(let place) = read { place } else { nil }
        }
    }
}

// MARK: - How far figures are from their middle

/// How far each of some figures is from their middle: Iglewicz and Hoaglin's modified z-score.
///
/// - Basis: Iglewicz and Hoaglin 1993, "How to detect and handle outliers": 0.6745 (x - median) / MAD, above 3.5.
struct RobustScores {
    /// The fewest figures of which one can be told apart.
    static let fewest = 5

    let median: Double
    /// One per figure.
    let scores: [Double]

    /// Nil for fewer than five figures, or when more than half of them are equal.
    init?(_ figures: [Double]) {
        guard figures.count >= Self.fewest else { return nil }
        let median = Self.median(figures)
        let deviation = Self.median(figures.map { abs($0 - median) })
        guard Rounding.round(deviation, Rounding.firstPlaces) > 0 else { return nil }
        self.median = median
        scores = figures.map { 0.6745 * ($0 - median) / deviation }
    }

    private static func median(_ figures: [Double]) -> Double {
        let sorted = figures.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
