--- A.4 Effects of policy: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "economic_impact",
    code = "A.4.1",
    row = "I.4.1",
    title = "Chính sách của địa phương đã góp phần giúp cho kinh tế của người dân, tổ chức ngày "
      .. "càng tốt hơn",
    title_en = "Local policy has made people and organisations better off",
    value = "economic_impact_percent",
  },
  survey_item {
    key = "quality_of_life_impact",
    code = "A.4.2",
    row = "I.4.2",
    title = "Chính sách của địa phương đã góp phần nâng cao chất lượng cuộc sống của người dân",
    title_en = "Local policy has raised the quality of life",
    value = "quality_of_life_impact_percent",
  },
}
