--- Mức theo ngưỡng: the points of the first step whose bounds the value meets.
---
--- Formula: steps are tried in the order written; the first whose every bound holds gives its
--- `points`, or its `share` of the maximum.
--- Bounds of a step, any of: `at_least` (≥), `above` (>), `at_most` (≤), `below` (<). A step
--- without bounds takes the rest and comes last.
--- Reads: `value`, a ratio in percent or a count; the indicator's `max`; `params.steps`, such as
---   steps = { { at_least = 100, points = 1.5 }, { at_least = 90, points = 0.5 }, { points = 0 } }
---   steps = { { at_most = 0, points = 5 }, { at_most = 1, points = 2 }, { points = 0 } }
--- Units: bounds in the measure of the value; points; shares from 0 to 1.
--- Edges: the value is compared as measured, never rounded first (99.6 is not 100). Where fewer
--- is better write `at_most` and `below`. A value no step covers fails the cell. A step without
--- bounds that is not the last, which would hide the steps after it, and an entry of another name,
--- which may be a bound misspelt, fail the indicator when it is loaded. With `share` a changed
--- maximum carries through; with `points` above the maximum the cell fails.
--- Source: by ratio, Cà Mau QĐ 1880/QĐ-UBND (2013), item 1.1.4 (open at 90%) and the Thanh Hóa
--- council draft (2026-2031), items I.2.a and II.4.b (closed); by count, district
--- digital-transformation index, item 1.1, and Thanh Hóa council draft, items I.3.a and II.2.a.

local function meets(value, step)
  if step.at_least and value < step.at_least then return false end
  if step.above and value <= step.above then return false end
  if step.at_most and value > step.at_most then return false end
  return not (step.below and value >= step.below)
end

local function is_bounded(step)
  return (step.at_least or step.above or step.at_most or step.below) ~= nil
end

local meant = {
  at_least = true, above = true, at_most = true, below = true, points = true, share = true,
}

--- Looks through the steps once, when the indicator is loaded: a misspelt bound bounds nothing.
local function check(steps)
  for place, step in ipairs(steps) do
    for name in pairs(step) do
      if not meant[name] then
        error(string.format("steps[%d] has '%s', which means nothing", place, name), 0)
      end
    end
    if not is_bounded(step) and steps[place + 1] then
      error(string.format("steps[%d] has no bound and hides the steps after it", place), 0)
    end
  end
end

---@return chiso.NamedScore
return function()
  return {
    check = check,
    score = function(value, max, steps)
      for _, step in ipairs(steps) do
        if meets(value, step) then return step.points or step.share * max end
      end
      error(string.format("no step covers the value %.14g", value), 0)
    end,
  }
end
