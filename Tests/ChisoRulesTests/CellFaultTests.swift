import ChisoModel
import Testing

/// What is said when a rule of a sound pack fails while it scores.
@Suite struct CellFaultTests {
    private static let a = "Rules/p/indicators/g/a.lua"

    @Test(
        "R203: a rule fails for a unit",
        arguments: [
            (
                "chiso.proportion()", "function(value, max) return max * value end",
                """
                error[R203]: 'a' failed for u1: earned 4500 points, its bounds are 0 to 60
                  rule: Rules/p/indicators/g/a.lua:1
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ),
            (
                "chiso.proportion()", "function(value)\n    return value.points\n  end",
                """
                error[R203]: 'a' failed for u1: attempt to index a number value (local 'value')
                  rule: Rules/p/indicators/g/a.lua:7
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ),
            (
                "return chiso.percent(done, due)", "return chiso.percnt(done, due)",
                """
                error[R203]: 'a' failed for u1: chiso has no 'percnt'; did you mean 'percent'?
                  rule: Rules/p/indicators/g/a.lua:5
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ),
            (
                "return chiso.percent(done, due)", "return chiso.zzzzzz(done, due)",
                """
                error[R203]: 'a' failed for u1: chiso has no 'zzzzzz'
                  rule: Rules/p/indicators/g/a.lua:5
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ),
            (
                "chiso.proportion()", "function(value) return nil end",
                """
                error[R203]: 'a' failed for u1: its score returned nothing, a number is due
                  rule: Rules/p/indicators/g/a.lua:1
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ),
            (
                "return chiso.percent(done, due)", "while true do done = done + due end",
                """
                error[R203]: 'a' failed for u1: used more than 100000 instructions
                  rule: Rules/p/indicators/g/a.lua:5
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ),
        ])
    func ruleFails(old: String, new: String, text: String) throws {
        #expect(try TemporaryPack(Self.a, replacing: old, with: new).texts() == [text])
    }

    @Test("R203: a declared number that the formula kind does not take, of a unit's own or changed")
    func declaredNumber() throws {
        let target = Round.Target(unit: 0, indicator: "a", target: 0, period: "2023")
        let own = try TemporaryPack().texts([(3, 4), (1, 4)], targets: [target])
        #expect(
            own == [
                """
                error[R203]: 'a' failed for u1: the target 0 is not above 0
                  rule: Rules/p/indicators/g/a.lua:1
                  fix:  correct the number where it was given: the unit's own in targets.csv, the \
                change of the scenario, or the 'set' of the edition
                """
            ])
        let changed = try TemporaryPack().texts([(3, 4), (1, 4)], changing: ["b.per = -1"])
        #expect(
            changed == [
                """
                error[R203]: 'b' failed for u1, u2: 'per' is not a number of points above 0
                  rule: Rules/p/indicators/g/b.lua:1
                  fix:  correct the number where it was given: the unit's own in targets.csv, the \
                change of the scenario, or the 'set' of the edition
                """
            ])
    }

    @Test("R203: a rule that fails for many units is reported once")
    func failsForMany() throws {
        let pack = try TemporaryPack(
            Self.a, replacing: "chiso.proportion()", with: "function(value) error(\"never\", 0) end"
        )
        #expect(
            try pack.texts(Array(repeating: (1, 2), count: 5)) == [
                """
                error[R203]: 'a' failed for u1, u2, u3 and 2 more: never
                  rule: Rules/p/indicators/g/a.lua:6
                  fix:  check the rule at this line
                """
            ])
    }

    @Test("R204: a value outside its declared range")
    func outsideRange() throws {
        let pack = try TemporaryPack(
            Self.a, replacing: "max = 60,", with: "max = 60, measure = \"%\", range = { 0, 100 },")
        #expect(
            try pack.texts([(3, 4), (5, 4)]) == [
                """
                error[R204]: 'a' measured 125 %, its declared range is 0 to 100
                  rule: Rules/p/indicators/g/a.lua:1
                  data: submissions.csv:3 (unit u2, period 2023)
                  fix:  check the fields it read: done = 5, due = 4
                """
            ])
    }
}
