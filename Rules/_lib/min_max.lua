--- Chuẩn hóa theo khoảng: the place of the value between a lowest and a highest, on min to max.
---
--- Formula: min + (max − min) × (value − lowest) ÷ (highest − lowest). Reversed, for what is bad
--- when it is high: max + min less that.
--- Options: `reversed = true`; `fixed = true`, a base that stays from year to year; `cut = true`,
--- with a fixed base: a value beyond it counts as its end; `equal`, what it means that all peers
--- have one value: "full" is max, "none" is min, "half" the middle of both, "fail" fails the cells.
--- Reads: `value`; the indicator's `max` and `min` (10 and 1 for a scale of 1 to 10); `peers_min`
--- and `peers_max` of the comparison group, or with `fixed` the numbers `params.lowest` and
--- `params.highest`, which only then are declared.
--- Edges: where all peers have one value the scale has no length; unless `equal` says what that
--- means the cells fail, because no source says who is best then. A value beyond a fixed base fails
--- its cell unless it is cut. A fixed base whose lowest is not below its highest fails the
--- indicator when it is loaded; a changed one fails its cells.
--- Source: Provincial Competitiveness Index (VCCI), sub-indices: 1 + 9 × (x − min) ÷ (max − min),
--- for bad indicators 11 less that. Eight of the ten sub-indices of 2017 to 2019 are exact
--- straight lines of their raw indicators, which points to a fixed base within each year.

local known = { reversed = "boolean", fixed = "boolean", cut = "boolean", equal = "string" }

--- The share of the way from min to max that everybody earns where all are equal.
local of_equals = { full = 1, half = 0.5, none = 0, fail = false }

--- A misspelt option would be no option.
local function check_options(options)
  for name, option in pairs(options) do
    if not known[name] then
      local message = "min_max has no option '%s'; it has reversed, fixed, cut and equal"
      error(string.format(message, name), 0)
    end
    if known[name] == "boolean" and type(option) ~= "boolean" then
      error(string.format("the option '%s' of min_max is true or false", name), 0)
    end
    if name == "equal" and of_equals[option] == nil then
      error("the option 'equal' of min_max is \"full\", \"half\", \"none\" or \"fail\"", 0)
    end
  end
  if options.cut and not options.fixed then
    error("min_max cuts at a fixed base only: peers are never beyond their own ends", 0)
  end
  if options.equal and options.fixed then
    error("a fixed base of min_max has a length: 'equal' is for peers", 0)
  end
end

---@param options? { reversed?: boolean, fixed?: boolean, cut?: boolean, equal?: string }
---@return chiso.Score
local function make(options)
  options = options or {}
  local reversed, cut = options.reversed, options.cut
  local of_equal = of_equals[options.equal]

  local function score(value, max, min, lowest, highest)
    if lowest >= highest then
      if of_equal then return min + (max - min) * of_equal end
      local message = "nothing lies between the lowest and the highest, %.14g"
      if of_equal == nil and not options.fixed then
        message = message .. ': say by equal = "full", "half", "none" or "fail" what all earn'
      end
      error(string.format(message, lowest), 0)
    end
    if cut then
      value = math.max(lowest, math.min(value, highest))
    elseif value < lowest or value > highest then
      local message = "the value %.14g is outside the base %.14g to %.14g"
      error(string.format(message, value, lowest, highest), 0)
    end
    local points = min + (max - min) * (value - lowest) / (highest - lowest)
    return reversed and max + min - points or points
  end

  if not options.fixed then
    return {
      reads = { "value", "max", "min", "peers_min", "peers_max" },
      check = function() check_options(options) end,
      score = score,
    }
  end
  return {
    reads = { "value", "max", "min", "lowest", "highest" },
    check = function(lowest, highest)
      check_options(options)
      if lowest and highest and lowest >= highest then
        local message = "the base runs from lowest = %.14g to highest = %.14g, which is not upwards"
        error(string.format(message, lowest, highest), 0)
      end
    end,
    score = score,
  }
end

---@type chiso.Kind
return {
  title = "Chuẩn hóa theo khoảng",
  summary = "the place of the value between a lowest and a highest, on min to max",
  words = {
    {
      vi = "giá trị nằm ở đâu giữa mức thấp nhất và cao nhất thì được bấy nhiêu phần từ {min} "
        .. "đến {max} điểm; ghi reversed thì ngược lại: thấp nhất được {max} điểm.",
      en = "the place of the value between the lowest and the highest, on {min} to {max}; where "
        .. "it says reversed the lowest earns {max}.",
    },
    {
      reads = "peers_min",
      vi = "Mức thấp nhất và cao nhất là của nhóm so sánh.",
      en = "The lowest and the highest are those of the comparison group.",
    },
    {
      reads = "lowest",
      vi = "Mức thấp nhất là {lowest}, cao nhất là {highest}.",
      en = "The lowest is {lowest}, the highest {highest}.",
    },
  },
  params = {
    { key = "lowest", shape = "bound", vi = "mức thấp nhất", en = "lowest" },
    { key = "highest", shape = "bound", vi = "mức cao nhất", en = "highest" },
  },
  example = {
    fields = {
      {
        suffix = "value", title = "giá trị", title_en = "value",
        declares = 'type = "amount", range = { 10, 30 }',
      },
    },
    declares = 'range = { 10, 30 }, better = "higher",',
    params = {
      "lowest = 10",
      "highest = 30",
    },
    value = "value",
    score = "chiso.min_max{ fixed = true }",
    cases = {
      { name = "the highest earns everything", given = { value = 30 }, value = 30, share = 1 },
      {
        name = "just below the highest earns in proportion", given = { value = 29.8 },
        value = 29.8, share = 0.99,
      },
      { name = "in the middle it earns half", given = { value = 20 }, value = 20, share = 0.5 },
      {
        name = "just above the lowest earns in proportion", given = { value = 10.2 },
        value = 10.2, share = 0.01,
      },
      { name = "the lowest earns nothing", given = { value = 10 }, value = 10, share = 0 },
      { name = "a value left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
