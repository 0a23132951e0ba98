import ArgumentParser
import ChisoAuthoring
import ChisoFiles
import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRules
import Foundation

/// `chiso doc`: a pack's handbook.
struct Doc: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a pack's handbook, or its type stubs for the editor.",
        usage: "chiso doc <pack> [--format <format>] [--output <file>] [--lang <lang>]",
        discussion: """
            FORMATS
              markdown  the handbook as GitHub-flavoured Markdown
              html      the handbook as one file, for a screen and for A4
              stubs     what rules and tests of the pack may name, for the Lua language
                        server; written to _types/<pack>.d.lua beside the pack unless
                        --output names another file

            EXIT CODES
              0  written
              1  written, but some indicators could not be loaded
              2  could not load the pack, or wrong usage: nothing was written
            """)

    /// What is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, html, stubs
    }

    @Argument(help: ArgumentHelp("The pack's folder.", valueName: "pack")) var folder: String

    @Option(help: .library) var library: String?

    @Option(help: "What to write.") var format: Format = .markdown

    @Option(
        help: ArgumentHelp(
            "Write to a file instead of the terminal; it is whole or absent.", valueName: "file"))
    var output: String?

    @Option(help: "The language of the handbook's own words.") var lang: Language = .vi

    func run() throws {
        let loaded = try Command.run { try PackLoader(path: folder, library: library).load() }
        Console.report(loaded.pack.diagnostics)
        try Command.run { try write(loaded) }
        if loaded.pack.diagnostics.contains(where: { $0.severity == .error }) {
            throw ExitCode(1)
        }
    }

    private func write(_ loaded: LoadedPack) throws {
        let report = { try HandbookReport(Handbook(loaded), language: lang) }
        switch format {
        case .markdown: try Console.write(report().render(.markdown), to: output)
        case .html: try Console.write(report().render(.html), to: output)
        case .stubs: try writeStubs(loaded.pack)
        }
    }

    /// Writes the stubs into the folder where the language server looks for them, unless told otherwise.
    private func writeStubs(_ pack: RulePack) throws {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        let text = TypeStubs(pack, folder: name).text
        if let output { return try Console.write(text, to: output) }
        let types = "\(folder.parentFolder)/_types"
        let isNew = mkdir(types, 0o777) == 0
        let path = "\(types)/\(name).d.lua"
        do {
            try Console.write(text, to: path)
        } catch {
            if isNew { rmdir(types) }
            throw error
        }
        Console.tell(["wrote \(path)"])
    }
}
