--- Nhóm III.

local draft = require "shared.draft"
local urged = require "shared.urged"

---@type chiso.Indicator[]
return {
  {
    key = "iii_1_a", code = "III.1.a",
    title = "Mục III.1.a", title_en = "Item III.1.a",
    basis = draft("III.1.a"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 3,
    params = {
      steps = {
        { at_least = 100, points = 3 },
        { at_least = 90, points = 1.5 },
        { points = 0 },
      },
    },
    value = "iii_1_a_rate", score = chiso.steps(),
  },
  {
    key = "iii_1_b", code = "III.1.b",
    title = "Mục III.1.b", title_en = "Item III.1.b",
    basis = draft("III.1.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "iii_1_b_level", score = chiso.levels(),
  },
  {
    key = "iii_2_a", code = "III.2.a",
    title = "Mục III.2.a", title_en = "Item III.2.a",
    basis = draft("III.2.a"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "iii_2_a_level", score = chiso.levels(),
  },
  {
    key = "iii_2_b", code = "III.2.b",
    title = "Mục III.2.b", title_en = "Item III.2.b",
    basis = draft("III.2.b"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 3, optional = { "iii_2_b_urged" },
    params = {
      steps = {
        { at_least = 90, points = 3 },
        { at_least = 80, points = 2 },
        { at_least = 70, points = 1 },
        { points = 0.5 },
      },
      urged_below = 80, urged_points = 2,
    },
    value = "iii_2_b_rate",
    score = urged("iii_2_b_urged"),
  },
  {
    key = "iii_2_c", code = "III.2.c",
    title = "Mục III.2.c", title_en = "Item III.2.c",
    basis = draft("III.2.c"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "iii_2_c_level", score = chiso.levels(),
  },
  -- The draft printed 3.0.
  {
    key = "iii_3_a", code = "III.3.a",
    title = "Mục III.3.a", title_en = "Item III.3.a",
    basis = draft("III.3.a"),
    measure = "lần", better = "lower",
    max = 1.5, params = { per = 0.5 },
    value = "iii_3_a_count", score = chiso.deduction(),
  },
  {
    key = "iii_3_b", code = "III.3.b",
    title = "Mục III.3.b: phần chất lượng", title_en = "Item III.3.b: quality part",
    basis = draft("III.3.b"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 1.5, target = 100, none_arising = "full",
    params = { step = 0.25 },
    value = function(iii_3_b_met, iii_3_b_cases)
      return chiso.percent(iii_3_b_met, iii_3_b_cases)
    end,
    score = chiso.rounded_to_step(),
  },
  {
    key = "iii_3_c", code = "III.3.c",
    title = "Mục III.3.c", title_en = "Item III.3.c",
    basis = draft("III.3.c"),
    max = 3, params = { levels = { met = 3, partly = 1.5, not_met = 0 } },
    value = "iii_3_c_level", score = chiso.levels(),
  },
  {
    key = "iii_4_a", code = "III.4.a",
    title = "Mục III.4.a", title_en = "Item III.4.a",
    basis = draft("III.4.a"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "iii_4_a_level", score = chiso.levels(),
  },
  {
    key = "iii_4_b", code = "III.4.b",
    title = "Mục III.4.b", title_en = "Item III.4.b",
    basis = draft("III.4.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "iii_4_b_level", score = chiso.levels(),
  },
}
