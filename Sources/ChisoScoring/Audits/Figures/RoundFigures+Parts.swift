import ChisoModel

/// A datum as scoring settles it.
struct Settled: Hashable {
    var state: FieldColumn.State
    /// What was given, or is made of what was.
    var value = 0.0

    /// Whether something is known: a figure, or that there is none.
    var isKnown: Bool { state == .given || state == .notApplicable }
}

extension RoundFigures {
    /// A datum as it was submitted, else as the shorter periods in its own make it; those may be made of others.
    func accumulated(_ datum: Given) -> Settled {
        let state = state(datum)
        if state == .given { return Settled(state: .given, value: number(datum) ?? 0) }
        guard state == .blank, periods.count > 1, pack.fields[datum.field].accumulates else {
            return Settled(state: state)
        }
        for periods in datum.period.parts {
            var given: [Double] = []
            let isWhole = periods.allSatisfy { period in
                var part = datum
                part.period = period
                let settled = accumulated(part)
                if settled.state == .given { given.append(settled.value) }
                return settled.isKnown
            }
            guard isWhole else { continue }
            return given.isEmpty
                ? Settled(state: .notApplicable)
                : Settled(state: .given, value: given.reduce(0, +))
        }
        return Settled(state: .blank)
    }

    /// Whether a blank figure follows from others: of the shorter periods in its own, or of the units below its unit.
    func isMadeOfParts(_ datum: Given) -> Bool {
        state(datum) == .blank && (accumulated(datum).isKnown || isMadeOfUnits(datum, above: []))
    }

    private func isMadeOfUnits(_ datum: Given, above: Set<Int>) -> Bool {
        guard pack.fields[datum.field].rollsUp != nil, let below = children[datum.unit] else {
            return false
        }
        let reporting = below.filter {
            !above.contains($0) && (applies(datum.field, to: $0) || children[$0] != nil)
        }
        return !reporting.isEmpty
            && reporting.allSatisfy { unit in
                var part = datum
                part.unit = unit
                return accumulated(part).isKnown
                    || isMadeOfUnits(part, above: above.union([datum.unit]))
            }
    }
}
