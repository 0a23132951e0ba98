import Foundation
import Testing

/// The guide for authors: its files are written and its commands run, from top to bottom.
@Suite struct AuthoringGuideTests {
    private static let path = "Sources/ChisoRules/ChisoRules.docc/Authoring.md"

    /// A block of the guide.
    private enum Block {
        /// A file of the pack, whose first line says where it lies.
        case file(String, text: String)
        case commands([ReadmeTests.Shown])
    }

    private static func blocks() throws -> [Block] {
        let text = try String(contentsOfFile: "\(Command.root)/\(path)", encoding: .utf8)
        return text.components(separatedBy: "\n```").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .compactMap { _, block in
                let lines = block.components(separatedBy: "\n")
                if lines[0] == "console" { return .commands(ReadmeTests.commands(lines[1...])) }
                guard lines[0] == "lua", lines[1].hasPrefix("-- Rules/") else { return nil }
                // The line that names the file stays: numbers of lines are those of the guide.
                return .file(
                    String(lines[1].dropFirst(3)),
                    text: lines[1...].joined(separator: "\n") + "\n")
            }
    }

    @Test("The guide's files load, its commands print what it shows, and its tests pass")
    func guideIsTrue() throws {
        let scratch = try Scratch()
        try scratch.copy("Rules/_lib")
        try scratch.copy(".luacheckrc")
        try scratch.write("Datasets/.keep", "")
        var files = 0
        for block in try Self.blocks() {
            switch block {
            case .file(let name, let text):
                files += 1
                try scratch.write(name, text)
            case .commands(let commands):
                for shown in commands {
                    let result = try Command.shell(shown.command, in: scratch.path)
                    guard shown.command.hasPrefix("chiso") else { continue }
                    let texts = [result.output, result.errors]
                    #expect(
                        texts.contains {
                            ReadmeTests.matches(ReadmeTests.trimmed($0), shown.lines[...])
                        }, "$ \(shown.command)\n\(result.errors)\(result.output)")
                }
            }
        }
        #expect(files >= 5)
    }
}
