import ArgumentParser
import ChisoRules

/// What a rule may use up, when the defaults do not fit.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Instructions of one cell.", valueName: "n"))
    var maxInstructions: Int = RuleLimits.standard.cellInstructions

    @Option(help: ArgumentHelp("Bytes one cell may allocate.", valueName: "n"))
    var maxBytes: Int = RuleLimits.standard.cellBytes

    @Option(help: ArgumentHelp("Bytes of the longest text a cell may make.", valueName: "n"))
    var maxText: Int = RuleLimits.standard.stringBytes

    func validate() throws {
        guard maxInstructions > 0, maxBytes > 0, maxText > 0 else {
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
}
