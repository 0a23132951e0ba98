import ChisoModel
import ChisoScoring
import Testing

@testable import ChisoRules

/// The ways of giving points that a pack declares, each with a number worked by hand.
@Suite struct FormulaDeclarationTests {
    /// A pack of recorded points, one indicator for each maximum, called a, b, c… in the tree.
    ///
    /// - Parameters:
    ///   - maxima: As written in Lua: `10`, or `chiso.by("kind", { district = 10 })`.
    ///   - tree: The tree in Lua; without one all indicators stand in one group.
    ///   - declarations: Further entries of the pack, in Lua, each with its comma.
    private func recording(
        _ maxima: [String], tree: String? = nil, _ declarations: String = "", entries: String = ""
    ) throws -> TemporaryPack {
        let keys = "abcdefgh".prefix(maxima.count).map(String.init)
        let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
        let fields = keys.map {
            "{ key = \"given_\($0)\", title = \"Điểm\", type = \"number\" }"
        }
        let indicators = zip(keys, maxima).map { key, max in
            """
            { key = "\(key)", title = "\(key)", basis = { "thử" }, max = \(max), min = -1,
              \(entries) value = "given_\(key)", score = chiso.recorded() }
            """
        }
        return try TemporaryPack([
            "Rules/p/pack.lua": """
            return {
              id = "p", edition = "1", title = "Bộ thử", partial = true, basis = { "thử" },
              \(declarations)
              tree = { \(tree ?? "{ key = \"all\", title = \"Nhóm\", children = { \(names) } }") },
            }
            """,
            "Rules/p/fields.lua":
                "return { fields = { \(fields.joined(separator: ", ")) } }",
            "Rules/p/indicators/g/a.lua": "return { \(indicators.joined(separator: ", ")) }",
            "Rules/p/indicators/g/b.lua": "",
        ])
    }

    /// Scores one unit for each row of points; nil is a blank.
    private func scored(
        _ pack: TemporaryPack, _ rows: [[Double?]], kinds: [String] = [], id: String = "p"
    ) throws -> Scorecards {
        let loaded = try pack.load(id)
        #expect(loaded.pack.diagnostics == [])
        let units = rows.indices.map { place in
            ScoredUnit(
                code: "u\(place + 1)", name: "U\(place + 1)",
                kind: kinds.isEmpty ? "district" : kinds[place])
        }
        var columns = rows[0].indices.map { place in FieldColumn(rows.map { $0[place] }) }
        for place in columns.indices { columns[place].rows = rows.indices.map { Int32($0 + 2) } }
        let round = Round(
            id: "r", period: "2023", units: units,
            submissions: ["2023": Submissions(period: "2023", columns: columns)],
            tables: [Round.Table(path: "submissions.csv", figures: "synthetic", source: "")])
        return try Scoring(alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard)
            .scorecards()
    }

    private func total(
        _ pack: TemporaryPack, _ points: [Double?], kind: String = "district", id: String = "p"
    ) throws -> NodeResult {
        try scored(pack, [points], kinds: [kind], id: id).node(group: 0, unit: 0)
    }

    // MARK: - Penalties, bonuses, what does not apply

    @Test("C4, S1: an item below 0 lowers its siblings, and a sum stops at 0")
    func belowZero() throws {
        let pack = try recording(["2", "1"])
        #expect(try total(pack, [2, -0.25]).points == 1.75)
        #expect(try total(pack, [0, -0.25]).points == 0)
    }

    @Test("C5, C6: bonuses stop at 10 and the total at 110, penalties at 20")
    func bonusAndPenalty() throws {
        let tree = """
            { key = "base", title = "Nền", children = { "a" } },
            { key = "bonus", title = "Thưởng", role = "bonus", max = 10, children = { "b" } },
            { key = "penalty", title = "Trừ", role = "penalty", max = 20,
              children = { "c", "d", "e" } },
            """
        let pack = try recording(
            ["100", "13", "5", "10", "10"], tree: tree,
            "total = { min = 0, max = 110 }, missing_penalty = \"max\",")
        #expect(try total(pack, [100, 13, 0, 0, 0]).points == 110)
        #expect(try total(pack, [95, 13, 0, 0, 0]).points == 105)
        #expect(try total(pack, [95, 0, 3, 10, 10]).points == 75)
        #expect(try total(pack, [10, 0, 3, 10, 10]).points == 0)
    }

