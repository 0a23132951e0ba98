import ChisoModel
import Testing

/// What stands without a name, beyond the room there is, or beyond what is due: nearly always half of a number typed
/// with a decimal comma. Lua drops it; nothing here does.
@Suite struct NamelessTests {
    private static let pack = "Rules/p/pack.lua"
    private static let fields = "Rules/p/fields.lua"
    private static let a = "Rules/p/indicators/g/a.lua"
    private static let b = "Rules/p/indicators/g/b.lua"

    @Test(
        "A decimal comma in what the pack declares refuses the pack",
        arguments: [
            (pack, "basis =", "total = { min = 0, max = 97,5 }, basis =", "max", "97", "5", 4),
            (
                pack, "basis =", "classes = { { name = \"A\", from = 89,5 } }, basis =", "from",
                "89", "5", 4
            ),
            (pack, "title = \"Nhóm\",", "title = \"Nhóm\", max = 99,25,", "max", "99", "25", 6),
            (pack, "basis =", "scale = 99,5, basis =", "scale", "99", "5", 4),
        ])
    func inPack(
        file: String, old: String, new: String, name: String, whole: String, rest: String, line: Int
    ) throws {
        let found = try TemporaryPack(file, replacing: old, with: new).faults()
        #expect(found.isRefused)
        #expect(found.texts.count { $0.contains("is followed by") } == 1)
        let text = try #require(found.texts.first { $0.contains("is followed by") })
        #expect(text.contains("error[P104]: "))
        #expect(text.contains(": \(name) = \(whole) is followed by a value without a name\n"))
        #expect(text.contains("\n  rule: \(file):\(line)\n"))
        #expect(text.hasSuffix("\n  fix:  write \(whole).\(rest) for \(whole),\(rest)"))
    }

