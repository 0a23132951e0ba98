import ChisoModel

extension Spreads {
    /// Finds how the units of a result spread, each among those it is ranked with.
    ///
    /// Cells that are not scored, or cannot earn anything, stand in no spread; neither do unranked units in those of
    /// groups.
    public init(of cards: Scorecards) {
        let names = cards.standings.map(\.comparisonGroup)
        var groups: [String] = []
        var members: [String: [Int]] = [:]
        for unit in cards.units.indices {
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
