import Testing

/// Rules are edited as text and scored by the same binary.
@Suite struct EditingTests {
    private static let indicators = "Rules/district-par-2023/indicators"
    private static let floor = "\(indicators)/procedures/dossiers_on_time.lua"
    private static let body = "\(indicators)/digital_government/paper_duplicates.lua"

    private func cells(_ scratch: Scratch, exit: Int32 = 0) throws -> Cells {
        let result = try Command.run("--format json", in: scratch.path)
        #expect(result.exit == exit)
        return try Cells(result.output)
    }

    @Test("A parameter and a body that change, change the cells they decide and no other")
    func editsReachTheirCells() throws {
        let scratch = try Scratch.demonstration()
        let before = try cells(scratch)
        #expect(before.all.count == 8 * 36)
        try scratch.replace("floor = 95", with: "floor = 99", in: Self.floor)
        try scratch.replace(
            "return max * math.max(0, worst - value) / worst",
            with: "if value > worst / 2 then return 0 end\n    return max", in: Self.body)
        let after = try cells(scratch)
        // TP Bắc Kạn's 100 % stays above the floor; Na Rì left the figure blank.
        let below = ["ba-be", "bach-thong", "cho-don", "cho-moi", "ngan-son", "pac-nam"]
        let all = below + ["na-ri", "tp-bac-kan"]
        #expect(
            after.changed(from: before)
                == (below.map { "\($0)/dossiers_on_time" } + all.map { "\($0)/paper_duplicates" })
                .sorted())
        #expect(below.map { after.points("\($0)/dossiers_on_time") } == below.map { _ in 0 })
        #expect(after.points("cho-don/paper_duplicates") == 0)
        #expect(after.points("cho-moi/paper_duplicates") == 2)
        #expect(after.standings["na-ri"] != before.standings["na-ri"])
    }

    @Test("An edit undone gives the same bytes again")
    func undone() throws {
        let scratch = try Scratch.demonstration()
        let before = try Command.run("--format json", in: scratch.path)
        try scratch.replace("floor = 95", with: "floor = 99", in: Self.floor)
        #expect(try Command.run("--format json", in: scratch.path) != before)
        try scratch.replace("floor = 99", with: "floor = 95", in: Self.floor)
        #expect(try Command.run("--format json", in: scratch.path) == before)
    }

    @Test("A new formula kind needs no Swift")
    func newKind() throws {
        let scratch = try Scratch.demonstration()
        try scratch.write(
            "Rules/_lib/half.lua",
            "return function() return function(max) return max / 2 end end\n")
        try scratch.replace(
            "score = chiso.all_or_nothing()", with: "score = chiso.half()",
            in: "\(Self.indicators)/direction/leader_dialogue.lua")
        #expect(try cells(scratch).points("cho-don/leader_dialogue") == 1)
    }

    @Test("A broken file fails its indicator, names file and line, and leaves the rest as it was")
    func brokenFile() throws {
        let scratch = try Scratch.demonstration()
        let before = try cells(scratch)
        try scratch.replace("max = 2, target = 100,", with: "max = 2 target = 100,", in: Self.floor)
        let result = try Command.run("--format json", in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.errors.contains(
                """
                error[R101]: '}' expected (to close '{' at line 3) near 'target'
                  rule: Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua:12
                  fix:  correct the Lua at this line

                """))
        let after = try Cells(result.output)
        #expect(after.isProvisional)
        #expect(after.changed(from: before).count == 8)
        #expect(after.changed(from: before).allSatisfy { $0.hasSuffix("/dossiers_on_time") })
        #expect(after.all["na-ri/dossiers_on_time"]?["status"] as? String == "failed")
    }

    @Test("A rule that fails for some units fails their cells; the rest is scored")
    func failingRule() throws {
        let scratch = try Scratch.demonstration()
        let before = try cells(scratch)
        try scratch.replace(
            "if value < floor then return 0 end",
            with: "if value < 98 then error(\"chưa biết tính\", 0) end", in: Self.floor)
        let result = try Command.run("--format json", in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.errors.contains(
                """
                error[R203]: 'dossiers_on_time' failed for cho-don, cho-moi, ngan-son: chưa biết tính
                  rule: Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua:20
                  fix:  check the rule at this line

                """))
        #expect(
            try Cells(result.output).changed(from: before) == [
                "cho-don/dossiers_on_time", "cho-moi/dossiers_on_time", "ngan-son/dossiers_on_time",
            ])
    }
}
