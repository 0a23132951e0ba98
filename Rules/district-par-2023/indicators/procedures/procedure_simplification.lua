--- Số TTHC đã được phê duyệt phương án đơn giản hóa.
---@type chiso.Indicator
return {
  key = "procedure_simplification", code = "3.1.1",
  title = "Số TTHC đã được phê duyệt phương án đơn giản hóa",
  title_en = "Procedures with an approved simplification",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.1.1",
    "Thang điểm minh họa",
  },
  measure = "thủ tục", better = "higher",
  max = 2,
  params = { per = 0.5 },
  value = "procedures_simplified",
  score = chiso.capped_count(),
}
