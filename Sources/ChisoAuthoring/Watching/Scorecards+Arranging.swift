import ChisoModel
import ChisoScoring

extension Scorecards {
    /// The same figures for the units of another run, matched by code: a unit that is new is unranked here, one that is
    /// not asked for is left out.
    func arranged(as units: [ScoredUnit]) -> Scorecards {
        guard self.units.map(\.code) != units.map(\.code) else { return self }
        let places = KeyIndex(self.units, by: \.code)
        let sources = units.map { places[$0.code] }
        var cards = self
        cards.units = units
        cards.indicators = indicators.map { $0.arranged(sources) }
        cards.groups = groups.map { $0.arranged(sources) }
        cards.standings = sources.map { source in
            source.map { standings[$0] } ?? Standing(unrankedReason: .words("not in the round"))
        }
        let targets = Dictionary(
            sources.enumerated().compactMap { place, source in source.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        let known = order.compactMap { targets[$0] }
        cards.order = known + sources.indices.filter { sources[$0] == nil }
        cards.unroundedTotals =
            unroundedTotals.isEmpty ? [] : sources.map { $0.map { unroundedTotals[$0] } ?? 0 }
        cards.marks = nil
        cards.below = nil
        return cards
    }
}

extension IndicatorColumn {
    fileprivate func arranged(_ sources: [Int?]) -> IndicatorColumn {
        var column = IndicatorColumn(count: sources.count)
        for (place, source) in sources.enumerated() {
            guard let source else { continue }
            column.values[place] = values[source]
            column.points[place] = points[source]
            column.maxima[place] = maxima[source]
            column.targets[place] = targets[source]
            column.statuses[place] = statuses[source]
            column.reasons[place] = reasons[source]
        }
        return column
    }
}

extension GroupColumn {
    fileprivate func arranged(_ sources: [Int?]) -> GroupColumn {
        var column = GroupColumn(count: sources.count)
        for (place, source) in sources.enumerated() {
            guard let source else { continue }
            column.points[place] = points[source]
            column.applicableMaxima[place] = applicableMaxima[source]
            column.maxima[place] = maxima[source]
            column.indices[place] = indices[source]
            column.isApplicable[place] = isApplicable[source]
            column.reasons[place] = reasons[source]
        }
        return column
    }
}
