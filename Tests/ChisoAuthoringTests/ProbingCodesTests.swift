import Foundation
import Testing

/// The table of codes in the article on probing, against the codes there are.
@Suite struct ProbingCodesTests {
    /// The codes that stand in quotes in the Swift files under `Sources` that are meant.
    private static func codes(in isMeant: (String) -> Bool) throws -> Set<String> {
        let root = "\(ProbedPack.repository)/Sources"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") && isMeant($0) }.reduce(into: []) {
            let text = try String(contentsOfFile: "\(root)/\($1)", encoding: .utf8)
            $0.formUnion(text.matches(of: /"([A-Z][0-9]{3})"/).map { String($0.1) })
        }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(ProbedPack.repository)/\(path)", encoding: .utf8)
    }

    @Test("Every code of probing is explained, belongs to nothing else, and has its text compared")
    func codesAreExplained() throws {
        let isProbing = { (name: String) in name.hasPrefix("ChisoAuthoring/Probing/") }
        let codes = try Self.codes(in: isProbing)
        #expect(codes.count == 20)
        let article = try Self.text("Sources/ChisoAuthoring/ChisoAuthoring.docc/Probing.md")
        let rows = article.matches(
            of: /(?m)^\| ([A-Z][0-9]{3}) \| (error|warning|note) \| .+\. \|$/)
        #expect(rows.map { String($0.1) } == codes.sorted())
        #expect(try Self.codes { !isProbing($0) }.intersection(codes) == [])
        let tests = try ["Declaration", "Behaviour"].map {
            try Self.text("Tests/ChisoAuthoringTests/Probing\($0)Tests.swift")
        }.joined()
        for code in codes.sorted() {
            let isCompared = ["error", "warning", "note"].contains {
                tests.contains("  \($0)[\(code)]: ")
            }
            #expect(isCompared, "no test compares the text of \(code)")
        }
    }
}
