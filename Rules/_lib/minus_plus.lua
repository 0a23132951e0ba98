--- Trừ theo lần, cộng theo chất lượng: the maximum less points per event, plus a part by a ratio.
---
--- Formula: max − per × the count + plus × value ÷ target, the value held between 0 and the
--- target; rounded to the nearest multiple of the step, half up; then held between min and max.
--- Options: `count`, the name of the field that is counted.
--- Reads: `value` and `target` in the same measure; the indicator's `max` and `min`, which is 0
--- unless declared; that field; `params.per`, points off each; `params.plus`, points at the
--- target; `params.step`, points.
--- Edges: the part that is added can only make up for what was taken off: without an event the
--- maximum is reached at any ratio. `per`, `plus`, `step` and a target that are not positive fail
--- the indicator when it is loaded.
--- Source: Thanh Hóa council draft (2026-2031), items whose clause takes points off per late or
--- missing document and adds some by the ratio of quality; step 0.25.

local function check(per, plus, step, target)
  if target and target <= 0 then
    error(string.format("the target %.14g is not above 0", target), 0)
  end
  for name, number in pairs({ per = per, plus = plus, step = step }) do
    if type(number) ~= "number" or number <= 0 then
      error(string.format("'%s' is not a number of points above 0", name), 0)
    end
  end
end

--- Without a field nothing can be scored; said when the indicator is loaded.
local function refuse()
  error("minus_plus needs the field it counts: { count = \"bad_cases\" }", 0)
end

---@param options { count: string }
---@return chiso.Score
local function make(options)
  local count = type(options) == "table" and options.count
  if type(count) ~= "string" then return { check = refuse, score = function() end } end
  return {
    reads = { "value", "target", "max", "min", count, "per", "plus", "step" },
    check = check,
    score = function(value, target, max, min, counted, per, plus, step)
      local held = math.max(0, math.min(value, target))
      local points = chiso.round_to(max - per * counted + plus * held / target, step)
      return math.max(min, math.min(max, points))
    end,
  }
end

---@type chiso.Kind
return {
  title = "Trừ theo lần, cộng theo chất lượng",
  summary = "the maximum less points per event, plus a part by a ratio",
  words = {
    {
      vi = "{max} − {per} × số đếm + {plus} × giá trị ÷ {target} (giá trị từ 0 đến {target}), "
        .. "làm tròn đến bội số gần nhất của {step}; thấp nhất {min}, cao nhất {max} điểm.",
      en = "{max} − {per} × the count + {plus} × value ÷ {target} (the value from 0 to "
        .. "{target}), rounded to the nearest multiple of {step}; at least {min}, at most {max}.",
    },
  },
  params = {
    { key = "per", shape = "points", vi = "số điểm mỗi lần", en = "points for each" },
    { key = "plus", shape = "points" },
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
      {
        suffix = "count", title = "số lần", title_en = "count",
        declares = 'type = "count", measure = "lần"',
      },
    },
    declares = 'measure = "%", range = { 0, 100 }, better = "higher",',
    target = 100,
    params = {
      "per = {0.25}",
      "plus = {0.5}",
      "step = {0.125}",
    },
    none_arising = true,
    value = { reads = { "<done>", "<total>" }, body = "return chiso.percent(<done>, <total>)" },
    score = "chiso.minus_plus{ count = \"<count>\" }",
    cases = {
      {
        name = "none counted leaves everything, whatever the share",
        given = { done = 100, total = 1000, count = 0 }, value = 10, share = 1,
      },
      {
        name = "one counted is made up for by a full share",
        given = { done = 1000, total = 1000, count = 1 }, value = 100, share = 1,
      },
      {
        name = "three counted are made up for in part",
        given = { done = 1000, total = 1000, count = 3 }, value = 100, share = 0.75,
      },
      {
        name = "just below the target it is rounded to the step",
        given = { done = 999, total = 1000, count = 3 }, value = 99.9, share = 0.75,
      },
      {
        name = "four counted and nothing done earn nothing",
        given = { done = 0, total = 1000, count = 4 }, value = 0, share = 0,
      },
      {
        name = "a figure left blank is missing", given = { total = 1000, count = 0 },
        missing = true,
      },
      {
        name = "where nothing arose it does not apply", given = { done = 0, total = 0, count = 0 },
        not_applicable = true,
      },
    },
  },
  make = make,
}
