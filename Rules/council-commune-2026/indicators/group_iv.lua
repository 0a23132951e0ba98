--- Nhóm IV.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "iv_1_a", code = "IV.1.a",
    title = "Mục IV.1.a", title_en = "Item IV.1.a",
    basis = draft("IV.1.a"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 3,
    params = {
      steps = {
        { at_least = 100, points = 3 },
        { at_least = 90, points = 1.5 },
        { points = 0 },
      },
    },
    value = "iv_1_a_rate", score = chiso.steps(),
  },
  {
    key = "iv_1_b", code = "IV.1.b",
    title = "Mục IV.1.b", title_en = "Item IV.1.b",
    basis = draft("IV.1.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "iv_1_b_level", score = chiso.levels(),
  },
  {
    key = "iv_2_a", code = "IV.2.a",
    title = "Mục IV.2.a: ba nội dung", title_en = "Item IV.2.a: three contents",
    basis = draft("IV.2.a"),
    measure = "nội dung", range = { 0, 3 }, better = "higher",
    max = 5,
    params = {
      steps = {
        { at_least = 3, points = 5 },
        { at_least = 2, points = 3 },
        { at_least = 1, points = 1.5 },
        { points = 0 },
      },
    },
    value = "iv_2_a_count", score = chiso.steps(),
  },
  {
    key = "iv_3_a", code = "IV.3.a",
    title = "Mục IV.3.a", title_en = "Item IV.3.a",
    basis = draft("IV.3.a"),
    measure = "lần", better = "lower",
    max = 2.5, params = { per = 0.5 },
    value = "iv_3_a_count", score = chiso.deduction(),
  },
  {
    key = "iv_3_b", code = "IV.3.b",
    title = "Mục IV.3.b", title_en = "Item IV.3.b",
    basis = draft("IV.3.b"),
    max = 2.5, params = { levels = { met = 2.5, not_met = 0 } },
    value = "iv_3_b_level", score = chiso.levels(),
  },
}
