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

    @Test("A misspelt key in the tree is one fault, which names both ends")
    func misspeltKey() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: Self.children, with: "{ \"a\", \"bb\" } }")
        #expect(
            pack.faults() == (
                true,
                [
                    """
                    error[P105]: the tree names 'bb', which no file declares
                      rule: Rules/p/pack.lua:7
                      fix:  did you mean 'b', which Rules/p/indicators/g/b.lua declares?
                    """
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

    @Test("P108: weights that do not make the scale")
    func weights() throws {
        let weighted = try TemporaryPack(
            Self.pack, replacing: "title = \"Nhóm\",",
            with: "title = \"Nhóm\", aggregate = \"weighted\", max = 70, weight = 1,")
        #expect(
            weighted.faults() == (
                true,
                [
                    """
                    error[P108]: the maxima under 'total' add up to 70, 100 is declared
                      rule: Rules/p/pack.lua:5
                      fix:  correct a max, or mark the pack partial = true
                    """,
                    """
                    warning[P104]: 'g' has a weight, which 'total' does not weigh
                      rule: Rules/p/pack.lua:6
                      fix:  remove it, or write aggregate = "weighted" for 'total'
                    """,
                    """
                    error[P108]: the weights under 'g' make 100, 70 is declared
                      rule: Rules/p/pack.lua:6
                      fix:  correct a weight or a max, or mark the pack partial = true
                    """,
                ]
            ))
    }

    @Test("In a weighted mean of indices something weighs, and maxima and weights need not add up")
    func weightedIndex() throws {
        let declared = "title = \"Nhóm\", aggregate = \"weighted_index\", max = 70, weight = 1,"
        let mean = try TemporaryPack([
            Self.pack: (TemporaryPack.files[Self.pack] ?? "")
                .replacing("title = \"Nhóm\",", with: declared)
                .replacing("basis =", with: "aggregate = \"weighted_index\", basis =")
        ])
        #expect(mean.faults() == (false, []))
        let nothing = try TemporaryPack([
            Self.pack: (TemporaryPack.files[Self.pack] ?? "")
                .replacing("title = \"Nhóm\",", with: "title = \"Nhóm\", weight = 0,")
                .replacing("basis =", with: "aggregate = \"weighted_index\", basis =")
        ])
        #expect(
            nothing.faults() == (
                true,
                [
                    """
                    error[P104]: 'total' is a weighted mean of indices, and nothing in it weighs more than 0
                      rule: Rules/p/pack.lua:5
                      fix:  give what counts a weight above 0
                    """
                ]
            ))
    }

    @Test("A weight is 0 or more")
    func negativeWeight() throws {
        let pack = try TemporaryPack(
            "Rules/p/indicators/g/a.lua", replacing: "max = 60,", with: "max = 60, weight = -0.5,")
        #expect(
            pack.faults().texts.filter { $0.contains("R103") } == [
                """
                error[R103]: a.lua: 'weight' is -0.5, a weight is 0 or more
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  write 0 for what counts for nothing; what takes points off stands in a \
                penalty group
                """
            ])
    }

    @Test("A maximum below the minimum, also for one kind of unit")
    func maximumBelowMinimum() throws {
        let one = try TemporaryPack(
            "Rules/p/indicators/g/a.lua", replacing: "max = 60,", with: "max = 60, min = 61,")
        #expect(
            one.faults().texts == [
                """
                error[R103]: a.lua: 'max' is 60, below 'min', 61
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  swap them, or correct one
                """
            ])
        let kind = try TemporaryPack(
            "Rules/p/indicators/g/a.lua", replacing: "max = 60,",
            with: "max = 60, min = chiso.by(\"kind\", { x = 1, y = 61 }),")
        #expect(kind.faults().texts.first?.contains("'max' of 'y' is 60, below 'min', 61") == true)
    }

    @Test("Classes by kind fall for every kind, and name the same kinds")
    func classesByKind() throws {
        let order = try TemporaryPack(
            Self.pack, replacing: "basis =",
            with: """
                classes = {
                  { name = "A", from = chiso.by("kind", { x = 90, y = 60 }) },
                  { name = "B", from = chiso.by("kind", { x = 50, y = 70 }) },
                }, basis =
                """)
        #expect(
            order.faults().texts.first?.contains(
                "the classes of 'y' do not fall from the highest to the lowest") == true)
        let lacking = try TemporaryPack(
            Self.pack, replacing: "basis =",
            with: """
                classes = {
                  { name = "A", from = chiso.by("kind", { x = 90, y = 60 }) },
                  { name = "B", from = chiso.by("kind", { x = 50 }) },
                }, basis =
                """)
        #expect(
            lacking.faults().texts.first?.contains(
                "'from' of the class 'B' has no number for 'y'") == true)
    }

    @Test("What an edition changes under set is made before maxima are looked at")
    func changedMaxima() throws {
        let pack = try TemporaryPack([
            "Rules/q/pack.lua": """
            return {
              id = "q", edition = "2", title = "Bộ mới", extends = "p",
              set = { "a.max = 50", "b.max = 30" },
              tree = {
                { key = "g", title = "Nhóm", children = { "a", "b", "c" } },
              },
            }
            """,
            "Rules/q/indicators/g/c.lua": """
            return {
              key = "c", title = "C", basis = { "thử" },
              max = 20, value = "done", score = chiso.recorded(),
            }
            """,
        ])
        #expect(pack.faults("q") == (false, []))
    }

    @Test("R103: what an edition changes under set is looked through by the formula kind")
    func refusedChange() throws {
        let pack = try TemporaryPack([
            "Rules/q/pack.lua": """
            return {
              id = "q", edition = "2", title = "Bộ mới", extends = "p",
              set = { "a.target = 0" },
            }
            """
        ])
        let faults = pack.faults("q")
        #expect(faults.isRefused && faults.texts.count == 1)
        let due =
            "error[R103]: 'a': the target 0 is not above 0\n  rule: Rules/q/pack.lua:3\n"
            + "  fix:  correct the number under 'set'; "
        #expect(faults.texts.first?.hasPrefix(due) == true, "\(faults.texts)")
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
