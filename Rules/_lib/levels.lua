--- Mức theo lựa chọn: the points of the level that was chosen.
---
--- Formula: the record under `levels` whose `level` is the value gives its `points`, or its
--- `share` of the maximum.
--- Reads: `value`, the level's key (the indicator's `value` is the key of a choice field); the
--- indicator's `max`; `params.levels`, a list such as
---   levels = { { level = "on_time", points = 1 }, { level = "late", points = 0.5 }, … }
---   levels = { { level = "head", share = 1 }, { level = "deputy", share = 0.5 }, … }
--- Units: points; shares from 0 to 1.
--- Edges: a level without a record fails the cell. With `share` a changed maximum carries
--- through; with `points` it does not, and points above the maximum fail the cell.
--- Source: three levels with lateness, Cà Mau QĐ 1880/QĐ-UBND (2013), item 1.1.1; fractions of
--- the maximum, commune digital-transformation index, item 1.1 (Nông Cống, 2022).
---@return chiso.Score
return function()
  return function(value, max, levels)
    for _, record in ipairs(levels) do
      if record.level == value then
        return record.points or record.share * max
      end
    end
    error(string.format("'levels' has no record for level '%s'", tostring(value)), 0)
  end
end
