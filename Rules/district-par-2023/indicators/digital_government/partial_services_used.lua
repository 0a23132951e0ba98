--- Tỷ lệ TTHC trực tuyến một phần có phát sinh hồ sơ trực tuyến.
---@type chiso.Indicator
return {
  key = "partial_services_used", code = "7.2.1.c",
  title = "Tỷ lệ TTHC trực tuyến một phần có phát sinh hồ sơ trực tuyến",
  title_en = "Partly online procedures actually used",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 50,
  params = { step = 0.25 },
  none_arising = { not_applicable = "không có TTHC cung cấp mức độ 3" },
  value = function(level3_used, level3_offered)
    return chiso.percent(level3_used, level3_offered)
  end,
  score = chiso.rounded_to_step(),
}
