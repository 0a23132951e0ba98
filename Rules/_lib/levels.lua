--- Mức theo lựa chọn: the points of the level that was chosen.
---
--- Formula: points = levels[value].
--- Reads: `value`, the level's key (the indicator's `value` is the key of a choice field);
--- `params.levels`, points by level, such as
---   levels = { on_time = 1, late = 0.5, none = 0 }
--- Units: points.
--- Edges: a level without points fails the cell. Points do not follow a changed maximum, and
--- points above it fail the cell; where the rule speaks of shares use `fraction_of_max`. A list
--- without a level, and points that are no number, fail the indicator when it is loaded.
--- Source: three levels with lateness, Cà Mau QĐ 1880/QĐ-UBND (2013), item 1.1.1, and the Thanh
--- Hóa council draft (2026-2031), item I.5.b.

local function check(levels)
  local any = false
  for level, points in pairs(levels or {}) do
    any = true
    if type(points) ~= "number" then
      error(string.format("'levels' gives level '%s' no number of points", level), 0)
    end
  end
  if levels and not any then error("'levels' names no level", 0) end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, levels)
      local points = levels[value]
      if points == nil then
        error(string.format("'levels' gives no points to level '%s'", tostring(value)), 0)
      end
      return points
    end,
  }
end

---@type chiso.Kind
return {
  title = "Mức theo lựa chọn",
  summary = "the points of the level that was chosen",
  words = {
    {
      vi = "được số điểm của mức đã chọn, theo bảng.",
      en = "the points of the chosen level, by the table.",
    },
  },
  params = {
    { key = "levels", shape = "levels", vi = "Điểm", en = "Points" },
  },
  example = {
    fields = {
      {
        suffix = "level", title = "mức độ", title_en = "level",
        declares = [[type = "choice",
      levels = {
        { key = "full", title = "Đầy đủ" },
        { key = "partial", title = "Một phần" },
        { key = "none", title = "Không" },
      }]],
      },
    },
    params = { "levels = { full = {1}, partial = {0.5}, none = 0 }" },
    value = "level",
    cases = {
      { name = "the level 'full'", given = { level = "full" }, share = 1 },
      { name = "the level 'partial'", given = { level = "partial" }, share = 0.5 },
      { name = "the level 'none'", given = { level = "none" }, share = 0 },
      { name = "a level left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
