import ChisoModel
import ChisoRules
import Testing

@Suite struct TenFaultsTests {
    /// Three faults in the pack, three in the fields, four in two indicators.
    static let pack = [
        "Rules/p/pack.lua": """
        return {
          id = "p", edition = 1, titel = "Bộ thử", title = "Bộ thử",
          tie_break = { "h" },
          basis = { "văn bản thử" },
          tree = {
            { key = "g", title = "Nhóm",
              children = { "a", "b" } },
          },
        }
        """,
        "Rules/p/fields.lua": """
        return {
          fields = {
            { key = "done", title = "Đã làm", type = "cuont" },
            { key = "due", title = "Phải làm", type = "count", range = { 9, 1 } },
            { key = "rank", title = "Hạng", type = "count" },
          },
        }
        """,
        "Rules/p/indicators/g/a.lua": """
        return {
          key = "a", title = "A", basis = { "thử" },
          max = 60, target = "100",
          none_arising = "none",
          value = function(done, deu) return chiso.percent(done, deu) end,
          score = chiso.proportion(),
        }
        """,
        "Rules/p/indicators/g/b.lua": """
        return {
          key = "b", title = "B", basis = { "thử" },
          max = 40, params = { per = 2 },
          value = "done",
          score = function(value, ...) return value end,
        }
        """,
    ]

    @Test("A pack with ten faults reports ten, each with file, line and remedy")
    func allAreReported() throws {
        let found = try TemporaryPack(Self.pack)
        do throws(Failure) {
            _ = try found.load()
            Issue.record("the pack loads")
        } catch {
            #expect(error.diagnostics.count == 10)
            #expect(error.diagnostics.allSatisfy { $0.rule?.line != nil && $0.fix != nil })
            #expect(error.diagnostics == error.diagnostics.sorted())
            let places = found.shorten(error.diagnostics).map {
                $0.split(separator: "\n").prefix(2).map { $0.drop { $0 == " " } }
                    .joined(separator: " | ")
            }
            #expect(
                places == [
                    "error[P104]: 'done': 'type' is 'cuont' | rule: Rules/p/fields.lua:3",
                    "error[P104]: 'due': 'range' is no pair of numbers | rule: Rules/p/fields.lua:4",
                    "error[P109]: the key 'rank' is reserved | rule: Rules/p/fields.lua:5",
                    "error[R103]: a.lua: 'target' is a text, a number is due"
                        + " | rule: Rules/p/indicators/g/a.lua:3",
                    "error[R103]: a.lua: 'none_arising' is none of the three things 0/0 can mean"
                        + " | rule: Rules/p/indicators/g/a.lua:4",
                    "error[R104]: value of 'a' reads 'deu', which nothing declares"
                        + " | rule: Rules/p/indicators/g/a.lua:5",
                    "error[R106]: score of 'b' takes '...', which does not say what it reads"
                        + " | rule: Rules/p/indicators/g/b.lua:5",
                    "error[P103]: pack.lua declares 'titel', which means nothing here"
                        + " | rule: Rules/p/pack.lua:2",
                    "error[P104]: pack.lua: 'edition' is a number, a text is due"
                        + " | rule: Rules/p/pack.lua:2",
                    "error[P104]: pack.lua: 'h' is no group, indicator or field | rule: Rules/p/pack.lua:3",
                ])
        }
    }
}
