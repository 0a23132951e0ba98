import Foundation
import Testing

/// Every round of `Datasets` against what a person has read and found right.
///
/// When an output changes on purpose, write the files anew from the root of the repository, and read every line that
/// differs before it is committed:
///
///     for round in Datasets/*/; do for f in table:txt csv:csv json:json; do
///       .build/debug/chiso score --data "${round%/}" --format "${f%:*}" > "${round}expected/score.${f#*:}"
///     done; done; git diff Datasets
@Suite struct ExpectedOutputTests {
    /// The rounds, by the name of their folder.
    static let rounds =
        ((try? FileManager.default.contentsOfDirectory(
            atPath: "\(Command.root)/Datasets")) ?? []).sorted().filter {
            FileManager.default.fileExists(
                atPath: "\(Command.root)/Datasets/\($0)/datapackage.json")
        }

    @Test("There are rounds to compare")
    func roundsAreFound() {
        #expect(Self.rounds.count >= 3)
    }

    @Test(
        "A round is printed as expected, byte for byte", arguments: rounds,
        [
            ["table", "txt"], ["csv", "csv"], ["json", "json"],
        ])
    func output(round: String, form: [String]) throws {
        let path = "\(Command.root)/Datasets/\(round)/expected/score.\(form[1])"
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        let result = try Command.run("score --data Datasets/\(round) --format \(form[0])")
        #expect(result.exit == 0)
        let lines = result.output.components(separatedBy: "\n")
        let due = expected.components(separatedBy: "\n")
        for (number, pair) in zip(lines, due).enumerated() where pair.0 != pair.1 {
            #expect(pair.0 == pair.1, "line \(number + 1)")
            break
        }
        #expect(lines.count == due.count)
        #expect(Data(result.output.utf8) == Data(expected.utf8))
    }
}
