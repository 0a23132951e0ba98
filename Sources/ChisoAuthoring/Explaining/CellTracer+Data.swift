import ChisoData
import ChisoModel
import ChisoScoring

extension CellTracer {
    /// What the rule read about the unit, in the order it reads.
    func data(_ place: Int, _ steps: CellSteps) -> [CellTrace.Datum] {
        let indicator = pack.indicators[place]
        var data: [CellTrace.Datum] = []
        if case .field(let field) = indicator.valueSource {
            data.append(self.field(field, pack.fields[field].key))
        }
        for reading in steps.readings {
            guard var datum = datum(reading, indicator) else { continue }
            datum.isOptional = indicator.optional.contains(reading.name)
            if !data.contains(where: { $0.kind == datum.kind && $0.name == datum.name }) {
                data.append(datum)
            }
        }
        return data
    }

    private func datum(
        _ reading: CellSteps.Reading, _ indicator: Indicator
    ) -> CellTrace.Datum? {
        switch reading.read {
        case .field(let place): return field(place, reading.name)
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
        if let earlier = cards.period.preceding(among: explainer.round.submissions.keys) {
            source.parts = [CellTrace.Part(name: earlier.text, figure: nil)]
        } else if let record = records.previous(key) {
            source.place = typed(record, column: "value")
        } else {
            source.origin = .none
        }
        return source
    }

    // MARK: - Fields

    private func field(_ place: Int, _ name: String) -> CellTrace.Datum {
        let column = explainer.probe.figures[place]
        var datum = CellTrace.Datum(kind: .field(place), name: name, state: column.states[unit])
        if column.states[unit] == .given {
            datum.number = column.values[unit]
        } else if column.states[unit] == .refused {
            datum.text = column.texts[unit]
            let own = explainer.probe.ownFigures[place]
            if own.states[unit] == .given { datum.number = own.values[unit] }
        }
        datum.source = source(place)
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
        if own.states[unit] == .blank, let rollUp = pack.fields[place].rollsUp,
            explainer.probe.figures[place].states[unit] != .blank
        {
            source = rolledUp(place, rollUp)
            if !source.parts.isEmpty { return source }
        }
        return submitted(place)
    }

    /// The figures of the units that belong to this one.
    private func rolledUp(_ place: Int, _ rollUp: Field.RollUp) -> CellTrace.Source {
        var source = CellTrace.Source()
        source.origin = .rolledUp
        source.reason = rollUp.rawValue
        let column = explainer.probe.figures[place]
        for (part, scored) in cards.units.enumerated()
        where scored.parent == code && column.states[part] != .blank {
            source.parts.append(
                CellTrace.Part(
                    name: scored.code,
                    figure: column.states[part] == .given ? column.values[part] : nil))
        }
        return source
    }

    /// What was submitted for the period, or the periods it falls into, and what the appraiser made of it.
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
        if column.states[unit] == .blank, pack.fields[place].accumulates {
            source.parts = accumulated(place)
            if !source.parts.isEmpty {
                source.origin = .accumulated
                return source
            }
        }
        source.place = own
        source.origin = column.states[unit] == .blank ? .none : .submitted
        return source
    }

    /// Where the unit's own datum stands, and how it was typed; a blank line is a place too.
    private func own(_ column: FieldColumn, _ place: Int) -> CellTrace.Typed? {
        guard let origin = column.origin(of: unit),
            explainer.round.tables.indices.contains(origin.table)
        else { return nil }
        let record = records.record(table: origin.table, row: origin.row)
        return CellTrace.Typed(
            place: DataLocation(explainer.round.tables[origin.table].path, row: origin.row),
            words: record?.word(ofField: pack.fields[place].key) ?? "")
    }

    /// The first of the ways the period falls into shorter ones that the round has figures for.
    private func accumulated(_ place: Int) -> [CellTrace.Part] {
        for periods in cards.period.parts {
            let columns = periods.compactMap { explainer.round.submissions[$0]?.columns[place] }
            guard columns.count == periods.count,
                columns.allSatisfy({
                    [.given, .notApplicable].contains($0.states[unit])
                })
            else { continue }
            return zip(periods, columns).map { period, column in
                CellTrace.Part(
                    name: period.text,
                    figure: column.states[unit] == .given ? column.values[unit] : nil)
            }
        }
        return []
    }
}
