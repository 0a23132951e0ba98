import ChisoModel

/// The cells of a round whose figures and declared numbers are drawn.
///
/// A drawn count is taken to the nearest whole number, and every figure into its field's range. A draw that a check of
/// the pack refutes, or under which a cell fails that does not fail as things are, is repeated for the figures and
/// numbers concerned: the noise is uniform over what is allowed. After ``attempts`` draws the figure as submitted, or the
/// number as declared, stands. At an end of the spread there is nothing to draw again: the distance is halved instead.
///
/// What a component of factors comes to depends on its own draws alone, not on what ran before.
final class NoisyCells {
    /// Draws before a figure stays as it is.
    static let attempts: UInt8 = 8
    /// Rounds of repair before all figures of a component stay as they are.
    private static let rounds = 60

    private(set) var pack: RulePack
    private(set) var inputs: RunInputs
    private let baseline: Run
    private let rules: any RuleSet
    private let factors: [UncertainFactor]
    private let draws: Draws
    /// By factor, then by unit, or one for a number: how often its draw was repeated.
    private var repeats: [[UInt8]]
    /// By factor, then as in ``repeats``: whether it moves the item.
    private let moves: [[Bool]]

    init(
        _ baseline: Run, rules: any RuleSet, factors: [UncertainFactor], draws: Draws
    ) {
        self.baseline = baseline
        self.rules = rules
        self.factors = factors
        self.draws = draws
        pack = baseline.pack
        inputs = baseline.inputs
        let count = baseline.inputs.units.count
        moves = factors.map { factor in
            switch factor.subject {
            case .weight, .number: return [true]
            case .figures(_, let units), .targets(_, let units):
                var moves = Array(repeating: false, count: count)
                for unit in units { moves[unit] = true }
                return moves
            }
        }
        repeats = moves.map { $0.map { _ in 0 } }
    }

    /// How far a factor is off for one of its items, -1 to 1.
    func share(of factor: Int, item: Int, at setting: FactorSetting) -> Double {
        let attempt = repeats[factor][item]
        guard attempt < Self.attempts else { return 0 }
        switch setting {
        case .present: return 0
        case .low: return -1 / Double(1 << Int(attempt))
        case .high: return 1 / Double(1 << Int(attempt))
        case .drawn(let matrix, let run):
            let uniform = draws.uniform(
                matrix: matrix, run: run, factor: factor, item: item, attempt: Int(attempt))
            return 2 * uniform - 1
        }
    }

    /// Scores what a component reaches; by place of the indicator.
    func columns(
        of component: FactorComponent, at settings: [FactorSetting]
    ) -> [(place: Int, column: IndicatorColumn)] {
        for factor in component.factors { forget(factor, 0) }
        for round in 0..<Self.rounds {
            if round == Self.rounds - 1 {
                for factor in component.factors { forget(factor, Self.attempts) }
            }
            place(component, settings)
            if refutes(component, settings) { continue }
            let columns = component.indicators.sorted().map { ($0, score($0)) }
            if !repairs(component, columns, settings) { return columns }
        }
        return component.indicators.sorted().map { ($0, score($0)) }
    }

    private func forget(_ factor: Int, _ attempt: UInt8) {
        for item in repeats[factor].indices { repeats[factor][item] = attempt }
    }

    private func score(_ place: Int) -> IndicatorColumn {
        let indicator = pack.indicators[place]
        var cells = CellRun(place, of: pack, inputs: inputs)
        cells.run(
            rules.indicatorRules[place], decimals: indicator.decimals ?? pack.precision.indicator)
        return cells.column
    }

    // MARK: - What is drawn

    /// Puts every figure and number of a component where its factors stand.
    private func place(_ component: FactorComponent, _ settings: [FactorSetting]) {
        for field in component.fields {
            inputs.columns[field].values = baseline.inputs.columns[field].values
        }
        for child in component.declaring {
            switch child {
            case .indicator(let place): pack.indicators[place] = baseline.pack.indicators[place]
            case .group(let place): pack.groups[place] = baseline.pack.groups[place]
            }
        }
        for place in component.indicators {
            let key = baseline.pack.indicators[place].key
            inputs.targets[key] = baseline.inputs.targets[key]
        }
        for factor in component.factors where settings[factor] != .present {
            place(factor, settings[factor])
        }
    }

