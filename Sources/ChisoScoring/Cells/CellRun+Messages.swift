import ChisoModel

// What a column tells about its rule.

extension CellRun {
    /// One diagnostic for each way the rule failed, naming the units it failed for.
    var failureReports: [Diagnostic] {
        failures.map { failure, units in
            let codes = units.map { inputs.units[$0].code }.sorted()
            let named = codes.prefix(3).joined(separator: ", ")
            let rest = units.count > 3 ? " and \(units.count - 3) more" : ""
            return Diagnostic(
                ScoringCode.cellsFailed, .error,
                "'\(indicator.key)' failed for \(named)\(rest): \(failure.message)",
                rule: failure.location ?? indicator.location,
                data: units.count == 1 ? place(of: units[0]) : nil,
                fix: units.count == 1
                    ? "check the rule, and the fields it read: \(figures(of: units[0]))"
                    : "check the rule at this line")
        }
    }

    var measureSuffix: String {
        indicator.measure.isEmpty ? "" : " \(indicator.measure)"
    }

    private var fieldsRead: [Int] {
        var places: [Int] = []
        for read in indicator.valueReads + indicator.scoreReads {
            if case .field(let place) = read, !places.contains(place) { places.append(place) }
        }
        if case .field(let place) = indicator.valueSource, !places.contains(place) {
            places.append(place)
        }
        return places
    }

    func figures(of unit: Int) -> String {
        let figures = fieldsRead.map {
            "\(fields[$0].key) = \(inputs.columns[$0].text(of: unit, as: fields[$0]))"
        }
        return figures.isEmpty ? "none" : figures.joined(separator: ", ")
    }

    func place(of unit: Int) -> DataLocation? {
        inputs.place(of: fieldsRead, unit: unit)
    }

    /// What its functions cost, those that were called.
    var spending: [RuleSpending] {
        [(valueCost, "value"), (scoreCost, "score")].compactMap { cost, part in
            cost.map { RuleSpending(rule: "\(indicator.key) \(part)", cost: $0) }
        }
    }
}
