import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaSealTests {
    static func outlives(_ verb: String, _ name: String) -> String {
        "\(verb) '\(name)', which outlives the call: results would depend on what ran before"
    }

    @Test(
        "Code that keeps state from call to call is refused at its line",
        arguments: [
            (
                "local n = 0\nreturn function()\n  n = n + 1\n  return n end",
                outlives("assigns to", "n"), 3
            ),
            ("return function()\n\n  count = 1 return 0 end", outlives("assigns to", "count"), 3),
            ("local t = {}\nreturn function() t.x = 1 return 0 end", outlives("changes", "t"), 2),
            (
                "local n = 0\nlocal function bump()\n  n = n + 1 return n end\n"
                    + "return function() return bump() end", outlives("assigns to", "n"), 3
            ),
            (
                "local n = 0\nlocal t = { deep = { function()\n n = 1 end } }\n"
                    + "return function() return t.deep[1]() end", outlives("assigns to", "n"), 3
            ),
            (
                "local n = 0\nreturn function()\n  pcall(function()\n    n = 5 end)\n  return n end",
                outlives("assigns to", "n"), 4
            ),
            (
                "local n = 0\nreturn function() return (function()\n"
                    + "return (function() n = 2 return 1 end)() end)() end",
                outlives("assigns to", "n"), 3
            ),
        ])
    func stateIsRefused(text: String, message: String, line: Int) throws {
        let state = try makeState()
        let function = try state.function(text)
        let expected = LuaFault(
            kind: .refused, message: message, location: SourceLocation("rule.lua", line: line))
        #expect(throws: expected) { try state.seal(function) }
        let outcomes = state.column(function, [], count: 2)
        #expect(outcomes.statuses == [.failed, .failed])
        #expect(outcomes.failures[1]?.message == message)
    }

    @Test("The line is right far down a long function")
    func lineFarDown() throws {
        let state = try makeState()
        let filler = String(repeating: "  x = x + 1\n", count: 700)
        let text = "local n = 0\nreturn function(x)\n" + filler + "\n\n  n = x\n  return n end"
        let function = try state.function(text)
        #expect(
            throws: LuaFault(
                kind: .refused, message: Self.outlives("assigns to", "n"),
                location: SourceLocation("rule.lua", line: 705))
        ) { try state.seal(function) }
    }

    @Test("An iterator of pairs kept outside the call is refused")
    func keptIterator() throws {
        let state = try makeState()
        let function = try state.function(
            "local step = pairs{ a = 1, b = 2 }\nreturn function() return step() end")
        #expect(
            throws: LuaFault(
                kind: .refused,
                message: "keeps an iterator of pairs, which remembers its place from call to call")
        ) { try state.seal(function) }
    }

    @Test(
        "A call's own variables may be assigned, by its inner functions too",
        arguments: [
            "return function() local n = 0; local function up() n = n + 1 end; up() up() return n end",
            "return function() local t = {}; t.a = 1; t[2] = 1; return t.a + t[2] end",
            "return function(a) a = 2 return a end",
            """
            local function sum(list)
              local total = 0
              local function add(x) total = total + x end
              for _, x in ipairs(list) do add(x) end
              return total
            end
            local shared = { 1, 1 }
            return function() return sum(shared) end
            """,
        ])
    func ownVariables(text: String) throws {
        #expect(try makeState().cell(text).numbers == [2])
    }

    @Test(
        "A table that outlives the call cannot be changed by any way",
        arguments: [
            "s[1] = 2", "s.x = 1", "s.deep.x = 1", "local d = s.deep; d[1] = 7",
            "table.insert(s, 1)",
            "table.remove(s)", "table.sort(s)", "(function(t) t.y = 1 end)(s)", "p[1] = 2",
            "p.deep.x = 1",
        ])
    func sharedTablesAreReadOnly(change: String) throws {
        let state = try makeState()
        let function = try state.function(
            "local s = { 3, 2, deep = { 1 } }\nlocal function alias() return s end\n"
                + "return function(p) local s = alias(); \(change) return 1 end")
        var outcomes = Outcomes(count: 1)
        let list = ParameterValue.list([.number(1)])
        let argument = change.contains("p.deep") ? ParameterValue.record(["deep": list]) : list
        state.call(
            function, arguments: [.constant(argument)], rows: 0..<1, wanted: [true],
            into: &outcomes)
        #expect(
            outcomes.failures[0]
                == .init(
                    message: "a rule may not change a shared table",
                    location: SourceLocation("rule.lua", line: 3)))
    }

    @Test(
        "A read-only table reads as it did before",
        arguments: [
            ("#s", 3), ("s[2]", 4), ("s.deep.x", 9), ("select('#', table.unpack(s))", 3),
            ("tonumber(table.concat(s))", 345),
            (
                "(function() local n = 0; for i, x in ipairs(s) do n = n + i * x end return n end)()",
                26
            ),
            (
                "(function() local n = ''; for k in pairs(s) do n = n .. tostring(k) end "
                    + "return n == '123deep' end)()", 1
            ),
            ("s.missing == nil", 1), ("s[4] == nil", 1),
        ])
    func sharedTablesRead(expression: String, expected: Double) throws {
        let text =
            "local s = { 3, 4, 5, deep = { x = 9 } }\nreturn function() return \(expression) end"
        let outcomes = try makeState().cell(text)
        #expect(outcomes.failures.isEmpty)
        #expect(outcomes.numbers == [expected])
    }

    @Test("Tables that hold each other can be sealed")
    func cycles() throws {
        let outcomes = try makeState().cell(
            "local a, b = { 1 }, { 2 }\na.b, b.a = b, a\nreturn function() return a.b.a.b[1] end")
        #expect(outcomes.numbers == [2])
    }
}
