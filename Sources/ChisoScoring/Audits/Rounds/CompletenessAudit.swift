import ChisoModel

/// Counts the figures that units owe: those of fields that an indicator cannot do without.
struct CompletenessAudit {
    let figures: RoundFigures
    let period: Period
    /// One per unit.
    private(set) var units: [Findings.Completeness]
    /// One per field that is due from some unit.
    private(set) var fields: [Findings.Completeness] = []
    /// D431, one for each unit that lacks something.
    private(set) var findings: [Diagnostic] = []

    init(figures: RoundFigures, period: Period) {
        self.figures = figures
        self.period = period
        let round = figures.round
        units = round.units.map { Findings.Completeness(key: $0.code, title: $0.name) }
        let due = round.units.indices.map { requiredFields(of: $0) }
        let appraised = appraised
        for (place, field) in figures.pack.fields.enumerated() {
            var column = Findings.Completeness(key: field.key, title: field.title)
            for unit in round.units.indices where due[unit].contains(place) {
                let datum = RoundFigures.Given(unit: unit, field: place, period: period)
                let isThere = appraised.contains(datum) || figures.isMadeOfParts(datum)
                let state = isThere ? .given : figures.state(datum)
                column.count(state, missing: round.units[unit].code)
                units[unit].count(state, missing: field.key)
            }
            if column.due > 0 { fields.append(column) }
        }
        findings = round.units.indices.compactMap { finding($0) }
    }

    private func finding(_ unit: Int) -> Diagnostic? {
        let counts = units[unit]
        guard let first = counts.missing.first, let field = figures.pack.field(named: first) else {
            return nil
        }
        let place = figures.place(RoundFigures.Given(unit: unit, field: field, period: period))
        return Diagnostic(
            AuditCode.figuresMissing, .warning,
            "'\(counts.key)' lacks \(counts.missing.count) of "
                + "\(PrintedFigure.counted(counts.due, "figure")) that its indicators need: "
                + PrintedFigure.listed(counts.missing),
            data: DataLocation(place.path, unit: place.unit, period: place.period),
            fix: "submit them, or write NA where one does not apply")
    }

    /// Places of the fields without which an indicator of the unit has no value or no points.
    private func requiredFields(of unit: Int) -> Set<Int> {
        var required: Set<Int> = []
        for indicator in figures.pack.indicators
        where indicator.fault == nil && indicator.max.value(for: figures.round.units[unit]) != nil {
            if case .field(let place) = indicator.valueSource { required.insert(place) }
            let reads = zip(
                indicator.valueReads + indicator.scoreReads,
                indicator.valueNames + indicator.scoreNames)
            for (read, name) in reads where !indicator.optional.contains(name) {
                if case .field(let place) = read { required.insert(place) }
            }
        }
        return required.filter { figures.applies($0, to: unit) }
    }

    /// What the appraiser filled in.
    private var appraised: Set<RoundFigures.Given> {
        Set(
            figures.round.appraisals.compactMap { row in
                guard row.period == period, row.state == .given else { return nil }
                return figures.pack.field(named: row.key).map {
                    RoundFigures.Given(unit: row.unit, field: $0, period: period)
                }
            })
    }
}

extension Findings.Completeness {
    /// Counts one more figure that is due.
    fileprivate mutating func count(_ state: FieldColumn.State, missing name: String) {
        due += 1
        switch state {
        case .given: given += 1
        case .notApplicable: notApplicable += 1
        case .refused: refused += 1
        case .blank: missing.append(name)
        }
    }
}
