import ChisoModel

/// The cells of a round one by one: how each came to its points, and what it would earn by other figures of its unit.
///
/// A trial scores the one cell and nothing else, so a search may make hundreds.
public struct CellProbe: Sendable {
    /// The round under the changes.
    public let scorecards: Scorecards
    let source: any RuleSource
    let run: Run
    /// By field: the figures with what parts make of their wholes, before checks of the pack refute any.
    let settled: [FieldColumn]

    /// Scores a round under changes, which every trial starts from.
    ///
    /// - Throws: A ``Failure`` with code C202 to C209 when a change cannot be made.
    public init(_ simulator: Simulator, under changes: [Change]) throws {
        source = simulator.source
        run = try simulator.run(under: changes)
        scorecards = try simulator.scoring.scorecards(of: run)
        var settled = run.inputs.figures
        run.inputs.derived.settle(&settled, run.pack.fields, run.inputs.units)
        self.settled = settled
    }

    /// By field: the units' own figures, submitted, appraised or made of shorter periods; not of units below.
    public var ownFigures: [FieldColumn] { run.inputs.figures }

    /// The figures that no unit submitted.
    public var made: MadeFigures { MadeFigures(run.inputs, fields: run.pack.fields) }

    /// By field: the figures of the period as rules read them.
    public var figures: [FieldColumn] { run.inputs.columns }

    /// By field: the figures as an indicator reads them, which is those since 1 January where it is due at the year's end.
    public func figures(of indicator: Int) -> [FieldColumn] {
        run.inputs.read(by: run.pack.indicators[indicator]).columns
    }

    /// The figures that make one since 1 January, in order of time; empty where an indicator reads the period's alone.
    public func sinceJanuary(_ field: Int, indicator: Int, unit: Int) -> [CellTrace.Part] {
        run.inputs.sinceJanuary(field, of: run.pack.indicators[indicator], unit: unit).map {
            CellTrace.Part(name: $0.period.text, figure: $0.settled.figure, parts: [])
        }
    }

    /// The target the round states for a unit, changes made; nil where it states none.
    public func ownTarget(_ indicator: Int, unit: Int) -> Double? {
        let target = run.inputs.targets[run.pack.indicators[indicator].key]?[unit]
        return target.flatMap { $0.isNaN ? nil : $0 }
    }

    /// The year's target of a unit, where only a part of it is due; nil where it is held against the whole.
    public func wholeTarget(_ indicator: Int, unit: Int) -> Double? {
        run.inputs.wholeTarget(of: run.pack.indicators[indicator], unit: unit)
    }

    /// Places in ``RulePack/checks`` of those that refute figures of a unit.
    public func refuting(_ unit: Int) throws -> [Int] {
        try source.withRuleSet { rules in
            var spent = 0
            return run.pack.checks.indices.filter { place in
                run.pack.checks[place].severity == .error
                    && refutes(place, unit, settled, rules, &spent)
            }
        }
    }

    // MARK: - How a cell came to its points

    /// Runs a cell again and tells what it read, and which lines of the rules ran.
    ///
    /// - Parameter most: Lines told at most of each function, the last ones.
    public func steps(indicator place: Int, unit: Int, most: Int = 400) throws -> CellSteps {
        let indicator = run.pack.indicators[place]
        var cells = CellRun(place, of: run.pack, inputs: run.inputs)
        if !indicator.readsPeers { cells.restrict(to: unit) }
        return try source.withRuleSet { rules in
            var steps = CellSteps(
                cell: run.columns[place].cell(unit), unrounded: nil, readings: [])
            if let rule = cells.prepare(rules.indicatorRules[place]) {
                if cells.wanted[unit], indicator.valueSource == .rule {
                    let arguments = cells.arguments(indicator.valueReads, indicator.valueNames)
                    steps.valueLines = lines(unit, most, rules, &steps) {
                        rule.value(arguments, rows: unit..<unit + 1, wanted: $0, into: &$1)
                    }
                }
                cells.measure(rule)
                cells.settleAppraised()
                cells.settleUnjudged()
                if cells.wanted[unit] {
                    let arguments = cells.arguments(indicator.scoreReads, indicator.scoreNames)
                    steps.scoreLines = lines(unit, most, rules, &steps) {
                        rule.score(arguments, rows: unit..<unit + 1, wanted: $0, into: &$1)
                    }
                }
                cells.score(rule, decimals: .unrounded)
            }
            if cells.column.statuses[unit] == .scored {
                steps.unrounded = cells.column.points[unit]
            }
            steps.readings = readings(indicator, cells, unit)
            return steps
        }
    }

    private func lines(
        _ unit: Int, _ most: Int, _ rules: any RuleSet, _ steps: inout CellSteps,
        _ call: ([Bool], inout Outcomes) -> Void
    ) -> [SourceLocation] {
        let count = run.inputs.units.count
        var wanted = Array(repeating: false, count: count)
        wanted[unit] = true
        var outcomes = Outcomes(count: count)
        let lines = rules.lines(most) { call(wanted, &outcomes) }
        if outcomes.statuses[unit] == .noneArising { steps.isNoneArising = true }
        if let failure = outcomes.failures[unit] { steps.failure = failure }
        return lines
    }

