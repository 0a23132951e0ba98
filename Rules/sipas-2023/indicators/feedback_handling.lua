--- B.5 Agencies that receive and handle feedback: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "feedback_forms",
    code = "B.5.1",
    row = "II.5.1",
    title = "Hình thức tiếp nhận, xử lý phản ánh kiến nghị của cơ quan hành chính",
    title_en = "Ways in which agencies receive and handle feedback",
    value = "feedback_forms_percent",
  },
  survey_item {
    key = "feedback_rules",
    code = "B.5.2",
    row = "II.5.2",
    title = "Thực hiện quy định tiếp nhận, xử lý phản ánh kiến nghị của cơ quan hành chính",
    title_en = "Observance of the rules on feedback by agencies",
    value = "feedback_rules_percent",
  },
  survey_item {
    key = "feedback_results",
    code = "B.5.3",
    row = "II.5.3",
    title = "Kết quả xử lý phản ánh kiến nghị của cơ quan hành chính",
    title_en = "Results of the handling of feedback",
    value = "feedback_results_percent",
  },
}
