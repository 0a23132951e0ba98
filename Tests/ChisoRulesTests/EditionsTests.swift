import ChisoModel
import Testing

/// A pack that extends an edition which itself extends another: `r` extends `q` extends `p`.
@Suite struct EditionsTests {
    private func chain(
        middle: String = "", newest: String = "", files: [String: String] = [:]
    ) throws -> TemporaryPack {
        let packs = [
            "Rules/q/pack.lua":
                "return { id = \"q\", edition = \"2\", extends = \"p\",\n\(middle)\n}",
            "Rules/r/pack.lua":
                "return { id = \"r\", edition = \"3\", extends = \"q\",\n\(newest)\n}",
        ]
        return try TemporaryPack(files.merging(packs) { $1 })
    }

    private static let tree = """
        tree = {
          { key = "g", title = "Nhóm", children = { "a" } },
          { key = "h", title = "Khác", children = { "b" } },
        }
        """

    @Test("What the middle edition removes stays away")
    func removesOverTheChain() throws {
        let pack = try chain(middle: "remove = { \"b\" }, scale = 60").load("r").pack
        #expect(pack.indicators.map(\.key) == ["a"])
        #expect(pack.diagnostics.isEmpty)
    }

    @Test("Both editions remove, and each says so in its own file when it cannot")
    func removesTwice() throws {
        let pack = try chain(
            middle: "remove = { \"bb\" }", newest: "remove = { \"b\", \"aa\" }, partial = true")
        #expect(
            pack.faults("r") == (
                true,
                [
                    """
                    error[P111]: remove names 'bb', which is nothing in the tree
                      rule: Rules/q/pack.lua:2
                      fix:  did you mean 'b'?
                    """,
                    """
                    error[P111]: remove names 'aa', which is nothing in the tree
                      rule: Rules/r/pack.lua:2
                      fix:  did you mean 'a'?
                    """,
                ]
            ))
    }

    @Test("What was removed may stand in a newer tree again")
    func comesBack() throws {
        let pack = try chain(
            middle: "remove = { \"b\" }, scale = 60", newest: Self.tree + ", scale = 100"
        ).load("r").pack
        #expect(pack.indicators.map(\.key) == ["a", "b"])
    }

    @Test("A newer tree leaves out what it removes, and what an older edition removed")
    func newTreeWithout() throws {
        let tree = "tree = { { key = \"g\", title = \"Nhóm\", children = { \"a\" } } }, scale = 60"
        let own = try chain(newest: tree + ", remove = { \"b\" }").load("r").pack
        #expect(own.indicators.map(\.key) == ["a"])
        let older = try chain(middle: Self.tree + ", remove = { \"h\" }", newest: tree)
        #expect(try older.load("r").pack.indicators.map(\.key) == ["a"])
    }

    @Test("Changes are made from the oldest edition to the newest")
    func setsOverTheChain() throws {
        let pack = try chain(
            middle: "set = { \"a.target = 90\", \"b.per += 1\" }",
            newest: "set = { \"a.target += 5\", \"b.per *= 10\" }"
        ).load("r").pack
        #expect(pack.indicators[0].target == .number(95))
        #expect(pack.indicators[1].params["per"] == .number(30))
    }

    @Test("What a newer edition declares anew, or removes, an older one no longer changes")
    func setsNothingNewer() throws {
        let file = TemporaryPack.files["Rules/p/indicators/g/b.lua"] ?? ""
        let new = file.replacingOccurrences(of: "per = 2", with: "each = 3")
            .replacingOccurrences(
                of: "chiso.capped_count()",
                with: "function(value, each, max) return math.min(max, value * each) end")
        let replaced = try chain(
            middle: "set = { \"b.per = 7\", \"*.min = -1\", \"a.target = 90\" }",
            files: ["Rules/r/indicators/g/b.lua": new]
        ).load("r").pack
        #expect(replaced.indicators[1].params == ["each": .number(3)])
        #expect(replaced.indicators.map(\.min) == [.number(-1), .number(0)])
        #expect(replaced.indicators[0].target == .number(90))
        let removed = try chain(
            middle: "set = { \"b.per = 7\" }", newest: "remove = { \"b\" }, scale = 60")
        #expect(try removed.load("r").pack.indicators.map(\.key) == ["a"])
    }

    @Test("P111: a change that the middle edition cannot make is a fault of its own file")
    func faultOfTheMiddle() throws {
        #expect(
            try chain(middle: "\nset = { \"a.targte = 5\" }").faults("r") == (
                true,
                [
                    """
                    error[P111]: 'a.targte = 5': 'targte' names no declared number of pack r
                      rule: Rules/q/pack.lua:3
                      fix:  did you mean 'target'?
                    """
                ]
            ))
    }

    @Test("What tells more of an entry goes with it: a new title leaves the old English one behind")
    func pairs() throws {
        let base = TemporaryPack.files["Rules/p/pack.lua"] ?? ""
        let old = base.replacingOccurrences(
            of: "basis =",
            with: "title_en = \"Trial\", missing = \"exclude\", missing_reason = \"lý do\", "
                + "comparable_from = \"2020\", comparable_reason = \"mới\", basis =")
        func newest(_ middle: String, _ newest: String) throws -> RulePack {
            try chain(middle: middle, newest: newest, files: ["Rules/p/pack.lua": old]).load("r")
                .pack
        }
        let same = try newest("", "")
        #expect((same.title, same.titleEn, same.missingReason) == ("Bộ thử", "Trial", "lý do"))
        #expect(same.yardstickBreak == YardstickBreak(from: "2020", reason: "mới"))
        let retitled = try newest("title = \"Bộ mới\"", "")
        #expect(
            (retitled.title, retitled.titleEn, retitled.missingReason) == ("Bộ mới", "", "lý do"))
        let both = try newest("title_en = \"Middle\"", "title = \"Bộ mới\", title_en = \"New\"")
        #expect((both.title, both.titleEn) == ("Bộ mới", "New"))
        let english = try newest("", "title_en = \"New\"")
        #expect((english.title, english.titleEn) == ("Bộ thử", "New"))
        let others = try newest("missing = \"zero\"", "comparable_from = \"2023\"")
        #expect(others.missingReason == "")
        #expect(others.yardstickBreak == YardstickBreak(from: "2023"))
    }

    @Test("An edition gives what older ones declare other codes; what is declared anew has its own")
    func codes() throws {
        let file = TemporaryPack.files["Rules/p/indicators/g/b.lua"] ?? ""
        let new = file.replacingOccurrences(of: "key = \"b\",", with: "key = \"b\", code = \"9\",")
        let pack = try chain(
            middle: "codes = { a = \"1.1\", b = \"1.2\", g = \"1\" }",
            newest: "codes = { a = \"2.1\", done = \"2.1a\" }",
            files: ["Rules/r/indicators/g/b.lua": new]
        ).load("r").pack
        #expect(pack.indicators.map(\.code) == ["2.1", "9"])
        #expect(pack.groups.map(\.code).contains("1"))
        #expect(pack.fields.map(\.code) == ["2.1a", ""])
    }

    @Test("P111: a code for what is not there, and one that is no text")
    func codesOfNothing() throws {
        let pack = try chain(
            middle: "\ncodes = { a = \"1.1\",\n bb = \"1.2\" }", newest: "codes = {\n a = 1.1 }")
        #expect(
            pack.faults("r") == (
                true,
                [
                    """
                    error[P111]: codes names 'bb', which is no group, indicator or field
                      rule: Rules/q/pack.lua:4
                      fix:  did you mean 'b'?
                    """,
                    """
                    error[P104]: pack.lua: the code of 'a' is a number, a text is due
                      rule: Rules/r/pack.lua:3
                      fix:  write a = "3.4.1"
                    """,
                ]
            ))
    }

    @Test(
        "P104: a break without a period, or with what is none",
        arguments: [
            (
                "comparable_from = \"2023-13\"",
                "'comparable_from' is '2023-13', which is not a period",
                "write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06"
            ),
            (
                "comparable_reason = \"mới\"",
                "'comparable_reason' stands without 'comparable_from'",
                "add comparable_from = \"2024\", the first period measured in the new way"
            ),
        ])
    func breaks(declared: String, message: String, fix: String) throws {
        #expect(
            try chain(newest: declared).faults("r") == (
                true,
                [
                    """
                    error[P104]: pack.lua: \(message)
                      rule: Rules/r/pack.lua:2
                      fix:  \(fix)
                    """
                ]
            ))
    }

    @Test("A check of the same key replaces the old one where it stood")
    func replacesCheck() throws {
        func fields(_ checks: String) -> String { "return { checks = {\n\(checks)\n} }" }
        func check(_ key: String, _ message: String, _ name: String) -> String {
            "{ key = \"\(key)\", message = \"\(message)\", "
                + "check = function(\(name)) return \(name) >= 0 end },\n"
        }
        let pack = try chain(files: [
            "Rules/q/fields.lua": fields(check("one", "cũ", "done") + check("two", "hai", "due")),
            "Rules/r/fields.lua": fields(check("one", "mới", "due") + check("three", "ba", "due")),
        ]).load("r").pack
        #expect(pack.checks.map(\.key) == ["one", "two", "three"])
        #expect(pack.checks.map(\.message) == ["mới", "hai", "ba"])
        #expect(pack.checks[0].reads == [.field(1)])
        #expect(pack.checks[0].location.path.hasSuffix("Rules/r/fields.lua"))
    }

    @Test(
        "Faults of what is inherited stand in the file that declares it",
        arguments: [
            (
                "children = { \"a\", \"b\" }", "children = { \"a\", \"b\", \"c\" }",
                """
                error[P105]: the tree names 'c', which no file declares
                  rule: Rules/p/pack.lua:7
                  fix:  add indicators/…/c.lua, or remove it from the tree
                """
            ),
            (
                "title = \"Nhóm\",", "title = \"Nhóm\", furthest = 100, ",
                """
                error[P103]: 'g' declares 'furthest', which means nothing here
                  rule: Rules/p/pack.lua:6
                  fix:  remove it; known are aggregate, children, code, decimals, key, max, min, role, \
                target, title, title_en, weight
                """
            ),
            (
                "{ \"g\", \"a\" }", "{ \"g\", \"aa\" }",
                """
                error[P104]: pack.lua: 'aa' is no group, indicator or field
                  rule: Rules/p/pack.lua:3
                  fix:  did you mean 'a'?
                """
            ),
            (
                "basis =", "editoin = 1, basis =",
                """
                error[P103]: pack.lua declares 'editoin', which means nothing here
                  rule: Rules/p/pack.lua:4
                  fix:  did you mean 'edition'?
                """
            ),
            (
                "basis =", "decimals = {\n  index = 10 }, basis =",
                """
                error[P104]: pack.lua: 'index' is a number, a whole number from 0 to 9, or false for \
                unrounded is due
                  rule: Rules/p/pack.lua:5
                  fix:  write a whole number from 0 to 9, or false for unrounded
                """
            ),
        ])
    func inheritedFaults(old: String, new: String, text: String) throws {
        let base = TemporaryPack.files["Rules/p/pack.lua"] ?? ""
        let pack = try chain(files: [
            "Rules/p/pack.lua": base.replacingOccurrences(of: old, with: new)
        ])
        #expect(pack.faults("r") == (true, [text]))
    }
}
