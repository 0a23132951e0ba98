--- Nhóm I.

local draft = require "shared.draft"

---@type chiso.Indicator[]
return {
  -- `not_met` takes away the whole criterion I.1; that is done by the criterion, in pack.lua.
  {
    key = "i_1_a", code = "I.1.a",
    title = "Mục I.1.a", title_en = "Item I.1.a",
    basis = draft("I.1.a"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "i_1_a_level", score = chiso.levels(),
  },
  {
    key = "i_1_b", code = "I.1.b",
    title = "Mục I.1.b", title_en = "Item I.1.b",
    basis = draft("I.1.b"),
    max = 1, params = { levels = { met = 1, not_arising = 1, not_met = 0 } },
    value = "i_1_b_level", score = chiso.levels(),
  },
  {
    key = "i_1_c", code = "I.1.c",
    title = "Mục I.1.c", title_en = "Item I.1.c",
    basis = draft("I.1.c"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 2,
    params = {
      steps = {
        { at_least = 40, points = 2 },
        { at_least = 30, points = 1 },
        { points = 0 },
      },
    },
    value = "i_1_c_rate", score = chiso.steps(),
  },
  {
    key = "i_2_a", code = "I.2.a",
    title = "Mục I.2.a", title_en = "Item I.2.a",
    basis = draft("I.2.a"),
    measure = "%", range = { 0, 100 }, better = "higher",
    max = 1.5,
    params = {
      steps = {
        { at_least = 100, points = 1.5 },
        { at_least = 90, points = 0.5 },
        { points = 0 },
      },
    },
    value = "i_2_a_rate", score = chiso.steps(),
  },
  {
    key = "i_2_b", code = "I.2.b",
    title = "Mục I.2.b: cuộc họp trễ", title_en = "Item I.2.b: late meetings",
    basis = draft("I.2.b"),
    measure = "lần", better = "lower",
    max = 1.5, params = { per = 0.5 },
    value = "late_meetings", score = chiso.deduction(),
  },
  -- The same field adds a penalty in IX.1.
  {
    key = "i_3_a", code = "I.3.a",
    title = "Mục I.3.a: nghị quyết có sai phạm", title_en = "Item I.3.a: flawed resolutions",
    basis = draft("I.3.a"),
    measure = "nghị quyết", better = "lower",
    max = 5,
    params = {
      steps = {
        { at_most = 0, points = 5 },
        { at_most = 1, points = 2 },
        { points = 0 },
      },
    },
    value = "flawed_resolutions", score = chiso.steps(),
  },
  {
    key = "i_4_a", code = "I.4.a",
    title = "Mục I.4.a", title_en = "Item I.4.a",
    basis = draft("I.4.a"),
    max = 2, params = { levels = { met = 2, not_arising = 2, partly = 1, not_met = 0 } },
    value = "i_4_a_level", score = chiso.levels(),
  },
  {
    key = "i_4_b", code = "I.4.b",
    title = "Mục I.4.b", title_en = "Item I.4.b",
    basis = draft("I.4.b"),
    max = 1, params = { levels = { met = 1, not_met = 0 } },
    value = "i_4_b_level", score = chiso.levels(),
  },
  {
    key = "i_5_a", code = "I.5.a",
    title = "Mục I.5.a", title_en = "Item I.5.a",
    basis = draft("I.5.a"),
    max = 1, params = { levels = { met = 1, partly = 0.5, not_met = 0 } },
    value = "i_5_a_level", score = chiso.levels(),
  },
  {
    key = "i_5_b", code = "I.5.b",
    title = "Mục I.5.b: đăng tải đúng hạn", title_en = "Item I.5.b: published in time",
    basis = draft("I.5.b"),
    max = 1, params = { levels = { in_time = 1, late = 0.5, not_published = 0 } },
    value = "i_5_b_level", score = chiso.levels(),
  },
  -- `not_met` takes away the whole criterion I.6; that is done by the criterion, in pack.lua.
  {
    key = "i_6_a", code = "I.6.a",
    title = "Mục I.6.a", title_en = "Item I.6.a",
    basis = draft("I.6.a"),
    max = 1.5, params = { levels = { met = 1.5, partly = 0.5, not_met = 0 } },
    value = "i_6_a_level", score = chiso.levels(),
  },
  {
    key = "i_6_b", code = "I.6.b",
    title = "Mục I.6.b", title_en = "Item I.6.b",
    basis = draft("I.6.b"),
    max = 1.5, params = { levels = { met = 1.5, partly = 0.5, not_met = 0 } },
    value = "i_6_b_level", score = chiso.levels(),
  },
  {
    key = "i_7_a", code = "I.7.a",
    title = "Mục I.7.a", title_en = "Item I.7.a",
    basis = draft("I.7.a"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "i_7_a_level", score = chiso.levels(),
  },
  {
    key = "i_7_b", code = "I.7.b",
    title = "Mục I.7.b", title_en = "Item I.7.b",
    basis = draft("I.7.b"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "i_7_b_level", score = chiso.levels(),
  },
}
