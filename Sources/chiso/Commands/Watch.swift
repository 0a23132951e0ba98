import ArgumentParser
import ChisoAuthoring
import ChisoModel

extension WatchReport.Base: ExpressibleByArgument {}

/// `chiso watch`: who moves at every save.
struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score again whenever rules or figures are saved, and show who moves.",
        usage: "chiso watch [--rules <dir>] [--data <dir>] [--unit <u>] [<options>]",
        discussion: """
            Watches the rules, the editions they extend, the formula kinds and the round.
            A save that breaks something is told with file and line; the last good rules
            and figures stand in until it is repaired.

            On a terminal it takes the whole screen: s compares with the last good state or
            with the start, Ctrl-C ends. Otherwise each save appends a block of text.

            EXIT CODES
              0  ended by Ctrl-C
              2  there are no such rules or no such round, or wrong usage
            """)

    @Option(help: "Show in full who moved since the last good state, or since the start.")
    var since: WatchReport.Base = .last

    @OptionGroup(title: "Rules and data") var source: SourceOptions

    @OptionGroup(title: "Rules and data") var options: RunOptions

    func validate() throws {
        guard options.format == .table, options.output == nil, !source.verbose else {
            throw ValidationError(
                "watch writes its own text: no --format, no --output, no --verbose.")
        }
    }

    func run() throws {
        var loop = try Command.run { try WatchLoop(source, options, since: since) }
        try loop.start()
        while true { loop.next() }
    }
}
