--- Tổ chức đối thoại của lãnh đạo với người dân, doanh nghiệp.
---@type chiso.Indicator
return {
  key = "leader_dialogue", code = "1.6",
  title = "Tổ chức đối thoại của lãnh đạo với người dân, doanh nghiệp",
  title_en = "Leaders' dialogue with citizens and businesses",
  basis = {
    "Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 1.6",
    "Thang điểm minh họa",
  },
  better = "higher",
  max = 2,
  value = "leader_dialogue_held",
  score = chiso.all_or_nothing(),
}
