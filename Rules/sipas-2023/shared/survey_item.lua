--- An item of the survey: its result in percent is its points of 100.

local APPENDIX = "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 3, dòng "

---@class (exact) sipas.Item
---@field key string
---@field code? string
---@field row string the line of the appendix, "I.1.1"
---@field title string
---@field title_en string
---@field value string the field that holds the result
---@field weight? number

---@param item sipas.Item
---@return chiso.Indicator
return function(item)
  return {
    key = item.key,
    code = item.code,
    title = item.title,
    title_en = item.title_en,
    basis = { APPENDIX .. item.row },
    measure = "%",
    range = { 0, 100 },
    better = "higher",
    max = 100,
    weight = item.weight,
    survey = true,
    value = item.value,
    score = chiso.recorded(),
  }
end
