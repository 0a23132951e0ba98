import ChisoModel
import Foundation
import Testing

@testable import ChisoAuthoring

/// The sentences that formula kinds carry for handbooks.
@Suite struct KindWordsTests {
    private static let folder =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
        + "/Rules/_lib"

    private static let kinds: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        .filter { $0.hasSuffix(".lua") && !$0.hasSuffix("_test.lua") }.map {
            String($0.dropLast(4))
        }

    private static func text(_ kind: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(kind).lua", encoding: .utf8)
    }

    @Test("Every kind has a name and its words in both languages", arguments: kinds)
    func wordsAreThere(kind key: String) throws {
        let kind = Handbook.Kind(key: key, text: try Self.text(key))
        #expect(!kind.name.isEmpty && kind.name != key && !kind.summary.isEmpty)
        #expect(Set(kind.words.keys) == ["vi", "en"])
        let (vi, en) = (kind.words["vi"] ?? [], kind.words["en"] ?? [])
        #expect(vi.map(\.reads) == en.map(\.reads))
        #expect((vi + en).allSatisfy { $0.text.hasSuffix(".") })
        // Both name the same numbers.
        for (a, b) in zip(vi, en) where key != "capped_count" && key != "deduction" {
            #expect(Self.names(in: a) == Self.names(in: b))
        }
    }

    @Test("A number that words name is one that the kind reads", arguments: kinds)
    func numbersAreRead(kind key: String) throws {
        let text = try Self.text(key)
        let code = text.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(
            separator: "\n")
        let kind = Handbook.Kind(key: key, text: text)
        for sentence in kind.words.values.joined() {
            for name in Self.names(in: sentence) where name != "measure" {
                #expect(code.contains(name), "\(name)")
            }
            if let reads = sentence.reads { #expect(code.contains(reads)) }
        }
    }

    @Test("A sentence goes on in the next line, and ends with another")
    func sentences() {
        let kind = Handbook.Kind(
            key: "k",
            text: """
                --- Tên: what it does,
                --- and more.
                ---
                --- Formula: x.
                return f
                -- In words.
                --- vi: một
                ---   hai.
                --- vi, extra: ba.
                --- en: one.
                """)
        #expect(kind.name == "Tên" && kind.summary == "what it does, and more.")
        #expect(kind.words["vi"] == [.init(text: "một hai."), .init(reads: "extra", text: "ba.")])
        #expect(kind.words["en"] == [.init(text: "one.")])
    }

    private static func names(in sentence: Handbook.Kind.Sentence) -> Set<String> {
        Set(sentence.text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }
}
