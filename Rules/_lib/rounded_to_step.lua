--- Theo tỷ lệ, làm tròn: the maximum times the share of the target, rounded to a step of points.
---
--- Formula: the value is first held between 0 and the target; max × value ÷ target is rounded to
--- the nearest multiple of the step, half up; the result is at most the maximum.
--- Reads: `value` and `target` in the same measure; the indicator's `max`; `params.step`, points.
--- Edges: the target is positive, and so is the step, or the indicator fails when it is loaded. A
--- maximum that is no multiple of the step may be out of reach (max 4, step 3: at most 3).
--- Source: Thanh Hóa council draft (2026-2031), commune set, item II.3.a: ratio × 6, to 0.25.

local function check(step, target)
  if target and target <= 0 then
    error(string.format("the target %.14g is not above 0", target), 0)
  end
  if step and (type(step) ~= "number" or step <= 0) then
    error("'step' is not a number of points above 0", 0)
  end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, target, step)
      local held = math.max(0, math.min(value, target))
      return math.min(max, chiso.round_to(max * held / target, step))
    end,
  }
end

---@type chiso.Kind
return {
  title = "Theo tỷ lệ, làm tròn",
  summary = "the maximum times the share of the target, rounded to a step of points",
  words = {
    {
      vi = "{max} × giá trị ÷ {target} (giá trị từ 0 đến {target}), làm tròn đến bội số gần nhất "
        .. "của {step}, tối đa {max} điểm.",
      en = "{max} × value ÷ {target} (the value from 0 to {target}), rounded to the nearest "
        .. "multiple of {step}, at most {max}.",
    },
  },
  params = {
    { key = "step", shape = "points", vi = "làm tròn điểm đến", en = "points rounded to" },
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
    params = { "step = {0.25}" },
    none_arising = true,
    value = { reads = { "<done>", "<total>" }, body = "return chiso.percent(<done>, <total>)" },
    cases = {
      {
        name = "all done earns everything", given = { done = 1000, total = 1000 },
        value = 100, share = 1,
      },
      {
        name = "just below the target is rounded to everything",
        given = { done = 999, total = 1000 }, value = 99.9, share = 1,
      },
      {
        name = "65% is nearer to three quarters", given = { done = 650, total = 1000 },
        value = 65, share = 0.75,
      },
      {
        name = "60% is nearer to a half", given = { done = 600, total = 1000 },
        value = 60, share = 0.5,
      },
      {
        name = "nothing done earns nothing", given = { done = 0, total = 1000 },
        value = 0, share = 0,
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
