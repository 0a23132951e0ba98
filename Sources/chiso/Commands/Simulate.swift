import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// `chiso simulate`: who moves when a declared number, a figure or a target changes.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show every unit before and after a change of rules or figures.",
        usage: "chiso simulate --set <change> [--set <change> ...] [<options>]",
        discussion: """
            A change is PATH OP NUMBER, with =, +=, -= or *= and a decimal point.
            A number that a rule declares, by the key of its indicator:
              --set 'investment_disbursement.target = 80'
              --set 'dossiers_on_time.floor -= 5'
              --set 'commune_dossiers_on_time.steps[2].points = 4.5'
            A figure or a target of a unit, by its code; * stands for any letters:
              --set 'unit.bach-thong.investment_disbursed *= 1.2'
              --set 'unit.*.dossiers_on_time.target = 98'
            No file is changed. Exit codes are those of score.
            """)

    @OptionGroup(title: "Changes") var changes: ChangeOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

    func validate() throws {
        if changes.texts.isEmpty {
            throw ValidationError(
                "nothing to simulate: give at least one --set 'dossiers_on_time.target = 90'.")
        }
    }

    func run() throws {
        let changes = try Command.run { try self.changes.texts.map { try Change($0) } }
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
