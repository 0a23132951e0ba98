import ChisoModel

/// A run before and after a scenario in print: who rises, who falls, who changes class.
public struct SimulationReport: Sendable {
    /// What is reported.
    let simulation: Simulation
    /// Codes of the units to show; empty for all.
    let units: [String]
    /// The widest a line of a table may be, in columns.
    let width: Int

    /// Prepares a report.
    ///
    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. The summary counts all units either way. A code that is
    ///     not in the round shows nothing: the caller checks.
    ///   - width: The widest a line of ``ReportFormat/table`` may be, in terminal columns.
    public init(_ simulation: Simulation, units: [String], width: Int = 80) {
        self.simulation = simulation
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

    /// The units asked for, movers first.
    var movements: [Movement] {
        let shown = Set(simulation.after.units(units))
        return Movement.all(in: simulation).filter { shown.contains($0.unit) }
    }

    /// Whether a failed cell touches either ranking.
    var isProvisional: Bool { simulation.before.isProvisional || simulation.after.isProvisional }
}
