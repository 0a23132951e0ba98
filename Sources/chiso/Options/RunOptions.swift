import ArgumentParser
import ChisoModel
import ChisoPrint
import ChisoReport

extension ReportFormat: ExpressibleByArgument {}

/// What a command takes that prints a round: the units to show, how, and where to.
///
/// A group beside ``SourceOptions``, not around it: builds with checks go through each group four times for every level
/// of groups above it, and a command would take a quarter of a second to start.
struct RunOptions: ParsableArguments {
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

    /// The codes of the units to show.
    ///
    /// - Throws: ``ExitCode`` 2 when a unit is unknown.
    func codes(in round: Round) throws -> [String] {
        try Command.run { try codes(among: round.units) }
    }

    /// The same, with what is wrong thrown.
    func codes(among units: [ScoredUnit]) throws(Failure) -> [String] {
        try Self.codes(of: unit, among: units)
    }

    /// The codes of units named by code or name.
    static func codes(
        of names: [String], among units: [ScoredUnit]
    ) throws(Failure) -> [String] {
        guard !names.isEmpty else { return [] }
        let known = UnitNames(units)
        return try names.map { wanted throws(Failure) in
            switch known.meant(wanted) {
            case .unit(let place): return units[place].code
            case .ambiguous(let places):
                throw Failure(
                    CommandCode.noSuchUnit, known.ambiguity(of: wanted, places),
                    fix: "write the code")
            case .unknown(let near):
                throw Failure(
                    CommandCode.noSuchUnit, "the round has no unit '\(wanted)'",
                    fix: near.map { "did you mean '\($0)'?" }
                        ?? "choose one of: "
                        + units.prefix(20).map(\.code).joined(separator: ", "))
            }
        }
    }
}
