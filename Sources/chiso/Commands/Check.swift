import ArgumentParser
import ChisoAudit
import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoScoring
import Foundation

extension FindingsReport.Format: ExpressibleByArgument {}

/// `chiso check`: everything that does not fit in a pack, a round, or both.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find what does not fit in rules, figures and documents.",
        usage: "chiso check [--rules <dir>] [--data <dir>] [--strict] [<options>]",
        discussion: """
            With --rules alone the pack is checked, with --data the round and the pack it
            names, or that --rules names. Rules that cannot be loaded are findings too.

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

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String?

    @Option(help: ArgumentHelp("The period to check. (default: the round's own)", valueName: "p"))
    var period: String?

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
            if data == nil, let rules {
                return Audit(pack: try PackLoader(path: rules).load().pack).result
            }
            let data = data ?? RunOptions.demonstration
            let folder = try RoundFolder(path: data)
            let path = try rules ?? PackFolder.path(of: folder, at: data)
            return try audited(PackLoader(path: path).load(), folder)
        } catch let fault as PackFault {
            return Findings(fault.diagnostics)
        } catch let fault as DataFault {
            return Findings(fault.diagnostics)
        } catch let fault as Diagnostic {
            return Findings([fault])
        }
    }

    /// The audit of a round; a period that it has no figures for is wrong usage.
    private func audited(_ pack: LoadedPack, _ folder: RoundFolder) throws -> Findings {
        let round = try folder.round(for: pack.pack)
        let scoring = Scoring(pack: pack.pack, rules: pack.rules)
        let cards = try Command.run { try scoring.scorecards(of: round, period: period) }
        let previous = try round.period(before: cards.period).map { earlier in
            try Command.run { try scoring.scorecards(of: round, period: earlier) }
        }
        var options = Audit.Options()
        options.outlier = outlier
        options.today = today.flatMap { Day(typed: $0) } ?? Self.currentDay
        return Audit(
            pack: pack.pack, round: round, scorecards: cards, previous: previous, options: options
        ).result
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

extension Round {
    /// The last period of the same form before another that the round has figures for.
    fileprivate func period(before period: String) -> String? {
        let form = { (text: String) in text.map { $0.isNumber ? "0" : $0 } }
        return submissions.keys.filter { form($0) == form(period) && $0 < period }.max()
    }
}
