import ChisoModel

/// A rank that hangs on one or two cases: what the unit is measured by is a share of so few, and one case more or fewer
/// in the share gives it another rank.
public struct FewCases: Hashable, Sendable {
    /// By place in ``Scorecards/units``.
    public var unit: Int
    /// By place in ``RulePack/indicators``.
    public var indicator: Int
    /// What the share is of, by place in ``RulePack/fields``.
    public var field: Int
    /// How many there are: 1 or 2.
    public var cases: Int
    /// The ranks that one case more or fewer would give, all others as they are; its own is none of those that count.
    public var ranks: ClosedRange<Int>

    /// The most that are few.
    static let most = 2.0

    /// Tells of a rank.
    public init(unit: Int, indicator: Int, field: Int, cases: Int, ranks: ClosedRange<Int>) {
        self.unit = unit
        self.indicator = indicator
        self.field = field
        self.cases = cases
        self.ranks = ranks
    }
}

/// Finds the ranks of a run that hang on one or two cases.
///
/// A share is known by what it does, not by how it is written: twice as many of all the counts that a rule reads leave it
/// as it is, and without what it is a share of there is none. What an appraiser fixed hangs on no case.
struct FewCasesSearch {
    private let run: Run
    private let rules: any RuleSet
    /// By unit: what it is ranked by.
    private let figures: [Double]
    /// By comparison group: what its ranked units are ranked by, least first; under dense ranks each figure once.
    private let ladders: [[Double]]
    /// Under dense ranks, by comparison group: how many stand on each figure.
    private let sharers: [[Double: Int]]

    init(_ run: Run, _ rules: any RuleSet) {
        (self.run, self.rules) = (run, rules)
        let figures = Standings.figures(of: run.groups.columns[0], in: run.pack)
        var ladders = Array(repeating: [Double](), count: run.inputs.comparisonGroups.count)
        for unit in figures.indices where run.standings[unit].rank != nil {
            ladders[Int(run.inputs.groupOfUnit[unit])].append(figures[unit])
        }
        let isDense = run.pack.ranking.ties == .dense
        sharers =
            isDense
            ? ladders.map { Dictionary($0.map { ($0, 1) }, uniquingKeysWith: +) } : []
        self.ladders = ladders.map { (isDense ? Array(Set($0)) : $0).sorted() }
        self.figures = figures
    }

    private var pack: RulePack { run.pack }

    /// The most cells that are scored anew for one indicator, part and step; where a rule reads the values of others, each
    /// unit takes a whole column, and beyond this its ranks are not looked at.
    private static let mostCells = 250_000

    /// By unit, in order of indicators, then of fields.
    var found: [Int: [FewCases]] {
        let all = pack.indicators.indices.flatMap { place in
            let counts = counts(pack.indicators[place])
            guard counts.count > 1, rules.indicatorRules[place] != nil else { return [FewCases]() }
            return counts.flatMap { found(place, of: $0, among: counts) }
        }
        return Dictionary(grouping: all, by: \.unit)
    }

    /// The fields of counts that what is measured is made of.
    private func counts(_ indicator: Indicator) -> [Int] {
        let reads: [Read]
        switch indicator.valueSource {
        case .rule: reads = indicator.valueReads
        case .none: reads = indicator.readsPeers ? [] : indicator.scoreReads
        case .field: reads = []
        }
        let fields = reads.compactMap { if case .field(let place) = $0 { place } else { nil } }
        return Set(fields).filter { pack.fields[$0].kind == .count }.sorted()
    }

    private func found(_ place: Int, of whole: Int, among counts: [Int]) -> [FewCases] {
        let units = shares(place, of: whole, among: counts)
        let cost = units.count * run.inputs.units.count
        guard !units.isEmpty, !pack.indicators[place].readsPeers || cost <= Self.mostCells else {
            return []
        }
        var ranks: [Int: ClosedRange<Int>] = [:]
        for part in counts where part != whole {
            for step in [1.0, -1] {
                for (unit, rank) in moved(place, units, part, step, of: whole) {
                    let known = ranks[unit] ?? rank...rank
                    ranks[unit] = min(known.lowerBound, rank)...max(known.upperBound, rank)
                }
            }
        }
        return units.compactMap { unit in
            ranks[unit].map {
                FewCases(
                    unit: unit, indicator: place, field: whole,
                    cases: Int(run.inputs.columns[whole].values[unit]), ranks: $0)
            }
        }
    }

    // MARK: - Shares

