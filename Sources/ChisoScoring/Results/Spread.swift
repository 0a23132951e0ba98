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

    /// Puts a spread together.
    public init(
        group: String, units: [Int], places: [Int], shares: Quartiles, values: Quartiles? = nil
    ) {
        self.group = group
        self.units = units
        self.places = places
        self.shares = shares
        self.values = values
    }
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

    /// Puts spreads together.
    public init(indicators: [[Spread]], groups: [[String: Quartiles]]) {
        self.indicators = indicators
        self.groups = groups
    }

    /// The spread that a unit's comparison group has on an indicator.
    public func spread(indicator: Int, group: String) -> Spread? {
        indicators[indicator].first { $0.group == group }
    }
}
