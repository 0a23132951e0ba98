--- A.2 Opportunity to take part in making and carrying out policy: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "consultation_forms",
    code = "A.2.1",
    row = "I.2.1",
    title = "Hình thức cơ quan nhà nước lấy ý kiến góp ý của người dân, tổ chức về các chính sách",
    title_en = "Ways in which agencies ask people for their views on policy",
    value = "consultation_forms_percent",
  },
  survey_item {
    key = "response_forms",
    code = "A.2.2",
    row = "I.2.2",
    title = "Hình thức giúp người dân tham gia phản hồi ý kiến về kết quả tác động của chính "
      .. "sách đến cơ quan nhà nước",
    title_en = "Ways in which people can report the effects of policy to agencies",
    value = "response_forms_percent",
  },
}
