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
    /// By period with figures: those in it.
    private let shorter: [Period: ShorterPeriods]

    init(pack: RulePack, round: Round) {
        self.pack = pack
        self.round = round
        children = Dictionary(
            grouping: round.units.indices.filter { round.units[$0].parent != nil },
            by: { round.unitCodes[round.units[$0].parent ?? ""] ?? -1 })
        let periods = round.submissions.keys.sorted()
        self.periods = periods
        shorter = Dictionary(
            uniqueKeysWithValues: periods.map { ($0, ShorterPeriods(in: $0, among: periods)) })
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

extension RoundFigures {
    /// A datum as it was submitted.
    func submitted(_ datum: Given) -> Settled {
        let state = state(datum)
        let columns = round.submissions[datum.period]?.columns
        return Settled(
            state: state, value: state == .given ? columns?[datum.field].values[datum.unit] ?? 0 : 0
        )
    }

    /// A datum as it was submitted, else as the shorter periods in its own make it.
    func settled(_ datum: Given) -> Settled {
        let own = submitted(datum)
        guard own.state == .blank, periods.count > 1,
            let joining = pack.fields[datum.field].overPeriods
        else { return own }
        let shorter = shorter[datum.period] ?? ShorterPeriods(in: datum.period, among: periods)
        return self.joining(datum, joining, shorter)?.figure ?? own
    }

    /// What the shorter periods make of a datum, and the figures of those that do; nil where too few are known.
    func joining(
        _ datum: Given, _ joining: Field.Joining, _ shorter: ShorterPeriods
    ) -> (figure: Settled, parts: [PeriodFigures.Part])? {
        func part(_ place: Int) -> Settled {
            var part = datum
            part.period = shorter.periods[place]
            return submitted(part)
        }
        let places = shorter.making(joining) { part($0).isKnown }
        guard !places.isEmpty else { return nil }
        let parts = places.map {
            PeriodFigures.Part(period: shorter.periods[$0], settled: part($0))
        }
        return (
            joining.figure(of: parts.map(\.settled), weights: places.map(shorter.length)), parts
        )
    }

    /// Whether a blank figure follows from others: of the shorter periods in its own, or of the units below its unit.
    func isMadeOfParts(_ datum: Given) -> Bool {
        state(datum) == .blank && (settled(datum).isKnown || isMadeOfUnits(datum, above: []))
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
                return settled(part).isKnown
                    || isMadeOfUnits(part, above: above.union([datum.unit]))
            }
    }
}
