import ArgumentParser

/// Rules and data, for a command with an output of its own kind.
struct SourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of the rules; replaces the pack that the round names.", valueName: "dir"))
    var rules: String?

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String = RunOptions.demonstration

    @Option(help: ArgumentHelp("The period to score. (default: the round's own)", valueName: "p"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            "Threads that score; the result does not depend on it. (default: one for every "
                + "20000 cells, at most one a core)", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Tell what was read and which limits hold, on standard error.")
    var verbose = false

    @OptionGroup var limits: LimitOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    /// The same as the options of a run, whose output is left as it is.
    func options() throws -> RunOptions {
        var arguments = ["--data=\(data)"]
        if let rules { arguments.append("--rules=\(rules)") }
        if let period { arguments.append("--period=\(period)") }
        if let jobs { arguments.append("--jobs=\(jobs)") }
        if verbose { arguments.append("--verbose") }
        var options = try RunOptions.parse(arguments)
        options.limits = limits
        return options
    }
}
