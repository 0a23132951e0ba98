--- Trừ điểm theo lần: starts at the maximum and loses points per event, down to the minimum.
---
--- Formula: the larger of min and max − per × value.
--- Reads: `value`, a count of events; the indicator's `max` and `min`, which is 0 unless
--- declared; `params.per`, points each.
--- Edges: fewer is better. No event leaves the maximum.
--- Source: Thanh Hóa council draft (2026-2031), item I.2.b: 1.5, less 0.5 per late meeting.
---@return chiso.Score
return function()
  return function(value, max, min, per)
    return math.max(min, max - per * value)
  end
end
