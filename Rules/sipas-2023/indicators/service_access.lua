--- B.1 Access to services: items as surveyed, in percent.

local survey_item = require "shared.survey_item"

---@type chiso.Indicator[]
return {
  survey_item {
    key = "procedure_information",
    code = "B.1.1",
    row = "II.1.1",
    title = "Cung cấp thông tin về giải quyết TTHC",
    title_en = "Information on the handling of procedures",
    value = "procedure_information_percent",
  },
  survey_item {
    key = "reception_premises",
    code = "B.1.2",
    row = "II.1.2",
    title = "Trụ sở tiếp nhận hồ sơ và trả kết quả giải quyết TTHC",
    title_en = "Premises where files are received and results returned",
    value = "reception_premises_percent",
  },
  survey_item {
    key = "handling_premises",
    code = "B.1.3",
    row = "II.1.3",
    title = "Trụ sở làm việc giải quyết TTHC",
    title_en = "Premises where procedures are handled",
    value = "handling_premises_percent",
  },
  survey_item {
    key = "reception_equipment",
    code = "B.1.4",
    row = "II.1.4",
    title = "Trang thiết bị trụ sở tiếp nhận hồ sơ và trả kết quả giải quyết TTHC",
    title_en = "Equipment of the reception premises",
    value = "reception_equipment_percent",
  },
}
