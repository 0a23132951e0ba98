--- Người được tư vấn tìm được việc làm mới so với kế hoạch.
---@type chiso.Indicator
return {
  key = "new_jobs", code = "2.4",
  title = "Người được tư vấn tìm được việc làm mới so với kế hoạch",
  title_en = "People advised who found a new job, percent of plan",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, lao động, việc làm",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  value = function(new_jobs_actual, new_jobs_plan)
    return chiso.percent(new_jobs_actual, new_jobs_plan)
  end,
  score = chiso.proportion(),
}
