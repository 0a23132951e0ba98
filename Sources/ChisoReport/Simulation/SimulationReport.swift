import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a scenario does to everyone, in print: who rises, who falls, why, and what hangs by a thread.
public struct SimulationReport: Report {
    /// What is reported.
    let answer: Answer
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. Totals count all units either way. A code that is not in
    ///     the round shows nothing: the caller checks.
    public init(_ answer: Answer, units: [String]) {
        self.answer = answer
        self.units = units
    }

    /// The runs behind the answer.
    var simulation: Simulation { answer.simulation }

    /// The units asked for, movers first.
    var movements: [Movement] {
        let shown = Set(simulation.after.units(units))
        return answer.movements.filter { shown.contains($0.unit) }
    }

    /// Whether a failed cell touches either ranking.
    var isProvisional: Bool { simulation.isProvisional }

    var columns: MovementColumns { MovementColumns(simulation) }

    /// One record a unit, movers first.
    public var csv: String { CSVText(columns.csv, movements).text }

    /// What nodes are called.
    var names: NodeNames { NodeNames(simulation) }
}

extension Simulation {
    /// Whether a failed cell touches either ranking.
    var isProvisional: Bool { before.isProvisional || after.isProvisional }
}
