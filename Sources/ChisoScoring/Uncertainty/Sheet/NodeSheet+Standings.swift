import ChisoModel

extension NodeSheet {
    /// Fills ``indices``.
    func makeIndices() {
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

    /// Ranks the units by what the nodes came to.
    func rank() {
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
        let all = Ranking.Figures(figures: figures, deciders: pack.deciders(points)) {
            [unroundedTotals] unit in
            Rounding.round(
                isByIndex
                    ? 100 * unroundedTotals[unit] / line.applicableMaximum(unit)
                    : unroundedTotals[unit],
                Rounding.firstPlaces)
        }
        // Only distinct ranks rest on names; nobody prints an order.
        let sorted: (([Int]) -> [Int])? = pack.ranking.ties == .distinct ? sortedByName : nil
        ranking.rank(by: all, sortedByName: sorted)
    }

    private func sortedByName(_ units: [Int]) -> [Int] { inputs.sortedByName(units) }

    /// The points of a group or indicator, by key.
    func points(_ key: String) -> [Double]? {
        line(key).map { lines[$0].points }
    }

    private func line(_ key: String) -> Int? {
        switch pack.node(named: key) {
        case .indicator(let place): place
        case .group(let place): pack.indicators.count + place
        case nil: nil
        }
    }

    // MARK: - Classes

    /// Gives classes to the run last made.
    func classify() {
        let giver = Classes(pack: pack, inputs: inputs, classify: classifyRule)
        _ = giver.give(ranking, by: indices, into: &classes, argument: argument)
    }

    private func argument(_ read: Read) -> RuleArgument {
        switch read {
        case .index: return numbers(indices)
        case .points: return numbers(lines[pack.indicators.count].points)
        case .nodePoints(let key):
            guard let line = line(key) else { return .absent }
            return .numbers(lines[line].points, present: lines[line].counts)
        case .nodeIndex(let key):
            return pack.group(named: key).map { numbers(lineIndices(pack.indicators.count + $0)) }
                ?? .absent
        default:
            return inputs.argument(for: read, indicator: nil, fields: pack.fields, optional: true)
        }
    }

    private func numbers(_ column: [Double]) -> RuleArgument {
        .numbers(column, present: column.map { !$0.isNaN })
    }
}
