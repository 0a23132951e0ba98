--- Theo tỷ lệ, làm tròn: the maximum times the share of the target, rounded to a step of points.
---
--- Formula: the value is first held between 0 and the target; max × value ÷ target is rounded to
--- the nearest multiple of the step, half up; the result is at most the maximum.
--- Reads: `value` and `target` in the same measure; the indicator's `max`; `params.step`, points.
--- Edges: the target is positive, and so is the step, or the indicator fails when it is loaded. A
--- maximum that is no multiple of the step may be out of reach (max 4, step 3: at most 3).
--- Source: Thanh Hóa council draft (2026-2031), commune set, item II.3.a: ratio × 6, to 0.25.

local function check(step)
  if step and (type(step) ~= "number" or step <= 0) then
    error("'step' is not a number of points above 0", 0)
  end
end

---@return chiso.Score
return function()
  return {
    check = check,
    score = function(value, max, target, step)
      local held = math.max(0, math.min(value, target))
      return math.min(max, chiso.round_to(max * held / target, step))
    end,
  }
end

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: {max} × giá trị ÷ {target} (giá trị từ 0 đến {target}), làm tròn đến bội số gần nhất
---   của {step}, tối đa {max} điểm.
--- en: {max} × value ÷ {target} (the value from 0 to {target}), rounded to the nearest
---   multiple of {step}, at most {max}.
