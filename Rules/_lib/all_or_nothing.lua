--- Đạt / không đạt: the maximum when a condition is met, the minimum when it is not.
---
--- Formula: yes → max; no → min. The minimum is 0 unless the indicator declares one, so an item
--- that takes points off for non-compliance declares `min = -0.25`.
--- Reads: `value`, yes or no (a yes/no field, or a value function that returns true or false).
--- Points: `max` and `min` of the indicator.
--- Edges: a ratio is not a condition; any number but 1 and 0 fails the cell. For "100% or
--- nothing" use `steps`.
--- Source: Cà Mau QĐ 1880/QĐ-UBND (2013), items 1.1.2, 1.1.3, 1.2.1; the negative minimum: the
--- legal-access criteria under TT 07/2017/TT-BTP.
---@return chiso.Score
local function make()
  return function(value, max, min)
    if value == true or value == 1 then return max end
    if value == false or value == 0 then return min end
    error(string.format("all_or_nothing needs yes or no, the value is %s", tostring(value)), 0)
  end
end

---@type chiso.Kind
return {
  title = "Đạt / không đạt",
  summary = "the maximum when a condition is met, the minimum when it is not",
  words = {
    {
      vi = "đạt được {max} điểm; không đạt được {min} điểm.",
      en = "met earns {max}; not met earns {min}.",
    },
  },
  example = {
    fields = {
      { suffix = "met", title = "có đạt", title_en = "met", declares = 'type = "yes_no"' },
    },
    value = "met",
    cases = {
      { name = "met earns everything", given = { met = true }, share = 1 },
      { name = "not met earns nothing", given = { met = false }, share = 0 },
      { name = "left blank it is missing", given = {}, missing = true },
    },
  },
  make = make,
}
