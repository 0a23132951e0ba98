--- Mỗi … điểm, tối đa …: points per event, at most the maximum.
---
--- Formula: the smaller of max and per × value.
--- Reads: `value`, a count; the indicator's `max`, which is the cap; `params.per`, points each.
--- Edges: also the shape of a penalty item, whose points a penalty group takes off. Which events
--- count is for the indicator's value to say. Nothing counted earns 0.
--- Source: Thanh Hóa council draft (2026-2031), item V.1.a (2.5 per model, at most 5); penalties:
--- group IX of the same draft.
---@return chiso.Score
return function()
  return function(value, max, per)
    return math.min(max, per * value)
  end
end
