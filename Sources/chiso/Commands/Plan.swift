import ArgumentParser
import ChisoFiles
import ChisoModel
import ChisoReport
import ChisoRun
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
              chiso plan --data Datasets/par --data Datasets/sipas --by lead
              chiso plan --draft plan-2024 --aim 50%
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

    @Option(
        help: ArgumentHelp(
            "Write targets.csv and tasks.csv for the next period into a new folder, for leads to "
                + "fill, and say what the targets would bring.", valueName: "dir"))
    var draft: String?

    @Option(
        help: ArgumentHelp(
            "How far a draft goes: +0.5 (so much better, in each value's measure), 50% (of what "
                + "is missing to the best), median (of those it is ranked with), 'rank 3' or 'class A' "
                + "(the least, alike for all criteria, that reaches it).", valueName: "how"))
    var aim: String?

    @OptionGroup(title: "Rules, data and output") var source: SourceOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

    func validate() throws {
        if let today, Day(typed: today) == nil {
            throw ValidationError("--today must be a day: 2024-06-30 or 30/6/2024.")
        }
        guard (draft == nil) == (aim == nil) else {
            throw ValidationError("--draft and --aim go together: --draft plan-2024 --aim 50%.")
        }
        if source.rounds.count > 1, draft != nil || source.rules != nil {
            throw ValidationError(
                "--draft and --rules are of one round: give --data once.")
        }
        var known = Set<String>()
        for folder in source.rounds where !known.insert(folder.withoutSlashes).inserted {
            throw ValidationError("--data \(folder) is given twice.")
        }
        if let aim, TargetDraft.Aim(typed: aim) == nil {
            throw ValidationError(
                "--aim is +0.5, 50%, median, 'rank 3' or 'class A', with a decimal point.")
        }
    }

    func run() throws {
        if source.rounds.count > 1 { return try runAll() }
        let session = try source.open()
        let codes = try options.codes(in: session.round)
        if let draft, let aim = aim.flatMap(TargetDraft.Aim.init(typed:)) {
            return try write(aim, to: draft, for: codes, session)
        }
        let leads = LeadNames(session.round.tasks)
        let lead = try Command.run { try known(leads) }
        let planned = try planned(session, leads)
        let report = report(planned, codes, lead)
        Console.report(planned.cards.diagnostics)
        try Command.run { try Console.write(report, options.format, to: options.output) }
        if planned.cards.isFaulty { throw ExitCode(1) }
    }

    /// The plans of several rounds; a unit or a lead that is named need not be in each of them.
    private func runAll() throws {
        let sessions = try source.requests.map { try source.open($0) }
        let codes = try Command.run {
            let units = sessions.flatMap(\.round.units)
            return try options.codes(
                among: units.enumerated().filter { place, unit in
                    !units[..<place].contains { $0.code == unit.code }
                }.map(\.element))
        }
        // An office that two rounds spell otherwise is one.
        let leads = LeadNames(sessions.flatMap(\.round.tasks))
        let lead = try Command.run { try known(leads) }
        let all = try sessions.map { try planned($0, leads) }
        let reports = zip(sessions, all).compactMap { session, planned -> PlanReport? in
            let own = codes.filter { session.round.unitCodes[$0] != nil }
            let isOthers =
                lead.map { LeadNames(session.round.tasks).known($0) == nil } ?? false
            guard !isOthers, codes.isEmpty || !own.isEmpty else { return nil }
            return report(planned, own, lead)
        }
        all.forEach { Console.report($0.cards.diagnostics) }
        try Command.run {
            try Console.write(PlansReport(reports), options.format, to: options.output)
        }
        if all.contains(where: \.cards.isFaulty) { throw ExitCode(1) }
    }

    private func report(
        _ planned: (cards: Scorecards, planner: Planner), _ codes: [String], _ lead: String?
    ) -> PlanReport {
        PlanReport(
            planned.planner.plan(units: codes, by: by, lead: lead), isTodayGiven: today != nil)
    }

    /// A round scored, and what plans it.
    private func planned(
        _ session: RoundSession, _ leads: LeadNames
    ) throws -> (cards: Scorecards, planner: Planner) {
        let cards = try Command.run { try session.scoring().scorecards() }
        let earlier = try Command.run {
            // Only since when a target is met or missed hangs on them.
            TargetResults.areStated(in: session.round, for: session.period)
                ? try session.periods(from: nil, to: session.period)
                    .filter { $0 < session.period }
                    .map { try session.at($0).scoring().scorecards() }
                : []
        }
        let planner = Planner(
            cards, round: session.round,
            today: today.flatMap(Day.init(typed:)) ?? Self.machineDate, earlier: earlier,
            leads: leads)
        return (cards, planner)
    }

    /// Writes a draft of targets, and says what they would bring.
    private func write(
        _ aim: TargetDraft.Aim, to folder: String, for codes: [String], _ session: RoundSession
    ) throws {
        let draft = try Command.run {
            let simulator = try Simulator(try session.scoring())
            return try simulator.draft(aim, for: simulator.before.units(codes))
        }
        let files = TargetDraftFiles(
            draft, round: session.round, isVietnamese: session.folder.isVietnamese)
        Console.report(draft.cards.diagnostics)
        try Command.run {
            try Console.write(
                [(files.summary(folder), nil)],
                and: (
                    folder,
                    [
                        ("targets.csv", Array(files.targets.utf8)),
                        ("tasks.csv", Array(files.tasks.utf8)),
                    ]
                ))
        }
        if draft.cards.isFaulty { throw ExitCode(1) }
    }

    /// The lead asked for, as it is spelt most often; nil when none is asked for.
    private func known(_ leads: LeadNames) throws -> String? {
        guard let lead else { return nil }
        if let known = leads.known(lead) { return known }
        let names = leads.all
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

extension TargetDraft.Aim {
    /// Reads `+0.5`, `50%`, `median`, `rank 3` or `class A`.
    fileprivate init?(typed: String) {
        let words = typed.split(separator: " ", maxSplits: 1).map(String.init)
        if typed.hasPrefix("+"), let step = Double(typed.dropFirst()), step > 0, step.isFinite {
            self = .step(step)
        } else if typed.hasSuffix("%"), let percent = Double(typed.dropLast()), percent > 0,
            percent <= 100
        {
            self = .share(percent / 100)
        } else if typed == "median" {
            self = .median
        } else if words.count == 2, words[0] == "rank", let rank = Int(words[1]), rank > 0 {
            self = .rank(rank)
        } else if words.count == 2, words[0] == "class" {
            self = .className(words[1])
        } else {
            return nil
        }
    }
}
