import ChisoModel

/// Ranks and classifies the units of a run.
struct Standings {
    let pack: RulePack
    let inputs: RunInputs
    let indicators: [IndicatorColumn]
    let groups: [GroupColumn]
    let unroundedTotals: [Double]
    let cellCounts: CellCounts
    let classify: (any NodeRule)?

    private(set) var standings: [Standing] = []
    private(set) var order: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What `classify` cost; nil when it was not called.
    private(set) var classifyCost: RuleCost?

    init(
        pack: RulePack, inputs: RunInputs, indicators: [IndicatorColumn], cellCounts: CellCounts,
        groups: GroupResults, classify: (any NodeRule)?
    ) {
        self.pack = pack
        self.inputs = inputs
        self.indicators = indicators
        self.cellCounts = cellCounts
        self.classify = classify
        self.groups = groups.columns
        unroundedTotals = groups.unroundedTotals
        let failed = groups.failedUnits
        standings = inputs.units.indices.map { unit in
            Standing(
                isProvisional: failed.contains(unit) || cellCounts.failed[unit] > 0,
                scored: Int(cellCounts.scored[unit]),
                applicable: indicators.count - Int(cellCounts.inapplicable[unit]),
                comparisonGroup: inputs.comparisonGroups[Int(inputs.groupOfUnit[unit])])
        }
    }

    /// Fills ``standings`` and ``order``.
    mutating func run() {
        var figures = Self.figures(of: groups[0], in: pack)
        var ranked: [Int] = []
        var unranked: [Int] = []
        let coverage = Coverage(pack)
        for unit in standings.indices {
            standings[unit].unrankedReason =
                unrankedReason(unit, figures[unit]) ?? coverage.lack(unit, in: indicators)
            if standings[unit].unrankedReason == nil {
                ranked.append(unit)
            } else {
                unranked.append(unit)
            }
        }
        for unit in unranked { figures[unit] = .nan }
        var ranking = Ranking(within: inputs.groupOfUnit, ties: pack.ranking.ties)
        ranking.rank(
            by: Ranking.Figures(figures: figures, deciders: deciders, exact: exact),
            sortedByName: inputs.sortedByName)
        for unit in ranked { standings[unit].rank = Int(ranking.ranks[unit]) }
        let apart = unranked.filter { inputs.apart[$0] > 0 }
        order =
            ranking.order.map(Int.init)
            + inputs.sortedByName(unranked.filter { inputs.apart[$0] == 0 })
            + inputs.sortedByName(apart)
        giveClasses(ranking)
    }

    private func unrankedReason(_ unit: Int, _ figure: Double) -> Reason? {
        if inputs.apart[unit] > 0 { return .standsApart(inputs.apart[unit]) }
        if let column = inputs.units[unit].unclearColumn { return .columnUnclear(column) }
        if cellCounts.scored[unit] == 0 { return .nothingScored }
        if cellCounts.unranking[unit] > 0 { return .cellsMissing(cellCounts.unranking[unit]) }
        return figure.isNaN ? .noMaximum : nil
    }

    /// By unit: what it is ranked by, at its declared precision; NaN where there is nothing.
    static func figures(of total: GroupColumn, in pack: RulePack) -> [Double] {
        let isByIndex = pack.ranking.by == .index
        var figures = isByIndex ? total.indices : total.points
        for unit in figures.indices where !total.isApplicable[unit] { figures[unit] = .nan }
        let precision = isByIndex ? pack.precision.index : pack.precision.total
        if precision == .unrounded { Rounding.round(&figures, .places(Rounding.firstPlaces)) }
        return figures
    }

    /// What a unit is ranked by before that is rounded.
    private func exact(_ unit: Int) -> Double {
        Rounding.round(
            pack.ranking.by == .index
                ? 100 * unroundedTotals[unit] / groups[0].applicableMaxima[unit]
                : unroundedTotals[unit],
            Rounding.firstPlaces)
    }

