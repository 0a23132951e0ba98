import ChisoModel

/// Puts ranked units into classes: the band of each one's index, then what the pack's `classify` says, then quotas.
struct Classes {
    let pack: RulePack
    let inputs: RunInputs
    let classify: (any NodeRule)?

    /// What made a class another than the band of the index.
    struct Causes {
        /// What `classify` came to; nil when it was not called.
        var outcomes: Outcomes?
        /// Units that a quota put into the class below, with the place of the class that was full, in order of classes.
        var lowered: [(unit: Int, from: Int)] = []
    }

    /// Gives each unit its class.
    ///
    /// - Parameters:
    ///   - indices: By unit: the index of the total.
    ///   - places: By unit: the place of its class in the pack, -1 for none.
    ///   - argument: What `classify` reads, other than the class of the band.
    func give(
        _ ranking: Ranking, by indices: [Double], into places: inout [Int16],
        argument: (Read) -> RuleArgument
    ) -> Causes {
        for unit in places.indices { places[unit] = -1 }
        var causes = Causes()
        guard !pack.classes.isEmpty else { return causes }
        for unit in ranking.order.map(Int.init) {
            let band = pack.classes.firstIndex { band in
                band.from.value(for: inputs.units[unit]).map { indices[unit] >= $0 } ?? false
            }
            places[unit] = Int16(band ?? -1)
        }
        causes.outcomes = override(ranking, &places, argument)
        applyQuotas(ranking, &places, &causes.lowered)
        return causes
    }

    /// The class that `classify` names for a unit; nil when it names none of the pack.
    func place(_ outcomes: Outcomes, _ unit: Int) -> Int? {
        guard outcomes.statuses[unit] == .text else { return nil }
        return pack.classes.firstIndex { $0.name == outcomes.texts[unit] }
    }

    private func override(
        _ ranking: Ranking, _ places: inout [Int16], _ argument: (Read) -> RuleArgument
    ) -> Outcomes? {
        guard let classify, let reads = pack.classifyReads else { return nil }
        var wanted = Array(repeating: false, count: places.count)
        for unit in ranking.order { wanted[Int(unit)] = true }
        var outcomes = Outcomes(count: places.count, allowance: inputs.allowance)
        let arguments = reads.map { read in
            read == .className
                ? .texts(places.map(Int32.init), pack.classes.map(\.name)) : argument(read)
        }
        classify.evaluate(arguments, rows: places.indices, wanted: wanted, into: &outcomes)
        for unit in ranking.order.map(Int.init) {
            if let place = place(outcomes, unit) { places[unit] = Int16(place) }
        }
        return outcomes
    }

    /// At most the declared share of a comparison group keeps a class, best first; equals of the last place fall together.
    private func applyQuotas(
        _ ranking: Ranking, _ classes: inout [Int16], _ lowered: inout [(unit: Int, from: Int)]
    ) {
        for (place, band) in pack.classes.enumerated() {
            guard let quota = band.quota, place + 1 < pack.classes.count else { continue }
            for group in inputs.comparisonGroups.indices {
                let units = ranking.order.filter { inputs.groupOfUnit[Int($0)] == Int32(group) }
                let places = Int((Double(units.count) * quota + 1e-9).rounded(.down))
                let holders = units.map(Int.init).filter { classes[$0] == Int16(place) }
                guard holders.count > places else { continue }
                let lastRank = ranking.ranks[holders[places]]
                for unit in holders where ranking.ranks[unit] >= lastRank {
                    classes[unit] = Int16(place + 1)
                    lowered.append((unit, place))
                }
            }
        }
    }
}
