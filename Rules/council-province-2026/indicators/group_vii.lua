--- Nhóm VII.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "vii_1_a", code = "VII.1.a",
    title = "Mục VII.1.a", title_en = "Item VII.1.a",
    basis = draft("VII.1.a"),
    measure = "lần", better = "lower",
    max = 2, params = { per = 0.5 },
    value = "vii_1_a_count", score = chiso.deduction(),
  },
  {
    key = "vii_2_a", code = "VII.2.a",
    title = "Mục VII.2.a", title_en = "Item VII.2.a",
    basis = draft("VII.2.a"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "vii_2_a_level", score = chiso.levels(),
  },
  {
    key = "vii_2_b", code = "VII.2.b",
    title = "Mục VII.2.b", title_en = "Item VII.2.b",
    basis = draft("VII.2.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "vii_2_b_level", score = chiso.levels(),
  },
  {
    key = "vii_2_c", code = "VII.2.c",
    title = "Mục VII.2.c", title_en = "Item VII.2.c",
    basis = draft("VII.2.c"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "vii_2_c_level", score = chiso.levels(),
  },
}
