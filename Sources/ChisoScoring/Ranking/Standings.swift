import ChisoModel

/// Ranks and classifies the units of a run.
struct Standings {
    let pack: RulePack
    let inputs: RunInputs
    let indicators: [IndicatorColumn]
    let groups: [GroupColumn]
    let unroundedTotals: [Double]
    let tally: Tally
    let classify: (any NodeRule)?

    private(set) var standings: [Standing] = []
    private(set) var order: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What `classify` cost; nil when it was not called.
    private(set) var classifyCost: RuleCost?

    init(
        pack: RulePack, inputs: RunInputs, indicators: [IndicatorColumn], tally: Tally,
        groups: GroupResults, classify: (any NodeRule)?
    ) {
        self.pack = pack
        self.inputs = inputs
        self.indicators = indicators
        self.tally = tally
        self.classify = classify
        self.groups = groups.columns
        unroundedTotals = groups.unroundedTotals
        let failed = groups.failedUnits
        standings = inputs.units.indices.map { unit in
            Standing(
                isProvisional: failed.contains(unit) || tally.failed[unit] > 0,
                scored: Int(tally.scored[unit]),
                applicable: indicators.count - Int(tally.inapplicable[unit]),
                comparisonGroup: inputs.comparisonGroups[Int(inputs.groupOfUnit[unit])])
        }
    }

    /// Fills ``standings`` and ``order``.
    mutating func run() {
        let figures = figures()
        var ranked: [Int] = []
        var unranked: [Int] = []
        for unit in standings.indices {
            standings[unit].unrankedReason = unrankedReason(unit, figures.figures[unit])
            if standings[unit].unrankedReason == nil {
                ranked.append(unit)
            } else {
                unranked.append(unit)
            }
        }
        let ranking = Ranking(
            ranked, by: figures, ties: pack.ranking.ties, sortedByName: inputs.sortedByName)
        for unit in ranked { standings[unit].rank = ranking.ranks[unit] }
        order = ranking.order + inputs.sortedByName(unranked)
        giveClasses(ranking.order)
    }

    private func unrankedReason(_ unit: Int, _ figure: Double) -> Reason? {
        if tally.scored[unit] == 0 { return .nothingScored }
        if pack.missing == .refuse, tally.missing[unit] > 0 {
            return .cellsMissing(tally.missing[unit])
        }
        return figure.isNaN ? .noMaximum : nil
    }

    private func figures() -> Ranking.Figures {
        let total = groups[0]
        let isByIndex = pack.ranking.by == .index
        var figures = isByIndex ? total.indices : total.points
        var exact = unroundedTotals
        for unit in figures.indices {
            if !total.isApplicable[unit] { figures[unit] = .nan }
            if isByIndex { exact[unit] = 100 * exact[unit] / total.applicableMaxima[unit] }
        }
        let precision = isByIndex ? pack.precision.index : pack.precision.total
        if precision == .unrounded { Rounding.round(&figures, .places(Rounding.firstPlaces)) }
        if pack.ranking.ties == .distinct {
            Rounding.round(&exact, .places(Rounding.firstPlaces))
        }
        return Ranking.Figures(
            groups: inputs.groupOfUnit, figures: figures, exact: exact,
            deciders: pack.deciders(points))
    }

    /// The points of a group or indicator, by key.
    private func points(_ key: String) -> [Double]? {
        if let place = pack.groups.firstIndex(where: { $0.key == key }) {
            return groups[place].points
        }
        return pack.indicators.firstIndex { $0.key == key }.map { indicators[$0].points }
    }

    // MARK: - Classes

    private mutating func giveClasses(_ ranked: [Int]) {
        guard !pack.classes.isEmpty else { return }
        for unit in ranked {
            standings[unit].className = band(of: unit).map { pack.classes[$0].name }
        }
        override(ranked)
        applyQuotas(ranked)
    }

    private func band(of unit: Int) -> Int? {
        let index = groups[0].indices[unit]
        return pack.classes.firstIndex { band in
            band.from.value(for: inputs.units[unit]).map { index >= $0 } ?? false
        }
    }

    /// Lets the pack's `classify` put a unit into another class than its band.
    private mutating func override(_ ranked: [Int]) {
        guard let classify, let reads = pack.classifyReads else { return }
        var wanted = Array(repeating: false, count: standings.count)
        for unit in ranked { wanted[unit] = true }
        var outcomes = Outcomes(count: standings.count, allowance: inputs.allowance)
        classify.evaluate(
            reads.map(argument), rows: standings.indices, wanted: wanted, into: &outcomes)
        classifyCost = outcomes.cost
        for unit in ranked {
            switch outcomes.statuses[unit] {
            case .none: continue
            case .text where pack.classes.contains { $0.name == outcomes.texts[unit] }:
                standings[unit].className = outcomes.texts[unit]
                standings[unit].classReasons += outcomes.reasons[unit].map { [.words($0)] } ?? []
            default: report(outcomes, unit: unit)
            }
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
        case .className: classNames()
        case .nodePoints(let key): nodePoints(key)
        case .nodeIndex(let key):
            pack.groups.firstIndex { $0.key == key }.map { numbers(groups[$0].indices) }
                ?? .absent
        default: inputs.argument(for: read, indicator: nil, fields: pack.fields, optional: true)
        }
    }

    /// The points of a group or indicator, for the units it counts for.
    private func nodePoints(_ key: String) -> RuleArgument {
        if let place = pack.groups.firstIndex(where: { $0.key == key }) {
            return .numbers(groups[place].points, present: groups[place].isApplicable)
        }
        guard let place = pack.indicators.firstIndex(where: { $0.key == key }) else {
            return .absent
        }
        let staysIn = pack.missing != .exclude
        return .numbers(
            indicators[place].points,
            present: indicators[place].statuses.map {
                $0 == .scored || ($0 == .missing && staysIn)
            })
    }

    private func numbers(_ column: [Double]) -> RuleArgument {
        .numbers(column, present: column.map { !$0.isNaN })
    }

    private func classNames() -> RuleArgument {
        let names = pack.classes.map(\.name)
        return .texts(
            standings.map { standing in
                names.firstIndex { $0 == standing.className }.map(Int32.init) ?? -1
            }, names)
    }

    /// At most the declared share of a comparison group keeps a class, best first; equals of the last place fall together.
    private mutating func applyQuotas(_ ranked: [Int]) {
        for (place, band) in pack.classes.enumerated() {
            guard let quota = band.quota, place + 1 < pack.classes.count else { continue }
            for group in inputs.comparisonGroups.indices {
                let units = ranked.filter { inputs.groupOfUnit[$0] == Int32(group) }
                let places = Int((Double(units.count) * quota + 1e-9).rounded(.down))
                let holders = units.filter { standings[$0].className == band.name }
                guard holders.count > places else { continue }
                let lastRank = standings[holders[places]].rank
                for unit in holders where (standings[unit].rank ?? 0) >= (lastRank ?? 0) {
                    standings[unit].className = pack.classes[place + 1].name
                    standings[unit].classReasons.append(.quota(quota, className: band.name))
                }
            }
        }
    }
}
