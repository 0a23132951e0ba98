--- Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình.
---@type chiso.Indicator
return {
  key = "full_services_offered", code = "7.2.2",
  title = "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình",
  title_en = "Eligible procedures offered fully online",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 100,
  params = { floor = 80 },
  none_arising = { not_applicable = "không có TTHC đủ điều kiện mức độ 4" },
  value = function(level4_offered, level4_eligible)
    return chiso.percent(level4_offered, level4_eligible)
  end,
  score = chiso.threshold_proportion(),
}
