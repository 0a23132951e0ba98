import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaLimitsTests {
    static let instructions = "used more than 100000 instructions"
    static let bytes = "allocated more than 1048576 bytes"
    static let text = "made a text longer than 1024 bytes"

    @Test(
        "A cell that goes over a limit fails, whatever it does to avoid it",
        arguments: [
            ("while true do end", instructions),
            ("while true do pcall(function() while true do end end) end", instructions),
            ("pcall(function() while true do end end) return 1", instructions),
            ("table.sort({ 1, 2 }, function() while true do end end)", instructions),
            (
                "local t = {} for i = 1, 4000 do t[i] = -i end for i = 1, 9 do table.sort(t) end",
                instructions
            ),
            ("for i = 1, 1e9 do local t = ('x'):rep(1000) end", bytes),
            ("local s = ('x'):rep(1000) for i = 1, 1e9 do s:byte(1, 250) end", instructions),
            ("local t = {} for i = 1, 5000 do table.insert(t, 1, i) end", instructions),
            (
                "local function f(...) return select('#', ...) end local function g(n, ...) "
                    + "if n == 0 then while true do f(...) end end return g(n - 1, 1, 2, 3, 4, 5, ...) end "
                    + "return g(100)", "passed more than 250 values to one function"
            ),
            ("local t = {} for i = 1, 1e9 do t[i] = i end", bytes),
            ("local t = {} for i = 1, 1200 do t[i] = ('x'):rep(1000) .. i end", bytes),
            ("pcall(function() local t = {} for i = 1, 1e9 do t[i] = i end end) return 1", bytes),
            ("local function f(n) return 1 + f(n + 1) end return f(1)", bytes),
            ("return ('x'):rep(1025)", text),
            ("return ('x'):rep(1e18)", text),
            ("return ('x'):rep(3, ('y'):rep(1000))", text),
            ("local s = 'x' while true do s = s .. s end", text),
            ("pcall(function() return ('x'):rep(5000) end) return 1", text),
            (
                "local t = {} for i = 1, 20 do t[i] = ('x'):rep(100) end return table.concat(t)",
                text
            ),
            ("return string.format('%s%s', ('x'):rep(600), ('x'):rep(600))", text),
        ])
    func limitsHold(body: String, message: String) throws {
        let state = try makeState()
        let outcomes = try state.cell("return function()\n\(body) end")
        #expect(outcomes.statuses == [.failed])
        let isOfMemory = [Self.bytes, Self.text].contains(message)
        #expect(
            outcomes.failures[0]
                == .init(
                    kind: isOfMemory ? .memory : .budget, message: message,
                    location: SourceLocation("rule.lua", line: 2)))
        #expect(try state.cell("return function() return 5 end").numbers == [5])
    }

    @Test(
        "What stays within the limits passes",
        arguments: [
            ("return ('').rep('', 1e18) == ''", 1),
            ("return #('x'):rep(1024)", 1024),
            ("for i = 1, 90000 do end return 1", 1),
            ("local n = 0 for i = 1, 200 do n = n + #('x'):rep(1000) end return n", 200_000),
            (
                "local function f(...) return select('#', ...) end return f(table.unpack({}, 1, 250))",
                250
            ),
        ])
    func withinLimits(body: String, expected: Double) throws {
        let outcomes = try makeState().cell("return function() \(body) end")
        #expect(outcomes.failures.isEmpty)
        #expect(outcomes.numbers == [expected])
    }

    @Test("A failing row leaves the rows around it alone")
    func otherRowsGoOn() throws {
        let state = try makeState()
        let function = try state.function(
            """
            return function(a)
              if a == 1 then while true do end end
              if a == 2 then local t = {} for i = 1, 1e9 do t[i] = {} end end
              if a == 3 then error("three") end
              return a
            end
            """)
        let outcomes = state.column(function, [[0, 1, 4, 2, 5, 3, 6]], count: 7)
        #expect(outcomes.numbers == [0, 0, 4, 0, 5, 0, 6])
        #expect(
            outcomes.statuses == [.number, .failed, .number, .failed, .number, .failed, .number])
        #expect(
            outcomes.failures.mapValues(\.message) == [
                1: Self.instructions, 3: Self.bytes, 5: "three",
            ])
        #expect(outcomes.failures.mapValues { $0.location?.line } == [1: 2, 3: 3, 5: 4])
    }

    /// A rule that runs over a limit in `bad` rows, and where the last of them stands.
    private func bombs(_ bad: [Int], count: Int, rows: Range<Int>? = nil) throws -> Outcomes {
        let state = try makeState()
        let function = try state.function(
            "return function(a)\n  if a == 1 then while true do end end\n  return a\nend")
        var column = Array(repeating: 5.0, count: count)
        for row in bad { column[row] = 1 }
        var outcomes = Outcomes(count: count)
        state.call(
            function, arguments: [.numbers(column, present: nil)], rows: rows ?? 0..<count,
            wanted: (0..<count).map { $0 % 7 != 3 || column[$0] == 1 }, into: &outcomes)
        return outcomes
    }

    @Test(
        "After 100 rows over a limit the rest of a block of 1024 rows fails alike",
        arguments: [
            (Array(10..<109), nil), (Array(10..<110), 110..<1024),
            (Array(10..<109) + [1023], nil), (Array(975..<1075), nil),
            (Array(0..<99) + Array(1024..<1124), 1124..<2048),
            (Array(1100..<1200) + Array(2100..<2200), 1200..<2048),
        ] as [([Int], Range<Int>?)])
    func blockIsGivenUp(bad: [Int], given: Range<Int>?) throws {
        let count = 2200
        let outcomes = try bombs(bad, count: count)
        let failed = Set(bad).union((given ?? 0..<0).filter { $0 % 7 != 3 })
        #expect(Set(outcomes.failures.keys) == failed)
        #expect(
            Set(outcomes.failures.values) == [
                .init(
                    kind: .budget, message: Self.instructions,
                    location: SourceLocation("rule.lua", line: 2))
            ])
        for row in 0..<count {
            let expected: Outcomes.Status =
                failed.contains(row) ? .failed : row % 7 == 3 ? .skipped : .number
            #expect(outcomes.statuses[row] == expected)
        }
    }

    @Test("What is given up is the same when whole blocks are called apart")
    func blocksApart() throws {
        let bad = Array(500..<620) + Array(1100..<1150)
        let whole = try bombs(bad, count: 2000)
        let first = try bombs(bad, count: 2000, rows: 0..<1024)
        let second = try bombs(bad, count: 2000, rows: 1024..<2000)
        #expect(Array(first.statuses[..<1024] + second.statuses[1024...]) == whole.statuses)
        #expect(first.failures.merging(second.failures) { $1 } == whole.failures)
    }

    @Test("Errors of the rule's own making give nothing up")
    func errorsGiveNothingUp() throws {
        let state = try makeState()
        let function = try state.function(
            "return function(a) if a < 500 then error('low') end return a end")
        let outcomes = state.column(function, [(0..<1000).map(Double.init)], count: 1000)
        #expect(outcomes.failures.count == 500)
        #expect(outcomes.numbers[500] == 500)
    }

    @Test(
        "Messages and reasons are cut to 200 bytes between two letters",
        arguments: [
            ("('x'):rep(200)", String(repeating: "x", count: 200)),
            ("('x'):rep(201)", String(repeating: "x", count: 197) + "…"),
            ("('ệ'):rep(70)", String(repeating: "ệ", count: 65) + "…"),
            ("'ab' .. ('ệ'):rep(70)", "ab" + String(repeating: "ệ", count: 65) + "…"),
            ("('😀'):rep(60)", String(repeating: "😀", count: 49) + "…"),
            ("('\\128'):rep(300)", String(repeating: "\u{FFFD}", count: 194) + "…"),
        ])
    func messagesAreCut(text: String, cut: String) throws {
        let state = try makeState()
        let error = try state.cell("return function() error(\(text), 0) end")
        #expect(error.failures[0]?.message == cut)
        let reason = try state.cell("return function() chiso.not_applicable(\(text)) end")
        #expect(reason.reasons == [0: cut])
        #expect(fault("error(\(text), 0)", in: state)?.message == cut)
    }

    @Test("While files load a text may have 16 KiB, and no more")
    func textsWhileLoading() throws {
        let state = try makeState()
        #expect(try state.run("return #('x'):rep(16384)") == .number(16384))
        #expect(
            fault("return #('x'):rep(16385)", in: state)?.message
                == "made a text longer than 16384 bytes")
    }

    @Test("Files together stay within the state's limit, and a refused one gives its memory back")
    func stateLimit() throws {
        var limits = LuaLimits()
        limits.stateBytes = 4 << 20
        let state = try makeState(limits: limits)
        let bomb = "local t = {} for i = 1, 1e9 do t[i] = i end return 1"
        for _ in 1...3 {
            let found = fault(bomb, in: state)
            #expect(found?.kind == .memory)
            #expect(found?.message == "needs more than 2097152 bytes to load")
        }
        #expect(try state.run("return 1") == .number(1))
        let hoard = "local t = {} for i = 1, 30000 do t[i] = i end return function() return #t end"
        let found = (1...9).map { _ in fault(hoard, in: state)?.message }
        #expect(found.prefix(6).allSatisfy { $0 == nil })
        #expect(found.last == "all files together need more than 4194304 bytes")
    }

    /// Makes `n` texts; those still alive from an earlier cell cost nothing to make again.
    static let makingTexts = """
        return function(n)
          local last
          for i = 1, n do last = "text number " .. i end
          return #last
        end
        """

    /// What became of each count, in one state, in the order given.
    private func verdicts(_ counts: [Int]) throws -> [Int: Outcomes.Status] {
        var limits = LuaLimits()
        limits.cellInstructions = 10_000_000
        let state = try makeState(limits: limits)
        let function = try state.function(Self.makingTexts)
        let outcomes = state.column(function, [counts.map(Double.init)], count: counts.count)
        return Dictionary(uniqueKeysWithValues: zip(counts, outcomes.statuses))
    }

    @Test("A verdict near the cap does not depend on what ran before")
    func verdictsNearTheCap() throws {
        var fits = 1000
        var fails = 100_000
        while fails - fits > 1 {
            let middle = (fits + fails) / 2
            if try verdicts([middle])[middle] == .number { fits = middle } else { fails = middle }
        }
        let counts = Array(fits - 30...fails + 30)
        let expected = Dictionary(
            uniqueKeysWithValues: counts.map { ($0, $0 <= fits ? .number : .failed) as Verdict })
        #expect(try verdicts(counts) == expected)
        #expect(try verdicts(counts.reversed()) == expected)
        // The texts of a small cell just before are alive still.
        let mixed = try counts.enumerated().map { try verdicts([200 + $0, $1])[$1] }
        #expect(mixed == counts.map { expected[$0] })
    }

    private typealias Verdict = (Int, Outcomes.Status)
}
