--- The nine sub-indices, as published.

local sub_index = require "shared.sub_index"

---@type chiso.Indicator[]
return {
  sub_index {
    key = "entry_costs",
    column = "Gia nhập thị trường",
    title_en = "Entry costs",
    weight = 1,
  },
  sub_index {
    key = "land_access",
    column = "Tiếp cận đất đai",
    title_en = "Land access and security of tenure",
    weight = 0.5,
  },
  sub_index {
    key = "transparency",
    column = "Tính minh bạch",
    title_en = "Transparency",
    weight = 2,
  },
  sub_index {
    key = "time_costs",
    column = "Chi phí thời gian",
    title_en = "Time costs",
    weight = 1.5,
  },
  sub_index {
    key = "informal_charges",
    column = "Chi phí không chính thức",
    title_en = "Informal charges",
    weight = 1,
  },
  sub_index {
    key = "proactivity",
    column = "Tính năng động",
    title_en = "Proactivity of the provincial leadership",
    weight = 1,
  },
  sub_index {
    key = "business_support",
    column = "Hỗ trợ doanh nghiệp",
    title_en = "Business support",
    weight = 0.5,
  },
  sub_index {
    key = "labour_training",
    column = "Đào tạo lao động",
    title_en = "Labour and training",
    weight = 2,
  },
  sub_index {
    key = "law_order",
    column = "Thiết chế pháp lý",
    title_en = "Legal institutions",
    weight = 0.5,
  },
}
