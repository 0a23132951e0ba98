--- Quy định chức năng, nhiệm vụ của cơ quan cấp tỉnh: done of what there was to do.
---@type chiso.Indicator
return {
  key = "agency_regulations", code = "3.4",
  title = "Quy định chức năng, nhiệm vụ của cơ quan cấp tỉnh",
  title_en = "Functions of provincial agencies laid down",
  basis = {
    "Bài tổng kết công tác CCHC năm 2024 của tỉnh Bắc Kạn, đoạn tổ chức bộ máy",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không có việc phải làm" },
  value = function(agencies_defined, agencies_to_define)
    return chiso.percent(agencies_defined, agencies_to_define)
  end,
  score = chiso.proportion(),
}
