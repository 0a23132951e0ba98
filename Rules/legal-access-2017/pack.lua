--- Legal-access standard of communes, years 2017 to 2021: five criteria, 100 points.
---@type chiso.Pack
return {
  id = "legal-access-2017",
  edition = "2017",
  title = "Chuẩn tiếp cận pháp luật của xã, phường, thị trấn, Quyết định số 619/QĐ-TTg",
  title_en = "Legal-access standard of communes, decision 619/QĐ-TTg",
  -- Criteria and maxima are official; the rounding follows from a published list.
  status = "illustrative",
  in_force = { from = "2017", to = "2021" },
  scale = 100,
  basis = {
    "Quyết định số 619/QĐ-TTg ngày 08/05/2017 của Thủ tướng Chính phủ: năm tiêu chí, 100 điểm",
    "Sở Tư pháp tỉnh Bắc Kạn: danh sách cấp xã đạt chuẩn tiếp cận pháp luật năm 2021 "
      .. "(tổng điểm làm tròn đến số nguyên)",
  },
  missing = "refuse",
  missing_reason = "tổng điểm chỉ có nghĩa khi đủ điểm của năm tiêu chí",
  decimals = { indicator = 2, group = 2, total = 0, index = 0 },
  rank_by = "points",
  ties = "competition",
  -- The list stands by class of commune.
  rank_within = "commune_class",
  unit_columns = {
    { key = "commune_class", title = "Loại đơn vị hành chính cấp xã", type = "text" },
  },
  tree = {
    "law_enforcement",
    "procedures",
    "dissemination",
    "mediation",
    "grassroots_democracy",
  },
}
