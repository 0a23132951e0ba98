import ArgumentParser
import ChisoData
import ChisoFiles
import ChisoForms
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoRun
import Foundation

extension NumberParser.Locale: ExpressibleByArgument {}

/// `chiso import`: filled-in workbooks into a round.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring filled-in workbooks into a round: all of them, or nothing.",
        usage: "chiso import <file> … --data <dir> [--rules <dir>] [--period <p>] [--dry-run]",
        discussion: """
            Every figure is checked as if it had been typed into the table. A blank in a
            form leaves what the round has, unless --erase-blanks is given.

            EXIT CODES
              0  imported, or nothing had to change
              1  a form has problems: nothing was imported
              2  could not load the rules or the data, or wrong usage: nothing was
                 imported
            """)

    @Argument(help: ArgumentHelp("The workbooks.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String

    @Option(
        help: ArgumentHelp(
            "The folder of the rules; replaces the pack that the round names.", valueName: "dir"))
    var rules: String?

    @Option(help: .library) var library: String?

    @Option(
        help: ArgumentHelp(
            "The period that the forms are of. (default: the round's own)", valueName: "p"))
    var period: Period?

    @Option(
        help: ArgumentHelp(
            "How numbers in texts are typed. (default: as the form says)",
            valueName: "locale"))
    var locale: NumberParser.Locale?

    @Flag(help: "A blank in a form takes a figure out of the round.")
    var eraseBlanks = false

    @Flag(help: "The figures of the forms are synthetic, for tables declared so.")
    var synthetic = false

    @Flag(help: "Only tell what would change.")
    var dryRun = false

    func run() throws {
        let lock = try Command.run { try held() }
        defer { withExtendedLifetime(lock) {} }
        let outcome = try Command.run {
            try Forms.requirePeriod(period)
            let session = try RoundSession(
                .usual(rules: rules, data: data, period: period, library: library))
            var forms = FormImport(
                pack: session.pack.pack, folder: session.folder, round: session.round,
                period: session.period)
            forms.locale = locale
            forms.erasesBlanks = eraseBlanks
            forms.areSynthetic = synthetic
            return try forms.outcome(files)
        }
        Console.report(outcome.diagnostics.sorted())
        if outcome.isRefused {
            Console.error("nothing was imported")
            throw ExitCode(1)
        }
        try Command.run {
            try requireUnchanged(outcome)
            try write(outcome.tables)
        }
        Console.tell(told(outcome))
    }

    /// The round, which no other run changes until it is let go; nil where nothing is to be written.
    ///
    /// - Throws: C104 when another run holds it for long.
    private func held() throws(Failure) -> FolderLock? {
        if dryRun { return nil }
        if let lock = FolderLock(folder) { return lock }
        throw Failure(
            CommandCode.roundChanging, "another run is writing to the round",
            data: DataLocation(folder), fix: "run it again")
    }

    /// Refuses to replace a table that is no longer the one that was read: a spreadsheet program may have saved it.
    private func requireUnchanged(_ outcome: FormImport.Outcome) throws(Failure) {
        guard !dryRun else { return }
        for table in outcome.tables {
            let path = "\(folder)/\(table.path)"
            let now = FileManager.default.contents(atPath: path).map(Array.init)
            guard now != outcome.former[table.path] else { continue }
            throw Failure(
                CommandCode.roundChanging, "the table was changed while the forms were read",
                data: DataLocation(path), fix: "run it again")
        }
    }

    /// Replaces all tables that change, or none.
    private func write(_ tables: [(path: String, bytes: [UInt8])]) throws {
        guard !dryRun, !tables.isEmpty else { return }
        var files = OutputFiles()
        for table in tables { files.add(table.bytes, to: "\(folder)/\(table.path)") }
        try Console.write(files)
    }

    private var folder: String { data.withoutSlashes }

    private func told(_ outcome: FormImport.Outcome) -> [String] {
        var lines: [String] = []
        for count in outcome.counts {
            let parts = [
                (count.added, "new"), (count.changed, "changed"), (count.unchanged, "unchanged"),
                (count.kept, "left blank and kept"), (count.erased, "erased"),
                (count.remarks, count.remarks == 1 ? "remark" : "remarks"),
            ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            let figures = parts.isEmpty ? "no figures" : parts.joined(separator: ", ")
            lines.append("\(count.path): \(count.unit): \(figures)")
        }
        let verb = dryRun ? "would write" : "wrote"
        for table in outcome.tables { lines.append("\(verb) \(folder)/\(table.path)") }
        return outcome.tables.isEmpty ? lines + ["nothing to write"] : lines
    }
}
