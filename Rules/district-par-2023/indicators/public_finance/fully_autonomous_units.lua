--- Đơn vị sự nghiệp tự chủ 100% chi thường xuyên, so với huyện cao nhất.
---@type chiso.Indicator
return {
  key = "fully_autonomous_units", code = "6.2.2",
  title = "Tỷ lệ đơn vị sự nghiệp tự chủ 100% chi thường xuyên",
  title_en = "Service units covering all recurrent spending",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 6.2.2, 4.3",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3,
  none_arising = { not_applicable = "không có đơn vị sự nghiệp công lập" },
  value = function(units_autonomous_recurrent, public_service_units)
    return chiso.percent(units_autonomous_recurrent, public_service_units)
  end,
  score = function(value, peers_max, max)
    if peers_max == 0 then return 0 end
    return max * value / peers_max
  end,
}
