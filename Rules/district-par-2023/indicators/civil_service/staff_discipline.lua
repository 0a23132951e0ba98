--- Số công chức, viên chức, người lao động bị kỷ luật.
---@type chiso.Indicator
return {
  key = "staff_discipline", code = "5.4.3",
  title = "Số công chức, viên chức, người lao động bị kỷ luật",
  title_en = "Staff disciplined",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 5.4.3",
    "Thang điểm minh họa",
  },
  measure = "người", better = "lower",
  max = 3,
  params = { per = 0.25 },
  value = "staff_disciplined",
  score = chiso.deduction(),
}
