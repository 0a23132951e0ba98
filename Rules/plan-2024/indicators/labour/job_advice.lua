--- Tư vấn giới thiệu việc làm so với kế hoạch: as stated, the plan is not printed.
local percent_of_plan = require("shared.percent_of_plan")

---@type chiso.Indicator
return {
  key = "job_advice", code = "2.3",
  title = "Tư vấn giới thiệu việc làm so với kế hoạch (số công bố)",
  title_en = "People advised on jobs, percent of plan (as stated)",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, lao động, việc làm",
    "Không in số kế hoạch: giữ tỷ lệ công bố, không kiểm tra lại được",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH, công bố", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  optional = { "job_advice_plan" },
  value = function(job_advice_actual, job_advice_plan, job_advice_stated)
    return percent_of_plan(job_advice_actual, job_advice_plan, job_advice_stated)
  end,
  score = chiso.proportion(),
}
