import ChisoModel

/// A pack and a round's figures under changes, with what the changes reach.
struct ScenarioInputs {
    private(set) var pack: RulePack
    private(set) var inputs: RunInputs
    private(set) var reach = Reach()
    /// Fields of which some figure changed.
    private(set) var fields: Set<Int> = []

    init(pack: RulePack, inputs: RunInputs) {
        self.pack = pack
        self.inputs = inputs
    }

    /// Makes a change: `unit.…` changes figures and targets of units, anything else declared numbers.
    ///
    /// - Throws: A ``Failure`` with code C202 to C209.
    mutating func apply(_ change: Change) throws(Failure) {
        switch change.subject {
        case .declared: try changeDeclared(change)
        case .figure(let unit, let field):
            let isOne = !unit.contains("*")
            try changeFigures(field, of: try units(unit, change), isOne: isOne, change)
        case .target(let unit, let indicator):
            try changeTargets(indicator, of: try units(unit, change), change)
        case .met(let unit, let node):
            try meetTargets(node, of: try units(unit, change), change)
        case .nothing(let unit):
            if let unit { _ = try units(unit, change) }
            throw unreadable(change)
        }
    }

    /// Changes declared numbers; a target also where the round states one of a unit's own.
    private mutating func changeDeclared(_ change: Change) throws(Failure) {
        let own = ownTargets(change)
        do {
            reach.formUnion(try pack.apply(change))
        } catch {
            guard !own.isEmpty, error.first.code != SimulationCode.numberTooLarge else {
                throw error
            }
        }
        for place in own {
            let key = pack.indicators[place].key
            var column = inputs.targets[key] ?? []
            for unit in column.indices where !column[unit].isNaN {
                column[unit] = try change.applied(to: column[unit])
                inputs.aims.set(column[unit], of: unit, in: key)
            }
            inputs.targets[key] = column
            reach.indicators.insert(place)
        }
    }

    /// The indicators named whose targets the round states for some unit.
    private func ownTargets(_ change: Change) -> [Int] {
        guard case .declared(let key, [.name("target")]) = change.subject else { return [] }
        let pattern = Pattern(key)
        return pack.indicators.indices.filter { place in
            let key = pack.indicators[place].key
            return pattern.matches(key) && inputs.targets[key] != nil
        }
    }

    private func units(_ name: String, _ change: Change) throws(Failure) -> [Int] {
        let pattern = Pattern(name)
        let units = inputs.units.indices.filter { pattern.matches(inputs.units[$0].code) }
        guard units.isEmpty else { return units }
        let known = inputs.units.map(\.code)
        throw Failure(
            SimulationCode.changesNothingKnown,
            "'\(change.text)': '\(name)' names no unit of the round",
            fix: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
                ?? "it could be one of: \(known.prefix(12).joined(separator: ", "))")
    }

    // MARK: - Figures

    private mutating func changeFigures(
        _ name: String, of units: [Int], isOne: Bool, _ change: Change
    ) throws(Failure) {
        let pattern = Pattern(name)
        let isOneField = !name.contains("*")
        let places = pack.fields.indices.filter { place in
            pattern.matches(pack.fields[place].key)
                && (isOneField || pack.fields[place].kind.isNumeric)
        }
        guard !places.isEmpty else { throw unknownField(name, change) }
        for place in places {
            guard pack.fields[place].kind.isNumeric else {
                throw Failure(
                    SimulationCode.changesNoNumber,
                    "'\(change.text)' changes something that is no number",
                    fix: "field '\(name)' holds no number; choose a count, amount or percent")
            }
            for unit in units {
                try changeFigure(place, unit, mustBeGiven: isOne && isOneField, change)
            }
        }
    }

    private mutating func changeFigure(
        _ place: Int, _ unit: Int, mustBeGiven: Bool, _ change: Change
    ) throws(Failure) {
        let field = pack.fields[place]
        let isGiven = inputs.figures[place].states[unit] == .given
        guard isGiven || change.operation == .set else {
            guard mustBeGiven else { return }
            throw Failure(
                SimulationCode.addsToNoFigure,
                "'\(change.text)': \(inputs.units[unit].code) has no figure for '\(field.key)' "
                    + "to change",
                fix: "set one with =, such as 'unit.\(inputs.units[unit].code).\(field.key) = 10'")
        }
        let old = inputs.figures[place].values[unit]
        var figure = try change.applied(to: old)
        if field.kind == .count, change.operation == .multiply {
            figure = Rounding.round(figure, 0)
        }
        try check(figure, field, unit, change)
        inputs.figures[place].values[unit] = figure
        inputs.figures[place].states[unit] = .given
        fields.insert(place)
    }

    private func check(
        _ figure: Double, _ field: Field, _ unit: Int, _ change: Change
    ) throws(Failure) {
        let isWhole = figure == figure.rounded()
        let isLarge = field.least.map { figure >= $0 } ?? true
        let isSmall = field.largest.map { figure <= $0 } ?? true
        guard (field.kind != .count || isWhole), isLarge, isSmall else {
            let due = [
                field.kind == .count ? "a whole number" : nil,
                field.least.map { "at least \(Rounding.plainText($0))" },
                field.largest.map { "at most \(Rounding.plainText($0))" },
            ].compactMap { $0 }.joined(separator: ", ")
            throw Failure(
                SimulationCode.figureRefused,
                "'\(change.text)' makes \(field.key) of \(inputs.units[unit].code) "
                    + Rounding.plainText(figure),
                fix: "the field must be \(due)")
        }
    }

