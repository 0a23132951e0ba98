import ArgumentParser
import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoScoring
import Foundation

extension ReportFormat: ExpressibleByArgument {}

/// What every command that scores needs: rules, data, and how to run.
struct RunOptions: ParsableArguments {
    /// The round scored when none is named.
    static let demonstration = "Datasets/bac-kan-districts-2023"

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
            "Show only this unit, by code or name; may be repeated. All units are ranked.",
            valueName: "u"))
    var unit: [String] = []

    @Option(help: "How to print.")
    var format: ReportFormat = .table

    @Option(
        help: ArgumentHelp(
            "Write to a file instead of the terminal; it is whole or absent.", valueName: "file"))
    var output: String?

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
    var source: RunSource {
        RunSource(
            rules: rules, data: data, period: period, limits: limits.limits, budget: limits.budget)
    }

    /// Loads the rules and the round.
    ///
    /// - Parameter source: What the run takes, when not what the options name as it lies on the disk.
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func load(from source: RunSource? = nil) throws -> (pack: LoadedPack, round: Round) {
        do {
            let (pack, round) = try (source ?? self.source).loaded()
            if verbose { describe(pack, round) }
            return (pack, round)
        } catch let fault as PackFault {
            throw refuse(fault.diagnostics)
        } catch let fault as DataFault {
            throw refuse(fault.diagnostics.map(toldWhereToRun))
        } catch let fault as Diagnostic {
            throw refuse([fault])
        }
    }

    /// Loads the rules and the round, without a word.
    ///
    /// - Throws: ``PackFault``, ``DataFault`` or ``Diagnostic``: what refuses them.
    func loaded() throws -> (pack: LoadedPack, round: Round) { try source.loaded() }

    /// The pack of a round for the period scored.
    func pack(for folder: RoundFolder) throws -> LoadedPack { try source.pack(for: folder) }

    /// The editions in force in the periods before the one scored, where a rule looks back at them and they are not the
    /// pack's own.
    ///
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func editions(
        before pack: LoadedPack, _ round: Round, from source: RunSource? = nil
    ) throws -> [String: Scoring.Edition] {
        try refusing { try (source ?? self.source).editions(before: pack, round) }
    }

    /// By period: the edition that scores it, with the round as its fields read it; the pack itself where the rules are
    /// named.
    ///
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func editions(
        for periods: [String], _ loaded: LoadedPack, _ round: Round
    ) throws -> [String: Scoring.Edition] {
        try refusing { try source.editions(for: periods, loaded, round) }
    }

    private func refusing<Result>(_ step: () throws -> Result) throws -> Result {
        do {
            return try step()
        } catch let fault as PackFault {
            throw refuse(fault.diagnostics)
        } catch let fault as DataFault {
            throw refuse(fault.diagnostics)
        } catch let fault as Diagnostic {
            throw refuse([fault])
        }
    }

    /// The same, without a word.
    ///
    /// - Throws: ``PackFault``, ``DataFault`` or ``Diagnostic``: what refuses them.
    func loadedEditions(
        before pack: LoadedPack, _ round: Round
    ) throws -> [String: Scoring.Edition] {
        try source.editions(before: pack, round)
    }

    /// The codes of the units to show.
    ///
    /// - Throws: ``ExitCode`` 2 when a unit is unknown.
    func codes(in round: Round) throws -> [String] {
        do throws(Diagnostic) {
            return try codes(among: round.units)
        } catch {
            throw refuse([error])
        }
    }

    /// The same, with what is wrong thrown.
    func codes(among units: [ScoredUnit]) throws(Diagnostic) -> [String] {
        var codes: [String] = []
        for wanted in unit {
            let name = wanted.nfc
            if let unit = units.first(where: { $0.code == name || $0.name == name }) {
                codes.append(unit.code)
                continue
            }
            let near = Suggestion.nearest(to: name, in: units.map(\.code) + units.map(\.name))
            throw Diagnostic(
                "C101", .error, "the round has no unit '\(wanted)'",
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "choose one of: " + units.prefix(20).map(\.code).joined(separator: ", "))
        }
        return codes
    }

    /// The number of threads for a round.
    func jobs(for pack: RulePack, _ round: Round) -> Int {
        if let jobs { return jobs }
        return RunSource.jobs(for: pack, round)
    }

    /// The pack a round names.
    func packFolder(_ round: RoundFolder) throws -> String { try source.packFolder(round) }

    /// Whoever named no round and stands in another folder is told to name one or to go to the root.
    private func toldWhereToRun(_ fault: Diagnostic) -> Diagnostic {
        guard fault.code == "D101", data == Self.demonstration else { return fault }
        var fault = fault
        fault.fix = "run chiso in the folder that holds Rules and Datasets, or name a round: --data"
        return fault
    }

    private func refuse(_ diagnostics: [Diagnostic]) -> ExitCode {
        Console.report(diagnostics)
        return ExitCode(2)
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
