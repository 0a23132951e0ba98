import ArgumentParser
import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
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

    /// Loads the rules and the round.
    ///
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func load() throws -> (pack: LoadedPack, round: Round) {
        do {
            let folder = try RoundFolder(path: data)
            let loader = PackLoader(
                path: try rules ?? PackFolder.path(of: folder, at: data), limits: limits.limits)
            let pack = try loader.load()
            let round = try folder.round(for: pack.pack)
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

    /// The codes of the units to show.
    ///
    /// - Throws: ``ExitCode`` 2 when a unit is unknown.
    func codes(in round: Round) throws -> [String] {
        try unit.map { wanted in
            let name = wanted.nfc
            if let unit = round.units.first(where: { $0.code == name || $0.name == name }) {
                return unit.code
            }
            let near = Suggestion.nearest(
                to: name, in: round.units.map(\.code) + round.units.map(\.name))
            throw refuse([
                Diagnostic(
                    "C101", .error, "the round has no unit '\(wanted)'",
                    fix: near.map { "did you mean '\($0)'?" }
                        ?? "choose one of: "
                        + round.units.prefix(20).map(\.code).joined(separator: ", "))
            ])
        }
    }

    /// The number of threads for a round.
    func jobs(for pack: RulePack, _ round: Round) -> Int {
        if let jobs { return jobs }
        let cells = pack.indicators.count * round.units.count
        return max(1, min(ProcessInfo.processInfo.activeProcessorCount, cells / 20_000))
    }

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
            """)
    }
}
