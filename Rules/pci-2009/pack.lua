--- Provincial competitiveness index (PCI) as weighted from 2009 to 2012: nine sub-indices.
---
--- The total is ten times the weighted mean of sub-indices from 1 to 10. A weight is therefore ten
--- times the share: 10% weighs 1, and 10 points of every sub-index make 100.
---@type chiso.Pack
return {
  id = "pci-2009",
  rulebook = "pci",
  edition = "2009",
  title = "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI), cách tính 2009-2012",
  title_en = "Provincial competitiveness index (PCI), as weighted from 2009 to 2012",
  -- The weights follow from the published figures; no text that sets them was seen.
  status = "illustrative",
  in_force = { from = "2009", to = "2012" },
  scale = 100,
  basis = {
    "Phòng Thương mại và Công nghiệp Việt Nam (VCCI): chỉ số thành phần và điểm PCI của các tỉnh "
      .. "các năm 2009, 2010, 2012, công bố tại pcivietnam.vn",
    "Trọng số 10, 5, 20, 15, 10, 10, 5, 20, 5 phần trăm: suy ra từ các số công bố đó",
  },
  missing = "refuse",
  missing_reason = "điểm PCI chỉ có nghĩa khi đủ các chỉ số thành phần",
  -- Ranks go by the unrounded points: provinces that print alike have ranks of their own. The index
  -- is for reading, with two decimals.
  decimals = { indicator = false, group = false, total = false, index = 2 },
  rank_by = "points",
  ties = "distinct",
  aggregate = "weighted",
  tree = {
    "entry_costs",
    "land_access",
    "transparency",
    "time_costs",
    "informal_charges",
    "proactivity",
    "business_support",
    "labour_training",
    "law_order",
  },
}
