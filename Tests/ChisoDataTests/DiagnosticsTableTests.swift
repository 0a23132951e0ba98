import Foundation
import Testing

@Suite struct DiagnosticsTableTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The codes that match in a file's text.
    private static func codes(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> [String]
    {
        text.matches(of: pattern).map { String($0.1) }
    }

    private static func files(_ folder: String, ending: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(root.path)/\(folder)")
        return try names.filter { $0.hasSuffix(ending) }.map {
            try String(contentsOfFile: "\(root.path)/\(folder)/\($0)", encoding: .utf8)
        }
    }

    @Test("The table of diagnostics lists the codes of the sources, in order, and no others")
    func tableIsComplete() throws {
        let sources = try Self.files("Sources/ChisoData", ending: ".swift")
        let used = Set(sources.flatMap { Self.codes($0, #/"(D[0-9]{3})"/#) })
        let table = try Self.files("Sources/ChisoData", ending: "Diagnostics.md").joined()
        let listed = Self.codes(table, #/\| (D[0-9]{3}) \|/#)
        #expect(listed == used.sorted())
    }

    @Test("Every code has a test that compares its whole text")
    func everyCodeIsTested() throws {
        let sources = try Self.files("Sources/ChisoData", ending: ".swift")
        let used = Set(sources.flatMap { Self.codes($0, #/"(D[0-9]{3})"/#) })
        let tests = try Self.files("Tests/ChisoDataTests", ending: ".swift")
        let tested = Set(
            tests.flatMap {
                Self.codes($0, #/^ +(?:error|warning)\[(D[0-9]{3})\]: /#.anchorsMatchLineEndings())
            })
        #expect(used.subtracting(tested).sorted() == [])
    }
}
