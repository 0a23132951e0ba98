import ArgumentParser
import ChisoExplaining
import ChisoModel
import ChisoPrint
import ChisoReport

extension Language: ExpressibleByArgument {}

/// `chiso explain`: why a unit earned what it earned, and what would earn more.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell why a unit earned what it earned, and the smallest change that earns more.",
        usage: "chiso explain <unit> [<indicator>] [--lang vi|en] [--set <change> ...] [<options>]",
        discussion: """
            One cell: the figures it read with file and row as typed, the numbers in
            force and where they are said, the lines of the rule that ran, the points
            and their place in the sums, and a sentence to send to the unit.
              chiso explain bach-thong dossiers_on_time
              chiso explain 'Bạch Thông' 3.3.1 --lang vi
            Without an indicator: all that cost the unit points, most first.
            Exit codes are those of score.
            """)

    @Argument(help: "The unit, by code or name.")
    var who: String

    @Argument(help: "The indicator, by key or official code; all when left out.")
    var indicator: String?

    @Option(
        help: ArgumentHelp(
            "The language of the sentences, vi or en. (default: both)", valueName: "language"))
    var lang: Language?

    @OptionGroup(title: "Changes") var changes: ChangeOptions

    @OptionGroup(title: "Rules, data and output") var source: SourceOptions

    @OptionGroup(title: "Rules, data and output") var options: RunOptions

    func validate() throws {
        guard options.unit.isEmpty else {
            throw ValidationError("name the unit alone, without --unit: chiso explain bach-thong.")
        }
    }

    func run() throws {
        let changes = try Command.run { try self.changes.texts.map { try Change($0) } }
        let session = try source.open()
        var named = options
        named.unit = [who]
        let code = try named.codes(in: session.round)[0]
        let (explanation, cards) = try Command.run {
            let explainer = try Explainer(session, under: changes)
            let place = try indicator.map { try explainer.indicator(named: $0) }
            let unit = session.round.unitCodes[code] ?? 0
            return (
                try explainer.explanation(unit: unit, indicator: place), explainer.scorecards
            )
        }
        Console.report(cards.diagnostics)
        let report = ExplainReport(
            explanation, languages: lang.map { [$0] } ?? Language.allCases)
        try Command.run { try Console.write(report, options.format, to: options.output) }
        if cards.isFaulty { throw ExitCode(1) }
    }
}
