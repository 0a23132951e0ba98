import ArgumentParser
import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation

/// What every command that scores needs: rules, data, and how to run.
struct SourceOptions: ParsableArguments {
    /// The round scored when none is named.
    static let demonstration = "Datasets/bac-kan-districts-2023"

    @Option(
        help: ArgumentHelp(
            "The folder of the rules; replaces the pack that the round names.", valueName: "dir"))
    var rules: String?

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String = Self.demonstration

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

    /// What a run takes.
    var run: RunSource {
        RunSource(
            rules: rules, data: data, period: period, limits: limits.limits, budget: limits.budget)
    }

    /// Loads the rules and the round.
    ///
    /// - Parameter source: What the run takes, when not what the options name as it lies on the disk.
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func load(from source: RunSource? = nil) throws -> (pack: LoadedPack, round: Round) {
        try Command.run {
            do {
                let (pack, round) = try (source ?? run).loaded()
                if verbose { describe(pack, round) }
                return (pack, round)
            } catch let fault as DataFault {
                throw DataFault(fault.diagnostics.map(toldWhereToRun))
            }
        }
    }

    /// The editions in force in the periods before the one scored, where a rule looks back at them and they are not the
    /// pack's own.
    ///
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func editions(
        before pack: LoadedPack, _ round: Round, from source: RunSource? = nil
    ) throws -> [String: Scoring.Edition] {
        try Command.run { try (source ?? run).editions(before: pack, round) }
    }

    /// By period: the edition that scores it, with the round as its fields read it; the pack itself where the rules are
    /// named.
    ///
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func editions(
        for periods: [String], _ loaded: LoadedPack, _ round: Round
    ) throws -> [String: Scoring.Edition] {
        try Command.run { try run.editions(for: periods, loaded, round) }
    }

    /// The number of threads for a round.
    func jobs(for pack: RulePack, _ round: Round) -> Int {
        if let jobs { return jobs }
        return RunSource.jobs(for: pack, round)
    }

    /// Whoever named no round and stands in another folder is told to name one or to go to the root.
    private func toldWhereToRun(_ fault: Diagnostic) -> Diagnostic {
        guard fault.code == DataCode.noFolder, data == Self.demonstration else { return fault }
        var fault = fault
        fault.fix = "run chiso in the folder that holds Rules and Datasets, or name a round: --data"
        return fault
    }

    private func describe(_ pack: LoadedPack, _ round: Round) {
        Console.error(
            """
            rules: \(pack.pack.path), edition \(pack.pack.edition): \
            \(pack.pack.indicators.count) indicators, \(pack.pack.fields.count) fields
            data:  \(data), period \(period ?? round.period): \(round.units.count) units
            jobs:  \(jobs(for: pack.pack, round))
            limits of a rule:
            \(limits.limits)
            instructions of a run: \(limits.budget.instructions), \
            of each function: \(limits.budget.share(of: pack.pack.functionCount))
            """)
    }
}
