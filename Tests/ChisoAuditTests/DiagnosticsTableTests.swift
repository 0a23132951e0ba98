import Foundation
import Testing

@Suite struct DiagnosticsTableTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func texts(_ folder: String, ending: String) throws -> String {
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(root.path)/\(folder)")
        return try names.filter { $0.hasSuffix(ending) }.map {
            try String(contentsOfFile: "\(root.path)/\(folder)/\($0)", encoding: .utf8)
        }.joined()
    }

    private static func used() throws -> Set<String> {
        let sources = try texts("Sources/ChisoAudit", ending: ".swift")
        return Set(sources.matches(of: #/"([DP][0-9]{3})"/#).map { String($0.1) })
    }

    @Test(
        "The table of diagnostics lists the codes of the sources, with their weights, and no others"
    )
    func tableIsComplete() throws {
        let table = try Self.texts("Sources/ChisoAudit", ending: "Diagnostics.md")
        let listed = table.matches(of: #/\| ([DP][0-9]{3}) \| (error|warning|note) \|/#)
        #expect(listed.map { String($0.1) }.sorted() == (try Self.used().sorted()))
    }

    @Test("Every code has a test that compares its whole text")
    func everyCodeIsTested() throws {
        let tests = try Self.texts("Tests/ChisoAuditTests", ending: "Tests.swift")
        let pattern = #/ (?:error|warning|note)\[([DP][0-9]{3})\]: .+\n +(?:rule|data|fix): /#
        let tested = Set(tests.matches(of: pattern).map { String($0.1) })
        #expect(try Self.used().subtracting(tested).sorted() == [])
    }
}
