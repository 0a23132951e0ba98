import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.sweep/1`, whose schema stands in the documentation.

extension SweepReport {
    /// One record a step and unit.
    public var csv: String {
        typealias Row = (step: Int, unit: Int)
        let numbers = sweep.axes.indices.map { axis -> TableColumn<Row> in
            .number(axis == 0 ? "number" : "number_2") {
                .shortest(sweep.numbers(of: $0.step)[axis])
            }
        }
        let columns: [TableColumn<Row>] =
            [.number("step") { .whole($0.step + 1) }] + numbers + [
                .text("unit") { .text(sweep.base.units[$0.unit].code) },
                .text("name") { .text(sweep.base.units[$0.unit].name) },
                .number("index") { .shortest(sweep.states[$0.step].index($0.unit)) },
                .number("rank") { .whole(sweep.states[$0.step].rank($0.unit)) },
                .text("class") { .text(name(sweep.states[$0.step].classPlace($0.unit))) },
            ]
        let rows = sweep.states.indices.flatMap { step in shown.map { (step: step, unit: $0) } }
        return CSVText(columns, rows).text
    }

    /// The whole document; units stand in the order of the ranking without the sweep.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.sweep/1")),
            ("pack", Contract.pack(sweep.base.pack)),
            ("round", .string(sweep.base.round)),
            ("period", .string(sweep.base.period)),
            ("changes", .strings(sweep.changes)),
            ("provisional", .flag(sweep.isProvisional)),
            ("axes", .list(of: sweep.axes, axis)),
            ("steps", .list(of: Array(sweep.states.indices), step)),
            ("cut", .flag(sweep.isCut)),
            ("turns", .list(of: sweep.turns, turn)),
            ("diagnostics", .list(of: sweep.base.diagnostics, Contract.diagnostic)),
        ])
    }

    private func axis(_ axis: Sweep.Axis) -> JSONValue {
        .object([
            ("path", .string(axis.range.change.pathText)), ("from", .number(axis.range.first)),
            ("to", .number(axis.range.last)), ("step", .number(axis.range.step)),
            ("baseline", .optional(axis.baseline)), ("whole", .flag(axis.isWhole)),
        ])
    }

    private func step(_ step: Int) -> JSONValue {
        let numbers = sweep.numbers(of: step)
        return .object([
            ("number", .number(numbers[0])),
            ("second", .optional(numbers.count > 1 ? numbers[1] : nil)),
            ("units", .list(of: shown) { standing($0, sweep.states[step]) }),
        ])
    }

    private func standing(_ unit: Int, _ state: Sweep.State) -> JSONValue {
        .object([
            ("unit", .string(sweep.base.units[unit].code)),
            ("index", .optional(state.index(unit))), ("rank", .optional(state.rank(unit))),
            ("class", .optional(name(state.classPlace(unit)))),
        ])
    }

    private func turn(_ turn: Sweep.Turn) -> JSONValue {
        let moves = turn.moves(within: sweep.base.standings.map(\.comparisonGroup))
        return .object([
            ("number", .number(turn.number)), ("holds_at_number", .flag(turn.holdsAtNumber)),
            ("after", .number(turn.bracket.lowerBound)), ("by", .number(turn.bracket.upperBound)),
            ("moves", .list(of: moves, move)),
        ])
    }

    private func move(_ move: SweepMove) -> JSONValue {
        let codes = { (units: [Int]) in
            JSONValue.strings(units.map { sweep.base.units[$0].code })
        }
        return .object([
            ("unit", .string(sweep.base.units[move.unit].code)),
            ("rank_before", .optional(move.rankBefore)), ("rank_after", .optional(move.rankAfter)),
            ("class_before", .optional(name(move.classBefore))),
            ("class_after", .optional(name(move.classAfter))),
            ("passes", codes(move.passes)), ("draws_level_with", codes(move.reaches)),
            ("falls_behind", codes(move.loses)),
        ])
    }

    private func name(_ place: Int?) -> String? { place.map { sweep.base.pack.classes[$0].name } }
}
