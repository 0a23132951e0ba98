--- Tỷ lệ cộng số lượng: one part of the maximum in proportion, the rest by counting, capped.
---
--- Formula: (max − cap) × value ÷ target, full at the target, plus the smaller of cap and
--- per × the count.
--- Options: `count`, the name of the field that is counted.
--- Reads: `value` and `target` in the same measure; the indicator's `max`; that field;
--- `params.per`, points each, and `params.cap`, the most that counting earns.
--- Edges: the two parts fill the maximum exactly, so a changed maximum changes the part in
--- proportion. A cap above the maximum fails the cell where the ratio is not nil; `per` and `cap`
--- that are not positive fail the indicator when it is loaded.
--- Source: Ministry of Information and Communications, annex 1B on scoring the use of
--- information technology, wide-area network, maximum 50: ratio × 45, and 1 point for each
--- application, at most 5.

local function check(per, cap)
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
return function(options)
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

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: ({max} − {cap}) × giá trị ÷ {target}, đủ khi đạt {target}; cộng {per} điểm cho mỗi lần
---   đếm, tối đa {cap} điểm.
--- en: ({max} − {cap}) × value ÷ {target}, all of it at {target}; and {per} for each counted,
---   at most {cap}.
