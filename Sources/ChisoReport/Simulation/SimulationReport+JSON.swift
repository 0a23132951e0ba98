import ChisoModel
import ChisoPrint
import ChisoScoring

// The contract `chiso.simulation/1`, whose schema stands in the documentation.

extension SimulationReport {
    /// The whole document; units stand movers first.
    public var json: JSONValue {
        .object(
            [
                ("schema", .string("chiso.simulation/1")),
                ("pack", Contract.pack(simulation.after.pack)),
                ("pack_before", Contract.pack(simulation.before.pack)),
                ("round", .string(simulation.after.round)),
                ("period", .string(simulation.after.period)),
            ] + jsonBody)
    }

    /// What is told of one scenario, alone or among others.
    var jsonBody: [(key: String, value: JSONValue)] {
        let edges = EdgesJSON(answer, units: movements.map(\.unit))
        return [
            (
                "scenario",
                simulation.name.isEmpty
                    ? .null
                    : .object([
                        ("name", .string(simulation.name)), ("title", .string(simulation.title)),
                    ])
            ),
            ("changes", .strings(simulation.changes)),
            ("provisional", .flag(isProvisional)),
            ("totals", TotalsJSON(answer).value),
            ("units", .list(of: movements, unit)),
            ("knife_edges", edges.value),
            ("diagnostics", .list(of: simulation.after.diagnostics, Contract.diagnostic)),
        ]
    }

    private func unit(_ movement: Movement) -> JSONValue {
        let unit = simulation.after.units[movement.unit]
        return .object([
            ("unit", .string(unit.code)), ("name", .string(unit.name)),
            ("kind", .string(unit.kind)), ("provisional", .flag(movement.isProvisional)),
            ("before", standing(movement.totalBefore, movement.before)),
            ("after", standing(movement.totalAfter, movement.after)),
            ("points_change", .optional(movement.pointsChange)),
            ("index_by_points", .optional(movement.indexByPoints)),
            ("index_by_maximum", .optional(movement.indexByMaximum)),
            ("causes", .list(of: movement.causes, cause)),
        ])
    }

    private func standing(_ total: NodeResult, _ standing: Standing) -> JSONValue {
        .object([
            ("points", .optional(total.points)), ("index", .optional(total.index)),
            ("rank", .optional(standing.rank)), ("class", .optional(standing.className)),
        ])
    }

    private func cause(_ cause: Cause) -> JSONValue {
        .object([
            ("node", .string(cause.node.kind)), ("key", .string(cause.key)),
            ("points", .number(cause.points)), ("maximum", .number(cause.maximum)),
            ("index", .optional(cause.index)),
        ])
    }
}

extension Cause.Node {
    /// `indicator` or `group`.
    var kind: String {
        switch self {
        case .indicator: "indicator"
        case .group: "group"
        }
    }

    /// The key.
    var key: String {
        switch self {
        case .indicator(let key), .group(let key): key
        }
    }
}
