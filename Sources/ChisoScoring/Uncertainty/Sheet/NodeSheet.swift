import ChisoModel

/// Makes nodes, ranks and classes of one run after another, over buffers that are kept between runs.
///
/// With every weight at its own, nodes and ranks are those of ``Aggregation`` and ``Standings`` to the bit: the same figures
/// are added in the same order. A weight may be moved by a factor:
///
/// - In a sum, the maxima are the weights: points and maxima of the child are multiplied by the factor. In a weighted
///   node, and in a weighted mean of indices, the weight is multiplied; in a mean, whose weights are all 1, it becomes
///   the factor.
/// - The node is then brought back to its own maximum, that of all its children at factor 1, so that the scale of the
///   node, and its share in its parent, stay. Bonuses and penalties are outside the scale and keep their points.
/// - A node made by a function has no weights to move.
///
/// One thread uses a sheet at a time.
final class NodeSheet {
    var pack: RulePack
    var inputs: RunInputs
    let functions: [Int: any NodeRule]
    let classifyRule: (any NodeRule)?
    let count: Int
    /// Indicators, then groups.
    var lines: [Line]
    var nodes: [Node]
    /// The total before rounding.
    var unroundedTotals: [Double]
    var cellCounts: CellCounts
    var columns: [IndicatorColumn]
    /// Whether some line's units or maxima changed since the nodes were last made.
    var isStale = true
    var ranking: Ranking
    /// By unit: the index of the total; NaN where there is none.
    var indices: [Double]
    /// By unit: the place of its class, -1 for none; made by ``classify()``.
    var classes: [Int16]
    private let apart: [Int]
    private var sums: Sums
    /// Working space of a ranking.
    var figures: [Double]

    /// The figures of an indicator or a group.
    struct Line {
        var points: [Double]
        var maxima: [Double]
        var applicable: [Double]
        var counts: [Bool]
        /// Whether it counts for every unit.
        var isWhole = true
        /// The maximum, where it is one for all units; then ``maxima`` is not read.
        var sameMax: Double?
        /// The applicable maximum, where it is one for all units; then ``applicable`` is not read.
        var sameApplicable: Double?
        let isRounded: Bool
    }

    /// A group, and what its children weigh.
    struct Node {
        /// Places in ``NodeSheet/lines`` of the children on the scale.
        var base: [Int] = []
        /// Places among the group's children.
        var baseChildren: [Int] = []
        var bonuses: [Int] = []
        var penalties: [Int] = []
        var weights: [Double] = []
        /// What each weight is multiplied by, by place in ``base``.
        var factors: [Double] = []
        /// Whether some factor is not 1.
        var isMoved = false
    }

    init(_ run: Run, rules: any RuleSet) {
        pack = run.pack
        inputs = run.inputs
        apart = run.inputs.unitsApart
        functions = rules.aggregates
        classifyRule = rules.classify
        count = run.inputs.units.count
        cellCounts = run.cellCounts
        columns = run.columns
        unroundedTotals = Array(repeating: 0, count: count)
        ranking = Ranking(within: run.inputs.groupOfUnit, ties: run.pack.ranking.ties)
        indices = Array(repeating: .nan, count: count)
        classes = Array(repeating: -1, count: count)
        sums = Sums(count: count)
        figures = indices
        let precision = run.pack.precision
        let none = Array(repeating: 0.0, count: count)
        let all = Array(repeating: true, count: count)
        lines =
            run.pack.indicators.map {
                Line(
                    points: none, maxima: none, applicable: none, counts: all,
                    isRounded: ($0.decimals ?? precision.indicator) != .unrounded)
            }
            + run.pack.groups.map {
                Line(
                    points: none, maxima: none, applicable: none, counts: all,
                    isRounded: ($0.decimals ?? precision.group) != .unrounded)
            }
        nodes = []
        nodes = run.pack.groups.map(node)
        for place in columns.indices { take(columns[place], as: place) }
    }

