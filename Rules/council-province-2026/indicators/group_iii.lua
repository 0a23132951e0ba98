--- Nhóm III.

local draft = require "shared.draft"
local urged = require "shared.urged"

---@type chiso.Indicator[]
return {
  {
    key = "iii_1_a", code = "III.1.a",
    title = "Mục III.1.a", title_en = "Item III.1.a",
    basis = draft("III.1.a"),
    measure = "trường hợp", better = "lower",
    max = 2,
    params = {
      steps = {
        { at_most = 0, points = 2 },
        { at_most = 1, points = 1 },
        { points = 0 },
      },
    },
    value = "iii_1_a_count", score = chiso.steps(),
  },
  {
    key = "iii_1_b", code = "III.1.b",
    title = "Mục III.1.b", title_en = "Item III.1.b",
    basis = draft("III.1.b"),
    measure = "trường hợp", better = "higher",
    max = 2,
    params = {
      steps = {
        { at_least = 2, points = 2 },
        { at_least = 1, points = 1 },
        { points = 0 },
      },
    },
    value = "iii_1_b_count", score = chiso.steps(),
  },
  {
    key = "iii_2_a", code = "III.2.a",
    title = "Mục III.2.a", title_en = "Item III.2.a",
    basis = draft("III.2.a"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "iii_2_a_level", score = chiso.levels(),
  },
  {
    key = "iii_2_b", code = "III.2.b",
    title = "Mục III.2.b", title_en = "Item III.2.b",
    basis = draft("III.2.b"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 1.5, optional = { "iii_2_b_urged" },
    params = {
      steps = {
        { at_least = 90, points = 1.5 },
        { at_least = 80, points = 1 },
        { points = 0.5 },
      },
      urged_below = 80, urged_points = 1,
    },
    value = "iii_2_b_rate",
    score = urged("iii_2_b_urged"),
  },
  {
    key = "iii_2_c", code = "III.2.c",
    title = "Mục III.2.c", title_en = "Item III.2.c",
    basis = draft("III.2.c"),
    max = 0.5, params = { levels = { met = 0.5, not_met = 0 } },
    value = "iii_2_c_level", score = chiso.levels(),
  },
  {
    key = "iii_3_a", code = "III.3.a",
    title = "Mục III.3.a", title_en = "Item III.3.a",
    basis = draft("III.3.a"),
    measure = "lần", better = "lower",
    max = 2, params = { per = 0.5 },
    value = "iii_3_a_count", score = chiso.deduction(),
  },
  {
    key = "iii_3_b", code = "III.3.b",
    title = "Mục III.3.b", title_en = "Item III.3.b",
    basis = draft("III.3.b"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "iii_3_b_level", score = chiso.levels(),
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
