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
        if let group = groups.first(where: { $0.key == key }) {
            return (group.decimals ?? precision.group) == .unrounded
        }
        let own = indicators.first { $0.key == key }?.decimals
        return (own ?? precision.indicator) == .unrounded
    }
}
