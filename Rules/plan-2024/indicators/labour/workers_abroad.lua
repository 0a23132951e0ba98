--- Đưa lao động đi làm việc ở nước ngoài so với kế hoạch.
---@type chiso.Indicator
return {
  key = "workers_abroad", code = "2.2",
  title = "Đưa lao động đi làm việc ở nước ngoài so với kế hoạch",
  title_en = "Workers sent abroad, percent of plan",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, lao động, việc làm",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  value = function(workers_abroad_actual, workers_abroad_plan)
    return chiso.percent(workers_abroad_actual, workers_abroad_plan)
  end,
  score = chiso.proportion(),
}
