--- Tỷ lệ văn bản gửi hoàn toàn dưới dạng điện tử.
---@type chiso.Indicator
return {
  key = "electronic_documents", code = "7.1.a",
  title = "Tỷ lệ văn bản gửi hoàn toàn dưới dạng điện tử",
  title_en = "Documents sent electronically",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3,
  params = {
    steps = {
      { at_least = 100, points = 3 },
      { above = 90, points = 2 },
      { at_least = 70, points = 1 },
      { points = 0 },
    },
  },
  value = "documents_electronic_rate",
  score = chiso.steps(),
}
