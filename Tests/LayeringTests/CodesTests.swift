import ChisoModel
import Foundation
import Testing

@testable import ChisoAuthoring
@testable import ChisoExplaining
@testable import ChisoData
@testable import ChisoForms
@testable import ChisoReport
@testable import ChisoRules
@testable import ChisoRun
@testable import ChisoScoring
@testable import ChisoSeal
@testable import chiso

/// The codes that modules declare, against the tables that explain them and the tests that compare their texts.
@Suite struct CodesTests {
    private static let rules = RuleCode.allCases.map(\.rawValue)
    private static let data = DataCode.allCases.map(\.rawValue)
    private static let forms = FormCode.allCases.map(\.rawValue)
    private static let audit = AuditCode.allCases.map(\.rawValue)
    private static let probing = AuthoringCode.allCases.map(\.rawValue).filter { $0.first != "C" }
    private static let commands =
        SimulationCode.allCases.map(\.rawValue) + ScoringCode.allCases.map(\.rawValue)
        + AuthoringCode.allCases.map(\.rawValue).filter { $0.first == "C" }
        + ExplainingCode.allCases.map(\.rawValue) + ReportCode.allCases.map(\.rawValue)
        + SealCode.allCases.map(\.rawValue) + RunCode.allCases.map(\.rawValue)
        + CommandCode.allCases.map(\.rawValue)
    private static let all = rules + data + forms + audit + probing + commands

    @Test("No code is given twice, and each is a letter and three digits")
    func codesAreUnique() {
        #expect(Set(Self.all).count == Self.all.count)
        #expect(Self.all.allSatisfy { $0.wholeMatch(of: /[PRDSC][0-9]{3}/) != nil })
    }

    @Test(
        "Each page of diagnostics explains the codes of its modules, and no others",
        arguments: [
            ("ChisoRules/ChisoRules.docc/Diagnostics.md", rules + commands),
            ("ChisoData/ChisoData.docc/Diagnostics.md", data),
            ("ChisoForms/ChisoForms.docc/Diagnostics.md", forms),
            ("ChisoScoring/ChisoScoring.docc/Diagnostics.md", audit),
            ("ChisoAuthoring/ChisoAuthoring.docc/Probing.md", probing),
        ])
    func pagesAreComplete(page: String, codes: [String]) throws {
        let text = try String(
            contentsOf: LayeringTests.root.appending(path: "Sources/\(page)"), encoding: .utf8)
        let rows = text.matches(of: /(?m)^\| ([A-Z][0-9]{3}) \| (.+) \|$/)
        #expect(rows.map { String($0.1) }.sorted() == codes.sorted())
        #expect(rows.allSatisfy { $0.2.hasSuffix(".") })
    }

    @Test("What an audit or a probe finds is weighed in its table")
    func findingsAreWeighed() throws {
        for page in [
            "ChisoScoring/ChisoScoring.docc/Diagnostics.md",
            "ChisoAuthoring/ChisoAuthoring.docc/Probing.md",
        ] {
            let text = try String(
                contentsOf: LayeringTests.root.appending(path: "Sources/\(page)"), encoding: .utf8)
            for row in text.matches(of: /(?m)^\| [A-Z][0-9]{3} \| ([^|]+) \|/) {
                #expect(["error", "warning", "note"].contains(row.1))
            }
        }
    }

    @Test(
        "Every code of a pack, of data and of a finding has a test that compares its whole text",
        arguments: [
            ("ChisoRulesTests", rules), ("ChisoDataTests", data), ("ChisoFormsTests", forms),
            ("ChisoScoringTests/Audits", audit),
            ("ChisoAuthoringTests", probing),
        ])
    func textsAreCompared(tests: String, codes: [String]) throws {
        let texts = try Self.swift(under: "Tests/\(tests)").map(\.text).joined()
        let compared = Set(
            texts.matches(of: /\b(?:error|warning|note)\[([A-Z][0-9]{3})\]: ./).map {
                String($0.1)
            })
        #expect(Set(codes).subtracting(compared).sorted() == [])
    }

    @Test("A code is written out where it is declared, and nowhere else in the sources")
    func codesAreDeclaredOnce() throws {
        for (path, text) in try Self.swift(under: "Sources") {
            let found = text.matches(of: /"([PRDSC][0-9]{3})"/).map { String($0.1) }
            #expect(found.isEmpty || path.hasSuffix("Code.swift"), "\(path) writes out \(found)")
        }
    }

    private static func swift(under folder: String) throws -> [(path: String, text: String)] {
        let root = LayeringTests.root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
        return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map {
            ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
        }
    }
}
