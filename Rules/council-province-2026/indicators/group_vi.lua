--- Nhóm VI.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "vi_1_a", code = "VI.1.a",
    title = "Mục VI.1.a", title_en = "Item VI.1.a",
    basis = draft("VI.1.a"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "vi_1_a_level", score = chiso.levels(),
  },
  {
    key = "vi_1_b", code = "VI.1.b",
    title = "Mục VI.1.b", title_en = "Item VI.1.b",
    basis = draft("VI.1.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "vi_1_b_level", score = chiso.levels(),
  },
  {
    key = "vi_2_a", code = "VI.2.a",
    title = "Mục VI.2.a", title_en = "Item VI.2.a",
    basis = draft("VI.2.a"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "vi_2_a_level", score = chiso.levels(),
  },
  {
    key = "vi_2_b", code = "VI.2.b",
    title = "Mục VI.2.b", title_en = "Item VI.2.b",
    basis = draft("VI.2.b"),
    max = 1.5, params = { levels = { met = 1.5, partly = 0.5, not_met = 0 } },
    value = "vi_2_b_level", score = chiso.levels(),
  },
}
