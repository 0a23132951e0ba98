--- Tỷ lệ hoàn thành kế hoạch CCHC năm.
---@type chiso.Indicator
return {
  key = "plan_completion", code = "1.2",
  title = "Tỷ lệ hoàn thành kế hoạch CCHC năm",
  title_en = "Completion of the year's reform plan",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.2, 1.2.1, 1.2.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3, target = 100, due = "year_end",
  params = { floor = 80 },
  none_arising = { not_applicable = "kế hoạch không có nhiệm vụ" },
  value = function(plan_tasks_completed, plan_tasks)
    return chiso.percent(plan_tasks_completed, plan_tasks)
  end,
  score = chiso.threshold_proportion(),
}
