import ChisoModel
import Testing

@testable import ChisoLua

/// Which lines ran, and which can run.
@Suite struct LuaLinesTests {
    static let rule = """
        local function grade(x)
          if x >= 90 then
            return 2
          end
          return 1
        end
        return function(x)
          -- a remark
          if x < 0 then
            return 0
          end
          local sum = 0
          for i = 1, 2 do
            sum = sum + i
          end
          return (function()
            return grade(x)
          end)()
        end
        """

    private func lines(_ locations: [ChisoModel.SourceLocation]) -> [Int] {
        locations.compactMap(\.line)
    }

    @Test(
        "The lines that ran are told in the order they ran, each time they are come to",
        arguments: [
            (-1, [9, 10]), (50, [9, 12, 13, 14, 13, 14, 13, 18, 16, 17, 2, 5]),
            (95, [9, 12, 13, 14, 13, 14, 13, 18, 16, 17, 2, 3]),
        ] as [(Double, [Int])])
    func linesInOrder(x: Double, expected: [Int]) throws {
        let state = try makeState()
        let function = try state.function(Self.rule)
        let ran = state.lines(1000) { _ = state.column(function, [[x]], count: 1) }
        #expect(lines(ran) == expected)
        #expect(Set(ran.map(\.path)) == ["rule.lua"])
    }

    @Test("Of more lines than asked for, the last are told", arguments: [0, 1, 2, 5, 12, 13])
    func lastLines(most: Int) throws {
        let state = try makeState()
        let function = try state.function(Self.rule)
        let all = [9, 12, 13, 14, 13, 14, 13, 18, 16, 17, 2, 5]
        let ran = state.lines(most) { _ = state.column(function, [[50]], count: 1) }
        #expect(lines(ran) == all.suffix(most))
    }

    @Test("A call tells the lines of the kinds and modules it came to, with their paths")
    func otherFiles() throws {
        let state = try makeState(
            kinds: ["twice": "return function(o)\n  return function(x)\n return x * o.by end end"],
            modules: ["shared.half": "return function(x)\n  return x / 2\nend"])
        let function = try state.function(
            """
            local half = require "shared.half"
            local twice = chiso.twice{ by = 2 }
            return function(x)
              return half(x) + twice(x)
            end
            """)
        let ran = state.lines(9) { _ = state.column(function, [[50]], count: 1) }
        #expect(
            ran.map(\.description) == ["rule.lua:4", "shared.half.lua:2", "Rules/_lib/twice.lua:3"])
        #expect(
            try state.activeLines(of: function).map(\.description)
                == ["Rules/_lib/twice.lua:3", "rule.lua:4", "shared.half.lua:2"])
    }

    @Test(
        "Outcomes are the same with lines and without, at the limits too",
        arguments: [
            "return x / 3", "local t = {} for i = 1, 20000 do t[i] = i end return #t",
            "for i = 1, 33330 do end return 1", "for i = 1, 100000 do end return 1",
            "while true do pcall(function() while true do end end) end",
            "pcall(error, 'no')\nerror 'again'", "chiso.not_applicable 'không có'",
            "pcall(function() chiso.percent(0, 0) end) return 1",
            "local s = 'x' while true do s = s .. s end",
            "local function f(n) return 1 + f(n + 1) end return f(1)",
        ])
    func sameOutcomes(body: String) throws {
        let state = try makeState()
        let function = try state.function("return function(x)\n\(body)\nend")
        let plain = state.column(function, [[1, 2, 3]], count: 3)
        var traced = Outcomes(count: 0)
        let ran = state.lines(10) { traced = state.column(function, [[1, 2, 3]], count: 3) }
        #expect(!ran.isEmpty)
        let again = state.column(function, [[1, 2, 3]], count: 3)
        for other in [traced, again] {
            #expect(other.numbers == plain.numbers)
            #expect(other.statuses == plain.statuses)
            #expect(other.reasons == plain.reasons)
            #expect(other.failures == plain.failures)
        }
    }

    @Test("The last line is the one at which a rule failed, or ended its cell")
    func lastLineOfAFault() throws {
        let state = try makeState()
        let function = try state.function(
            """
            return function(x)
              if x == 1 then
                error "one"
              elseif x == 2 then
                chiso.not_applicable "two"
              end
              return nil + x
            end
            """)
        for (x, line) in [(1.0, 3), (2, 5), (3, 7)] {
            let ran = state.lines(9) { _ = state.column(function, [[x]], count: 1) }
            #expect(ran.last?.line == line)
        }
    }

    @Test("What a rule does in pcall and in a sorting is told, and held to the budget")
    func budgetHolds() throws {
        let state = try makeState()
        let function = try state.function(
            """
            return function()
              pcall(function()
                while true do
                end
              end)
              return 1
            end
            """)
        var outcomes = Outcomes(count: 0)
        let ran = state.lines(3) { outcomes = state.column(function, [], count: 1) }
        #expect(outcomes.failures[0]?.message == "used more than 100000 instructions")
        #expect(ran.compactMap(\.line) == [3, 3, 3])
        let sorted = try state.function(
            "return function()\nlocal t = { 2, 1 }\ntable.sort(t, function(a, b)\nreturn a < b\nend)\n"
                + "return t[1] end")
        #expect(lines(state.lines(99) { _ = state.column(sorted, [], count: 1) }).contains(4))
    }

    @Test("Nothing is told when nothing is asked, nor after")
    func offAgain() throws {
        let state = try makeState()
        let function = try state.function(Self.rule)
        #expect(state.lines(0) { _ = state.column(function, [[50]], count: 1) }.isEmpty)
        #expect(!state.lines(5) { _ = state.column(function, [[50]], count: 1) }.isEmpty)
        _ = state.column(function, [[50]], count: 1)
        #expect(state.lines(5) {}.isEmpty)
    }

    @Test("The active lines are those with code, in the function and in what it holds")
    func activeLines() throws {
        let state = try makeState()
        let function = try state.function(Self.rule)
        #expect(
            lines(try state.activeLines(of: function)) == [2, 3, 5, 9, 10, 12, 13, 14, 16, 17, 18])
        try state.seal(function)
        #expect(
            lines(try state.activeLines(of: function)) == [2, 3, 5, 9, 10, 12, 13, 14, 16, 17, 18])
    }

    @Test("Functions in tables a rule holds are among the active lines, read-only or not")
    func activeLinesInTables() throws {
        let state = try makeState()
        let function = try state.function(
            """
            local by = {
              a = function() return 1 end,
              b = { function(...)
                return ...
              end },
            }
            return function(x)
              return by.a(x)
            end
            """)
        #expect(lines(try state.activeLines(of: function)) == [2, 4, 8])
        try state.seal(function)
        #expect(lines(try state.activeLines(of: function)) == [2, 4, 8])
    }

    @Test("Every line that runs is an active line")
    func runAreActive() throws {
        let state = try makeState()
        let function = try state.function(Self.rule)
        let active = Set(try state.activeLines(of: function))
        for x in [-1.0, 50, 95] {
            let ran = state.lines(99) { _ = state.column(function, [[x]], count: 1) }
            #expect(active.isSuperset(of: ran))
        }
    }
}
