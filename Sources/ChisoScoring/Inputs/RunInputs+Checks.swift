import ChisoModel

extension RunInputs {
    /// Runs the pack's cross-field checks; an error refuses the figures it read, for that unit.
    ///
    /// A check runs only where all it reads is given. Returns what was found, one diagnostic a unit.
    ///
    /// - Parameter costs: Receives what each check cost, in order.
    mutating func refute(
        _ pack: RulePack, with rules: [any NodeRule], costs: inout [RuleCost]
    ) -> [Diagnostic] {
        costs = []
        columns = figures
        reporting.settle(&columns, pack.fields, units)
        var found: [Diagnostic] = []
        var refused: [(field: Int, unit: Int)] = []
        for (check, rule) in zip(pack.checks, rules) {
            let places = check.reads.compactMap { read in
                if case .field(let place) = read { place } else { nil }
            }
            let arguments = check.reads.map {
                argument(for: $0, indicator: nil, fields: pack.fields, optional: true)
            }
            let wanted = units.indices.map { unit in
                arguments.allSatisfy { $0.isPresent(unit) }
            }
            var outcomes = Outcomes(count: units.count, allowance: allowance)
            rule.evaluate(arguments, rows: units.indices, wanted: wanted, into: &outcomes)
            costs.append(outcomes.cost)
            for unit in units.indices where wanted[unit] {
                switch outcomes.statuses[unit] {
                case .number where outcomes.numbers[unit] != 0: continue
                case .number:
                    found.append(finding(check, pack: pack, places: places, unit: unit))
                    guard check.severity == .error else { continue }
                    refused += places.map { ($0, unit) }
                default:
                    let failure = outcomes.failure(unit)
                    found.append(
                        Diagnostic(
                            ScoringCode.checkFailed, .error,
                            "check '\(check.key)' failed for unit \(units[unit].code): "
                                + (failure?.message ?? "it returned neither true nor false"),
                            rule: failure?.location ?? check.location,
                            fix: "make the check return true or false for every given figure"))
                }
            }
        }
        for (field, unit) in refused { columns[field].states[unit] = .refused }
        return found
    }

    private func finding(
        _ check: RulePack.Check, pack: RulePack, places: [Int], unit: Int
    ) -> Diagnostic {
        let figures = places.map { place in
            "\(pack.fields[place].key) = \(columns[place].text(of: unit, as: pack.fields[place]))"
        }
        let effect =
            check.severity == .error
            ? "; the indicators that read them are not scored until then" : ""
        return Diagnostic(
            check.severity == .error ? ScoringCode.figuresContradict : ScoringCode.figuresDoubtful,
            check.severity,
            "\(units[unit].name): \(check.message) (\(check.key))",
            rule: check.location,
            data: place(of: places, unit: unit),
            fix: "check \(figures.joined(separator: ", "))\(effect)")
    }

    /// Where the first of some figures of a unit was submitted, as far as it is known.
    func place(of places: [Int], unit: Int) -> DataLocation? {
        let origin = places.lazy.compactMap { columns[$0].origin(of: unit) }.first
        guard let origin, tables.indices.contains(origin.table) else {
            return nil
        }
        return DataLocation(
            tables[origin.table], row: origin.row, unit: units[unit].code, period: period)
    }
}

extension FieldColumn {
    /// A unit's datum as a person would type it.
    func text(of unit: Int, as field: Field) -> String {
        switch (states[unit], field.kind) {
        case (.blank, _): return "(blank)"
        case (.notApplicable, _): return "NA"
        case (_, .yesNo): return values[unit] == 0 ? "no" : "yes"
        case (_, .choice(let levels)):
            let place = Int(values[unit])
            return levels.indices.contains(place) ? levels[place].key : "?"
        case (_, .text): return texts[unit] ?? ""
        default: return Rounding.plainText(values[unit])
        }
    }
}
