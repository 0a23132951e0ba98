--- The eight main indices, from 0 to 1, as published.

--- A main index.
---@param field table
---@return chiso.Field
local function fraction(field)
  field.type = "number"
  field.range = { 0, 1 }
  return field
end

---@type chiso.Fields
return {
  fields = {
    fraction {
      key = "awareness_value",
      title = "Chỉ số chính Nhận thức số",
      title_en = "Main index digital awareness",
    },
    fraction {
      key = "institutions_value",
      title = "Chỉ số chính Thể chế số",
      title_en = "Main index digital institutions",
    },
    fraction {
      key = "infrastructure_value",
      title = "Chỉ số chính Hạ tầng số",
      title_en = "Main index digital infrastructure",
    },
    fraction {
      key = "human_resources_value",
      title = "Chỉ số chính Nhân lực số",
      title_en = "Main index digital human resources",
    },
    fraction {
      key = "cyber_security_value",
      title = "Chỉ số chính An toàn thông tin mạng",
      title_en = "Main index cyber security",
    },
    fraction {
      key = "digital_government_value",
      title = "Chỉ số chính Hoạt động chính quyền số",
      title_en = "Main index digital government",
    },
    fraction {
      key = "digital_economy_value",
      title = "Chỉ số chính Hoạt động kinh tế số",
      title_en = "Main index digital economy",
    },
    fraction {
      key = "digital_society_value",
      title = "Chỉ số chính Hoạt động xã hội số",
      title_en = "Main index digital society",
    },
  },
}
