--- Theo tỷ lệ nghịch: the maximum up to the target, above it the target's share of the value.
---
--- Formula: value ≤ target → max; above → max × target ÷ value.
--- Reads: `value` and `target` in the same measure; the indicator's `max`.
--- Edges: lower is better. Twice the target earns half, and no value earns nothing; for a value at
--- which nothing is left use `progress`. A target of 0 would give everything or nothing: it, and
--- `better = "higher"`, fail the indicator when it is loaded; a unit's own target, or a changed
--- one, fails its cells.
--- Source: none in the indices read; the usual form of "target over actual" in scorecards of
--- performance, for what should be low (days, cost, complaints). Illustrative.

local function check(target, better)
  if better == "higher" then
    error("fewer earns more here, and better is \"higher\": use proportion", 0)
  end
  if target and target <= 0 then
    error(string.format("the target %.14g is not above 0", target), 0)
  end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, target)
      if value <= target then return max end
      return max * target / value
    end,
  }
end

---@type chiso.Kind
return {
  title = "Theo tỷ lệ nghịch",
  summary = "the maximum up to the target, above it the target's share of the value",
  words = {
    {
      vi = "từ {target} trở xuống được {max} điểm; trên đó được {max} × {target} ÷ giá trị.",
      en = "{target} or less earns {max}; above it {max} × {target} ÷ value.",
    },
  },
  example = {
    fields = {
      {
        suffix = "days", title = "số ngày", title_en = "days",
        declares = 'type = "amount", measure = "ngày"',
      },
    },
    declares = 'measure = "ngày", better = "lower",',
    target = 10,
    value = "days",
    cases = {
      { name = "less than the target earns all", given = { days = 8 }, value = 8, share = 1 },
      { name = "the target earns everything", given = { days = 10 }, value = 10, share = 1 },
      {
        name = "just above the target earns the target's share", given = { days = 10.24 },
        value = 10.24, share = 0.9765625,
      },
      { name = "twice the target earns half", given = { days = 20 }, value = 20, share = 0.5 },
      { name = "a number left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
