import ArgumentParser
import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoScoring

/// Options of the plain answer: before and after.
struct AnswerOptions: ParsableArguments {
    @Option(
        name: .customLong("scenario"),
        help: ArgumentHelp(
            "A scenario of the pack by name, or a file by path; several are compared side by "
                + "side. Changes given with --set are made on top of each.", valueName: "file"))
    var scenarios: [String] = []

    @Option(
        help: ArgumentHelp(
            "The folder of rules to compare with: who moves when the round is scored by them. "
                + "Scenarios and --set change these rules.", valueName: "dir"))
    var rulesAfter: String?

    @Option(
        help: ArgumentHelp(
            "How near to a class or to a declared number counts as near, in points of the index "
                + "or in the value's own measure.", valueName: "n"))
    var near: Double = 0.5

    func validate() throws {
        guard near.isFinite, near >= 0 else {
            throw ValidationError("--near must be a number, and not below 0.")
        }
    }

    /// Whether anything besides `--set` asks for an answer.
    var isAsked: Bool { !scenarios.isEmpty || rulesAfter != nil }

    /// Answers with every unit before and after the changes.
    func run(_ question: SimulationQuestion) throws {
        let answers = try answers(question)
        let report: any Report =
            answers.count == 1
            ? SimulationReport(answers[0], units: question.units)
            : ComparisonReport(answers, units: question.units)
        let text = report.render(question.format, on: question.screen)
        try question.print(text, about: answers[0].simulation.after)
        if answers.contains(where: \.simulation.after.isFaulty) { throw ExitCode(1) }
    }

    /// One answer a scenario, or one for the changes of the command line alone.
    func answers(_ question: SimulationQuestion) throws -> [Answer] {
        try Command.run {
            let (pack, simulator, before) = try start(question.session)
            let scenarios = try asked(question.changes, pack)
            let sharing = simulator.sharing(scenarios.count)
            return try scenarios.map { scenario in
                var simulation = try sharing.simulate(scenario)
                if let before {
                    simulation.before = before
                    simulation.reach = nil
                }
                return Answer(simulation, near: near)
            }
        }
    }

    /// What is simulated: each scenario with the changes of the command line after its own, or these alone.
    private func asked(
        _ changes: [Change], _ pack: LoadedPack
    ) throws(Failure) -> [Scenario] {
        if scenarios.isEmpty { return [Scenario(changes: changes)] }
        var asked: [Scenario] = []
        for name in scenarios {
            var scenario = try pack.scenario(name)
            scenario.changes += changes
            asked.append(scenario)
        }
        return asked
    }

    /// The rules to change, the round scored by them, and the run before where it rests on other rules.
    private func start(_ session: RoundSession) throws -> (LoadedPack, Simulator, Scorecards?) {
        let simulator = try Simulator(try session.scoring())
        guard let rulesAfter else { return (session.pack, simulator, nil) }
        var request = session.request
        request.rules = rulesAfter
        let after = try RoundSession(request)
        return (after.pack, try Simulator(try after.scoring()), simulator.before)
    }
}
