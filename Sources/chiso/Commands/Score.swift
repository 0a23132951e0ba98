import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring
import ChisoSeal
import Foundation

/// `chiso score`: every unit's points, index, rank and class.
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score all units of a round and rank them.",
        usage: "chiso score [--data <dir>] [--unit <u>] [--format <format>] [<options>]",
        discussion: """
            --seal writes the results, and every file and limit they were computed from, into a
            new folder with the SHA-256 of each and of the whole; chiso verify checks it.

            EXIT CODES
              0  scored
              1  scored, but something was lost: cells failed and the ranking is
                 provisional, or records could not be read
              2  could not load the rules or the data, or wrong usage: nothing was scored
            """)

    @Option(
        help: ArgumentHelp(
            "Seal the results of all units, with what they were computed from, in a new folder.",
            valueName: "dir"))
    var seal: String?

    @Option(
        name: .customLong("columns"),
        help: ArgumentHelp(
            "Columns of the ranking, in this order: rank, unit, code, kind, points, index, bar, "
                + "class, scored, mark, or a group. (default: those that fit)",
            valueName: "c,c"))
    var columnList: String?

    @Flag(
        help: "Write CSV that a spreadsheet program set to Vietnamese opens with a double click.")
    var excel = false

    @OptionGroup(title: "Rules, data and output") var source: SourceOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

    /// The names of the columns asked for.
    private var columns: [String] {
        columnList.map {
            $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).nfc }
        } ?? []
    }

    func validate() throws {
        if excel, options.format != .csv {
            throw ValidationError("--excel goes with --format csv.")
        }
        guard columnList != nil else { return }
        guard options.unit.isEmpty, [.table, .markdown].contains(options.format) else {
            throw ValidationError(
                "--columns are those of the ranking, with --format table or markdown.")
        }
        if columns.isEmpty { throw ValidationError("--columns names none.") }
    }

    func run() throws {
        let sealing = try Command.run {
            try seal.map { _ in try Sealer(source.request) }
        }
        let session = try source.open(sealing?.request)
        try Command.run { try ScorecardReport.check(columns, for: session.pack.pack) }
        let codes = try options.codes(in: session.round)
        let progress = Progress()
        let cards = try Command.run {
            try session.scoring().scorecards { progress.update($0, of: $1) }
        }
        progress.finish()
        Console.report(cards.diagnostics)
        if source.verbose { Console.error(SpendingReport(cards.spending).text) }
        let report = ScorecardReport(
            cards, units: codes, columns: columns,
            tellsSpending: source.verbose)
        try Command.run {
            let bundle = try sealing?.bundle(of: cards, by: session.pack)
            try Console.write(
                [
                    (
                        excel
                            ? report.csv(.excel)
                            : report.render(
                                options.format, on: Console.screen(for: options.output)),
                        options.output
                    )
                ],
                and: bundle.map { (seal ?? "", $0.files.map { (name: $0.path, bytes: $0.bytes) }) })
            if let bundle { Console.error("sealed: \(bundle.digest)") }
        }
        if cards.isFaulty { throw ExitCode(1) }
    }
}
