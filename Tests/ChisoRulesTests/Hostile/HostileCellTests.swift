import ChisoModel
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// Rules that attack the host while they score: what each costs, and that it costs nothing else.
@Suite struct HostileCellTests {
    @Test("The table holds every kind of attack on cells, and is not cut short")
    func tableIsWhole() {
        let all = Attack.onResources + Attack.onHost
        #expect(all.count >= 200)
        #expect(all.allSatisfy { !$0.body.isEmpty && !$0.message.isEmpty })
    }

    @Test(
        "An attack fails its own cell, with file, line and reason, and every other cell is as without it",
        arguments: Attack.onResources + Attack.onHost)
    func ownCellOnly(attack: Attack) throws {
        // A value may not be returned from the middle of a block.
        let pack = try HostilePack.make(HostilePack.attacked("do \(attack.body) end"))
        let cards = try HostilePack.score(try pack.load())
        // What is wrong with a result is told where the function stands, everything else where it ran.
        let line = attack.message.hasPrefix("returned ") ? 4 : 5
        #expect(
            pack.shorten(cards.diagnostics) == [
                """
                error[R203]: 'a' failed for u3: \(attack.message)
                  rule: Rules/p/indicators/g/a.lua:\(line)
                  data: submissions.csv:4 (unit u3, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 10
                """
            ])
        let harmless = try HostilePack.harmless.get()
        let isAttacked = { $0 == "a" && $1 == "u3" }
        #expect(cards.cells(without: isAttacked) == harmless.cells(without: isAttacked))
        #expect(cards.totals(without: ["u3"]) == harmless.totals(without: ["u3"]))
        #expect(cards.cell(indicator: 0, unit: 2).status == .failed)
        #expect(cards.cell(indicator: 0, unit: 2).reason == .ruleFailed(attack.message))
        #expect(cards.standings.filter(\.isProvisional).count == 1)
    }

    @Test(
        "An attack leaves memory under the caps, its state usable, and nothing behind when that closes",
        arguments: Attack.onResources + Attack.onHost)
    func stateSurvives(attack: Attack) throws {
        var left: Int64 = -1
        try attackState(attack) { left = $0 }
        #expect(left == 0)
    }

    private func attackState(_ attack: Attack, onClose: @escaping (Int64) -> Void) throws {
        let state = try LuaState(limits: .standard, failingFrom: 0, onClose: onClose) { request in
            guard case .kind("proportion") = request else { return nil }
            return LuaSource(path: "proportion.lua", text: Array("return function() end".utf8))
        }
        func function(_ body: String) throws -> LuaFunction? {
            let text = "return function(done, due)\n\(body) end"
            guard
                case .function(let function) = try state.run(
                    LuaSource(path: "rule.lua", text: Array(text.utf8)))
            else { return nil }
            return function
        }
        let hostile = try #require(try function(attack.body))
        let sound = try #require(try function("return done + due"))
        let idle = state.peakBytes
        var outcomes = Outcomes(count: 3)
        let rows = Array(repeating: 3.0, count: 3)
        let arguments = Array(repeating: RuleArgument.numbers(rows, present: nil), count: 2)
        let all = Array(repeating: true, count: 3)
        state.call(hostile, arguments: arguments, rows: 0..<3, wanted: all, into: &outcomes)
        #expect(
            outcomes.failures.values.map(\.message) == Array(repeating: attack.message, count: 3))
        #expect(outcomes.cost.calls == 3)
        #expect(outcomes.cost.largest * 3 == outcomes.cost.ticks)
        // A cell's bytes, what was alive before, and Lua's table of texts while the heap is settled.
        #expect(state.peakBytes <= idle + LuaLimits.standard.cellBytes + (2 << 20))
        state.call(sound, arguments: arguments, rows: 0..<3, wanted: all, into: &outcomes)
        #expect(outcomes.numbers == [6, 6, 6])
        #expect(outcomes.failures.isEmpty)
    }

    @Test(
        "What is no number is no result, whatever Lua could make of it",
        arguments: [
            ("return \"12\"", "its value returned the text '12', a number is due"),
            ("return nil", "its value returned nothing, a number is due"),
            ("return", "its value returned nothing, a number is due"),
            ("local f = pairs({}) return f()", "its value returned nothing, a number is due"),
            ("return \"0x10\"", "its value returned the text '0x10', a number is due"),
        ])
    func noCoercion(body: String, message: String) throws {
        let loaded = try HostilePack.make(HostilePack.attacked("do \(body) end")).load()
        #expect(
            try HostilePack.score(loaded).cell(indicator: 0, unit: 2).reason == .ruleFailed(message)
        )
    }

    @Test(
        "A result is the same whatever ran before: units reversed, run again, several threads",
        arguments: [
            "table.sort({ 3, 0 / 0, 1, 0 / 0, 2 }, function(x, y) return x < y end)",
            "local t = { 3, 1, 0 / 0, 2 } table.sort(t) return t[1] == t[1] and t[1] or 7",
            "local t = { z = 1, y = 2, x = 3 } local s = 0 "
                + "for k, v in pairs(t) do s = s / 2 + v end return s",
            "local s = \"\" for k in pairs({ a = 1, b = 2, c = 3 }) do s = s .. k end "
                + "return s == \"abc\" and 1 or 2",
            "return math.maxinteger + 1 == math.mininteger and 1 or 2",
            "return -7 // 2", "return 2 ^ 53 + 1", "return \"0x10\" + 0", "return -0.0",
            "error(tostring(0 / 0))", "error(tostring({}) .. tostring(pairs))",
        ])
    func nothingIsRemembered(body: String) throws {
        let loaded = try HostilePack.make(HostilePack.attacked("do \(body) end")).load()
        let first = try HostilePack.score(loaded)
        let all = { (_: String, _: String) in false }
        for (jobs, reversed) in [(1, false), (1, true), (4, false), (8, true)] {
            let again = try HostilePack.score(loaded, jobs: jobs, reversed: reversed)
            #expect(again.cells(without: all) == first.cells(without: all))
            #expect(again.diagnostics == first.diagnostics)
        }
    }
}
