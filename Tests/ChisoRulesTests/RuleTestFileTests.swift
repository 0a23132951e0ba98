import ChisoAuthoring
import ChisoModel
import Testing

@testable import ChisoRules

/// What a test file must be, and what the runner makes of it.
@Suite struct RuleTestFileTests {
    private static let path = "Rules/p/indicators/g/a_test.lua"

    @Test(
        "R110: a test file that does not load, or a case that is not as it should be",
        arguments: [
            (
                "return {,",
                """
                error[R110]: unexpected symbol near ','
                  rule: Rules/p/indicators/g/a_test.lua:1
                  fix:  return { { name = …, given = {…}, expect = {…} }, … }
                """
            ),
            (
                "return 1",
                """
                error[R110]: the file returns no list of cases
                  rule: Rules/p/indicators/g/a_test.lua
                  fix:  return { { name = …, given = {…}, expect = {…} }, … }
                """
            ),
            (
                "return { 1 }",
                """
                error[R110]: case 1 is a number, a table is due
                  rule: Rules/p/indicators/g/a_test.lua
                  fix:  write { name = …, given = {…}, expect = {…} }
                """
            ),
            (
                "return {\n{ name = \"n\", givne = {}, given = {}, expect = { points = 1 } } }",
                """
                error[R110]: a_test.lua declares 'givne', which means nothing here
                  rule: Rules/p/indicators/g/a_test.lua:2
                  fix:  did you mean 'given'?
                """
            ),
            (
                "return {\n{ name = \"n\", given = {}, expect = {} } }",
                """
                error[R110]: a_test.lua: 'n' expects nothing
                  rule: Rules/p/indicators/g/a_test.lua:2
                  fix:  add expect = { points = … }
                """
            ),
            (
                "return {\n{ name = \"n\", given = {}, peers = { least = 1 }, expect = { points = 1 } } }",
                """
                error[R110]: a_test.lua declares 'least', which means nothing here
                  rule: Rules/p/indicators/g/a_test.lua:2
                  fix:  remove it; known are count, max, mean, min
                """
            ),
        ])
    func faults(text: String, expected: String) throws {
        let pack = try TemporaryPack([Self.path: text])
        let file = try #require(try pack.load().tests.first)
        do throws(Failure) {
            _ = try file.cases()
            Issue.record("the cases are read")
        } catch {
            #expect(pack.shorten(error.diagnostics) == [expected])
        }
    }

    @Test(
        "A case that differs is told how",
        arguments: [
            ("given = { done = 3, due = 4 }, expect = { value = 75, points = 45 }", ""),
            (
                "given = { done = 3, due = 4 }, expect = { value = 74, points = 44 }",
                "the value is 75, 74 is expected; the points are 45, 44 are expected"
            ),
            (
                "given = { done = 3 }, expect = { points = 0 }",
                "the points are none, 0 are expected; the cell is missing (chưa có số liệu: due), "
                    + "scored is expected"
            ),
            ("given = { done = 3 }, expect = { missing = true }", ""),
            (
                "given = { done = 3, due = \"NA\" }, expect = { not_applicable = \"không áp dụng: due\" }",
                ""
            ),
            (
                "given = { done = 3, due = \"NA\" }, expect = { not_applicable = \"không\" }",
                "the reason is 'không áp dụng: due', 'không' is expected"
            ),
            ("given = { done = 3, due = 0 }, expect = { failed = \"3 of 0\" }", ""),
            ("given = { done = 0, due = 0 }, expect = { points = 0 }", ""),
            (
                "given = { done = 3, deu = 4 }, expect = { points = 45 }",
                "'deu' is no field of the pack and no column of the unit"
            ),
            (
                "given = { done = 3, due = true }, expect = { points = 45 }",
                "'due' is given as true, which is no such field's datum"
            ),
            (
                "params = { target = 80 }, given = { done = 2, due = 4 }, expect = { points = 37.5 }",
                ""
            ),
            (
                "params = { floor = 80 }, given = { done = 2, due = 4 }, expect = { points = 0 }",
                "'floor' is no declared number of the indicator"
            ),
        ])
    func differences(text: String, problems: String) throws {
        let pack = try TemporaryPack([Self.path: "return { { name = \"n\", \(text) } }"])
        let loaded = try pack.load()
        let test = try #require(try loaded.tests.first?.cases().first)
        let result = try RuleTestRunner(loaded, budget: .standard).run(test)
        #expect(result.problems.joined(separator: "; ") == problems)
    }

    @Test("A case may state the preceding period and the peers")
    func previousAndPeers() throws {
        let rule = """
            return { key = "a", title = "A", basis = { "thử" }, max = 60, value = "done",
              score = function(value, previous_done, previous_points, previous_rank, peers_mean, peers_count)
                return value - previous_done + previous_points + previous_rank + peers_mean * peers_count
              end }
            """
        let pack = try TemporaryPack([
            "Rules/p/indicators/g/a.lua": rule,
            Self.path: """
            return { { name = "n", given = { done = 9 }, previous = { done = 4, points = 3, rank = 2 },
              peers = { mean = 2.5, count = 4 }, expect = { value = 9, points = 20 } } }
            """,
        ])
        let loaded = try pack.load()
        let test = try #require(try loaded.tests.first?.cases().first)
        #expect(try RuleTestRunner(loaded, budget: .standard).run(test).problems == [])
    }
}
