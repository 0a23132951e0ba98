--- Tỷ lệ xử lý VBQPPL sau kiểm tra.
---@type chiso.Indicator
return {
  key = "inspected_documents", code = "2.2.1",
  title = "Tỷ lệ xử lý VBQPPL sau kiểm tra",
  title_en = "Legal documents put right after inspection",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 2.2.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 4, target = 100,
  none_arising = { not_applicable = "không có văn bản phải xử lý sau kiểm tra" },
  value = function(inspected_documents_handled, inspected_documents_to_handle)
    return chiso.percent(inspected_documents_handled, inspected_documents_to_handle)
  end,
  score = chiso.proportion(),
}
