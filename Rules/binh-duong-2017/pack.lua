--- PAR Index of the districts of Bình Dương, year 2017: appraised and surveyed points of 100.
---@type chiso.Pack
return {
  id = "binh-duong-2017",
  edition = "2017",
  title = "Chỉ số cải cách hành chính cấp huyện tỉnh Bình Dương năm 2017",
  title_en = "Public administration reform index of the districts of Bình Dương, 2017",
  status = "official",
  in_force = { from = "2017", to = "2017" },
  scale = 100,
  basis = {
    "Thông báo ngày 06/08/2018 về Chỉ số CCHC năm 2017 cấp huyện tỉnh Bình Dương, phụ lục 2",
    "Quyết định số 2071/QĐ-UBND ngày 27/07/2018 của UBND tỉnh Bình Dương (65 + 35 điểm)",
  },
  missing = "refuse",
  missing_reason = "tổng điểm và thứ hạng chỉ có nghĩa khi có cả hai phần điểm",
  decimals = { indicator = 2, group = 2, total = 2, index = 2 },
  rank_by = "index",
  ties = "competition",
  tree = {
    {
      key = "appraisal",
      title = "Điểm thẩm định",
      title_en = "Appraised points",
      max = 65,
      children = { "appraised" },
    },
    {
      key = "social_survey",
      title = "Điểm điều tra xã hội học",
      title_en = "Points of the sociological survey",
      max = 35,
      children = { "surveyed" },
    },
  },
}
