--- Tiến độ từ mức gốc đến mục tiêu: the share of the way from a baseline to the target.
---
--- Formula: max × (value − baseline) ÷ (target − baseline), held between 0 and max.
--- Reads: `value`, `target` and `params.baseline` in the same measure; the indicator's `max`.
--- Edges: a target above the baseline asks for more, one below it for less. No progress, or a step
--- back, earns 0; beyond the target earns the maximum. A baseline that is the target leaves no way
--- to go: it, and a `better` that points the other way, fail the indicator when it is loaded; a
--- unit's own target, or a changed number, fails its cells.
--- Source: none in the indices read; the usual form of progress towards a target in frameworks of
--- indicators with a base year. Illustrative.

local function check(baseline, target, better)
  if not (baseline and target) then return end
  if target == baseline then
    error(string.format("the target %.14g is the baseline: there is no way to go", target), 0)
  end
  if better == "higher" and target < baseline or better == "lower" and target > baseline then
    local message = "the target %.14g is %s the baseline %.14g, and better is \"%s\""
    local side = target < baseline and "below" or "above"
    error(string.format(message, target, side, baseline, better), 0)
  end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, target, baseline)
      local share = (value - baseline) / (target - baseline)
      return max * math.max(0, math.min(1, share))
    end,
  }
end

---@type chiso.Kind
return {
  title = "Tiến độ từ mức gốc đến mục tiêu",
  summary = "the share of the way from a baseline to the target",
  words = {
    {
      vi = "đạt {target} được {max} điểm; ở mức gốc {baseline} hoặc kém hơn được 0 điểm; ở giữa "
        .. "được {max} × phần quãng đường đã đi.",
      en = "{target} earns {max}; the baseline {baseline} and worse nothing; between them {max} × "
        .. "the share of the way.",
    },
  },
  params = {
    { key = "baseline", shape = "bound", vi = "mức gốc", en = "baseline" },
  },
  example = {
    fields = {
      {
        suffix = "rate", title = "tỷ lệ", title_en = "rate",
        declares = 'type = "percent", range = { 0, 100 }',
      },
    },
    declares = 'measure = "%", range = { 0, 100 }, better = "higher",',
    target = 90,
    params = { "baseline = 40" },
    value = "rate",
    cases = {
      { name = "the target earns everything", given = { rate = 90 }, value = 90, share = 1 },
      {
        name = "just above the target earns no more", given = { rate = 90.5 },
        value = 90.5, share = 1,
      },
      {
        name = "just below the target earns its share of the way", given = { rate = 89.5 },
        value = 89.5, share = 0.99,
      },
      { name = "half of the way earns half", given = { rate = 65 }, value = 65, share = 0.5 },
      {
        name = "just above the baseline earns its share of the way", given = { rate = 40.5 },
        value = 40.5, share = 0.01,
      },
      { name = "the baseline earns nothing", given = { rate = 40 }, value = 40, share = 0 },
      { name = "a step back earns nothing", given = { rate = 30 }, value = 30, share = 0 },
      { name = "a rate left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
