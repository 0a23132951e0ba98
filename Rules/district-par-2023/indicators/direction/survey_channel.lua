--- Hình thức khảo sát sự hài lòng.
---@type chiso.Indicator
return {
  key = "survey_channel", code = "1.5.2",
  title = "Hình thức khảo sát sự hài lòng",
  title_en = "Channel of the satisfaction survey",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.5.2",
    "Thang điểm minh họa",
  },
  better = "higher",
  max = 1,
  params = { levels = { combined = 1, online = 0.75, paper = 0.5 } },
  value = "survey_method",
  score = chiso.levels(),
}
