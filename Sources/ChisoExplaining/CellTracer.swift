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
            let row = explainer.round.targets(in: cards.period).first(where: {
                $0.unit == unit && $0.indicator == key
            }), let record = records.target(of: key, period: row.period)
        {
            parameter.origin = .targets
            parameter.place = typed(record, column: "target")
        }
        if name == "target", parameter.value != nil {
            parameter.wholeTarget = explainer.probe.wholeTarget(place, unit: unit)
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
        let base = explainer.base.scorecards
        let indicator = base.pack.indicators[place]
        if name == "target", case let target = base.indicators[place].targets[unit], !target.isNaN {
            return .number(target)
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
        case .figure, .met, .nothing: false
        }
    }

    /// Whether it is about a figure of a unit.
    func concerns(field: String, unit: String) -> Bool {
        guard case .figure(let units, let wanted) = subject else { return false }
        return Pattern(units).matches(unit) && Pattern(wanted).matches(field)
    }
}

// MARK: - Figures

extension CellTracer {
    /// What the rule read about the unit, in the order it reads.
    func data(_ place: Int, _ steps: CellSteps) -> [CellTrace.Datum] {
        let indicator = pack.indicators[place]
        var data: [CellTrace.Datum] = []
        if case .field(let field) = indicator.valueSource {
            data.append(self.field(field, pack.fields[field].key, of: place))
        }
        for reading in steps.readings {
            guard var datum = datum(reading, place) else { continue }
            datum.isOptional = indicator.optional.contains(reading.name)
            if !data.contains(where: { $0.kind == datum.kind && $0.name == datum.name }) {
                data.append(datum)
            }
        }
        return data
    }

    private func datum(_ reading: CellSteps.Reading, _ place: Int) -> CellTrace.Datum? {
        let indicator = pack.indicators[place]
        switch reading.read {
        case .field(let field): return self.field(field, reading.name, of: place)
        case .unitColumn(let column): return unitColumn(column, reading)
        case .previousField(let place):
            var datum = plain(.previousField(place), reading)
            datum.source = previousSource(.field(pack.fields[place].key))
            return datum
        case .previousValue: return previous(.value(indicator.key), reading)
        case .previousPoints: return previous(.points(indicator.key), reading)
        case .previousRank: return previous(.rank, reading)
        case .peers(let statistic):
            var datum = plain(.peers(statistic), reading)
            datum.source.origin = .peers
            return datum
        default: return nil
        }
    }

    /// A figure as it arrived.
    private func plain(
        _ kind: CellTrace.Datum.Kind, _ reading: CellSteps.Reading
    ) -> CellTrace.Datum {
        var datum = CellTrace.Datum(
            kind: kind, name: reading.name, state: reading.argument == nil ? .blank : .given)
        switch reading.argument {
        case .number(let number)?: datum.number = number
        case .flag(let flag)?: datum.number = flag ? 1 : 0
        case .text(let text)?: datum.text = text
        default: break
        }
        return datum
    }

    private func unitColumn(
        _ column: String, _ reading: CellSteps.Reading
    ) -> CellTrace.Datum {
        var datum = plain(.unitColumn, reading)
        datum.source.origin = datum.state == .given ? .unit : .none
        datum.source.place = records.unit.map { typed($0, column: column) }
        return datum
    }

    // MARK: - The preceding period

    private func previous(
        _ key: Round.Previous.Key, _ reading: CellSteps.Reading
    ) -> CellTrace.Datum {
        var datum = plain(.previous, reading)
        datum.source = previousSource(key)
        return datum
    }

    private func previousSource(_ key: Round.Previous.Key) -> CellTrace.Source {
        var source = CellTrace.Source()
        source.origin = .previous
        if let earlier = explainer.round.preceding(cards.period, with: pack.fields) {
            source.parts = [CellTrace.Part(name: earlier.text, figure: nil, parts: [])]
        } else if let record = records.previous(key) {
            source.place = typed(record, column: "value")
        } else {
            source.origin = .none
        }
        return source
    }

    // MARK: - Fields

    private func field(
        _ place: Int, _ name: String, of indicator: Int
    ) -> CellTrace.Datum {
        let column = explainer.probe.figures(of: indicator)[place]
        var datum = CellTrace.Datum(kind: .field(place), name: name, state: column.states[unit])
        if column.states[unit] == .given {
            datum.number = column.values[unit]
        } else if column.states[unit] == .refused {
            datum.text = column.texts[unit]
            let own = explainer.probe.ownFigures[place]
            if own.states[unit] == .given { datum.number = own.values[unit] }
        }
        datum.source = source(place)
        datum.source.qualifier = column.qualifiers[unit]
        datum.source.replaced = (column.qualifiers[unit]?.earlier ?? []).map { earlier in
            CellTrace.Submitted(
                state: earlier.state, number: earlier.value,
                place: typed(earlier.table, earlier.row, place))
        }
        let parts = explainer.probe.sinceJanuary(place, indicator: indicator, unit: unit)
        if !parts.isEmpty, let joining = pack.fields[place].overPeriods {
            (datum.source.origin, datum.source.reason) = (.accumulated, joining.rawValue)
            datum.source.parts = parts
        }
        return datum
    }

    private func source(_ place: Int) -> CellTrace.Source {
        let own = explainer.probe.ownFigures[place]
        let before = explainer.base.ownFigures[place]
        var source = CellTrace.Source()
        if own.states[unit] != before.states[unit] || own.values[unit] != before.values[unit] {
            source = submitted(place)
            source.origin = .scenario
            source.before = before.states[unit] == .given ? before.values[unit] : nil
            source.changes = explainer.changes
                .filter { $0.concerns(field: pack.fields[place].key, unit: code) }.map(\.text)
            return source
        }
        if let made = explainer.probe.made.figure(place, unit: unit) {
            (source.origin, source.reason) = (made.origin, made.joining.rawValue)
            source.parts = made.parts
            return source
        }
        return submitted(place)
    }

    /// What was submitted for the period, and what the appraiser made of it.
    private func submitted(_ place: Int) -> CellTrace.Source {
        var source = CellTrace.Source()
        guard let column = explainer.round.submissions[cards.period]?.columns[place] else {
            return source
        }
        let key = pack.fields[place].key
        let own = own(column, place)
        if let row = explainer.round.appraisals.first(where: {
            $0.unit == unit && $0.key == key && $0.period == cards.period
        }) {
            source.origin = .appraised
            source.reason = row.reason
            source.place = records.appraisal(of: key, period: cards.period)
                .map { typed($0, column: "value") }
            source.submitted = CellTrace.Submitted(
                state: column.states[unit], number: column.values[unit], place: own)
            return source
        }
        source.place = own
        source.origin = column.states[unit] == .blank ? .none : .submitted
        return source
    }

    /// Where the unit's own datum stands, and how it was typed; a blank line is a place too.
    private func own(_ column: FieldColumn, _ place: Int) -> CellTrace.Typed? {
        column.origin(of: unit).flatMap { typed($0.table, $0.row, place) }
    }

    /// What is typed of a field on a line of a table.
    private func typed(_ table: Int, _ row: Int, _ field: Int) -> CellTrace.Typed? {
        guard explainer.round.tables.indices.contains(table) else { return nil }
        let record = records.record(table: table, row: row)
        return CellTrace.Typed(
            place: DataLocation(explainer.round.tables[table].path, row: row),
            words: record?.word(ofField: pack.fields[field].key) ?? "")
    }
}
