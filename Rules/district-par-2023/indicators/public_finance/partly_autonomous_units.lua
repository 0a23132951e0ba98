--- Tự chủ một phần: mỗi bậc tự chủ tính theo trọng số, trên tổng số đơn vị sự nghiệp.
---@type chiso.Indicator
return {
  key = "partly_autonomous_units", code = "6.2.3",
  title = "Mức tự chủ một phần chi thường xuyên của đơn vị sự nghiệp",
  title_en = "Service units covering part of recurrent spending",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 6.2.3, 4.3",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 10,
  params = { weight_70 = 0.85, weight_30 = 0.5, weight_10 = 0.2 },
  none_arising = { not_applicable = "không có đơn vị sự nghiệp công lập" },
  value = function(
    units_self_financing_70, units_self_financing_30, units_self_financing_10,
    weight_70, weight_30, weight_10, public_service_units
  )
    local weighted = weight_70 * units_self_financing_70
      + weight_30 * units_self_financing_30
      + weight_10 * units_self_financing_10
    return chiso.percent(weighted, public_service_units)
  end,
  score = chiso.proportion(),
}
