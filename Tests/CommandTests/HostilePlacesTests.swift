import Foundation
import Testing

/// Attacks from every file that is no indicator's: kinds, tests, scenarios, what a pack declares, file names.
@Suite struct HostilePlacesTests {
    /// One file, and what is then said.
    struct Attack: CustomStringConvertible, Sendable {
        var text: String
        var message: String
        var description: String { String(text.prefix(60)) }

        init(_ text: String, _ message: String) {
            self.text = text
            self.message = message
        }
    }

    /// Two indicators; the first goes by a kind of the attacker's, the second by nothing of theirs.
    private static func files(_ more: [String: String] = [:]) -> [String: String] {
        [
            "Rules/p/pack.lua": SmallRound.files["Rules/p/pack.lua", default: ""]
                .replacingOccurrences(of: #"{ "a" }"#, with: #"{ "a", "b" }"#),
            "Rules/p/indicators/b.lua": """
            return { key = "b", code = "1.2", title = "B", basis = { "minh họa" }, max = 10,
              value = "pieces", score = function(value) return value / 10 end }

            """,
        ].merging(more) { $1 }
    }

    private static let user = """
        return { key = "a", code = "1.1", title = "A", basis = { "minh họa" }, max = 100,
          params = { per = 2 }, value = "pieces",
          score = chiso.evil{ x = 1 },
        }

        """

    private func run(_ line: String, _ scratch: Scratch) throws -> Command.Result {
        let result = try Command.run(line, in: scratch.path)
        let all = result.output + result.errors
        #expect([0, 1, 2].contains(result.exit), "\(line): \(result.errors.prefix(500))")
        #expect(Unsafe.scalars(in: all) == [], "\(line)")
        return result
    }

    // MARK: - Kinds

    private static func checking(_ body: String) -> String {
        "return function() return { check = function(per) \(body) end, "
            + "score = function(value) return value end } end"
    }

    private static let kinds = [
        Attack("while true do end", "R101]: used more than 10000000 instructions while loading"),
        Attack("return function() while true do end end", "R101]: used more than 10000000"),
        Attack(
            "return function() return chiso.evil{} end", "R101]: C stack overflow"),
        Attack("return chiso.evil", "R101]: chiso.evil needs itself while it loads"),
        Attack("return 5", "R101]: attempt to call a number value"),
        Attack("", "R101]: chiso has no 'evil'"),
        Attack("return function() end", "R103]: a.lua: lacks 'score'"),
        Attack("return function() error({}) end", "R101]: raised a table instead of a message"),
        Attack(
            #"error("\27[2J\nerror[R999]: x")"#, "R101]: \u{FFFD}[2J\u{FFFD}error[R999]: x"),
        Attack(
            "local n = 0 return function() n = n + 1 return function(value) n = n + 1 end end",
            "R107]: assigns to 'n', which outlives the call"),
        Attack(
            "local t = {} return function(o) t[1] = o return function(value) return #t end end",
            "R101]: a rule may not change a shared table"),
        Attack(
            "chiso.proportion = 5 return function() end",
            "R101]: a rule may not change the library ('proportion')"),
        Attack(
            "local x <close> = {} return function() end",
            "R101]: variable 'x' got a non-closable value"),
        Attack(checking("while true do end"), "R103]: 'a': used more than 10000000 instructions"),
        Attack(
            checking("local function f() return 1 + f() end f()"), "R103]: 'a': needs more than"),
        Attack(checking("error(setmetatable)"), "R103]: 'a': 'setmetatable' is not available"),
        Attack(
            "return function() local r = {} for i = 1, 90000 do r[i] = 'value' end "
                + "return { reads = r, score = function(value) return value end } end",
            "R103]: score of 'a' takes 1 parameter, but reads names 90000"),
    ]

    @Test("A hostile formula kind fails the indicators that use it, and no other", arguments: kinds)
    func hostileKind(attack: Attack) throws {
        // It takes the options that the rule gives it: more than a kind takes is refused before it runs.
        let kind = attack.text.replacing("return function() ", with: "return function(options) ")
        let scratch = try SmallRound.scratch(
            Self.files(["Rules/_lib/evil.lua": kind, SmallRound.rule: Self.user]))
        let result = try run("score --data Datasets/d --format json", scratch)
        #expect(result.exit == 1)
        #expect(result.errors.contains("error[\(attack.message)"), "\(result.errors)")
        let cells = try Cells(result.output).all
        let harmless = try Self.harmless().all
        for unit in ["x", "y", "z"] {
            #expect(cells["\(unit)/a"]?["status"] as? String == "failed")
            #expect(cells["\(unit)/b"] == harmless["\(unit)/b"])
            #expect(cells["\(unit)/b"] != nil)
        }
    }

    @Test(
        "The other commands end on hostile kinds too",
        arguments: [
            "check --rules Rules/p", "doc Rules/p", "doc Rules/p --format stubs --output x.lua",
            "test p --coverage", "explain x --data Datasets/d", "diff Rules/p Rules/p",
            "simulate --data Datasets/d --set b.max=9", "report --data Datasets/d --output r",
        ])
    func otherCommands(line: String) throws {
        let scratch = try SmallRound.scratch(
            Self.files([
                "Rules/_lib/evil.lua": Self.checking("while true do end"),
                SmallRound.rule: Self.user,
            ]))
        #expect(try run(line, scratch).exit < 2)
    }

    /// The cells when the kind is harmless.
    private static func harmless() throws -> Cells {
        let scratch = try SmallRound.scratch(
            files([
                "Rules/_lib/evil.lua":
                    "return function() return function(value) return value end end",
                SmallRound.rule: user,
            ]))
        return try Cells(
            Command.run("score --data Datasets/d --format json", in: scratch.path).output)
    }

    @Test("A file whose every entry runs to a limit costs itself, and the others load")
    func manyRunaways() throws {
        let list = """
            local l = { { key = "a", title = "A", basis = { "x" }, max = 1, value = "pieces",
              score = chiso.evil() } }
            for i = 2, 1900 do
              l[i] = { key = "k" .. i, title = "K", basis = { "x" }, max = 1, value = "pieces",
                score = chiso.evil() }
            end
            return l

            """
        let scratch = try SmallRound.scratch(
            Self.files([
                "Rules/_lib/evil.lua": Self.checking("while true do end"), SmallRound.rule: list,
                "Rules/p/pack.lua": """
                local children = { "a", "b" }
                for i = 2, 1900 do children[i + 1] = "k" .. i end
                return { id = "p", edition = "1", title = "T", partial = true, basis = { "x" },
                  tree = { { key = "g", title = "G", children = children } } }

                """,
            ]))
        let result = try run("score --data Datasets/d --format json", scratch)
        #expect(result.exit == 1)
        #expect(
            result.errors.contains(
                "used more than 20000000 instructions for one file, with all that it declares\n"
                    + "  rule: Rules/p/indicators/a.lua"))
        #expect(try Cells(result.output).points("y/b") == 3)
        #expect(result.errors.utf8.count < 100_000)
    }

    // MARK: - Tests beside rules and kinds

    private static let tests = [
        Attack("while true do end", "used more than 10000000 instructions while loading"),
        Attack("return 5", "the file returns no list of cases"),
        Attack("local t = {} t[1] = t return t", "a table contains itself"),
        Attack("local t = {} for i = 1, 99000 do t[i] = 1 end return t", "case 1 is a number"),
        Attack(
            "local t = { name = 'n', expect = { points = 1 } } "
                + "for i = 1, 40000 do t['k' .. i] = 1 end return { t }",
            "declares 'k1', which means nothing here"),
        Attack(
            #"return { { name = "\27[2J\r\n<x>", given = { ["\27"] = 1 }, expect = { points = 7 } } }"#,
            "\u{FFFD}[2J\u{FFFD}\u{FFFD}<x>"),
        Attack(
            "return { { name = 'n', given = { pieces = 0/0 }, expect = { points = 0/0 } } }",
            "'points' is NaN (0/0), a number is due"),
        Attack(
            "return { { name = 'n', given = { pieces = 1e300 }, expect = { value = -1e300 } } }",
            "the value is 1e+300, -1e+300 is expected"),
    ]

    @Test("A hostile test of a rule is a failed case, and ends", arguments: tests)
    func hostileTest(attack: Attack) throws {
        let scratch = try SmallRound.scratch(
            Self.files(["Rules/p/indicators/a_test.lua": attack.text]))
        let result = try run("test p --coverage", scratch)
        #expect(result.exit == 1)
        #expect(result.output.contains(attack.message), "\(result.output.prefix(2000))")
        #expect(try run("test p --format junit", scratch).exit == 1)
    }

    @Test("The cases of a test file share a budget, what is left of them is told")
    func testBudget() throws {
        let loop = "for i = 1, 45000 do local x = i end"
        let scratch = try SmallRound.scratch(
            Self.files([
                SmallRound.rule: """
                return { key = "a", title = "A", basis = { "x" }, max = 1, value = "pieces",
                  score = function() \(loop) return 1 end }

                """,
                "Rules/p/indicators/a_test.lua": """
                local t = {}
                for i = 1, 130 do
                  t[i] = { name = "n" .. i, given = { pieces = 1 }, expect = { points = 1 } }
                end
                return t

                """,
                "Rules/p/indicators/b_test.lua":
                    "return { { name = \"b\", given = { pieces = 1 }, expect = { points = 0.1 } } }",
            ]))
        let result = try run("test p --format json", scratch)
        #expect(result.exit == 1)
        let problem = "not run: the cases before it used more than 10000000 instructions"
        let count = result.output.components(separatedBy: problem).count - 1
        #expect(count > 1 && count < 130)
        #expect(result.output.contains("\"failed\": \(count)"))
    }

    private static let kindTests = [
        Attack(
            "local t = {} for i = 1, 2000 do t[i] = { name = 'x' .. i, given = {}, "
                + "make = function() while true do end end, expect = { points = 1 } } end return t",
            "used more than 20000000 instructions for one file"),
        Attack(
            "local r, g = {}, {} for i = 1, 9000 do r[i] = 'a' .. i g[r[i]] = 1 end return { { "
                + "name = 'x', given = g, expect = { points = 1 }, make = function() return "
                + "{ reads = r, score = function(a) return 1 end } end } }",
            "reads does not name as many as the score takes"),
        Attack(
            "local o = {} o.o = o return { { name = 'x', options = o, given = {}, expect = {} } }",
            "a table contains itself"),
        Attack(
            "return { { name = 'x', make = function() return function() return 0/0 end end, "
                + "given = {}, expect = { points = 1 } } }", "it failed: returned NaN"),
        Attack("return 1", "the file returns no list of cases"),
    ]

    @Test("A hostile test of a kind is a failed case, and ends", arguments: kindTests)
    func hostileKindTest(attack: Attack) throws {
        let scratch = try SmallRound.scratch([
            "Rules/_lib/evil.lua": "return function(o) return function(value) return value end end",
            "Rules/_lib/evil_test.lua": attack.text,
        ])
        let result = try run("test Rules/_lib --coverage --format json", scratch)
        #expect(result.exit == 1)
        #expect(result.output.contains(attack.message), "\(result.output.prefix(2000))")
    }

    // MARK: - Scenarios

    private static let scenarios = [
        Attack("while true do end", "P113]: used more than 10000000 instructions while loading"),
        Attack("return 1", "P113]: the file returns a number, a table is due"),
        Attack("local t = {} t.changes = t return t", "P113]: a table contains itself"),
        Attack(
            #"return { title = "t", builds_on = "/etc/passwd" }"#,
            "P112]: the scenario builds on '/etc/passwd', which leads out of its folder"),
        Attack(
            #"return { title = "t", builds_on = "../../../secret.lua" }"#,
            "P112]: the scenario builds on '../../../secret.lua', which leads out of its folder"),
        Attack(
            #"return { title = "t", builds_on = "./s.lua" }"#,
            "P112]: the scenario builds on './s.lua', which leads out of its folder"),
        Attack(
            #"return { title = "t", builds_on = "s\0/x.lua" }"#,
            "P112]: the scenario builds on 's\u{FFFD}/x.lua', which leads out of its folder"),
        Attack(
            "local c = {} for i = 1, 20000 do c[i] = 'a.max = 1' end "
                + "return { title = 't', changes = c }",
            "P115]: s.lua: 'changes' holds 20000 entries, the most is 10000"),
        Attack(
            "local t = { title = 't', changes = { 'a.max = 50' } } "
                + "for i = 1, 40000 do t['k' .. i] = 1 end return t",
            "P114]: s.lua declares 'k1', which means nothing here"),
        Attack(
            #"return { title = "t", changes = { "a.\27[2J = 50" } }"#,
            "C201]: 'a.\u{FFFD}[2J = 50' is not a change"),
        Attack(
            #"return { title = "t", changes = { "a.max = nan" } }"#, "C201]: 'a.max = nan'"),
        Attack(
            #"return { title = "t", builds_on = "c0" }"#,
            "P118]: the scenario is made of more than 100 files"),
        Attack(
            #"return { title = "t", builds_on = { "d0", "d1", "d2" } }"#,
            "P118]: the scenario is made of more than 10000 changes"),
    ]

    @Test("A hostile scenario is refused, and reads nothing outside the pack", arguments: scenarios)
    func hostileScenario(attack: Attack) throws {
        var files = ["Rules/p/scenarios/s.lua": attack.text, "secret.lua": "SECRET here"]
        for place in 0..<110 where attack.text.contains("c0") {
            files["Rules/p/scenarios/c\(place).lua"] =
                "return { title = 't', builds_on = 'c\(place + 1)', changes = { 'a.max = 1' } }"
        }
        for place in 0..<3 where attack.text.contains("d0") {
            files["Rules/p/scenarios/d\(place).lua"] =
                "local c = {} for i = 1, 4000 do c[i] = 'a.max = 1' end "
                + "return { title = 't', changes = c }"
        }
        let result = try run(
            "simulate --data Datasets/d --scenario s", SmallRound.scratch(Self.files(files)))
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("error[\(attack.message)"), "\(result.errors)")
        #expect(result.errors.contains("\n  rule: Rules/p/scenarios/"))
        #expect(!result.errors.contains("SECRET") && !result.errors.contains("root:"))
    }

    // MARK: - pack.lua and fields.lua

    private static let packs: [(change: String, message: String)] = [
        ("while true do end", "P102]: used more than 10000000 instructions while loading"),
        ("pack = 5", "P102]: the file returns a number, a table is due"),
        ("pack.tree = pack", "P102]: a table contains itself"),
        ("for i = 1, 40000 do pack['k' .. i] = 1 end", "P103]: pack.lua declares 'k1'"),
        (
            "for i = 1, 40000 do pack.tree[i] = 'k' .. i end",
            "P104]: pack.lua: the tree holds more than 2000 groups and indicators"
        ),
        (
            "pack.tie_break = {} for i = 1, 40000 do pack.tie_break[i] = 'x' .. i end",
            "P104]: pack.lua: 'tie_break' holds 40000 entries, the most is 2000"
        ),
        (
            "pack.unit_columns = {} for i = 1, 20000 do pack.unit_columns[i] = { key = 'c' .. i, "
                + "type = 'text', title = 'x' } end",
            "P104]: pack.lua: 'unit_columns' holds 20000 entries, the most is 2000"
        ),
        ("pack.extends = 'p'", "P111]: the pack extends itself by way of 'p'"),
        ("pack.extends = '..'", "P111]: the pack extends '..', which is no name of a folder"),
        ("pack.extends = '/etc'", "P111]: the pack extends '/etc', which is no name of a folder"),
        ("pack.extends = 'x\\27[2J'", "P101]: there is no pack in 'Rules/x\u{FFFD}[2J'"),
        ("pack.scale = 0/0", "P104]: pack.lua: 'scale' is NaN (0/0), a number is due"),
    ]

    @Test("A hostile pack.lua is refused with file and reason", arguments: packs)
    func hostilePack(change: String, message: String) throws {
        let own = Self.files()["Rules/p/pack.lua", default: ""]
            .replacingOccurrences(of: "return {", with: "local pack = {")
        let scratch = try SmallRound.scratch(
            Self.files(["Rules/p/pack.lua": own + change + "\nreturn pack\n"]))
        try expectRefused(scratch, message, "Rules/")
    }

    private static let fields: [(text: String, message: String)] = [
        ("while true do end", "P102]: used more than 10000000 instructions while loading"),
        (
            "local f = {} for i = 1, 20000 do f[i] = { key = 'f' .. i, title = 't', type = 'count' } "
                + "end return { fields = f }",
            "P104]: fields.lua: 'fields' holds 20001 entries, the most is 2000"
        ),
        (
            "local c = {} for i = 1, 20000 do c[i] = { key = 'c' .. i, message = 'm', "
                + "check = function(pieces) return true end } end return { fields = {}, checks = c }",
            "P104]: fields.lua: 'checks' holds 20000 entries, the most is 2000"
        ),
        (
            "local l = {} for i = 1, 20000 do l[i] = { key = 'k' .. i } end return { fields = { "
                + "{ key = 'pieces', title = 't', type = 'choice', levels = l } } }",
            "P104]: 'pieces': 'levels' holds 20000 entries, the most is 2000"
        ),
    ]

    @Test("A hostile fields.lua is refused with file and reason", arguments: fields)
    func hostileFields(text: String, message: String) throws {
        let text = text.replacingOccurrences(
            of: "end return { fields = f }",
            with: "end f[#f + 1] = { key = 'pieces', title = 't', type = 'count' } "
                + "return { fields = f }")
        try expectRefused(
            SmallRound.scratch(Self.files(["Rules/p/fields.lua": text])), message,
            "Rules/p/fields.lua")
    }

    private func expectRefused(_ scratch: Scratch, _ message: String, _ path: String) throws {
        for (line, exit) in [
            ("score --data Datasets/d", 2), ("check --rules Rules/p", 1),
        ] {
            let result = try run(line, scratch)
            #expect(result.exit == exit, "\(line)")
            let text = result.output + result.errors
            #expect(text.contains("error[\(message)"), "\(line): \(text.prefix(2000))")
            #expect(text.contains("rule: \(path)"), "\(line)")
            #expect(text.utf8.count < 5_000_000)
        }
    }

    // MARK: - Searches

    @Test("A function of many assignments, one of many parameters and rules that nothing helps end")
    func searches() throws {
        let names = (0..<60).map { "q\($0)" }.joined(separator: ", ")
        let scratch = try SmallRound.scratch(
            Self.files([
                "Rules/p/fields.lua": """
                local f = { { key = "pieces", title = "t", type = "count" } }
                for i = 0, 59 do f[i + 2] = { key = "q" .. i, title = "t", type = "count" } end
                return { fields = f }

                """,
                SmallRound.rule: """
                return { key = "a", title = "A", basis = { "x" }, max = 1,
                  optional = { "q0" }, value = function(\(names)) return 1 end,
                  score = function(value) for i = 1, 24000 do end return 0 end }

                """,
            ]))
        #expect(try run("check --rules Rules/p", scratch).exit < 2)
        #expect(try run("explain x --data Datasets/d", scratch).exit < 2)
        try scratch.write(
            SmallRound.rule,
            "local n = 0 return { key = 'a', title = 'A', basis = { 'x' }, max = 1, "
                + "value = 'pieces', score = function(value) "
                + String(repeating: "n=n+1 ", count: 140_000) + "return 1 end }")
        let result = try run("score --data Datasets/d", scratch)
        #expect(result.exit == 1)
        #expect(result.errors.contains("error[R107]: assigns to 'n', which outlives the call"))
    }
}

/// Characters that could steer a terminal or hide text.
enum Unsafe {
    /// Those in a text, line ends left out.
    static func scalars(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
            switch $0.value {
            case 0xA: false
            case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
                0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
                true
            default: false
            }
        }
    }
}
