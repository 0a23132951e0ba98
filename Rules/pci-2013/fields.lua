--- The score that this edition adds to those of 2009.
---@type chiso.Fields
return {
  fields = {
    {
      key = "policy_bias_score",
      title = "Chỉ số thành phần Cạnh tranh bình đẳng",
      title_en = "Sub-index policy bias",
      type = "number",
      measure = "điểm",
      range = { 1, 10 },
    },
  },
}
