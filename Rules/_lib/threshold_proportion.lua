--- Theo tỷ lệ từ ngưỡng: the maximum at the target, in proportion from a floor, nothing below it.
---
--- Formula: value ≥ target → max; floor ≤ value < target → max × value ÷ target; below → 0.
--- Reads: `value`, `target` and `params.floor` in the same measure; the indicator's `max`.
--- Edges: the floor is closed (exactly 80% still earns). The target is positive and not below
--- the floor. The floor is each indicator's own: not every ratio criterion has one.
--- Source: the common form of provincial sets, "from 80% in proportion, below 80% nothing"; its
--- exact wording was not seen. Agrees with Bắc Kạn's PAR Index 2022, item TC 1.7, 1.2750 of 1.5.
---@return chiso.Score
return function()
  return function(value, max, target, floor)
    if value >= target then return max end
    if value < floor then return 0 end
    return max * value / target
  end
end

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: đạt {target} trở lên được {max} điểm; từ {floor} đến dưới {target} được {max} × giá trị
---   ÷ {target}; dưới {floor} được 0 điểm.
--- en: {target} or more earns {max}; from {floor} to below {target} {max} × value ÷ {target};
---   below {floor} nothing.
