import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring
import Foundation

extension ImprovementPlan.Grouping: ExpressibleByArgument {}

/// `chiso plan`: what can be recovered, who leads it, until when, and what is overdue.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the points to recover, with tasks, leads, deadlines and what is overdue.",
        usage: "chiso plan [--data <dir>] [--unit <u>] [--by <what>] [--lead <name>] [<options>]",
        discussion: """
            Reads tasks.csv of the round beside the points of its units: criteria by points
            lost, largest first. Exit codes are those of score; an overdue task is no fault.
              chiso plan --by field
              chiso plan --by lead --today 2024-06-30
              chiso plan --lead 'Phòng Nội chính - Pháp chế' --format markdown
            """)

    @Option(help: "What criteria are put together by.")
    var by: ImprovementPlan.Grouping = .points

    @Option(
        help: ArgumentHelp(
            "Show only what this office leads, by name; capitals do not matter.",
            valueName: "name"))
    var lead: String?

    @Option(
        help: ArgumentHelp(
            "The day on which deadlines are looked at: 2024-06-30 or 30/6/2024. (default: the "
                + "date of this machine)", valueName: "day"))
    var today: String?

    @OptionGroup(title: "Rules, data and output") var source: SourceOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

    func validate() throws {
        if let today, Day(typed: today) == nil {
            throw ValidationError("--today must be a day: 2024-06-30 or 30/6/2024.")
        }
    }

    func run() throws {
        let session = try source.open()
        let codes = try options.codes(in: session.round)
        let cards = try Command.run { try session.scoring().scorecards() }
        let planner = Planner(
            cards, round: session.round, today: today.flatMap(Day.init(typed:)) ?? Self.machineDate)
        let lead = try Command.run { try known(planner) }
        Console.report(cards.diagnostics)
        let report = PlanReport(
            planner.plan(units: codes, by: by, lead: lead), isTodayGiven: today != nil)
        try Command.run { try Console.write(report, options.format, to: options.output) }
        if cards.isFaulty { throw ExitCode(1) }
    }

    /// The lead asked for, as the round spells it; nil when none is asked for.
    private func known(_ planner: Planner) throws -> String? {
        guard let lead else { return nil }
        if let known = planner.lead(named: lead) { return known }
        let names = planner.leadNames
        let near = Suggestion.nearest(to: lead.nfc, in: names)
        throw Failure(
            CommandCode.noSuchLead, "no task of the round is led by '\(lead)'",
            fix: near.map { "did you mean '\($0)'?" }
                ?? (names.isEmpty
                    ? "the round names no leads: write them in tasks.csv"
                    : "choose one of: " + names.prefix(20).joined(separator: ", ")))
    }

    private static var machineDate: Day {
        let parts = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day], from: Date())
        return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
            ?? Day(0)
    }
}
