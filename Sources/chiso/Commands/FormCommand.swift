import ArgumentParser
import ChisoData
import ChisoFiles
import ChisoForms
import ChisoModel
import ChisoPrint
import ChisoRules
import ChisoRun
import ChisoScoring
import Foundation

/// `chiso form`: a workbook for each unit to fill in.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Write a workbook for each unit to fill in.",
        usage:
            "chiso form [--data <dir>] [--rules <dir>] --output <dir> [--period <p>] [--unit <u>]",
        discussion: """
            Without --data, or with --blank, one blank form is written. Figures that the
            round has already are filled in. chiso import reads what comes back.

            EXIT CODES
              0  written
              2  could not load the rules or the data, wrong usage, or a form is there
                 already: nothing was written
            """)

    @Option(
        help: ArgumentHelp(
            "The folder of the rules; replaces the pack that the round names.", valueName: "dir"))
    var rules: String?

    @Option(help: .library) var library: String?

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String?

    @Option(
        help: ArgumentHelp("The period asked about. (default: the round's own)", valueName: "p"))
    var period: Period?

    @Option(
        help: ArgumentHelp(
            "Only the form of this unit, by code or name; may be repeated.", valueName: "u"))
    var unit: [String] = []

    @Option(
        help: ArgumentHelp("The folder for the forms; made when it is not there.", valueName: "dir")
    )
    var output: String

    @Option(help: "The language of headings and helps.")
    var lang: Language = .vi

    @Flag(help: "One blank form, in which the unit is chosen from those of the round.")
    var blank = false

    @Flag(help: "Write over forms that are there.")
    var force = false

    func validate() throws {
        guard rules != nil || data != nil else {
            throw ValidationError("Name the rules with --rules, a round with --data, or both.")
        }
        guard data != nil || unit.isEmpty else {
            throw ValidationError("--unit needs a round: --data.")
        }
        guard !blank || unit.isEmpty else {
            throw ValidationError("A blank form is of no unit: leave out --unit or --blank.")
        }
    }

    func run() throws {
        let forms = try Command.run { try self.forms() }
        let files = try Command.run {
            try forms.map { (name: $0.name, bytes: try $0.workbook()) }
        }
        let folder = output.withoutSlashes
        try Command.run { try write(files, to: folder) }
        Console.tell(
            files.map { "wrote \(folder)/\($0.name)" }
                + ["next: chiso import FILE… --data \(data ?? "<round>")\(others)"])
    }

    /// What an import must be told besides the round.
    private var others: String {
        let rules = data == nil ? nil : self.rules
        return (rules.map { " --rules \($0)" } ?? "") + (period.map { " --period \($0)" } ?? "")
    }

    private func forms() throws -> [Form] {
        try Forms.requirePeriod(period)
        guard let data else {
            let pack = try PackLoader(path: rules ?? "", library: library).load().pack
            if let period { Console.report(pack.warnings(for: period)) }
            return [try Forms(pack, language: lang).blank(period: period)]
        }
        let session = try RoundSession(
            .usual(rules: rules, data: data, period: period, library: library))
        let (pack, round) = (session.pack.pack, session.round)
        Console.report(pack.warnings(for: session.period))
        if blank {
            return [
                try Forms(pack, language: lang).blank(
                    period: period, units: round.units, in: session.folder)
            ]
        }
        return try Forms(pack, language: lang).forms(
            of: round, in: session.folder, period: session.period,
            units: try RunOptions.codes(of: unit, among: round.units))
    }

    /// Writes all forms or none.
    private func write(_ forms: [(name: String, bytes: [UInt8])], to folder: String) throws {
        var files = OutputFiles()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        {
            for form in forms {
                let path = "\(folder)/\(form.name)"
                let lies = (try? FileManager.default.attributesOfItem(atPath: path)) != nil
                guard force || !lies else {
                    throw Failure(
                        CommandCode.formWouldReplace,
                        "'\(path)' is there already; nothing is written over",
                        fix: "name another folder, or write over it with --force")
                }
                files.add(form.bytes, to: path)
            }
        } else {
            files.addFolder(folder, of: forms)
        }
        try Console.write(files)
    }
}
