--- Tỷ lệ đơn vị sự nghiệp công lập đã cắt giảm so với năm 2015.
---@type chiso.Indicator
return {
  key = "service_unit_reduction", code = "4.4",
  title = "Tỷ lệ đơn vị sự nghiệp công lập đã cắt giảm so với năm 2015",
  title_en = "Public service units cut since 2015",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 4.4",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 10,
  value = "service_units_cut_rate",
  score = chiso.proportion(),
}
