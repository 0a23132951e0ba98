--- 3 Vertical accountability:
--- the listed items, and the rest of the published score.

local listed_item = require "shared.listed_item"

---@type chiso.Indicator[]
return {
  listed_item {
    key = "interaction_with_authorities",
    code = "3.1",
    title = "Hiệu quả tương tác với các cấp chính quyền",
    title_en = "Interaction with local authorities",
    max = 3.4,
  },
  listed_item {
    key = "complaints_answered",
    code = "3.2",
    title = "Giải đáp khiếu nại, tố cáo, khúc mắc của người dân",
    title_en = "Answers to complaints and denunciations",
    max = 3.3,
  },
  {
    key = "accountability_unlisted",
    title = "Các nội dung thành phần khác của chỉ số nội dung 3 (không in trong kế hoạch)",
    title_en = "Other items of dimension 3 (not printed in the plan)",
    basis = {
      "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4, dòng 3: điểm chỉ số "
        .. "nội dung trừ điểm các dòng được in",
    },
    measure = "điểm",
    better = "higher",
    max = 3.3,
    value = function(
      accountability_score, interaction_with_authorities_points, complaints_answered_points
    )
      local listed = interaction_with_authorities_points + complaints_answered_points
      return chiso.round(accountability_score - listed, 9)
    end,
    score = chiso.recorded(),
  },
}
