import ChisoModel
import ChisoPrint
import ChisoScoring

// CSV, and the contract `chiso.simulation/1` with a list of scenarios.

extension ComparisonReport {
    /// One record a unit; four columns a scenario, headed by its name.
    public var csv: String {
        let columns = columns
        let before = columns.standing(\.before, \.totalBefore)
        let after = columns.standing(\.after, \.totalAfter)
        return CSVText(
            (columns.identity + before.map { $0.called("\($0.key)_before") })
                .map { $0.over { $0.movements[0] } }
                + names.enumerated().flatMap { place, name in
                    after.map { $0.called("\($0.key)_\(name)").over { $0.movements[place] } }
                }, rows
        ).text
    }

    /// The whole document: a list of scenarios, each told as one alone is.
    public var json: JSONValue {
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
