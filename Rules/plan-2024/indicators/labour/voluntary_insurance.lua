--- Người tham gia BHXH tự nguyện so với kế hoạch: as stated, the plan is not printed.
local percent_of_plan = require("shared.percent_of_plan")

---@type chiso.Indicator
return {
  key = "voluntary_insurance", code = "2.6",
  title = "Người tham gia BHXH tự nguyện so với kế hoạch (số công bố)",
  title_en = "People in voluntary social insurance, percent of plan (as stated)",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, lao động, việc làm",
    "Không in số kế hoạch: giữ tỷ lệ công bố, không kiểm tra lại được",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH, công bố", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  optional = { "voluntary_insurance_plan" },
  value = function(
    voluntary_insurance_actual, voluntary_insurance_plan, voluntary_insurance_stated
  )
    return percent_of_plan(
      voluntary_insurance_actual, voluntary_insurance_plan, voluntary_insurance_stated
    )
  end,
  score = chiso.proportion(),
}
