import ChisoModel
import Foundation
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// What the article for authors says of the sandbox and of names.
@Suite struct AuthoringDocTests {
    private static let path = "Sources/ChisoRules/ChisoRules.docc/Authoring.md"

    /// The blocks of Lua that are no files of a pack.
    private static func blocks() throws -> [String] {
        try Repository.text(path).components(separatedBy: "\n```").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
            .filter { $0.hasPrefix("lua\n") && !$0.hasPrefix("lua\n-- Rules/") }
            .map { String($0.dropFirst(4)) }
    }

    /// The first column of the table under a heading.
    private static func firstColumn(under heading: String) throws -> [String] {
        let text = try Repository.text(path)
        let start = try #require(text.range(of: "\n| \(heading) |"))
        return text[start.upperBound...].components(separatedBy: "\n").dropFirst(2)
            .prefix { $0.hasPrefix("|") }
            .map { $0.components(separatedBy: "|")[1].trimmingCharacters(in: .whitespaces) }
    }

    /// The names in code in some texts.
    private static func names(in texts: [String]) -> [String] {
        texts.flatMap { $0.components(separatedBy: "`").enumerated() }
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    }

    @Test("What a block of Lua asserts is so")
    func blocksHold() throws {
        let blocks = try Self.blocks()
        #expect(!blocks.isEmpty)
        for block in blocks {
            #expect(block.contains("assert("))
            let state = try LuaState { _ in nil }
            _ = try state.run(LuaSource(path: Self.path, text: Array(block.utf8)))
        }
    }

    @Test("What is said not to be there is not there")
    func absentNamesAreAbsent() throws {
        let names = Self.names(in: try Self.firstColumn(under: "Not there"))
        #expect(names.count >= 12)
        for name in names {
            let isOfTexts = ["match", "gsub"].contains(name)
            let text = "return \(isOfTexts ? "string." : "")\(name)"
            let state = try LuaState { _ in nil }
            let source = LuaSource(path: "x.lua", text: Array(text.utf8))
            let value = try? state.run(source)
            #expect(value == nil || value == .null, "\(name)")
        }
    }

    @Test("The table of names holds every kind of name that a rule can read, and no other")
    func namesAreComplete() throws {
        var told = Set(Self.names(in: try Self.firstColumn(under: "Name")))
        told.subtract(["params", "fields.lua", "unit_columns", "previous_<field>"])
        var resolver = NameResolver(fields: [], unitColumns: [])
        resolver.add(Indicator(key: "a", max: .number(1)), forScore: true)
        #expect(told == Set(resolver.names.keys))
    }
}
