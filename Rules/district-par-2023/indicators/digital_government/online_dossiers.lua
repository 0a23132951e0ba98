--- Hồ sơ tiếp nhận trực tuyến: nửa số điểm ở mức khá, đủ điểm ở mục tiêu, giữa hai mức tăng đều.
---@type chiso.Indicator
return {
  key = "online_dossiers", code = "7.2.4",
  title = "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến",
  title_en = "Dossiers received online",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.4",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 4, target = 60,
  params = { fair = 20, fair_share = 0.5 },
  none_arising = { not_applicable = "không phát sinh hồ sơ" },
  value = function(dossiers_received_online, dossiers_received)
    return chiso.percent(dossiers_received_online, dossiers_received)
  end,
  score = function(value, fair, fair_share, target, max)
    if value <= fair then return max * fair_share * value / fair end
    local beyond = math.min(1, (value - fair) / (target - fair))
    return max * (fair_share + (1 - fair_share) * beyond)
  end,
}
