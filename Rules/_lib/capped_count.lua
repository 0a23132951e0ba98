--- Mỗi … điểm, tối đa …: points per event, at most the maximum.
---
--- Formula: the smaller of max and per × value.
--- Reads: `value`, a count; the indicator's `max`, which is the cap; `params.per`, points each.
--- Edges: also the shape of a penalty item, whose points a penalty group takes off. Which events
--- count is for the indicator's value to say. Nothing counted earns 0. A `per` that is not above
--- 0 fails the indicator when it is loaded.
--- Source: Thanh Hóa council draft (2026-2031), item V.1.a (2.5 per model, at most 5); penalties:
--- group IX of the same draft.

local function check(per)
  if per and (type(per) ~= "number" or per <= 0) then
    error("'per' is not a number of points above 0", 0)
  end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, per)
      return math.min(max, per * value)
    end,
  }
end

---@type chiso.Kind
return {
  title = "Mỗi … điểm, tối đa …",
  summary = "points per event, at most the maximum",
  words = {
    {
      vi = "mỗi {measure} được {per} điểm, tối đa {max} điểm.",
      en = "{per} for each, at most {max}.",
    },
  },
  params = {
    { key = "per", shape = "points", vi = "số điểm mỗi lần", en = "points for each" },
  },
  example = {
    fields = {
      {
        suffix = "count", title = "số lần", title_en = "count",
        declares = 'type = "count", measure = "lần"',
      },
    },
    declares = 'measure = "lần", better = "higher",',
    params = { "per = {0.25}" },
    value = "count",
    cases = {
      { name = "none earns nothing", given = { count = 0 }, value = 0, share = 0 },
      { name = "each earns a quarter", given = { count = 3 }, value = 3, share = 0.75 },
      { name = "four reach the cap", given = { count = 4 }, value = 4, share = 1 },
      { name = "a fifth is beyond the cap", given = { count = 5 }, value = 5, share = 1 },
      { name = "a count left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
