--- The index and its pillars, as published.

local TABLE = "dti.gov.vn: bảng Tổng thể xếp hạng chỉ số chuyển đổi số cấp tỉnh, DTI 2021, cột "

--- A published figure that earns itself.
---@param item table
---@return chiso.Indicator
local function published(item)
  item.better = "higher"
  item.max = 1
  item.value = item.key .. "_value"
  item.score = chiso.recorded()
  return item
end

---@type chiso.Indicator[]
return {
  published {
    key = "dti",
    title = "Chỉ số chuyển đổi số (DTI)",
    title_en = "Digital transformation index (DTI)",
    basis = { TABLE .. "DTI" },
    weight = 1,
  },
  published {
    key = "digital_government",
    title = "Trụ cột Chính quyền số (không tính vào tổng)",
    title_en = "Pillar digital government (not in the total)",
    basis = { TABLE .. "Chính quyền số" },
    weight = 0,
  },
  published {
    key = "digital_economy",
    title = "Trụ cột Kinh tế số (không tính vào tổng)",
    title_en = "Pillar digital economy (not in the total)",
    basis = { TABLE .. "Kinh tế số" },
    weight = 0,
  },
  published {
    key = "digital_society",
    title = "Trụ cột Xã hội số (không tính vào tổng)",
    title_en = "Pillar digital society (not in the total)",
    basis = { TABLE .. "Xã hội số" },
    weight = 0,
  },
}
