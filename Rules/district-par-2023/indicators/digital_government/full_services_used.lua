--- Tỷ lệ TTHC trực tuyến toàn trình có phát sinh hồ sơ trực tuyến.
---@type chiso.Indicator
return {
  key = "full_services_used", code = "7.2.2.c",
  title = "Tỷ lệ TTHC trực tuyến toàn trình có phát sinh hồ sơ trực tuyến",
  title_en = "Fully online procedures actually used",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3, target = 50,
  none_arising = { not_applicable = "không có TTHC cung cấp mức độ 4" },
  value = function(level4_used, level4_offered)
    return chiso.percent(level4_used, level4_offered)
  end,
  score = chiso.proportion(),
}
