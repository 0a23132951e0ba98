import Testing

@testable import ChisoAuthoring

@Suite struct LuaInsertionTests {
    /// A tree, the group, and the tree with `new` in it; nil: not certain.
    private static let trees: [(before: String, group: String?, after: String?)] = [
        (
            "return { tree = { { key = \"g\", children = { \"a\" } } } }", "g",
            "return { tree = { { key = \"g\", children = { \"a\", \"new\" } } } }"
        ),
        (
            "return { tree = { { key = \"g\", children = { \"a\", } } } }", "g",
            "return { tree = { { key = \"g\", children = { \"a\", \"new\" } } } }"
        ),
        (
            "return { tree = { { key = \"g\", children = {} } } }", "g",
            "return { tree = { { key = \"g\", children = { \"new\" } } } }"
        ),
        (
            "return {\n  tree = {\n    \"a\", -- one\n    \"b\" -- last, }\n  },\n}\n", nil,
            "return {\n  tree = {\n    \"a\", -- one\n    \"b\", -- last, }\n    \"new\",\n  },\n}\n"
        ),
        // Braces and keys in texts and comments are none.
        (
            "-- tree = {\nreturn { title = \"} tree = {\", tree = { [[x]], --[[ } ]] } }", nil,
            "-- tree = {\nreturn { title = \"} tree = {\", tree = { [[x]], \"new\" } }"
        ),
        // The key of a group, not of an entry of another name, nor of a deeper group.
        (
            "return { key = \"g\", tree = {\n{ key = \"o\", children = { { key = \"g\", children = "
                + "{ \"a\" } } } } } }", "g",
            "return { key = \"g\", tree = {\n{ key = \"o\", children = { { key = \"g\", children = "
                + "{ \"a\", \"new\" } } } } } }"
        ),
        (
            "return { tree = {\n{ key = \"g\", max = 1, aggregate = function(a) return { a } end, "
                + "children = { \"a\" } } } }", "g",
            "return { tree = {\n{ key = \"g\", max = 1, aggregate = function(a) return { a } end,"
                + " children = { \"a\", \"new\" } } } }"
        ),
        ("local t = { \"a\" }\nreturn { tree = t }", nil, nil),
        ("return { tree = { { key = \"g\", children = list } } }", "g", nil),
        ("return { tree = { { key = \"g\", children = { \"a\" } } } }", "h", nil),
        ("return { tree = { \"a\" }, tree = { \"b\" } }", nil, nil),
        ("return { tree = f { \"a\" } }", nil, nil),
        ("local pack = { tree = { \"a\" } }\nreturn pack", nil, nil),
        (
            "return { tree = { { key = \"g\", children = { \"a\" } }, "
                + "{ key = \"g\", children = { \"b\" } } } }", "g", nil
        ),
        ("return { tree = { \"a\" }", nil, nil), ("return { tree = { \"a } }", nil, nil),
    ]

    @Test("A key is added at the end of the children, and nothing else changes", arguments: trees)
    func keys(before: String, group: String?, after: String?) {
        #expect(LuaInsertion(before)?.adding("new", toGroup: group) == after)
    }

    @Test("A line that would be too long is filled into several")
    func longLine() {
        let keys = (1...5).map { "\"an_indicator_of_a_name_\($0)\"" }.joined(separator: ", ")
        let text =
            "return {\n  tree = {\n    { key = \"g\",\n      children = { \(keys) } },\n  },\n}\n"
        let after = LuaInsertion(text)?.adding("new", toGroup: "g")
        #expect(
            after == """
                return {
                  tree = {
                    { key = "g",
                      children = {
                        "an_indicator_of_a_name_1", "an_indicator_of_a_name_2", "an_indicator_of_a_name_3",
                        "an_indicator_of_a_name_4", "an_indicator_of_a_name_5", "new",
                      } },
                  },
                }

                """)
    }

    @Test("Fields stand on lines of their own")
    func fields() {
        let text = "return {\n  fields = { { key = \"a\" } },\n  checks = {},\n}\n"
        #expect(
            LuaInsertion(text)?.adding(fields: ["{ key = \"b\" }"]) == """
                return {
                  fields = { { key = "a" },
                    { key = "b" },
                  },
                  checks = {},
                }

                """)
    }

    @Test(
        "Texts and names are written as Lua reads them",
        arguments: [
            ("a", "\"a\""), ("a \"b\" \\c", "\"a \\\"b\\\" \\\\c\""),
            ("a\nb\u{7}", "\"a\\nb\\007\""),
            ("Tỷ lệ", "\"Tỷ lệ\""),
        ])
    func quoted(text: String, lua: String) {
        #expect(LuaText.quoted(text) == lua)
    }

    @Test("A long title is joined from pieces, none longer than a line")
    func longTitle() {
        let title = Array(repeating: "thủ tục hành chính", count: 12).joined(separator: " ")
        let text = LuaText.entry("title", title, indent: 2)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 100 })
        let pieces = text.components(separatedBy: "\"").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
        #expect(pieces.joined() == title)
    }
}
