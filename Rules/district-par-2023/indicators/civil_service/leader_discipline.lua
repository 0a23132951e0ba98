--- Số lãnh đạo đơn vị và lãnh đạo cấp phòng bị kỷ luật.
---@type chiso.Indicator
return {
  key = "leader_discipline", code = "5.4",
  title = "Số lãnh đạo đơn vị và lãnh đạo cấp phòng bị kỷ luật",
  title_en = "Leaders disciplined",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 5.4.1, 5.4.2",
    "Thang điểm minh họa",
  },
  measure = "người", better = "lower",
  max = 3,
  params = {
    steps = { { above = 1, points = 0 }, { above = 0, points = 1.5 }, { points = 3 } },
  },
  value = function(unit_leaders_disciplined, division_leaders_disciplined)
    return unit_leaders_disciplined + division_leaders_disciplined
  end,
  score = chiso.steps(),
}
