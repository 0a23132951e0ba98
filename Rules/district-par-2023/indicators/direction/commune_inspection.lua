--- Tỷ lệ xã, thị trấn được kiểm tra CCHC.
---@type chiso.Indicator
return {
  key = "commune_inspection", code = "1.3.1",
  title = "Tỷ lệ xã, thị trấn được kiểm tra CCHC",
  title_en = "Communes inspected on reform",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.3.1",
    "Thang điểm minh họa; mục tiêu 30% theo kế hoạch cải thiện PAR INDEX tỉnh Bắc Kạn",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 30, due = "year_end",
  none_arising = { not_applicable = "không có xã, thị trấn" },
  value = function(communes_inspected, communes)
    return chiso.percent(communes_inspected, communes)
  end,
  score = chiso.proportion(),
}
