import ChisoModel

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
