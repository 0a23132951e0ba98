--- The sub-index that is new in 2013: whether private firms compete on equal terms.

local sub_index = require "shared.sub_index"

---@type chiso.Indicator
return sub_index {
  key = "policy_bias",
  column = "Cạnh tranh bình đẳng",
  title_en = "Policy bias",
  weight = 0.5,
}
