import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.simulation/1` with a list of scenarios.

extension ComparisonReport {
    /// One record a unit; four columns a scenario, headed by its name.
    var csv: String {
        let figures = ["points", "index", "rank", "class"]
        var csv = CSVText(
            headings: ["unit", "name", "kind"] + figures.map { "\($0)_before" }
                + names.flatMap { name in figures.map { "\($0)_\(name)" } })
        for (place, movements) in rows {
            let unit = before.units[place]
            let first = movements[0]
            csv.append(
                [.text(unit.code), .text(unit.name), .text(unit.kind)]
                    + Self.entries(first.totalBefore, first.before)
                    + movements.flatMap { Self.entries($0.totalAfter, $0.after) })
        }
        return csv.text
    }

    private static func entries(_ total: NodeResult, _ standing: Standing) -> [CSVText.Entry] {
        [
            .number(total.points), .number(total.index), .whole(standing.rank),
            .text(standing.className ?? ""),
        ]
    }

    /// The whole document: a list of scenarios, each told as one alone is.
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.simulation/1")),
            ("pack", Contract.pack(answers[0].simulation.after.pack)),
            ("pack_before", Contract.pack(before.pack)),
            ("round", .string(before.round)), ("period", .string(before.period)),
            ("provisional", .flag(isProvisional)),
            (
                "scenarios",
                .list(of: answers) { answer in
                    .object(SimulationReport(answer, units: units).jsonBody)
                }
            ),
        ])
    }
}
