--- Digital transformation index of provinces (DTI) as set in 2022: eight main indices, 1000 points.
---
--- Main indices and index run from 0 to 1. A main index weighs its share of the 1000 points.
---@type chiso.Pack
return {
  id = "dti-2022",
  rulebook = "dti",
  edition = "2022",
  title = "Chỉ số chuyển đổi số cấp tỉnh (DTI), Quyết định số 922/QĐ-BTTTT",
  title_en = "Digital transformation index of provinces (DTI), decision 922/QĐ-BTTTT",
  status = "official",
  in_force = { from = "2022", to = "2023" },
  scale = 1,
  basis = {
    "Quyết định số 922/QĐ-BTTTT ngày 20/05/2022 của Bộ Thông tin và Truyền thông: "
      .. "cấp tỉnh 1000 điểm, tám chỉ số chính 100, 100, 100, 100, 100, 200, 150, 150",
    "dti.gov.vn: báo cáo Đánh giá mức độ chuyển đổi số năm 2022 (làm tròn, xếp hạng)",
  },
  missing = "refuse",
  missing_reason = "chỉ số chỉ có nghĩa khi đủ tám chỉ số chính",
  decimals = { indicator = 4, group = 4, total = 4, index = 2 },
  rank_by = "points",
  ties = "competition",
  aggregate = "weighted",
  tree = {
    "awareness",
    "institutions",
    "infrastructure",
    "human_resources",
    "cyber_security",
    "digital_government",
    "digital_economy",
    "digital_society",
  },
}
