import ChisoModel
import Testing

/// What fails one indicator and no other: one test per code, with the whole text.
@Suite struct RuleFaultTests {
    private static let a = "Rules/p/indicators/g/a.lua"
    private static let b = "Rules/p/indicators/g/b.lua"

    @Test(
        "A fault inside an indicator's file fails that indicator only",
        arguments: [
            (
                a, "max = 60,", "max = 60",
                """
                error[R101]: '}' expected (to close '{' at line 1) near 'target'
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  correct the Lua at this line
                """
            ),
            (
                a, "chiso.proportion", "chiso.proportoin",
                """
                error[R101]: chiso has no 'proportoin'; did you mean 'proportion'?
                  rule: Rules/p/indicators/g/a.lua:6
                  fix:  correct what this line does
                """
            ),
            (
                a, "title = \"A\"", "title = “A”",
                """
                error[R101]: unexpected symbol near '“'
                  rule: Rules/p/indicators/g/a.lua:2
                  fix:  '“' (U+201C) is a typographic quote: write "
                """
            ),
            (
                a, "title = \"A\", basis", "title = \"Tên ả”,\n basis",
                """
                error[R101]: unfinished string near '"Tên ả”,'
                  rule: Rules/p/indicators/g/a.lua:2
                  fix:  '”' (U+201D) is a typographic quote: write "
                """
            ),
            (
                a, "target = 100", "-- Đích\n  đích = 100",
                """
                error[R101]: unexpected symbol near 'đ'
                  rule: Rules/p/indicators/g/a.lua:4
                  fix:  'đ' (U+0111) is no sign of Lua: names are written in the letters a to z, and texts \
                stand between " and "
                """
            ),
            (
                a, "max = 60,", "max =\u{A0}60,",
                """
                error[R101]: unexpected symbol near '<U+00A0>'
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  remove the special space (U+00A0) that stands here, and type a space
                """
            ),
            (
                a, "max = 60,", "max = 60, targte = 5,",
                """
                error[R102]: a.lua declares 'targte', which means nothing here
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  did you mean 'target'?
                """
            ),
            (
                a, "score = chiso.proportion(),", "",
                """
                error[R103]: a.lua: lacks 'score'
                  rule: Rules/p/indicators/g/a.lua:1
                  fix:  write score = function(value, max) … end, or a formula kind such as \
                chiso.proportion()
                """
            ),
            (
                a, "max = 60, ", "",
                """
                error[R103]: a.lua: lacks 'max'
                  rule: Rules/p/indicators/g/a.lua:2
                  fix:  add max = the most points it can earn
                """
            ),
            (
                a, "key = \"a\", ", "",
                """
                error[R103]: a.lua: lacks 'key'
                  rule: Rules/p/indicators/g/a.lua:1
                  fix:  add key = "…"
                """
            ),
            (
                a, "max = 60", "max = chiso.by(\"kindd\", { district = 60 })",
                """
                error[R103]: a.lua: 'max' differs by 'kindd', which is no column of the unit
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  did you mean 'kind'?
                """
            ),
            (
                b, "{ per = 2 }", "{ per = chiso.by(\"zone\", { a = 2 }) }",
                """
                error[R103]: b.lua: 'per' differs by 'zone', which is no column of the unit
                  rule: Rules/p/indicators/g/b.lua:3
                  fix:  declare it under unit_columns with type = "text", or write "kind"
                """
            ),
            (
                a, "target = 100", "target = chiso.by(\"kind\", { 90, 100 })",
                """
                error[R103]: a.lua: 'target' is a table
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  write a number, or chiso.by("kind", { district = 2, … })
                """
            ),
            (
                a, "chiso.proportion()",
                "{ reads = { \"value\", \"max\" }, score = function(a) return a end }",
                """
                error[R103]: score of 'a' takes 1 parameter, but reads names 2
                  rule: Rules/p/indicators/g/a.lua:6
                  fix:  name as many things under reads as the function takes
                """
            ),
            (
                a, "function(done, due)", "function(done, deu)",
                """
                error[R104]: value of 'a' reads 'deu', which nothing declares
                  rule: Rules/p/indicators/g/a.lua:5
                  fix:  did you mean 'due'?
                """
            ),
            (
                a, "function(done, due)", "function(done, due, peers_max)",
                """
                error[R104]: value of 'a' reads 'peers_max', which nothing declares
                  rule: Rules/p/indicators/g/a.lua:5
                  fix:  only score reads peers_min, _max, _mean, _count
                """
            ),
            (
                b, " params = { per = 2 },", "",
                """
                error[R104]: score of 'b' reads 'per', which nothing declares
                  rule: Rules/p/indicators/g/b.lua:5
                  fix:  declare it in fields.lua or under params, or remove the parameter
                """
            ),
            (
                a, "none_arising", "optional = { \"deu\" }, none_arising",
                """
                error[R103]: a.lua: 'optional' names 'deu', which neither value nor score reads
                  rule: Rules/p/indicators/g/a.lua:4
                  fix:  did you mean 'due'?
                """
            ),
            (
                b, "\"done\"", "\"don\"",
                """
                error[R104]: 'b' takes its value from 'don', which is no field
                  rule: Rules/p/indicators/g/b.lua:4
                  fix:  did you mean 'done'?
                """
            ),
            (
                b, "per = 2", "per = 2, done = 3",
                """
                error[R105]: 'b' declares the parameter 'done', which already stands for something else
                  rule: Rules/p/indicators/g/b.lua:3
                  fix:  rename the parameter
                """
            ),
            (
                a, "function(done, due)", "function(done, due, ...)",
                """
                error[R106]: value of 'a' takes '...', which does not say what it reads
                  rule: Rules/p/indicators/g/a.lua:5
                  fix:  name each thing it reads as a parameter
                """
            ),
            (
                a, "chiso.proportion()", "math.max",
                """
                error[R106]: score of 'a' is a function of the library, which names no parameters
                  rule: Rules/p/indicators/g/a.lua:6
                  fix:  write function(a, b) return … end around it
                """
            ),
            (
                a, "return chiso.percent", "total = done return chiso.percent",
                """
                error[R107]: assigns to 'total', which outlives the call: results would depend on \
                what ran before
                  rule: Rules/p/indicators/g/a.lua:5
                  fix:  keep nothing between calls: use local variables inside the function
                """
            ),
            (
                a, "key = \"a\", title = \"A\"", "key = \"a\", title = { \"A\" }",
                """
                error[R103]: a.lua: 'title' is a table, a text is due
                  rule: Rules/p/indicators/g/a.lua:2
                  fix:  write a text
                """
            ),
        ])
    func fault(file: String, old: String, new: String, text: String) throws {
        let pack = try TemporaryPack(file, replacing: old, with: new)
        #expect(pack.faults() == (false, [text]))
        let broken = file == Self.a ? "a" : "b"
        let loaded = try pack.load()
        #expect(loaded.pack.indicators.filter { $0.fault != nil }.map(\.key) == [broken])
        let hasNoRule = try loaded.rules.withRuleSet { $0.indicatorRules.map { $0 == nil } }
        #expect(hasNoRule == [broken == "a", broken == "b"])
    }

    @Test(
        "A fault is told at the line that declares, not at one that a comment or a text holds",
        arguments: [
            "--[[\nmax = \"2\", as it was until 2022\nreturn\n]]",
            "--[==[ the old one:\nreturn { key = \"a\",\n  max = \"2\" } ]] --\n]==]",
            "local note = [[\nmax = \"2\"\n\n]]", "local note = \"\\\"\\\nmax = '2'\\z\n\n\"",
        ])
    func behindBlocks(block: String) throws {
        let text = try #require(TemporaryPack.files[Self.a])
        let pack = try TemporaryPack([
            Self.a: "\(block)\n\(text.replacingOccurrences(of: "max = 60", with: "max = \"60\""))"
        ])
        let expected = """
            error[R103]: a.lua: 'max' is a text, a number is due
              rule: Rules/p/indicators/g/a.lua:7
              fix:  write a number
            """
        #expect(pack.faults() == (false, [expected]))
    }
}
