--- Tỷ lệ hồ sơ TTHC do UBND cấp xã giải quyết đúng hạn.
---@type chiso.Indicator
return {
  key = "commune_dossiers_on_time", code = "3.3.2",
  title = "Tỷ lệ hồ sơ TTHC do UBND cấp xã giải quyết đúng hạn",
  title_en = "Commune dossiers resolved on time",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.3.2",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 5,
  params = {
    steps = {
      { at_least = 100, points = 5 },
      { at_least = 98, points = 4 },
      { at_least = 95, points = 2.5 },
      { points = 0 },
    },
  },
  none_arising = { not_applicable = "cấp xã không phát sinh hồ sơ" },
  value = function(commune_dossiers_resolved_on_time, commune_dossiers_resolved)
    return chiso.percent(commune_dossiers_resolved_on_time, commune_dossiers_resolved)
  end,
  score = chiso.steps(),
}