    private var deciders: [[Double]] {
        pack.deciders(of: indicators, groups, inputs).map(\.column)
    }

    // MARK: - Classes

    private mutating func giveClasses(_ ranking: Ranking) {
        let classes = Classes(pack: pack, inputs: inputs, classify: classify)
        var places = Array(repeating: Int16(-1), count: standings.count)
        let causes = classes.give(
            ranking, by: groups[0].indices, into: &places, argument: argument)
        classifyCost = causes.outcomes?.cost
        for unit in ranking.order.map(Int.init) where places[unit] >= 0 {
            standings[unit].className = pack.classes[Int(places[unit])].name
        }
        if let outcomes = causes.outcomes {
            for unit in ranking.order.map(Int.init) where outcomes.statuses[unit] != .none {
                if classes.place(outcomes, unit) == nil {
                    report(outcomes, unit: unit)
                } else if let words = outcomes.reasons[unit] {
                    standings[unit].classReasons.append(.words(words))
                }
            }
        }
        for (unit, place) in causes.lowered {
            let full = pack.classes[place]
            standings[unit].classReasons.append(.quota(full.quota ?? 0, className: full.name))
        }
    }

    private mutating func report(_ outcomes: Outcomes, unit: Int) {
        standings[unit].isProvisional = true
        let names = pack.classes.map { "'\($0.name)'" }.joined(separator: ", ")
        let what =
            outcomes.failure(unit)?.message
            ?? outcomes.texts[unit].map { "it returned '\($0)', which is not a class" }
            ?? "it returned no class name"
        diagnostics.append(
            Diagnostic(
                ScoringCode.classifyFailed, .error,
                "classify failed for \(inputs.units[unit].code): \(what)",
                rule: outcomes.failures[unit]?.location ?? SourceLocation("\(pack.path)/pack.lua"),
                fix: "return one of \(names), or nil to keep the band"))
    }

    private func argument(_ read: Read) -> RuleArgument {
        switch read {
        case .index: numbers(groups[0].indices)
        case .points: numbers(groups[0].points)
        case .nodePoints(let key): nodePoints(key)
        case .nodeIndex(let key):
            pack.group(named: key).map { numbers(groups[$0].indices) } ?? .absent
        default: inputs.argument(for: read, indicator: nil, fields: pack.fields, optional: true)
        }
    }

    /// The points of a group or indicator, for the units it counts for.
    private func nodePoints(_ key: String) -> RuleArgument {
        switch pack.node(named: key) {
        case .group(let place):
            return .numbers(groups[place].points, present: groups[place].isApplicable)
        case .indicator(let place):
            let (column, blank) = (indicators[place], pack.blank(place))
            return .numbers(
                column.points, present: column.statuses.map { $0.counts(where: blank) })
        case nil: return .absent
        }
    }

    private func numbers(_ column: [Double]) -> RuleArgument {
        .numbers(column, present: column.map { !$0.isNaN })
    }
}

// MARK: - How many cells

/// How many cells of each unit were scored, do not apply or failed, and how many leave it unranked.
struct CellCounts: Sendable {
    private(set) var scored: [Int32]
    /// Missing cells for which their unit is unranked.
    private(set) var unranking: [Int32]
    private(set) var inapplicable: [Int32]
    private(set) var failed: [Int32]

    /// A cellCounts of no cells.
    init(count: Int) {
        scored = Array(repeating: 0, count: count)
        unranking = scored
        inapplicable = scored
        failed = scored
    }

    /// Counts a column in (`by` 1) or out (`by` -1).
    ///
    /// - Parameter blank: What a missing cell of it comes to.
    mutating func count(_ column: IndicatorColumn, _ blank: RulePack.Blank, by step: Int32) {
        for (unit, status) in column.statuses.enumerated() {
            switch status {
            case .scored: scored[unit] += step
            case .missing: if blank.unranks { unranking[unit] += step }
            case .notApplicable: inapplicable[unit] += step
            case .failed: failed[unit] += step
            }
        }
    }
}
