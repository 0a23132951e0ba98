--- Nhóm V.

local draft = require "shared.draft"
local models = require "shared.models"

---@type chiso.Indicator[]
return {
  {
    key = "v_1_a", code = "V.1.a",
    title = "Mục V.1.a: mô hình đủ năm điều kiện",
    title_en = "Item V.1.a: models that fulfil five conditions",
    basis = draft("V.1.a"),
    measure = "mô hình", better = "higher",
    max = 6, params = { per = 3, conditions = models.conditions },
    optional = { "model_1_conditions", "model_2_conditions", "model_3_conditions" },
    value = function(
      conditions, model_1_conditions, model_2_conditions, model_3_conditions
    )
      return models.recognised(
        conditions, model_1_conditions, model_2_conditions, model_3_conditions
      )
    end,
    score = chiso.capped_count(),
  },
  {
    key = "v_2_a", code = "V.2.a",
    title = "Mục V.2.a", title_en = "Item V.2.a",
    basis = draft("V.2.a"),
    max = 2.5, params = { levels = { met = 2.5, not_met = 0 } },
    value = "v_2_a_level", score = chiso.levels(),
  },
  {
    key = "v_2_b", code = "V.2.b",
    title = "Mục V.2.b", title_en = "Item V.2.b",
    basis = draft("V.2.b"),
    max = 1.5, params = { levels = { met = 1.5, not_met = 0 } },
    value = "v_2_b_level", score = chiso.levels(),
  },
}
