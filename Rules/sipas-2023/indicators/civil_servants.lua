--- B.3 Civil servants who handle the work: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "attitude",
    code = "B.3.1",
    row = "II.3.1",
    title = "Thái độ giải quyết công việc của công chức",
    title_en = "Attitude of civil servants at work",
    value = "attitude_percent",
  },
  survey_item {
    key = "information_by_staff",
    code = "B.3.2",
    row = "II.3.2",
    title = "Cung cấp thông tin về TTHC",
    title_en = "Information given on procedures",
    value = "information_by_staff_percent",
  },
  survey_item {
    key = "guidance_by_staff",
    code = "B.3.3",
    row = "II.3.3",
    title = "Thực hiện hướng dẫn hồ sơ TTHC của công chức",
    title_en = "Guidance by civil servants on files",
    value = "guidance_by_staff_percent",
  },
  survey_item {
    key = "compliance_by_staff",
    code = "B.3.4",
    row = "II.3.4",
    title = "Tuân thủ các quy định về giải quyết công việc của công chức",
    title_en = "Observance of the working rules by civil servants",
    value = "compliance_by_staff_percent",
  },
  survey_item {
    key = "dedication",
    code = "B.3.5",
    row = "II.3.5",
    title = "Sự tận tình của công chức đối với người dân trong giải quyết công việc",
    title_en = "Dedication of civil servants to the people they serve",
    value = "dedication_percent",
  },
}
