--- Theo tỷ lệ: the maximum times the share of the target reached, at most the maximum.
---
--- Formula: max × value ÷ target; max at the target and above.
--- Reads: `value` and `target` in the same measure; the indicator's `max`.
--- Edges: no floor, 34.54% earns 34.54% of the maximum; with a floor use
--- `threshold_proportion`. The target is positive. A negative value gives negative points, which
--- fail the cell. No published rule divides the other way round where lower is better; such
--- criteria use `steps` or `deduction`.
--- Source: district digital-transformation index, items 1.2 and 1.3 ("a/b × điểm tối đa"); agrees
--- with the points of Bắc Kạn's PAR Index 2022, items TC 3.4, TCTP 7.3.6 and TCTP 7.3.7.
---@return chiso.Score
return function()
  return function(value, max, target)
    if value >= target then return max end
    return max * value / target
  end
end

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: đạt {target} trở lên được {max} điểm; dưới đó được {max} × giá trị ÷ {target}.
--- en: {target} or more earns {max}; below it {max} × value ÷ {target}.
