import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// `chiso simulate`: who moves when a declared number, a figure or a target changes.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show who moves when rules, targets or figures change.",
        usage: "chiso simulate [--set <change> ...] [--scenario <file> ...] [<options>]",
        discussion: """
            A change is PATH OP NUMBER, with =, +=, -= or *= and a decimal point.
            A number that a rule declares, by the key of its indicator or group:
              --set 'investment_disbursement.target = 80'
              --set 'dossiers_on_time.floor -= 5'
              --set 'commune_dossiers_on_time.steps[2].points = 4.5'
            A figure or a target of a unit, by its code; * stands for any letters:
              --set 'unit.bach-thong.investment_disbursed *= 1.2'
              --set 'unit.*.dossiers_on_time.target = 98'
            Targets taken as reached, all or some, wholly or half way:
              --targets-met --of dossiers_on_time --way 50
              --set 'dossiers_on_time.met = 0.5'
            Changes kept in a pack's scenarios/, and other rules for the same round:
              --scenario higher_online_targets
              --rules-after Rules/my-copy-of-the-pack
            No file is changed. Exit codes are those of score.
            """)

    @OptionGroup(title: "Changes") var changes: ChangeOptions

    @OptionGroup(title: "Targets") var targets: TargetOptions

    @OptionGroup(title: "What is asked") var answer: AnswerOptions

    @OptionGroup(title: "Sweeps") var sweep: SweepOptions

    @OptionGroup(title: "Goals") var goal: GoalOptions

    @OptionGroup(title: "How sure the ranking is") var uncertainty: UncertaintyOptions

    @OptionGroup(title: "Rules, data and output") var source: SourceOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

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
        if targets.worthBy != nil, modes > 0 || answer.isAsked {
            throw ValidationError(
                "--worth-by goes with --set alone, not with --scenario, --rules-after, --sweep, "
                    + "--goal or --uncertain.")
        }
        if changes.texts.isEmpty, !targets.targetsMet, modes == 0, !answer.isAsked {
            throw ValidationError(
                "nothing to simulate: give at least one --set 'dossiers_on_time.target = 90'.")
        }
    }

    func run() throws {
        let changes = try Command.run { try self.changes.texts.map { try Change($0) } }
        let session = try source.open()
        var question = SimulationQuestion(
            session: session, changes: changes, units: try options.codes(in: session.round),
            format: options.format, output: options.output)
        if let parts = targets.worthBy { return try targets.tellWorth(by: parts, question) }
        question.changes += try Command.run { [question] in try targets.changes(question) }
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
