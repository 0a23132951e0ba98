--- Hồ sơ TTHC được giải quyết đúng hạn.
---@type chiso.Indicator
return {
  key = "dossiers_on_time", code = "3.3.1",
  title = "Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn",
  title_en = "Dossiers resolved on time",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.3.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 100,
  params = { floor = 95 },
  none_arising = { not_applicable = "không phát sinh hồ sơ" },
  value = function(dossiers_resolved_on_time, dossiers_resolved)
    return chiso.percent(dossiers_resolved_on_time, dossiers_resolved)
  end,
  score = function(value, target, floor, max)
    if value >= target then return max end
    if value < floor then return 0 end
    return max * value / target
  end,
}
