import Foundation
import Testing

@testable import ChisoLua

/// What the Lua language server is told, against what there is.
@Suite struct TypeStubTests {
    /// The names of `function chiso.<name>(` in the stubs.
    private static func stubs() throws -> [String] {
        try Repository.text("Rules/_types/chiso.d.lua").split(separator: "\n").compactMap { line in
            guard let match = line.wholeMatch(of: /function chiso\.(\w+)\(.*\) end/) else {
                return nil
            }
            return String(match.1)
        }
    }

    /// A stray entry in a table of each class, in a file of the small pack.
    private static let strays = [
        ("chiso.Pack", "Rules/p/pack.lua", "edition ="),
        ("chiso.Group", "Rules/p/pack.lua", "key = \"g\""),
        ("chiso.Field", "Rules/p/fields.lua", "key = \"due\""),
        ("chiso.Indicator", "Rules/p/indicators/g/a.lua", "key = \"a\""),
    ]

    @Test("The stubs name exactly the functions of the host library and the formula kinds")
    func namesAgree() throws {
        let state = try LuaState { _ in nil }
        let environment = try state.environment()
        let library = LuaTableText.table("chiso", in: environment)?.entries.map(\.key) ?? []
        #expect(Set(library) == ["by", "not_applicable", "percent", "round", "round_to", "text"])
        #expect(try Self.stubs().sorted() == (library + FormulaKindTests.kinds).sorted())
    }

    @Test(
        "Every kind is called the same in its file and in the stubs",
        arguments: FormulaKindTests.kinds)
    func kindsAreDescribed(kind: String) throws {
        let source = try Repository.text("Rules/_lib/\(kind).lua")
        let stubs = try Repository.text("Rules/_types/chiso.d.lua").components(separatedBy: "\n\n")
        let stub = try #require(stubs.first { $0.contains("function chiso.\(kind)(") })
        let name = try #require(source.split(separator: ":").first).dropFirst("--- ".count)
        #expect(stub.hasPrefix("---\(name):"))
        #expect(stub.contains("---@return chiso.Score\n"))
    }

    @Test("The stubs name exactly the entries that a table may have", arguments: strays)
    func entriesAgree(type: String, file: String, place: String) throws {
        let stubs = try Repository.text("Rules/_types/chiso.d.lua").components(separatedBy: "\n\n")
        let stub = try #require(stubs.first { $0.contains("---@class (exact) \(type)\n") })
        let declared = stub.matches(of: /---@field (\w+)/).map { String($0.1) }
        let pack = try TemporaryPack(file, replacing: place, with: "qqqqqqqqqqqq = 1, \(place)")
        let fix = "  fix:  remove it; known are \(declared.sorted().joined(separator: ", "))"
        #expect(pack.faults().texts.first?.split(separator: "\n").last.map(String.init) == fix)
    }
}
