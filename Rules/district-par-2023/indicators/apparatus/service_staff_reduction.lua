--- Tỷ lệ người làm việc tại đơn vị sự nghiệp đã tinh giản so với năm 2015.
---@type chiso.Indicator
return {
  key = "service_staff_reduction", code = "4.6.3",
  title = "Tỷ lệ người làm việc tại đơn vị sự nghiệp đã tinh giản so với năm 2015",
  title_en = "Service unit posts cut since 2015",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 4.6.3",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2,
  params = {
    steps = { { at_least = 10, points = 2 }, { at_least = 5, points = 1 }, { points = 0 } },
  },
  value = "service_staff_cut_rate",
  score = chiso.steps(),
}
