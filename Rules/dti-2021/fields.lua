--- What the ranking prints for each province: the index and its three pillars, from 0 to 1.

--- A figure from 0 to 1.
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
      key = "dti_value",
      title = "Chỉ số chuyển đổi số (DTI)",
      title_en = "Digital transformation index (DTI)",
    },
    fraction {
      key = "digital_government_value",
      title = "Trụ cột Chính quyền số",
      title_en = "Pillar digital government",
    },
    fraction {
      key = "digital_economy_value",
      title = "Trụ cột Kinh tế số",
      title_en = "Pillar digital economy",
    },
    fraction {
      key = "digital_society_value",
      title = "Trụ cột Xã hội số",
      title_en = "Pillar digital society",
    },
  },
}
