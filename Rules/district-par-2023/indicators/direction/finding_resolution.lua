--- Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra.
---@type chiso.Indicator
return {
  key = "finding_resolution", code = "1.3.4",
  title = "Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra",
  title_en = "Inspection findings resolved",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.3.2, 1.3.3, 1.3.4",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2,
  params = {
    steps = { { at_least = 100, points = 2 }, { at_least = 80, points = 1 }, { points = 0 } },
  },
  none_arising = "full",
  value = function(inspection_findings_resolved, inspection_findings)
    return chiso.percent(inspection_findings_resolved, inspection_findings)
  end,
  score = chiso.steps(),
}
