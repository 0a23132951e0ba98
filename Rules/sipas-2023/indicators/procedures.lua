--- B.2 Administrative procedures: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "posting_of_rules",
    code = "B.2.1",
    row = "II.2.1",
    title = "Niêm yết công khai các quy định TTHC",
    title_en = "Public posting of the rules of procedures",
    value = "posting_of_rules_percent",
  },
  survey_item {
    key = "required_documents",
    code = "B.2.2",
    row = "II.2.2",
    title = "Thành phần hồ sơ TTHC phải nộp",
    title_en = "Documents that must be handed in",
    value = "required_documents_percent",
  },
  survey_item {
    key = "fees",
    code = "B.2.3",
    row = "II.2.3",
    title = "Mức phí/lệ phí phải nộp khi thực hiện TTHC",
    title_en = "Fees and charges for procedures",
    value = "fees_percent",
  },
  survey_item {
    key = "time_limits",
    code = "B.2.4",
    row = "II.2.4",
    title = "Thời hạn giải quyết TTHC",
    title_en = "Time limits for handling procedures",
    value = "time_limits_percent",
  },
}
