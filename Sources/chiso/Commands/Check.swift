import ArgumentParser
import ChisoAuthoring
import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoScoring
import Foundation

extension FindingsReport.Format: ExpressibleByArgument {}

/// `chiso check`: everything that does not fit in a pack, a round, or both.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find what does not fit in rules, figures and documents.",
        usage: "chiso check [--rules <dir>] [--data <dir>] [--strict] [<options>]",
        discussion: """
            With --rules alone the pack is checked, by running its rules over made-up
            figures too; with --data the round and the pack it names, or that --rules
            names; without either, Datasets/bac-kan-districts-2023. Rules that cannot be
            loaded are findings too.

            EXIT CODES
              0  nothing found, or only warnings and notes
              1  errors found; with --strict warnings too
              2  wrong usage: nothing was checked
            """)

    @Option(
        help: ArgumentHelp(
            "The folder of the rules; alone, or in place of the pack that the round names.",
            valueName: "dir"))
    var rules: String?

    @Option(help: .library) var library: String?

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String?

    @Option(help: ArgumentHelp("The period to check. (default: the round's own)", valueName: "p"))
    var period: Period?

    @Option(help: "How to print.")
    var format: FindingsReport.Format = .table

    @Flag(help: "Let warnings count as errors do.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "How far from the others a value is an outlier: 0.6745 times its distance from the "
                + "median, over the median of all distances.", valueName: "z"))
    var outlier: Double = 3.5

    @Option(
        help: ArgumentHelp(
            "The day against which reports are overdue: 2024-12-31. (default: today)",
            valueName: "date"))
    var today: String?

    @Option(
        help: ArgumentHelp(
            "Write to a file instead of the terminal; it is whole or absent.", valueName: "file"))
    var output: String?

    func validate() throws {
        guard outlier.isFinite, outlier > 0 else {
            throw ValidationError("--outlier must be a number above 0.")
        }
        if let today, Day(typed: today) == nil {
            throw ValidationError("--today must be a day: 2024-12-31 or 31/12/2024.")
        }
        if period != nil, rules != nil, data == nil {
            throw ValidationError("--period goes with --data: a pack has no figures.")
        }
    }

    func run() throws {
        let findings = try findings()
        let report = FindingsReport(findings, width: Console.width)
        try Command.run { try Console.write(report.render(format), to: output) }
        let counted = findings.count(.error) + (strict ? findings.count(.warning) : 0)
        if counted > 0 { throw ExitCode(1) }
    }

    /// What is found; what cannot be loaded is told, and ends the check there.
    private func findings() throws -> Findings {
        do {
            guard let rules else { return try audited() }
            let loader = PackLoader(path: rules, library: library)
            let loaded = try loader.load()
            let probed = try Probe(loaded: loaded).findings()
            guard data == nil else { return try audited().adding(probed) }
            var pack = loaded.pack
            pack.diagnostics += loader.overlaps()
            return Audit(pack: pack).result.adding(probed)
        } catch let failure as Failure {
            return Findings(failure.diagnostics)
        }
    }

    /// The audit of a round; a period that it has no figures for is wrong usage.
    private func audited() throws -> Findings {
        let session = try RoundSession(
            .usual(
                rules: rules, data: data ?? SourceOptions.demonstration, period: period,
                library: library))
        let cards = try scorecards(session)
        var audit = Audit.Options()
        audit.outlier = outlier
        audit.today = today.flatMap { Day(typed: $0) } ?? Self.currentDay
        let (editions, faults) = session.judges()
        return Audit(
            pack: session.pack.pack, round: session.round, scorecards: cards,
            previous: try session.earlier().map(scorecards), editions: editions, options: audit
        ).result.adding(faults)
    }

    private func scorecards(_ session: RoundSession) throws -> Scorecards {
        let scoring = try session.scoring()
        return try Command.run { try scoring.scorecards() }
    }

    /// Today, where the machine is.
    private static var currentDay: Day? {
        let parts = Calendar(identifier: .gregorian)
            .dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }
}
