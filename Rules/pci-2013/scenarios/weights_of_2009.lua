--- The weights of the edition before: what the change of 2013 means for each province.
---@type chiso.Scenario
return {
  title = "Trọng số như giai đoạn 2009-2012, không có chỉ số Cạnh tranh bình đẳng",
  title_en = "Weights as from 2009 to 2012, without policy bias",
  changes = {
    "entry_costs.weight = 1",
    "time_costs.weight = 1.5",
    "policy_bias.weight = 0",
    "proactivity.weight = 1",
    "business_support.weight = 0.5",
  },
}