    private func readings(
        _ indicator: Indicator, _ cells: CellRun, _ unit: Int
    ) -> [CellSteps.Reading] {
        let reads = indicator.valueReads + indicator.scoreReads
        let names = indicator.valueNames + indicator.scoreNames
        var seen: Set<String> = []
        return zip(zip(reads, names), cells.arguments(reads, names)).compactMap { pair, argument in
            guard seen.insert(pair.1).inserted else { return nil }
            return CellSteps.Reading(
                name: pair.1, read: pair.0,
                argument: argument.isPresent(unit) ? argument.entry(unit) : nil)
        }
    }

    // MARK: - What it would earn

    /// The cell under another figure of one field of its unit.
    ///
    /// - Parameter spent: What the functions called cost is added to it, in instructions as ``RuleCost`` counts them.
    /// - Returns: Nil when a check of the pack refutes the figure, or a rule does not take it.
    public func cell(
        indicator place: Int, unit: Int, field: Int, figure: Double, spent: inout Int
    ) throws -> Cell? {
        try source.withRuleSet { rules in
            guard let inputs = inputs(unit, field, figure, rules, &spent) else { return nil }
            let cell = cell(place, unit, inputs, rules, &spent)
            return cell.status == .scored ? cell : nil
        }
    }

    /// Whether a figure would make another cell of the unit fail that does not fail now.
    ///
    /// - Parameter spent: As for ``cell(indicator:unit:field:figure:spent:)``.
    public func breaksOthers(
        than place: Int, unit: Int, field: Int, figure: Double, spent: inout Int
    ) throws -> Bool {
        try source.withRuleSet { rules in
            guard let inputs = inputs(unit, field, figure, rules, &spent) else { return true }
            return run.pack.indicators.indices.contains { other in
                other != place && run.pack.indicators[other].fieldsRead.contains(field)
                    && run.columns[other].statuses[unit] != .failed
                    && cell(other, unit, inputs, rules, &spent).status == .failed
            }
        }
    }

    private func cell(
        _ place: Int, _ unit: Int, _ inputs: RunInputs, _ rules: any RuleSet, _ spent: inout Int
    ) -> Cell {
        let indicator = run.pack.indicators[place]
        var cells = CellRun(place, of: run.pack, inputs: inputs)
        if !indicator.readsPeers { cells.restrict(to: unit) }
        cells.run(
            rules.indicatorRules[place],
            decimals: indicator.decimals ?? run.pack.precision.indicator)
        spent += cells.spending.reduce(0) { $0 + $1.cost.ticks }
        return cells.column.cell(unit)
    }

    /// The inputs with one figure of a unit replaced; nil when a check refutes it.
    private func inputs(
        _ unit: Int, _ field: Int, _ figure: Double, _ rules: any RuleSet, _ spent: inout Int
    ) -> RunInputs? {
        var inputs = run.inputs
        var figures = settled
        figures[field].values[unit] = figure
        figures[field].states[unit] = .given
        // What a check refuted may hold again beside the new figure.
        for place in figures.indices
        where place == field || inputs.columns[place].states[unit] == .refused {
            inputs.columns[place].values[unit] = figures[place].values[unit]
            inputs.columns[place].states[unit] = figures[place].states[unit]
        }
        for (place, check) in run.pack.checks.enumerated() where check.severity == .error {
            let fields = check.fieldsRead
            let isTouched =
                fields.contains(field)
                || fields.contains { run.inputs.columns[$0].states[unit] == .refused }
            guard isTouched, refutes(place, unit, figures, rules, &spent) else { continue }
            if fields.contains(field) { return nil }
            for place in fields { inputs.columns[place].states[unit] = .refused }
        }
        return inputs
    }

    /// Whether a check finds fault with figures of a unit.
    private func refutes(
        _ place: Int, _ unit: Int, _ figures: [FieldColumn], _ rules: any RuleSet,
        _ spent: inout Int
    ) -> Bool {
        var inputs = run.inputs
        inputs.columns = figures
        let arguments = run.pack.checks[place].reads.map {
            inputs.argument(for: $0, indicator: nil, fields: run.pack.fields, optional: true)
        }
        guard arguments.allSatisfy({ $0.isPresent(unit) }) else { return false }
        var wanted = Array(repeating: false, count: inputs.units.count)
        wanted[unit] = true
        var outcomes = Outcomes(count: inputs.units.count)
        rules.checks[place].evaluate(
            arguments, rows: unit..<unit + 1, wanted: wanted, into: &outcomes)
        spent += outcomes.cost.ticks
        return outcomes.statuses[unit] == .number && outcomes.numbers[unit] == 0
    }
}

extension Indicator {
    /// Whether its points depend on the values of other units.
    var readsPeers: Bool {
        scoreReads.contains { if case .peers = $0 { true } else { false } }
    }
}

extension RulePack.Check {
    /// The fields it reads, by their places in ``RulePack/fields``.
    public var fieldsRead: [Int] {
        reads.compactMap { if case .field(let place) = $0 { place } else { nil } }
    }
}

extension RuleArgument {
    /// What arrives for a unit; nil for a number that is none.
    fileprivate func entry(_ unit: Int) -> ParameterValue? {
        switch self {
        case .numbers(let numbers, _): numbers[unit].isNaN ? nil : .number(numbers[unit])
        case .flags(let numbers, _): .flag(numbers[unit] != 0)
        case .texts(let places, let texts): .text(texts[Int(places[unit])])
        case .constant(let value): value
        case .absent: nil
        }
    }
}
