--- Nhóm VIII: điểm thưởng.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  -- The draft printed 5.
  {
    key = "viii_1_a", code = "VIII.1.a",
    title = "Mục VIII.1.a: tính một lần trong năm", title_en = "Item VIII.1.a: counted once a year",
    basis = draft("VIII.1.a"),
    max = 4, params = { levels = { met = 4, not_met = 0 } },
    value = "viii_1_a_level", score = chiso.levels(),
  },
  -- The draft printed 3 and 1.5.
  {
    key = "viii_2_a", code = "VIII.2.a",
    title = "Mục VIII.2.a: mức cao nhất", title_en = "Item VIII.2.a: highest level only",
    basis = draft("VIII.2.a"),
    max = 2, params = { levels = { first = 2, second = 1, without = 0 } },
    value = "viii_2_a_level", score = chiso.levels(),
  },
  {
    key = "viii_3_a", code = "VIII.3.a",
    title = "Mục VIII.3.a", title_en = "Item VIII.3.a",
    basis = draft("VIII.3.a"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "viii_3_a_level", score = chiso.levels(),
  },
  -- The draft printed 1.5 each, up to 3.
  {
    key = "viii_4_a", code = "VIII.4.a",
    title = "Mục VIII.4.a", title_en = "Item VIII.4.a",
    basis = draft("VIII.4.a"),
    measure = "lần", better = "higher",
    max = 2, params = { per = 1 },
    value = "viii_4_a_count", score = chiso.capped_count(),
  },
}
