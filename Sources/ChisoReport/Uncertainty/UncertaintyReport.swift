import ChisoModel
import ChisoPrint
import ChisoScoring

/// How sure a ranking is in print: where each unit may stand, which units cannot be told apart, and what drives it.
public struct UncertaintyReport: Report {
    /// What is reported.
    let uncertainty: Uncertainty
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. Drivers are those of all units either way. A code that is
    ///     not in the round shows nothing: the caller checks.
    public init(_ uncertainty: Uncertainty, units: [String] = []) {
        self.uncertainty = uncertainty
        self.units = units
    }

    /// Pairs and drivers that a page shows before the rest is only counted.
    static let limit = 15

    /// The round as it is.
    var baseline: Scorecards { uncertainty.baseline }

    /// The units asked for, in rank order.
    var shown: [Int] { baseline.units(units) }

    /// The pairs of which either unit is shown.
    var pairs: [Uncertainty.Pair] {
        let shown = Set(shown)
        return uncertainty.pairs.filter { shown.contains($0.first) || shown.contains($0.second) }
    }

    /// By unit: from how many others of its comparison group it cannot be told apart.
    var companions: [Int] {
        var counts = baseline.units.map { _ in 0 }
        for pair in uncertainty.pairs {
            counts[pair.first] += 1
            counts[pair.second] += 1
        }
        return counts
    }
}
