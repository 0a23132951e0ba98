--- A main index of the DTI: its published value, from 0 to 1, is its points.

local DECISION = "Quyết định số 922/QĐ-BTTTT ngày 20/05/2022, cấp tỉnh, chỉ số chính "

--- The points of the whole set.
local ALL_POINTS = 1000

---@class (exact) dti.MainIndex
---@field key string the value is the field <key>_value
---@field title string
---@field title_en string
---@field points number of 1000

---@param item dti.MainIndex
---@return chiso.Indicator
return function(item)
  return {
    key = item.key,
    title = item.title,
    title_en = item.title_en,
    basis = { DECISION .. item.title },
    better = "higher",
    max = 1,
    weight = item.points / ALL_POINTS,
    value = item.key .. "_value",
    score = chiso.recorded(),
  }
end