    @Test("A decimal comma in an indicator fails the indicator and no other; each is told")
    func inIndicator() throws {
        let pack = try TemporaryPack(
            Self.a, replacing: "max = 60, target = 100,", with: "max = 60,5, min = -97,5,")
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R103]: a.lua: max = 60 is followed by a value without a name
                      rule: Rules/p/indicators/g/a.lua:3
                      fix:  write 60.5 for 60,5
                    """,
                    """
                    error[R103]: a.lua: min = -97 is followed by a value without a name
                      rule: Rules/p/indicators/g/a.lua:3
                      fix:  write -97.5 for -97,5
                    """,
                ]
            ))
        #expect(try pack.load().pack.indicators.map { $0.fault == nil } == [false, true])
    }

    @Test(
        "A decimal comma under params, in a step, and in a number by kind",
        arguments: [
            (
                "params = { per = 2 }", "params = { per = 2,5 }",
                "per = 2 is followed by a value without a name", "write 2.5 for 2,5"
            ),
            (
                "params = { per = 2 }",
                "params = { per = 2, steps = { { at_least = 97,5, x = 1 } } }",
                "at_least = 97 is followed by a value without a name", "write 97.5 for 97,5"
            ),
            (
                "params = { per = 2 }", "params = { per = 2, floor = { 1, x = 3 } }",
                "'floor' holds 1 without a name", "write name = 1, or remove it"
            ),
        ])
    func inParams(old: String, new: String, message: String, fix: String) throws {
        let found = try TemporaryPack(Self.b, replacing: old, with: new).faults()
        #expect(!found.isRefused)
        #expect(
            found.texts == [
                """
                error[R103]: b.lua: \(message)
                  rule: Rules/p/indicators/g/b.lua:3
                  fix:  \(fix)
                """
            ])
    }

    @Test("A number by kind that was typed with a decimal comma")
    func byKind() throws {
        let found = try TemporaryPack(
            Self.b, replacing: "max = 40", with: "max = chiso.by(\"kind\", { a = 40,5, b = 30 })"
        ).faults()
        #expect(
            found.texts.first == """
                error[R101]: chiso.by: a value stands without a name beside others that have one; \
                a number is written with a point: 0.5, not 0,5
                  rule: Rules/p/indicators/g/b.lua:3
                  fix:  correct what this line does
                """)
    }

    @Test(
        "A range with more than two ends",
        arguments: [
            ("range = { 0, 97,5 }", "write 97.5 for 97,5"),
            ("range = { 0, 97, 5 }", "write { least, largest }"),
        ])
    func range(declared: String, fix: String) throws {
        let found = try TemporaryPack(
            Self.a, replacing: "max = 60,", with: "\(declared), max = 60,"
        ).faults()
        #expect(
            found.texts == [
                """
                error[R103]: a.lua: 'range' is no pair of numbers
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  \(fix)
                """
            ])
        let field = try TemporaryPack(
            Self.fields, replacing: "title = \"Đã làm\",", with: "title = \"Đã làm\", \(declared),"
        ).faults()
        #expect(field.isRefused)
        #expect(field.texts.first?.hasSuffix(fix) == true)
    }

    @Test("A name in a list, which holds none")
    func nameInList() throws {
        let found = try TemporaryPack(
            Self.pack, replacing: "children = { \"a\", \"b\" }",
            with: "children = { \"a\", \"b\", c = \"c\" }"
        ).faults()
        #expect(found.isRefused)
        #expect(found.texts.first?.contains("'children' has an entry named 'c'") == true)
    }

    @Test("The edition that a pack extends is looked through as well")
    func inheritedFile() throws {
        let text = TemporaryPack.files[Self.pack] ?? ""
        let pack = try TemporaryPack([
            Self.pack: text.replacingOccurrences(of: "basis =", with: "scale = 100,5, basis ="),
            "Rules/q/pack.lua": """
            return {
              id = "q", edition = "2", title = "Bộ mới", extends = "p", scale = 100,
            }
            """,
        ])
        let found = pack.faults("q")
        #expect(found.isRefused)
        #expect(
            found.texts == [
                """
                error[P104]: pack.lua: scale = 100 is followed by a value without a name
                  rule: Rules/p/pack.lua:4
                  fix:  write 100.5 for 100,5
                """
            ])
    }

    // MARK: - Statements

    @Test(
        "A statement that gives a name half of a number",
        arguments: [
            ("local share = 0,5", "share", "0", "5"),
            ("local share <const> = -12,25", "share", "-12", "25"),
            ("local share share = 0,5", "share", "0", "5"),
        ])
    func statement(text: String, name: String, whole: String, rest: String) throws {
        let rule = (TemporaryPack.files[Self.a] ?? "").replacingOccurrences(
            of: "return chiso.percent", with: "\(text) return share * chiso.percent")
        #expect(
            try TemporaryPack([Self.a: rule]).faults() == (
                false,
                [
                    """
                    error[R101]: \(name) = \(whole) is followed by a value without a name: write \
                    \(whole).\(rest) for \(whole),\(rest)
                      rule: Rules/p/indicators/g/a.lua:5
                      fix:  correct what this line does
                    """
                ]
            ))
    }

    @Test("A module and a kind are looked through too, and say where")
    func needed() throws {
        let shared = try TemporaryPack([
            "Rules/p/shared/x.lua": "local share = 0,5\nreturn share\n",
            Self.a: "local x = require \"shared.x\"\n" + (TemporaryPack.files[Self.a] ?? ""),
        ])
        #expect(
            shared.faults().texts.first?.contains(
                "Rules/p/shared/x.lua:1: share = 0 is followed by a value without a name") == true)
    }

    @Test("What is no half of a number stays: loops, several names, entries of a table")
    func statementsAsTheyAre() throws {
        let rule = (TemporaryPack.files[Self.a] ?? "").replacingOccurrences(
            of: "return chiso.percent",
            with: "local a, b = 1, 2 for i = 1, 2 do a = a + i end local t = { 3, 4, x = 5 }; "
                + "local c = 1 return 0 * (a + b + c + #t) + chiso.percent")
        #expect(try TemporaryPack([Self.a: rule]).faults() == (false, []))
    }

    // MARK: - Calls

    @Test(
        "More arguments to a function of chiso than it takes",
        arguments: [
            (
                "chiso.percent(done, due)", "chiso.percent(done, due, 5)",
                "chiso.percent takes 2 arguments, 3 are given"
            ),
            (
                "chiso.percent(done, due)", "chiso.round(done / due, 0,5)",
                "chiso.round takes 2 arguments, 3 are given"
            ),
            (
                "chiso.percent(done, due)", "chiso.round_to(done / due, 0,25)",
                "chiso.round_to takes 2 arguments, 3 are given"
            ),
            (
                "chiso.percent(done, due)", "chiso.not_applicable(\"x\", 5)",
                "chiso.not_applicable takes 1 argument, 2 are given"
            ),
        ])
    func arguments(old: String, new: String, message: String) throws {
        #expect(
            try TemporaryPack(Self.a, replacing: old, with: new).texts() == [
                """
                error[R203]: 'a' failed for u1: \(message); a number is written with a point: 0.5, \
                not 0,5
                  rule: Rules/p/indicators/g/a.lua:5
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ])
    }

    @Test("More arguments to a formula kind than it takes, and options without a name")
    func kindArguments() throws {
        let many = try TemporaryPack(
            Self.a, replacing: "chiso.proportion()", with: "chiso.proportion(0,5)")
        #expect(
            many.faults().texts == [
                """
                error[R101]: chiso.proportion takes 0 arguments, 2 are given; a number is written \
                with a point: 0.5, not 0,5
                  rule: Rules/p/indicators/g/a.lua:6
                  fix:  correct what this line does
                """
            ])
        let options = try TemporaryPack(
            Self.a, replacing: "chiso.proportion()", with: "chiso.min_max{ fixed = true, 5 }")
        #expect(
            options.faults().texts == [
                """
                error[R101]: chiso.min_max: a value stands without a name beside others that have \
                one; a number is written with a point: 0.5, not 0,5
                  rule: Rules/p/indicators/g/a.lua:6
                  fix:  correct what this line does
                """
            ])
    }

    @Test(
        "More results than are due fail the cell",
        arguments: [
            ("return chiso.percent(done, due)", "return done * 0,5", 5),
            ("chiso.proportion()", "function(value) return value * 0,5 end", 6),
        ])
    func results(old: String, new: String, line: Int) throws {
        #expect(
            try TemporaryPack(Self.a, replacing: old, with: new).texts() == [
                """
                error[R203]: 'a' failed for u1: returned 2 values, 1 is due; a number is written \
                with a point: 0.5, not 0,5
                  rule: Rules/p/indicators/g/a.lua:\(line)
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check the rule, and the fields it read: done = 3, due = 4
                """
            ])
    }

    @Test("An aggregate may return its result and a reason, and no more")
    func aggregateResults() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "title = \"Nhóm\",",
            with: "title = \"Nhóm\", max = 100, aggregate = function(a, b) return a, \"vì\", b end,"
        )
        let texts = try pack.texts()
        #expect(texts.count == 1)
        #expect(texts.first?.contains("returned 3 values, 2 are due") == true)
    }

    @Test("A test with a decimal comma fails, and says where")
    func inTest() throws {
        for (given, expect, subject, name, whole, rest) in [
            ("done = 3,5, due = 4", "points = 45", "a_test.lua", "done", "3", "5"),
            ("done = 3, due = 4", "points = 45,5", "'x'", "points", "45", "5"),
        ] {
            let pack = try TemporaryPack([
                "Rules/p/indicators/g/a_test.lua": """
                return {
                  {
                    name = "x", given = { \(given) }, expect = { \(expect) },
                  },
                }
                """
            ])
            let file = try #require(try pack.load().tests.first)
            let failure = #expect(throws: Failure.self) { try file.cases() }
            #expect(
                pack.shorten(failure?.diagnostics ?? []) == [
                    """
                    error[R110]: \(subject): \(name) = \(whole) is followed by a value without a name
                      rule: Rules/p/indicators/g/a_test.lua:3
                      fix:  write \(whole).\(rest) for \(whole),\(rest)
                    """
                ])
        }
    }
}
