--- A sub-index of the PCI: its published score, from 1 to 10, is its points.

local SOURCE = "VCCI: bảng chỉ số thành phần PCI công bố tại pcivietnam.vn, cột "

---@class (exact) pci.SubIndex
---@field key string the score is the field <key>_score
---@field column string as the published table heads it
---@field title_en string
---@field weight number ten times the share in the total

---@param item pci.SubIndex
---@return chiso.Indicator
return function(item)
  return {
    key = item.key,
    title = item.column,
    title_en = item.title_en,
    basis = { SOURCE .. item.column },
    measure = "điểm",
    better = "higher",
    min = 1,
    max = 10,
    weight = item.weight,
    value = item.key .. "_score",
    score = chiso.recorded(),
  }
end
