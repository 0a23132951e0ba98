import ArgumentParser
import ChisoFiles
import ChisoModel
import ChisoPrint
import Foundation

/// The command: its subcommands, and what their exits mean.
struct Chiso: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chiso",
        abstract: "Score every unit of a round by rules written in Lua, and ask what would change.",
        usage: "chiso [<subcommand>] [<options>]",
        discussion: """
            Without a subcommand, chiso scores. Run from the root of the repository
            without arguments, it scores Datasets/bac-kan-districts-2023.

            EXIT CODES
              0  scored
              1  scored, but something was lost: cells failed and the ranking is
                 provisional, or records could not be read
              2  could not load the rules or the data, could not write, or wrong usage
            A signal ends it as any other command: 130 for Ctrl-C, 141 for a closed pipe.
            """,
        version: "chiso \(Engine.version)",
        subcommands: [
            Score.self, Simulate.self, Explain.self, ReportCommand.self, TrendCommand.self,
            Plan.self, Check.self, FormCommand.self, ImportCommand.self, Test.self, Watch.self,
            Diff.self, New.self, Doc.self, Verify.self,
        ],
        defaultSubcommand: Score.self)
}

@main
enum Main {
    static func main() {
        StandardStreams.prepare()
        do {
            try requireText()
            var command = try Chiso.parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            let message = Self.printable(Chiso.fullMessage(for: error))
            guard Chiso.exitCode(for: error) != .success else {
                do {
                    try Command.run { try Console.write(message + "\n", to: nil) }
                } catch {
                    exit(2)
                }
                exit(0)
            }
            Console.error(message)
            exit(2)
        }
    }

    /// Refuses words that are no UTF-8: a name made of one would be another file's.
    private static func requireText() throws {
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let word = CommandLine.unsafeArgv[place], String(validatingCString: word) == nil
            else { continue }
            let shown = Printable.text(String(cString: word))
            throw ValidationError(
                "'\(shown)' is no text in UTF-8. Rename the file or folder, and type its new name.")
        }
    }

    /// A message in which words of the command line are quoted, which may hold line ends.
    private static func printable(_ message: String) -> String {
        CommandLine.arguments.dropFirst().reduce(message) { message, word in
            let safe = Printable.text(word)
            return safe == word ? message : message.replacing(word, with: safe)
        }
    }
}
