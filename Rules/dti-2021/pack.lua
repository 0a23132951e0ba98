--- Digital transformation index of provinces (DTI), year 2021: the published index and, beside it,
--- three pillars.
---
--- Each pillar joins the foundation indices that all three share with one activity index of its
--- own, so the index is not their mean and cannot be made of them: it is recorded and weighs 1, the
--- pillars are shown and weigh 0.
---@type chiso.Pack
return {
  id = "dti-2021",
  rulebook = "dti",
  edition = "2021",
  title = "Chỉ số chuyển đổi số cấp tỉnh (DTI) năm 2021",
  title_en = "Digital transformation index of provinces (DTI), 2021",
  -- The figures are published; how ties are ranked follows from the printed ranks.
  status = "illustrative",
  in_force = { from = "2021", to = "2021" },
  scale = 1,
  partial = true,
  basis = {
    "dti.gov.vn: bảng Tổng thể xếp hạng chỉ số chuyển đổi số cấp tỉnh, DTI 2021",
  },
  missing = "refuse",
  missing_reason = "thứ hạng chỉ có nghĩa khi có chỉ số DTI công bố",
  decimals = { indicator = 4, group = 4, total = 4, index = 2 },
  rank_by = "points",
  ties = "competition",
  aggregate = "weighted",
  tree = { "dti", "digital_government", "digital_economy", "digital_society" },
}
