--- Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần.
---@type chiso.Indicator
return {
  key = "partial_services_offered", code = "7.2.1",
  title = "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần",
  title_en = "Eligible procedures offered partly online",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 100,
  none_arising = { not_applicable = "không có TTHC đủ điều kiện mức độ 3" },
  value = function(level3_offered, level3_eligible)
    return chiso.percent(level3_offered, level3_eligible)
  end,
  score = chiso.proportion(),
}
