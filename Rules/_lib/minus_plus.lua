--- Trừ theo lần, cộng theo chất lượng: the maximum less points per event, plus a part by a ratio.
---
--- Formula: max − per × the count + plus × value ÷ target, the value held between 0 and the
--- target; rounded to the nearest multiple of the step, half up; then held between min and max.
--- Options: `count`, the name of the field that is counted.
--- Reads: `value` and `target` in the same measure; the indicator's `max` and `min`, which is 0
--- unless declared; that field; `params.per`, points off each; `params.plus`, points at the
--- target; `params.step`, points.
--- Edges: the part that is added can only make up for what was taken off: without an event the
--- maximum is reached at any ratio. `per`, `plus` and `step` that are not positive fail the
--- indicator when it is loaded.
--- Source: Thanh Hóa council draft (2026-2031), items whose clause takes points off per late or
--- missing document and adds some by the ratio of quality; step 0.25.

local function check(per, plus, step)
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
return function(options)
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

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: {max} − {per} × số đếm + {plus} × giá trị ÷ {target} (giá trị từ 0 đến {target}), làm
---   tròn đến bội số gần nhất của {step}; thấp nhất {min}, cao nhất {max} điểm.
--- en: {max} − {per} × the count + {plus} × value ÷ {target} (the value from 0 to {target}),
---   rounded to the nearest multiple of {step}; at least {min}, at most {max}.
