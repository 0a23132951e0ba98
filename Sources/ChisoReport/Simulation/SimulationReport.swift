import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a scenario does to everyone, in print: who rises, who falls, why, and what hangs by a thread.
public struct SimulationReport: Sendable {
    /// What is reported.
    let answer: Answer
    /// Codes of the units to show; empty for all.
    let units: [String]
    /// The widest a line of a table may be, in columns.
    let width: Int

    /// Prepares a report.
    ///
    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. Totals count all units either way. A code that is not in
    ///     the round shows nothing: the caller checks.
    ///   - width: The widest a line of ``ReportFormat/table`` may be, in terminal columns.
    public init(_ answer: Answer, units: [String], width: Int = 80) {
        self.answer = answer
        self.units = units
        self.width = width
    }

    /// The report as text that ends in a line end.
    public func render(_ format: ReportFormat) -> String {
        switch format {
        case .table: page.text(width: width)
        case .markdown: page.markdown
        case .csv: csv
        case .json: json.document
        }
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

    /// What nodes are called.
    var names: NodeNames { NodeNames(simulation) }
}

extension Simulation {
    /// Whether a failed cell touches either ranking.
    var isProvisional: Bool { before.isProvisional || after.isProvisional }
}
