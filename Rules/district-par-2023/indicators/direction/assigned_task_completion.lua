--- Nhiệm vụ tỉnh giao: điểm theo tỷ lệ đúng hạn, trừ cho mỗi nhiệm vụ quá hạn chưa xong.
---@type chiso.Indicator
return {
  key = "assigned_task_completion", code = "1.4",
  title = "Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao",
  title_en = "Tasks assigned by the province done on time",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.4.1, 1.4.2, 1.4.4",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 4, target = 100,
  params = { per_overdue = 0.5 },
  none_arising = { not_applicable = "không có nhiệm vụ được giao" },
  value = function(assigned_tasks_on_time, assigned_tasks)
    return chiso.percent(assigned_tasks_on_time, assigned_tasks)
  end,
  score = function(value, assigned_tasks_overdue, target, per_overdue, max)
    return math.max(0, max * value / target - per_overdue * assigned_tasks_overdue)
  end,
}
