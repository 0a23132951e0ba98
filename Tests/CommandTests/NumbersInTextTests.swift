import Testing

/// Numbers in the texts of rules come out as people write them.
@Suite struct NumbersInTextTests {
    @Test("Reasons and errors of rules that join numbers have no \".0\", no exponent, no hair")
    func reasons() throws {
        let scratch = try Scratch()
        let files = [
            "Rules/p/pack.lua": """
            return { id = "p", edition = "1", title = "Thử", status = "draft", scale = 30,
              basis = { "minh họa" }, tree = { "a", "b", "c" } }
            """,
            "Rules/p/fields.lua": """
            return { fields = { { key = "done", title = "Xong", type = "number" },
              { key = "budget", title = "Dự toán", type = "number" } } }
            """,
            "Rules/p/indicators/a.lua": """
            return { key = "a", title = "A", basis = { "minh họa" }, max = 10, target = 100,
              value = "done", score = function(value, target, max)
                chiso.not_applicable("mới có " .. value .. "/" .. target .. " hồ sơ, tối đa "
                  .. max .. " điểm")
              end }
            """,
            "Rules/p/indicators/b.lua": """
            return { key = "b", title = "B", basis = { "minh họa" }, max = 10, value = "budget",
              score = function(value) error("dự toán " .. value .. " đồng chưa duyệt", 0) end }
            """,
            "Rules/p/indicators/c.lua": """
            return { key = "c", title = "C", basis = { "minh họa" }, max = 10, value = "done",
              score = function(value)
                chiso.not_applicable("mới đạt " .. chiso.text(100 * value / 7, 2) .. "%, "
                  .. table.concat({ value, value + 0.5 }, " đến ") .. ", " .. tostring(value))
              end }
            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["done": "number", "budget": "number"], period: "2024"),
            "Datasets/d/units.csv": "unit,name\nx,X\n",
            "Datasets/d/submissions.csv": "unit,done,budget\nx,3,1234567890123000\n",
        ]
        for (name, text) in files { try scratch.write(name, text) }
        let result = try Command.run(
            "score --data Datasets/d --unit x --format csv", in: scratch.path)
        #expect(result.exit == 1)
        #expect(result.output.contains("mới có 3/100 hồ sơ, tối đa 10 điểm"))
        #expect(result.output.contains("dự toán 1234567890123000 đồng chưa duyệt"))
        #expect(result.output.contains("mới đạt 42,86%, 3 đến 3.5, 3"))
    }
}
