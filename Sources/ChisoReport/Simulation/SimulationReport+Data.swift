import ChisoModel

// CSV, and the contract `chiso.simulation/1`, whose schema stands in the documentation.

extension SimulationReport {
    /// One record a unit, movers first.
    var csv: String {
        var csv = CSVText(headings: [
            "unit", "name", "kind", "points_before", "points_after", "index_before", "index_after",
            "rank_before", "rank_after", "class_before", "class_after", "provisional",
        ])
        for movement in movements {
            let unit = simulation.after.units[movement.unit]
            csv.append([
                .text(unit.code), .text(unit.name), .text(unit.kind),
                .number(simulation.before.total(movement.unit).points),
                .number(simulation.after.total(movement.unit).points),
                .number(movement.indexBefore), .number(movement.indexAfter),
                .whole(movement.before.rank), .whole(movement.after.rank),
                .text(movement.before.className ?? ""), .text(movement.after.className ?? ""),
                .flag(movement.isProvisional),
            ])
        }
        return csv.text
    }

    /// The whole document; units stand movers first.
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.simulation/1")),
            ("pack", Contract.pack(simulation.after.pack)),
            ("round", .string(simulation.after.round)),
            ("period", .string(simulation.after.period)),
            ("changes", .strings(simulation.changes)),
            ("provisional", .flag(isProvisional)),
            ("units", .list(of: movements, unit)),
            ("diagnostics", .list(of: simulation.after.diagnostics, Contract.diagnostic)),
        ])
    }

    private func unit(_ movement: Movement) -> JSONValue {
        let unit = simulation.after.units[movement.unit]
        return .object([
            ("unit", .string(unit.code)), ("name", .string(unit.name)),
            ("kind", .string(unit.kind)), ("provisional", .flag(movement.isProvisional)),
            ("before", standing(movement.unit, in: simulation.before)),
            ("after", standing(movement.unit, in: simulation.after)),
        ])
    }

    private func standing(_ unit: Int, in scorecards: Scorecards) -> JSONValue {
        let total = scorecards.total(unit)
        let standing = scorecards.standings[unit]
        return .object([
            ("points", .optional(total.points)), ("index", .optional(total.index)),
            ("rank", .optional(standing.rank)), ("class", .optional(standing.className)),
        ])
    }
}
