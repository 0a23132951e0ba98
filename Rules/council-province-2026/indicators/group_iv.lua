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
    key = "iv_2_a", code = "IV.2.a",
    title = "Mục IV.2.a", title_en = "Item IV.2.a",
    basis = draft("IV.2.a"),
    max = 2.5, params = { levels = { met = 2.5, partly = 1, not_met = 0 } },
    value = "iv_2_a_level", score = chiso.levels(),
  },
  {
    key = "iv_2_b", code = "IV.2.b",
    title = "Mục IV.2.b", title_en = "Item IV.2.b",
    basis = draft("IV.2.b"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "iv_2_b_level", score = chiso.levels(),
  },
  {
    key = "iv_3_a", code = "IV.3.a",
    title = "Mục IV.3.a", title_en = "Item IV.3.a",
    basis = draft("IV.3.a"),
    max = 3, params = { levels = { met = 3, partly = 1.5, not_met = 0 } },
    value = "iv_3_a_level", score = chiso.levels(),
  },
  {
    key = "iv_3_b", code = "IV.3.b",
    title = "Mục IV.3.b", title_en = "Item IV.3.b",
    basis = draft("IV.3.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "iv_3_b_level", score = chiso.levels(),
  },
  {
    key = "iv_4_a", code = "IV.4.a",
    title = "Mục IV.4.a", title_en = "Item IV.4.a",
    basis = draft("IV.4.a"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "iv_4_a_level", score = chiso.levels(),
  },
  {
    key = "iv_4_b", code = "IV.4.b",
    title = "Mục IV.4.b", title_en = "Item IV.4.b",
    basis = draft("IV.4.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "iv_4_b_level", score = chiso.levels(),
  },
}
