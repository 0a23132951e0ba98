--- Theo tỷ lệ từ ngưỡng: the maximum at the target, in proportion from a floor, nothing below it.
---
--- Formula: value ≥ target → max; floor ≤ value < target → max × value ÷ target; below → 0.
--- Reads: `value`, `target` and `params.floor` in the same measure; the indicator's `max`.
--- Edges: the floor is closed (exactly 80% still earns). The floor is each indicator's own: not
--- every ratio criterion has one. A target that is not above 0, a floor above the target, and
--- `better = "lower"`, fail the indicator when it is loaded; a unit's own target, or a changed
--- number, fails its cells.
--- Source: the common form of provincial sets, "from 80% in proportion, below 80% nothing"; its
--- exact wording was not seen. Agrees with Bắc Kạn's PAR Index 2022, item TC 1.7, 1.2750 of 1.5.

local function check(target, floor, better)
  if better == "lower" then
    error("more earns more here, and better is \"lower\": use inverse_proportion, progress, "
      .. "deduction or steps", 0)
  end
  if target and target <= 0 then
    error(string.format("the target %.14g is not above 0", target), 0)
  end
  if target and floor and floor > target then
    error(string.format("the floor %.14g is above the target %.14g", floor, target), 0)
  end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, target, floor)
      if value >= target then return max end
      if value < floor then return 0 end
      return max * value / target
    end,
  }
end

---@type chiso.Kind
return {
  title = "Theo tỷ lệ từ ngưỡng",
  summary = "the maximum at the target, in proportion from a floor, nothing below it",
  words = {
    {
      vi = "đạt {target} trở lên được {max} điểm; từ {floor} đến dưới {target} được {max} × giá "
        .. "trị ÷ {target}; dưới {floor} được 0 điểm.",
      en = "{target} or more earns {max}; from {floor} to below {target} {max} × value ÷ "
        .. "{target}; below {floor} nothing.",
    },
  },
  params = {
    { key = "floor", shape = "least", vi = "mức sàn", en = "floor" },
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
    target = 100,
    params = { "floor = 80" },
    none_arising = true,
    value = { reads = { "<done>", "<total>" }, body = "return chiso.percent(<done>, <total>)" },
    cases = {
      {
        name = "all done earns everything", given = { done = 1000, total = 1000 },
        value = 100, share = 1,
      },
      {
        name = "just below the target earns in proportion", given = { done = 999, total = 1000 },
        value = 99.9, share = 0.999,
      },
      {
        name = "just above the floor earns in proportion", given = { done = 801, total = 1000 },
        value = 80.1, share = 0.801,
      },
      {
        name = "exactly at the floor earns in proportion", given = { done = 800, total = 1000 },
        value = 80, share = 0.8,
      },
      {
        name = "just below the floor earns nothing", given = { done = 799, total = 1000 },
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
