import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaLibraryTests {
    @Test("These names are there, and no others")
    func listOfNames() throws {
        let environment = try makeState().environment()
        var found = ["": environment.entries.map(\.key).joined(separator: " ")]
        for case (let name, .table(let library)) in environment.entries {
            found[name] = library.entries.map(\.key).joined(separator: " ")
        }
        #expect(
            found == [
                "": "assert chiso error ipairs math pairs pcall require select string table "
                    + "tonumber tostring type",
                "math": "abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger "
                    + "min mininteger modf pi rad sin sqrt tan tointeger type ult",
                "string": "byte format len lower rep reverse sub upper",
                "table": "concat insert pack remove sort unpack",
                "chiso": "by not_applicable percent round round_to text",
            ])
    }

    @Test(
        "An absent name is told with the reason",
        arguments: [
            (
                "os.time()",
                "'os' is not available to rules: results may not depend on the clock or the machine"
            ),
            ("io.open('x')", "'io' is not available to rules: rules read no files"),
            ("load('x')", "'load' is not available to rules: only files are loaded"),
            (
                "next({})",
                "'next' is not available to rules: its order differs from run to run; use pairs, or #t == 0"
            ),
            ("xpcall(1)", "'xpcall' is not available to rules: use pcall"),
            (
                "math.random()",
                "'math.random' is not available to rules: results may not depend on chance"
            ),
            (
                "('x'):find('x')",
                "'string.find' is not available to rules: patterns can run for ever; "
                    + "compare with == or string.sub"
            ),
            ("math.maximum(1)", "math has no 'maximum'"),
            ("valeu + 1", "'valeu' is not defined"),
            ("chiso.proportion()", "chiso has no 'proportion'"),
        ])
    func absentNames(expression: String, message: String) throws {
        let outcomes = try makeState().cell("return function() return \(expression) end")
        #expect(outcomes.failures[0]?.message == message)
    }

    @Test(
        "The library cannot be changed",
        arguments: [
            ("math.pi = 3", "a rule may not change the library ('pi')"),
            ("local s = string; s.rep = 1", "a rule may not change the library ('rep')"),
            ("chiso.percent = 1", "a rule may not change the library ('percent')"),
            ("table.sort(math)", "a rule may not change a shared table"),
        ])
    func libraryIsLocked(text: String, message: String) throws {
        #expect(fault(text, in: try makeState())?.message == message)
    }

    @Test(
        "Functions give what they say",
        arguments: [
            ("tostring({}) .. tostring(print == nil and 1 or 2)", "raise"),
            ("tostring({})", "table"), ("tostring(math.max)", "function"),
            ("tostring(function() end)", "function"),
            ("tostring(1.0) .. ' ' .. tostring(7) .. ' ' .. tostring(0/0)", "1 7 nan"),
            ("tostring(nil) .. tostring(true)", "niltrue"),
            (
                "string.format('%5.2f|%-4d|%04d|%s|%s|%%', 1.005, 7, 42, true, nil)",
                " 1.00|7   |0042|true|nil|%"
            ),
            ("string.format('%8s|%-8s|%.2s', 'ab', 'ab', 'abc')", "      ab|ab      |ab"),
            ("string.format('%s %s %g', 1.0, 3, 0.1)", "1 3 0.1"),
            ("3.0 .. '/' .. 100.0", "3/100"), ("-0.0 .. ''", "0"), ("-3.0 .. ''", "-3"),
            ("1234567890123000.0 .. ' đ'", "1234567890123000 đ"),
            ("2^53 - 1 .. ' ' .. 2^60", "9007199254740991 1152921504606847000"),
            ("0.1 + 0.2 .. ' ' .. 72.35 - 62.35", "0.3 10"),
            ("1e-7 .. ' ' .. -0.00001234 .. ' ' .. 123456.789", "0.0000001 -0.00001234 123456.789"),
            ("0/0 .. ' ' .. 1/0 .. ' ' .. -1/0", "nan inf -inf"),
            ("12 .. '' .. math.maxinteger", "129223372036854775807"),
            ("#(1e308 .. '') .. ' ' .. #(5e-324 .. '')", "309 339"),
            ("table.concat({ 3.0, 0.5 }, '/') .. string.rep(2.0, 2)", "3/0.522"),
            ("tonumber(0.1 .. '') == 0.1 and 'same'", "same"),
            (
                "chiso.text(97.5) .. ' ' .. chiso.text(3) .. ' ' .. chiso.text(1e12)",
                "97,5 3 1000000000000"
            ),
            ("chiso.text(2 / 3, 2) .. ' ' .. chiso.text(97.5, 2)", "0,67 97,5"),
            ("chiso.text(2.5, 0) .. chiso.text(-0.004, 2)", "30"),
            ("('abcdef'):sub(2, -2) .. ('abc'):sub(-2) .. ('abc'):sub(5)", "bcdebc"),
            ("('aBc'):upper() .. ('aBc'):lower() .. ('abc'):reverse()", "ABCabccba"),
            ("('đà'):upper()", "đà"),
            ("('ab'):rep(3, '-')", "ab-ab-ab"),
            ("table.concat({ ('AZ'):byte(1, 2) }, ',')", "65,90"),
            ("table.concat({ 1, 2.5, 'x' }, ', ')", "1, 2.5, x"),
            ("type(tonumber('x')) .. tonumber('ff', 16) .. tonumber(' 1.5 ')", "nil2551.5"),
            ("table.concat(table.pack(select(2, 'a', 'b', 'c')), '')", "bc"),
            ("select(-1, 'a', 'b')", "b"),
        ])
    func functionsGive(expression: String, expected: String) throws {
        let outcomes = try makeState().cell("return function() return \(expression) end")
        if expected == "raise" {
            #expect(outcomes.statuses == [.failed])
        } else {
            #expect(outcomes.texts[0] == expected)
        }
    }

    @Test(
        "Wrong arguments are told",
        arguments: [
            ("chiso.percent(nil, 1)", "chiso.percent: argument 1 must be a number, not nil"),
            ("chiso.percent(5, 0)", "chiso.percent: 5 of 0 is not a percentage"),
            ("chiso.round(1, 10)", "chiso.round: places must be a whole number from 0 to 9"),
            ("chiso.text('x')", "chiso.text: argument 1 must be a number, not string"),
            ("chiso.text(1, 10)", "chiso.text: places must be a whole number from 0 to 9"),
            (
                "chiso.text(1, 2, 3)",
                "chiso.text takes 2 arguments, 3 are given; "
                    + "a number is written with a point: 0.5, not 0,5"
            ),
            ("chiso.round_to(1, 0)", "chiso.round_to: the step must be above 0"),
            (
                "chiso.not_applicable(3)",
                "chiso.not_applicable: the reason must be a text, not number"
            ),
            ("chiso.by('kind', 3)", "chiso.by takes a column's name and a table of numbers"),
            ("string.format('%p', {})", "string.format: '%p' is not a directive of rules"),
            ("string.format('%a', 1)", "string.format: '%a' is not a directive of rules"),
            (
                "string.format('%s', {})",
                "bad argument #2 to 'format' (a text, number, flag or nil is due)"
            ),
            ("table.unpack({}, 1, 251)", "table.unpack gives at most 250 values"),
            ("table.concat({ {} })", "table.concat: a table stands at place 1"),
            ("math.floor('x')", "bad argument #1 to 'floor' (number expected, got string)"),
            ("'10' + 1", "attempt to perform arithmetic on a string value (constant '10')"),
            ("pairs({ [{}] = 1 })", "a table as a key has no order"),
            ("assert(false)", "assertion failed"), ("assert(nil, 'said')", "said"),
        ])
    func wrongArguments(expression: String, message: String) throws {
        let outcomes = try makeState().cell(
            "return function() local x = \(expression) return x end")
        #expect(outcomes.failures[0]?.message == message)
    }

    @Test("pairs goes by numbers, then texts by bytes, then booleans, in every state")
    func pairsIsSorted() throws {
        let text = """
            return function()
              local t = { [true] = 1, b = 1, a = 1, B = 1, [10] = 1, [2.5] = 1, [-1] = 1, aa = 1,
                [false] = 1, ['đ'] = 1 }
              local keys = {}
              for k, v in pairs(t) do keys[#keys + 1] = tostring(k) end
              return table.concat(keys, " ")
            end
            """
        for _ in 1...5 {
            #expect(try makeState().cell(text).texts[0] == "-1 2.5 10 B a aa b đ false true")
        }
    }

    @Test("A key removed while pairs runs is not visited")
    func removedWhileIterating() throws {
        let outcomes = try makeState().cell(
            """
            return function()
              local t, seen = { a = 1, b = 2, c = 3 }, 0
              for k, v in pairs(t) do seen = seen + v; t.b = nil end
              return seen
            end
            """)
        #expect(outcomes.numbers == [4])
    }

    @Test("sort keeps equal values in order, and bears an order that makes no sense")
    func sorting() throws {
        let outcomes = try makeState().cell(
            """
            return function()
              local t = {}
              for i = 1, 50 do t[i] = { key = i * 7 % 5, at = i } end
              table.sort(t, function(a, b) return a.key < b.key end)
              for i = 2, 50 do
                local a, b = t[i - 1], t[i]
                if a.key > b.key or (a.key == b.key and a.at > b.at) then return 0 end
              end
              local u = { 3, 1, 2, 5, 4 }
              table.sort(u, function() return true end)
              table.sort(u)
              return tonumber(table.concat(u))
            end
            """)
        #expect(outcomes.numbers == [12345])
    }

    @Test("insert and remove shift as in Lua")
    func shifting() throws {
        let outcomes = try makeState().cell(
            """
            return function()
              local t = { 1, 2, 3 }
              table.insert(t, 4); table.insert(t, 1, 0)
              local last, first = table.remove(t), table.remove(t, 1)
              return table.concat(t, ",") .. ";" .. last .. ";" .. first .. ";" .. #t
            end
            """)
        #expect(outcomes.texts[0] == "1,2,3;4;0;3")
    }

    @Test(
        "Rounding is the model's: half away from zero, hair removed",
        arguments: [
            ("chiso.round(2.675, 2)", 2.68), ("chiso.round(84.5)", 85), ("chiso.round(-0.5)", -1),
            ("chiso.round_to(7.3, 0.25)", 7.25), ("chiso.percent(57, 100)", 57),
        ])
    func rounding(expression: String, expected: Double) throws {
        let outcomes = try makeState().cell("return function() return \(expression) end")
        #expect(outcomes.numbers == [expected])
    }

    @Test("chiso.by is a table of its column and its numbers")
    func by() throws {
        let value = try makeState().run("return chiso.by('kind', { district = 2, commune = 1 })")
        let values = LuaTable(entries: [("commune", .number(1)), ("district", .number(2))])
        #expect(
            value
                == .table(
                    LuaTable(entries: [("__by", .text("kind")), ("__values", .table(values))])))
    }

    @Test(
        "The length of a table with holes does not hang on its other keys, nor on the order they came in",
        arguments: [
            ("t[1] = 1 t[6] = 1 t[3] = 1 t.a = 1 t[2] = 1 t[3] = nil t.c = 1 t[4] = 1", 6),
            ("t[4] = 1 t.c = 1 t[6] = 1 t[2] = 1 t[{}] = 1 t[1] = 1 t.x = 1 t.y = 1", 6),
            ("for i = 1, 100 do t[i] = i end t[50] = nil", 100),
            ("for i = 100, 1, -1 do t[i] = i t['k' .. i] = 1 end t[64] = nil", 63),
            ("for i = 1, 9 do t[i] = i end t[9] = nil t[8] = nil", 7),
            ("t[2] = 1 t[3] = 1", 0), ("t = { nil, nil, 3 }", 0), ("", 0),
        ])
    func length(statements: String, count: Double) throws {
        let text = "local t = {} \(statements) return #t"
        let source = LuaSource(path: "a.lua", text: Array(text.utf8))
        #expect(try makeState().run(source) == .number(count))
    }

    @Test(
        "Remainders of fractions are exact, however far their exponents lie apart",
        arguments: [
            ("1e308 % 3e-308", 5.476144900572913e-309), ("-1e308 % 3e-308", 2.452385509942709e-308),
            ("math.fmod(-1e308, 3e-308)", -5.476144900572913e-309), ("5.5 % 2", 1.5),
            ("-5.5 % 2", 0.5),
            ("1e300 % 7", 1.0), ("5e-324 % 1", .leastNonzeroMagnitude), ("1 % 5e-324", 0),
            ("3 % math.huge", 3),
            ("2^53 % 3.0", 2), ("0.3 % 0.1", 0.09999999999999998),
        ])
    func remainders(text: String, value: Double) throws {
        let source = LuaSource(
            path: "a.lua", text: Array("local function f(a) return a end return f(\(text))".utf8))
        #expect(try makeState().run(source) == .number(value))
    }
}
