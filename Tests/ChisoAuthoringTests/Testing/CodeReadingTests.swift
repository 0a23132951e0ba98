import ChisoRules
import Testing

@testable import ChisoAuthoring

/// What is read from the text of a line.
@Suite struct CodeReadingTests {
    @Test(
        "Names that are compared are found, and only where they are compared themselves",
        arguments: [
            ("if value >= target then return max end", ["value >= target"]),
            ("if value<floor or floor == nil then", ["value floor"]),
            ("return 100 * done < floor * due", []),
            ("if done * 2 >= least then", []),
            ("if limits.done >= least then", []),
            ("if done >= limits.least then", []),
            ("if done >= count(least) then", []),
            ("if \"done >= least\" then", []),
            ("if done ~= least and done > 5 then", ["done least"]),
        ] as [(String, [String])])
    func comparisons(code: String, expected: [String]) {
        let found = CodeReading.comparisons(in: Self.tokens(code)).map { "\($0.left) \($0.right)" }
        #expect(found == expected.map { $0.replacing(" >= ", with: " ") })
    }

    @Test(
        "Names divided by are found",
        arguments: [
            ("return chiso.percent(done, due)", ["due"]), ("return done / due", ["due"]),
            ("return done // due + a % b", ["due", "b"]), ("return chiso.percent(a + b, c)", []),
            ("return done / 4", []), ("return (\"%d\"):format(a)", []),
        ] as [(String, [String])])
    func denominators(code: String, expected: [String]) {
        #expect(CodeReading.denominators(in: Self.tokens(code)) == expected)
    }

    private static func tokens(_ code: String) -> ArraySlice<LuaToken> {
        Array(LuaTokens(Array(code.utf8)))[...]
    }
}
