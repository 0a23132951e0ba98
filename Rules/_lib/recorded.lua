--- Điểm ghi nhận: points that somebody else has already given, as they stand.
---
--- Formula: points = value.
--- Reads: `value`, points (the indicator's `value` is the key of the field that holds them); the
--- indicator's `max` and `min`, which is 0 unless declared.
--- Edges: points outside min to max are an error of the record and fail the cell; they are never
--- cut to fit.
--- Source: published points: Bình Dương notice of 06/08/2018, appendix 2 (appraised and surveyed
--- points of the districts); SIPAS results in Bắc Kạn's plan of June 2024, appendix 3.
---@return chiso.Score
return function()
  return function(value, max, min)
    if value < min or value > max then
      local message = "the recorded points %.14g are outside %.14g to %.14g"
      error(string.format(message, value, min, max), 0)
    end
    return value
  end
end

-- In words, for handbooks: {name} stands for what the indicator declares.
--- vi: điểm đã được ghi nhận, giữ nguyên, từ {min} đến {max}.
--- en: points already given, as they stand, from {min} to {max}.
