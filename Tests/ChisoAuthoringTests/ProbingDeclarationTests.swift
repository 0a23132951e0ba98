import ChisoModel
import ChisoRules
import Testing

@testable import ChisoAuthoring

/// What is declared and not used, with whole texts.
@Suite struct ProbingDeclarationTests {
    /// An indicator that reads both fields and has nothing to be said of it.
    private static let sound = """
        max = 2, target = 100, none_arising = "zero",
        value = function(done, due) return chiso.percent(done, due) end,
        score = chiso.proportion(),
        """
    private static let within = """
        { key = "w", severity = "error", message = "m",
          check = function(done, due) return done <= due end },
        """

    private func findings(
        _ indicator: String = sound, fields: String = "", checks: String = within,
        pack: String = "", files: [String: String] = [:]
    ) throws -> String {
        try ProbedPack(indicator, fields: fields, checks: checks, pack: pack, files: files)
            .findings().joined(separator: "\n")
    }

    @Test("Nothing is found in a pack that uses what it declares")
    func nothingIsFound() throws {
        #expect(try findings() == "")
    }

    @Test("A field that nothing reads has a note; a text, which no rule can read, has none")
    func unreadField() throws {
        let text = try findings(
            fields: """
                { key = "rest", title = "R", type = "amount" },
                { key = "words", title = "W", type = "text" },
                """)
        #expect(
            text == """
                note[P203]: no indicator, check or node reads the field 'rest'
                  rule: fields.lua:5
                  fix:  let something read what matters; what only documents asks for no rule
                """)
    }

    @Test("Many fields that nothing reads have one note together")
    func unreadFields() throws {
        let fields = ["one", "two", "three", "four", "five"].map {
            "{ key = \"\($0)\", title = \"T\", type = \"count\" },"
        }
        #expect(
            try findings(fields: fields.joined(separator: "\n")) == """
                note[P203]: no indicator, check or node reads 5 fields: 'one', 'two', 'three' and 2 more
                  rule: fields.lua:5
                  fix:  let something read what matters; what only documents asks for no rule
                """)
    }

    @Test("A parameter that no function reads is found at its line")
    func unreadParameter() throws {
        let indicator = """
            max = 2, target = 100, none_arising = "zero",
            params = {
              flor = 80,
              floor = 50,
            },
            value = function(done, due) return chiso.percent(done, due) end,
            score = chiso.threshold_proportion(),
            """
        #expect(
            try findings(indicator) == """
                warning[P204]: 'a' declares the parameter 'flor', which neither value nor score reads
                  rule: indicators/g/a.lua:5
                  fix:  name it among the parameters of a function, or take it out; did you mean 'floor'?
                """)
    }

    @Test("In a list of indicators the line is that of the right one")
    func lineInList() throws {
        let list = """
            return {
              { key = "b", title = "B", basis = { "b" },
                max = 2, params = { per = 1 },
                value = "due", score = chiso.capped_count() },
              { key = "a", title = "A", basis = { "b" },
                max = 2,
                params = { per = 1,
                  most = 3 },
                value = "done", score = chiso.capped_count() },
              { key = "c", title = "C", basis = { "b" },
                max = 2, params = { per = 1, least = 3 },
                value = "done", score = chiso.capped_count() },
            }
            """
        let pack = """
            return {
              id = "p", edition = "1", title = "P", basis = { "b" }, partial = true,
              tree = { "a", "b", "c" },
            }
            """
        #expect(
            try findings(files: ["indicators/g/a.lua": list, "pack.lua": pack]) == """
                warning[P204]: 'a' declares the parameter 'most', which neither value nor score reads
                  rule: indicators/g/a.lua:8
                  fix:  name it among the parameters of a function, or take it out
                warning[P204]: 'c' declares the parameter 'least', which neither value nor score reads
                  rule: indicators/g/a.lua:11
                  fix:  name it among the parameters of a function, or take it out
                """)
    }

    @Test("An indicator that can earn nothing is found; one that can only lose is not")
    func nothingToEarn() throws {
        let nothing = Self.sound.replacing("max = 2", with: "max = 0")
        #expect(
            try findings(nothing) == """
                warning[P205]: 'a' can earn nothing: its max is 0 for every unit
                  rule: indicators/g/a.lua:3
                  fix:  give it a max, or weight = 0 in a weighted group to show it only
                """)
        let loss = """
            max = 0, min = -0.5, params = { per = 0.25 }, better = "lower",
            value = function(done, due) return due - done end, score = chiso.deduction(),
            """
        #expect(try findings(loss, pack: "missing_penalty = \"max\",") == "")
    }

    @Test("A column of the unit that nothing reads is found where it is declared")
    func unreadColumn() throws {
        let columns = """
            unit_columns = {
              { key = "area", title = "A", type = "number" },
              { key = "zone", title = "Z", type = "text" },
            },
            rank_within = "zone",
            """
        #expect(
            try findings(pack: columns) == """
                warning[P206]: nothing reads the column of the unit 'area'
                  rule: pack.lua:6
                  fix:  take it out of unit_columns, or let a rule read it
                """)
    }

    @Test("A check that reads nothing is found")
    func emptyCheck() throws {
        let empty = """
            { key = "e", severity = "warning", message = "m",
              check = function() return true end },
            """
        #expect(
            try findings(checks: Self.within + "\n" + empty) == """
                warning[P207]: check 'e' reads nothing
                  rule: fields.lua:10
                  fix:  name the fields it compares as parameters of its function
                """)
    }

    @Test("A class above 100 % is found, unless there is a bonus")
    func classBeyondReach() throws {
        let classes = """
            classes = {
              { name = "Top", from = 105 },
              { name = "Rest", from = 0 },
            },
            """
        #expect(
            try findings(pack: classes) == """
                warning[P208]: no index reaches the class 'Top', which begins at 105 %
                  rule: pack.lua:6
                  fix:  let it begin at 100 % or below; indices are in percent
                """)
        let bonus = """
            return {
              id = "p", edition = "1", title = "P", basis = { "b" }, partial = true,
              tree = { { key = "g", title = "G", children = { "a" } },
                { key = "h", title = "H", role = "bonus", max = 2, children = { "extra" } } },
              \(classes)
            }
            """
        let extra = """
            return { key = "extra", title = "E", basis = { "b" },
              max = 2, params = { per = 1 }, value = "done", score = chiso.capped_count() }
            """
        #expect(
            try findings(files: ["pack.lua": bonus, "indicators/h/extra.lua": extra]) == "")
    }

    @Test("A number inside a function is found, also in a helper of shared")
    func hiddenNumber() throws {
        let indicator = """
            max = 2, target = 100, none_arising = "zero",
            value = function(done, due) return chiso.percent(done, due) end,
            score = function(value, max)
              if value >= 80 then return max end
              return max * 0.5 * value / 80
            end,
            """
        let helper = """
            -- 7 in a comment is none
            local enough = 5
            return function(a)
              return a * 3 + enough, "6", [[8]]
            end
            """
        #expect(
            try findings(indicator, files: ["shared/helper.lua": helper]) == """
                warning[P209]: the number 80 stands inside a function, where no scenario can change it
                  rule: indicators/g/a.lua:6
                  fix:  declare it under params, and name it among the function's parameters
                warning[P209]: the numbers 0.5 and 80 stand inside a function, where no scenario can change it
                  rule: indicators/g/a.lua:7
                  fix:  declare it under params, and name it among the function's parameters
                warning[P209]: the number 3 stands inside a function, where no scenario can change it
                  rule: shared/helper.lua:4
                  fix:  declare it under params, and name it among the function's parameters
                """)
    }

    @Test(
        "Numbers that are no policy are left alone",
        arguments: [
            ("function(a, b) return (a + b) / 2 end", []),
            ("function(a) if a >= 2 then return 0 end return 1 end", ["2"]),
            ("function(a) return 100 - a * 1.0 end", []),
            ("function(a) return chiso.round(a[3] - 1, 9) end", []),
            ("function(a) return chiso.round(a, 1) + math.max(a, 9) end", ["9"]),
            ("function(item) return { max = 30, score = function(x) return x / 7 end } end", ["7"]),
            ("function(item) item.max = 30 return item end", []),
            ("function(x) local max = 30 return x .. max end", ["30"]),
            (
                "function(x) for i = 1, 12 do x = x + i end return 0x1F + 1e3 end",
                ["12", "0x1F", "1e3"]
            ),
            ("{ max = 30, steps = { 5, 6 } }", []),
            ("function() --[==[ 5 ]==] return [=[ 6 ]=], '7\\'8' end", []),
            ("function(x) if x then x = 3 end repeat x = 4 until x return 1 end, 5", ["3", "4"]),
        ])
    func leftAlone(lua: String, numbers: [String]) {
        let tokens = Array(LuaTokens(Array("return \(lua)".utf8)))
        #expect(HiddenNumbers.numbers(tokens).map(\.written) == numbers)
    }
}
