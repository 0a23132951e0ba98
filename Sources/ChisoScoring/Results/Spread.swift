import ChisoModel

/// Where the units of a round stand on one indicator among those they are compared with.
public struct Spread: Sendable {
    /// What the units have in common, as ``Standing/comparisonGroup``; empty when all are compared.
    public var group: String
    /// Units with a scored cell, by what they earned of its maximum, most first; equals in the order of the round.
    public var units: [Int]
    /// One per unit of ``units``: how many earned more, plus one.
    public var places: [Int]
    /// What they earned of their maxima, percent; of a penalty what was not taken off.
    public var shares: Quartiles
    /// The values measured; nil when no scored cell has one.
    public var values: Quartiles?
}

/// How numbers spread: the ends, the quarters and the mean.
public struct Quartiles: Hashable, Sendable {
    /// The smallest number.
    public var least: Double
    /// A quarter of the numbers lie below.
    public var lower: Double
    /// Half of the numbers lie below.
    public var median: Double
    /// Three quarters of the numbers lie below.
    public var upper: Double
    /// The largest number.
    public var most: Double
    /// The plain mean.
    public var mean: Double
    /// How many numbers there are, at least 1.
    public var count: Int

    /// Of finite numbers in any order; nil when there are none.
    ///
    /// Between two numbers a quartile lies in proportion.
    /// - Basis: Hyndman and Fan 1996, definition 7.
    public init?(_ numbers: [Double]) {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        func quantile(_ share: Double) -> Double {
            let place = share * Double(sorted.count - 1)
            let low = Int(place.rounded(.down))
            let high = min(low + 1, sorted.count - 1)
            let number = sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
            return Rounding.round(number, Rounding.firstPlaces)
        }
        least = sorted[0]
        lower = quantile(0.25)
        median = quantile(0.5)
        upper = quantile(0.75)
        most = sorted[sorted.count - 1]
        mean = Rounding.round(
            sorted.reduce(0, +) / Double(sorted.count), Rounding.firstPlaces)
        count = sorted.count
    }
}

/// How the units of a round spread over every indicator and group of its pack.
public struct Spreads: Sendable {
    /// One per indicator: a spread for each comparison group in which a cell is scored.
    public var indicators: [[Spread]]
    /// One per group of the pack: the indices of the ranked units, percent, by comparison group.
    public var groups: [[String: Quartiles]]

    /// The spread that a unit's comparison group has on an indicator.
    public func spread(indicator: Int, group: String) -> Spread? {
        indicators[indicator].first { $0.group == group }
    }
}

// MARK: - How units spread

extension Spreads {
    /// Finds how the units of a result spread, each among those it is ranked with.
    ///
    /// Cells that are not scored, or cannot earn anything, stand in no spread, nor do units that stand apart; neither do
    /// unranked units in those of groups.
    public init(of cards: Scorecards) {
        let names = cards.standings.map(\.comparisonGroup)
        var groups: [String] = []
        var members: [String: [Int]] = [:]
        for unit in cards.units.indices where !cards.standings[unit].standsApart {
            if members[names[unit]] == nil { groups.append(names[unit]) }
            members[names[unit], default: []].append(unit)
        }
        let tree = cards.pack.tree
        self.init(
            indicators: cards.indicators.enumerated().map { place, column in
                let isPenalty = tree.role(of: .indicator(place)) == .penalty
                return groups.compactMap { name in
                    Spread(name, members[name] ?? [], column, isPenalty: isPenalty)
                }
            },
            groups: cards.groups.map { column in
                var quartiles: [String: Quartiles] = [:]
                for name in groups {
                    let ranked = (members[name] ?? []).filter { cards.standings[$0].rank != nil }
                    quartiles[name] = Quartiles(
                        ranked.map { column.indices[$0] }.filter { !$0.isNaN })
                }
                return quartiles
            })
    }
}

extension Spread {
    /// The spread of some units over one column; nil when none of their cells is scored.
    fileprivate init?(
        _ group: String, _ members: [Int], _ column: IndicatorColumn, isPenalty: Bool
    ) {
        var shares: [Int: Double] = [:]
        for unit in members where column.statuses[unit] == .scored && column.maxima[unit] > 0 {
            let share = 100 * column.points[unit] / column.maxima[unit]
            shares[unit] = Rounding.round(isPenalty ? 100 - share : share, Rounding.firstPlaces)
        }
        guard let quartiles = Quartiles(Array(shares.values)) else { return nil }
        let units = shares.keys.sorted { a, b in
            (-(shares[a] ?? 0), a) < (-(shares[b] ?? 0), b)
        }
        var places: [Int] = []
        for (place, unit) in units.enumerated() {
            let isEqual = place > 0 && shares[unit] == shares[units[place - 1]]
            places.append(isEqual ? places[place - 1] : place + 1)
        }
        self.init(
            group: group, units: units, places: places, shares: quartiles,
            values: Quartiles(units.map { column.values[$0] }.filter(\.isFinite)))
    }
}
