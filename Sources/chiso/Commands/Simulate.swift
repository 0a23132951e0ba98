import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// `chiso simulate`: who moves when declared numbers, targets or figures change.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show who moves when targets, rules or figures change.",
        discussion: """
            A change is PATH OP NUMBER, with =, +=, -= or *= and a decimal point:
              --set 'dossiers_on_time.target = 90'       a declared number
              --set 'x.steps[2].points = 1'              a number inside a list
              --set '*.target *= 1.05'                   every indicator that has a target
              --set 'procedures.max = 20'                a node
              --set 'unit.bach-thong.dossiers_resolved_on_time += 10'
              --set 'unit.*.dossiers_on_time.target = 98'
            Changes kept in a pack's scenarios/ are asked for by name, and --rules-after
            shows who moves under other rules:
              --scenario higher_online_targets
              --rules-after Rules/my-copy-of-the-pack
            Nothing on disk is changed. Exit codes are those of score.
            """)

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A change; may be repeated, applied in order.", valueName: "change"))
    var changes: [String] = []

    @OptionGroup(title: "What is asked")
    var answer: AnswerOptions

    @OptionGroup(title: "Sweeps")
    var sweep: SweepOptions

    @OptionGroup(title: "Goals")
    var goal: GoalOptions

    @OptionGroup(title: "How sure the ranking is")
    var uncertainty: UncertaintyOptions

    @OptionGroup var options: RunOptions

    func validate() throws {
        let modes = [sweep.isAsked, goal.isAsked, uncertainty.isAsked].count { $0 }
        if modes > 1 {
            throw ValidationError("--sweep, --goal and --uncertain each ask one thing: give one.")
        }
        if modes > 0, answer.isAsked {
            throw ValidationError(
                "--scenario and --rules-after go with --set alone, not with --sweep, --goal or "
                    + "--uncertain.")
        }
        if changes.isEmpty, modes == 0, !answer.isAsked {
            throw ValidationError(
                "nothing to simulate: give at least one --set 'dossiers_on_time.target = 90'.")
        }
    }

    func run() throws {
        let changes = try Command.run { try self.changes.map { try Change($0) } }
        let (loaded, round) = try options.load()
        let question = SimulationQuestion(
            options: options, pack: loaded, round: round, changes: changes,
            units: try options.codes(in: round))
        if sweep.isAsked {
            try sweep.run(question)
        } else if goal.isAsked {
            try goal.run(question)
        } else if uncertainty.isAsked {
            try uncertainty.run(question)
        } else {
            try answer.run(question)
        }
    }
}
