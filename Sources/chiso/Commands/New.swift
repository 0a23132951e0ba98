import ArgumentParser
import ChisoAuthoring
import ChisoFiles
import ChisoModel
import ChisoRules
import ChisoRun
import Foundation

/// `chiso new`: files to begin with.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the files of a new pack, indicator or round.",
        usage: "chiso new pack|indicator|round <folder> …",
        discussion: """
            What is written loads, and its tests pass. Nothing is written over, and
            either all files are written or none.

            EXIT CODES
              0  written
              2  wrong usage, or something is in the way: nothing was written
            """,
        subcommands: [NewPackCommand.self, NewIndicatorCommand.self, NewRoundCommand.self])

    /// Writes files and tells which, and what to do next.
    static func tell(_ write: () throws -> [String], next: String) throws {
        let files = try Interruption.held { try Command.run(write) }
        Console.tell(files.map { "wrote \($0)" } + ["next: \(next)"])
    }
}

/// `chiso new pack`.
struct NewPackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Write a pack with one example, labelled illustrative.",
        usage: "chiso new pack Rules/my-pack [--edition <e>] [--title <t>]")

    @Argument(help: "The folder to write; the folder above it exists.") var folder: String

    @Option(
        help: ArgumentHelp(
            "The edition, and first period it is in force for. (default: this year)",
            valueName: "e"))
    var edition: String?

    @Option(help: ArgumentHelp("What the pack is called, in Vietnamese.", valueName: "t"))
    var title = ""

    func run() throws {
        let year = Calendar(identifier: .gregorian).component(.year, from: Date())
        var pack = NewPack(path: folder, edition: edition ?? String(year))
        pack.title = title
        let key = "chiso new indicator \(folder) first_group KEY --kind steps --max 5"
        try New.tell({ try pack.write() }, next: key)
    }
}

/// `chiso new indicator`.
struct NewIndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator",
        abstract: "Write an indicator and its test, and add its fields and its place in the tree.",
        usage: "chiso new indicator Rules/my-pack <group> <key> [--kind <kind>] [--max <n>]",
        discussion: """
            KINDS
              \(NewIndicator.kinds(in: KindLibrary(pack: "Rules/my-pack", defaultLibrary: "Rules"))
                .joined(separator: ", "));
              own writes functions into the file instead.
            """)

    @Argument(help: "The pack's folder.") var folder: String
    @Argument(help: "The key of a group of its tree; total is the root.") var group: String
    @Argument(help: "The new indicator's key, in snake_case.") var key: String

    @Option(help: .library) var library: String?

    @Option(help: "The formula to begin with.") var kind = "proportion"
    @Option(help: ArgumentHelp("The most points it earns.", valueName: "n")) var max = 1.0
    @Option(help: ArgumentHelp("The official number.", valueName: "c")) var code = ""
    @Option(help: ArgumentHelp("What it is called, in Vietnamese.", valueName: "t")) var title = ""
    @Option(help: ArgumentHelp("The title in English.", valueName: "t")) var titleEn = ""

    func validate() throws {
        guard max > 0, max.isFinite else { throw ValidationError("--max must be above 0.") }
    }

    func run() throws {
        var indicator = NewIndicator(pack: folder, group: group, key: key, kind: kind)
        indicator.defaultLibrary = library ?? RunRequest.usualLibrary
        indicator.max = max
        indicator.code = code
        indicator.title = title
        indicator.titleEn = titleEn
        try New.tell(
            { try indicator.write() },
            next: "replace its titles, its basis and its numbers by those of the decision")
    }
}

/// `chiso new round`.
struct NewRoundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round",
        abstract: "Write a round with a blank line for every figure that each unit owes.",
        usage: """
            chiso new round Datasets/my-round --rules Rules/my-pack [--units <units>]
            chiso new round Datasets/my-round --after Datasets/last-round [--period <p>]
            """,
        discussion: """
            --after opens the next year: units, the targets stated for the new period,
            tasks that are not done, reports due (years in their words moved on), ranks,
            and what the rules read of the period before are carried over; no figure is.
            """)

    @Argument(help: "The folder to write; the folder above it exists.") var folder: String

    @Option(
        help: ArgumentHelp(
            "The folder of the rules. (with --after: the edition in force of that round's pack)",
            valueName: "dir"))
    var rules: String?

    @Option(help: ArgumentHelp("The folder of the round that it follows.", valueName: "round"))
    var after: String?

    @Option(
        help: ArgumentHelp(
            "With --after: the folder that chiso plan --draft wrote; its targets and tasks are taken.",
            valueName: "dir"))
    var draft: String?

    @Option(help: .library) var library: String?

    @Option(
        help: ArgumentHelp(
            "A table of units (unit;name;kind;…), or names with commas between. (default: two "
                + "examples)", valueName: "units"))
    var units: String?

    @Option(
        help: ArgumentHelp(
            "The period. (default: the next after that round's, else the first the pack is in force "
                + "for)", valueName: "p"))
    var period: Period?

    func validate() throws {
        guard rules != nil || after != nil else {
            throw ValidationError("Name the rules, or the round that it follows: --rules, --after.")
        }
        guard draft == nil || after != nil else {
            throw ValidationError("--draft goes with --after.")
        }
        guard after == nil || units == nil else {
            throw ValidationError("--after takes the units of that round; leave --units out.")
        }
    }

    func run() throws {
        var round = NewRound(path: folder, pack: rules)
        round.defaultLibrary = library ?? RunRequest.usualLibrary
        round.units = units
        round.after = after
        round.draft = draft
        round.period = period
        let written = try Interruption.held { try Command.run { try round.write() } }
        Console.tell(
            written.files.map { "wrote \($0)" } + written.told + [
                "next: fill in submissions.csv, then: chiso score --data \(folder) --rules "
                    + written.pack
            ])
    }
}
