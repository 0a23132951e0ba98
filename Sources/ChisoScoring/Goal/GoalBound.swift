import ChisoModel

/// The best a unit could come to if every indicator that reads the fields in question earned its maximum.
///
/// Where even that misses a goal, no figures reach it. A cell with its maximum adds as much to the points as to what they
/// are held against, so it beats the same cell with less, and no cell at all; that holds for sums, without a bonus.
struct GoalBound {
    let simulator: Simulator
    let probe: GoalProbe

    /// Whether the goal is shown to be out of reach; false when it is not, or when nothing can be shown for such rules.
    func isOutOfReach() throws -> Bool {
        guard applies else { return false }
        return try !probe.isMet(best())
    }

    /// Places of indicators that read a field that may change, or one that a check holds against it.
    private var reached: Set<Int> {
        let pack = probe.base.pack
        let varied = Set(probe.fields.map(\.varied.field))
        var fields = varied
        for check in pack.checks where check.severity == .error {
            let read = check.reads.compactMap { read in
                if case .field(let place) = read { place } else { nil }
            }
            if !varied.isDisjoint(with: read) { fields.formUnion(read) }
        }
        return Set(
            pack.indicators.indices.filter {
                !pack.indicators[$0].fieldsRead.isDisjoint(with: fields)
            })
    }

    private var applies: Bool {
        let pack = probe.base.pack
        let wantsMore =
            switch (probe.goal.figure, probe.goal.relation) {
            case (.rank, .atMost), (.index, .atLeast), (.points, .atLeast): true
            case (.className, .atLeast):
                pack.classifyReads == nil && pack.classes.allSatisfy { $0.quota == nil }
            default: false
            }
        let readsPeers = reached.contains { place in
            (pack.indicators[place].valueReads + pack.indicators[place].scoreReads).contains {
                if case .peers = $0 { true } else { false }
            }
        }
        return wantsMore && !readsPeers
            && pack.groups.allSatisfy { $0.aggregate == .sum && $0.role == .base }
    }

    private func best() throws -> Run {
        let base = probe.base
        let unit = probe.unit
        var columns = base.columns
        var tally = base.tally
        for place in reached {
            guard let max = base.pack.indicators[place].max.value(for: base.inputs.units[unit])
            else { continue }
            tally.count(columns[place], by: -1)
            columns[place].statuses[unit] = .scored
            columns[place].points[unit] = max
            columns[place].maxima[unit] = max
            tally.count(columns[place], by: 1)
        }
        return try simulator.source.withRuleSet { rules in
            var aggregation = Aggregation(
                pack: base.pack, inputs: base.inputs, indicators: columns, functions: [:])
            aggregation.run()
            return Scoring.finish(
                base.pack, base.inputs, base.checkDiagnostics, columns, base.cellDiagnostics, tally,
                aggregation.results, rules, base.round)
        }
    }
}
