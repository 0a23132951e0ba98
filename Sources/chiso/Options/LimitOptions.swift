import ArgumentParser
import ChisoModel
import ChisoRules

/// What a rule may use up, when the defaults do not fit.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Most instructions a rule may run for one cell.", valueName: "n"))
    var maxInstructions: Int = RuleLimits.standard.cellInstructions

    @Option(help: ArgumentHelp("Most bytes it may allocate for one cell.", valueName: "n"))
    var maxBytes: Int = RuleLimits.standard.cellBytes

    @Option(help: ArgumentHelp("Most bytes in a text it makes.", valueName: "n"))
    var maxText: Int = RuleLimits.standard.stringBytes

    @Option(
        help: ArgumentHelp(
            "Most instructions all rules may run in a run; each has an equal part.", valueName: "n")
    )
    var maxRunInstructions: Int = RunBudget.standard.instructions

    func validate() throws {
        guard maxInstructions > 0, maxBytes > 0, maxText > 0, maxRunInstructions > 0 else {
            throw ValidationError("a limit must be at least 1.")
        }
    }

    /// The limits asked for.
    var limits: RuleLimits {
        var limits = RuleLimits.standard
        limits.cellInstructions = maxInstructions
        limits.cellBytes = maxBytes
        limits.stringBytes = maxText
        return limits
    }

    /// What all rules of a run may spend together.
    var budget: RunBudget { RunBudget(instructions: maxRunInstructions) }
}
