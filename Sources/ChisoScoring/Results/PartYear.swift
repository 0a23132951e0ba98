import ChisoModel

/// What a ranking in the course of a year rests on, where something is due at the year's end only.
public struct PartYear: Hashable, Sendable {
    /// Indicators that some unit is not judged by before the year's end.
    public var indicators: Int
    /// The least and the largest share, 0 to 1, that is judged of the points that a unit can earn over the year; bonuses
    /// and penalties are not counted.
    public var shares: ClosedRange<Double>
}

extension Scorecards {
    /// Nil where everything that applies is due.
    public var partYear: PartYear? {
        let waiting = indicators.indices.filter { place in
            indicators[place].reasons.values.contains(where: \.isDueAtYearEnd)
        }
        guard !waiting.isEmpty else { return nil }
        let factors = Coverage.factors(pack)
        let shares = units.indices.map { unit in
            var (judged, all) = (0.0, 0.0)
            for (column, factor) in zip(indicators, factors) {
                let points = factor * column.maxima[unit]
                let waits = column.reasons[unit]?.isDueAtYearEnd == true
                guard waits || column.statuses[unit] != .notApplicable else { continue }
                all += points
                if !waits { judged += points }
            }
            return all > 0 ? Rounding.round(judged / all, Rounding.firstPlaces) : 0
        }
        return PartYear(
            indicators: waiting.count, shares: (shares.min() ?? 0)...(shares.max() ?? 0))
    }
}

extension Reason {
    /// Whether it waits for the end of the year.
    fileprivate var isDueAtYearEnd: Bool {
        if case .dueAtYearEnd = self { true } else { false }
    }
}
