import ChisoModel
import ChisoPrint
import ChisoScoring

/// Units over several periods in print: where they stood, and what moved them.
public struct TrendReport: Report {
    /// What is reported.
    let trend: Trend
    /// Codes of the units to show; empty for all.
    let codes: [String]

    /// - Parameters:
    ///   - trend: At least one period.
    ///   - units: Codes of the units to show, each with its indicators; empty for all, without them. A code that is not
    ///     in the round shows nothing: the caller checks.
    public init(_ trend: Trend, units: [String] = []) {
        self.trend = trend
        codes = units
    }

    // MARK: - Reading the trend

    /// The newest period.
    var newest: Scorecards { trend.periods[trend.periods.count - 1] }

    /// The units asked for, in the newest rank order.
    var units: [Int] { newest.units(codes) }

    /// Whether the unit's indicators are told.
    var tellsIndicators: Bool { !codes.isEmpty }

    /// Keys of the indicators of all periods: the newest edition's in printed order, then those it no longer has.
    var indicatorKeys: [String] {
        var known = Set<String>()
        return trend.periods.reversed().flatMap { cards in
            PackOutline(cards.pack).entries.compactMap { entry -> String? in
                guard case .indicator(let place) = entry.node else { return nil }
                let key = cards.pack.indicators[place].key
                return known.insert(key).inserted ? key : nil
            }
        }
    }

    /// An indicator of a period by its key, with its place; nil where its edition has none.
    func indicator(_ key: String, in cards: Scorecards) -> (place: Int, indicator: Indicator)? {
        cards.pack.indicators.firstIndex { $0.key == key }.map { ($0, cards.pack.indicators[$0]) }
    }

    /// The indicator as its newest edition declares it.
    func newestIndicator(_ key: String) -> Indicator? {
        trend.periods.reversed().lazy.compactMap { indicator(key, in: $0)?.indicator }.first
    }

    /// Why the change of a step is not split.
    func text(_ reason: StandingChange.Unsplit, _ step: Int) -> String {
        Words(.en).text(
            reason, from: trend.periods[step].period, to: trend.periods[step + 1].period)
    }
}

extension Trend {
    /// Decimals that an index of any period is printed with.
    var indexPlaces: Int {
        periods.map { PlainNumber.places($0.pack.precision.index, otherwise: 2) }.max() ?? 2
    }

    /// Why changes of a step are not split, the units of one reason together, both in the order of the units given.
    func unsplit(_ step: Int, of units: [Int]) -> [(StandingChange.Unsplit, [Int])] {
        var reasons: [StandingChange.Unsplit] = []
        var found: [StandingChange.Unsplit: [Int]] = [:]
        for unit in units {
            guard let reason = steps[step][unit].unsplit else { continue }
            if found[reason] == nil { reasons.append(reason) }
            found[reason, default: []].append(unit)
        }
        return reasons.map { ($0, found[$0] ?? []) }
    }
}
