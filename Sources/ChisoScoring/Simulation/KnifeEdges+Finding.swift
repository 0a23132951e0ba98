import ChisoModel

extension KnifeEdges {
    /// Finds what hangs by a thread in a ranking.
    init(of cards: Scorecards, near: Double) {
        self.init(near: near)
        findPairs(cards)
        findClasses(cards)
        findThresholds(cards)
    }

    // MARK: - Neighbours

    private mutating func findPairs(_ cards: Scorecards) {
        let ranked = cards.order.filter { cards.standings[$0].rank != nil }
        let figures = RankedFigures(cards)
        for (above, below) in zip(ranked, ranked.dropFirst())
        where cards.standings[above].comparisonGroup == cards.standings[below].comparisonGroup {
            guard let ground = figures.ground(above, below) else { continue }
            pairs.append(
                Pair(
                    above: above, below: below,
                    figures: [figures.rounded[above], figures.rounded[below]],
                    unrounded: [figures.unrounded[above], figures.unrounded[below]],
                    ground: ground))
        }
    }

    // MARK: - Thresholds

    private mutating func findClasses(_ cards: Scorecards) {
        for (unit, standing) in cards.standings.enumerated() where standing.rank != nil {
            let index = cards.groups[0].indices[unit]
            for band in cards.pack.classes {
                // Every index reaches a class from 0: it cannot be missed.
                guard let from = band.from.value(for: cards.units[unit]), from > 0 else { continue }
                let distance = Rounding.round(index - from, Rounding.firstPlaces)
                guard abs(distance) <= near else { continue }
                classes.append(
                    NearClass(unit: unit, name: band.name, from: from, distance: distance))
            }
        }
        classes.sort { (abs($0.distance), $0.unit) < (abs($1.distance), $1.unit) }
    }

    private mutating func findThresholds(_ cards: Scorecards) {
        for (place, indicator) in cards.pack.indicators.enumerated() {
            let declared = Thresholds(of: indicator, fields: cards.pack.fields)
            guard declared.areOfValue else { continue }
            let column = cards.indicators[place]
            for unit in cards.units.indices where column.statuses[unit] == .scored {
                let value = column.values[unit]
                for (name, number) in declared.numbers(
                    for: cards.units[unit], target: column.targets[unit])
                where abs(value - number) <= near && !declared.isAtEnd(value, of: number) {
                    thresholds.append(
                        NearThreshold(
                            unit: unit, indicator: place, name: name, threshold: number,
                            value: value))
                }
            }
        }
        thresholds.sort { a, b in
            (abs(a.distance), a.indicator, a.unit) < (abs(b.distance), b.indicator, b.unit)
        }
    }
}

/// What ranks the units of a run, before and after rounding.
private struct RankedFigures {
    /// By unit: index in percent, or points.
    let rounded: [Double]
    let unrounded: [Double]
    private let deciders: [(key: String, points: [Double])]
    private let ties: RulePack.Ranking.Ties
    /// Decimals of the rounded figures.
    private let places: Int

    init(_ cards: Scorecards) {
        let (pack, total) = (cards.pack, cards.groups[0])
        let isByIndex = pack.ranking.by == .index
        let precision = isByIndex ? pack.precision.index : pack.precision.total
        ties = pack.ranking.ties
        rounded = isByIndex ? total.indices : total.points
        let exact = cards.unroundedTotals.isEmpty ? total.points : cards.unroundedTotals
        unrounded = exact.indices.map { unit in
            let figure = isByIndex ? 100 * exact[unit] / total.applicableMaxima[unit] : exact[unit]
            return Rounding.round(figure, Rounding.firstPlaces)
        }
        if case .places(let declared) = precision {
            places = declared
        } else {
            places = Rounding.firstPlaces
        }
        var keys: [String] = []
        let columns = pack.deciders { key in
            let column = pack.node(named: key).map(cards.points(of:))
            if column != nil { keys.append(key) }
            return column
        }
        deciders = zip(keys, columns).map { (key: $0, points: $1) }
    }

    /// What puts `a` before `b`, its next in rank; nil when their figures do so clearly.
    func ground(_ a: Int, _ b: Int) -> KnifeEdges.Ground? {
        guard let upper = Rounding.scaled(rounded[a], places),
            let lower = Rounding.scaled(rounded[b], places)
        else { return nil }
        if upper != lower {
            return upper - lower == 1 && unrounded[a] <= unrounded[b] ? .rounding : nil
        }
        if let decider = deciders.first(where: { $0.points[a] != $0.points[b] }) {
            return .tieBreak(decider.key)
        }
        guard ties == .distinct else { return .shared }
        return unrounded[a] == unrounded[b] ? .name : .unrounded
    }
}
