import ChisoModel

extension NodeSheet {
    /// By unit: the index; NaN where there is none.
    func totalIndices(into indices: inout [Double]) {
        let line = lines[pack.indicators.count]
        let isBase = pack.groups[0].role == .base
        for unit in 0..<count {
            let applicable = line.applicableMaximum(unit)
            indices[unit] =
                isBase && applicable > 0 && line.counts[unit]
                ? 100 * line.points[unit] / applicable : .nan
        }
        Rounding.round(&indices, pack.precision.index)
    }

    /// Ranks the units by what the nodes came to; the ranks are in ``ranker``.
    ///
    /// - Parameter figures: Taken for working space.
    func rank(_ indices: [Double], figures: inout [Double]) {
        let line = lines[pack.indicators.count]
        let isByIndex = pack.ranking.by == .index
        let needsAll = pack.missing == .refuse
        for unit in 0..<count {
            let isRanked =
                tally.scored[unit] > 0 && !(needsAll && tally.missing[unit] > 0)
                && line.counts[unit]
            figures[unit] = isRanked ? (isByIndex ? indices[unit] : line.points[unit]) : .nan
        }
        let precision = isByIndex ? pack.precision.index : pack.precision.total
        if precision == .unrounded { Rounding.round(&figures, .places(Rounding.firstPlaces)) }
        ranker.rank(
            by: figures, deciders: pack.deciders(points), ties: pack.ranking.ties
        ) { [unroundedTotals] unit in
            Rounding.round(
                isByIndex
                    ? 100 * unroundedTotals[unit] / line.applicableMaximum(unit)
                    : unroundedTotals[unit],
                Rounding.firstPlaces)
        }
    }

    /// The points of a group or indicator, by key.
    func points(_ key: String) -> [Double]? {
        line(key).map { lines[$0].points }
    }

    private func line(_ key: String) -> Int? {
        pack.groups.firstIndex { $0.key == key }.map { pack.indicators.count + $0 }
            ?? pack.indicators.firstIndex { $0.key == key }
    }

    // MARK: - Classes

    /// By unit: the place of its class, -1 for none.
    func classes(_ indices: [Double], into classes: inout [Int16]) {
        for unit in 0..<count { classes[unit] = -1 }
        guard !pack.classes.isEmpty else { return }
        for unit in ranker.order.map(Int.init) {
            let band = pack.classes.firstIndex { band in
                band.from.value(for: inputs.units[unit]).map { indices[unit] >= $0 } ?? false
            }
            classes[unit] = Int16(band ?? -1)
        }
        override(indices, &classes)
        applyQuotas(&classes)
    }

    private func override(_ indices: [Double], _ classes: inout [Int16]) {
        guard let classifyRule, let reads = pack.classifyReads else { return }
        var wanted = Array(repeating: false, count: count)
        for unit in ranker.order { wanted[Int(unit)] = true }
        var outcomes = Outcomes(count: count, allowance: inputs.allowance)
        let arguments = reads.map { argument($0, indices, classes) }
        classifyRule.evaluate(arguments, rows: 0..<count, wanted: wanted, into: &outcomes)
        for unit in ranker.order.map(Int.init) where outcomes.statuses[unit] == .text {
            let place = pack.classes.firstIndex { $0.name == outcomes.texts[unit] }
            if let place { classes[unit] = Int16(place) }
        }
    }

    private func argument(
        _ read: Read, _ indices: [Double], _ classes: [Int16]
    ) -> RuleArgument {
        switch read {
        case .index: return numbers(indices)
        case .points: return numbers(lines[pack.indicators.count].points)
        case .className: return .texts(classes.map(Int32.init), pack.classes.map(\.name))
        case .nodePoints(let key):
            guard let line = line(key) else { return .absent }
            return .numbers(lines[line].points, present: lines[line].counts)
        case .nodeIndex(let key):
            let place = pack.groups.firstIndex { $0.key == key }
            return place.map { numbers(self.indices(pack.indicators.count + $0)) } ?? .absent
        default:
            return inputs.argument(for: read, indicator: nil, fields: pack.fields, optional: true)
        }
    }

    private func numbers(_ column: [Double]) -> RuleArgument {
        .numbers(column, present: column.map { !$0.isNaN })
    }

    private func applyQuotas(_ classes: inout [Int16]) {
        for (place, band) in pack.classes.enumerated() {
            guard let quota = band.quota, place + 1 < pack.classes.count else { continue }
            for group in inputs.comparisonGroups.indices {
                let units = ranker.order.filter { inputs.groupOfUnit[Int($0)] == Int32(group) }
                let places = Int((Double(units.count) * quota + 1e-9).rounded(.down))
                let holders = units.filter { classes[Int($0)] == Int16(place) }
                guard holders.count > places else { continue }
                let lastRank = ranker.ranks[Int(holders[places])]
                for unit in holders where ranker.ranks[Int(unit)] >= lastRank {
                    classes[Int(unit)] = Int16(place + 1)
                }
            }
        }
    }
}
