--- 2 Transparency:
--- the listed items, and the rest of the published score.

local listed_item = require "shared.listed_item"

---@type chiso.Indicator[]
return {
  listed_item {
    key = "information_access",
    code = "2.1",
    title = "Tiếp cận thông tin",
    title_en = "Access to information",
    max = 2.5,
  },
  {
    key = "transparency_unlisted",
    title = "Các nội dung thành phần khác của chỉ số nội dung 2 (không in trong kế hoạch)",
    title_en = "Other items of dimension 2 (not printed in the plan)",
    basis = {
      "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4, dòng 2: điểm chỉ số "
        .. "nội dung trừ điểm các dòng được in",
    },
    measure = "điểm",
    better = "higher",
    max = 7.5,
    value = function(transparency_score, information_access_points)
      return chiso.round(transparency_score - information_access_points, 9)
    end,
    score = chiso.recorded(),
  },
}
