--- Nhóm VI.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  -- A session short of the twelve is what is counted.
  {
    key = "vi_1_a", code = "VI.1.a",
    title = "Mục VI.1.a: 12 kỳ một năm", title_en = "Item VI.1.a: 12 sessions a year",
    basis = draft("VI.1.a"),
    measure = "kỳ thiếu", better = "lower",
    max = 1, params = { per = 0.5, due = 12 },
    value = function(sessions_held, due) return math.max(0, due - sessions_held) end,
    score = chiso.deduction(),
  },
  {
    key = "vi_1_b", code = "VI.1.b",
    title = "Mục VI.1.b: phần chất lượng", title_en = "Item VI.1.b: quality part",
    basis = draft("VI.1.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "vi_1_b_level", score = chiso.levels(),
  },
  {
    key = "vi_1_c", code = "VI.1.c",
    title = "Mục VI.1.c", title_en = "Item VI.1.c",
    basis = draft("VI.1.c"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "vi_1_c_level", score = chiso.levels(),
  },
  {
    key = "vi_2_a", code = "VI.2.a",
    title = "Mục VI.2.a", title_en = "Item VI.2.a",
    basis = draft("VI.2.a"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 2,
    params = {
      steps = {
        { at_least = 95, points = 2 },
        { at_least = 90, points = 1 },
        { points = 0 },
      },
    },
    value = "vi_2_a_rate", score = chiso.steps(),
  },
  {
    key = "vi_2_b", code = "VI.2.b",
    title = "Mục VI.2.b", title_en = "Item VI.2.b",
    basis = draft("VI.2.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "vi_2_b_level", score = chiso.levels(),
  },
  {
    key = "vi_3_a", code = "VI.3.a",
    title = "Mục VI.3.a", title_en = "Item VI.3.a",
    basis = draft("VI.3.a"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 2,
    params = {
      steps = {
        { at_least = 100, points = 2 },
        { at_least = 70, points = 1 },
        { points = 0 },
      },
    },
    value = "vi_3_a_rate", score = chiso.steps(),
  },
  {
    key = "vi_3_b", code = "VI.3.b",
    title = "Mục VI.3.b", title_en = "Item VI.3.b",
    basis = draft("VI.3.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "vi_3_b_level", score = chiso.levels(),
  },
}
