import Foundation
import Testing

/// What the commands print of every round, against the digests in `Goldens`.
///
/// `.ci/golden check` compares all of it and names what differs, `.ci/golden diff` shows how, and `.ci/golden record` takes
/// what is printed now as what is due. Here the pages and workbooks are held to them by ``ReportTests``, which makes
/// them anyway, and the rest of two small rounds.
@Suite struct GoldenTests {
    /// By file: the digest that is due of what is printed of a round.
    static func due(_ round: String, under folder: String = "") throws -> [String: String] {
        let path = "\(Command.root)/Tests/CommandTests/Goldens/\(round).txt"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        return Dictionary(
            uniqueKeysWithValues: lines.map { $0.split(separator: " ").map(String.init) }
                .filter { $0[0].hasPrefix(folder) }
                .map { (String($0[0].dropFirst(folder.count)), $0[1]) })
    }

    /// The files of a report that are not as recorded in Vietnamese, with those that only one side has.
    static func changed(_ report: String, of round: String) throws -> [String] {
        let line = """
            for book in *.xlsx; do unzip -q "$book" -d "${book%.xlsx}-xlsx" && rm "$book"; done
            find . -type f | sed 's,^./,,' | xargs -d '\\n' sha256sum
            """
        let printed = try Command.shell(line, in: report).output.split(separator: "\n").map {
            (String($0.dropFirst(66)), String($0.prefix(16)))
        }
        let made = Dictionary(uniqueKeysWithValues: printed)
        let due = try due(round, under: "report-vi/")
        return Set(made.keys).union(due.keys).filter { made[$0] != due[$0] }.sorted()
    }

    @Test("Every round has its digests")
    func rounds() throws {
        for round in ExpectedOutputTests.rounds {
            #expect(try Self.due(round).count > 60, "\(round)")
        }
    }

    @Test(
        "All that is printed of a round is as recorded",
        arguments: ["dti-2022", "bac-kan-papi-2022"])
    func round(name: String) throws {
        let result = try Command.shell(
            "CHISO=$(command -v chiso) .ci/golden check \(name)", in: Command.root)
        #expect(result.output == "")
        #expect(result.exit == 0, "\(result.errors)")
    }
}
