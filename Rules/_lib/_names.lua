--- What names under `params` mean to every function, where neither its kind nor its pack says.
---
--- A name made of several words says what one of them says of points or shares: `per_overdue`.
---@type chiso.Names
return {
  params = {
    { key = "floor", shape = "least", vi = "mức sàn", en = "floor" },
    { key = "ceiling", shape = "bound", vi = "mức trần", en = "ceiling" },
    { key = "worst", shape = "bound", vi = "mức kém nhất", en = "worst at" },
    { key = "enough", shape = "bound", vi = "mức đủ điểm", en = "enough at" },
    { key = "fair", shape = "bound", vi = "mức khá", en = "fair at" },
    { key = "lowest", shape = "bound", vi = "mức thấp nhất", en = "lowest" },
    { key = "highest", shape = "bound", vi = "mức cao nhất", en = "highest" },
    { key = "due", shape = "number", vi = "yêu cầu", en = "due" },
    { key = "per", shape = "points", vi = "số điểm mỗi lần", en = "points for each" },
    { key = "share", shape = "share", vi = "phần điểm", en = "share of the points" },
    { key = "step", shape = "points", vi = "làm tròn điểm đến", en = "points rounded to" },
  },
}
