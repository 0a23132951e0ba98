import Foundation
import Testing

/// The table of codes, against the codes there are.
@Suite struct DiagnosticsTests {
    private static let catalogues = [
        "PRSC": "Sources/ChisoRules/ChisoRules.docc/Diagnostics.md",
        "D": "Sources/ChisoData/ChisoData.docc/Diagnostics.md",
    ]

    /// The codes that stand in quotes in the sources, but for the audit's, and begin with one of these letters.
    private static func codes(_ letters: String) throws -> Set<String> {
        try codes(letters) { !$0.hasPrefix("Sources/ChisoAudit/") }
    }

    private static func codes(
        _ letters: String, in isMeant: (String) -> Bool
    ) throws -> Set<String> {
        let texts = try Repository.files(under: "Sources", ending: ".swift").filter(isMeant)
            .map { try Repository.text($0) }
        let found = texts.flatMap { text in
            text.matches(of: /"([A-Z][0-9]{3})"/).map { String($0.1) }
        }
        return Set(found.filter { letters.contains($0.prefix(1)) })
    }

    @Test("Every code of packs, rules, scoring and commands is explained, and no other")
    func everyCodeIsExplained() throws {
        for (letters, path) in Self.catalogues {
            guard FileManager.default.fileExists(atPath: "\(Repository.root)/\(path)") else {
                #expect(letters == "D")
                continue
            }
            let rows = try Repository.text(path).matches(of: /(?m)^\| ([A-Z][0-9]{3}) \| (.+) \|$/)
            let codes = rows.map { String($0.1) }
            #expect(Set(codes) == (try Self.codes(letters)))
            #expect(codes.count == Set(codes).count)
            #expect(rows.allSatisfy { $0.2.hasSuffix(".") })
        }
    }

    @Test("What an audit finds has codes of its own")
    func auditHasItsOwn() throws {
        let audit = try Self.codes("PRSCD") { $0.hasPrefix("Sources/ChisoAudit/") }
        #expect(audit.count > 20)
        #expect(try Self.codes("PRSCD").intersection(audit) == [])
    }

    @Test("Every code of a pack or of a rule's file is compared as a whole text")
    func everyCodeIsTested() throws {
        let tests = try Repository.files(under: "Tests/ChisoRulesTests", ending: ".swift")
            .map { try Repository.text($0) }.joined()
        for code in try Self.codes("PR") {
            #expect(tests.contains("error[\(code)]: "), "no test compares the text of \(code)")
        }
    }
}