    @Test("D2, D5, S2: what does not apply to a kind of unit leaves the maximum")
    func inapplicable() throws {
        let department = "chiso.by(\"kind\", { department = 16 })"
        let node = try total(recording(["84", department]), [68.32, nil], kind: "committee")
        #expect(node.applicableMax == 84)
        #expect(node.index == 81.33)
        let district = "chiso.by(\"kind\", { district = 10 })"
        let short = try recording(["90", district])
        #expect(try total(short, [72, nil], kind: "department").index == 80)
        #expect(try total(short, [72, 0], kind: "district").index == 72)
    }

    @Test("D3: a survey that was not held leaves the maximum")
    func optionalSurvey() throws {
        let pack = try recording(["70", "30"], "missing = \"exclude\",")
        #expect(try total(pack, [63, nil]).index == 90)
        #expect(try total(pack, [63, 15]).index == 78)
    }

    @Test("D4: a kind of unit with a smaller scale")
    func smallerScale() throws {
        let pack = try recording(["chiso.by(\"kind\", { ministry = 100, district = 70 })"])
        #expect(try total(pack, [61.46]).index == 87.8)
        #expect(try total(pack, [62.62]).index == 89.46)
    }

    @Test("D6, T5: a unit without data has no rank")
    func unranked() throws {
        let cards = try scored(recording(["10"]), [[5], [nil], [8]])
        #expect(cards.standings.map(\.rank) == [2, nil, 1])
        #expect(cards.node(group: 0, unit: 1).index == nil)
    }

    @Test("D7, G6: an edition without some of the indices")
    func removed() throws {
        let tree = "{ key = \"g\", title = \"Nhóm\", children = { \"a\", \"b\", \"c\" } }"
        let pack = try recording(["1", "1", "1"], tree: tree)
        try pack.write(
            "Rules/q/pack.lua",
            "return { id = \"q\", extends = \"p\", remove = { \"c\" } }")
        #expect(try total(pack, [0.8, 0.5, 0.5]).index == 60)
        #expect(try total(pack, [0.8, 0.5, 0.5], id: "q").index == 65)
        #expect(try total(pack, [0.8, 0.5, 0.5], id: "q").points == 1.3)
    }

    // MARK: - Groups

    @Test("D8: a function of the pack sets a group to 0 by one of its children")
    func zeroedParent() throws {
        let tree = """
            { key = "g", title = "Nhóm", max = 5, children = { "a", "b" },
              aggregate = function(a, b) if a == 0 then return 0 end return a + (b or 0) end },
            """
        let pack = try recording(["3", "2"], tree: tree)
        #expect(try total(pack, [0, 1.5]).points == 0)
        #expect(try total(pack, [1, 1.5]).points == 2.5)
    }

    @Test("F6: groups of respondents by weight")
    func respondents() throws {
        let tree = """
            { key = "x", title = "Đại biểu", weight = 0.6, children = { "a" } },
            { key = "y", title = "Người dân", weight = 0.4, children = { "b" } },
            """
        let pack = try recording(["100", "100"], tree: tree, "aggregate = \"weighted\",")
        #expect(try total(pack, [80, 60]).index == 72)
    }

    @Test("G2: the weights of PCI 2013-2021 on the printed sub-indices of Quảng Ninh, 2021")
    func pci() throws {
        let groups = zip("abcdefgh", [0.05, 0.05, 0.2, 0.05, 0.1, 0.05, 0.05, 0.45])
            .map { key, weight in
                """
                { key = "n_\(key)", title = "\(key)", weight = \(weight), children = { "\(key)" } }
                """
            }
        let pack = try recording(
            Array(repeating: "10", count: 8), tree: groups.joined(separator: ", "),
            "scale = 10, aggregate = \"weighted\",")
        // The last three, of weights 0.2, 0.2 and 0.05, as one of 0.45.
        let rest = (0.2 * 7.39 + 0.2 * 7.27 + 0.05 * 7.91) / 0.45
        let node = try total(pack, [7.98, 7.39, 6.31, 8.52, 7.85, 6.96, 7.74, rest])
        #expect(node.index == 73.04)
    }

    @Test("G3: dimensions add up")
    func papi() throws {
        let pack = try recording(Array(repeating: "10", count: 8), "scale = 80,")
        #expect(try total(pack, Array(repeating: 5.5, count: 8)).points == 44)
    }