    // MARK: - Targets

    private mutating func changeTargets(
        _ name: String, of units: [Int], _ change: Change
    ) throws(Failure) {
        let pattern = Pattern(name)
        let places = pack.indicators.indices.filter { pattern.matches(pack.indicators[$0].key) }
        var isFound = false
        for place in places {
            let indicator = pack.indicators[place]
            var column = inputs.targets[indicator.key] ?? inputs.units.map { _ in .nan }
            for unit in units {
                let old =
                    column[unit].isNaN
                    ? indicator.target?.value(for: inputs.units[unit]) : column[unit]
                guard let old = old ?? (change.operation == .set ? 0 : nil) else { continue }
                column[unit] = try change.applied(to: old)
                inputs.aims.set(column[unit], of: unit, in: indicator.key)
                isFound = true
            }
            inputs.targets[indicator.key] = column
            reach.indicators.insert(place)
        }
        guard isFound else {
            let known = pack.indicators.filter { $0.target != nil }.map(\.key)
            throw Failure(
                SimulationCode.changesNothingKnown,
                "'\(change.text)': '\(name)' names no indicator with a target of pack \(pack.id)",
                fix: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
                    ?? "it could be one of: \(known.sorted().prefix(12).joined(separator: ", "))")
        }
    }

    /// Takes targets as reached, wholly or so far on the way from what there is.
    private mutating func meetTargets(
        _ name: String, of units: [Int], _ change: Change
    ) throws(Failure) {
        var isFound = false
        for place in indicators(named: name) {
            let indicator = pack.indicators[place]
            let inForce = inputs.targets(of: indicator)
            for unit in units {
                guard
                    inputs.aims.aim(of: unit, in: indicator.key, inForce: inForce[unit]) != nil
                else { continue }
                isFound = true
                let share = try change.applied(to: inputs.aims.met[indicator.key]?[unit] ?? 0)
                guard (0...1).contains(share) else {
                    throw Failure(
                        SimulationCode.metOutside,
                        "'\(change.text)' takes a target as reached by \(Rounding.plainText(share))",
                        fix: "write a share of the way from 0 to 1: 1 for reached, 0.5 for half way"
                    )
                }
                inputs.aims.meet(share, of: unit, in: indicator.key, units: inputs.units.count)
                reach.indicators.insert(place)
            }
        }
        guard isFound else { throw noTarget(name, change) }
    }

    /// Puts the value of a unit in an indicator where it aims.
    mutating func reach(_ value: Double, of unit: Int, in place: Int) {
        inputs.aims.reach(
            value, of: unit, in: pack.indicators[place].key, units: inputs.units.count)
        reach.indicators.insert(place)
    }

    /// Knows that some units earn more by what they have than by their targets.
    mutating func pass(_ key: String, by units: [Int]) { inputs.aims.pass(key, by: units) }

    /// The indicators that a key names, or those beneath the group it names.
    private func indicators(named name: String) -> [Int] {
        if let group = pack.group(named: name) { return pack.tree.indicators(under: group) }
        let pattern = Pattern(name)
        return pack.indicators.indices.filter { pattern.matches(pack.indicators[$0].key) }
    }

    private func noTarget(_ name: String, _ change: Change) -> Failure {
        let known = (pack.indicators.map(\.key) + pack.groups.map(\.key)).sorted()
        let isKnown = !indicators(named: name).isEmpty
        return Failure(
            isKnown ? SimulationCode.noTargetToMeet : .changesNothingKnown,
            isKnown
                ? "'\(change.text)': no target is stated for '\(name)', neither in the round nor by "
                    + "the pack"
                : "'\(change.text)': '\(name)' names no indicator and no group of pack \(pack.id)",
            fix: isKnown
                ? "write one in targets.csv, or declare target in the rule"
                : Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
                    ?? "it could be one of: \(known.prefix(12).joined(separator: ", "))")
    }

    // MARK: - What follows

    /// Bounds what the calls of one function may cost together.
    mutating func allow(_ allowance: Int) { inputs.allowance = allowance }

    /// Refutes the changed figures by the pack's checks, and adds the indicators that read what changed.
    mutating func settle(_ rules: any RuleSet) -> [Diagnostic] {
        let before = inputs.columns
        var costs: [RuleCost] = []
        let found = inputs.refute(pack, with: rules.checks, costs: &costs)
        let changed = inputs.columns.indices.filter {
            fields.contains($0) || inputs.columns[$0].states != before[$0].states
                || pack.fields[$0].rollsUp != nil && inputs.columns[$0].values != before[$0].values
        }
        fields = Set(changed)
        for (place, indicator) in pack.indicators.enumerated()
        where !indicator.fieldsRead.isDisjoint(with: fields) {
            reach.indicators.insert(place)
        }
        return found
    }

    private func unknownField(_ name: String, _ change: Change) -> Failure {
        let known = pack.fields.map(\.key)
        return Failure(
            SimulationCode.changesNothingKnown,
            "'\(change.text)': '\(name)' names no field of pack \(pack.id)",
            fix: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
                ?? "name a field of fields.lua")
    }

    private func unreadable(_ change: Change) -> Failure {
        Failure(
            SimulationCode.changesNoFigure,
            "'\(change.text)' names no figure and no target of a unit",
            fix: "write unit.CODE.FIELD or unit.CODE.INDICATOR.target; * stands for all")
    }
}
