--- Rà soát, đánh giá TTHC: done of what there was to do.
---@type chiso.Indicator
return {
  key = "procedure_review", code = "3.1",
  title = "Rà soát, đánh giá TTHC",
  title_en = "Review of procedures",
  basis = {
    "Bài tổng kết công tác CCHC năm 2024 của tỉnh Bắc Kạn, đoạn thủ tục hành chính",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không có việc phải làm" },
  value = function(procedures_reviewed, procedures_to_review)
    return chiso.percent(procedures_reviewed, procedures_to_review)
  end,
  score = chiso.proportion(),
}
