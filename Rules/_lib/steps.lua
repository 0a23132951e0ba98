--- Mức theo ngưỡng: the points of the first step whose bounds the value meets.
---
--- Formula: steps are tried in the order written; the first whose every bound holds gives its
--- `points`, or its `share` of the maximum.
--- Bounds of a step, any of: `at_least` (≥), `above` (>), `at_most` (≤), `below` (<). A step
--- without bounds takes the rest and comes last.
--- Options: `raised_by`, the name of a yes/no field; where it is yes, the points are at least
--- `params.raised_to`, which only then is declared.
--- Reads: `value`, a ratio in percent or a count; the indicator's `max`; `params.steps`, such as
---   steps = { { at_least = 100, points = 1.5 }, { at_least = 90, points = 0.5 }, { points = 0 } }
---   steps = { { at_most = 0, points = 5 }, { at_most = 1, points = 2 }, { points = 0 } }
--- Units: bounds in the measure of the value; points; shares from 0 to 1.
--- Edges: the value is compared as measured, never rounded first (99.6 is not 100). Where fewer
--- is better write `at_most` and `below`. A value no step covers fails the cell, raised or not.
--- With `share` a changed maximum carries through; with `points` above the maximum the cell fails.
--- Fail the indicator when it is loaded: a list without steps; an entry of another name, which may
--- be a bound misspelt; a bound that is no number; a step that gives neither points nor a share,
--- or both; a share that is not from 0 to 1; a step that no value meets, or that a step before it
--- hides, as bounds in the wrong order do.
--- Source: by ratio, Cà Mau QĐ 1880/QĐ-UBND (2013), item 1.1.4 (open at 90%) and the Thanh Hóa
--- council draft (2026-2031), items I.2.a and II.4.b (closed); by count, district
--- digital-transformation index, item 1.1, and Thanh Hóa council draft, items I.3.a and II.2.a;
--- raised, item III.2.b of that draft.

local function meets(value, step)
  if step.at_least and value < step.at_least then return false end
  if step.above and value <= step.above then return false end
  if step.at_most and value > step.at_most then return false end
  return not (step.below and value >= step.below)
end

local meant = {
  at_least = true, above = true, at_most = true, below = true, points = true, share = true,
}

--- Fails the indicator for what is wrong with one step by itself.
local function check_entries(place, step)
  for name, entry in pairs(step) do
    if not meant[name] then
      error(string.format("steps[%d] has '%s', which means nothing", place, name), 0)
    end
    if type(entry) ~= "number" then
      error(string.format("steps[%d] has '%s' that is no number", place, name), 0)
    end
  end
  if (step.points == nil) == (step.share == nil) then
    error(string.format("steps[%d] must give either points or a share", place), 0)
  end
  if step.share and (step.share < 0 or step.share > 1) then
    error(string.format("steps[%d] gives a share that is not from 0 to 1", place), 0)
  end
end

--- The two ends of what a step takes, and whether each is left out.
local function ends(step)
  local low, low_open = step.at_least or -math.huge, false
  if step.above and step.above >= low then low, low_open = step.above, true end
  local high, high_open = step.at_most or math.huge, false
  if step.below and step.below <= high then high, high_open = step.below, true end
  return low, low_open, high, high_open
end

local function is_empty(step)
  local low, low_open, high, high_open = ends(step)
  return low > high or (low == high and (low_open or high_open))
end

--- Whether the first of two steps takes every value that the second would.
local function hides(first, second)
  local low, low_open, high, high_open = ends(first)
  local least, least_open, most, most_open = ends(second)
  local below = low < least or (low == least and (least_open or not low_open))
  local above = high > most or (high == most and (most_open or not high_open))
  return below and above
end

local function is_bounded(step)
  return (step.at_least or step.above or step.at_most or step.below) ~= nil
end

--- Looks through the steps once, when the indicator is loaded.
local function check(steps)
  if not steps then return end
  if #steps == 0 then error("'steps' is no list of steps", 0) end
  for place, step in ipairs(steps) do
    check_entries(place, step)
    if is_empty(step) then
      error(string.format("steps[%d] has bounds that no value meets", place), 0)
    end
    if not is_bounded(step) and steps[place + 1] then
      error(string.format("steps[%d] has no bound and hides the steps after it", place), 0)
    end
    for before = 1, place - 1 do
      if hides(steps[before], step) then
        error(string.format("steps[%d] is hidden by steps[%d]", place, before), 0)
      end
    end
  end
end

local function score(value, max, steps)
  for _, step in ipairs(steps) do
    if meets(value, step) then return step.points or step.share * max end
  end
  error(string.format("no step covers the value %.14g", value), 0)
end

--- An option of another name would raise nobody; said when the indicator is loaded.
local function refuse()
  error("steps has one option, a yes/no field: { raised_by = \"urged\" }", 0)
end

---@param options? { raised_by?: string }
---@return chiso.Score
local function make(options)
  if options == nil then return { check = check, score = score } end
  local raised_by = options.raised_by
  if type(raised_by) ~= "string" then return { check = refuse, score = function() end } end
  return {
    reads = { "value", "max", "steps", raised_by, "raised_to" },
    check = check,
    score = function(value, max, steps, is_raised, raised_to)
      local points = score(value, max, steps)
      return is_raised and math.max(points, raised_to) or points
    end,
  }
end

---@type chiso.Kind
return {
  title = "Mức theo ngưỡng",
  summary = "the points of the first step whose bounds the value meets",
  words = {
    {
      vi = "được điểm của mức đầu tiên trong bảng mà giá trị đạt.",
      en = "the points of the first step of the table that the value meets.",
    },
    {
      reads = "raised_to",
      vi = "Nếu chỉ tiêu có/không đi kèm là có thì ít nhất {raised_to} điểm.",
      en = "Where the yes/no field beside it is yes, at least {raised_to}.",
    },
  },
  params = {
    { key = "steps", shape = "steps" },
    { key = "raised_to", shape = "points" },
  },
  example = {
    fields = {
      {
        suffix = "done", title = "số đã thực hiện", title_en = "done",
        declares = 'type = "count", measure = "việc"',
      },
      {
        suffix = "total", title = "tổng số", title_en = "total",
        declares = 'type = "count", measure = "việc"',
      },
    },
    declares = 'measure = "%", range = { 0, 100 }, better = "higher",',
    params = {
      [[steps = {
      { at_least = 100, share = 1 },
      { at_least = 80, share = 0.5 },
      { share = 0 },
    }]],
    },
    none_arising = true,
    value = { reads = { "<done>", "<total>" }, body = "return chiso.percent(<done>, <total>)" },
    cases = {
      {
        name = "all done earns everything", given = { done = 1000, total = 1000 },
        value = 100, share = 1,
      },
      {
        name = "just below the first step earns half", given = { done = 999, total = 1000 },
        value = 99.9, share = 0.5,
      },
      {
        name = "just above the second step earns half", given = { done = 801, total = 1000 },
        value = 80.1, share = 0.5,
      },
      {
        name = "exactly at the second step earns half", given = { done = 800, total = 1000 },
        value = 80, share = 0.5,
      },
      {
        name = "just below the second step earns nothing", given = { done = 799, total = 1000 },
        value = 79.9, share = 0,
      },
      { name = "a figure left blank is missing", given = { total = 1000 }, missing = true },
      {
        name = "where nothing arose it does not apply", given = { done = 0, total = 0 },
        not_applicable = true,
      },
    },
  },
  make = make,
}
