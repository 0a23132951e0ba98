--- Quy định chức năng, nhiệm vụ của phòng cấp huyện: done of what there was to do.
---@type chiso.Indicator
return {
  key = "division_regulations", code = "3.5",
  title = "Quy định chức năng, nhiệm vụ của phòng cấp huyện",
  title_en = "Functions of district divisions laid down",
  basis = {
    "Bài tổng kết công tác CCHC năm 2024 của tỉnh Bắc Kạn, đoạn tổ chức bộ máy",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không có việc phải làm" },
  value = function(divisions_defined, divisions_to_define)
    return chiso.percent(divisions_defined, divisions_to_define)
  end,
  score = chiso.proportion(),
}
