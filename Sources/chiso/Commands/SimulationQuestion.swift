import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRun
import ChisoScoring

/// What every kind of simulation starts from.
struct SimulationQuestion {
    let session: RoundSession
    /// The changes given with `--set`, made before anything else is asked.
    var changes: [Change]
    /// Codes of the units to show; empty: all.
    let units: [String]
    /// How the answer is printed, and the file it is printed to.
    var format = ReportFormat.table
    var output: String?

    /// What the answer has to fit.
    var screen: Screen { Console.screen(for: output) }

    /// Scores the round as it is.
    func simulator() throws -> Simulator {
        try Command.run { try Simulator(try session.scoring()) }
    }

    /// Prints what was found about the rules and figures, and the answer, with a further file where there is one.
    func print(
        _ text: String, and further: (text: String, path: String?)? = nil, about cards: Scorecards
    ) throws {
        Console.report(cards.diagnostics)
        let results = [(text: text, path: output)] + (further.map { [$0] } ?? [])
        try Command.run { try Console.write(results) }
    }
}
