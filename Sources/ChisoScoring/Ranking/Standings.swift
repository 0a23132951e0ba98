import ChisoModel

/// Ranks and classifies the units of a run.
struct Standings {
    let pack: RulePack
    let inputs: RunInputs
    let indicators: [IndicatorColumn]
    let groups: [GroupColumn]
    let unroundedTotals: [Double]
    let classify: (any NodeRule)?

    private(set) var standings: [Standing] = []
    private(set) var order: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        pack: RulePack, inputs: RunInputs, indicators: [IndicatorColumn],
        aggregation: Aggregation, classify: (any NodeRule)?
    ) {
        self.pack = pack
        self.inputs = inputs
        self.indicators = indicators
        self.classify = classify
        groups = aggregation.groups
        unroundedTotals = aggregation.unroundedTotals
        standings = inputs.units.indices.map { unit in
            Standing(
                isProvisional: aggregation.failed[unit],
                comparisonGroup: inputs.comparisonGroups[Int(inputs.groupOfUnit[unit])])
        }
    }

    /// Fills ``standings`` and ``order``.
    mutating func run() {
        count()
        let ranking = Ranking(entries(), ties: pack.ranking.ties, count: inputs.units.count)
        for unit in standings.indices { standings[unit].rank = ranking.ranks[unit] }
        let unranked = standings.indices.filter { ranking.ranks[$0] == nil }
            .sorted { key($0) < key($1) }
        order = ranking.order + unranked
        giveClasses(ranking.order)
    }

    private func key(_ unit: Int) -> NameKey {
        NameKey(name: inputs.units[unit].name, code: inputs.units[unit].code)
    }

    /// Completeness, and why a unit is not ranked.
    private mutating func count() {
        let count = inputs.units.count
        var scored = Array(repeating: 0, count: count)
        var missing = scored
        var inapplicable = scored
        for column in indicators {
            for unit in 0..<count {
                switch column.statuses[unit] {
                case .scored: scored[unit] += 1
                case .missing: missing[unit] += 1
                case .notApplicable: inapplicable[unit] += 1
                case .failed: standings[unit].isProvisional = true
                }
            }
        }
        for unit in 0..<count {
            standings[unit].scored = scored[unit]
            standings[unit].applicable = indicators.count - inapplicable[unit]
            if scored[unit] == 0 {
                standings[unit].unrankedReason = "chưa chấm được tiêu chí nào"
            } else if pack.missing == .refuse, missing[unit] > 0 {
                standings[unit].unrankedReason = "còn \(missing[unit]) tiêu chí chưa có số liệu"
            } else if figure(unit).isNaN {
                standings[unit].unrankedReason = "không có điểm tối đa áp dụng"
            }
        }
    }

    private func figure(_ unit: Int) -> Double {
        let total = groups[0]
        guard total.isApplicable[unit] else { return .nan }
        return switch pack.ranking.by {
        case .index: Rounding.round(total.indices[unit], Rounding.firstPlaces)
        case .points: Rounding.round(total.points[unit], Rounding.firstPlaces)
        }
    }

    private func entries() -> [Ranking.Entry] {
        let deciders = pack.ranking.tieBreak.compactMap(points)
        return standings.indices.compactMap { unit in
            guard standings[unit].unrankedReason == nil else { return nil }
            let total = unroundedTotals[unit]
            let exact =
                pack.ranking.by == .index ? total / groups[0].applicableMaxima[unit] : total
            return Ranking.Entry(
                unit: unit, key: key(unit), group: inputs.groupOfUnit[unit], figure: figure(unit),
                exact: Rounding.round(exact, Rounding.firstPlaces),
                tieBreak: deciders.map { $0[unit] })
        }
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
        var outcomes = Outcomes(count: standings.count)
        classify.evaluate(
            reads.map(argument), rows: standings.indices, wanted: wanted, into: &outcomes)
        for unit in ranked {
            switch outcomes.statuses[unit] {
            case .none: continue
            case .text where pack.classes.contains { $0.name == outcomes.texts[unit] }:
                standings[unit].className = outcomes.texts[unit]
            default: report(outcomes, unit: unit)
            }
        }
    }

    private mutating func report(_ outcomes: Outcomes, unit: Int) {
        standings[unit].isProvisional = true
        let names = pack.classes.map { "'\($0.name)'" }.joined(separator: ", ")
        let what =
            outcomes.failures[unit]?.message
            ?? outcomes.texts[unit].map { "it returned '\($0)', which is not a class" }
            ?? "it returned no class name"
        diagnostics.append(
            Diagnostic(
                "R207", .error, "classify failed for \(inputs.units[unit].code): \(what)",
                rule: outcomes.failures[unit]?.location ?? SourceLocation("\(pack.path)/pack.lua"),
                fix: "return one of \(names), or nil to keep the band"))
    }

    private func argument(_ read: Read) -> RuleArgument {
        switch read {
        case .index: numbers(groups[0].indices)
        case .points: numbers(groups[0].points)
        case .className: classNames()
        case .nodePoints(let key): points(key).map(numbers) ?? .absent
        case .nodeIndex(let key):
            pack.groups.firstIndex { $0.key == key }.map { numbers(groups[$0].indices) }
                ?? .absent
        default: inputs.argument(for: read, indicator: nil, fields: pack.fields, optional: true)
        }
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
                }
            }
        }
    }
}
