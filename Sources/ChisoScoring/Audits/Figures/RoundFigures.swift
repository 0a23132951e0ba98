import ChisoModel

/// A round's figures by unit, field and period, with where they came from.
struct RoundFigures {
    /// One datum that a unit gave.
    struct Given: Hashable {
        var unit: Int
        var field: Int
        var period: Period
    }

    let pack: RulePack
    let round: Round
    /// Places of units that belong to a unit, by its place.
    let children: [Int: [Int]]
    /// Periods with figures, in order.
    let periods: [Period]

    init(pack: RulePack, round: Round) {
        self.pack = pack
        self.round = round
        children = Dictionary(
            grouping: round.units.indices.filter { round.units[$0].parent != nil },
            by: { round.unitCodes[round.units[$0].parent ?? ""] ?? -1 })
        periods = round.submissions.keys.sorted()
    }

    /// Whether a unit of this kind reports the field.
    func applies(_ field: Int, to unit: Int) -> Bool {
        let kinds = pack.fields[field].reportedBy
        return kinds.isEmpty || kinds.contains(round.units[unit].kind)
    }

    /// Whether and how a datum was submitted.
    func state(_ datum: Given) -> FieldColumn.State {
        guard let columns = round.submissions[datum.period]?.columns,
            columns.indices.contains(datum.field),
            columns[datum.field].states.indices.contains(datum.unit)
        else { return .blank }
        return columns[datum.field].states[datum.unit]
    }

    /// The number submitted; nil unless one was given.
    func number(_ datum: Given) -> Double? {
        guard state(datum) == .given, pack.fields[datum.field].kind.isNumeric else { return nil }
        return round.submissions[datum.period]?.columns[datum.field].values[datum.unit]
    }

    /// Where a datum stands; the table of its field where it is blank.
    func place(_ datum: Given) -> DataLocation {
        let code = round.units[datum.unit].code
        let column = round.submissions[datum.period]?.columns[datum.field]
        let origin = column?.origin(of: datum.unit)
        let table = origin?.table ?? column?.table ?? 0
        let path = round.tables.indices.contains(table) ? round.tables[table].path : ""
        return DataLocation(path, row: origin?.row, unit: code, period: datum.period)
    }

    /// A rule's place, nil where none is known.
    func rule(_ field: Int) -> SourceLocation? {
        let location = pack.fields[field].location
        return location.path.isEmpty ? nil : location
    }

    /// A place in the table of the package that has this name.
    func table(_ name: String, row: Int? = nil, unit: Int, period: Period) -> DataLocation {
        let path = round.tables.map(\.path).first { $0 == name || $0.hasSuffix("/\(name)") } ?? name
        return DataLocation(path, row: row, unit: round.units[unit].code, period: period)
    }
}

// MARK: - What parts make

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
