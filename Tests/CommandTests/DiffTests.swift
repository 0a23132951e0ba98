import Testing

@Suite struct DiffTests {
    private func edited(_ changes: [String: String]) throws -> Scratch {
        var files: [String: String] = [:]
        for (name, text) in SmallRound.files where name.hasPrefix("Rules/p/") {
            files["Rules/q/" + name.dropFirst("Rules/p/".count)] = text
        }
        for (name, text) in changes { files["Rules/q/\(name)"] = text }
        return try SmallRound.scratch(files)
    }

    @Test("A pack against itself says that nothing changed")
    func same() throws {
        let scratch = try edited([:])
        for other in ["Rules/p", "Rules/q"] {
            #expect(
                try Command.run("diff Rules/p \(other)", in: scratch.path)
                    == Command.Result(
                        exit: 0,
                        output: """
                            Thử

                            rules before: Rules/p, edition 1
                            rules after: \(other), edition 1
                            nothing changed

                            """, errors: ""))
        }
    }

    @Test("Headings of the form are told by their number")
    func headings() throws {
        let fields = """
            return { fields = { { key = "pieces", title = "Số lượng", type = "count" } },
              headings = { { code = "1", title = "Chung" }, { code = "2", title = "Riêng" } } }

            """
        let scratch = try edited([
            "fields.lua": fields.replacing("Chung", with: "Chung (lũy kế)")
                .replacing(", { code = \"2\", title = \"Riêng\" }", with: "")
        ])
        try scratch.write("Rules/p/fields.lua", fields)
        let output = try Command.run("diff Rules/p Rules/q", in: scratch.path).output
        #expect(output.contains("headings[1]: Chung → Chung (lũy kế)\n"), "\(output)")
        #expect(output.contains("headings[2]: removed Riêng\n"), "\(output)")
    }

    @Test("Numbers are told by their path, code by its lines, and who moves by the round")
    func changes() throws {
        let scratch = try edited([
            "indicators/a.lua": """
            local points = require "shared.points"
            return { key = "a", code = "1.1", title = "A", basis = { "minh họa" }, max = 100,
              params = { per = 2.5 },  -- như quyết định mới
              value = "pieces",
              score = function(value, per, max)
                local earned = points(value, per)
                return math.min(max, earned)
              end,
            }

            """,
            "indicators/b.lua": """
            return { key = "b", code = "1.2", title = "B", basis = { "minh họa" }, max = 10,
              value = "pieces", score = function(value) return 0 end }
            """,
            "pack.lua": """
            return {
              id = "q", edition = "2", title = "Thử", status = "illustrative", partial = true,
              basis = { "minh họa" },
              classes = { { name = "Tốt", from = 75 }, { name = "Khá", from = 0 } },
              tree = { { key = "g", title = "Nhóm mới", children = { "a", "b" } } },
            }

            """,
        ])
        let result = try Command.run("diff Rules/p Rules/q --data Datasets/d", in: scratch.path)
        #expect(result.exit == 0)
        #expect(
            result.output.hasPrefix(
                """
                Thử

                rules before: Rules/p, edition 1
                rules after: Rules/q, edition 2
                changed: 3 declarations of the pack; groups: 1 changed; indicators: 1 added, 1
                  changed; 1 piece of code; tests: 0 added, 0 removed, 0 changed

                Pack

                id: p → q
                edition: 1 → 2
                classes.Tốt.from: 70 → 75

                Groups

                g (Nhóm mới): Rules/p/pack.lua:5 → Rules/q/pack.lua:5
                g.title: Nhóm → Nhóm mới

                Indicators

                a (A): Rules/p/indicators/a.lua:2 → Rules/q/indicators/a.lua:2
                a.per: 2 → 2.5
                added b (B); group g, code 1.2, max 10, min 0, weight 1:
                  Rules/q/indicators/b.lua:1

                Code

                a.score

                - Rules/p/indicators/a.lua:6: return math.min(max, points(value, per))
                + Rules/q/indicators/a.lua:6: local earned = points(value, per)
                + Rules/q/indicators/a.lua:7: return math.min(max, earned)

                Who moves

                """))
        // The same sheet as the simulation's.
        let simulated = try Command.run(
            "simulate --rules Rules/p --rules-after Rules/q --data Datasets/d", in: scratch.path)
        let sheet = simulated.output.components(separatedBy: "rules after: Rules/q, edition 2\n")
        #expect(sheet.count == 2)
        #expect(result.output.hasSuffix(sheet.last ?? "none"))
    }

    @Test("PCI 2009 and 2013: a sub-index is new, and four weights are others")
    func editions() throws {
        let result = try Command.run("diff Rules/pci-2009 Rules/pci-2013 --data Datasets/pci-2021")
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """

                Indicators

                entry_costs (Gia nhập thị trường): Rules/pci-2009/indicators/sub_indices.lua:8
                entry_costs.weight: 1 → 0.5
                time_costs (Chi phí thời gian): Rules/pci-2009/indicators/sub_indices.lua:26
                time_costs.weight: 1.5 → 0.5
                added policy_bias (Cạnh tranh bình đẳng); group total, measure điểm, max 10, min
                  1, weight 0.5: Rules/pci-2013/indicators/policy_bias.lua:6
                proactivity (Tính năng động): Rules/pci-2009/indicators/sub_indices.lua:38
                proactivity.weight: 1 → 0.5
                business_support (Hỗ trợ doanh nghiệp):
                  Rules/pci-2009/indicators/sub_indices.lua:44
                business_support.weight: 0.5 → 2

                Fields

                added policy_bias_score (Chỉ số thành phần Cạnh tranh bình đẳng); type number,
                  measure điểm: Rules/pci-2013/fields.lua:6

                Who moves

                """))
        #expect(
            result.output.contains("\nTP. Hồ Chí Minh    65.41  67.49   +2.08    20     14  ▲6\n"))
    }

    @Test("An indicator that cannot be loaded is told, and the rest is compared")
    func broken() throws {
        let scratch = try edited(["indicators/a.lua": "return {"])
        let result = try Command.run("diff Rules/p Rules/q", in: scratch.path)
        #expect(result.exit == 1)
        #expect(result.errors.hasPrefix("error[R101]: unexpected symbol near <eof>\n"))
        #expect(
            result.output.hasSuffix(
                """
                changed: indicators: 1 changed; tests: 0 added, 0 removed, 0 changed

                Indicators

                a (A): Rules/p/indicators/a.lua:2 → Rules/q/indicators/a.lua
                a.fault: added unexpected symbol near <eof>

                """))
    }

    @Test(
        "What is not there, or is wrong usage, is refused",
        arguments: [
            ("Rules/p Rules/none", "error[P101]: there is no pack in 'Rules/none'"),
            ("Rules/p Rules/q --data Datasets/none", "error[D101]: there is no such folder"),
            ("Rules/p Rules/q --format csv", "a difference has no CSV"),
            ("Rules/p Rules/q --period 2023", "--period goes with --data"),
            ("Rules/p", "Missing expected argument '<new>'"),
        ])
    func refused(_ options: String, _ text: String) throws {
        let scratch = try edited([:])
        let result = try Command.run("diff \(options)", in: scratch.path)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(text))
    }
}
