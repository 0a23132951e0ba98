import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoRun
import ChisoScoring

/// `chiso trend`: units over several periods, and what moved them.
struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Show units over several periods, and what changed their ranks.",
        usage: "chiso trend [--data <dir>] [--from <p>] [--to <p>] [--unit <u>] [<options>]",
        discussion: """
            Every period of the round is scored by the edition in force in it, or by --rules.
            From one to the next, the change of rank and index is split into the unit's own
            figures, everyone else's, targets, and rules, each by scoring anew. With --unit:
            the unit's indicators too. Exit codes are those of score.
            """)

    @Option(help: ArgumentHelp("The first period. (default: the earliest)", valueName: "p"))
    var from: Period?

    @Option(help: ArgumentHelp("The last period. (default: the latest)", valueName: "p"))
    var to: Period?

    @OptionGroup(title: "Rules, data and output") var source: SourceOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

    func validate() throws {
        if source.period != nil {
            throw ValidationError("a trend has no single --period: give --from and --to.")
        }
        if let from, let to, from > to {
            throw ValidationError("--from \(from) is later than --to \(to).")
        }
    }

    func run() throws {
        let session = try source.open()
        let codes = try options.codes(in: session.round)
        let progress = Progress(things: "units")
        let run = try Command.run { try session.trend(of: try periods(of: session)) }
        let trend = try Command.run { try run.trend { progress.update($0, of: $1) } }
        progress.finish()
        Console.report(Findings(trend.periods.flatMap(\.diagnostics)).findings)
        let report = TrendReport(trend, units: codes)
        try Command.run { try Console.write(report, options.format, to: options.output) }
        if trend.periods.contains(where: \.isFaulty) { throw ExitCode(1) }
    }

    /// The periods asked for, earliest first.
    private func periods(of session: RoundSession) throws -> [Period] {
        let all = session.round.periods(with: session.pack.pack.fields)
        for period in [from, to].compactMap(\.self) where !all.contains(period) {
            throw Failure.noSuchPeriod(period, all)
        }
        let periods = session.periods(from: from, to: to)
        guard periods.count > 1 else {
            let only = periods.first.map { "\($0) only" } ?? "none"
            throw Failure(
                CommandCode.noTrend,
                "a trend takes two periods or more, the round has figures for \(only)",
                data: DataLocation("\(source.data)/datapackage.json"),
                fix: "add the figures of an earlier period, with the period in a column 'period'")
        }
        return periods
    }
}
