import Testing

/// What refuses a pack because of its keys: one test per code, with the whole text.
@Suite struct KeyFaultTests {
    private static let pack = "Rules/p/pack.lua"
    private static let fields = "Rules/p/fields.lua"
    private static let children = "{ \"a\", \"b\" } }"

    @Test(
        "P107: one key for two things",
        arguments: [
            (
                pack, children, "{ \"a\", \"b\", \"a\" } }",
                """
                error[P107]: 'a' stands twice in the tree
                  rule: Rules/p/pack.lua:7
                  fix:  remove one of them
                """
            ),
            (
                pack, children,
                "{ \"a\" } },\n    { key = \"g\", title = \"H\", children = { \"b\" } }",
                """
                error[P107]: two groups have the key 'g'
                  rule: Rules/p/pack.lua:6
                  fix:  rename one of them
                """
            ),
            (
                fields, "  },\n}", "    { key = \"b\", title = \"B\", type = \"count\" },\n  },\n}",
                """
                error[P107]: the key 'b' is that of both the field and the indicator
                  rule: Rules/p/indicators/g/b.lua:1
                  fix:  rename one of them
                """
            ),
            (
                fields, "  },\n}",
                "    { key = \"due\", title = \"B\", type = \"count\" },\n  },\n}",
                """
                error[P107]: field 'due' is declared twice
                  rule: Rules/p/fields.lua:4
                  fix:  remove or rename one of them
                """
            ),
            (
                fields, "  },\n}",
                """
                  },
                  checks = {
                    { key = "c", message = "m", check = function(done) return done > 0 end },
                    { key = "c", message = "n", check = function(due) return due > 0 end },
                  },
                }
                """,
                """
                error[P107]: check 'c' is declared twice
                  rule: Rules/p/fields.lua:7
                  fix:  remove or rename one of them
                """
            ),
        ])
    func doubleKey(file: String, old: String, new: String, text: String) throws {
        #expect(try TemporaryPack(file, replacing: old, with: new).faults() == (true, [text]))
    }

    @Test("P107: one indicator in two files, of one name or two", arguments: ["a", "c"])
    func twoFiles(name: String) throws {
        let text = TemporaryPack.files["Rules/p/indicators/g/a.lua"] ?? ""
        let pack = try TemporaryPack(["Rules/p/indicators/h/\(name).lua": "--- A again.\n" + text])
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P107]: indicator 'a' is declared twice, also in Rules/p/indicators/g/a.lua:1
                      rule: Rules/p/indicators/h/\(name).lua:2
                      fix:  remove or rename one of them
                    """
                ]
            ))
    }

    @Test(
        "P109: keys that are reserved or not in snake_case",
        arguments: [
            ("rank", "is reserved", "give the field another key"),
            ("previous_done", "is reserved", "give the field another key"),
            ("peers_max", "is reserved", "give the field another key"),
            ("goto", "is reserved", "give the field another key"),
            ("math", "is reserved", "give the field another key"),
            (
                "dueDate", "is not in snake_case",
                "use small letters a to z, digits and _, starting with a letter"
            ),
            (
                "_due", "is not in snake_case",
                "use small letters a to z, digits and _, starting with a letter"
            ),
        ])
    func wrongKey(key: String, what: String, fix: String) throws {
        let pack = try TemporaryPack(
            Self.fields, replacing: "  },\n}",
            with: "    { key = \"\(key)\", title = \"C\", type = \"count\" },\n  },\n}")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P109]: the key '\(key)' \(what)
                      rule: Rules/p/fields.lua:5
                      fix:  \(fix)
                    """
                ]
            ))
    }
}
