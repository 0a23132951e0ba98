import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// `chiso simulate`: who moves when a declared number changes.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show every unit before and after a change of declared numbers.",
        discussion: """
            A change is PATH OP NUMBER, with =, +=, -= or *= and a decimal point:
              --set 'dossiers_on_time.target = 90'
              --set 'dossiers_on_time.floor -= 5'
              --set 'x.steps[2].points = 1'
              --set 'procedures.max = 20'
            Nothing on disk is changed. Exit codes are those of score.
            """)

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A change; may be repeated, applied in order.", valueName: "change"))
    var changes: [String] = []

    @OptionGroup var options: RunOptions

    func validate() throws {
        if changes.isEmpty {
            throw ValidationError(
                "nothing to simulate: give at least one --set 'dossiers_on_time.target = 90'.")
        }
    }

    func run() throws {
        let changes = try Command.run { try self.changes.map { try Change($0) } }
        let (loaded, round) = try options.load()
        let codes = try options.codes(in: round)
        let simulation = try Command.run {
            try Simulator(
                pack: loaded.pack, rules: loaded.rules, round: round, period: options.period,
                jobs: options.jobs(for: loaded.pack, round)
            ).simulate(Scenario(changes: changes))
        }
        Console.report(simulation.after.diagnostics)
        let report = SimulationReport(simulation, units: codes, width: Console.width)
        try Command.run { try Console.write(report.render(options.format), to: options.output) }
        if simulation.after.isProvisional { throw ExitCode(1) }
    }
}
