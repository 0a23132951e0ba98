--- Theo tỷ lệ: the maximum times the share of the target reached, at most the maximum.
---
--- Formula: max × value ÷ target; max at the target and above.
--- Reads: `value` and `target` in the same measure; the indicator's `max`.
--- Edges: no floor, 34.54% earns 34.54% of the maximum; with a floor use
--- `threshold_proportion`. A negative value gives negative points, which fail the cell. A target
--- that is not above 0, and `better = "lower"`, fail the indicator when it is loaded; a unit's own
--- target, or a changed one, fails its cells. Where lower is better use `inverse_proportion`,
--- `progress`, `steps` or `deduction`.
--- Source: district digital-transformation index, items 1.2 and 1.3 ("a/b × điểm tối đa"); agrees
--- with the points of Bắc Kạn's PAR Index 2022, items TC 3.4, TCTP 7.3.6 and TCTP 7.3.7.

local function check(target, better)
  if better == "lower" then
    error("more earns more here, and better is \"lower\": use inverse_proportion, progress, "
      .. "deduction or steps", 0)
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
      if value >= target then return max end
      return max * value / target
    end,
  }
end

---@type chiso.Kind
return {
  title = "Theo tỷ lệ",
  summary = "the maximum times the share of the target reached, at most the maximum",
  words = {
    {
      vi = "đạt {target} trở lên được {max} điểm; dưới đó được {max} × giá trị ÷ {target}.",
      en = "{target} or more earns {max}; below it {max} × value ÷ {target}.",
    },
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
        name = "half done earns half", given = { done = 500, total = 1000 },
        value = 50, share = 0.5,
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
