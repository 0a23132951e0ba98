--- Văn bản còn gửi song song bản giấy: càng ít càng tốt.
---@type chiso.Indicator
return {
  key = "paper_duplicates", code = "7.1.b",
  title = "Tỷ lệ văn bản điện tử còn gửi song song bản giấy",
  title_en = "Electronic documents still sent on paper as well",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "lower",
  max = 2,
  params = { worst = 100 },
  value = "documents_with_paper_rate",
  score = function(value, worst, max)
    return max * math.max(0, worst - value) / worst
  end,
}
