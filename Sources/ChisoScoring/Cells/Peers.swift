import ChisoModel

/// What units are compared with: statistics over the values of each unit's comparison group.
struct Peers {
    /// By unit; NaN where there is none.
    private let values: [Double]
    /// By unit: a number for those it is compared with.
    private let groups: [Int32]
    private let groupCount: Int
    /// By unit: above 0 where it stands apart from those compared.
    private let apart: [Int]

    init(of indicator: Indicator, in column: IndicatorColumn, inputs: RunInputs) {
        values = column.values
        apart = inputs.apart
        let count = inputs.comparisonGroups.count
        groupCount = 2 * count
        groups =
            indicator.optional.contains("target")
            ? zip(inputs.groupOfUnit, column.targets).map { $1.isNaN ? $0 + Int32(count) : $0 }
            : inputs.groupOfUnit
    }

    /// A statistic over the values of each unit's comparison group, the unit included.
    ///
    /// Only cells with a value take part, and of units that do not stand apart; where a group has none, the statistic is NaN (count: 0) and nobody asks.
    /// Under a rule that knows units without a target, those with one and those without are compared apart, for their
    /// values are in different measures. A least, largest or mean value that a unit's own value meets but for the hair of
    /// doubles is that value: the mean of 0.1, 0.1 and 0.1 is 0.1, and where all are equal nobody is above another.
    /// - Basis: emulation of units, where those without an assigned target form a group of their own.
    func figures(_ statistic: PeerStatistic) -> [Double] {
        var count = Array(repeating: 0.0, count: groupCount)
        var figure = Array(repeating: statistic.start, count: groupCount)
        var largest = Array(repeating: 0.0, count: groupCount)
        for unit in values.indices where isCompared(unit) {
            let group = Int(groups[unit])
            let value = values[unit]
            count[group] += 1
            largest[group] = Swift.max(largest[group], abs(value))
            switch statistic {
            case .min: figure[group] = Swift.min(figure[group], value)
            case .max: figure[group] = Swift.max(figure[group], value)
            case .mean, .count: continue
            }
        }
        switch statistic {
        case .count: return groups.map { count[Int($0)] }
        case .mean: figure = means(count)
        case .min, .max:
            for group in figure.indices where count[group] == 0 { figure[group] = .nan }
        }
        return zip(values, groups).map { value, group in
            let (figure, largest) = (figure[Int(group)], largest[Int(group)])
            return ValueHair.isHair(figure - value, at: value, largest: largest) ? value : figure
        }
    }

    private func isCompared(_ unit: Int) -> Bool { !values[unit].isNaN && apart[unit] == 0 }

    /// Means summed in order of size, so that the order of units does not matter.
    private func means(_ count: [Double]) -> [Double] {
        var byGroup = Array(repeating: [Double](), count: groupCount)
        for unit in values.indices where isCompared(unit) {
            byGroup[Int(groups[unit])].append(values[unit])
        }
        return zip(byGroup, count).map { $1 == 0 ? .nan : $0.sorted().reduce(0, +) / $1 }
    }
}

extension PeerStatistic {
    fileprivate var start: Double {
        switch self {
        case .min: .infinity
        case .max: -.infinity
        case .mean, .count: 0
        }
    }
}
