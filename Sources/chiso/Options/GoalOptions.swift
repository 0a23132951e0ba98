import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// Options of a goal: the least change of a unit's own figures, or the fewest of its targets, that reaches it.
struct GoalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Seek the least change that reaches 'unit.CODE.FIGURE OP WANTED': points, index, rank "
                + "or class, with <=, >= or =.", valueName: "goal"))
    var goal: String?

    @Option(
        help: ArgumentHelp(
            "Fields of the unit that may change, and targets of it that may count as reached, as KEY.met, "
                + "separated by commas; * stands for any letters.",
            valueName: "fields"))
    var vary: [String] = []

    @Option(
        help: ArgumentHelp(
            "What changing a field costs for one of its measure; default 1; may be repeated.",
            valueName: "field=cost"))
    var cost: [String] = []

    /// Whether it is asked for.
    var isAsked: Bool { goal != nil || !vary.isEmpty || !cost.isEmpty }

    /// Answers with the changes found.
    func run(_ question: SimulationQuestion) throws {
        let (goal, fields, costs) = try Command.run { try parsed() }
        let simulator = try question.simulator()
        let progress = Progress(things: "combinations")
        let answer = try Command.run {
            try simulator.seek(goal, varying: fields, costs: costs, after: question.changes) {
                progress.update($0, of: $1)
            }
        }
        progress.finish()
        let report = GoalReport(answer)
        try question.print(report.render(question.format, on: question.screen), about: answer.after)
        if answer.after.isFaulty { throw ExitCode(1) }
    }

    private func parsed() throws -> (Goal, [String], [GoalCost]) {
        let fields: [String] = vary.joined(separator: ",").split(separator: ",")
            .map { word in String(word.filter { $0 != " " }) }.filter { !$0.isEmpty }
        guard let goal, !fields.isEmpty else {
            throw Failure(
                CommandCode.goalWithoutFields,
                "a goal needs fields that may change, and they need a goal",
                fix: "give both, such as --goal 'unit.bach-thong.rank <= 3' "
                    + "--vary 'dossiers_resolved_on_time'")
        }
        let costs = try cost.joined(separator: ",").split(separator: ",")
            .map { try GoalCost(String($0)) }
        return (try Goal(goal), fields, costs)
    }
}
