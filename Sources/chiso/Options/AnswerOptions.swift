import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// Options of the plain answer: before and after.
struct AnswerOptions: ParsableArguments {
    /// Whether anything besides `--set` asks for an answer.
    var isAsked: Bool { false }

    /// Answers with every unit before and after the changes.
    func run(_ question: SimulationQuestion) throws {
        let simulator = try question.simulator()
        let simulation = try Command.run {
            try simulator.simulate(Scenario(changes: question.changes))
        }
        let report = SimulationReport(
            simulation, units: question.units, width: Console.width)
        try question.print(report.render(question.options.format), about: simulation.after)
        if simulation.after.isProvisional { throw ExitCode(1) }
    }
}
