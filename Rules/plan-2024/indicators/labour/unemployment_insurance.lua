--- Người tham gia BHXH thất nghiệp so với kế hoạch: as stated, the plan is not printed.
local percent_of_plan = require("shared.percent_of_plan")

---@type chiso.Indicator
return {
  key = "unemployment_insurance", code = "2.7",
  title = "Người tham gia BHXH thất nghiệp so với kế hoạch (số công bố)",
  title_en = "People in unemployment insurance, percent of plan (as stated)",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, lao động, việc làm",
    "Không in số kế hoạch: giữ tỷ lệ công bố, không kiểm tra lại được",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH, công bố", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  optional = { "unemployment_insurance_plan" },
  value = function(
    unemployment_insurance_actual, unemployment_insurance_plan, unemployment_insurance_stated
  )
    return percent_of_plan(
      unemployment_insurance_actual, unemployment_insurance_plan, unemployment_insurance_stated
    )
  end,
  score = chiso.proportion(),
}
