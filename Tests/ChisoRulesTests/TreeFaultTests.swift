import Testing

/// What refuses a pack because its parts do not fit together: one test per code, with the whole text.
@Suite struct TreeFaultTests {
    private static let pack = "Rules/p/pack.lua"
    private static let fields = "Rules/p/fields.lua"
    private static let children = "{ \"a\", \"b\" } }"

    @Test("P105: the tree names an indicator without a file")
    func keyWithoutFile() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: Self.children, with: "{ \"a\", \"b\", \"deadline\" } }")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P105]: the tree names 'deadline', which no file declares
                      rule: Rules/p/pack.lua:7
                      fix:  add indicators/…/deadline.lua, or remove it from the tree
                    """
                ]
            ))
    }

    @Test("P106: a file whose indicator the tree does not name")
    func fileWithoutKey() throws {
        let pack = try TemporaryPack(Self.pack, replacing: Self.children, with: "{ \"a\" } }")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P106]: indicator 'b' stands nowhere in the tree
                      rule: Rules/p/indicators/g/b.lua:1
                      fix:  name it under the children of a group in pack.lua, or remove its file
                    """
                ]
            ))
    }

    @Test("A misspelt key in the tree is found from both ends")
    func misspeltKey() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: Self.children, with: "{ \"a\", \"bb\" } }")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P106]: indicator 'b' stands nowhere in the tree
                      rule: Rules/p/indicators/g/b.lua:1
                      fix:  name it under the children of a group in pack.lua, or remove its file
                    """,
                    """
                    error[P105]: the tree names 'bb', which no file declares
                      rule: Rules/p/pack.lua:7
                      fix:  did you mean 'b'?
                    """,
                ]
            ))
    }

    @Test("P108: maxima that do not add up")
    func maxima() throws {
        let pack = try TemporaryPack(Self.pack, replacing: "basis =", with: "scale = 90, basis =")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P108]: the maxima under 'total' add up to 100, 90 is declared
                      rule: Rules/p/pack.lua:4
                      fix:  correct a max, or mark the pack partial = true
                    """
                ]
            ))
        let partial = try TemporaryPack(
            Self.pack, replacing: "basis =", with: "scale = 90, partial = true, basis =")
        #expect(partial.faults() == (false, []))
    }

    @Test("P110: a check, classify or aggregate reads what nothing declares")
    func unknownNames() throws {
        let pack = try TemporaryPack([
            Self.pack: (TemporaryPack.files[Self.pack] ?? "").replacingOccurrences(
                of: "basis =",
                with: """
                    classify = function(index, gg) return index and gg end,
                      aggregate = function(g, value) return g + value end,
                      basis =
                    """),
            Self.fields: (TemporaryPack.files[Self.fields] ?? "").replacingOccurrences(
                of: "  },\n}",
                with: """
                      },
                      checks = {
                        { key = "within", severity = "error", message = "nhiều hơn",
                          check = function(done, deu) return done <= deu end },
                      },
                    }
                    """),
        ])
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P110]: check 'within' reads 'deu', which nothing declares
                      rule: Rules/p/fields.lua:8
                      fix:  did you mean 'due'?
                    """,
                    """
                    error[P110]: classify reads 'gg', which nothing declares
                      rule: Rules/p/pack.lua:4
                      fix:  did you mean 'g'?
                    """,
                    """
                    error[P110]: aggregate of 'total' reads 'value', which nothing declares
                      rule: Rules/p/pack.lua:5
                      fix:  only score reads value
                    """,
                ]
            ))
    }
}
