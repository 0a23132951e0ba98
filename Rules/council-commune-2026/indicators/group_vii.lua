--- Nhóm VII.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "vii_1_a", code = "VII.1.a",
    title = "Mục VII.1.a", title_en = "Item VII.1.a",
    basis = draft("VII.1.a"),
    measure = "lần", better = "lower",
    max = 3, params = { per = 0.5 },
    value = "vii_1_a_count", score = chiso.deduction(),
  },
  {
    key = "vii_2_a", code = "VII.2.a",
    title = "Mục VII.2.a", title_en = "Item VII.2.a",
    basis = draft("VII.2.a"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "vii_2_a_level", score = chiso.levels(),
  },
}
