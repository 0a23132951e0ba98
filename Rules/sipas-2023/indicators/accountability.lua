--- A.1 Accountability of state agencies: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "explanation_forms",
    code = "A.1.1",
    row = "I.1.1",
    title = "Hình thức cơ quan nhà nước cung cấp, giải thích thông tin về các chính sách",
    title_en = "Ways in which agencies give and explain policy information",
    value = "explanation_forms_percent",
  },
  survey_item {
    key = "explanation_quality",
    code = "A.1.2",
    row = "I.1.2",
    title = "Chất lượng thông tin cơ quan nhà nước cung cấp về các chính sách",
    title_en = "Quality of the policy information agencies give",
    value = "explanation_quality_percent",
  },
}
