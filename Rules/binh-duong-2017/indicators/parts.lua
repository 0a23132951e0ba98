--- The two parts of the index, as the province recorded them.
---
--- The criteria below them were not published with the result, so their points are taken as they
--- stand.

local RESULT = "Thông báo ngày 06/08/2018 về Chỉ số CCHC năm 2017 cấp huyện tỉnh Bình Dương, "
  .. "phụ lục 2"
local SPLIT = "Quyết định số 2071/QĐ-UBND ngày 27/07/2018 của UBND tỉnh Bình Dương (65 + 35 điểm)"

---@type chiso.Indicator[]
return {
  {
    key = "appraised",
    title = "Điểm thẩm định các tiêu chí của Bộ chỉ số",
    title_en = "Points of the criteria that were appraised",
    basis = { RESULT .. ", cột điểm thẩm định", SPLIT },
    measure = "điểm",
    better = "higher",
    max = 65,
    value = "appraised_points",
    score = chiso.recorded(),
  },
  {
    key = "surveyed",
    title = "Điểm điều tra xã hội học",
    title_en = "Points of the sociological survey",
    basis = { RESULT .. ", cột điểm điều tra xã hội học", SPLIT },
    measure = "điểm",
    better = "higher",
    max = 35,
    survey = true,
    value = "survey_points",
    score = chiso.recorded(),
  },
}
