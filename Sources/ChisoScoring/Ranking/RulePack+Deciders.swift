import ChisoModel

extension RulePack {
    /// The points that decide among equals, first to last: of a level left unrounded to nine decimals, for the hair of a
    /// double is no difference.
    ///
    /// - Parameter points: The points of a group or an indicator by unit; nil where there is none of that key.
    func deciders(_ points: (String) -> [Double]?) -> [[Double]] {
        ranking.tieBreak.compactMap { key in
            guard var column = points(key) else { return nil }
            if isUnrounded(key) { Rounding.round(&column, .places(Rounding.firstPlaces)) }
            return column
        }
    }

    private func isUnrounded(_ key: String) -> Bool {
        switch node(named: key) {
        case .group(let place): (groups[place].decimals ?? precision.group) == .unrounded
        case .indicator(let place):
            (indicators[place].decimals ?? precision.indicator) == .unrounded
        case nil: false
        }
    }
}