    /// The ranked units whose cell is a share of one or two in a field.
    private func shares(_ place: Int, of whole: Int, among counts: [Int]) -> [Int] {
        let column = run.inputs.columns[whole]
        let appraised = run.inputs.appraised[pack.indicators[place].key] ?? [:]
        let units = column.values.indices.filter { unit in
            column.states[unit] == .given && (1...FewCases.most).contains(column.values[unit])
                && run.columns[place].statuses[unit] == .scored && appraised[unit] == nil
                && run.standings[unit].rank != nil
        }
        guard !units.isEmpty else { return [] }
        let doubled = cells(place, units) { columns in
            for field in counts {
                for unit in units { columns[field].values[unit] *= 2 }
            }
        }
        let without = cells(place, units) { columns in
            for unit in units { columns[whole].values[unit] = 0 }
        }
        return units.filter { unit in
            isSame(run.columns[place], doubled, unit)
                && (without.statuses[unit] != .scored
                    || !run.columns[place].values[unit].isNaN && without.values[unit].isNaN)
        }
    }

    /// Whether two cells measure the same; where nothing is measured, whether they earn the same.
    private func isSame(_ a: IndicatorColumn, _ b: IndicatorColumn, _ unit: Int) -> Bool {
        guard b.statuses[unit] == .scored else { return false }
        if a.values[unit].isNaN { return abs(a.points[unit] - b.points[unit]) <= 1e-9 }
        return abs(a.values[unit] - b.values[unit]) <= 1e-9 * max(1, abs(a.values[unit]))
    }

    // MARK: - One case more or fewer

    /// The units that get another rank when a part changes by a case, and that rank; a part is neither below 0 nor above
    /// the whole.
    private func moved(
        _ place: Int, _ units: [Int], _ part: Int, _ step: Double, of whole: Int
    ) -> [(unit: Int, rank: Int)] {
        let column = run.inputs.columns[part]
        let able = units.filter { unit in
            let most = run.inputs.columns[whole].values[unit]
            return column.states[unit] == .given
                && (0...most).contains(column.values[unit] + step)
        }
        // What reads the values of others is asked of one unit at a time: the others stay as they are.
        let batches =
            pack.indicators[place].readsPeers ? able.map { [$0] } : able.isEmpty ? [] : [able]
        return batches.flatMap { batch -> [(unit: Int, rank: Int)] in
            let cells = cells(place, batch) { columns in
                for unit in batch { columns[part].values[unit] += step }
            }
            let changed = batch.filter { unit in
                cells.statuses[unit] == .scored
                    && cells.points[unit] != run.columns[place].points[unit]
            }
            guard !changed.isEmpty else { return [] }
            let figures = figures(place, cells, changed)
            return changed.compactMap { unit in
                let rank = rank(unit, by: figures[unit])
                return rank == self.rank(unit, by: self.figures[unit]) ? nil : (unit, rank)
            }
        }
    }

    /// The cells of some units under other figures.
    private func cells(
        _ place: Int, _ units: [Int], _ change: (inout [FieldColumn]) -> Void
    ) -> IndicatorColumn {
        let indicator = pack.indicators[place]
        var inputs = run.inputs
        change(&inputs.columns)
        var cells = CellRun(place, of: pack, inputs: inputs)
        if !indicator.readsPeers { cells.restrict(to: units) }
        cells.run(
            rules.indicatorRules[place], decimals: indicator.decimals ?? pack.precision.indicator)
        return cells.column
    }

    /// By unit: what it is ranked by when some have other cells of one indicator.
    private func figures(_ place: Int, _ cells: IndicatorColumn, _ units: [Int]) -> [Double] {
        var columns = run.columns
        for unit in units {
            columns[place].values[unit] = cells.values[unit]
            columns[place].points[unit] = cells.points[unit]
        }
        var aggregation = Aggregation(
            pack: pack, inputs: run.inputs, indicators: columns, functions: rules.aggregates)
        aggregation.run()
        return Standings.figures(of: aggregation.results.columns[0], in: pack)
    }

    /// The rank of a unit that is ranked by a figure, all others as they are; equals share one.
    private func rank(_ unit: Int, by figure: Double) -> Int {
        let group = Int(run.inputs.groupOfUnit[unit])
        let ladder = ladders[group]
        var (low, high) = (0, ladder.count)
        while low < high {
            let middle = (low + high) / 2
            if ladder[middle] > figure { high = middle } else { low = middle + 1 }
        }
        let own = figures[unit]
        let isCounted = own > figure && (sharers.isEmpty || sharers[group][own] == 1)
        return ladder.count - low - (isCounted ? 1 : 0) + 1
    }
}
