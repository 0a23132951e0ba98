import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring
import Foundation

extension UncertaintyQuestion.Drivers: ExpressibleByArgument {}

/// Options of the question how sure the ranking is.
struct UncertaintyOptions: ParsableArguments {
    @Option(
        name: .customLong("uncertain"),
        help: ArgumentHelp(
            "What may be off, and by how much: 'weights=±20%', 'data=±2%', '*.target=±5', "
                + "'unit.*.dossiers_resolved=±2%'; +- may stand for ±. May be repeated.",
            valueName: "what=±n"))
    var uncertain: [String] = []

    @Option(help: ArgumentHelp("Rounds drawn; default 1000.", valueName: "n"))
    var runs: Int?

    @Option(help: ArgumentHelp("The same seed gives the same answer; default 1.", valueName: "s"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            "Ask how likely each unit is among the first k; default 3.", valueName: "k"))
    var top: Int?

    @Option(
        help: ArgumentHelp(
            "Whose shares of the variance: inputs, each (number on its own), none, or auto: each "
                + "where the round is small enough. Default: auto.", valueName: "d"))
    var drivers: UncertaintyQuestion.Drivers?

    /// Whether it is asked for.
    var isAsked: Bool { !uncertain.isEmpty }

    func validate() throws {
        if !isAsked, runs != nil || seed != nil || top != nil || drivers != nil {
            throw ValidationError(
                "--runs, --seed, --top and --drivers go with --uncertain 'weights=±20%'.")
        }
        if let runs, !(1...10_000_000).contains(runs) {
            throw ValidationError("--runs must be 1 to 10000000.")
        }
        if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    }

    /// Answers with the places each unit may take, and what drives them.
    func run(_ question: SimulationQuestion) throws {
        let asked = UncertaintyQuestion(
            inputs: try Command.run { try uncertain.map { try UncertainInput($0) } },
            runs: runs ?? 1000, seed: seed ?? 1, top: top ?? 3, drivers: drivers ?? .auto)
        let simulator = try question.simulator()
        let progress = Progress(verb: "drawn", things: "rounds")
        let answer = try Command.run {
            try simulator.uncertainty(
                asked, after: question.changes, jobs: question.session.jobs(drawing: asked.runs)
            ) { progress.update($0, of: $1) }
        }
        progress.finish()
        let report = UncertaintyReport(answer, units: question.units)
        try question.print(
            report.render(question.format, on: question.screen), about: answer.baseline)
        if answer.baseline.isFaulty { throw ExitCode(1) }
    }
}
