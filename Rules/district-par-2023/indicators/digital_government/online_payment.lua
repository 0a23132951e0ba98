--- Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến.
---@type chiso.Indicator
return {
  key = "online_payment", code = "7.2.5",
  title = "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến",
  title_en = "Procedures with fees payable online",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 7.2.5",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 2, target = 100,
  none_arising = { not_applicable = "không có TTHC phải thu phí, lệ phí" },
  value = function(procedures_payable_online, procedures_with_fees)
    return chiso.percent(procedures_payable_online, procedures_with_fees)
  end,
  score = chiso.proportion(),
}
