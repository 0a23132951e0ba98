--- Phần của điểm tối đa: the share of the maximum that belongs to the chosen level.
---
--- Formula: max × shares[value].
--- Reads: `value`, the level's key (the indicator's `value` is the key of a choice field); the
--- indicator's `max`; `params.shares`, a share by level, such as
---   shares = { head = 1, deputy = 0.5, other = 0 }
--- Units: shares from 0 to 1.
--- Edges: a level without a share fails the cell. A changed maximum carries through. A list
--- without a level, and a share that is not from 0 to 1, fail the indicator when it is loaded.
--- Source: commune digital-transformation index, item 1.1 (Nông Cống, 2022): chaired by the head
--- the maximum, by a deputy 1/2 of it, otherwise 0.

local function check(shares)
  local any = false
  for level, share in pairs(shares or {}) do
    any = true
    if type(share) ~= "number" or share < 0 or share > 1 then
      error(string.format("'shares' gives level '%s' no share from 0 to 1", level), 0)
    end
  end
  if shares and not any then error("'shares' names no level", 0) end
end

---@return chiso.Score
local function make()
  return {
    check = check,
    score = function(value, max, shares)
      local share = shares[value]
      if share == nil then
        error(string.format("'shares' gives no share to level '%s'", tostring(value)), 0)
      end
      return max * share
    end,
  }
end

---@type chiso.Kind
return {
  title = "Phần của điểm tối đa",
  summary = "the share of the maximum that belongs to the chosen level",
  words = {
    {
      vi = "được {max} điểm nhân với phần của mức đã chọn, theo bảng.",
      en = "{max} times the share of the chosen level, by the table.",
    },
  },
  params = {
    { key = "shares", shape = "levels", vi = "Phần của điểm tối đa", en = "Share of the maximum" },
  },
  example = {
    fields = {
      {
        suffix = "level", title = "mức độ", title_en = "level",
        declares = [[type = "choice",
      levels = {
        { key = "full", title = "Đầy đủ" },
        { key = "partial", title = "Một phần" },
        { key = "none", title = "Không" },
      }]],
      },
    },
    params = { "shares = { full = 1, partial = 0.5, none = 0 }" },
    value = "level",
    cases = {
      { name = "the level 'full'", given = { level = "full" }, share = 1 },
      { name = "the level 'partial'", given = { level = "partial" }, share = 0.5 },
      { name = "the level 'none'", given = { level = "none" }, share = 0 },
      { name = "a level left blank is missing", given = {}, missing = true },
    },
  },
  make = make,
}
