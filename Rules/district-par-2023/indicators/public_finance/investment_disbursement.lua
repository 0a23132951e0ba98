--- Giải ngân vốn đầu tư công: điểm tăng đều từ mức sàn đến mục tiêu.
---@type chiso.Indicator
return {
  key = "investment_disbursement", code = "6.1",
  title = "Tỷ lệ giải ngân vốn đầu tư công so với kế hoạch",
  title_en = "Public investment disbursed against plan",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 6.1, 6.1.1, 6.1.2",
    "Thang điểm minh họa",
  },
  measure = "%", better = "higher",
  max = 5, target = 95, due = "year_end",
  params = { floor = 50 },
  none_arising = { not_applicable = "không được giao kế hoạch vốn" },
  value = function(investment_disbursed, investment_plan)
    return chiso.percent(investment_disbursed, investment_plan)
  end,
  score = function(value, floor, target, max)
    local share = (value - floor) / (target - floor)
    return max * math.min(1, math.max(0, share))
  end,
}
