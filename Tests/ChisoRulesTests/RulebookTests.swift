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

    private func edition(_ pack: TemporaryPack, _ period: Period) throws -> String {
        let folder = "\(pack.root)/Rules"
        let loader = PackLoader(path: "\(folder)/p", defaultLibrary: Repository.rules)
        return try loader.folder(for: period).replacingOccurrences(of: "\(folder)/", with: "")
    }

    @Test(
        "A period picks the edition in force; where none is, the pack named stays",
        arguments: [
            ("2023", "p"), ("2023-Q2", "p"), ("2024", "q"), ("2025-Q4", "q"), ("2026", "p"),
        ])
    func picks(_ period: Period, _ pack: String) throws {
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
        try expectOverlap(pack, "2025", "'q' and 'r'", "r")
        #expect(pack.shorten(overlaps(pack, "p")) == [])
    }

    @Test("P117 even where the pack named is one of them")
    func ownInForce() throws {
        let pack = try TemporaryPack([
            "Rules/p/pack.lua": Self.pack("p", "2023", "2024"),
            "Rules/q/pack.lua": Self.pack("q", "2024-Q3", "2025"),
        ])
        #expect(try edition(pack, "2023") == "p")
        try expectOverlap(pack, "2024-Q3", "'p' and 'q'", "q")
        try expectOverlap(pack, "2024", "'p' and 'q'", "q")
        for own in ["p", "q"] {
            #expect(
                overlaps(pack, own).map(\.message) == [
                    "two editions of 'r' are in force for 2024-Q3: 'p' and 'q'"
                ])
        }
    }

    @Test(
        "Editions that follow each other within a year do not overlap",
        arguments: [("2023-Q2", "2023-Q3"), ("2023-06", "2023-07"), ("2023", "2024")])
    func follow(_ to: String, _ from: String) throws {
        let pack = try TemporaryPack([
            "Rules/p/pack.lua": Self.pack("p", "2023", to),
            "Rules/q/pack.lua": Self.pack("q", from, "2024"),
        ])
        #expect(overlaps(pack, "p") == [])
    }

    @Test("A Lua is made for each edition of the rulebook, once, and for no other pack")
    func oneLuaAnEdition() throws {
        let pack = try TemporaryPack([
            "Rules/p/pack.lua": Self.pack("p", "2023", "2023")
                .replacing("rulebook = \"r\"", with: "rulebook = \"many\""),
            "Rules/q/pack.lua": """
            return { id = "q", extends = "p", edition = "2",
              in_force = { from = "2024", to = "2024" } }
            """,
            "Rules/r/pack.lua": """
            return { id = "r", extends = "p", edition = "3",
              in_force = { from = "2025", to = "2025" } }
            """,
            "Rules/z/pack.lua": "return { id = \"z\", edition = \"1\" }",
        ])
        let loader = PackLoader(path: "\(pack.root)/Rules/q", defaultLibrary: Repository.rules)
        let loaded = try ["2023", "2024", "2025", "2026"].map { try loader.edition(for: $0).pack }
        #expect(loaded.map(\.id) == ["p", "q", "r", "q"])
        #expect(loaded[1].relatedKeys == loaded[3].relatedKeys)
        let folders = loader.openings.keys.map { $0.replacing("\(pack.root)/Rules/", with: "") }
        #expect(folders.sorted() == ["p", "q", "r"])
    }

    @Test("What is saved after a pack was loaded is for another loader: no file is read twice")
    func readOnce() throws {
        let pack = try editions()
        let loader = PackLoader(path: "\(pack.root)/Rules/p", defaultLibrary: Repository.rules)
        let before = try loader.load()
        for name in ["p/pack.lua", "q/pack.lua", "p/fields.lua", "p/indicators/g/a.lua"] {
            try pack.write("Rules/\(name)", "nonsense")
        }
        #expect(try loader.edition(for: "2024").pack.id == "q")
        #expect(try loader.load().pack.indicators.map(\.key) == before.pack.indicators.map(\.key))
    }

    private func overlaps(_ pack: TemporaryPack, _ name: String) -> [Diagnostic] {
        PackLoader(path: "\(pack.root)/Rules/\(name)", defaultLibrary: Repository.rules).overlaps()
    }

    private func expectOverlap(
        _ pack: TemporaryPack, _ period: Period, _ names: String, _ last: String
    ) throws {
        do {
            _ = try edition(pack, period)
            Issue.record("two editions were taken for one")
        } catch let fault as Failure {
            #expect(
                pack.shorten(fault.diagnostics) == [
                    """
                    error[P117]: two editions of 'r' are in force for \(period): \(names)
                      rule: Rules/\(last)/pack.lua:2
                      fix:  correct in_force in one of them, or choose one with --rules
                    """
                ])
        }
    }
}
