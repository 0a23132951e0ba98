import ChisoModel
import Testing

@testable import ChisoAuthoring

/// What rules do with inputs that the declarations allow, with whole texts.
@Suite struct ProbingBehaviourTests {
    private static let within = """
        { key = "w", severity = "error", message = "m",
          check = function(done, due) return done <= due end },
        """

    private func findings(
        _ indicator: String, fields: String = "", checks: String = within, pack: String = "",
        files: [String: String] = [:]
    ) throws -> String {
        try ProbedPack(indicator, fields: fields, checks: checks, pack: pack, files: files)
            .findings().filter { !$0.hasPrefix("note[P203]") }.joined(separator: "\n")
    }

    // MARK: - Failures

    @Test("An input for which a rule fails is named, with what happened")
    func fails() throws {
        let optional = """
            max = 2, optional = { "due" },
            value = "done",
            score = function(value, due, max)
              return math.min(max, value / (due + 1))
            end,
            """
        #expect(
            try findings(optional, checks: "") == """
                warning[R301]: 'a' fails for done = 0, due = (blank): attempt to perform arithmetic on a nil value (local 'due')
                  rule: indicators/g/a.lua:6
                  fix:  let the rule score it, or let the range of a field or a check refuse it
                """)
    }

    @Test("A rule that fails for every input is an error")
    func failsAlways() throws {
        let broken = """
            max = 2,
            value = "done",
            score = function(value, max) return max.most end,
            """
        #expect(
            try findings(broken) == """
                error[R301]: 'a' fails for done = 0, as for every input: attempt to index a number value (local 'max')
                  rule: indicators/g/a.lua:5
                  fix:  correct what the rule does at this line
                """)
    }

    @Test("Something of nothing is a note, unless a check refuses it")
    func somethingOfNothing() throws {
        let indicator = """
            max = 2, target = 100, none_arising = "full",
            value = function(done, due) return chiso.percent(done, due) end,
            score = chiso.proportion(),
            """
        #expect(try findings(indicator) == "")
        #expect(
            try findings(indicator, checks: "") == """
                note[R302]: 'a' fails for done = 1, due = 0, which no check refuses: 1 of 0 is not a percentage
                  rule: indicators/g/a.lua:4
                  fix:  a check across these fields says in words what is wrong, where they are typed
                """)
    }

    @Test("A check that also reads what the rule does not is met from both sides")
    func checkOfMoreFields() throws {
        let indicator = """
            max = 2, target = 100, none_arising = "full", range = { 0, 100 },
            value = function(done, due) return chiso.percent(done, due) end,
            score = chiso.proportion(),
            """
        let more = """
            { key = "late", title = "L", type = "count" },
            { key = "open", title = "O", type = "count" },
            """
        let sum = """
            { key = "s", severity = "error", message = "m",
              check = function(done, late, due) return done + late <= due end },
            { key = "o", severity = "error", message = "m",
              check = function(due, open) return due <= open end },
            """
        #expect(try findings(indicator, fields: more, checks: sum) == "")
    }

    @Test("A value outside its declared range is found, when no check refuses the figures")
    func outsideRange() throws {
        let indicator = """
            max = 2, target = 100,
            measure = "%", range = { 0, 100 },
            value = function(done, due)
              if due == 0 then return 0 end
              return chiso.percent(done, due)
            end,
            score = chiso.proportion(),
            """
        #expect(
            try findings(indicator, checks: "") == """
                warning[R303]: 'a' measures 200 % for done = 2, due = 1, which no check refuses; its declared range is 0 to 100
                  rule: indicators/g/a.lua:4
                  fix:  let the range of a field or a check refuse such figures, or widen the range
                """)
    }

    @Test("Points outside min and max are found with their input")
    func outsideBounds() throws {
        let indicator = """
            max = 2, params = { per = 0.5 },
            value = "done",
            score = function(value, per)
              return per * value
            end,
            """
        #expect(
            try findings(indicator) == """
                warning[R304]: 'a' earns 5 points for done = 10; its bounds are 0 to 2, so the cell fails
                  rule: indicators/g/a.lua:5
                  fix:  hold the points within min and max, or let the range of a field or a check refuse such figures
                """)
    }

    @Test("0 of 0 that the rule does not speak of is found")
    func undeclaredNoneArising() throws {
        let indicator = """
            max = 2, target = 100,
            value = function(done, due) return chiso.percent(done, due) end,
            score = chiso.proportion(),
            """
        #expect(
            try findings(indicator) == """
                warning[R305]: 'a' divides 0 by 0 for done = 0, due = 0 and does not say what that means, so the cell fails
                  rule: indicators/g/a.lua:4
                  fix:  declare none_arising = "full", "zero" or { not_applicable = "reason" }
                """)
    }

    @Test("0 of 0 that never happens is found")
    func idleNoneArising() throws {
        let indicator = """
            max = 2, target = 10,
            none_arising = "full",
            value = "done",
            score = chiso.proportion(),
            """
        #expect(
            try findings(indicator) == """
                warning[R306]: 'a' declares none_arising, and no input makes chiso.percent divide 0 by 0
                  rule: indicators/g/a.lua:4
                  fix:  take it out, or divide by chiso.percent
                """)
    }

    // MARK: - Direction

    @Test("More that earns less is found, with the two inputs")
    func moreEarnsLess() throws {
        let indicator = """
            max = 2,
            measure = "việc", better = "higher",
            params = { steps = { { at_least = 9, points = 1 }, { at_least = 5, points = 2 }, { points = 0 } } },
            value = "done",
            score = chiso.steps(),
            """
        #expect(
            try findings(indicator) == """
                warning[R307]: 'a' says that higher is better, yet it earns 2 at 5 việc (done = 5) and 1 at 9 việc (done = 9)
                  rule: indicators/g/a.lua:4
                  fix:  correct the rule, or take better out where it holds only up to a point
                """)
    }

    @Test("What else the score reads is held fixed while two values are compared")
    func onlyTheValueMoves() throws {
        let indicator = """
            max = 2, better = "higher", target = 100, none_arising = "full", params = { per = 0.5 },
            value = function(done, due) return chiso.percent(done, due) end,
            score = function(value, late, urged, per, target, max)
              if urged then return max end
              return math.max(0, max * value / target - per * late)
            end,
            """
        let fields = """
            { key = "late", title = "L", type = "count" },
            { key = "urged", title = "U", type = "yes_no" },
            """
        #expect(try findings(indicator, fields: fields) == "")
        let reversed = indicator.replacing("\"higher\"", with: "\"lower\"")
        let text = try findings(reversed, fields: fields)
        #expect(text.hasPrefix("warning[R307]: 'a' says that lower is better, yet it earns "))
    }

    @Test("A score that compares by hand and misses a declared number by hair is told")
    func hair() throws {
        let fields = """
            { key = "p", title = "P", type = "amount" },
            { key = "q", title = "Q", type = "amount" },
            """
        let byHand = """
            max = 2, params = { gain = 10 },
            score = function(p, q, gain, max)
              if p - q >= gain then return max end
              return 0
            end,
            """
        #expect(
            try findings(byHand, fields: fields, checks: "").contains(
                """
                warning[R314]: 'a' compares by hand: p = 72.35, q = 62.35 is at 10 exactly, and earns 0, \
                as just below it, for the hair of doubles
                """))
        let rounded = byHand.replacing("p - q", with: "chiso.round(p - q, 9)")
        #expect(!(try findings(rounded, fields: fields, checks: "").contains("R314")))
        let measured = """
            max = 2, params = { gain = 10 },
            value = function(p, q) return p - q end,
            score = function(value, gain, max)
              if value >= gain then return max end
              return 0
            end,
            """
        #expect(!(try findings(measured, fields: fields, checks: "").contains("R314")))
    }

    @Test(
        "Hair is found at a number in the function, in an equality, between three figures, at 0",
        arguments: [
            (
                "if r == 0 and p - q >= 10 then return max end return 0",
                "p = 72.35, q = 62.35, r = 0 is at 10 exactly, and earns 0, as just below it"
            ),
            (
                "if r == 0 and p - q == gain then return max end return 0",
                "p = 72.35, q = 62.35, r = 0 is at 10 exactly, and earns 0, as beside it"
            ),
            (
                "if p + q <= r then return max end return 0",
                "p = 0.1, q = 0.2, r = 0.3 add up exactly, and earn 0, as if they did not"
            ),
            (
                "if p - q - r == 0 then return max end return 0",
                "p = 0.3, q = 0.1, r = 0.2 add up exactly, and earn 0, as if they did not"
            ),
            ("if chiso.round(p + q, 9) <= r then return max end return 0", nil),
            ("if chiso.round(p + q, 9) == r then return max end return 0", nil),
            ("if p >= gain and q >= gain and r >= 0 then return max end return 0", nil),
        ] as [(String, String?)])
    func hairByOtherWays(_ score: String, _ told: String?) throws {
        let fields = ["p", "q", "r"].map {
            "{ key = \"\($0)\", title = \"\($0)\", type = \"amount\" },"
        }.joined(separator: "\n")
        let found = try findings(
            """
            max = 2, params = { gain = 10 },
            score = function(p, q, r, gain, max)
              \(score)
            end,
            """, fields: fields, checks: "")
        guard let told else { return #expect(!found.contains("R314")) }
        #expect(
            found.contains("warning[R314]: 'a' compares by hand: \(told), for the hair of doubles"),
            "\(found)")
    }

    @Test("A check that adds up by hand is told, with the figures it would accuse")
    func hairInChecks() throws {
        let fields = ["p", "q", "r"].map {
            "{ key = \"\($0)\", title = \"\($0)\", type = \"amount\" },"
        }.joined(separator: "\n")
        func found(_ answer: String) throws -> String {
            try findings(
                "max = 2, value = \"p\", score = function(value, max) return math.min(value, max) end,",
                fields: fields,
                checks: """
                    { key = "w", severity = "error", message = "m",
                      check = function(p, q, r) return \(answer) end },
                    """)
        }
        #expect(
            try found("p + q <= r").contains(
                """
                warning[R314]: check 'w' compares by hand: p = 0.1, q = 0.2, r = 0.3 add up exactly, \
                and it answers as if they did not, for the hair of doubles
                """))
        #expect(try !found("chiso.round(p + q, 9) <= r").contains("R314"))
        #expect(try !found("p <= r and q <= r").contains("R314"))
    }

    @Test("Under a penalty the points are taken off, so what is better earns fewer")
    func penalty() throws {
        let pack = """
            return {
              id = "p", edition = "1", title = "P", basis = { "b" }, partial = true,
              missing_penalty = "max",
              tree = { { key = "g", title = "G", role = "penalty", max = 2, children = { "a" } } },
            }
            """
        let indicator = """
            max = 2, better = "lower", params = { per = 0.5 },
            value = "done", score = chiso.capped_count(),
            """
        #expect(try findings(indicator, files: ["pack.lua": pack]) == "")
        let reversed = indicator.replacing("\"lower\"", with: "\"higher\"")
        #expect(
            try findings(reversed, files: ["pack.lua": pack]) == """
                warning[R307]: 'a' says that higher is better, yet it takes off 0 at 0 (done = 0) and 0.5 at 1 (done = 1)
                  rule: indicators/g/a.lua:3
                  fix:  correct the rule, or take better out where it holds only up to a point
                """)
    }

    @Test("Values are compared within one made-up group of peers")
    func peers() throws {
        let indicator = """
            max = 2, better = "higher",
            value = "done", score = chiso.relative_to_best(),
            """
        #expect(try findings(indicator) == "")
        let reversed = indicator.replacing("\"higher\"", with: "\"lower\"")
        #expect(
            try findings(reversed).hasPrefix(
                "warning[R307]: 'a' says that lower is better, yet it earns 0 at 0 "
                    + "(done = 0, peers_max = 1000001) and"))
    }

    // MARK: - Reach

    @Test("A step that no value reaches is found")
    func unreachedStep() throws {
        let indicator = """
            max = 2, none_arising = "full", measure = "%",
            params = { steps = {
              { at_least = 101, points = 2 }, { at_least = 100, points = 2 }, { points = 0 } } },
            value = function(done, due) return chiso.percent(done, due) end,
            score = chiso.steps(),
            """
        #expect(
            try findings(indicator) == """
                warning[R308]: no input reaches steps[1] (at_least = 101, points = 2) of 'a': its values go from 0 % to 100 %
                  rule: indicators/g/a.lua:4
                  fix:  correct its bounds, or take the step out
                """)
    }

    @Test("Points for a level that the choice does not have are found")
    func unknownLevel() throws {
        let indicator = """
            max = 2,
            params = { levels = { good = 2, bad = 0, god = 1 } },
            value = "grade", score = chiso.levels(),
            """
        let grade = """
            { key = "grade", title = "G", type = "choice",
              levels = { { key = "good" }, { key = "bad" } } },
            """
        #expect(
            try findings(indicator, fields: grade) == """
                warning[R309]: no input reaches 'god' under levels of 'a': the field 'grade' has no such level
                  rule: indicators/g/a.lua:4
                  fix:  did you mean 'good'?
                """)
    }

    @Test("A max, or a min other than 0, that nothing earns is found, for each kind of unit")
    func unreachedBounds() throws {
        let indicator = """
            max = chiso.by("kind", { commune = 1, district = 3 }),
            min = -1,
            params = { per = 0.5, most = 2 },
            value = "done",
            score = function(value, per, most, max) return math.min(per * value, most, max) end,
            """
        #expect(
            try findings(indicator) == """
                warning[R310]: no input of the sample earns the max of 'a', 3: the most is 2, for done = 4, kind = district
                  rule: indicators/g/a.lua:3
                  fix:  correct the rule or its numbers, or lower max to what can be earned
                note[R311]: no input of the sample earns the min of 'a', -1: the least is 0, for done = 0, kind = commune
                  rule: indicators/g/a.lua:4
                  fix:  nothing need be done where the decision names this min; else correct the rule or its numbers
                """)
    }

    // MARK: - The whole pack

    @Test("An aggregate, a check and a classify that fail are found with what they read")
    func nodes() throws {
        let pack = """
            return {
              id = "p", edition = "1", title = "P", basis = { "b" }, partial = true,
              classes = { { name = "Top", from = 50 }, { name = "Rest", from = 0 } },
              classify = function(class, index)
                if index and index > 0 then return "Best" end
              end,
              tree = { { key = "g", title = "G", max = 2, children = { "a" },
                aggregate = function(a)
                  return (a or 0) * 2
                end } },
            }
            """
        let indicator = """
            max = 2, params = { per = 1 },
            value = "done", score = chiso.capped_count(),
            """
        let check = """
            { key = "odd", severity = "warning", message = "m",
              check = function(due) if due > 0 then return due end end },
            """
        #expect(
            try findings(indicator, checks: check, files: ["pack.lua": pack]) == """
                warning[R313]: check 'odd' fails for due = 0: it returned nothing
                  rule: fields.lua:8
                  fix:  make it return true or false for every figure given
                warning[R313]: classify fails for class = "Top", index = 100: it returned 'Best', which is no class
                  rule: pack.lua
                  fix:  make it return the name of a class, or nothing to keep the band's
                warning[R313]: the aggregate of 'g' fails for a = 2: it returned 4, its bounds are 0 to 2
                  rule: pack.lua:7
                  fix:  make it return points within its bounds; what does not apply is nil
                """)
    }

    @Test("What a unit earns by its place among the units is an error")
    func orderMatters() throws {
        let pack = try ProbedPack(
            """
            max = 2, params = { per = 2 },
            value = "done", score = chiso.capped_count(),
            """)
        let loaded = try pack.load()
        let source = PlaceRules(base: loaded.rules)
        let probe = Probe(pack: loaded.pack, rules: source, texts: PackTokens(loaded))
        #expect(
            try probe.findings().map { pack.text($0) }.filter { $0.contains("R312") } == [
                """
                error[R312]: the order of units matters to 'a': one unit has 0 points among 100, and 2 points when they stand the other way round
                  rule: indicators/g/a.lua:1
                  fix:  let what a unit earns follow from its own inputs and peers_* alone
                """
            ])
    }

    /// Rules that give the first half of the units nothing and the rest the maximum.
    private struct PlaceRules: RuleSource {
        let base: any RuleSource

        func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
            try base.withRuleSet { set in try body(Places(checks: set.checks)) }
        }

        private final class Places: RuleSet, IndicatorRule {
            var indicatorRules: [(any IndicatorRule)?] { [self] }
            let aggregates: [Int: any NodeRule] = [:]
            let classify: (any NodeRule)? = nil
            let checks: [any NodeRule]

            init(checks: [any NodeRule]) {
                self.checks = checks
            }

            func check(
                _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool],
                into: inout Outcomes
            ) {}

            func value(
                _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool],
                into: inout Outcomes
            ) {}

            func score(
                _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool],
                into: inout Outcomes
            ) {
                for row in rows where wanted[row] {
                    into.numbers[row] = row < wanted.count / 2 ? 0 : 2
                    into.statuses[row] = .number
                }
            }
        }
    }
}
