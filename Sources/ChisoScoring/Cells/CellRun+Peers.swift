import ChisoModel

extension CellRun {
    /// A statistic over the values of each unit's comparison group, the unit included.
    ///
    /// Only cells with a value take part; where a group has none, the statistic is NaN (count: 0) and nobody asks.
    /// Under a rule that knows units without a target, those with one and those without are compared apart, for their
    /// values are in different measures.
    /// - Basis: emulation of units, where those without an assigned target form a group of their own.
    func peers(_ statistic: PeerStatistic) -> [Double] {
        let peers = peerGroups
        let groups = inputs.comparisonGroups.count * 2
        var count = Array(repeating: 0.0, count: groups)
        var figure = Array(repeating: statistic.start, count: groups)
        for unit in column.values.indices where !column.values[unit].isNaN {
            let group = Int(peers[unit])
            let value = column.values[unit]
            count[group] += 1
            switch statistic {
            case .min: figure[group] = Swift.min(figure[group], value)
            case .max: figure[group] = Swift.max(figure[group], value)
            case .mean, .count: continue
            }
        }
        switch statistic {
        case .count: figure = count
        case .mean: figure = means(peers, count)
        case .min, .max:
            for group in figure.indices where count[group] == 0 { figure[group] = .nan }
        }
        return peers.map { figure[Int($0)] }
    }

    /// By unit: a number for those it is compared with.
    private var peerGroups: [Int32] {
        guard indicator.optional.contains("target") else { return inputs.groupOfUnit }
        let count = Int32(inputs.comparisonGroups.count)
        return zip(inputs.groupOfUnit, column.targets).map { $1.isNaN ? $0 + count : $0 }
    }

    /// Means summed in order of size, so that the order of units does not matter.
    private func means(_ peers: [Int32], _ count: [Double]) -> [Double] {
        var values = Array(repeating: [Double](), count: count.count)
        for unit in column.values.indices where !column.values[unit].isNaN {
            values[Int(peers[unit])].append(column.values[unit])
        }
        return zip(values, count).map { $1 == 0 ? .nan : $0.sorted().reduce(0, +) / $1 }
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
