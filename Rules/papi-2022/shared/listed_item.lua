--- An item that the plan lists: its published points, and what a plan adds to them.

--- Published points plus the rise, at most the maximum; published points outside the bounds fail.
local function raised(value, added_points, min, max)
  if value < min or value > max then
    local message = "the recorded points %.14g are outside %.14g to %.14g"
    error(string.format(message, value, min, max), 0)
  end
  return math.min(value + added_points, max)
end

---@class (exact) papi.Item
---@field key string the field that holds the points has this name and "_points"
---@field code string
---@field title string
---@field title_en string
---@field max number

---@param item papi.Item
---@return chiso.Indicator
return function(item)
  return {
    key = item.key,
    code = item.code,
    title = item.title,
    title_en = item.title_en,
    basis = {
      "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4, dòng " .. item.code,
    },
    measure = "điểm",
    better = "higher",
    max = item.max,
    -- Published results stand as they are; a scenario says by how much a plan wants to lift them.
    params = { added_points = 0 },
    value = item.key .. "_points",
    score = raised,
  }
end
