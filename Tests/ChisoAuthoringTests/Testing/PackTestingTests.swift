import ChisoModel
import Testing

@testable import ChisoAuthoring

/// What a run of a pack's tests tells.
@Suite struct PackTestingTests {
    static let rule = """
        measure = "%", range = { 0, 100 }, target = 90, params = { floor = 50 },
        none_arising = { not_applicable = "none" },
        value = function(done, due)
          return chiso.percent(done, due)
        end,
        score = function(value, target, floor, max)
          if value >= target then
            return max
          end
          if value < floor then return 0 end
          return max * value / target
        end
        """

    private func gaps(_ pack: TestingPack) throws -> [String] {
        let suite = try PackTesting(try pack.load(), budget: .standard).run(coverage: true)
        return try #require(suite.coverage).gaps.map {
            "\(pack.short($0.location)) \($0.kind.rawValue): \($0.text)"
        }
    }

    @Test("A failed case tells its figures, the numbers in force, and the line that decided")
    func failure() throws {
        let pack = try TestingPack(
            rule: Self.rule,
            tests: """
                { name = "half", given = { done = 1, due = 2 }, params = { target = 80 },
                  expect = { value = 50, points = 6 } },
                { name = "all", given = { done = 2, due = 2 }, expect = { points = 10 } },
                """)
        let suite = try PackTesting(try pack.load(), budget: .standard).run()
        #expect(suite.failures == 1)
        #expect(suite.coverage == nil)
        let result = suite.cases[0]
        #expect(pack.short(result.location) == "Rules/p/indicators/a_test.lua:2")
        #expect(result.given == [.init("done", .number(1)), .init("due", .number(2))])
        #expect(
            result.parameters == [
                .init("max", .number(10)), .init("target", .number(80)),
                .init("floor", .number(50)),
            ])
        #expect(result.value == 50)
        #expect(result.points == 6.25)
        #expect(result.status == .scored)
        #expect(result.expected == [.init("value", .number(50)), .init("points", .number(6))])
        #expect(result.problems == ["the points are 6.25, 6 are expected"])
        let decided = try #require(result.decided)
        #expect(pack.short(decided.location) == "Rules/p/indicators/a.lua:12")
        #expect(decided.text == "return max * value / target")
        #expect(suite.cases[1].isPassed)
    }

    @Test("A cell that ends in its value, or fails, was decided there")
    func decidedInValue() throws {
        let pack = try TestingPack(
            rule: Self.rule,
            tests: """
                { name = "none", given = { done = 0, due = 0 }, expect = { points = 0 } },
                { name = "odd", given = { done = 1, due = 0 }, expect = { points = 0 } },
                { name = "blank", given = { done = 1 }, expect = { points = 0 } },
                """)
        let cases = try PackTesting(try pack.load(), budget: .standard).run().cases
        #expect(cases.map { $0.decided?.location.line } == [5, 5, nil])
        #expect(cases.map(\.status) == [.notApplicable, .failed, .missing])
        #expect(cases.allSatisfy { !$0.isPassed })
    }

    @Test("What no test covers is told with its place")
    func gaps() throws {
        let pack = try TestingPack(
            rule: Self.rule,
            tests: """
                { name = "all", given = { done = 2, due = 2 }, expect = { points = 10 } },
                { name = "at", given = { done = 9, due = 10 }, expect = { points = 10 } },
                """)
        #expect(
            try gaps(pack) == [
                "Rules/p/indicators/a.lua:1 missing: no test leaves out any of done, due",
                "Rules/p/indicators/a.lua:2 threshold: no test has value at floor = 50",
                "Rules/p/indicators/a.lua:2 threshold: no test has value just below floor = 50",
                "Rules/p/indicators/a.lua:2 threshold: no test has value just below target = 90",
                "Rules/p/indicators/a.lua:3 zero: no test has 0 of 0",
                "Rules/p/indicators/a.lua:5 zero: no test divides by due = 0",
                "Rules/p/indicators/a.lua:11 line: no test runs this line: "
                    + "if value < floor then return 0 end",
                "Rules/p/indicators/a.lua:12 line: no test runs this line: "
                    + "return max * value / target",
            ])
    }

    @Test("Full coverage has no gaps, and each test left out opens its own", arguments: 0..<9)
    func eachTestCounts(left: Int) throws {
        let cases = [
            "given = { done = 95, due = 100 }, expect = { points = 10 }",
            "given = { done = 9, due = 10 }, expect = { points = 10 }",
            "given = { done = 89, due = 100 }, expect = { points = 9.889 }",
            "given = { done = 51, due = 100 }, expect = { points = 5.667 }",
            "given = { done = 5, due = 10 }, expect = { points = 5.556 }",
            "given = { done = 49, due = 100 }, expect = { points = 0 }",
            "given = { done = 5 }, expect = { missing = true }",
            "given = { done = 0, due = 0 }, expect = { not_applicable = \"none\" }",
        ]
        let kept = cases.enumerated().filter { $0.offset != left }
        let pack = try TestingPack(
            rule: Self.rule,
            tests: kept.map { "{ name = \"\($0.offset)\", \($0.element) }," }.joined(
                separator: "\n"))
        #expect(try PackTesting(try pack.load(), budget: .standard).run().failures == 0)
        let expected: [[String]] = [
            ["just above target = 90"], ["at target = 90"], [], [], ["at floor = 50"],
            ["just below floor = 50"], ["leaves out any of"], ["0 of 0", "by due = 0"], [],
        ]
        let gaps = try gaps(pack)
        #expect(gaps.count == expected[left].count)
        for (gap, part) in zip(gaps, expected[left]) { #expect(gap.contains(part)) }
    }

    @Test("A declared number that a line compares with a field is a threshold of that field")
    func fieldThresholds() throws {
        let pack = try TestingPack(
            rule: """
                params = { least_visits = 3, per = 2 },
                score = function(visits, least_visits, max, per)
                  if visits < least_visits then
                    return 0
                  end
                  return math.min(max, per * visits)
                end
                """,
            tests: """
                { name = "more", given = { visits = 4 }, expect = { points = 8 } },
                """)
        #expect(
            try gaps(pack) == [
                "Rules/p/indicators/a.lua:1 missing: no test leaves out visits",
                "Rules/p/indicators/a.lua:2 threshold: no test has visits at least_visits = 3",
                "Rules/p/indicators/a.lua:2 threshold: "
                    + "no test has visits just below least_visits = 3",
                "Rules/p/indicators/a.lua:5 line: no test runs this line: return 0",
            ])
    }

    @Test("A number that differs by a column is met by the units it holds for")
    func thresholdsByColumn() throws {
        let pack = try TestingPack(
            rule: """
                target = chiso.by("kind", { district = 2, commune = 1 }), value = "visits",
                score = function(value, target, max)
                  if value >= target then return max end
                  return 0
                end
                """,
            tests: """
                { name = "at", given = { visits = 2 }, unit = { kind = "district" },
                  expect = { points = 10 } },
                { name = "below", given = { visits = 1 }, unit = { kind = "district" },
                  expect = { points = 0 } },
                { name = "at 1", given = { visits = 1 }, unit = { kind = "commune" },
                  expect = { points = 10 } },
                { name = "above 1", given = { visits = 2 }, unit = { kind = "commune" },
                  expect = { points = 10 } },
                { name = "blank", given = {}, unit = { kind = "commune" },
                  expect = { missing = true } },
                """,
            files: [:])
        #expect(
            try gaps(pack) == [
                "Rules/p/indicators/a.lua:2 threshold: "
                    + "no test has value just above target = 2 where kind is district",
                "Rules/p/indicators/a.lua:2 threshold: "
                    + "no test has value just below target = 1 where kind is commune",
            ])
    }

    @Test("Levels of a choice, and each optional figure, are to be met")
    func levelsAndOptional() throws {
        let pack = try TestingPack(
            rule: """
                optional = { "visits" },
                score = function(level, visits, max)
                  return level == "good" and max or visits or 0
                end
                """,
            tests: """
                { name = "good", given = { level = "good", visits = 1 }, expect = { points = 10 } },
                { name = "none", given = { visits = 1 }, expect = { missing = true } },
                """)
        #expect(
            try gaps(pack) == [
                "Rules/p/indicators/a.lua:1 level: no test gives level = \"bad\"",
                "Rules/p/indicators/a.lua:2 missing: no test leaves out visits, which is optional",
            ])
    }

    @Test("A file that cannot be read is a failed case at its place, and the others run")
    func unreadFile() throws {
        let pack = try TestingPack(
            rule: Self.rule,
            tests: "{ name = \"all\", given = { done = 2, due = 2 }, expect = { points = 10 } },",
            files: ["Rules/p/indicators/b_test.lua": "return {\n{ name = }}"])
        let cases = try PackTesting(try pack.load(), budget: .standard).run().cases
        #expect(cases.map(\.isPassed) == [true, false])
        #expect(cases[1].subject == "b")
        #expect(cases[1].name == "the file can be read")
        #expect(pack.short(cases[1].location) == "Rules/p/indicators/b_test.lua:2")
        #expect(cases[1].problems == ["unexpected symbol near '}'"])
    }

    @Test("Only the cases asked for run, of the files asked for")
    func chosen() throws {
        let pack = try TestingPack(
            rule: Self.rule,
            tests: """
                { name = "one", given = { done = 2, due = 2 }, expect = { points = 10 } },
                { name = "two", given = { done = 2, due = 2 }, expect = { points = 10 } },
                """)
        let loaded = try pack.load()
        #expect(
            try PackTesting(loaded, budget: .standard).run { $1 == "two" }.cases.map(\.name) == [
                "two"
            ])
        let path = "\(pack.root)/Rules/p/indicators"
        #expect(try PackTesting(loaded, budget: .standard, parts: [path]).run().cases.count == 2)
        #expect(
            try PackTesting(loaded, budget: .standard, parts: ["\(path)/b"]).run().cases.isEmpty)
    }
}
