--- Nhóm I.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  -- What falls short is penalised in group IX as well; the clause is not known.
  {
    key = "i_1_a", code = "I.1.a",
    title = "Mục I.1.a", title_en = "Item I.1.a",
    basis = draft("I.1.a"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "i_1_a_level", score = chiso.levels(),
  },
  {
    key = "i_1_b", code = "I.1.b",
    title = "Mục I.1.b: phần chất lượng", title_en = "Item I.1.b: quality part",
    basis = draft("I.1.b"),
    max = 1.5, params = { levels = { met = 1.5, partly = 0.75, not_met = 0 } },
    value = "i_1_b_level", score = chiso.levels(),
  },
  {
    key = "i_1_c", code = "I.1.c",
    title = "Mục I.1.c", title_en = "Item I.1.c",
    basis = draft("I.1.c"),
    max = 2, params = { levels = { met = 2, not_arising = 2, not_met = 0 } },
    value = "i_1_c_level", score = chiso.levels(),
  },
  {
    key = "i_2_a", code = "I.2.a",
    title = "Mục I.2.a", title_en = "Item I.2.a",
    basis = draft("I.2.a"),
    max = 2, params = { levels = { met = 2, partly = 1, not_met = 0 } },
    value = "i_2_a_level", score = chiso.levels(),
  },
  {
    key = "i_2_b", code = "I.2.b",
    title = "Mục I.2.b", title_en = "Item I.2.b",
    basis = draft("I.2.b"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 2,
    params = {
      steps = {
        { at_least = 70, points = 2 },
        { at_least = 40, points = 1 },
        { points = 0 },
      },
    },
    value = "i_2_b_rate", score = chiso.steps(),
  },
  {
    key = "i_3_a", code = "I.3.a",
    title = "Mục I.3.a", title_en = "Item I.3.a",
    basis = draft("I.3.a"),
    measure = "trường hợp", better = "lower",
    max = 4,
    params = {
      steps = {
        { at_most = 0, points = 4 },
        { at_most = 1, points = 1.5 },
        { points = 0 },
      },
    },
    value = "i_3_a_count", score = chiso.steps(),
  },
  {
    key = "i_3_b", code = "I.3.b",
    title = "Mục I.3.b", title_en = "Item I.3.b",
    basis = draft("I.3.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "i_3_b_level", score = chiso.levels(),
  },
  {
    key = "i_4_a", code = "I.4.a",
    title = "Mục I.4.a", title_en = "Item I.4.a",
    basis = draft("I.4.a"),
    max = 3, params = { levels = { met = 3, partly = 1.5, not_met = 0 } },
    value = "i_4_a_level", score = chiso.levels(),
  },
  {
    key = "i_4_b", code = "I.4.b",
    title = "Mục I.4.b", title_en = "Item I.4.b",
    basis = draft("I.4.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "i_4_b_level", score = chiso.levels(),
  },
}
