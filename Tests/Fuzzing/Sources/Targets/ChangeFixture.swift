import ChisoModel
import ChisoScoring

@testable import ChisoRules

/// The small round that changes are made to: every aggregate, a list of steps, and a maximum that differs by kind.
struct ChangeFixture: Sendable {
    let loaded: LoadedPack
    let round: Round
    let simulator: Simulator

    /// Made once.
    static let shared = Result { try ChangeFixture() }

    private init() throws {
        let scratch = try Scratch()
        InputFiles(Array(Self.files.utf8)).write(to: scratch)
        loaded = try PackLoader(
            path: "\(scratch.path)/p", defaultLibrary: Repository.rules
        ).load()
        try promise(loaded.pack.diagnostics.isEmpty, "\(loaded.pack.diagnostics)")
        round = Figures.round(for: loaded.pack)
        simulator = try Simulator(
            Scoring(alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard))
    }

    private static let files = #"""
        ==== p/pack.lua
        return {
          id = "p", edition = "1", title = "Bộ thử", basis = { "văn bản thử" },
          tie_break = { "g" },
          tree = {
            { key = "g", title = "Nhóm", children = { "a", "b" } },
            { key = "w", title = "Có trọng số", aggregate = "weighted", children = { "c", "d" } },
            { key = "m", title = "Trung bình", aggregate = "mean", children = { "e" } },
          },
          partial = true,
          classes = { { name = "Tốt", from = 50 }, { name = "Còn lại", from = 0 } },
        }
        ==== p/fields.lua
        return {
          fields = {
            { key = "done", title = "Đã làm", type = "count" },
            { key = "due", title = "Phải làm", type = "count" },
            { key = "money", title = "Kinh phí", type = "amount", measure = "đồng" },
            { key = "share", title = "Tỷ lệ", type = "percent", measure = "%", range = { 0, 100 } },
          },
        }
        ==== p/indicators/a.lua
        return {
          key = "a", title = "A", basis = { "thử" }, max = 60, target = 100,
          none_arising = "zero",
          value = function(done, due) return chiso.percent(done, due) end,
          score = chiso.proportion(),
        }
        ==== p/indicators/b.lua
        return {
          key = "b", title = "B", basis = { "thử" }, max = chiso.by("kind", { district = 40 }),
          params = { per = 2 },
          value = "done", score = chiso.capped_count(),
        }
        ==== p/indicators/c.lua
        return {
          key = "c", title = "C", basis = { "thử" }, max = 3, weight = 2,
          params = { steps = { { from = 50, points = 1 }, { from = 90, points = 3 } } },
          value = "share",
          score = function(value, steps, max)
            local points = 0
            for _, step in ipairs(steps) do
              if value >= step.from then points = step.points end
            end
            return math.min(points, max)
          end,
        }
        ==== p/indicators/d.lua
        return {
          key = "d", title = "D", basis = { "thử" }, max = 5, weight = 1,
          value = "money",
          score = function(value, peers_max, max)
            if peers_max == 0 then return 0 end
            return max * value / peers_max
          end,
        }
        ==== p/indicators/e.lua
        return {
          key = "e", title = "E", basis = { "thử" }, max = 10, target = 5, params = { floor = 1 },
          value = "done",
          score = function(value, target, floor, max)
            if value >= target then return max end
            if value < floor then return 0 end
            return max * value / target
          end,
        }
        """#
}
