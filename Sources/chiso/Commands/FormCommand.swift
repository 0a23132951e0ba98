import ArgumentParser
import ChisoData
import ChisoFiles
import ChisoModel
import ChisoRules
import Foundation

extension FormLanguage: ExpressibleByArgument {}

/// `chiso form`: a workbook for each unit to fill in.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Write a workbook for each unit to fill in.",
        usage:
            "chiso form [--data <dir>] [--rules <dir>] --output <dir> [--period <p>] [--unit <u>]",
        discussion: """
            Without --data, one blank form of the rules is written. Figures that the
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

    @Option(help: ArgumentHelp("The folder of the round.", valueName: "dir"))
    var data: String?

    @Option(
        help: ArgumentHelp("The period asked about. (default: the round's own)", valueName: "p"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            "Only the form of this unit, by code or name; may be repeated.", valueName: "u"))
    var unit: [String] = []

    @Option(
        help: ArgumentHelp("The folder for the forms; made when it is not there.", valueName: "dir")
    )
    var output: String

    @Option(help: "The language of headings and helps.")
    var lang: FormLanguage = .vi

    @Flag(help: "Write over forms that are there.")
    var force = false

    func validate() throws {
        guard rules != nil || data != nil else {
            throw ValidationError("Name the rules with --rules, a round with --data, or both.")
        }
        guard data != nil || unit.isEmpty else {
            throw ValidationError("--unit needs a round: --data.")
        }
    }

    func run() throws {
        let forms = try Command.load { try self.forms() }
        let files = try Command.load {
            try forms.map { (name: $0.name, bytes: try $0.workbook()) }
        }
        let folder = Self.trimmed(output)
        try Command.run { try write(files, to: folder) }
        Console.tell(
            files.map { "wrote \(folder)/\($0.name)\n" }.joined()
                + "next: chiso import FILE… --data \(data ?? "<round>")\n")
    }

    private func forms() throws -> [Form] {
        guard let data else {
            let pack = try PackLoader(path: rules ?? "", limits: LimitOptions.parse([]).limits)
                .load().pack
            return [Forms(pack, language: lang).blank(period: period)]
        }
        let options = try RoundOptions(data: data, rules: rules, period: period, unit: unit).run
        let folder = try RoundFolder(path: data)
        let pack = try options.pack(for: folder).pack
        let round = try folder.round(for: pack)
        return try Forms(pack, language: lang).forms(
            of: round, in: folder, period: period ?? folder.period,
            units: try options.codes(among: round.units))
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
                    throw Diagnostic(
                        "C501", .error, "'\(path)' is there already; nothing is written over",
                        fix: "name another folder, or write over it with --force")
                }
                files.add(form.bytes, to: path)
            }
        } else {
            files.addFolder(folder, of: forms)
        }
        do {
            try files.write()
        } catch let fault as WriteFault {
            throw Diagnostic(
                "C103", .error, "'\(fault.path)' cannot be written: \(fault.reason)",
                fix: fault.fix)
        }
    }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

/// The options of a round without those of a scoring.
struct RoundOptions {
    /// As `chiso score` would have them.
    let run: RunOptions

    init(data: String, rules: String?, period: String?, unit: [String] = []) throws {
        var words = ["--data=\(data)"]
        if let rules { words.append("--rules=\(rules)") }
        if let period { words.append("--period=\(period)") }
        run = try RunOptions.parse(words + unit.map { "--unit=\($0)" })
    }
}

extension Command {
    /// Loads rules and data; faults are printed and end the command with exit code 2.
    static func load<Result>(_ step: () throws -> Result) throws -> Result {
        do {
            return try step()
        } catch let fault as PackFault {
            Console.report(fault.diagnostics)
        } catch let fault as DataFault {
            Console.report(fault.diagnostics)
        } catch let fault as Diagnostic {
            Console.report([fault])
        }
        throw ExitCode(2)
    }
}
