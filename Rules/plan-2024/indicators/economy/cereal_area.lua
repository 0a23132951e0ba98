--- Diện tích cây lương thực có hạt so với kế hoạch.
---@type chiso.Indicator
return {
  key = "cereal_area", code = "1.1",
  title = "Diện tích cây lương thực có hạt so với kế hoạch",
  title_en = "Area under cereals, percent of plan",
  basis = {
    "Thông tin kết quả chính sách công và CCHC năm 2024, Sở Nội vụ Bắc Kạn, tháng 11/2024, mục "
      .. "I.2.a, nông, lâm nghiệp",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "% KH", better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không giao kế hoạch" },
  value = function(cereal_area_actual, cereal_area_plan)
    return chiso.percent(cereal_area_actual, cereal_area_plan)
  end,
  score = chiso.proportion(),
}