    @Test("G4: the weights of DTI on the main indices of Đà Nẵng, 2022")
    func dti() throws {
        let weights = [0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.15, 0.15]
        let groups = zip("abcdefgh", weights).map { key, weight in
            """
            { key = "n_\(key)", title = "\(key)", weight = \(weight), children = { "\(key)" } }
            """
        }
        let pack = try recording(
            Array(repeating: "1", count: 8), tree: groups.joined(separator: ", "),
            "scale = 1, aggregate = \"weighted\",")
        let figures = [1, 0.9, 0.8253, 0.8487, 0.7578, 0.8575, 0.7836, 0.5197]
        #expect(try total(pack, figures).points == 0.8002)
    }

    // MARK: - Rounding, ranks, classes

    @Test("R1, R2, R3, R5, R6: each level is rounded as it declares, halves upwards")
    func rounding() throws {
        let two = "decimals = { indicator = 2, group = 2, total = 2, index = 2 },"
        #expect(try total(recording(["1", "1"], two), [0.125, 0.125]).points == 0.26)
        let four = "decimals = { indicator = 4, group = 4, total = 4, index = 2 },"
        #expect(try total(recording(["5"], four), [4.9928]).points == 4.9928)
        let whole = "decimals = { total = 0, index = 0 },"
        #expect(try total(recording(["100"], whole), [84.5]).points == 85)
        #expect(try total(recording(["100"], whole), [90.5]).points == 91)
        let three = "decimals = { index = 3 },"
        #expect(try total(recording(["100"], three), [91.6514]).index == 91.651)
        let one = try recording(["10"], entries: "decimals = 1,")
        #expect(try total(one, [52.3 / 6]).points == 8.7)
    }

    @Test("R7, R8, T1, T2: ties by the printed figure, or ranks by the figure behind it")
    func ties() throws {
        let fine = "decimals = { indicator = false, group = false, total = 4, index = 2 },"
        let rows = [[71.634], [71.631], [70]]
        let shared = try scored(recording(["100"], fine), rows)
        #expect(shared.standings.map(\.rank) == [1, 1, 3])
        let own = try scored(
            recording(["100"], fine + "ties = \"distinct\","), [[64.561], [64.563], [70]])
        #expect(own.standings.map(\.rank) == [3, 2, 1])
        #expect(own.node(group: 0, unit: 0).index == own.node(group: 0, unit: 1).index)
    }

    @Test("T3, T4: lists by kind, and a chain that decides ties")
    func lists() throws {
        let apart = try scored(
            recording(["100"], "rank_within = \"kind\","), [[60], [90], [70]],
            kinds: ["commune", "district", "commune"])
        #expect(apart.standings.map(\.rank) == [2, 1, 1])
        let tree = """
            { key = "base", title = "Nền", children = { "a" } },
            { key = "bonus", title = "Thưởng", role = "bonus", max = 10, children = { "b" } },
            """
        let decided = try scored(
            recording(["100", "10"], tree: tree, "tie_break = { \"bonus\" },"),
            [[87, 3], [85, 5]])
        #expect(decided.standings.map(\.rank) == [2, 1])
    }

    @Test("K2, K3, K4: bands, bands by kind, an open band")
    func classes() throws {
        let national = """
            classes = { { name = "A", from = 90 }, { name = "B", from = 80 },
              { name = "C", from = 0 } },
            """
        let cards = try scored(recording(["100"], national), [[90], [89.99], [80], [79.99]])
        #expect(cards.standings.map(\.className) == ["A", "B", "B", "C"])
        let byKind = """
            classes = { { name = "I", from = chiso.by("kind", { district = 80, department = 90 }) },
              { name = "II", from = 0 } },
            """
        let apart = try scored(
            recording(["100"], byKind), [[81.46], [81.46]], kinds: ["district", "department"])
        #expect(apart.standings.map(\.className) == ["I", "II"])
        let open = """
            classes = { { name = "Tốt", from = 80 }, { name = "Khá", from = 0 } },
            classify = function(class, index)
              if class == "Tốt" and index == 80 then return "Khá" end
              return nil
            end,
            """
        let above = try scored(recording(["100"], open), [[80], [80.01]])
        #expect(above.standings.map(\.className) == ["Khá", "Tốt"])
    }

    @Test(
        "Q1: at most a quarter of the units keep the first class",
        arguments: [(108, 27), (8, 2), (3, 0)])
    func quota(units: Int, kept: Int) throws {
        let classes = """
            classes = { { name = "Xuất sắc", from = 90, quota = 0.25 },
              { name = "Tốt", from = 0 } },
            """
        let rows: [[Double?]] = (0..<units).map { [99.9 - 0.05 * Double($0)] }
        let cards = try scored(recording(["100"], classes), rows)
        #expect(cards.standings.filter { $0.className == "Xuất sắc" }.count == kept)
    }
}
