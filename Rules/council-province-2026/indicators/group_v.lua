--- Nhóm V.

local draft = require "shared.draft"
local models = require "shared.models"

--- Yes as 1: a rank is better the smaller it is; one that is not known has not risen.
local function risen(rank, previous)
  return rank and previous and rank < previous and 1 or 0
end

---@type chiso.Indicator[]
return {
  {
    key = "v_1_a", code = "V.1.a",
    title = "Mục V.1.a: mô hình đủ năm điều kiện",
    title_en = "Item V.1.a: models that fulfil five conditions",
    basis = draft("V.1.a"),
    measure = "mô hình", better = "higher",
    max = 5, params = { per = 2.5, conditions = models.conditions },
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
    measure = "lần", better = "higher",
    max = 5, params = { per = 2.5 },
    value = "v_2_a_count", score = chiso.capped_count(),
  },
  {
    key = "v_3_a", code = "V.3.a",
    title = "Mục V.3.a: chỉ số tăng hạng: PAR INDEX, DTI, PCI",
    title_en = "Item V.3.a: indices whose rank rose",
    basis = draft("V.3.a"),
    measure = "chỉ số", better = "higher",
    max = 3, params = { per = 1.5 },
    optional = {
      "par_index_rank", "previous_par_index_rank", "dti_rank",
      "previous_dti_rank", "pci_rank", "previous_pci_rank",
    },
    value = function(
      par_index_rank, previous_par_index_rank, dti_rank, previous_dti_rank,
      pci_rank, previous_pci_rank
    )
      return risen(par_index_rank, previous_par_index_rank)
        + risen(dti_rank, previous_dti_rank) + risen(pci_rank, previous_pci_rank)
    end,
    score = chiso.capped_count(),
  },
  {
    key = "v_3_b", code = "V.3.b",
    title = "Mục V.3.b", title_en = "Item V.3.b",
    basis = draft("V.3.b"),
    max = 2, params = { levels = { met = 2, not_met = 0 } },
    value = "v_3_b_level", score = chiso.levels(),
  },
}
