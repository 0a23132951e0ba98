import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring

/// Traces cells of one unit.
struct CellTracer {
    let explainer: Explainer
    let unit: Int
    /// The unit's records, as typed.
    let records: TypedRecords
    /// What cost the unit points.
    let losses: UnitLosses

    var cards: Scorecards { explainer.scorecards }
    var pack: RulePack { explainer.scorecards.pack }
    var code: String { cards.units[unit].code }

    /// Traces one cell.
    ///
    /// - Parameter isAdvised: Whether what would earn more is sought, which takes most of the time.
    func trace(_ place: Int, isAdvised: Bool = true) throws -> CellTrace {
        let indicator = pack.indicators[place]
        let steps = try explainer.probe.steps(indicator: place, unit: unit)
        var trace = CellTrace(indicator: place, steps: steps)
        trace.data = data(place, steps)
        trace.parameters = steps.readings.compactMap { reading in
            guard case .parameter(let name) = reading.read else { return nil }
            return parameter(name, reading.argument, place)
        }
        if let target = steps.cell.target,
            !trace.parameters.contains(where: { $0.name == "target" })
        {
            trace.parameters.append(parameter("target", .number(target), place))
        }
        trace.valueLines = lines(steps.valueLines)
        trace.scoreLines = lines(steps.scoreLines)
        trace.deciding = deciding(steps)
        trace.kind = steps.scoreLines.lazy.compactMap { explainer.pack.kind(at: $0.path) }.first
        trace.ruling = ruling(indicator)
        let isAppraised = trace.ruling != nil || trace.data.contains { $0.source.submitted != nil }
        if isAppraised, let marks = cards.marks {
            trace.own = marks.indicators[place].cell(unit)
        }
        trace.refuting = try refuting(indicator)
        let loss = losses.indicators[place]
        (trace.lost, trace.factor) = (loss.points, loss.factor)
        trace.isApproximate = loss.isApproximate
        if isAdvised { trace.advice = try advice(trace, indicator) }
        return trace
    }

    // MARK: - Lines

    private func lines(_ places: [SourceLocation]) -> [CellTrace.Line] { places.map(line) }

    private func line(_ place: SourceLocation) -> CellTrace.Line {
        CellTrace.Line(place: place, text: explainer.pack.text(at: place))
    }

    /// The last line of the function that was called: Lua functions stand below what they call.
    private func deciding(_ steps: CellSteps) -> CellTrace.Line? {
        if let place = steps.failure?.location { return line(place) }
        let lines = steps.scoreLines.isEmpty ? steps.valueLines : steps.scoreLines
        guard let first = lines.first else { return nil }
        let own = lines.last { $0.path == first.path && ($0.line ?? 0) >= (first.line ?? 0) }
        return own.map(line)
    }

    // MARK: - Parameters

    private func parameter(
        _ name: String, _ value: ParameterValue?, _ place: Int
    ) -> CellTrace.Parameter {
        let indicator = pack.indicators[place]
        let key = indicator.key
        var parameter = CellTrace.Parameter(
            name: name, value: value, origin: .declared,
            declaration: explainer.pack.place(of: name, in: indicator) ?? indicator.location)
        let number = indicator.declaredNumbers.first { $0.name == name }?.number
        if case .byColumn(let column, _)? = number, value != nil {
            parameter.origin = .byColumn
            parameter.column = (column, cards.units[unit].text(column) ?? "")
        }
        if name == "target", explainer.probe.ownTarget(place, unit: unit) != nil,
            let record = records.target(of: key, period: cards.period)
        {
            parameter.origin = .targets
            parameter.place = typed(record, column: "target")
        }
        let before = self.before(name, place)
        if !explainer.changes.isEmpty, before != value {
            parameter.origin = .scenario
            parameter.before = before
            parameter.changes = explainer.changes.filter { $0.concerns(name, of: key, unit: code) }
                .map(\.text)
        }
        return parameter
    }

    /// What a parameter is without the changes.
    private func before(_ name: String, _ place: Int) -> ParameterValue? {
        let indicator = explainer.base.scorecards.pack.indicators[place]
        if name == "target", let own = explainer.base.ownTarget(place, unit: unit) {
            return .number(own)
        }
        if let value = indicator.params[name] { return value }
        return indicator.declaredNumbers.first { $0.name == name }?.number
            .value(for: cards.units[unit]).map(ParameterValue.number)
    }

    // MARK: - Appraisal and checks

    private func ruling(_ indicator: Indicator) -> CellTrace.Ruling? {
        let row = explainer.round.appraisals.first {
            $0.unit == unit && $0.key == indicator.key && $0.period == cards.period
        }
        let record = records.appraisal(of: indicator.key, period: cards.period)
        return row.map {
            CellTrace.Ruling(
                appraisal: $0, place: record.map { typed($0, column: "value") })
        }
    }

    private func refuting(_ indicator: Indicator) throws -> [CellTrace.Refutation] {
        let isRefused = indicator.fieldsRead.contains {
            explainer.probe.figures[$0].states[unit] == .refused
        }
        guard isRefused else { return [] }
        return try explainer.probe.refuting(unit).compactMap { place in
            let check = pack.checks[place]
            guard !indicator.fieldsRead.isDisjoint(with: check.fieldsRead) else { return nil }
            return CellTrace.Refutation(
                key: check.key, message: check.message, place: check.location)
        }
    }

    // MARK: - Advice

    private func advice(_ trace: CellTrace, _ indicator: Indicator) throws -> Advice {
        let cell = trace.cell
        let role = pack.tree.role(of: .indicator(trace.indicator))
        guard trace.ruling == nil, cell.status != .notApplicable, indicator.fault == nil else {
            return Advice()
        }
        let isFull =
            role == .penalty
            ? cell.points == 0 : cell.points.map { $0 >= cell.max - 1e-9 } ?? false
        if isFull { return Advice(outcome: .full) }
        var search = ChangeSearch(
            probe: explainer.probe, round: explainer.round, indicator: trace.indicator,
            unit: unit, isPenalty: role == .penalty, trace: trace)
        return try search.advice()
    }

    /// The words of a column of a record.
    func typed(_ record: TypedRecords.Record, column: String) -> CellTrace.Typed {
        CellTrace.Typed(
            place: DataLocation(record.path, row: record.row), words: record.word(column) ?? "")
    }
}

extension Change {
    /// Whether it is about a number of an indicator, declared or a unit's own.
    func concerns(_ name: String, of key: String, unit: String) -> Bool {
        switch subject {
        case .declared(let wanted, let way):
            Pattern(wanted).matches(key) && way.first == .name(name)
        case .target(let units, let wanted):
            name == "target" && Pattern(units).matches(unit) && Pattern(wanted).matches(key)
        case .figure, .nothing: false
        }
    }

    /// Whether it is about a figure of a unit.
    func concerns(field: String, unit: String) -> Bool {
        guard case .figure(let units, let wanted) = subject else { return false }
        return Pattern(units).matches(unit) && Pattern(wanted).matches(field)
    }
}
