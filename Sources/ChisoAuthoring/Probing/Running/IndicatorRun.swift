import ChisoModel
import ChisoScoring

/// What an indicator made of a sample.
struct IndicatorRun {
    /// What became of one row.
    enum Outcome {
        /// Refused by a check, or not for such a unit: no input of the rule.
        case left
        /// Ended by the rule as not applicable.
        case ended
        /// 0 of 0.
        case noneArising
        /// A value outside the declared range.
        case outOfRange(Double)
        /// Points, before they are rounded and held against the bounds.
        case points(Double)
        /// Failed, or returned no number.
        case failed(Outcomes.Failure)
    }

    let indicator: Indicator
    let pack: RulePack
    let sample: Sample
    /// One per row.
    let outcomes: [Outcome]
    /// One per row; NaN where there is none, or where it is no number.
    let values: [Double]
    /// The bounds of each row's unit.
    let minima: [Double]
    let maxima: [Double]
    /// With whom each row was compared.
    let peers: [PeerStatistic: [Double]]

    /// Whether points keep within the bounds of a row's unit, but for the hair of a double.
    func isWithinBounds(_ points: Double, row: Int) -> Bool {
        points >= minima[row] - Self.slack && points <= maxima[row] + Self.slack
    }

    /// How far apart two numbers may be that are taken to be the same.
    static let slack = 1e-9

    /// The rows that earned points within bounds, with the points.
    var scored: [(row: Int, points: Double)] {
        outcomes.enumerated().compactMap { row, outcome in
            guard case .points(let points) = outcome, isWithinBounds(points, row: row) else {
                return nil
            }
            return (row, points)
        }
    }

    /// A row's inputs, as a person would say them; what only checks read is left out.
    func inputs(_ row: Int) -> String {
        var texts: [String] = []
        for (place, dimension) in sample.dimensions.enumerated() where !dimension.isContext {
            if dimension.subject == .peers {
                texts += peerTexts(row)
            } else {
                texts.append(dimension.text(sample.rows[row][place]))
            }
        }
        return texts.isEmpty ? "any input" : texts.joined(separator: ", ")
    }

    private func peerTexts(_ row: Int) -> [String] {
        var read: [PeerStatistic] = []
        for case .peers(let statistic) in indicator.scoreReads where !read.contains(statistic) {
            read.append(statistic)
        }
        return read.compactMap { statistic in
            guard let figure = peers[statistic]?[row], !figure.isNaN else { return nil }
            let text = Rounding.plainText(Rounding.round(figure, Rounding.firstPlaces))
            return "peers_\(statistic.rawValue) = \(text)"
        }
    }

    /// A value with its measure.
    func measured(_ value: Double) -> String {
        let text = Rounding.plainText(Rounding.round(value, Rounding.firstPlaces))
        return indicator.measure.isEmpty ? text : "\(text) \(indicator.measure)"
    }
}
