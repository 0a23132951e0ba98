--- Provincial competitiveness index (PCI) as weighted from 2013 to 2021: ten sub-indices.
---
--- Taken over from the edition of 2009 but for the new sub-index on policy bias and the weights
--- under `set`. A weight is ten times the share, as there.
---@type chiso.Pack
return {
  id = "pci-2013",
  rulebook = "pci",
  edition = "2013",
  extends = "pci-2009",
  title = "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI), cách tính 2013-2021",
  title_en = "Provincial competitiveness index (PCI), as weighted from 2013 to 2021",
  in_force = { from = "2013", to = "2021" },
  basis = {
    "Phòng Thương mại và Công nghiệp Việt Nam (VCCI): chỉ số thành phần và điểm PCI của các tỉnh "
      .. "các năm 2013 đến 2019 và 2021, công bố tại pcivietnam.vn",
    "Trọng số 5, 5, 20, 5, 10, 5, 5, 20, 20, 5 phần trăm: suy ra từ các số công bố đó",
  },
  set = {
    "entry_costs.weight = 0.5",
    "time_costs.weight = 0.5",
    "proactivity.weight = 0.5",
    "business_support.weight = 2",
  },
  tree = {
    "entry_costs",
    "land_access",
    "transparency",
    "time_costs",
    "informal_charges",
    "policy_bias",
    "proactivity",
    "business_support",
    "labour_training",
    "law_order",
  },
}
