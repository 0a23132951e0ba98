import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaStateTests {
    @Test("A file's result arrives whole: lists, names in byte order, functions")
    func resultArrives() throws {
        let state = try makeState()
        let value = try state.run(
            "return { 1, 2.5, 'x', true, b = { 1 }, a = function(value, max) end, C = false }")
        guard case .table(let table) = value else {
            Issue.record("\(value) is no table")
            return
        }
        #expect(table.list == [.number(1), .number(2.5), .text("x"), .flag(true)])
        #expect(table.entries.map(\.key) == ["C", "a", "b"])
        #expect(table["b"] == .table(LuaTable(list: [.number(1)])))
        guard case .function(let function) = table["a"] else {
            Issue.record("no function")
            return
        }
        #expect(function.parameters == ["value", "max"])
        #expect(function.location == SourceLocation("rule.lua", line: 1))
    }

    @Test("What a function reads and where it stands is known before it runs")
    func functionsAreDescribed() throws {
        let state = try makeState()
        let plain = try state.function("local x = 1\nreturn function(a, b)\n  return a\nend")
        #expect(plain.location == SourceLocation("rule.lua", line: 2))
        #expect(plain.lastLine == 4)
        #expect(!plain.isVararg && !plain.isNative)
        let vararg = try state.function("return function(a, ...) return ... end")
        #expect(vararg.isVararg && vararg.parameters == ["a"])
        let native = try state.function("return math.max")
        #expect(native.isNative && native.parameters == [] && native.location.path == "host")
    }

    @Test(
        "Every parameter's name is known, as many as Lua allows", arguments: [1, 37, 38, 100, 200])
    func manyParameters(count: Int) throws {
        let names = (1...count).map { "parameter_\($0)" }
        let list = names.joined(separator: ", ")
        let sum = names.joined(separator: " + ")
        let state = try makeState()
        // Several at once, and deep in tables: what describing one leaves behind would add up.
        let value = try state.run(
            "local function f(\(list)) return \(sum) end\nreturn { f, { f, { f, { f } } }, f }")
        guard case .table(let table) = value, case .function(let first)? = table.list.first,
            case .function(let last)? = table.list.last
        else {
            Issue.record("\(value) holds no functions")
            return
        }
        #expect(first.parameters == names)
        #expect(last == first)
        let ones = Array(repeating: [1.0, 2.0], count: count)
        #expect(state.column(first, ones, count: 2).numbers == [Double(count), Double(2 * count)])
        let arguments = Array(repeating: LuaValue.number(1), count: count)
        #expect(try state.callOnce(first, arguments: arguments) == .number(Double(count)))
    }

    @Test("Tables as deep and as many as are allowed go both ways")
    func deepTables() throws {
        let state = try makeState()
        let deep = "local t = { 0 }; for i = 1, 30 do t = { t, k = t } end; return t"
        #expect(fault(deep, in: state)?.message == "a table holds more than 100000 values")
        let nested = try state.run("local t = { 7 }; for i = 1, 31 do t = { t } end; return t")
        let inner = "(function() for i = 1, 31 do t = t[1] end return t[1] end)()"
        let read = try state.function("return function(t) return \(inner) end")
        let arguments = Array(repeating: nested, count: 1)
        #expect(try state.callOnce(read, arguments: arguments) == .number(7))
    }

    @Test("A call that gives back more values than the stack held can be stopped")
    func manyResultsStopped() throws {
        let outcomes = try makeState().cell(
            """
            return function()
              local function many() return table.unpack({}, 1, 250) end
              pcall(function() pcall(chiso.not_applicable, "none") return many() end)
              return 1
            end
            """)
        #expect(outcomes.reasons == [0: "none"])
    }

    @Test("The same function has the same handle each time")
    func handlesAreStable() throws {
        let value = try makeState().run("local function f(a) end\nreturn { f, f }")
        guard case .table(let table) = value else {
            Issue.record("no table")
            return
        }
        #expect(table.list[0] == table.list[1])
    }

    @Test(
        "A fault of a file tells its kind, one clause and its line",
        arguments: [
            ("local x = = 1", .syntax, "unexpected symbol near '='", 1),
            ("\n\nreturn {", .syntax, "unexpected symbol near <eof>", 3),
            ("\nerror('no such class')", .runtime, "no such class", 2),
            ("local t\n\nt.x = 1", .runtime, "attempt to index a nil value (local 't')", 3),
            ("error({})", .runtime, "raised a table instead of a message", 1),
            ("error(42)", .runtime, "raised the number 42", 1),
            ("error()", .runtime, "raised an error without a message", 1),
            (
                "\nlimit = 3", .refused,
                "assigns to the global 'limit': files share no globals; write 'local limit'", 2
            ),
            ("return _ENV", .refused, "'_ENV' is not available to rules", 1),
            ("--[[\n]]\nlocal _ENV = {}", .refused, "'_ENV' is not available to rules", 3),
            ("\nreturn function(_ENV) end", .refused, "'_ENV' is not available to rules", 2),
            ("local s = '\\'' return _ENV", .refused, "'_ENV' is not available to rules", 1),
            ("local s = [=[\n]]]=] return _ENV", .refused, "'_ENV' is not available to rules", 2),
            ("local s = '\\z\n\n' _ENV.x = 1", .refused, "'_ENV' is not available to rules", 3),
            ("--[==\nreturn(_ENV)", .refused, "'_ENV' is not available to rules", 2),
            ("#!/usr/bin/lua\nreturn 1", .refused, "begins with '#', which Lua does not know", 1),
            ("\u{1b}Lua", .refused, "is compiled Lua; only source text is loaded", 1),
            (
                "while true do end", .budget,
                "used more than 10000000 instructions while loading", 1
            ),
        ] as [(String, LuaFault.Kind, String, Int)])
    func faultsOfFiles(text: String, kind: LuaFault.Kind, message: String, line: Int) throws {
        let location = SourceLocation("rule.lua", line: line)
        #expect(
            fault(text, in: try makeState())
                == LuaFault(kind: kind, message: message, location: location))
    }

    @Test(
        "A result that is not a bounded tree is refused",
        arguments: [
            ("local t = {}; t.t = t; return t", "a table contains itself"),
            ("return { [1.5] = 1 }", "a table has the key 1.5 beside a list of 0"),
            ("return { 1, [3] = 1 }", "a table has the key 3.0 beside a list of 1"),
            ("return { [true] = 1 }", "a table has a boolean as a key"),
            ("return { [{}] = 1 }", "a table as a key has no order"),
            (
                "local t = {}; for i = 1, 40 do t = { t } end; return t",
                "tables are nested more than 32 deep"
            ),
            (
                "local t = {}; for i = 1, 100001 do t[i] = i end; return t",
                "a table holds more than 100000 values"
            ),
        ])
    func resultsAreBounded(text: String, message: String) throws {
        #expect(fault(text, in: try makeState())?.message == message)
    }

    @Test(
        "A word that only a comment or a text holds, or that is longer, is no reach for _ENV",
        arguments: [
            "-- _ENV\nreturn 7", "--[[ _ENV\n _ENV ]] return 7", "--[==[ ]] _ENV ]==] return 7",
            "local s = '_ENV' return 7", "local s = \"'_ENV\" return 7",
            "local s = '\\'_ENV' return 7", "local s = '\\\n_ENV' return 7",
            "local s = [[_ENV]] return 7", "local s = [=[ ]] _ENV ]=] return 7",
            "local MY_ENV, _ENV1 = 7 return MY_ENV", "--\"\nreturn 7 --' _ENV",
        ])
    func wordsThatOnlyLookLikeIt(text: String) throws {
        #expect(try makeState().run(text) == .number(7))
    }

    @Test("A byte order mark is skipped")
    func byteOrderMark() throws {
        #expect(try makeState().run("\u{FEFF}return 7") == .number(7))
    }

    @Test("A file above the size limit is refused before it is read")
    func sourceTooLarge() throws {
        var limits = LuaLimits()
        limits.sourceBytes = 20
        let state = try makeState(limits: limits)
        #expect(try state.run("return 1") == .number(1))
        #expect(
            fault("return 'twenty bytes and more'", in: state)
                == LuaFault(
                    kind: .refused, message: "is larger than 20 bytes",
                    location: SourceLocation("rule.lua")))
    }

    @Test("A long path is told whole")
    func longPath() throws {
        let path = "Rules/district/" + String(repeating: "indicators/", count: 10) + "x.lua"
        let state = try makeState()
        let location = SourceLocation(path, line: 2)
        #expect(fault("\nerror('x')", in: state, path: path)?.location == location)
        #expect(fault("\nx = = 1", in: state, path: path)?.location == location)
        let cell = try state.cell("return function()\n  error('x') end", path: path)
        #expect(cell.failures[0] == .init(message: "x", location: location))
    }

    @Test("A function can be called once, with any arguments")
    func callOnce() throws {
        let state = try makeState()
        let function = try state.function("return function(o, f) return { #o, o.max, f(2) } end")
        let double = try state.function("return function(x) return 2 * x end")
        let options = LuaTable(
            list: [.text("a"), .text("b")], entries: [("max", .number(5))])
        let result = try state.callOnce(
            function, arguments: [.table(options), .function(double)])
        #expect(result == .table(LuaTable(list: [.number(2), .number(5), .number(4)])))
    }

    @Test("The limits are listed one per line")
    func limitsAreListed() {
        #expect(
            LuaLimits.standard.description == """
                instructions per cell: 100000
                bytes allocated per cell: 1048576
                bytes of a text: 1024
                instructions per file loaded: 10000000
                bytes of all files loaded: 67108864
                bytes of a file: 1048576
                """)
    }
}
