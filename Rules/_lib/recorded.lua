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
local function make()
  return function(value, max, min)
    if value < min or value > max then
      local message = "the recorded points %.14g are outside %.14g to %.14g"
      error(string.format(message, value, min, max), 0)
    end
    return value
  end
end

---@type chiso.Kind
return {
  title = "Điểm ghi nhận",
  summary = "points that somebody else has already given, as they stand",
  words = {
    {
      vi = "điểm đã được ghi nhận, giữ nguyên, từ {min} đến {max}.",
      en = "points already given, as they stand, from {min} to {max}.",
    },
  },
  example = {
    fields = {
      {
        suffix = "points", title = "điểm ghi nhận", title_en = "recorded points",
        declares = 'type = "amount", measure = "điểm", range = { 0, {1} }',
      },
    },
    declares = 'measure = "điểm", better = "higher",',
    value = "points",
    cases = {
      {
        name = "the maximum stands as recorded", given = { points = "{1}" },
        value = "{1}", share = 1,
      },
      {
        name = "half of it stands as recorded", given = { points = "{0.5}" },
        value = "{0.5}", share = 0.5,
      },
      { name = "nothing stands as recorded", given = { points = 0 }, value = 0, share = 0 },
      {
        name = "above the maximum is an error of the record", given = { points = "{1.5}" },
        failed = "are outside 0 to {1}",
      },
      { name = "points left blank are missing", given = {}, missing = true },
    },
  },
  make = make,
}
