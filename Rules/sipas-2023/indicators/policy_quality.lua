--- A.3 Quality of policy: items as surveyed, in percent.
---
--- The plan prints the group score and three of its items (3.4 to 3.6). The published score counts;
--- the three items weigh 0: shown, held against their targets, not counted.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "policy_quality_published",
    row = "I.3",
    title = "Chất lượng chính sách (điểm nhóm theo số công bố)",
    title_en = "Quality of policy (group score as published)",
    value = "policy_quality_stated",
  },
  survey_item {
    key = "public_order_policy",
    code = "A.3.4",
    row = "I.3.4",
    title = "Sự phù hợp của chính sách trật tự, an toàn xã hội",
    title_en = "Fitness of policy on public order and safety",
    value = "public_order_policy_percent",
    weight = 0,
  },
  survey_item {
    key = "road_traffic_policy",
    code = "A.3.5",
    row = "I.3.5",
    title = "Sự phù hợp của chính sách giao thông đường bộ",
    title_en = "Fitness of policy on road traffic",
    value = "road_traffic_policy_percent",
    weight = 0,
  },
  survey_item {
    key = "household_power_policy",
    code = "A.3.6",
    row = "I.3.6",
    title = "Sự phù hợp của chính sách điện sinh hoạt",
    title_en = "Fitness of policy on household electricity",
    value = "household_power_policy_percent",
    weight = 0,
  },
}
