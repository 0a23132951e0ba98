import ChisoModel
import Testing

/// A pack that extends another edition.
@Suite struct ExtendsTests {
    /// `q` extends `p`: other things are taken over.
    private func edition(
        _ declarations: String = "", files: [String: String] = [:]
    ) throws -> TemporaryPack {
        let pack = "return { id = \"q\", edition = \"2\", extends = \"p\",\n\(declarations)\n}"
        return try TemporaryPack(files.merging(["Rules/q/pack.lua": pack]) { $1 })
    }

    @Test("What the new edition does not say is taken over")
    func inherits() throws {
        let pack = try edition().load("q").pack
        #expect((pack.id, pack.edition, pack.title) == ("q", "2", "Bộ thử"))
        #expect(pack.indicators.map(\.key) == ["a", "b"])
        #expect(pack.fields.map(\.key) == ["done", "due"])
        #expect(pack.ranking.tieBreak == ["g", "a"])
    }

    @Test("A file of the same key replaces the old one, wherever it stands")
    func replaces() throws {
        let old = TemporaryPack.files["Rules/p/indicators/g/a.lua"] ?? ""
        let new = old.replacingOccurrences(of: "target = 100", with: "target = 90")
        let pack = try edition(files: ["Rules/q/indicators/other/a.lua": new])
        let loaded = try pack.load("q").pack
        #expect(loaded.indicators[0].target == .number(90))
        #expect(loaded.indicators[0].location.path.hasSuffix("Rules/q/indicators/other/a.lua"))
        #expect(try pack.load("p").pack.indicators[0].target == .number(100))
    }

    @Test("Fields are merged: new ones come after, the same key replaces")
    func mergesFields() throws {
        let pack = try edition(files: [
            "Rules/q/fields.lua": """
            return { fields = {
              { key = "late", title = "Trễ", type = "count" },
              { key = "done", title = "Đã làm xong", type = "amount" },
            } }
            """
        ]).load("q").pack
        #expect(pack.fields.map(\.key) == ["done", "due", "late"])
        #expect(pack.fields[0].title == "Đã làm xong")
        #expect(pack.fields[0].kind == .amount)
    }

    @Test("Indicators that fall away leave no file behind to be missed")
    func removesIndicator() throws {
        let pack = try edition("remove = { \"b\" }, scale = 60").load("q").pack
        #expect(pack.indicators.map(\.key) == ["a"])
        #expect(pack.diagnostics.isEmpty)
    }

    @Test("A group falls away with all that stands under it, tests too")
    func removesGroup() throws {
        let tree = """
            tree = {
              { key = "g", title = "Nhóm", children = { "a" } },
              { key = "h", title = "Khác", children = { { key = "i", title = "Sâu", children = { "b" } } } },
            }, tie_break = { "g" }, remove = { "h" }, scale = 60
            """
        let test = "return { { name = \"n\", given = {}, expect = { missing = true } } }"
        let loaded = try edition(
            tree,
            files: [
                "Rules/p/indicators/g/a_test.lua": test, "Rules/p/indicators/g/b_test.lua": test,
            ]
        ).load("q")
        #expect(loaded.pack.groups.map(\.key) == ["total", "g"])
        #expect(loaded.pack.indicators.map(\.key) == ["a"])
        #expect(try loaded.tests.flatMap { try $0.cases() }.map(\.indicator) == ["a"])
    }

    @Test("A test of the new edition replaces the old one")
    func replacesTest() throws {
        func test(_ name: String) -> String {
            "return { { name = \"\(name)\", given = {}, expect = { missing = true } } }"
        }
        let pack = try edition(files: [
            "Rules/p/indicators/g/a_test.lua": test("old"),
            "Rules/q/indicators/g/a_test.lua": test("new"),
        ])
        #expect(try pack.load("q").tests.flatMap { try $0.cases() }.map(\.name) == ["new"])
    }

    @Test("set changes declared numbers as a scenario does")
    func sets() throws {
        let pack = try edition("set = { \"a.target = 98\", \"b.per *= 2\" }").load("q").pack
        #expect(pack.indicators[0].target == .number(98))
        #expect(pack.indicators[1].params["per"] == .number(4))
    }

    @Test(
        "P111: extends, remove and set that cannot be followed",
        arguments: [
            (
                "remove = { \"bb\" }",
                """
                error[P111]: remove names 'bb', which is nothing in the tree
                  rule: Rules/q/pack.lua:2
                  fix:  did you mean 'b'?
                """
            ),
            (
                "set = { \"a.targte = 5\" }",
                """
                error[P111]: 'a.targte = 5': 'targte' names no declared number of pack q
                  rule: Rules/q/pack.lua:2
                  fix:  did you mean 'target'?
                """
            ),
            (
                "set = { \"a.target 5\" }",
                """
                error[P111]: 'a.target 5' is not a change
                  rule: Rules/q/pack.lua:2
                  fix:  write PATH = NUMBER with a decimal point, such as 'dossiers_on_time.target = \
                98'; besides = there are +=, -= and *=
                """
            ),
        ])
    func faults(declarations: String, text: String) throws {
        #expect(try edition(declarations).faults("q") == (true, [text]))
    }

    @Test("P111: an edition that extends itself, by way of another")
    func cycle() throws {
        let pack = try edition(files: ["Rules/p/pack.lua": "return { id = \"p\", extends = \"q\" }"]
        )
        #expect(
            pack.faults("q") == (
                true,
                [
                    """
                    error[P111]: the pack extends itself by way of 'q'
                      rule: Rules/p/pack.lua:1
                      fix:  extend an older edition
                    """
                ]
            ))
    }

    @Test(
        "P111: an edition extends a folder beside it, by its plain name",
        arguments: ["../Rules/p", "p/../p", "..", ".", "/tmp"])
    func plainName(base: String) throws {
        let pack = try TemporaryPack([
            "Rules/q/pack.lua": "return {\n  id = \"q\",\n  extends = \"\(base)\",\n}"
        ])
        #expect(
            pack.faults("q") == (
                true,
                [
                    """
                    error[P111]: the pack extends '\(base)', which is no name of a folder
                      rule: Rules/q/pack.lua:3
                      fix:  name the folder of an older edition that lies beside this one
                    """
                ]
            ))
    }

    @Test("P101: the edition extended is not there")
    func noBase() throws {
        let pack = try TemporaryPack(
            "Rules/p/pack.lua", replacing: "edition =", with: "extends = \"o\", edition =")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P101]: there is no pack in 'Rules/o'
                      rule: Rules/o/pack.lua
                      fix:  name a folder that holds pack.lua, such as Rules/district-par-2023
                    """
                ]
            ))
    }
}
