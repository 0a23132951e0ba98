--- Trừ điểm theo lần: starts at the maximum and loses points per event, down to the minimum.
---
--- Formula: the larger of min and max − per × value.
--- Reads: `value`, a count of events; the indicator's `max` and `min`, which is 0 unless
--- declared; `params.per`, points each.
--- Edges: fewer is better. No event leaves the maximum. `per` is what an event takes off, above
--- 0; anything else, and `better = "higher"`, fail the indicator when it is loaded.
--- Source: Thanh Hóa council draft (2026-2031), item I.2.b: 1.5, less 0.5 per late meeting.

local function check(per, better)
  if better == "higher" then error("fewer earns more here, and better is \"higher\"", 0) end
  if per and (type(per) ~= "number" or per <= 0) then
    error("'per' is not a number of points above 0", 0)
  end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, min, per)
      return math.max(min, max - per * value)
    end,
  }
end

---@type chiso.Kind
return {
  title = "Trừ điểm theo lần",
  summary = "starts at the maximum and loses points per event, down to the minimum",
  words = {
    {
      vi = "có {max} điểm; mỗi {measure} trừ {per} điểm, thấp nhất là {min} điểm.",
      en = "starts at {max}; each takes {per} off, down to {min}.",
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
    declares = 'measure = "lần", better = "lower",',
    params = { "per = {0.25}" },
    value = "count",
    cases = {
      { name = "none leaves everything", given = { count = 0 }, value = 0, share = 1 },
      { name = "each takes a quarter", given = { count = 1 }, value = 1, share = 0.75 },
      { name = "four take everything", given = { count = 4 }, value = 4, share = 0 },
      { name = "a fifth takes no more", given = { count = 5 }, value = 5, share = 0 },
      { name = "a count left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
