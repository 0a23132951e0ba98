import ChisoModel

// On what days the figures hold, and which of them are estimates.

extension Scorecards {
    /// Whether any figure tells the day that it holds at.
    public var tellsDays: Bool { qualifiers.contains { $0.contains { $0.value.asOf != nil } } }

    /// The days that a unit's figures hold at, each once and in order; empty where none is told.
    public func days(of unit: Int) -> [Day] {
        Set(qualifiers.compactMap { $0[unit]?.asOf }).sorted()
    }

    /// The days that all units' figures hold at, each once and in order.
    public var days: [Day] { Set(qualifiers.joined().compactMap(\.value.asOf)).sorted() }

    /// The days that the figures of a cell hold at, each once and in order.
    public func days(indicator: Int, unit: Int) -> [Day] {
        guard !qualifiers.isEmpty else { return [] }
        return Set(
            pack.indicators[indicator].fieldsRead.compactMap { qualifiers[$0][unit]?.asOf }
        ).sorted()
    }

    /// Units of one ranking by the days of their figures, where these are not all the same: those compared with each other
    /// and, by their days in order, the units in the order of the round. Units that tell none are left out.
    public var differingDays: [(group: String, units: [(days: [Day], units: [Int])])] {
        guard !qualifiers.isEmpty else { return [] }
        let ranked = units.indices.filter { !standings[$0].standsApart }
        let groups = Dictionary(grouping: ranked) { standings[$0].comparisonGroup }
        return groups.sorted { $0.key < $1.key }.compactMap { group, members in
            let days = Dictionary(grouping: members) { self.days(of: $0) }.filter {
                !$0.key.isEmpty
            }
            guard days.count > 1 else { return nil }
            let sorted = days.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            return (group, sorted.map { (days: $0.key, units: $0.value) })
        }
    }
}

extension Scorecards {
    /// How many figures of all units are estimates, or made of some.
    public var estimateCount: Int {
        qualifiers.reduce(0) { $0 + $1.count { $0.value.isEstimate } }
    }

    /// The fields, by place and in the order of the pack, of which a unit's figure is an estimate or made of some.
    public func estimates(of unit: Int) -> [Int] {
        qualifiers.indices.filter { qualifiers[$0][unit]?.isEstimate == true }
    }

    /// Whether a cell reads an estimate.
    public func readsEstimate(indicator: Int, unit: Int) -> Bool {
        !qualifiers.isEmpty
            && pack.indicators[indicator].fieldsRead.contains {
                qualifiers[$0][unit]?.isEstimate == true
            }
    }

    /// Whether any figure is an estimate.
    public var hasEstimates: Bool { qualifiers.contains { $0.contains { $0.value.isEstimate } } }
}
