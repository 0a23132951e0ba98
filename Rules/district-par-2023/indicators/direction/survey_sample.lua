--- Số phiếu khảo sát so với cỡ mẫu N / (1 + N·e²), N là số hồ sơ tiếp nhận.
---@type chiso.Indicator
return {
  key = "survey_sample", code = "1.5.1",
  title = "Quy mô khảo sát sự hài lòng so với cỡ mẫu cần thiết",
  title_en = "Size of the satisfaction survey against the sample needed",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.5.1, 7.2.4",
    "Thang điểm minh họa",
  },
  measure = "% cỡ mẫu", better = "higher",
  max = 2, target = 100,
  params = { margin = 0.05 },
  none_arising = { not_applicable = "không phát sinh hồ sơ để khảo sát" },
  value = function(survey_forms, dossiers_received, margin)
    local needed = dossiers_received / (1 + dossiers_received * margin * margin)
    return chiso.percent(survey_forms, needed)
  end,
  score = chiso.proportion(),
}