    private func place(_ factor: Int, _ setting: FactorSetting) {
        let spread = factors[factor].spread
        switch factors[factor].subject {
        case .weight: return
        case .figures(let field, let units):
            let kind = pack.fields[field]
            for unit in units {
                let share = share(of: factor, item: unit, at: setting)
                let old = inputs.columns[field].values[unit]
                inputs.columns[field].values[unit] = kind.allowed(spread.apply(share, to: old), old)
            }
        case .number(let path):
            let share = share(of: factor, item: 0, at: setting)
            settleMaximum(path)
            let change =
                switch spread {
                case .percent(let percent):
                    Change(varying: path, .multiply, by: 1 + share * percent / 100, text: "")
                case .absolute(let distance):
                    Change(varying: path, .add, by: share * distance, text: "")
                }
            _ = try? pack.apply(change)
        case .targets(let place, let units): move(units, place, factor, setting)
        }
    }

    /// Gives a group whose maximum is what its children make, as things are, that maximum of its own.
    private func settleMaximum(_ path: [Change.Step]) {
        guard path.count == 2, path[1] == .name("max"),
            let place = pack.groups.firstIndex(where: { path[0] == .name($0.key) }),
            pack.groups[place].max == nil
        else { return }
        pack.groups[place].max = baseline.pack.declaredMax(of: place)
    }

    private func move(_ units: [Int], _ place: Int, _ factor: Int, _ setting: FactorSetting) {
        let indicator = baseline.pack.indicators[place]
        var column = inputs.targets[indicator.key] ?? inputs.units.map { _ in .nan }
        for unit in units {
            let old =
                column[unit].isNaN
                ? indicator.target?.value(for: inputs.units[unit]) ?? .nan : column[unit]
            let share = share(of: factor, item: unit, at: setting)
            column[unit] = factors[factor].spread.apply(share, to: old)
        }
        inputs.targets[indicator.key] = column
    }

    // MARK: - What is not allowed

    /// Whether a check refutes drawn figures; their draws are then to be repeated.
    private func refutes(_ component: FactorComponent, _ settings: [FactorSetting]) -> Bool {
        var isRepeated = false
        for place in component.checks.sorted() {
            let reads = pack.checks[place].reads
            let fields = reads.compactMap { if case .field(let field) = $0 { field } else { nil } }
            let wanted = inputs.units.indices.map { unit in
                fields.allSatisfy { inputs.columns[$0].states[unit] == .given }
            }
            let arguments = reads.map {
                inputs.argument(for: $0, indicator: nil, fields: pack.fields, optional: false)
            }
            var outcomes = Outcomes(count: wanted.count, allowance: inputs.allowance)
            rules.checks[place].evaluate(
                arguments, rows: inputs.units.indices, wanted: wanted, into: &outcomes)
            for unit in wanted.indices
            where wanted[unit] && outcomes.statuses[unit] == .number && outcomes.numbers[unit] == 0
            {
                for factor in component.factors {
                    guard case .figures(let field, _) = factors[factor].subject,
                        fields.contains(field)
                    else { continue }
                    if drawAgain(factor, unit, settings) { isRepeated = true }
                }
            }
        }
        return isRepeated
    }

    /// Whether cells fail that did not; what they rest on is then to be drawn again.
    private func repairs(
        _ component: FactorComponent, _ columns: [(Int, IndicatorColumn)],
        _ settings: [FactorSetting]
    ) -> Bool {
        var isRepeated = false
        for (place, column) in columns {
            let before = baseline.columns[place].statuses
            for unit in before.indices
            where column.statuses[unit] == .failed && before[unit] != .failed {
                for factor in component.factors where feeds(factor, place) {
                    if drawAgain(factor, unit, settings) { isRepeated = true }
                }
            }
        }
        return isRepeated
    }

    private func feeds(_ factor: Int, _ indicator: Int) -> Bool {
        switch factors[factor].subject {
        case .weight: false
        case .figures(let field, _): pack.indicators[indicator].fieldsRead.contains(field)
        case .number(let path): path[0] == .name(pack.indicators[indicator].key)
        case .targets(let place, _): place == indicator
        }
    }

    private func drawAgain(_ factor: Int, _ unit: Int, _ settings: [FactorSetting]) -> Bool {
        guard settings[factor] != .present else { return false }
        let item = repeats[factor].count == 1 ? 0 : unit
        guard moves[factor][item], repeats[factor][item] < Self.attempts else { return false }
        repeats[factor][item] += 1
        return true
    }
}

extension Field {
    /// The figure nearest to a drawn one that the field allows; a figure that did not move stays what it was.
    fileprivate func allowed(_ drawn: Double, _ old: Double) -> Double {
        guard drawn != old else { return old }
        var figure = kind == .count ? Rounding.round(drawn, 0) : drawn
        if let least = kind == .count ? max(least ?? 0, 0) : least { figure = max(figure, least) }
        if let largest { figure = min(figure, largest) }
        return figure
    }
}
