--- Tỷ lệ biên chế công chức đã tinh giản so với năm 2015.
---@type chiso.Indicator
return {
  key = "civil_servant_reduction", code = "4.5.5",
  title = "Tỷ lệ biên chế công chức đã tinh giản so với năm 2015",
  title_en = "Civil service posts cut since 2015",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 4.5.5",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 10,
  params = { step = 0.25 },
  value = "civil_servants_cut_rate",
  score = chiso.rounded_to_step(),
}
