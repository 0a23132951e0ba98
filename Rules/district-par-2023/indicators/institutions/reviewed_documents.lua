--- Tỷ lệ xử lý VBQPPL sau rà soát.
---@type chiso.Indicator
return {
  key = "reviewed_documents", code = "2.3.2",
  title = "Tỷ lệ xử lý VBQPPL sau rà soát",
  title_en = "Legal documents put right after review",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 2.3.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 4, target = 100,
  params = { floor = 70 },
  none_arising = { not_applicable = "không có văn bản phải xử lý sau rà soát" },
  value = function(reviewed_documents_handled, reviewed_documents_to_handle)
    return chiso.percent(reviewed_documents_handled, reviewed_documents_to_handle)
  end,
  score = chiso.threshold_proportion(),
}
