import Testing

@Suite struct ScenarioTests {
    @Test("A scenario of the pack is asked for by name, and --set comes on top of it")
    func byName() throws {
        let result = try Command.run(
            ["simulate", "--scenario", "higher_online_targets", "--set", "online_dossiers.max = 3"])
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                scenario: higher_online_targets: Nâng mục tiêu dịch vụ công trực tuyến (minh
                  họa)
                change: partial_services_used.target = 60
                change: full_services_used.target = 60
                change: online_dossiers.target = 70
                change: online_dossiers.max = 3

                """))
    }

    @Test("Several scenarios stand side by side")
    func sideBySide() throws {
        let result = try Command.run(
            [
                "simulate", "--scenario", "higher_online_targets", "--scenario",
                "on_time_weighs_more", "--unit", "bach-thong",
            ])
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                unit        index  rank    (1)  rank    (2)  rank
                ----------  -----  ----  -----  ----  -----  ----
                Bạch Thông  78.82     5  77.80  5     79.50  5

                """))
    }

    @Test("Other rules for the same round: the edit of a copy shows who moves")
    func rulesAfter() throws {
        let scratch = try Scratch.demonstration()
        try scratch.replace(
            "target = 95", with: "target = 80",
            in: "Rules/district-par-2023/indicators/public_finance/investment_disbursement.lua")
        let other = "\(scratch.path)/Rules/district-par-2023"
        let edited = try Command.run(["simulate", "--rules-after", other, "--format", "csv"])
        let foreseen = try Command.run(
            ["simulate", "--set", "investment_disbursement.target = 80", "--format", "csv"])
        #expect(edited.exit == 0)
        #expect(edited.output == foreseen.output)
        #expect(edited.output.contains("investment_disbursement +1.0563"))
    }

    @Test("A scenario that is not there, and a distance below 0, are refused")
    func refused() throws {
        let unknown = try Command.run(["simulate", "--scenario", "higher_online_target"])
        #expect(unknown.exit == 2)
        #expect(
            unknown.errors == """
                error[P112]: there is no scenario 'higher_online_target'
                  fix:  did you mean 'higher_online_targets'?


                """)
        let near = try Command.run(["simulate", "--scenario", "x", "--near=-1"])
        #expect(near.exit == 2)
        #expect(near.errors.contains("--near must be a number, and not below 0."))
    }
}
