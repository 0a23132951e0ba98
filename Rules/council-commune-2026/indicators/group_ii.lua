--- Nhóm II.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "ii_1_a", code = "II.1.a",
    title = "Mục II.1.a", title_en = "Item II.1.a",
    basis = draft("II.1.a"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "ii_1_a_level", score = chiso.levels(),
  },
  {
    key = "ii_1_b", code = "II.1.b",
    title = "Mục II.1.b", title_en = "Item II.1.b",
    basis = draft("II.1.b"),
    measure = "trường hợp", better = "higher",
    max = 4,
    params = {
      steps = {
        { at_least = 2, points = 4 },
        { at_least = 1, points = 2 },
        { points = 0 },
      },
    },
    value = "ii_1_b_count", score = chiso.steps(),
  },
  {
    key = "ii_2_a", code = "II.2.a",
    title = "Mục II.2.a", title_en = "Item II.2.a",
    basis = draft("II.2.a"),
    max = 3, params = { levels = { met = 3, partly = 1.5, not_met = 0 } },
    value = "ii_2_a_level", score = chiso.levels(),
  },
  {
    key = "ii_2_b", code = "II.2.b",
    title = "Mục II.2.b", title_en = "Item II.2.b",
    basis = draft("II.2.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "ii_2_b_level", score = chiso.levels(),
  },
  {
    key = "ii_3_a", code = "II.3.a",
    title = "Mục II.3.a: kiến nghị đến hạn đã giải quyết",
    title_en = "Item II.3.a: recommendations due and resolved",
    basis = draft("II.3.a"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 6, target = 100, none_arising = "full",
    params = { step = 0.25 },
    value = function(
      recommendations_resolved, recommendations, recommendations_not_due,
      recommendations_excused
    )
      local due = recommendations - recommendations_not_due - recommendations_excused
      return chiso.percent(recommendations_resolved, due)
    end,
    score = chiso.rounded_to_step(),
  },
  {
    key = "ii_4_a", code = "II.4.a",
    title = "Mục II.4.a", title_en = "Item II.4.a",
    basis = draft("II.4.a"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "ii_4_a_level", score = chiso.levels(),
  },
  {
    key = "ii_4_b", code = "II.4.b",
    title = "Mục II.4.b", title_en = "Item II.4.b",
    basis = draft("II.4.b"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "ii_4_b_level", score = chiso.levels(),
  },
}
