import ChisoModel
import ChisoPrint
import ChisoScoring

/// What every indicator cost every unit, in points of the total.
struct LossColumns {
    /// By indicator, then by unit; NaN where the cell is not counted.
    private let points: [[Double]]
    /// By indicator: whether its points are points of the total, for every unit.
    let isPlain: [Bool]
    /// By indicator: whether its share in the total is an estimate, for any unit.
    let isApproximate: [Bool]

    init(_ cards: Scorecards) {
        let count = cards.pack.indicators.count
        var points = Array(
            repeating: Array(repeating: Double.nan, count: cards.units.count), count: count)
        var isPlain = Array(repeating: true, count: count)
        var isApproximate = Array(repeating: false, count: count)
        for unit in cards.units.indices {
            let losses = UnitLosses(cards, unit: unit)
            for (place, loss) in losses.indicators.enumerated() {
                points[place][unit] = loss.points ?? .nan
                if loss.factor != 1 { isPlain[place] = false }
                if loss.isApproximate { isApproximate[place] = true }
            }
        }
        (self.points, self.isPlain, self.isApproximate) = (points, isPlain, isApproximate)
    }

    /// Points of the total that one cell cost; nil where it is not counted.
    func points(indicator: Int, unit: Int) -> Double? {
        let lost = points[indicator][unit]
        return lost.isNaN ? nil : lost
    }

    /// The decimals of what an indicator cost.
    func places(of indicator: Int, in pack: RulePack) -> Int {
        PlainNumber.lostPlaces(
            of: .indicator(indicator), factor: isPlain[indicator] ? 1 : 0, in: pack)
    }
}

extension RulePack {
    /// What an indicator or group weighs in the group it stands in; nil where that does not weigh its children.
    func countedWeight(of child: Group.Child) -> Double? {
        isWeighed(child) && ownRole(of: child) == .base ? weight(of: child) : nil
    }

    /// Whether any group weighs its children, and not all alike.
    var hasWeights: Bool {
        groups.contains { group in
            group.aggregate == .weighted
                && group.children.contains { countedWeight(of: $0) ?? 1 != 1 }
        }
    }
}
