--- An indicator of the index: its normalised figure is its points of 100.

---@class (exact) asem.Measure
---@field key string
---@field code string
---@field column string what COINr calls it
---@field title string
---@field title_en string

---@param measure asem.Measure
---@return chiso.Indicator
return function(measure)
  return {
    key = measure.key,
    code = measure.code,
    title = measure.title,
    title_en = measure.title_en,
    basis = { "COINr 1.1.14, ASEM_COIN, cột " .. measure.column },
    measure = "điểm",
    range = { 0, 100 },
    better = "higher",
    max = 100,
    weight = 1,
    value = measure.key .. "_normalised",
    score = chiso.recorded(),
  }
end
