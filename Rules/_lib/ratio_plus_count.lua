--- Tỷ lệ cộng số lượng: one part of the maximum in proportion, the rest by counting, capped.
---
--- Formula: (max − cap) × value ÷ target, full at the target, plus the smaller of cap and
--- per × the count.
--- Options: `count`, the name of the field that is counted.
--- Reads: `value` and `target` in the same measure; the indicator's `max`; that field;
--- `params.per`, points each, and `params.cap`, the most that counting earns.
--- Edges: the two parts fill the maximum exactly, so a changed maximum changes the part in
--- proportion. A cap above the maximum fails the cell where the ratio is not nil; `per`, `cap` and
--- a target that are not positive fail the indicator when it is loaded.
--- Source: Ministry of Information and Communications, annex 1B on scoring the use of
--- information technology, wide-area network, maximum 50: ratio × 45, and 1 point for each
--- application, at most 5.

local function check(per, cap, target)
  if target and target <= 0 then
    error(string.format("the target %.14g is not above 0", target), 0)
  end
  for name, number in pairs({ per = per, cap = cap }) do
    if type(number) ~= "number" or number <= 0 then
      error(string.format("'%s' is not a number of points above 0", name), 0)
    end
  end
end

--- Without a field nothing can be scored; said when the indicator is loaded.
local function refuse()
  error("ratio_plus_count needs the field it counts: { count = \"applications\" }", 0)
end

---@param options { count: string }
---@return chiso.Score
local function make(options)
  local count = type(options) == "table" and options.count
  if type(count) ~= "string" then return { check = refuse, score = function() end } end
  return {
    reads = { "value", "target", "max", count, "per", "cap" },
    check = check,
    score = function(value, target, max, counted, per, cap)
      if cap > max then
        error(string.format("the cap %.14g is above the maximum %.14g", cap, max), 0)
      end
      local share = value >= target and 1 or value / target
      return (max - cap) * share + math.min(cap, per * counted)
    end,
  }
end

---@type chiso.Kind
return {
  title = "Tỷ lệ cộng số lượng",
  summary = "one part of the maximum in proportion, the rest by counting, capped",
  words = {
    {
      vi = "({max} − {cap}) × giá trị ÷ {target}, đủ khi đạt {target}; cộng {per} điểm cho mỗi "
        .. "lần đếm, tối đa {cap} điểm.",
      en = "({max} − {cap}) × value ÷ {target}, all of it at {target}; and {per} for each "
        .. "counted, at most {cap}.",
    },
  },
  params = {
    { key = "per", shape = "points", vi = "số điểm mỗi lần", en = "points for each" },
    { key = "cap", shape = "points" },
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
      "per = {0.05}",
      "cap = {0.1}",
    },
    none_arising = true,
    value = { reads = { "<done>", "<total>" }, body = "return chiso.percent(<done>, <total>)" },
    score = "chiso.ratio_plus_count{ count = \"<count>\" }",
    cases = {
      {
        name = "all done and two counted earn everything",
        given = { done = 1000, total = 1000, count = 2 }, value = 100, share = 1,
      },
      {
        name = "a third one counted is beyond the cap",
        given = { done = 1000, total = 1000, count = 3 }, value = 100, share = 1,
      },
      {
        name = "one counted is below the cap", given = { done = 1000, total = 1000, count = 1 },
        value = 100, share = 0.95,
      },
      {
        name = "just below the target the first part is in proportion",
        given = { done = 990, total = 1000, count = 0 }, value = 99, share = 0.891,
      },
      {
        name = "half done and none counted", given = { done = 500, total = 1000, count = 0 },
        value = 50, share = 0.45,
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
