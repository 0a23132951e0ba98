--- Nhóm II.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "ii_1_a", code = "II.1.a",
    title = "Mục II.1.a", title_en = "Item II.1.a",
    basis = draft("II.1.a"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "ii_1_a_level", score = chiso.levels(),
  },
  {
    key = "ii_1_b", code = "II.1.b",
    title = "Mục II.1.b", title_en = "Item II.1.b",
    basis = draft("II.1.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "ii_1_b_level", score = chiso.levels(),
  },
  {
    key = "ii_2_a", code = "II.2.a",
    title = "Mục II.2.a: bốn nhóm đối tượng có chỉ tiêu",
    title_en = "Item II.2.a: four subject groups with quotas",
    basis = draft("II.2.a"),
    measure = "nhóm", range = { 0, 4 }, better = "lower",
    max = 4,
    params = {
      steps = {
        { at_most = 0, points = 4 },
        { at_most = 1, points = 2.5 },
        { at_most = 2, points = 1 },
        { points = 0 },
      },
    },
    value = "missed_quota_groups", score = chiso.steps(),
  },
  {
    key = "ii_2_b", code = "II.2.b",
    title = "Mục II.2.b", title_en = "Item II.2.b",
    basis = draft("II.2.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "ii_2_b_level", score = chiso.levels(),
  },
  {
    key = "ii_3_a", code = "II.3.a",
    title = "Mục II.3.a: hai điều kiện", title_en = "Item II.3.a: two conditions",
    basis = draft("II.3.a"),
    max = 2, params = { levels = { both = 2, one = 1, neither = 0 } },
    value = "ii_3_a_level", score = chiso.levels(),
  },
  {
    key = "ii_3_b", code = "II.3.b",
    title = "Mục II.3.b", title_en = "Item II.3.b",
    basis = draft("II.3.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "ii_3_b_level", score = chiso.levels(),
  },
  {
    key = "ii_4_a", code = "II.4.a",
    title = "Mục II.4.a", title_en = "Item II.4.a",
    basis = draft("II.4.a"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "ii_4_a_level", score = chiso.levels(),
  },
  {
    key = "ii_4_b", code = "II.4.b",
    title = "Mục II.4.b: kiến nghị đến hạn đã giải quyết",
    title_en = "Item II.4.b: recommendations due and resolved",
    basis = draft("II.4.b"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 2, none_arising = "full",
    params = {
      steps = {
        { at_least = 85, points = 2 }, { at_least = 70, points = 1.25 },
        { at_least = 50, points = 0.5 }, { points = 0 },
      },
    },
    value = function(
      recommendations_resolved, recommendations, recommendations_not_due,
      recommendations_excused
    )
      local due = recommendations - recommendations_not_due - recommendations_excused
      return chiso.percent(recommendations_resolved, due)
    end,
    score = chiso.steps(),
  },
  {
    key = "ii_4_c", code = "II.4.c",
    title = "Mục II.4.c", title_en = "Item II.4.c",
    basis = draft("II.4.c"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "ii_4_c_level", score = chiso.levels(),
  },
  {
    key = "ii_5_a", code = "II.5.a",
    title = "Mục II.5.a", title_en = "Item II.5.a",
    basis = draft("II.5.a"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "ii_5_a_level", score = chiso.levels(),
  },
  {
    key = "ii_5_b", code = "II.5.b",
    title = "Mục II.5.b", title_en = "Item II.5.b",
    basis = draft("II.5.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "ii_5_b_level", score = chiso.levels(),
  },
}
