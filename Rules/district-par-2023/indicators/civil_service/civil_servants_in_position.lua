--- Tỷ lệ công chức hành chính đúng vị trí việc làm được phê duyệt.
---@type chiso.Indicator
return {
  key = "civil_servants_in_position", code = "5.1.1",
  title = "Tỷ lệ công chức hành chính đúng vị trí việc làm được phê duyệt",
  title_en = "Civil servants in an approved job position",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 5.1.1",
    "Thang điểm minh họa",
  },
  measure = "%", range = { 0, 100 }, better = "higher",
  max = 3,
  params = {
    steps = {
      { at_least = 100, points = 3 },
      { above = 95, points = 2 },
      { at_least = 90, points = 1 },
      { points = 0 },
    },
  },
  value = "civil_servants_in_position_rate",
  score = chiso.steps(),
}
