import ChisoModel
import Testing

@testable import ChisoRules

/// Editions of one rulebook, side by side.
@Suite struct RulebookTests {
    private static func pack(_ id: String, _ from: String, _ to: String) -> String {
        let base = TemporaryPack.files["Rules/p/pack.lua"] ?? ""
        return base.replacingOccurrences(
            of: "id = \"p\",",
            with:
                "id = \"\(id)\", rulebook = \"r\", in_force = { from = \"\(from)\", to = \"\(to)\" },"
        )
    }

    /// `p` of 2023, and `q` of the years named, which extends it.
    private func editions(_ from: String = "2024", _ to: String = "2025") throws -> TemporaryPack {
        try TemporaryPack([
            "Rules/p/pack.lua": Self.pack("p", "2023", "2023"),
            "Rules/q/pack.lua": """
            return { id = "q", extends = "p", edition = "2",
              in_force = { from = "\(from)", to = "\(to)" } }
            """,
        ])
    }

    private func edition(_ pack: TemporaryPack, _ period: String) throws -> String {
        let folder = "\(pack.root)/Rules"
        let loader = PackLoader(path: "\(folder)/p", defaultLibrary: Repository.rules)
        return try loader.edition(for: period).replacingOccurrences(of: "\(folder)/", with: "")
    }

    @Test(
        "A period picks the edition in force; where none is, the pack named stays",
        arguments: [
            ("2023", "p"), ("2023-Q2", "p"), ("2024", "q"), ("2025-Q4", "q"), ("2026", "p"),
        ])
    func picks(_ period: String, _ pack: String) throws {
        #expect(try edition(editions(), period) == pack)
    }

    @Test("A pack of no rulebook, or one beside it that is broken, changes nothing")
    func alone() throws {
        let alone = try TemporaryPack(["Rules/q/pack.lua": Self.pack("q", "2024", "2025")])
        #expect(try edition(alone, "2024") == "p")
        let broken = try TemporaryPack([
            "Rules/p/pack.lua": Self.pack("p", "2023", "2023"), "Rules/a/pack.lua": "return {",
            "Rules/q/pack.lua": Self.pack("q", "2024", "2025"),
        ])
        #expect(try edition(broken, "2024") == "q")
    }

    @Test("P117: two editions of one rulebook are not in force at once")
    func twoInForce() throws {
        let pack = try TemporaryPack([
            "Rules/p/pack.lua": Self.pack("p", "2023", "2023"),
            "Rules/q/pack.lua": Self.pack("q", "2024", "2025"),
            "Rules/r/pack.lua": Self.pack("r", "2025", "2026"),
        ])
        do {
            _ = try edition(pack, "2025")
            Issue.record("two editions were taken for one")
        } catch let fault as Diagnostic {
            #expect(
                pack.shorten([fault]) == [
                    """
                    error[P117]: two editions of 'r' are in force for 2025: 'q' and 'r'
                      rule: Rules/r/pack.lua:2
                      fix:  correct in_force in one of them, or choose one with --rules
                    """
                ])
        }
    }
}
