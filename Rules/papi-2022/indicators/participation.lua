--- 1 Participation at local level:
--- the listed items, and the rest of the published score.

local listed_item = require "shared.listed_item"

---@type chiso.Indicator[]
return {
  listed_item {
    key = "civic_knowledge",
    code = "1.1",
    title = "Tri thức công dân",
    title_en = "Civic knowledge",
    max = 2.5,
  },
  listed_item {
    key = "participation_opportunities",
    code = "1.2",
    title = "Cơ hội tham gia",
    title_en = "Opportunities to take part",
    max = 2.5,
  },
  {
    key = "participation_unlisted",
    title = "Các nội dung thành phần khác của chỉ số nội dung 1 (không in trong kế hoạch)",
    title_en = "Other items of dimension 1 (not printed in the plan)",
    basis = {
      "Kế hoạch tháng 6/2024 của Văn phòng UBND tỉnh Bắc Kạn, phụ lục 4, dòng 1: điểm chỉ số "
        .. "nội dung trừ điểm các dòng được in",
    },
    measure = "điểm",
    better = "higher",
    max = 5,
    value = function(
      participation_score, civic_knowledge_points, participation_opportunities_points
    )
      local listed = civic_knowledge_points + participation_opportunities_points
      return chiso.round(participation_score - listed, 9)
    end,
    score = chiso.recorded(),
  },
}
