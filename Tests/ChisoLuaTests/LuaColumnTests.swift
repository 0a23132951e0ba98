import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaColumnTests {
    @Test("Each kind of argument arrives as rules know it")
    func argumentsArrive() throws {
        let state = try makeState()
        let function = try state.function(
            """
            return function(n, f, s, c, t, list, record, none)
              return table.concat({ tostring(n), tostring(f), tostring(s), tostring(c), t, #list,
                record.a, tostring(none) }, " ")
            end
            """)
        var outcomes = Outcomes(count: 3)
        state.call(
            function,
            arguments: [
                .numbers([1, 2.5, 3], present: [true, true, false]),
                .flags([1, 0, 1], present: [true, true, false]),
                .texts([1, -1, 0], ["xã", "huyện"]),
                .constant(.number(4)), .constant(.text("t")),
                .constant(.list([.number(1), .text("b")])), .constant(.record(["a": .number(6)])),
                .absent,
            ], rows: 0..<3, wanted: [true, true, true], into: &outcomes)
        #expect(
            outcomes.texts == [
                0: "1 true huyện 4 t 2 6 nil", 1: "2.5 false nil 4 t 2 6 nil",
                2: "nil nil xã 4 t 2 6 nil",
            ])
    }

    @Test(
        "A text after the result is its reason, where reasons are asked for; else it is one too many"
    )
    func reasons() throws {
        let state = try makeState()
        let function = try state.function(
            """
            return function(a)
              if a == 1 then return 0, "bị hủy" end
              if a == 2 then return "Tốt", "hạ một bậc" end
              if a == 3 then return nil, "không rõ" end
              if a == 4 then return {}, "sai" end
              return a
            end
            """)
        let arguments = [RuleArgument.numbers([1, 2, 3, 4, 5], present: nil)]
        let wanted = Array(repeating: true, count: 5)
        var outcomes = Outcomes(count: 5)
        state.call(
            function, arguments: arguments, rows: 0..<5, wanted: wanted, isReasoned: true,
            into: &outcomes)
        #expect(outcomes.statuses == [.number, .text, .none, .failed, .number])
        #expect(outcomes.numbers == [0, 0, 0, 0, 5])
        #expect(outcomes.texts == [1: "Tốt"])
        #expect(outcomes.reasons == [0: "bị hủy", 1: "hạ một bậc", 2: "không rõ", 3: "sai"])
        #expect(outcomes.failures[3]?.message == "returned a table where a number is due")
        state.call(
            function, arguments: arguments, rows: 0..<5, wanted: wanted, into: &outcomes)
        #expect(outcomes.statuses == [.failed, .failed, .failed, .failed, .number])
        #expect(outcomes.reasons == [:])
        #expect(
            outcomes.failures[0]?.message
                == "returned 2 values, 1 is due; a number is written with a point: 0.5, not 0,5")
    }

    @Test("What stands after the result, and is no text, fails the row")
    func numberAfterResult() throws {
        let state = try makeState()
        let function = try state.function("return function(a) return a * 0,5 end")
        var outcomes = Outcomes(count: 2)
        state.call(
            function, arguments: [.numbers([1, 2], present: nil)], rows: 0..<2,
            wanted: [true, true], isReasoned: true, into: &outcomes)
        #expect(outcomes.statuses == [.failed, .failed])
        #expect(
            outcomes.failures[1]?.message
                == "returned a number after its result, where only a text may say why; a number is "
                + "written with a point: 0.5, not 0,5")
    }

    @Test("Only the rows asked for are written, and an earlier outcome is replaced")
    func onlyWantedRows() throws {
        let state = try makeState()
        let fails = try state.function("return function() error('x') end")
        let gives = try state.function("return function(a) return a end")
        var outcomes = Outcomes(count: 4)
        state.call(
            fails, arguments: [], rows: 0..<4, wanted: [true, true, true, true], into: &outcomes)
        state.call(
            gives, arguments: [.numbers([5, 6, 7, 8], present: nil)], rows: 1..<4,
            wanted: [true, false, true, true], into: &outcomes)
        #expect(outcomes.numbers == [0, 0, 7, 8])
        #expect(outcomes.statuses == [.failed, .failed, .number, .number])
        #expect(outcomes.failures.keys.sorted() == [0, 1])
    }

    @Test(
        "A row that fails tells of what kind its fault is, whatever its message says",
        arguments: [
            ("error('chiso.percent: 1 of 0 is not a percentage')", .runtime),
            ("chiso.percent(1, 0)", .percentOfNothing), ("chiso.percent(nil, 0)", .runtime),
            ("{}", .runtime), ("(function() while true do end end)()", .budget),
            ("string.rep('x', 1 << 30)", .memory),
        ] as [(String, LuaFault.Kind)])
    func kinds(expression: String, kind: LuaFault.Kind) throws {
        let outcomes = try makeState().cell("return function() return \(expression) end")
        #expect(outcomes.failures[0]?.kind == kind)
    }

    @Test(
        "A result is a number, a flag, a text or nothing; else the cell fails",
        arguments: [
            ("1.5", .number, nil), ("true", .number, nil), ("nil", .none, nil),
            ("'Tốt'", .text, nil),
            ("0/0", .failed, "returned NaN"), ("1/0", .failed, "returned infinity"),
            ("-1/0", .failed, "returned infinity"),
            ("{}", .failed, "returned a table where a number is due"),
            ("math.max", .failed, "returned a function where a number is due"),
        ] as [(String, Outcomes.Status, String?)])
    func results(expression: String, status: Outcomes.Status, message: String?) throws {
        let outcomes = try makeState().cell("\nreturn function() return \(expression) end")
        #expect(outcomes.statuses == [status])
        #expect(outcomes.failures[0]?.message == message)
        if message != nil {
            #expect(outcomes.failures[0]?.location == SourceLocation("rule.lua", line: 2))
        }
    }

    @Test(
        "A cell is ended by the host's functions, through any pcall",
        arguments: [
            ("return chiso.percent(0, 0)", .noneArising, nil),
            ("pcall(function() return chiso.percent(0, 0) end) return 1", .noneArising, nil),
            ("chiso.not_applicable('không phát sinh')", .notApplicable, "không phát sinh"),
            (
                "pcall(pcall, chiso.not_applicable, 'không') while true do end", .notApplicable,
                "không"
            ),
            ("table.sort({ 1, 2 }, function() chiso.not_applicable('x') end)", .notApplicable, "x"),
        ] as [(String, Outcomes.Status, String?)])
    func endedCells(body: String, status: Outcomes.Status, reason: String?) throws {
        let outcomes = try makeState().cell("return function() \(body) end")
        #expect(outcomes.statuses == [status])
        #expect(outcomes.reasons[0] == reason)
    }

    @Test(
        "A message that pcall caught has no place in it, and its place is where it is raised again")
    func caughtMessages() throws {
        let outcomes = try makeState().cell(
            """
            return function()
              local ok, message = pcall(function() local t; return t.x end)
              error(message)
            end
            """)
        #expect(
            outcomes.failures[0]
                == .init(
                    message: "attempt to index a nil value (local 't')",
                    location: SourceLocation("rule.lua", line: 3)))
    }

    @Test("A failure is placed at the deepest function of a file")
    func deepestPlace() throws {
        let state = try makeState(
            modules: ["shared.deep": "\n\nreturn function(x)\n  return x + nil end"])
        let outcomes = try state.cell(
            "local f = require 'shared.deep'\nreturn function() return f(1) end")
        #expect(
            outcomes.failures[0]
                == .init(
                    message: "attempt to perform arithmetic on a nil value",
                    location: SourceLocation("shared.deep.lua", line: 4)))
    }

    @Test("Rows in another order, or in another state, come out the same")
    func orderDoesNotMatter() throws {
        let text = """
            return function(a, b)
              if a % 7 == 0 then chiso.not_applicable("a" .. a) end
              if a % 11 == 0 then local t = {} for i = 1, b * 1e5 do t[i] = "x" .. i end end
              if a % 13 == 0 then return nil end
              if a % 17 == 0 then return "class " .. a end
              return chiso.percent(b, a - 101)
            end
            """
        let count = 300
        let a = (0..<count).map(Double.init)
        let b = (0..<count).map { Double($0 * 37 % 101) / 10 }
        let state = try makeState()
        let forward = state.column(try state.function(text), [a, b], count: count)
        let backward = state.column(
            try state.function(text), [a.reversed(), b.reversed()], count: count)
        #expect(backward.statuses.reversed() == forward.statuses)
        #expect(backward.numbers.reversed() == forward.numbers)
        for (row, failure) in forward.failures {
            #expect(backward.failures[count - 1 - row] == failure)
        }
        let other = try makeState()
        #expect(other.column(try other.function(text), [a, b], count: count) == forward)
        #expect(Set(forward.statuses).count == 6)
    }

    @Test("Statuses lie in memory as the shim writes them")
    func statusesInMemory() {
        let statuses: [Outcomes.Status] = [
            .skipped, .number, .none, .text, .notApplicable, .noneArising, .failed,
        ]
        #expect(statuses.withUnsafeBytes(Array.init) == [0, 1, 2, 3, 4, 5, 6])
        #expect(statuses.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6])
    }

    @Test("Thousands of different constants and texts do not gather")
    func keptValuesAreGivenUp() throws {
        let state = try makeState()
        let function = try state.function("return function(list, text) return list[1] end")
        for i in 0..<5000 {
            var outcomes = Outcomes(count: 1)
            state.call(
                function,
                arguments: [
                    .constant(.list([.number(Double(i))])), .constant(.text("text \(i)")),
                ], rows: 0..<1, wanted: [true], into: &outcomes)
            #expect(outcomes.numbers == [Double(i)])
        }
        #expect(state.keptTexts.count + state.keptTables.count <= 1026)
    }
}
