import ArgumentParser
import ChisoAuthoring
import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoScoring

/// `chiso diff`: what changed between two packs, and who moves.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what changed between two packs, and who moves on a round.",
        usage: "chiso diff <old> <new> [--data <dir>] [<options>]",
        discussion: """
            Compares what two folders of rules declare, their trees, functions, fields and
            tests; comments and spaces in code are no difference. With --data, the round is
            scored by both, as simulate --rules <old> --rules-after <new> does; what units
            had in earlier periods, by the editions then in force.

            EXIT CODES
              0  compared, be there differences or none
              1  compared, but something was lost: an indicator cannot be loaded, cells
                 failed, or records could not be read
              2  could not load the rules or the data, or wrong usage
            """)

    @Argument(help: ArgumentHelp("The folder of the rules before.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The folder of the rules after.", valueName: "new"))
    var new: String

    @Option(help: .library) var library: String?

    @Option(help: ArgumentHelp("The folder of a round to score by both.", valueName: "dir"))
    var data: String?

    @Option(help: ArgumentHelp("The period to score. (default: the round's own)", valueName: "p"))
    var period: Period?

    @Option(help: "How to print: table, json or markdown.")
    var format: ReportFormat = .table

    @Option(
        help: ArgumentHelp(
            "Write to a file instead of the terminal; it is whole or absent.", valueName: "file"))
    var output: String?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if format == .csv {
            throw ValidationError("a difference has no CSV: choose table, json or markdown.")
        }
        if period != nil, data == nil { throw ValidationError("--period goes with --data.") }
    }

    func run() throws {
        let sessions = try Command.run {
            try data.map { data in try [old, new].map { try RoundSession(request($0, data)) } }
        }
        let packs = try Command.run {
            try sessions?.map(\.pack)
                ?? [old, new].map {
                    try PackLoader(path: $0, library: library, limits: limits.limits).load()
                }
        }
        let difference = try Command.run { try PackDifference(from: packs[0], to: packs[1]) }
        let runs = try Command.run { try sessions?.map { try $0.scoring().scorecards() } }
        let faults = runs.map { $0.flatMap(\.diagnostics) } ?? packs.flatMap(\.pack.diagnostics)
        var seen: Set<Diagnostic> = []
        Console.report(faults.filter { seen.insert($0).inserted })
        let answer = runs.map { runs in
            Answer(Simulation(changes: [], before: runs[0], after: runs[1]))
        }
        let report = DifferenceReport(difference, answer: answer)
        try Command.run { try Console.write(report, format, to: output) }
        if faults.contains(where: { $0.severity == .error })
            || runs?.contains(where: \.isFaulty) == true
        {
            throw ExitCode(1)
        }
    }

    /// The round by the rules of one side, as `score --rules` has it.
    private func request(_ rules: String, _ data: String) -> RunRequest {
        RunRequest(
            rules: rules, data: data, period: period, library: library, limits: limits.limits,
            budget: limits.budget, jobs: nil, origin: .disk)
    }
}