    private func node(_ group: Group) -> Node {
        var node = Node()
        for (place, child) in group.children.enumerated() {
            switch child {
            case .indicator(let inner):
                node.base.append(inner)
                node.weights.append(pack.weight(of: child))
                node.baseChildren.append(place)
            case .group(let inner):
                let line = pack.indicators.count + inner
                switch pack.groups[inner].role {
                case .base:
                    node.base.append(line)
                    node.weights.append(pack.weight(of: child))
                    node.baseChildren.append(place)
                case .bonus: node.bonuses.append(line)
                case .penalty: node.penalties.append(line)
                }
            }
        }
        if !group.isWeighted { node.weights = node.base.map { _ in 1 } }
        node.factors = node.base.map { _ in 1 }
        return node
    }

    // MARK: - Running

    /// By unit: 0 when unranked. Valid until the next run.
    var ranks: [Int32] { ranking.ranks }

    /// Makes nodes, indices and ranks of what was loaded and moved.
    func run() {
        makeNodes(in: &sums)
        makeIndices()
        rank()
    }

    // MARK: - What moves

    /// Puts another column in the place of an indicator's.
    func load(_ column: IndicatorColumn, as place: Int) {
        let blank = pack.blank(place)
        cellCounts.count(columns[place], blank, by: -1)
        cellCounts.count(column, blank, by: 1)
        columns[place] = column
        take(column, as: place)
    }

    /// Takes over numbers that groups and indicators declare, other than those that cells rest on.
    func load(_ pack: RulePack) {
        self.pack = pack
        for place in nodes.indices {
            let factors = nodes[place].factors
            let isMoved = nodes[place].isMoved
            nodes[place] = node(pack.groups[place])
            nodes[place].factors = factors
            nodes[place].isMoved = isMoved
        }
        isStale = true
    }

    /// Multiplies the weight of a child by a factor.
    func setFactor(_ factor: Double, group: Int, child: Int) {
        guard let place = nodes[group].baseChildren.firstIndex(of: child) else { return }
        nodes[group].factors[place] = factor
        nodes[group].isMoved = nodes[group].factors.contains { $0 != 1 }
    }

    private func take(_ column: IndicatorColumn, as place: Int) {
        let blank = pack.blank(place)
        isStale = true
        lines[place].points = column.points
        lines[place].maxima = column.maxima
        lines[place].applicable = column.maxima
        var isWhole = true
        var isSame = true
        let first = column.maxima.first
        for unit in 0..<count {
            let counts = column.statuses[unit].counts(where: blank)
            lines[place].counts[unit] = counts
            if !counts { isWhole = false }
            if column.maxima[unit] != first { isSame = false }
        }
        lines[place].isWhole = isWhole
        lines[place].sameMax = isSame ? first : nil
        lines[place].sameApplicable = isSame && isWhole ? first : nil
    }
}

// MARK: - Standings

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
        let coverage = Coverage(pack)
        for unit in 0..<count {
            let isRanked =
                cellCounts.scored[unit] > 0 && cellCounts.unranking[unit] == 0
                && line.counts[unit] && inputs.units[unit].unclearColumn == nil
                && inputs.apart[unit] == 0 && coverage.lack(unit, in: columns) == nil
            figures[unit] = isRanked ? (isByIndex ? indices[unit] : line.points[unit]) : .nan
        }
        let precision = isByIndex ? pack.precision.index : pack.precision.total
        if precision == .unrounded { Rounding.round(&figures, .places(Rounding.firstPlaces)) }
        let all = Ranking.Figures(figures: figures, deciders: deciders) {
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

    private var deciders: [[Double]] {
        pack.deciders(apart: apart) { decisive in
            switch decisive {
            case .points(.indicator(let place)): lines[place].points
            case .points(.group(let place)): lines[pack.indicators.count + place].points
            case .index(let place): lineIndices(pack.indicators.count + place)
            case .value(let place): columns[place].values
            case .figure(let place): inputs.columns[place].given
            }
        }.map(\.column)
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
