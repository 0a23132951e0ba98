--- A criterion of the PAR Index: the points recorded for it are its points.

local PLAN = "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục "

---@class (exact) par.Criterion
---@field key string the field that holds the points has this name and "_points"
---@field code string as printed, "TC 1.2"
---@field appendix string the appendix of the plan that prints it, "1" or "2"
---@field row string the line of the appendix, "I.1"
---@field title string
---@field title_en string
---@field max number
---@field survey? boolean whether the plan marks it "Điều tra XHH"
---@field weight? number 0 for a criterion that lies within another one listed

---@param criterion par.Criterion
---@return chiso.Indicator
return function(criterion)
  return {
    key = criterion.key,
    code = criterion.code,
    title = criterion.title,
    title_en = criterion.title_en,
    basis = { PLAN .. criterion.appendix .. ", dòng " .. criterion.row },
    measure = "điểm",
    better = "higher",
    max = criterion.max,
    survey = criterion.survey,
    weight = criterion.weight,
    value = criterion.key .. "_points",
    score = chiso.recorded(),
  }
end
