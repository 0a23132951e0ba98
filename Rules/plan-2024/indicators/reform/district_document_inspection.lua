--- Kiểm tra văn bản QPPL của cấp huyện: done of what there was to do.
---@type chiso.Indicator
return {
  key = "district_document_inspection", code = "3.3",
  title = "Kiểm tra văn bản QPPL của cấp huyện",
  title_en = "Inspection of the districts' legal documents",
  basis = {
    "Bài tổng kết công tác CCHC năm 2024 của tỉnh Bắc Kạn, đoạn văn bản quy phạm pháp luật",
    "Thang điểm minh họa: điểm bằng nhau, theo tỷ lệ hoàn thành, tối đa ở 100%",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 5, target = 100,
  none_arising = { not_applicable = "không có việc phải làm" },
  value = function(district_documents_inspected, district_documents_to_inspect)
    return chiso.percent(district_documents_inspected, district_documents_to_inspect)
  end,
  score = chiso.proportion(),
}
