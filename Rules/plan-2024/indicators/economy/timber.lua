--- Khai thác gỗ so với kế hoạch: as stated, the plan is not printed.
local percent_of_plan = require("shared.percent_of_plan")

---@type chiso.Indicator
return {
  key = "timber", code = "1.3",
  title = "Khai thác gỗ so với kế hoạch (số công bố)",
  title_en = "Timber harvested, percent of plan (as stated)",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, nông, lâm nghiệp",
    "Không in số kế hoạch: giữ tỷ lệ công bố, không kiểm tra lại được",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH, công bố", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  optional = { "timber_plan" },
  value = function(timber_actual, timber_plan, timber_stated)
    return percent_of_plan(timber_actual, timber_plan, timber_stated)
  end,
  score = chiso.proportion(),
}
