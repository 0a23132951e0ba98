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
return function()
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

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: được {max} điểm nhân với phần của mức đã chọn, theo bảng.
--- en: {max} times the share of the chosen level, by the table.
