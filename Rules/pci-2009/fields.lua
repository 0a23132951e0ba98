--- What is published for each province: a score from 1 to 10 per sub-index.

--- A sub-index.
---@param field table
---@return chiso.Field
local function score(field)
  field.type = "number"
  field.measure = "điểm"
  field.range = { 1, 10 }
  return field
end

---@type chiso.Fields
return {
  fields = {
    score {
      key = "entry_costs_score",
      title = "Chỉ số thành phần Gia nhập thị trường",
      title_en = "Sub-index entry costs",
    },
    score {
      key = "land_access_score",
      title = "Chỉ số thành phần Tiếp cận đất đai",
      title_en = "Sub-index land access and security of tenure",
    },
    score {
      key = "transparency_score",
      title = "Chỉ số thành phần Tính minh bạch",
      title_en = "Sub-index transparency",
    },
    score {
      key = "time_costs_score",
      title = "Chỉ số thành phần Chi phí thời gian",
      title_en = "Sub-index time costs",
    },
    score {
      key = "informal_charges_score",
      title = "Chỉ số thành phần Chi phí không chính thức",
      title_en = "Sub-index informal charges",
    },
    score {
      key = "proactivity_score",
      title = "Chỉ số thành phần Tính năng động",
      title_en = "Sub-index proactivity",
    },
    score {
      key = "business_support_score",
      title = "Chỉ số thành phần Hỗ trợ doanh nghiệp",
      title_en = "Sub-index business support",
    },
    score {
      key = "labour_training_score",
      title = "Chỉ số thành phần Đào tạo lao động",
      title_en = "Sub-index labour and training",
    },
    score {
      key = "law_order_score",
      title = "Chỉ số thành phần Thiết chế pháp lý",
      title_en = "Sub-index legal institutions",
    },
  },
}
