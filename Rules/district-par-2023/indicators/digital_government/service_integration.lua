--- Tỷ lệ TTHC trực tuyến đã tích hợp, công khai trên Cổng DVC quốc gia.
---@type chiso.Indicator
return {
  key = "service_integration", code = "7.2.3",
  title = "Tỷ lệ TTHC trực tuyến đã tích hợp, công khai trên Cổng DVC quốc gia",
  title_en = "Online procedures integrated with the national portal",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.3",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2,
  params = {
    steps = { { at_least = 100, points = 2 }, { at_least = 80, points = 1 }, { points = 0 } },
  },
  none_arising = { not_applicable = "không có TTHC cung cấp trực tuyến" },
  value = function(services_integrated, services_online)
    return chiso.percent(services_integrated, services_online)
  end,
  score = chiso.steps(),
}
