--- B.4 Results of services: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "result_timeliness",
    code = "B.4.1",
    row = "II.4.1",
    title = "Kết quả về thời gian giải quyết TTHC",
    title_en = "Timeliness of results",
    value = "result_timeliness_percent",
  },
  survey_item {
    key = "result_content",
    code = "B.4.2",
    row = "II.4.2",
    title = "Kết quả về nội dung giải quyết TTHC",
    title_en = "Content of results",
    value = "result_content_percent",
  },
  survey_item {
    key = "result_fairness",
    code = "B.4.3",
    row = "II.4.3",
    title = "Kết quả công bằng trong giải quyết TTHC",
    title_en = "Fairness of results",
    value = "result_fairness_percent",
  },
}
