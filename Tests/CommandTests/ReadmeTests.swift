import Foundation
import Testing

/// Every command that the README and the tour show, with the output they show.
///
/// A block of console text holds commands after `$ ` and what they print; a line `…` stands for any number of lines. Each
/// block runs in a copy of the rules and the rounds of its own; of commands other than `chiso`, those that edit run too.
@Suite struct ReadmeTests {
    /// One command of a block, and what is shown below it.
    struct Shown {
        var command: String
        var lines: [String]
    }

    /// The blocks of a document that show a run of `chiso`.
    static func blocks(of document: String) throws -> [[Shown]] {
        try String(contentsOfFile: "\(Command.root)/\(document)", encoding: .utf8)
            .components(separatedBy: "\n```").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .map { commands($0.element.components(separatedBy: "\n").dropFirst()) }
            .filter { $0.contains { $0.command.hasPrefix("chiso") } }
    }

    static func commands(_ lines: ArraySlice<String>) -> [Shown] {
        var shown: [Shown] = []
        for line in lines {
            if let last = shown.last, last.lines.isEmpty, last.command.hasSuffix("\\") {
                shown[shown.count - 1].command.removeLast()
                shown[shown.count - 1].command += line.drop { $0 == ">" || $0 == " " }
            } else if line.hasPrefix("$ ") {
                shown.append(Shown(command: String(line.dropFirst(2)), lines: []))
            } else if !shown.isEmpty {
                shown[shown.count - 1].lines.append(line)
            }
        }
        return shown
    }

    @Test(
        "Every run prints what the document shows",
        arguments: ["README.md", "Sources/chiso/chiso.docc/Tour.md"])
    func runsAreTrue(document: String) throws {
        let blocks = try Self.blocks(of: document)
        #expect(blocks.joined().count { $0.command.hasPrefix("chiso") } >= 6)
        for block in blocks {
            let scratch = try Scratch()
            for folder in ["Rules", "Datasets"] { try scratch.copy(folder) }
            for shown in block {
                let program = shown.command.prefix { $0 != " " }
                guard ["chiso", "sed", "cp", "mv", "rm", "mkdir"].contains(program) else {
                    continue
                }
                let result = try Self.run(shown.command, in: scratch)
                guard program == "chiso" else { continue }
                let texts = [result.output, result.errors + result.output, result.errors]
                #expect(
                    texts.contains { Self.matches(Self.trimmed($0), shown.lines[...]) },
                    "$ \(shown.command)\n\(result.errors)\(result.output)")
            }
        }
    }

    private static func run(_ command: String, in scratch: Scratch) throws -> Command.Result {
        try Command.shell(command, in: scratch.path)
    }

    static func trimmed(_ text: String) -> ArraySlice<String> {
        var lines = text.components(separatedBy: "\n")[...]
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Whether lines are those shown, where `…` stands for any.
    static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
        var shown = shown
        while shown.last?.isEmpty == true { shown.removeLast() }
        guard let first = shown.first else { return lines.isEmpty }
        if first == "…" {
            return (lines.startIndex...lines.endIndex).contains {
                matches(lines[$0...], shown.dropFirst())
            }
        }
        return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
    }

    @Test(
        "A line of dots stands for any lines, and only it",
        arguments: [
            ("a\nb\nc", "a\nb\nc", true), ("a\nb\nc", "a\n…\nc", true), ("a\nc", "a\n…\nc", true),
            ("a\nb\nc", "…", true), ("a\nb\nc", "a\n…", true), ("a\nb\nc", "…\nb", false),
            ("a\nb", "a", false), ("a", "a\nb", false), ("a\n", "a\n\n", true),
        ])
    func dots(text: String, shown: String, isMatch: Bool) {
        let lines = shown.components(separatedBy: "\n")[...]
        #expect(Self.matches(Self.trimmed(text), lines) == isMatch)
    }
}
