import ChisoModel
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// Files that attack the host while they load.
@Suite struct HostileLoadTests {
    private static let rule = HostilePack.file

    @Test(
        "A file that attacks while it loads fails its own indicator only",
        arguments: Attack.onLoading)
    func ownIndicatorOnly(attack: Attack) throws {
        let pack = try HostilePack.make(attack.body)
        let loaded = try pack.load()
        let found = pack.shorten(loaded.pack.diagnostics)
        #expect(found.count == 1)
        #expect(
            found.first?.contains("]: \(attack.message)\n  rule: \(Self.rule)") == true, "\(found)")
        try expectOthersScored(loaded)
    }

    private func expectOthersScored(_ loaded: LoadedPack) throws {
        let cards = try HostilePack.score(loaded)
        let isAttacked = { (indicator: String, _: String) in indicator == "a" }
        #expect(
            cards.cells(without: isAttacked)
                == (try HostilePack.harmless.get()).cells(without: isAttacked))
        #expect(cards.indicators[0].statuses.allSatisfy { $0 == .failed })
    }

    @Test(
        "A rule that keeps what a call could see or compare for long is refused",
        arguments: [
            (
                "local n = 0", "n = n + 1 return n", 3,
                "assigns to 'n', which outlives the call: results would depend on what ran before"
            ),
            (
                "local t = {}", "t.n = 1 return 1", 3,
                "changes 't', which outlives the call: results would depend on what ran before"
            ),
            (
                "", "x = 1 return 1", 3,
                "assigns to 'x', which outlives the call: results would depend on what ran before"
            ),
            (
                "", "string = nil return 1", 3,
                "assigns to 'string', which outlives the call: results would depend on what ran before"
            ),
            (
                "local s = ('x'):rep(2000)", "return #s", 3,
                "keeps a text of 2000 bytes, the most is 1024"
            ),
            (
                "local t = { { ('x'):rep(2000) } }", "return #t", 3,
                "keeps a text of 2000 bytes, the most is 1024"
            ),
            (
                "", "return #'\(String(repeating: "x", count: 1025))'", 3,
                "keeps a text of 1025 bytes, the most is 1024"
            ),
            (
                "",
                "local f = function() return '\(String(repeating: "x", count: 1025))' end return #f()",
                3, "keeps a text of 1025 bytes, the most is 1024"
            ),
        ])
    func keepsNothing(before: String, body: String, line: Int, message: String) throws {
        let pack = try HostilePack.make(
            """
            \(before)
            return { key = "a", title = "A", basis = { "thử" }, max = 60,
              score = function(done) \(body) end }
            """)
        let loaded = try pack.load()
        #expect(
            pack.shorten(loaded.pack.diagnostics) == [
                """
                error[R107]: \(message)
                  rule: Rules/p/indicators/g/a.lua:\(line)
                  fix:  keep nothing between calls: use local variables inside the function
                """
            ])
        try expectOthersScored(loaded)
    }

    private static let endless = "while true do end"

    @Test(
        "A pack, its fields, its checks and what they name are refused, not waited for",
        arguments: [
            ("Rules/p/pack.lua", endless, "used more than 10000000 instructions"),
            ("Rules/p/fields.lua", endless, "used more than 10000000 instructions"),
            (
                "Rules/p/pack.lua", "local t = {} t.t = t return t",
                "a table contains itself"
            ),
            (
                "Rules/p/fields.lua", "return ('x'):rep(1e9)",
                "made a text longer than 16384 bytes"
            ),
            (
                "Rules/p/pack.lua", "return setmetatable({}, {})",
                "'setmetatable' is not available to rules"
            ),
        ])
    func packIsRefused(file: String, text: String, start: String) throws {
        let (isRefused, texts) = try HostilePack.make(HostilePack.attacked(""), [file: text])
            .faults()
        #expect(isRefused)
        #expect(
            texts.contains { $0.contains("]: \(start)") && $0.contains("rule: \(file)") },
            "\(texts)")
    }

    @Test(
        "A file larger than 1 MiB is refused before it is parsed; two million terms within it are not a danger"
    )
    func largeSources() throws {
        let large = "return " + String(repeating: "1 + ", count: 300_000) + "1"
        let pack = try HostilePack.make(large)
        let found = pack.shorten(try pack.load().pack.diagnostics)
        #expect(found.first?.contains("is larger than 1048576 bytes") == true, "\(found)")
        let state = try LuaState { _ in nil }
        let terms = "return " + String(repeating: "1+", count: 400_000) + "1"
        #expect(
            try state.run(LuaSource(path: "a.lua", text: Array(terms.utf8))) == .number(400_001))
        let deep =
            String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
        do throws(LuaFault) {
            _ = try state.run(LuaSource(path: "a.lua", text: Array("return \(deep)".utf8)))
            Issue.record("it was run")
        } catch {
            #expect(error.message.contains("C stack overflow"), "\(error.message)")
        }
    }

    /// Texts of many names, conditions and jumps, each of which Lua reads for a minute and more.
    static let slowTexts: [String] = {
        func many(_ count: Int, _ text: (Int) -> String) -> [String] { (0..<count).map(text) }
        let jumps = many(9_000) { "goto l\($0) " } + many(9_000) { "::l\($0):: " }
        let wanted = "local x local y = "
        return [
            // A name that no function declares is sought in all of them.
            nested(60, "return " + many(100_000) { _ in "x" }.joined(separator: "+")),
            nested(60, String(repeating: "::a::x()", count: 30_000)),
            nested(60, many(190) { _ in "local a x()" }.joined(separator: "\n"), times: 20),
            // Jumps that wait for one end are a list that is gone along for each more.
            wanted + many(20_000) { _ in "x" }.joined(separator: " and "),
            wanted + many(20_000) { _ in "x" }.joined(separator: " or "),
            "if x then " + String(repeating: "elseif x then ", count: 20_000) + "end",
            "while x do " + String(repeating: "break ", count: 20_000) + "end",
            many(20_000) { "::l\($0)::" }.joined(separator: " "),
            "do " + jumps.joined() + "end",
        ]
    }()

    @Test("A text that Lua would read for minutes is refused before it does", arguments: slowTexts)
    func readForMinutes(text: String) throws {
        let state = try LuaState { _ in nil }
        do throws(LuaFault) {
            _ = try state.run(LuaSource(path: "a.lua", text: Array(text.utf8)))
            Issue.record("it was run")
        } catch {
            #expect(error.kind == .budget)
            #expect(error.location?.path == "a.lua")
            #expect(
                error.message == "takes more than 10000000 instructions to read: functions inside "
                    + "functions, and many names, conditions and jumps in one; split it")
        }
    }

    /// Functions inside one another, each of 195 names, around a text.
    private static func nested(_ depth: Int, _ text: String, times: Int = 1) -> String {
        let names = (0..<195).map { "v\($0)" }.joined(separator: ", ")
        let opening = String(repeating: "local function f() local \(names)\n", count: depth)
        let inner = Array(repeating: "local function g() \(text) end", count: times)
        return opening + inner.joined(separator: "\n") + String(repeating: " end", count: depth)
    }

    @Test("What files spend that a file asks for counts for all files, not for its own")
    func filesThatAreAskedFor() throws {
        let endless = "for i = 1, 3e6 do end"
        let state = try LuaState { request in
            guard case .module(let name, _) = request else { return nil }
            return LuaSource(path: name, text: Array("\(endless) return 1".utf8))
        }
        let text = (0..<8).map { "local m\($0) = require('m\($0)')" }.joined(separator: "\n")
        for file in 0..<200 {
            state.beginFile()
            let own = text.replacing("('m", with: "('m\(file)x")
            do throws(LuaFault) {
                _ = try state.run(
                    LuaSource(path: "\(file).lua", text: Array("\(own) return 1".utf8)))
            } catch {
                #expect(
                    error.message
                        == "used more than 2000000000 instructions for all files together")
                #expect(file > 20)
                return
            }
        }
        Issue.record("all were run")
    }

    @Test(
        "Odd bytes in a source are text or a fault, never more",
        arguments: [
            ("\u{FEFF}return 5", nil), ("return 5\r\n", nil), ("\r\n\rreturn 5", nil),
            ("\u{1B}Lua", "is compiled Lua; only source text is loaded"),
            ("\u{FEFF}\u{1B}Lua", "is compiled Lua; only source text is loaded"),
            ("#!x\nreturn 5", "begins with '#', which Lua does not know"),
            ("return 5\0", "<eof> expected"),
            ("return 5 --\0x", nil),
            ("\u{FEFF}\u{FEFF}return 5", "unexpected symbol near '\u{FEFF}'"),
        ] as [(String, String?)])
    func oddBytes(text: String, message: String?) throws {
        let state = try LuaState { _ in nil }
        do throws(LuaFault) {
            let value = try state.run(LuaSource(path: "a.lua", text: Array(text.utf8)))
            #expect(value == .number(5) && message == nil)
        } catch {
            #expect(error.message == message)
        }
    }

    @Test("Hostile node functions and checks fail for each unit, and the cells stand")
    func nodesAndChecks() throws {
        let pack = try HostilePack.make(
            HostilePack.attacked(""),
            [
                "Rules/p/fields.lua": """
                return {
                  fields = {
                    { key = "done", title = "Đã làm", type = "count" },
                    { key = "due", title = "Phải làm", type = "count" },
                  },
                  checks = { { key = "k", severity = "error", message = "m",
                    check = function(done) while true do end end } },
                }
                """,
                "Rules/p/pack.lua": """
                return {
                  id = "p", edition = "1", title = "Bộ thử", basis = { "văn bản thử" },
                  partial = true,
                  classes = { { name = "Tốt", from = 50 }, { name = "Khá", from = 0 } },
                  classify = function(index) return ("x"):rep(1e9) end,
                  tree = {
                    { key = "g", title = "Nhóm", children = { "a", "b" }, max = 100,
                      aggregate = function(a, b) local t = {} while true do t = { t } end end },
                    { key = "h", title = "Nhóm khác", children = { "c", "d" } },
                  },
                }
                """,
            ])
        let cards = try HostilePack.score(try pack.load())
        let texts = pack.shorten(cards.diagnostics)
        #expect(
            texts.filter {
                $0.contains("[R205]: check 'k' failed for unit u1: used more than 100000")
            }.count == 1)
        #expect(
            texts.filter {
                $0.contains(
                    "[R206]: the aggregate of 'g' failed for u2: allocated more than 1048576 bytes")
            }.count == 1)
        #expect(
            texts.filter {
                $0.contains("[R207]: classify failed for u3: made a text longer than 1024 bytes")
            }.count == 1)
        let none = { (_: String, _: String) in false }
        #expect(cards.cells(without: none) == (try HostilePack.harmless.get()).cells(without: none))
    }
}
