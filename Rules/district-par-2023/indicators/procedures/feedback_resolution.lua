--- Tỷ lệ giải quyết phản ánh, kiến nghị về quy định TTHC.
---@type chiso.Indicator
return {
  key = "feedback_resolution", code = "3.4",
  title = "Tỷ lệ giải quyết phản ánh, kiến nghị về quy định TTHC",
  title_en = "Feedback on procedures resolved",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.4, 3.4.1, 3.4.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 4, target = 100,
  none_arising = { not_applicable = "không tiếp nhận phản ánh, kiến nghị" },
  value = function(feedback_resolved, feedback_received)
    return chiso.percent(feedback_resolved, feedback_received)
  end,
  score = chiso.proportion(),
}
