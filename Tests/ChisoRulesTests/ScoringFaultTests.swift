import ChisoModel
import ChisoScoring
import Testing

@testable import ChisoRules

/// What is said when a rule of a sound pack fails while it scores.
@Suite struct ScoringFaultTests {
    private static let a = "Rules/p/indicators/g/a.lua"
    private static let pack = "Rules/p/pack.lua"
    private static let fields = "Rules/p/fields.lua"

    /// Scores units `u1`, `u2`… with these figures of `done` and `due`.
    private func texts(
        _ pack: TemporaryPack, _ figures: [(Double, Double)] = [(3, 4)]
    ) throws -> [String] {
        let loaded = try pack.load()
        #expect(loaded.pack.diagnostics == [])
        let units = figures.indices.map { ScoredUnit(code: "u\($0 + 1)", name: "U\($0 + 1)") }
        var columns = [FieldColumn(figures.map(\.0)), FieldColumn(figures.map(\.1))]
        for place in columns.indices { columns[place].rows = figures.indices.map { Int32($0 + 2) } }
        let round = Round(
            id: "r", period: "2023", units: units,
            submissions: ["2023": Submissions(period: "2023", columns: columns)],
            tables: [Round.Table(path: "submissions.csv", figures: "synthetic", source: "")])
        let cards = try Scoring(pack: loaded.pack, rules: loaded.rules).scorecards(of: round)
        return pack.shorten(cards.diagnostics)
    }

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
        #expect(try texts(TemporaryPack(Self.a, replacing: old, with: new)) == [text])
    }

    @Test("R203: a rule that fails for many units is reported once")
    func failsForMany() throws {
        let pack = try TemporaryPack(
            Self.a, replacing: "chiso.proportion()", with: "function(value) error(\"never\", 0) end"
        )
        #expect(
            try texts(pack, Array(repeating: (1, 2), count: 5)) == [
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
            try texts(pack, [(3, 4), (5, 4)]) == [
                """
                error[R204]: 'a' measured 125 %, its declared range is 0 to 100
                  rule: Rules/p/indicators/g/a.lua:1
                  data: submissions.csv:3 (unit u2, period 2023)
                  fix:  check the fields it read: done = 5, due = 4
                """
            ])
    }

    private func checked(_ body: String, severity: String) throws -> TemporaryPack {
        let checks = """
              },
              checks = { { key = "within", severity = "\(severity)", message = "nhiều hơn số phải làm",
                check = function(done, due) return \(body) end } },
            }
            """
        return try TemporaryPack(Self.fields, replacing: "  },\n}", with: checks)
    }

    @Test("R205: a check that answers neither true nor false")
    func checkFails() throws {
        #expect(
            try texts(checked("nil", severity: "error")) == [
                """
                error[R205]: check 'within' failed for unit u1: it returned neither true nor false
                  rule: Rules/p/fields.lua:7
                  fix:  make the check return true or false for every given figure
                """
            ])
    }

    @Test(
        "S301, S302: figures that contradict each other",
        arguments: [
            (
                "error",
                """
                error[S301]: U1: nhiều hơn số phải làm (within)
                  rule: Rules/p/fields.lua:7
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check done = 4, due = 3; the indicators that read them are not scored until then
                """
            ),
            (
                "warning",
                """
                warning[S302]: U1: nhiều hơn số phải làm (within)
                  rule: Rules/p/fields.lua:7
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check done = 4, due = 3
                """
            ),
        ])
    func contradiction(severity: String, text: String) throws {
        #expect(try texts(checked("done <= due", severity: severity), [(4, 3)]) == [text])
    }

    @Test(
        "S102: an edition outside the periods it is in force for",
        arguments: [
            ("from = \"2024\"", "from 2024"), ("to = \"2022\"", "to 2022"),
            ("from = \"2021\", to = \"2022-Q4\"", "from 2021 to 2022-Q4"),
            ("from = \"2023\", to = \"2023\"", nil), ("from = \"2023-Q2\"", nil),
        ] as [(String, String?)])
    func notInForce(declared: String, bounds: String?) throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "basis =", with: "in_force = { \(declared) }, basis =")
        let text = bounds.map {
            """
            warning[S102]: edition 1 is in force \($0), the period scored is 2023
              rule: Rules/p/pack.lua
              fix:  choose the edition of that period, or correct in_force
            """
        }
        #expect(try texts(pack) == [text].compactMap { $0 })
    }

    @Test("R206: an aggregate that fails")
    func aggregateFails() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "basis =", with: "aggregate = function(g) return nil end, basis ="
        )
        #expect(
            try texts(pack) == [
                """
                error[R206]: the aggregate of 'total' failed for u1: it returned no number
                  rule: Rules/p/pack.lua:5
                  fix:  make it return a number for every unit; a child that does not apply arrives as nil
                """
            ])
    }

    @Test("R207: classify names no class")
    func classifyFails() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "basis =",
            with: """
                classes = { { name = "Tốt", from = 80 }, { name = "Yếu", from = 0 } },
                  classify = function(index) return "Khá" end,
                  basis =
                """)
        #expect(
            try texts(pack) == [
                """
                error[R207]: classify failed for u1: it returned 'Khá', which is not a class
                  rule: Rules/p/pack.lua
                  fix:  return one of 'Tốt', 'Yếu', or nil to keep the band
                """
            ])
    }
}
