--- Nhóm VIII: điểm thưởng.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  {
    key = "viii_1_a", code = "VIII.1.a",
    title = "Mục VIII.1.a: tính một lần trong năm", title_en = "Item VIII.1.a: counted once a year",
    basis = draft("VIII.1.a"),
    max = 5, params = { levels = { met = 5, not_met = 0 } },
    value = "viii_1_a_level", score = chiso.levels(),
  },
  {
    key = "viii_2_a", code = "VIII.2.a",
    title = "Mục VIII.2.a: khen thưởng, mức cao nhất",
    title_en = "Item VIII.2.a: award, highest level only",
    basis = draft("VIII.2.a"),
    max = 3, params = { levels = { national = 3, ministerial = 1.5, without = 0 } },
    value = "viii_2_a_level", score = chiso.levels(),
  },
  {
    key = "viii_3_a", code = "VIII.3.a",
    title = "Mục VIII.3.a: hạng PII, mức cao nhất",
    title_en = "Item VIII.3.a: PII rank, highest level only",
    basis = draft("VIII.3.a"),
    measure = "hạng", better = "lower",
    max = 2, params = { top = 10, top_points = 2, climb = 3, climb_points = 1 },
    optional = { "previous_pii_rank" },
    value = "pii_rank",
    score = function(value, previous_pii_rank, top, top_points, climb, climb_points)
      if value <= top then return top_points end
      if previous_pii_rank and previous_pii_rank - value >= climb then return climb_points end
      return 0
    end,
  },
}
