import ChisoModel

extension RoundFigures {
    /// Whether a blank figure follows from others: of the shorter periods in its own, or of the units below its unit.
    func isMadeOfParts(_ datum: Given) -> Bool {
        state(datum) == .blank && (isMadeOfPeriods(datum) || isMadeOfUnits(datum, above: []))
    }

    private func isMadeOfPeriods(_ datum: Given) -> Bool {
        guard pack.fields[datum.field].accumulates else { return false }
        return Period.parts(of: datum.period).contains { parts in
            parts.allSatisfy { period in
                var part = datum
                part.period = period
                return isSettled(part)
            }
        }
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
                return isSettled(part) || isMadeOfPeriods(part)
                    || isMadeOfUnits(part, above: above.union([datum.unit]))
            }
    }

    private func isSettled(_ datum: Given) -> Bool {
        [.given, .notApplicable].contains(state(datum))
    }
}
